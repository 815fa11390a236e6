import { expect, test } from 'vitest';
import { buildPortal } from '../../src/domain/portal/portal.ts';
import { publish } from '../../src/domain/published/public.ts';
import { reviewHtml, reviewMarkdown, reviewTerminal } from '../../src/report/review.ts';
import { reviewOf } from '../../src/review/review.ts';
import { reviewText } from '../../src/review/section.ts';
import type { Kind, Records } from '../../src/schemas/kinds.ts';
import { demonstration } from '../demonstration.ts';

const { portal } = demonstration;
const before = publish(portal);
const fund = 'demo-guihuayuan-fund';
const home = 'demo-guihuayuan';

type Tree = Record<string, unknown>;

/** The view after some records of a kind were edited. */
function edited(kind: Kind, edit: (rows: Tree[]) => Tree[], records: Records = portal.records): Records {
  return { ...records, [kind]: edit(structuredClone(records[kind]) as unknown as Tree[]) } as Records;
}

const viewOf = (records: Records) => publish(buildPortal(records));
const reviewed = (records: Records) => reviewOf(before, viewOf(records));
/** Changes one row of the fund. */
const change = (kind: Kind, id: string, fields: Tree) =>
  edited(kind, (rows) => rows.map((row) => (row.id === id && row.home === home ? { ...row, ...fields } : row)));

const nothing = {
  ...{ errors: [], sums: [], records: [], ranks: [], duties: [], gifts: [], corrections: [], statements: [] },
  ...{ withheld: [], pages: [] },
};

test('the same data change nothing, and say so', () => {
  const review = reviewed(portal.records);
  expect(review).toEqual({ before: portal.asOf, after: portal.asOf, ...nothing });
  expect(reviewText(review, before, before).head.map(({ zh }) => zh)).toContain('读者看到的内容没有变化。');
});

test('an amount that changes moves every sum above it by exactly as much, and the traces behind it', () => {
  const review = reviewed(change('spending', 'S2026-0001', { amount: 26_500 }));
  expect(review.records).toEqual([
    expect.objectContaining({
      ...{ change: 'changed', kind: 'spending', home, book: fund, record: 'S2026-0001' },
      fields: [expect.objectContaining({ field: 'amount', difference: 900, old: { zh: '256.00', en: '256.00' } })],
    }),
  ]);
  const balances = review.sums.filter(({ item }) => item === 'balance');
  expect(balances.map(({ owner }) => owner.kind)).toEqual(['portal', 'place', 'place', 'fund']);
  expect(review.sums.every(({ item, difference }) => difference === (item === 'spending' ? 900 : -900))).toBe(true);
  for (const { old = 0, new: now = 0, difference } of review.sums) expect(now - old).toBe(difference);
  expect(review.gifts.map((one) => [one.fund, one.moved.length > 0])).toEqual([[fund, true]]);
  expect(review.pages).toEqual(
    expect.arrayContaining(['/', '/funds/demo-guihuayuan-fund/2026/', '/places/demo-guihuayuan/', '/trace/']),
  );
});

test('rows that come and go are told one by one, in the order of the data', () => {
  const records = edited('income', (rows) => {
    const row = rows.find(({ id, book }) => id === 'I2026-0105' && book === fund) as Tree;
    return [...rows.filter((one) => one !== row), { ...row, id: 'I2026-0999', date: portal.asOf }];
  });
  expect(reviewed(records).records.map(({ change: what, record }) => [what, record])).toEqual([
    ['added', 'I2026-0999'],
    ['vanished', 'I2026-0105'],
  ]);
});

test('a score that changes is told with the ranks that follow', () => {
  const [score] = portal.records.score;
  if (!score) throw new Error('no score');
  const records = edited('score', (rows) =>
    rows.map((row, index) => (index === 0 ? { ...row, score: Math.max(0, Number(row.score) - 5) } : row)),
  );
  const { ranks } = reviewed(records);
  expect(ranks.length).toBeGreaterThan(0);
  expect(ranks.every(({ round, old, new: now }) => round === score.book && old?.total !== now?.total)).toBe(true);
});

