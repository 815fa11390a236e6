import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { addresses } from '../../src/domain/portal/address.ts';
import { publish } from '../../src/domain/published/public.ts';
import { wholeArea } from '../../src/tables/shape/area.ts';
import { defineTable } from '../../src/tables/shape/define.ts';
import type { Layout } from '../../src/tables/shape/layout.ts';
import type { TableOwner } from '../../src/tables/shape/owner.ts';
import { totalOf } from '../../src/tables/shape/total.ts';
import { withCase } from '../case.ts';

type Row = { street: string; year: string; trees: number; oldest?: number };
const rows: readonly Row[] = [
  { street: 'elm', year: '2025', trees: 3, oldest: 40 },
  { street: 'elm', year: '2026', trees: 2 },
  { street: 'oak', year: '2026', trees: 5, oldest: 70 },
];
const site = withCase('base', (folder) => publish(checkData(folder).portal));
const streets: TableOwner<string> = {
  all: () => ['all'],
  id: () => undefined,
  own: 'street',
  part: 'places',
};

function table(more: Partial<Layout<Row>>) {
  return defineTable<Row, string>({
    ...{ name: 'tree', title: { zh: '树', en: 'Trees' }, subject: 'life', owner: streets },
    rows: () => rows,
    columns: ({ text, number }) => [
      text('street', '街', 'Street', ({ street }) => street),
      number('trees', '棵数', 'Trees', ({ trees }) => trees),
      number('oldest', '最老', 'Oldest', ({ oldest }) => oldest),
    ],
    page: () => ({
      caption: 'Trees',
      fold: 'fold',
      columns: [
        { of: 'street', head: 'Street', role: 'key', share: ({ street }) => street },
        { of: 'trees', head: 'Trees', role: 'amount' },
        { of: 'oldest', head: 'Oldest', role: 'small', blank: { missing: 'inapplicable' } },
      ],
      ...more,
    }),
  });
}

const shown = (more: Partial<Layout<Row>>) =>
  table(more).print({ locale: 'en', site, to: addresses('/', 'en') }, 'all');

test('rows that share a cell leave it to the first of them, and it reaches over all', () => {
  const cells = shown({}).rows.map((row) => row.cells.map(({ shown: own, reach }) => [own, reach]));
  expect(cells.map(([first]) => first)).toEqual([
    ['elm', 2],
    [2, undefined],
    ['oak', undefined],
  ]);
  expect(cells.map((row) => row.length)).toEqual([3, 2, 3]);
});

test('a sum prints the record that holds it as the rows are printed, but what its cells say', () => {
  const total = (cells: Record<string, string | undefined>) =>
    shown({ foot: totalOf(rows, { label: 'All', row: { trees: 10, oldest: 70 }, cells }) }).foot.map((row) =>
      row.cells.map(({ shown: own, label }) => [own, label]),
    );
  expect(total({})).toEqual([
    [
      ['All', 'Street'],
      [10, 'Trees'],
      [70, 'Oldest'],
    ],
  ]);
  expect(total({ oldest: undefined })[0]?.[2]).toEqual([undefined, undefined]);
  expect(totalOf(rows.slice(0, 1), { label: 'All', row: {} })).toEqual([]);
});

test('a line over all columns has one cell', () => {
  const lines = shown({
    above: ({ street }, index) =>
      rows[index - 1]?.street === street ? undefined : { label: street, over: true, look: 'sub' },
  }).rows.filter(({ look }) => look === 'sub');
  expect(lines.map(({ cells }) => cells.map(({ shown: own, span }) => [own, span]))).toEqual([
    [['elm', 3]],
    [['oak', 3]],
  ]);
});

test('a table whose rows say themselves whose they are has files of its owners, and no column in front', () => {
  const { parts, key, columns } = table({}).of(site, wholeArea(site));
  expect([parts, key, columns[0]?.key]).toEqual([{ places: 'street' }, undefined, 'street']);
});
