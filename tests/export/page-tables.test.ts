import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { paymentsFor, progressOf, projectsUnder } from '../../src/domain/ledger/fund.ts';
import { netSum } from '../../src/domain/ledger/movement.ts';
import { publish } from '../../src/domain/published/public.ts';
import { scoresOf } from '../../src/domain/score/score.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { historyTable } from '../../src/tables/score.ts';
import type { Table } from '../../src/tables/shape/table.ts';
import { withCase } from '../case.ts';
import { demonstration } from '../demonstration.ts';
import { listParts } from './parts.ts';

const { portal } = demonstration;
const site = publish(portal);
const all = listParts(site);

/** The column of a table, cell by cell. */
function cells({ name, columns, rows }: Table, key: string) {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`table ${name} has no column ${key}`);
  return rows.map((row) => row[at]);
}

function fen(table: Table, key: string): number {
  return cells(table, key).reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

function fileOf(part: string, id: string, name: string): Table | undefined {
  return all.find((one) => one.part === part && one.id === id && one.table.name === name)?.table;
}

test('no two files have one address', () => {
  const addresses = all.map(({ part, id, table }) => `${part}/${id}/${table.name}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  const names = catalogue(site).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the rows of each restriction can be told apart, whatever the ids of purposes and projects are', () => {
  const small = withCase('base', (folder) => {
    const fund = join(folder, 'places/garden/funds/garden-fund/fund.yaml');
    const text = readFileSync(fund, 'utf8').replace(
      '{elders: 300}',
      '{unrestricted: 300, project-lamps: 50, "project:lamps": 50}',
    );
    writeFileSync(fund, text.replace('  - {id: elders,', '  - {id: project-lamps, name: 灯}\n  - {id: unrestricted,'));
    return publish(checkData(folder).portal);
  });
  const flow = listParts(small).find(({ id, table }) => id === 'garden-fund' && table.name === 'flow_pot');
  expect(new Set(cells(flow?.table as Table, 'pot').map((pot) => pot ?? ''))).toEqual(
    new Set(['', 'unrestricted', 'project-lamps', 'project:lamps']),
  );
});

test('the payments of a project are what its funds paid for it', () => {
  let files = 0;
  for (const { id } of site.projects.values()) {
    const payments = paymentsFor(site, id);
    const table = fileOf('projects', id, 'payment');
    expect([id, table?.rows.length ?? 0]).toEqual([id, payments.length]);
    if (!table) continue;
    expect(fen(table, 'amount')).toBe(netSum(payments.map(({ row }) => row)));
    files++;
  }
  expect(files).toBeGreaterThan(10);
});

test('the payments of an application are what was paid under it', () => {
  const applications = [...site.funds.values()].flatMap(progressOf).filter(({ paid }) => paid !== 0);
  expect(applications.length).toBeGreaterThan(20);
  for (const { application, paid } of applications) {
    const payments = fileOf('funds', application.book, 'payment') as Table;
    const own = cells(payments, 'application').map((id) => id === application.id);
    expect(fen({ ...payments, rows: payments.rows.filter((_, at) => own[at]) }, 'amount')).toBe(paid);
  }
});

test('an application that was not approved has no payment, not one of zero', () => {
  const table = catalogue(site).find(({ name }) => name === 'application') as Table;
  const paid = cells(table, 'calc_paid');
  const approved = cells(table, 'approved_on').map((day) => day !== undefined);
  expect(approved).toContain(false);
  expect(paid.map((cell) => cell !== undefined)).toEqual(approved);
});

test('of the projects of a fund without a ledger no payment is told', () => {
  const reported = [...site.funds.values()].filter(
    (fund) => fund.coverage === 'reported' && projectsUnder(site, fund).length > 0,
  );
  expect(reported.length).toBeGreaterThan(0);
  for (const { id } of reported)
    expect(cells(fileOf('funds', id, 'fund_project') as Table, 'paid').every((cell) => cell === undefined)).toBe(true);
});

test('the tranches of an award add up to it', () => {
  const table = catalogue(site).find(({ name }) => name === 'award') as Table;
  const tranches = table.columns.map(({ key }) => key).filter((key) => /^tranche_\d+$/.test(key));
  const awarded = cells(table, 'awarded');
  expect(awarded.length).toBeGreaterThan(5);
  const sums = awarded.map((_, index) => tranches.reduce((sum, key) => sum + Number(cells(table, key)[index] ?? 0), 0));
  expect(sums).toEqual(awarded);
});

test('the groups of a self-score add up to it, and so do the items of each group', () => {
  const tenths = (table: Table, key: string) => Math.round(fen(table, key) * 10);
  for (const [fund, score] of scoresOf(site)) {
    const groups = fileOf('funds', fund, 'self_score_group') as Table;
    expect([fund, tenths(groups, 'earned'), tenths(groups, 'applicable')]).toEqual([
      fund,
      score.earned,
      score.applicable,
    ]);
    const items = fileOf('funds', fund, 'self_score_item') as Table;
    for (const { group, earned } of score.parts) {
      const own = cells(items, 'group').map((one) => one === group);
      expect([fund, group, tenths({ ...items, rows: items.rows.filter((_, at) => own[at]) }, 'earned')]).toEqual([
        fund,
        group,
        earned,
      ]);
    }
  }
});

test('self-scores over time stand newest first, each with what changed', () => {
  const table = historyTable([
    { on: '2026-06-30', tenths: 900, items: { minutes: 20, audit: 10 } },
    { on: '2026-09-30', tenths: 875, items: { minutes: 5, audit: 20 } },
  ]);
  expect(table.rows).toEqual([
    ['2026-09-30', 87.5, -2.5, expect.stringMatching(/minutes -1\.5.*audit \+1|audit \+1.*minutes -1\.5/)],
    ['2026-06-30', 90, undefined, undefined],
  ]);
});
