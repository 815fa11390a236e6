import { describe, expect, test } from 'vitest';
import { buildPortal } from '../../src/domain/portal/portal.ts';
import { publish } from '../../src/domain/published/public.ts';
import { valuesOf } from '../../src/domain/published/values.ts';
import { reworded } from '../../src/domain/published/wording.ts';
import { checkPublished } from '../../src/domain/rules/published.ts';
import type { Kind, Records } from '../../src/schemas/kinds.ts';
import { demonstration } from '../demonstration.ts';

const { portal } = demonstration;
const date = portal.asOf;
const values = valuesOf(publish(portal));

type Tree = Record<string, unknown>;
type Edit = { kind: Kind; home: string; id: string; to: (record: Tree) => void };

/** What the check says of a record, or of its fields, after it was published and then edited. */
function after(...edits: Edit[]): string[] {
  const records = { ...portal.records } as Records;
  for (const { kind, home, id, to } of edits) {
    const rows = records[kind] as unknown as (Tree & { home: string; id: string })[];
    const found = rows.find((row) => row.home === home && row.id === id);
    if (!found) throw new Error(`no ${kind} ${id} in ${home}`);
    const copy = structuredClone(found);
    to(copy);
    records[kind] = rows.map((row) => (row === found ? copy : row)) as never;
  }
  return told(records);
}

function told(records: Records): string[] {
  return checkPublished(buildPortal(records), { date, values }).map(({ code, record, path = [] }) =>
    [code, record, path.filter((step, index) => index > 0 || typeof step === 'string').join('.')].join(' '),
  );
}

const set =
  (changes: Tree) =>
  (record: Tree): void => {
    Object.assign(record, changes);
  };
const first = (record: Tree, list: string): Tree => (record[list] as Tree[])[0] as Tree;
/** The first record of a kind in the demonstration that fits. */
function some(kind: Kind, fits: (row: Tree) => boolean): { kind: Kind; home: string; id: string } {
  const rows = portal.records[kind] as unknown as (Tree & { home: string; id: string })[];
  const row = rows.find((one) => one.home.startsWith('demo') && fits(one));
  if (!row) throw new Error(`no ${kind} fits`);
  return { kind, home: row.home, id: row.id };
}

const gift = { kind: 'income', home: 'demo-donghu', id: 'I2025-0041' } as const;
const otherGift = { kind: 'income', home: 'demo-fenglin', id: 'I2025-0020' } as const;
const payment = { kind: 'spending', home: 'demo-donghu', id: 'S2026-0009' } as const;
const otherPayment = { kind: 'spending', home: 'demo-fenglin', id: 'S2025-0027' } as const;
const closed = { kind: 'project', home: 'demo-guihuayuan', id: 'demo-guihuayuan-lamps' } as const;
const running = some('project', ({ stage, outputs }) => stage === 'building' && Array.isArray(outputs));
const application = some('application', ({ votes, approval }) => Array.isArray(votes) && approval !== undefined);

test('what was published and stays as it was is no change', () => {
  expect(told(portal.records)).toEqual([]);
});

describe('a published word does not change silently, in open periods either', () => {
  const cases: [string, Edit, string][] = [
    ['an earmark that is taken off', { ...gift, to: set({ restriction: undefined }) }, 'restriction'],
    ['an earmark that is put on', { ...otherGift, to: set({ restriction: 'child' }) }, 'restriction'],
    ['a payment from another pot', { ...payment, to: set({ restriction: 'elder' }) }, 'restriction'],
    ['the category of a payment', { ...otherPayment, to: set({ category: 'E04' }) }, 'category'],
    ['the purpose of a payment', { ...otherPayment, to: set({ purpose: '办公用品' }) }, 'purpose'],
    ['the payee', { ...otherPayment, to: set({ payee_display: '另一家店' }) }, 'payee_display'],
    ['the kind of payee', { ...otherPayment, to: set({ payee_type: 'company' }) }, 'payee_type'],
    ['the channel of a gift', { ...otherGift, to: set({ category: 'I02' }) }, 'category'],
    ['how a gift was given', { ...otherGift, to: set({ method: 'cash' }) }, 'method'],
    ['a gift that becomes a reversal', { ...otherGift, to: set({ reverses: 'I2025-0019' }) }, 'reverses'],
    [
      'what a closed project achieved',
      { ...closed, to: (project) => set({ actual: 240 })(first(project, 'outputs')) },
      'outputs.0.actual',
    ],
    [
      'what was aimed at',
      { ...running, to: (project) => set({ target: 1 })(first(project, 'outputs')) },
      'outputs.0.target',
    ],
    [
      'whom a closed project served',
      { ...closed, to: set({ beneficiaries: { who: { zh: '居民' }, count: 9999 } }) },
      '',
    ],
    ['a vote', { ...application, to: (one) => set({ for: 99 })(first(one, 'votes')) }, 'votes.0.for'],
    ['the purpose of an application', { ...application, to: set({ purpose: { zh: '别的' } }) }, 'purpose'],
    [
      'a decision of a meeting',
      { ...some('meeting', () => true), to: (one) => set({ result: 'noted' })(first(one, 'topics')) },
      'topics.0.result',
    ],
    ['the rule by which a round was counted', { ...some('round', () => true), to: set({ aggregation: 'mean' }) }, ''],
    [
      'a place that is no longer called invented',
      { ...some('place', () => true), to: set({ fictional: undefined }) },
      '',
    ],
    ['the word of a category', { ...termAt('I01'), to: set({ zh: '其他捐赠' }) }, 'zh'],
    ['how gifts are attributed', { ...settingsAt(), to: set({ attribution: 'pro_rata' }) }, 'attribution'],
  ];
  test.each(cases)('%s', (_, edit, field) => {
    const found = after(edit);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => !text.startsWith('correction-missing '))).toEqual([]);
    if (field) expect(found.map((text) => text.split(' ').at(-1))).toContain(field);
  });

  function termAt(code: string) {
    const term = portal.records.term.find((one) => one.code === code);
    return { kind: 'term' as const, home: term?.home ?? '', id: term?.id ?? '' };
  }

  function settingsAt() {
    const [settings] = portal.records.portal;
    return { kind: 'portal' as const, home: settings?.home ?? '', id: settings?.id ?? '' };
  }
});

