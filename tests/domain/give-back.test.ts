import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/portal/portal.ts';
import {
  giveBackOf,
  giveBacksInto,
  isEarning,
  reportedGiveBack,
  reportedInto,
  returnPerYuan,
} from '../../src/domain/project/give-back.ts';
import { shareHistoryOf } from '../../src/domain/project/recovery.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';

const site = publish(demonstration.portal);
const project = (id: string): Project => {
  const found = site.projects.get(id);
  if (!found) throw new Error(`no project ${id}`);
  return found;
};
const giveBack = (id: string) => {
  const found = giveBackOf(site, project(id));
  if (!found) throw new Error(`no loop of ${id}`);
  return found;
};

describe('what a yuan returned', () => {
  it.each([
    [10_000, 3_700, 37],
    [10_000, 3_650, 37],
    [10_000, 3_649, 36],
    [300, 200, 67],
    [3, 1_000, 33_333],
    [100, 0, 0],
  ])('of %i fen, %i came back: %i hundredths, half up', (paid, back, cents) => {
    expect(returnPerYuan({ paid, back })).toBe(cents);
  });

  it('is not asked where nothing was paid', () => {
    expect(returnPerYuan({ paid: 0, back: 500 })).toBeUndefined();
  });
});

describe('the loops of the demonstration district', () => {
  it('add up by fund, by year and row by row', () => {
    const all = [...site.projects.values()].flatMap((one) => giveBackOf(site, one) ?? []);
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const { paid, back, funds, years, backs } of all) {
      for (const parts of [funds, years]) {
        expect(parts.reduce((sum, part) => sum + part.paid, 0)).toBe(paid);
        expect(parts.reduce((sum, part) => sum + part.back, 0)).toBe(back);
      }
      expect(backs.reduce((sum, { fen }) => sum + fen, 0)).toBe(back);
    }
  });

  it('find every give-back once that leads to a project', () => {
    const codes = ['I11', 'I12', 'I13', 'I14'];
    const free = new Set(site.agreements.filter((one) => !one.project).map(({ home, id }) => `${home} ${id}`));
    const rows = [...site.funds.values()]
      .flatMap(({ income }) => income.filter(({ category }) => codes.includes(category)))
      .filter(({ home, agreement }) => !free.has(`${home} ${agreement}`));
    const told = [...site.projects.values()].flatMap((one) => giveBackOf(site, one)?.backs ?? []);
    const key = ({ book, id }: { book: string; id: string }) => `${book} ${id}`;
    expect(told.map(({ row }) => key(row)).toSorted()).toEqual(rows.map(key).toSorted());
  });

  it('trace the shares of parking to the fen, and lead to the same sum in the run', () => {
    const parking = project('demo-fenglin-parking');
    const run = shareHistoryOf(site, parking);
    const fund = run?.parties.find(({ term }) => term?.fund === 'demo-fenglin-fund');
    expect(fund?.fen).toBe(giveBack(parking.id).back);
    expect(run?.recovery).toEqual({ kind: 'reached', on: '2025-04-30' });
    expect(run?.known).toBe(true);
    expect((run?.gross ?? 0) - (run?.operating_cost ?? 0) - (run?.recovered ?? 0)).toBe(run?.distributable);
  });

  it('date each agreement before what came under it', () => {
    for (const id of ['demo-fenglin-parking', 'demo-liuan-workshop', 'demo-donghu-space', 'demo-shiqiao-market'])
      for (const { signed, first } of giveBack(id).pacts) expect(first === undefined || signed <= first).toBe(true);
    expect(giveBack('demo-fenglin-parking').pacts.map(({ id }) => id)).toEqual(['fl-a01', 'fl-a04']);
  });

  it('count only what was given as a gift for the project', () => {
    expect(giveBack('demo-liuan-workshop').given).toBe(1_200_000);
  });

  it('are listed at their fund, the largest first', () => {
    const fund = site.funds.get('demo-fenglin-fund');
    if (!fund) throw new Error('no fund');
    expect(giveBacksInto(site, fund).map(({ project: { id } }) => id)).toEqual(['demo-fenglin-parking']);
    expect(isEarning(site, project('demo-fenglin-charging'))).toBe(false);
    expect(isEarning(site, project('demo-fenglin-garden'))).toBe(false);
  });

  it('project when the charging cabinets will be paid for', () => {
    const run = shareHistoryOf(site, project('demo-fenglin-charging'));
    expect(run?.recovery).toMatchObject({ kind: 'projected', on: '2027-05-31', months: 6 });
    expect(run?.open).toBe(2_400_000 - (run?.recovered ?? 0));
  });
});

describe('reported loops', () => {
  it.each([
    ['wenshao-space-for-services', 'wenshao-development-fund', ['wenshao-give-back']],
    ['luyang-micro-work', 'luyang-development-fund', ['luyang-give-back']],
    ['dashijie-neighbourhood-market', 'dashijie-development-fund', ['dashijie-give-back', 'dashijie-goods']],
    ['wenshao-handicraft-workshop', 'wenshao-development-fund', []],
  ])('%s has what was reported and nothing worked out', (id, fund, figures) => {
    const found = reportedGiveBack(site, project(id));
    expect(found?.funds.map((one) => one.id)).toEqual([fund]);
    expect(found?.figures.map((one) => one.id)).toEqual(figures);
    expect(giveBackOf(site, project(id))).toBeUndefined();
    const into = site.funds.get(fund);
    expect(into && reportedInto(site, into).map((one) => one.project.id)).toContain(id);
  });
});
