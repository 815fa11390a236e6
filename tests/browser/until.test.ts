import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { scoresOf } from '../../src/domain/score/score.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { sameReader, withBrowser } from './visit.ts';

const { address, data } = inject('plain');
const site = siteOf(data);
const kinds = new Map(kindsOf(site).map(({ kind, path }) => [kind, path]));
withBrowser();

/** How many states hold, and how many are told as past, by the clock of a reader. */
async function states(path: string, today: string) {
  const { page, faults } = await sameReader(new URL(address).origin);
  await page.clock.setFixedTime(`${today}T12:00:00`);
  await page.goto(address + path);
  const count = (selector: string) => page.locator(`${selector}:not([hidden])`).count();
  const found = { holding: await count('[data-through]'), past: await count('[data-after]'), age: await ageOf(page) };
  expect(faults).toEqual([]);
  return found;
}

async function ageOf(page: Page): Promise<string> {
  return (await page.locator('.age [data-days-since]').allTextContents()).join();
}

describe('states turn with the calendar of the reader, everywhere alike', () => {
  test.each(['home', 'places', 'community', 'street', 'fund', 'disclosure', 'score', 'councils of a place'])(
    '%s',
    async (kind) => {
      const path = kinds.get(kind) as string;
      const now = await states(path, site.asOf);
      expect(now.holding).toBeGreaterThan(0);
      expect(now).toEqual({ holding: now.holding, past: 0, age: '' });
      const later = await states(path, addDays(site.asOf, 1500));
      expect(later).toMatchObject({ holding: 0, past: now.holding });
    },
  );

  test('the age of the data stands where the answer stands', async () => {
    for (const kind of ['home', 'community', 'fund', 'disclosure', 'score'])
      expect((await states(kinds.get(kind) as string, addDays(site.asOf, 28))).age, kind).toBe('，距今天 28 天');
    expect((await states(`en/${kinds.get('fund')}`, addDays(site.asOf, 1))).age).toBe(', 1 day ago');
  });

  test('a grade and “nothing overdue” are past on the same day', async () => {
    const [id, score] =
      [...scoresOf(site)].find(([, { term, level }]) => term.state === 'valid' && term.until && level !== undefined) ??
      [];
    const due = score?.term.state === 'valid' ? (score.term.until?.due as string) : '';
    for (const path of [`disclosure/${id}/`, `funds/${id}/`]) {
      expect((await states(path, due)).past, path).toBe(
        (await states(path, site.asOf)).past + (await earlier(path, due)),
      );
      expect((await states(path, addDays(due, 1))).past, path).toBeGreaterThan((await states(path, due)).past);
    }
  });
});

/** How many states of a page end before a day: other duties than the next may. */
async function earlier(path: string, day: string): Promise<number> {
  const { page } = await sameReader(new URL(address).origin, { javaScriptEnabled: false });
  await page.goto(address + path);
  const ends = await page
    .locator('[data-after]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.after ?? ''));
  return ends.filter((end) => end < day).length;
}
