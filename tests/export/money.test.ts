import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { sum } from '../../src/domain/common/money.ts';
import { flowOf } from '../../src/domain/ledger/flow.ts';
import { totalsOf } from '../../src/domain/ledger/totals.ts';
import { homeRollup } from '../../src/domain/portal/place-view.ts';
import { ledgersUnder, yearToDate } from '../../src/domain/portal/rollup.ts';
import type { PublicFund, Site } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import type { Table } from '../../src/tables/shape/table.ts';
import { listBooks, listParts } from './parts.ts';

const site = loadSite();
const funds = ledgersUnder(site, 'demo');
const year = site.asOf.slice(0, 4);

describe('every published table', () => {
  const tables = catalogue(site);

  test('has a name of its own, and its key tells every row apart', () => {
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { name, key = [], rows, columns } of tables.filter((table) => table.key)) {
      const at = key.map((one) => columns.findIndex((column) => column.key === one));
      expect(at, name).not.toContain(-1);
      const keys = rows.map((row) => at.map((index) => row[index] ?? 'blank').join(' | '));
      expect(
        keys.filter((one) => one.includes('blank')),
        name,
      ).toEqual([]);
      expect(
        keys.filter((one, index) => keys.indexOf(one) !== index),
        name,
      ).toEqual([]);
    }
  });

  test('fills what every row must have', () => {
    for (const { name, columns, rows } of tables)
      for (const [index, { key, required }] of columns.entries())
        if (required) expect(rows.filter((row) => row[index] === undefined).length, `${name}.${key}`).toBe(0);
  });

  test('has files by subject that no other table has too', () => {
    const files = [...listParts(site), ...listBooks(site)].map(({ part, id, table }) => `${part}/${id}/${table.name}`);
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });
});

describe('the file of a fund', () => {
  test.each(funds.map(({ id }) => id))('%s adds up to its sums', (id) => {
    const fund = site.funds.get(id) as PublicFund;
    const totals = totalsOf([fund], yearToDate(site));
    const flow = flowOf(fund, yearToDate(site));
    expect(column(file(id, 'fund_pot'), 'balance')).toBe(totals.closing);
    expect(column(file(id, 'fund_income_category'), 'amount')).toBe(totals.income);
    expect(column(file(id, 'fund_spending_category'), 'amount')).toBe(totals.spending);
    expect(column(file(id, 'flow_source'), 'amount')).toBe(flow.total);
    expect(column(file(id, 'flow_use'), 'amount')).toBe(flow.total);
    const pots = records(file(id, 'flow_pot'));
    for (const { key, fen } of flow.restrictions) {
      const amounts = pots.filter(({ pot }) => (pot ?? '') === key).map(({ amount }) => Number(amount));
      expect(sum(amounts), key).toBe(fen);
    }
  });

  test.each(funds.map(({ id }) => id))('%s has quarters that follow one another', (id) => {
    const quarters = records(file(id, 'quarter')).filter((row) => row.year === year);
    expect(quarters.length).toBeGreaterThan(1);
    for (const [index, quarter] of quarters.entries()) {
      const { opening = 0, income = 0, received = 0, spending = 0, given = 0, closing } = quarter;
      expect(Number(opening) + Number(income) + Number(received) - Number(spending) - Number(given)).toBe(closing);
      if (index > 0) expect(opening).toBe(quarters[index - 1]?.closing);
    }
  });
});

test('the tables of the home page add up to its sums', () => {
  const { totals } = homeRollup(site);
  const table = (name: string) => catalogue(site).find((one) => one.name === name) as Table;
  expect(column(table('portal_income_category'), 'amount')).toBe(totals.income);
  expect(column(table('portal_spending_category'), 'amount')).toBe(totals.spending);
  expect(column(table('portal_fund'), 'closing') + totals.under_way).toBe(totals.closing);
  expect(records(table('portal_sum')).map(({ item }) => item)).toEqual(['opening', 'income', 'spending']);
});

test('a long account book has a file a month, and its months add up in one table', () => {
  const { fund, site: large } = busy(501);
  const own = listBooks(large).map(({ table }) => table);
  const months = own.filter(({ name }) => /^2025-\d\d$/.test(name));
  expect(months.map(({ name }) => name)).toHaveLength(12);
  const whole = own.find(({ name }) => name === '2025') as Table;
  expect(months.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  const of = (name: string) =>
    listParts(large).find(({ id, table }) => id === fund.id && table.name === name)?.table as Table;
  const sums = records(of('month')).filter(({ year: of }) => of === '2025');
  expect(sums.map(({ rows }) => rows)).toEqual(months.map(({ rows }) => rows.length));
  const march = records(of('book_sum')).filter(({ period }) => period === '2025-03');
  expect(march.map(({ item }) => item)).toEqual(['opening', 'income', 'spending']);
});

/** The first fund with so many gifts in 2025 and nothing else. */
function busy(gifts: number): { fund: PublicFund; site: Site } {
  const [first] = funds;
  const [gift] = first?.income ?? [];
  if (!first || !gift) throw new Error('the demonstration has gifts');
  const income = Array.from({ length: gifts }, (_, index) => ({
    ...gift,
    ...{ id: `G-${index}`, date: addDays('2025-01-05', index % 350), banked_on: undefined, amount: 100 + index },
    ...{ restriction: undefined, reverses: undefined, retracted_on: undefined },
    at: { file: 'income.csv', line: index + 2 },
  }));
  const none = { spending: [], transfers: [], received: [], reallocations: [], balances: [], applications: [] };
  const fund = { ...first, ...none, opening_balance: { on: '2024-11-01', total: 5 }, income } as PublicFund;
  return { fund, site: { ...site, funds: new Map([[fund.id, fund]]) } };
}

function file(fund: string, name: string): Table {
  const found = listParts(site).find(({ part, id, table }) => part === 'funds' && id === fund && table.name === name);
  if (!found) throw new Error(`${fund} has no file ${name}`);
  return found.table;
}

function column(table: Table, key: string): number {
  return sum(records(table).map((record) => Number(record[key] ?? 0)));
}

function records({ columns, rows }: Table) {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index]])));
}
