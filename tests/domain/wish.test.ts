import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf } from '../../src/domain/common/median.ts';
import { type Wish, type WishGroup, wishesByPart, wishTally } from '../../src/domain/neighbourhood/wish.ts';
import { buildPortal } from '../../src/domain/portal/portal.ts';
import { smallestGroup } from '../../src/domain/portal/threshold.ts';
import { publish } from '../../src/domain/published/public.ts';
import { publicCorrections } from '../../src/domain/published/redact.ts';
import { publicWishes as publicWith } from '../../src/domain/published/wish-public.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { tableJson } from '../../src/export/table-json.ts';
import { kindNames, type Records, type Sourced } from '../../src/schemas/kinds.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';
import { jsonRows } from '../export/json-rows.ts';
import { runs } from './arbitrary.ts';

const sensitive = ['elder', 'child', 'disabled', 'hardship'];
const groups = [...sensitive, 'worker', 'resident'] as WishGroup[];

const publicWishes = (wishes: readonly Wish[], minimum: number) => publicWith(wishes, { minimum });

let next = 0;
const wish = (group: WishGroup | undefined, more: Partial<Wish> = {}): Wish => ({
  id: `W-${++next}`,
  home: 'garden',
  book: '',
  at: { file: 'places/garden/wishes.csv', line: 2 },
  category: 'goods',
  description: '想要一副老花镜',
  group,
  estimated_amount: 12_300,
  posted_month: '2026-01',
  status: 'open',
  ...more,
});
const some = (count: number, group?: WishGroup, more?: Partial<Wish>) =>
  Array.from({ length: count }, () => wish(group, more));
const shownIn = (rows: readonly Wish[]) =>
  Object.fromEntries(
    groups.flatMap((group) => {
      const n = rows.filter((row) => row.group === group).length;
      return n ? [[group, n]] : [];
    }),
  );