test('duties open, become overdue and are done', () => {
  const report = portal.records.report.find((one) => one.book === fund && one.kind === 'quarterly');
  const gone = reviewed(edited('report', (rows) => rows.filter((row) => row.period !== report?.period)));
  expect(gone.duties.filter(({ duty }) => duty.fund === fund && duty.period === report?.period)).toMatchObject([
    { change: 'overdue', duty: { kind: 'quarterly', state: 'overdue' } },
  ]);
  const later = reviewed(edited('portal', ([settings]) => [{ ...settings, as_of: '2027-02-28' }]));
  expect([...new Set(later.duties.map((one) => one.change))].toSorted()).toEqual(
    expect.arrayContaining(['opened', 'overdue']),
  );
  // Back in time, what was overdue is open again.
  const [again] = reviewOf(
    viewOf(edited('portal', ([settings]) => [{ ...settings, as_of: '2027-02-28' }])),
    before,
  ).duties.filter(({ change: what }) => what === 'reopened');
  expect(again).toBeDefined();
});

test('numbers that are withheld from now on, or no more, are told without the number', () => {
  const row = portal.records.spending.find(({ beneficiaries }) => (beneficiaries ?? 0) > 20);
  if (!row) throw new Error('no row with many people');
  const records = edited('spending', (rows) =>
    rows.map((one) => (one.id === row.id && one.book === row.book ? { ...one, beneficiaries: 1 } : one)),
  );
  const after = viewOf(records);
  const closed = reviewOf(before, after);
  expect(closed.withheld.map(({ change: what, record }) => [what, record])).toContainEqual(['closed', row.id]);
  expect(closed.records.filter(({ record, book }) => record === row.id && book === row.book)).toEqual([]);
  expect(reviewOf(after, before).withheld.map(({ change: what, record }) => [what, record])).toContainEqual([
    'opened',
    row.id,
  ]);
});

test('what readers of English see changes too, and items that a list gains', () => {
  const project = portal.records.project.find(({ home: at, name }) => at === home && name.en);
  if (!project) throw new Error('no project');
  const { records } = reviewed(
    change('project', project.id, {
      name: { ...project.name, en: 'Another name' },
      updates: [...(project.updates ?? []), { on: portal.asOf, text: { zh: '完工', en: 'Done' } }],
    }),
  );
  const fields = records.find(({ record }) => record === project.id)?.fields ?? [];
  expect(fields.filter(({ english }) => english && true).map(({ field, new: now }) => [field, now?.en])).toContainEqual(
    ['name', 'Another name'],
  );
  expect(fields.some(({ field, old }) => field.startsWith('updates[') && old === undefined)).toBe(true);
});

test('corrections and explanations of broken rules are told when they come and when they go', () => {
  const [breach] = portal.records.explanation.filter(({ happened }) => happened);
  if (!breach) throw new Error('no breach');
  const gone = reviewed(edited('explanation', (rows) => rows.filter((row) => row.record !== breach.record)));
  expect(gone.statements).toContainEqual({
    ...{ change: 'vanished', sort: 'breach', home: breach.home, record: breach.record, about: breach.code },
  });
  const [correction] = portal.records.correction;
  const after = viewOf(edited('correction', ([, ...rows]) => rows));
  expect(reviewOf(after, before).statements).toMatchObject([
    { change: 'added', sort: 'correction', record: correction?.record, about: correction?.field },
  ]);
});

test('what is private changes nothing: keys of donors, and a note that nobody reads', () => {
  const records = edited('income', (rows) =>
    rows.map((row) => (row.trace_key ? { ...row, trace_key: 'x'.repeat(32) } : row)),
  );
  expect(reviewed(records)).toMatchObject(nothing);
});

test('every form says every fact; markup in the data stays text', () => {
  const records = change('spending', 'S2026-0001', { purpose: '<b>茶*叶*</b>' });
  const review = reviewOf(before, viewOf(records), {
    issues: [],
    corrections: [
      { file: 'places/a/corrections.yaml', record: 'S2026-0001', field: 'purpose', new: '不该说', on: portal.asOf },
    ],
  });
  const text = reviewText(review, before, viewOf(records));
  const forms = [reviewTerminal, reviewMarkdown, reviewHtml].map((print) => print(text, 'HEAD'));
  for (const form of forms) {
    expect(form).toContain('S2026-0001');
    expect(form).not.toContain('不该说');
  }
  expect(forms[1]).toContain('\\<b\\>茶\\*叶\\*');
  expect(forms[2]).toContain('&lt;b&gt;茶*叶*&lt;/b&gt;');
  expect(forms[2]).not.toContain('<b>');
  const told = text.sections.reduce((count, { lines }) => count + lines.length, 0);
  expect(forms[1]?.match(/^- /gm)).toHaveLength(told);
  expect(forms[2]?.match(/<li>/g)).toHaveLength(told);
});