describe('ordinary work after publication needs no correction', () => {
  const query = portal.records.query.find(({ answered }) => answered !== undefined);
  const cases: [string, Edit][] = [
    ['the day on which the bank had it', { ...otherPayment, to: set({ banked_on: '2025-04-08' }) }],
    ['one more paper for a row', { ...payment, to: set({ evidence: 'receipt;photo' }) }],
    ['a row that is retracted', { ...payment, to: set({ retracted_on: date, retracted_reason: '重复录入' }) }],
    ['a note', { ...payment, to: set({ note: '另有说明' }) }],
    ['progress of a running project', { ...running, to: (project) => set({ actual: 1 })(first(project, 'outputs')) }],
    [
      'a milestone that is met',
      { ...running, to: (one) => (one.milestones as Tree[]).push({ name: { zh: '完工' }, met: date }) },
    ],
    ['a project that goes on', { ...running, to: set({ stage: 'acceptance' }) }],
    [
      'a project that ends with its last figures',
      {
        ...running,
        to: (project) => {
          set({ stage: 'closed' })(project);
          set({ actual: 7 })(first(project, 'outputs'));
        },
      },
    ],
    ['a vote more', { ...application, to: (one) => (one.votes as Tree[]).push(structuredClone(first(one, 'votes'))) }],
    [
      'an advance that is settled',
      {
        ...some('spending', ({ settlement_state }) => settlement_state === 'advance'),
        to: set({ settlement_state: 'settled' }),
      },
    ],
    [
      'a pledge that is kept',
      { ...some('pledge', ({ status }) => status === 'open'), to: set({ status: 'fulfilled' }) },
    ],
    [
      'what a resource still offers',
      {
        ...some('resource', ({ available_to, quantity }) => !available_to && quantity !== undefined),
        to: set({ quantity: 1 }),
      },
    ],
    [
      'books that are closed further',
      { ...some('fund', ({ coverage }) => coverage === 'ledger'), to: set({ sealed_through: date }) },
    ],
    [
      'the end of a term of office',
      {
        ...some('fund', ({ committee }) => Array.isArray((committee as Tree | undefined)?.members)),
        to: (fund) => set({ to: date })(first(fund.committee as Tree, 'members')),
      },
    ],
    [
      'the telephone of an office',
      {
        ...some('place', ({ contact }) => contact !== undefined),
        to: set({ contact: { office: { zh: '办事大厅' } } }),
      },
    ],
    ['plain prose', { ...closed, to: set({ summary: { zh: '换了灯。' } }) }],
  ];
  test.each(cases)('%s', (_, edit) => {
    expect(after(edit)).toEqual([]);
  });

  test('rows that are added, and a question that is answered', () => {
    const { records } = portal;
    const more = <T extends { at: { file: string; line?: number } }>(row: T, change: Partial<T>): T => ({
      ...row,
      ...change,
      at: { ...row.at, line: 9000 },
    });
    const income = records.income.at(-1);
    expect(income && query).toBeDefined();
    if (!income || !query) return;
    expect(told({ ...records, income: [...records.income, more(income, { id: 'I-new' })] })).toEqual([]);
    const asked = { ...query, answered: undefined, answer: undefined };
    const before = buildPortal({ ...records, query: records.query.map((row) => (row === query ? asked : row)) });
    expect(checkPublished(portal, { date, values: valuesOf(publish(before)) })).toEqual([]);
  });
});

test('a score of a second judging has a name of its own, and a score that goes is missed', () => {
  const [score] = portal.records.score;
  if (!score) throw new Error('no score');
  const second = { ...score, stage: 'mid_term', at: { ...score.at, line: 9000 } } as typeof score;
  expect(told({ ...portal.records, score: [...portal.records.score, second] })).toEqual([]);
  const gone = told({ ...portal.records, score: portal.records.score.slice(1) });
  expect(gone).toEqual([expect.stringMatching(/^record-vanished /)]);
});

test('what may change is listed by its place, without what it said', () => {
  const records = { ...portal.records };
  records.place = records.place.map((place) =>
    place.id === closed.home ? { ...place, summary: { zh: '电话 138…' }, population: 1 } : place,
  );
  const site = publish(buildPortal(records));
  expect(reworded(values, date, site)).toEqual([
    { file: `places/${closed.home}/place.yaml`, record: closed.home, field: 'population' },
    { file: `places/${closed.home}/place.yaml`, record: closed.home, field: 'summary' },
  ]);
  expect(reworded(values, date, publish(portal))).toEqual([]);
});
