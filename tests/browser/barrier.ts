import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The checks of accessibility as a script, for a page that is to hold it from the start; the short form, of which a browser reads less than half. */
export const checks = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The rules of WCAG 2.2, levels A and AA. */
export const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Those among them that depend on where things stand and how large they are. */
export const ofLayout = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Which rules are asked: those of some tags, or some by name. */
type Asked = { tags: readonly string[] } | { rules: readonly string[] };

/** A barrier for readers: the rule it breaks, and its first places on the page. */
export type Barrier = { id: string; at: { target: string; summary: string }[] };

/** What is in the way of readers on an open page, by all rules that are on from the start, where none are asked for. */
export async function barriersOf(page: Page, asked?: Asked): Promise<Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(checks);
  return page.evaluate(look, asked);
}

/** Runs in the page. No page holds frames but those of others. */
async function look(asked: Asked | undefined): Promise<Barrier[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ['violations'],
    iframes: false,
    ...(asked
      ? {
          runOnly:
            'tags' in asked ? { type: 'tag', values: [...asked.tags] } : { type: 'rule', values: [...asked.rules] },
        }
      : {}),
  });
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => ({ target: target.join(' '), summary: failureSummary })),
  }));
}