describe('small sensitive groups', () => {
  test('a group of enough wishes is told', () => {
    const { rows, books } = publicWishes([...some(5, 'elder'), ...some(1, 'worker')], 5);
    expect(shownIn(rows)).toEqual({ elder: 5, worker: 1 });
    expect(books.get('garden')).toMatchObject({ suppressed: false, ungrouped: 0 });
  });

  test('one small group takes the next smallest with it', () => {
    const { rows, books } = publicWishes([...some(9, 'elder'), ...some(2, 'disabled'), ...some(6, 'resident')], 5);
    expect(shownIn(rows)).toEqual({ elder: 9 });
    expect(books.get('garden')).toMatchObject({ suppressed: true, ungrouped: 8 });
  });

  test('two small groups that are few even together take a third', () => {
    const { rows } = publicWishes(
      [...some(9, 'elder'), ...some(1, 'disabled'), ...some(2, 'hardship'), ...some(7, 'child')],
      5,
    );
    expect(shownIn(rows)).toEqual({ elder: 9 });
  });

  test('where nothing is large enough to hide among, no group is told', () => {
    expect(publicWishes(some(3, 'elder'), 5).books.get('garden')).toMatchObject({ suppressed: true, ungrouped: 3 });
    expect(shownIn(publicWishes([...some(1, 'elder'), ...some(2, 'child')], 5).rows)).toEqual({});
  });

  test('the amounts of an untold group stand nowhere, not even in the total of the place', () => {
    const paid = { amount: 10_000, status: 'fulfilled' as const, spending: 'S-1' };
    const { rows, books } = publicWishes(
      [...some(5, 'elder', paid), ...some(2, 'disabled', paid), ...some(5, 'resident', paid)],
      5,
    );
    for (const row of rows) {
      const told = [row.estimated_amount, row.amount, row.spending].filter((value) => value !== undefined);
      expect(told).toHaveLength(row.group ? 3 : 0);
    }
    expect(books.get('garden')).toMatchObject({ spent: 50_000, priced: 5 });
  });

  test('a total is that of the rows that tell their cost, so that no difference tells of one', () => {
    const paid = { amount: 10_000, status: 'fulfilled' as const };
    const many = [...some(6, 'elder', paid), ...some(5, 'resident')];
    const spent = [0, 1, 2].map(
      (n) => publicWishes([...many, ...some(n, 'disabled', paid)], 5).books.get('garden')?.spent,
    );
    expect(spent).toEqual([60_000, 60_000, 60_000]);
  });

  test('a wish without a group looks like one whose group is withheld', () => {
    const { rows } = publicWishes([...some(2), ...some(2, 'disabled'), ...some(5, 'resident')], 5);
    expect(new Set(rows.filter(({ group }) => !group).map((row) => row.estimated_amount))).toEqual(
      new Set([undefined]),
    );
  });

  test('each place is counted by itself', () => {
    const { rows } = publicWishes([...some(4, 'elder'), ...some(4, 'elder', { home: 'river' })], 5);
    expect(shownIn(rows)).toEqual({});
  });

  test('what was taken back neither counts nor keeps its group', () => {
    const { rows } = publicWishes([...some(4, 'elder'), wish('elder', { retracted_on: '2026-02-01' })], 5);
    expect(shownIn(rows)).toEqual({});
  });

  test('for any wishes: no small group is told, and what is untold is never one group or fewer than the minimum', () => {
    const many = fc.array(
      fc.record({ group: fc.option(fc.constantFrom(...groups), { nil: undefined }), gone: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(many, fc.integer({ min: 2, max: 8 }), (list, minimum) => {
        const wishes = list.map(({ group, gone }) => wish(group, gone ? { retracted_on: '2026-02-01' } : {}));
        const live = (rows: readonly Wish[]) => rows.filter(({ retracted_on }) => !retracted_on);
        const { rows } = publicWishes(wishes, minimum);
        const [before, after] = [shownIn(live(wishes)), shownIn(live(rows))];
        expect(rows.map(({ id }) => id)).toEqual(wishes.map(({ id }) => id));
        for (const [group, n] of Object.entries(after)) {
          expect(n).toBe(before[group]);
          if (sensitive.includes(group)) expect(n).toBeGreaterThanOrEqual(minimum);
        }
        const untold = Object.entries(before).filter(([group]) => !(group in after));
        const hidden = untold.reduce((sum, [, n]) => sum + n, 0);
        if (untold.length > 0 && Object.keys(after).length > 0) {
          expect(untold.length).toBeGreaterThan(1);
          expect(hidden).toBeGreaterThanOrEqual(minimum);
        }
      }),
      runs,
    );
  });
});

describe('wishes that were published before', () => {
  const many = fc.array(
    fc.record({
      group: fc.option(fc.constantFrom(...groups), { nil: undefined }),
      gone: fc.boolean(),
      amount: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  );

  test('are published as they were, with the same told of them as a whole', () => {
    let withheld = 0;
    fc.assert(
      fc.property(many, fc.integer({ min: 2, max: 8 }), (list, minimum) => {
        const wishes = list.map(({ group, gone, amount }) =>
          wish(group, { amount, ...(gone ? { retracted_on: '2026-02-01' } : {}) }),
        );
        const first = publicWishes(wishes, minimum);
        const again = publicWishes(first.rows, minimum);
        expect(again.rows).toEqual(first.rows);
        expect(again.books).toEqual(first.books);
        if (first.books.get('garden')?.suppressed) withheld++;
      }),
      runs,
    );
    expect(withheld).toBeGreaterThan(runs.numRuns / 4);
  });

  test('take those in that came since', () => {
    const first = publicWishes([...some(2, 'disabled', { amount: 100 }), ...some(5, 'resident')], 5);
    const later = publicWishes([...first.rows, ...some(7, 'elder', { amount: 1_000 })], 5);
    expect(later.books.get('garden')).toEqual({ suppressed: true, ungrouped: 7, spent: 7_000, priced: 7 });
  });
});

describe('a wish that a fund paid for', () => {
  const done = {
    ...{ claimed: '2026-05-02', claimed_by: '社区基金', claimed_by_type: 'fund' as const, fulfilled: '2026-05-09' },
    ...{ followed_up: '2026-06-01', way: '社工送到', feedback: '好用', amount: 12_300, spending: 'S-1' },
    status: 'followed_up' as const,
  };

  test('of a small group is not followed after the claim; one that a neighbour fulfilled is, without its days', () => {
    const mine = wish('disabled', { ...done, points: 12 });
    const theirs = wish('disabled', {
      ...done,
      points: 12,
      spending: undefined,
      claimed_by: '护河队',
      claimed_by_type: 'group',
    });
    const days = ['2026-01-03', '2026-02-03', '2026-05-06'];
    const payments = new Map([['garden', { keys: new Set<string>(), days, fewest: 3 }]]);
    const wishes = [mine, theirs, ...some(3, 'hardship'), ...some(6, 'elder', done)];
    const [first, second, , , , told] = publicWith(wishes, { minimum: 5, payments }).rows;
    const { id, home, book, at, category, description } = mine;
    expect(first).toEqual({
      id,
      home,
      book,
      at,
      category,
      description,
      status: 'claimed',
      few: true,
      period: '2026-01',
    });
    expect(second).toMatchObject({
      status: 'followed_up',
      points: 12,
      claimed_by: '护河队',
      feedback: '好用',
      period: '2026-01',
    });
    expect(second).not.toHaveProperty('fulfilled');
    expect(told).toBe(wishes[5]);
  });

  test('loses even its words where fewer than three payments could be its own', () => {
    const payments = new Map([['garden', { keys: new Set<string>(), days: ['2026-05-06'], fewest: 1 }]]);
    const [row] = publicWith([wish('disabled', done)], { minimum: 5, payments }).rows;
    expect(row).toMatchObject({ description: '（不公布）', status: 'claimed' });
    expect(row).not.toHaveProperty('period');
  });
});

test('of two funds one of which paid for few wishes, no payment can be joined with the words of a wish', () => {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Records;
  const at = { file: 'x', line: 2 };
  const paidIn = (book: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `${book}-${index}`, home: 'garden', book, at, date: `2026-05-0${index + 1}`, amount: 100 },
      ...{ category: 'E13', payee_display: '店', payee_type: 'company', purpose: '心愿' },
    }));
  const shown = (count: number) =>
    publish(
      buildPortal({
        ...records,
        portal: [{ id: 'portal', home: '', book: '', at, as_of: '2026-12-31', rules: {} }],
        place: [{ id: 'garden', home: 'garden', book: '', at, name: { zh: '花园' } }],
        fund: ['a', 'b'].map((id) => ({ id, home: 'garden', book: id, at, name: { zh: id }, coverage: 'ledger' })),
        spending: [...paidIn('a', 4), ...paidIn('b', count)],
        wish: [
          wish('disabled', { spending: 'b-0', claimed_by_type: 'fund', status: 'fulfilled' }),
          ...some(2, 'elder'),
        ],
      } as unknown as Records),
    ).wishes.map(({ description }) => description);
  expect(shown(2)).toEqual(['（不公布）', '想要一副老花镜', '想要一副老花镜']);
  expect(new Set(shown(3))).toEqual(new Set(['想要一副老花镜']));
});

describe('every door', () => {
  const { portal } = demonstration;
  const site = publish(portal);
  const tables = catalogue(site);
  const minimum = smallestGroup(portal.settings);
  const small = [...Map.groupBy(portal.records.wish, ({ home, group }) => `${home} ${group}`)].filter(
    ([key, rows]) => sensitive.includes(key.split(' ')[1] ?? '') && rows.length < minimum,
  );

  test('the demonstration has such groups', () => expect(small.length).toBeGreaterThan(2));

  test('no table, in CSV or JSON, tells a small group, its amounts or its payments', () => {
    const table = tables.find(({ name }) => name === 'wish');
    if (!table) throw new Error('wishes are published');
    const json = jsonRows(tableJson(table, site.asOf));
    const head = tableCsv(table).split('\n')[0] ?? '';
    for (const [key, rows] of small)
      for (const row of rows) {
        const [home] = key.split(' ');
        const told = json.find(({ id, calc_place }) => id === row.id && calc_place === home);
        expect(told).toBeDefined();
        for (const column of ['group', 'estimated_amount', 'amount', 'spending'])
          expect(told?.[column]).toBeUndefined();
      }
    expect(head).toContain('group');
  });

  test('the counts that a reader can make from the downloads leave no small group', () => {
    for (const rows of Map.groupBy(site.wishes, ({ home }) => home).values())
      for (const [group, n] of Object.entries(shownIn(rows)))
        if (sensitive.includes(group)) expect(n).toBeGreaterThanOrEqual(minimum);
  });

  test('no row of the points ledger names the wish that would tell whose account it is', () => {
    expect(portal.records.point.filter((row) => row.wish !== undefined).length).toBeGreaterThan(3);
    expect(site.points.filter((row) => 'wish' in row)).toEqual([]);
    expect(tables.find(({ name }) => name === 'point')?.columns.map(({ key }) => key)).not.toContain('wish');
  });

  test('the rules and the catalogue of points have no column for money', () => {
    const kinds = tables.filter(({ name }) => name.startsWith('point')).flatMap(({ columns }) => columns);
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter(({ kind }) => kind === 'money')).toEqual([]);
  });
});

