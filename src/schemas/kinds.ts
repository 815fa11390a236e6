import type { z } from 'zod';
import { advanceSchema } from './advance.ts';
import { applicationSchema } from './application.ts';
import { explanationSchema } from './explanation.ts';
import { eventSchema, fundSchema, reportSchema } from './fund.ts';
import { neighbourKinds } from './neighbourhood.ts';
import {
  aggregateSchema,
  campaignSchema,
  correctionSchema,
  custodianSchema,
  placeSchema,
  portalSchema,
  termSchema,
} from './portal.ts';
import { projectSchema, revenueSchema } from './project.ts';
import {
  balanceSchema,
  goodsSchema,
  incomeSchema,
  pledgeSchema,
  querySchema,
  reallocationSchema,
  spendingSchema,
  transferSchema,
} from './rows.ts';

/** How a file holds its records: one mapping, a list of mappings, or a table. */
export type Shape = 'one' | 'list' | 'table';

/** A kind of file of the data contract. */
export type KindEntry = {
  path: string;
  /** The same file at the top of the data folder, for what belongs to no place: the portal, host charities, campaigns. */
  root?: string;
  shape: Shape;
  schema: z.ZodObject;
  words: { zh: string; en: string };
  /** Fields that together tell a record from all others of its folder; its id where nothing is said. */
  key?: readonly string[];
  /** Those by which a correction calls it, where they suffice. */
  called?: readonly string[];
  /** The list of its fund or round that holds it. */
  list?: string;
};

/**
 * Every kind of file of the data contract. `path` is its place in the data folder: `<place>`, `<fund>`, `<round>`, `<id>` are ids, `*` nothing or a period (`-2026`, `-2026-03`, `-2026q1`).
 * `words` is what messages call a record of this kind.
 */
