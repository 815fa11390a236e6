import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { allBreaches, breachesFor, isAgainst } from '../../src/domain/disclosure/breach.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { scoreOf } from '../../src/domain/score/score.ts';
import { withCase } from '../case.ts';

const siteOf = (name: string): Site => publish(withCase(name, checkData).portal);

describe('what was not done by the rules', () => {
  test('is found from its application, its fund and its place', () => {
    const site = siteOf('order-breach-explained');
    const found = [
      breachesFor(site, { application: 'repair-lamps' }),
      breachesFor(site, { fund: 'garden-fund' }),
      breachesFor(site, { project: 'lamps' }),
      breachesFor(site, { place: 'garden' }),
      allBreaches(site),
    ];
    expect(found.map((list) => list.map(({ record }) => record))).toEqual(found.map(() => ['repair-lamps']));
    expect(breachesFor(site, { fund: 'riverside-fund' })).toEqual([]);
  });

  test('marks the row of the ledger that it names, and no other', () => {
    const site = siteOf('fee-mismatch-explained');
    const rows = site.funds.get('garden-fund')?.spending ?? [];
    expect(rows.filter((row) => isAgainst(site, row)).map(({ id }) => id)).toEqual(['S-1']);
  });

  test('is never one with explanations of what only looks wrong', () => {
    expect(allBreaches(siteOf('duplicate-row-explained'))).toEqual([]);
  });

  test('lowers the self-score of its fund, openly explained or not', () => {
    const [before, after] = ['valid', 'order-breach-explained'].map((name) => {
      const site = siteOf(name);
      const fund = site.funds.get('garden-fund');
      const score = fund && scoreOf(site, fund);
      return { tenths: score?.tenths ?? 0, line: score?.lines.find(({ item }) => item.id === 'compliance') };
    });
    expect([before?.line?.found.state, after?.line?.found.state]).toEqual(['present', 'missing']);
    expect(after?.tenths).toBeLessThan(before?.tenths ?? 0);
  });
});