test('a correction tells neither the group of a wish nor an amount that its row does not tell', () => {
  const wishes = [...some(2, 'disabled', { id: 'W-A' }), ...some(9, 'elder'), ...some(5, 'resident')];
  const { rows } = publicWishes(wishes, 5);
  const correction = (record: string, field: string) => ({
    id: `${record}-${field}`,
    home: 'garden',
    book: '',
    at: { file: 'places/garden/corrections.yaml', index: 0 },
    record,
    field,
    old: 'elder',
    new: 'disabled',
    reason: { zh: '登记错了' },
    approved_by_role: { zh: '主任' },
    on: '2026-02-01',
  });
  const empty = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Records;
  const spending = [{ id: 'S-1', home: 'garden', book: 'garden-fund' } as Sourced<'spending'>];
  const told = (record: string, field: string) =>
    publicCorrections(
      { ...empty, wish: wishes, spending, correction: [correction(record, field)] },
      { wish: rows },
      { people: 5, answers: 10 },
    ).map(({ old, new: now }) => [old, now]);
  const elder = wishes.find(({ group }) => group === 'elder')?.id ?? '';
  expect(told('W-A', 'group')).toEqual([['*', '*']]);
  expect(told(elder, 'group')).toEqual([['*', '*']]);
  expect(told('W-A', 'amount')).toEqual([['*', '*']]);
  expect(told(elder, 'amount')).toEqual([['elder', 'disabled']]);
  expect(told('W-A', 'description')).toEqual([['elder', 'disabled']]);
  expect(told('S-1', 'group')).toEqual([['elder', 'disabled']]);
});

describe('counting', () => {
  test.each([
    [[], undefined],
    [[4], 4],
    [[9, 1], 5],
    [[3, 30, 1], 3],
    [[0, 0, 5, 8], 2.5],
  ])('the median of %j is %s', (values, median) => expect(medianOf(values)).toBe(median));

  test('days count from claim to fulfilment, only of what is done', () => {
    const rows = [
      wish('elder', { status: 'fulfilled', claimed: '2026-01-01', fulfilled: '2026-01-01' }),
      wish('elder', { status: 'followed_up', claimed: '2026-01-01', fulfilled: '2026-01-11' }),
      wish('elder', { status: 'claimed', claimed: '2026-01-01' }),
      wish('elder', { status: 'collected' }),
      wish('elder', { status: 'unfulfillable' }),
      wish('elder', { status: 'open', retracted_on: '2026-01-02' }),
    ];
    expect(wishTally(rows)).toEqual({
      gathering: 1,
      open: 0,
      under_way: 1,
      done: 2,
      ended: 1,
      total: 5,
      timed: 2,
      median: 5,
    });
    expect(wishesByPart(rows).done.map(({ fulfilled }) => fulfilled)).toEqual(['2026-01-11', '2026-01-01']);
  });
});