export const kinds = {
  portal: { path: 'portal.yaml', shape: 'one', schema: portalSchema, words: { zh: '门户设置', en: 'portal' } },
  custodian: {
    path: 'custodians/<id>.yaml',
    shape: 'one',
    schema: custodianSchema,
    words: { zh: '托管慈善组织', en: 'custodian' },
  },
  campaign: {
    path: 'campaigns/<id>.yaml',
    shape: 'one',
    schema: campaignSchema,
    words: { zh: '募捐活动', en: 'campaign' },
  },
  term: {
    path: 'vocabulary/<name>.yaml',
    shape: 'list',
    schema: termSchema,
    key: ['code'],
    words: { zh: '词表条目', en: 'term' },
  },
  place: { path: 'places/<place>/place.yaml', shape: 'one', schema: placeSchema, words: { zh: '地点', en: 'place' } },
  correction: {
    path: 'places/<place>/corrections.yaml',
    root: 'corrections.yaml',
    shape: 'list',
    schema: correctionSchema,
    key: ['record', 'field', 'on'],
    words: { zh: '更正', en: 'correction' },
  },
  explanation: {
    path: 'places/<place>/explanations.yaml',
    root: 'explanations.yaml',
    shape: 'list',
    schema: explanationSchema,
    key: ['record', 'code', 'on', 'field'],
    called: ['record', 'code', 'on'],
    words: { zh: '说明', en: 'explanation' },
  },
  aggregate: {
    path: 'places/<place>/aggregates.yaml',
    shape: 'list',
    schema: aggregateSchema,
    words: { zh: '报道数字', en: 'aggregate' },
  },
  project: {
    path: 'places/<place>/projects/<id>.yaml',
    shape: 'one',
    schema: projectSchema,
    words: { zh: '项目', en: 'project' },
  },
  revenue: {
    path: 'places/<place>/projects/<id>.revenue.csv',
    shape: 'table',
    schema: revenueSchema,
    words: { zh: '分成记录', en: 'revenue row' },
  },
  fund: {
    path: 'places/<place>/funds/<fund>/fund.yaml',
    shape: 'one',
    schema: fundSchema,
    words: { zh: '基金', en: 'fund' },
  },
  income: {
    path: 'places/<place>/funds/<fund>/income*.csv',
    list: 'income',
    shape: 'table',
    schema: incomeSchema,
    words: { zh: '收入', en: 'income row' },
  },
  spending: {
    path: 'places/<place>/funds/<fund>/spending*.csv',
    list: 'spending',
    shape: 'table',
    schema: spendingSchema,
    words: { zh: '支出', en: 'spending row' },
  },
  transfer: {
    path: 'places/<place>/funds/<fund>/transfers*.csv',
    list: 'transfers',
    shape: 'table',
    schema: transferSchema,
    words: { zh: '划转', en: 'transfer' },
  },
  reallocation: {
    path: 'places/<place>/funds/<fund>/reallocations*.csv',
    list: 'reallocations',
    shape: 'table',
    schema: reallocationSchema,
    words: { zh: '用途调整', en: 'reallocation' },
  },
  pledge: {
    path: 'places/<place>/funds/<fund>/pledges.csv',
    list: 'pledges',
    shape: 'table',
    schema: pledgeSchema,
    words: { zh: '认捐', en: 'pledge' },
  },
  advance: {
    path: 'places/<place>/funds/<fund>/advances.csv',
    list: 'advances',
    shape: 'table',
    schema: advanceSchema,
    words: { zh: '垫付', en: 'advance' },
  },
  balance: {
    path: 'places/<place>/funds/<fund>/balances.csv',
    list: 'balances',
    shape: 'table',
    schema: balanceSchema,
    key: ['date'],
    words: { zh: '银行余额', en: 'bank balance' },
  },
  goods: {
    path: 'places/<place>/funds/<fund>/goods.csv',
    list: 'goods',
    shape: 'table',
    schema: goodsSchema,
    words: { zh: '物资', en: 'goods row' },
  },
  query: {
    path: 'places/<place>/funds/<fund>/queries.csv',
    list: 'queries',
    shape: 'table',
    schema: querySchema,
    words: { zh: '咨询', en: 'query' },
  },
  event: {
    path: 'places/<place>/funds/<fund>/events.yaml',
    list: 'events',
    shape: 'list',
    schema: eventSchema,
    key: ['on', 'kind'],
    words: { zh: '重大事项', en: 'event' },
  },
  report: {
    path: 'places/<place>/funds/<fund>/reports.yaml',
    list: 'reports',
    shape: 'list',
    schema: reportSchema,
    key: ['kind', 'period', 'published'],
    called: ['kind', 'period'],
    words: { zh: '公开报告', en: 'report' },
  },
  application: {
    path: 'places/<place>/funds/<fund>/applications/<id>.yaml',
    list: 'applications',
    shape: 'one',
    schema: applicationSchema,
    words: { zh: '用资申请', en: 'application' },
  },
  ...neighbourKinds,
} as const satisfies Record<string, KindEntry>;

/** Kind of a record. */
export type Kind = keyof typeof kinds;

/** Where a record was read, and to whom it belongs by its folder. */
export type Origin = {
  /** File relative to the data folder; first line of a table row (1-based), or the index in a list file. */
  at: { file: string; line?: number; index?: number };
  /** Id of the place whose folder holds the record; blank outside `places/`. */
  home: string;
  /** Id of the fund or round whose folder holds the record; blank outside `funds/` and `rounds/`. */
  book: string;
};

/** The value of a record as its schema gives it. */
export type Value<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** A record: its value, its origin, and its id (from the `id` field, or from the file's name). */
export type Sourced<K extends Kind> = Value<K> & Origin & { id: string };

/** Every kind, in the order of the contract. */
export const kindNames = Object.keys(kinds) as Kind[];

/** Every place of the files of a kind. */
export function pathsOf(kind: Kind): string[] {
  const { path, root } = kinds[kind] as KindEntry;
  return root ? [path, root] : [path];
}

/** Fields that together tell a record of a kind from all others of its folder. */
export function keyFields(kind: Kind): readonly string[] {
  return (kinds[kind] as KindEntry).key ?? ['id'];
}

/** Fields by which a correction may call a record, where no other record has the same. */
export function calledFields(kind: Kind): readonly string[] {
  return (kinds[kind] as KindEntry).called ?? keyFields(kind);
}

/** Everything that was read, by kind, in the order of the files and lines. */
export type Records = { [K in Kind]: Sourced<K>[] };
