import { expect, test } from 'vitest';
import { totalsOf } from '../../src/domain/ledger/totals.ts';
import { publish } from '../../src/domain/published/public.ts';
import { fieldOf, foreignKeys } from '../../src/export/standard/field.ts';
import { type KindEntry, kinds } from '../../src/schemas/kinds.ts';
import { listTables } from '../../src/schemas/manual.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { bankedCells } from '../../src/tables/shape/banked.ts';
import { bind } from '../../src/tables/shape/bind.ts';
import type { Column, Table } from '../../src/tables/shape/table.ts';
import { subjectOf, themesOf } from '../../src/tables/shape/theme.ts';
import { demonstration } from '../demonstration.ts';

const site = publish(demonstration.portal);
const column = (key: string, more: Partial<Column> = {}): Column => ({
  key,
  kind: 'text',
  zh: '列',
  en: 'Column',
  ...more,
});
const table = (name: string, columns: Column[], rows: Table['rows'] = [], key?: string[]): Table => ({
  ...{ name, title: { zh: name, en: name }, columns, rows },
  ...(key ? { key } : {}),
});

test('a column of which nothing more is known is plain', () => {
  expect(fieldOf(column('x'))).toEqual({ name: 'x', title: '列', titles: { zh: '列', en: 'Column' }, type: 'string' });
  expect(fieldOf(column('x', { kind: 'date' })).type).toBe('date');
  expect(fieldOf(column('x', { kind: 'number' }))).toMatchObject({ type: 'number', decimalChar: '.' });
});

test('amounts are in yuan, and below zero only where this site computed them', () => {
  const entered = fieldOf(column('amount', { kind: 'money', field: 'money' }));
  expect(entered).toMatchObject({ type: 'number', 'x-unit': 'CNY', constraints: { minimum: 0 } });
  expect(entered.description).toContain('元');
  expect(fieldOf(column('balance', { kind: 'money' })).constraints).toBeUndefined();
});

test('choices are an enumeration with their words, and duties are constraints', () => {
  const field = fieldOf(
    column('method', { field: 'choice', choices: { cash: '现金', transfer: '转账' }, required: true }),
  );
  expect(field.constraints).toEqual({ required: true, enum: ['cash', 'transfer'] });
  expect(field.categories).toEqual([
    { value: 'cash', label: '现金' },
    { value: 'transfer', label: '转账' },
  ]);
  expect(fieldOf(column('donors', { kind: 'number', field: 'count' }))).toMatchObject({
    type: 'integer',
    constraints: { minimum: 0 },
  });
  expect(fieldOf(column('few', { field: 'flag' }))).toMatchObject({ type: 'boolean', trueValues: ['true'] });
});

test('only a key of one column is unique by itself', () => {
  expect(fieldOf(column('id'), ['id']).constraints).toEqual({ required: true, unique: true });
  expect(fieldOf(column('id'), ['fund', 'id']).constraints).toEqual({ required: true });
});

test('a table that refers to itself is named by nothing; what is not in the package is not referred to', () => {
  const place = table(
    'place',
    [column('id'), column('parent', { to: 'place' }), column('fund', { to: 'fund' })],
    [],
    ['id'],
  );
  expect(foreignKeys(place, [place])).toEqual([{ fields: ['parent'], reference: { resource: '', fields: ['id'] } }]);
  const terms = table('term', [column('code')], [], ['code']);
  const rows = table('income', [column('category', { to: 'term' })]);
  expect(foreignKeys(rows, [rows, terms])).toEqual([
    { fields: ['category'], reference: { resource: 'term', fields: ['code'] } },
  ]);
});

test('row ids get their fund before them, in the table and in what points at it; blank stays blank', () => {
  const rows = table(
    'x',
    [column('id'), column('reverses'), column('fund')],
    [
      ['a', undefined, 'f'],
      ['b', 'a', 'f'],
    ],
  );
  const columns = rows.columns.map((one) => (one.key === 'reverses' ? { ...one, to: 'x', within: 'fund' } : one));
  const bound = bind({ ...rows, columns, scope: 'fund' });
  expect(bound.key).toEqual(['calc_key']);
  expect(bound.rows).toEqual([
    ['a', undefined, 'f', 'f/a', undefined],
    ['b', 'a', 'f', 'f/b', 'f/a'],
  ]);
  expect(bound.columns.map(({ key, to }) => [key, to])).toEqual([
    ['id', undefined],
    ['reverses', undefined],
    ['fund', undefined],
    ['calc_key', undefined],
    ['calc_reverses', 'x'],
  ]);
  expect(() => bind({ ...rows, scope: 'lost' })).toThrow('table x has no column lost');
});

test('every kind and every list that says its table has one, with what it says', () => {
  const tables = new Map(catalogue(site).map((one) => [one.name, one]));
  const said = [
    ...Object.entries<KindEntry>(kinds).flatMap(([name, { table: entry }]) => (entry ? [[name, entry] as const] : [])),
    ...[...listTables()].map(([name, { entry }]) => [name, entry] as const),
  ];
  expect(said.length).toBeGreaterThan(40);
  for (const [name, { title, subject, says }] of said)
    expect({ name, ...tables.get(name) }).toMatchObject({ name, title, subject, says });
});

test('what a column refers to is a table that exists', () => {
  const names = catalogue(site).map(({ name }) => name);
  const targets = catalogue(site).flatMap(({ columns }) => columns.flatMap(({ to }) => to ?? []));
  expect(targets.filter((name) => !names.includes(name))).toEqual([]);
});

test('every table stands under one subject', () => {
  const tables = catalogue(site);
  expect(themesOf(tables).flatMap(({ own, computed }) => [...own, ...computed]).length).toBe(tables.length);
  expect(tables.filter((one) => subjectOf(one) === 'more').map(({ name }) => name)).toEqual([]);
});

test('what rows moved the account by adds up to the totals of each fund, whatever stands in them', () => {
  const all = { from: '0000-01-01', to: '9999-12-31' };
  for (const fund of site.funds.values()) {
    const sum = (rows: readonly Parameters<typeof bankedCells>[0][]) =>
      rows.reduce((total, row) => total + Number(bankedCells(row)[1]), 0);
    const { income, spending } = totalsOf([fund], all);
    expect([fund.id, sum(fund.income), sum(fund.spending)]).toEqual([fund.id, income, spending]);
  }
  const row = { date: '2026-01-02', banked_on: '2026-01-05', amount: 100 };
  expect(bankedCells(row)).toEqual(['2026-01-05', 100]);
  expect(bankedCells({ ...row, reverses: 'x' })[1]).toBe(-100);
  expect(bankedCells({ ...row, retracted_on: '2026-02-01' })[1]).toBe(0);
  expect(bankedCells({ ...row, method: 'in_kind' })[1]).toBe(0);
});
