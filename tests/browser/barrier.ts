import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The checks of accessibility as a script, for a page that is to hold it from the start; the short form, of which a browser reads less than half. */
export const checks = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The rules of WCAG 2.2, levels A and AA. */
export const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A barrier for readers: the rule it breaks, and its first places on the page. */
export type Barrier = { id: string; at: { target: string; summary: string }[] };

/** What is in the way of readers on an open page, by the rules of some tags; by all rules that are on from the start, where none are named. */
export async function barriersOf(page: Page, tags?: readonly string[]): Promise<Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(checks);
  return page.evaluate(look, tags);
}

/** Runs in the page. No page holds frames but those of others. */
async function look(tags: readonly string[] | undefined): Promise<Barrier[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ['violations'],
    iframes: false,
    ...(tags ? { runOnly: { type: 'tag', values: [...tags] } } : {}),
  });
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => ({ target: target.join(' '), summary: failureSummary })),
  }));
}
