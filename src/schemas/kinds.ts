import type { z } from 'zod';
import { explanationSchema } from './explanation.ts';
import { fundKinds } from './fund-kinds.ts';
import { governanceKinds } from './governance-kinds.ts';
import { neighbourKinds } from './neighbourhood.ts';
import { organisationSchema } from './organisation.ts';
import {
  aggregateSchema,
  campaignSchema,
  correctionSchema,
  custodianSchema,
  type LifeTopic,
  placeSchema,
  portalSchema,
  termSchema,
} from './portal.ts';
import { projectSchema, revenueSchema } from './project.ts';
import { asTable, type CollectionEntry, type TableEntry } from './table-entry.ts';

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
  /** The list that holds it: of its fund or round, or of the whole. */
  list?: string;
  /** How its records are published as a table. */
  table?: TableEntry;
  /** By what it is at its end, so that fields that may change until then are fixed: a state, a day or period that is past, or a field that is set. */
  ends?: Readonly<Record<string, readonly string[] | 'past' | 'set'>>;
  /** The side of neighbourhood life whose pages show it. */
  topic?: LifeTopic;
  /** What is said of the list of all its records, where a list of the API needs no more. */
  collection?: CollectionEntry;
};

/**
 * Every kind of file of the data contract. `path` is its place in the data folder: `<place>`, `<fund>`, `<round>`, `<id>` are ids, `*` nothing or a period (`-2026`, `-2026-03`, `-2026q1`).
 * `words` is what messages call a record of this kind.
 */
export const kinds = {
  portal: {
    path: 'portal.yaml',
    shape: 'one',
    schema: portalSchema,
    words: { zh: '门户设置', en: 'portal' },
  },
  custodian: {
    path: 'custodians/<id>.yaml',
    shape: 'one',
    schema: custodianSchema,
    words: { zh: '托管慈善组织', en: 'custodian' },
    table: asTable(
      'base',
      ['托管慈善组织', 'Host charities'],
      ['一行是一家托管慈善组织。', 'One row per host charity.'],
      { rank: 1 },
    ),
  },
  campaign: {
    path: 'campaigns/<id>.yaml',
    shape: 'one',
    schema: campaignSchema,
    words: { zh: '募捐活动', en: 'campaign' },
    table: asTable(
      'base',
      ['募捐活动', 'Campaigns'],
      ['一行是一次备案的公开募捐。', 'One row per filed public fundraising campaign.'],
      { rank: 1 },
    ),
  },
  term: {
    path: 'vocabulary/<name>.yaml',
    shape: 'list',
    schema: termSchema,
    key: ['code'],
    words: { zh: '词表条目', en: 'term' },
  },
  place: {
    path: 'places/<place>/place.yaml',
    shape: 'one',
    schema: placeSchema,
    words: { zh: '地点', en: 'place' },
    table: asTable(
      'base',
      ['地点', 'Places'],
      [
        '一行是一个市、区、街道或社区；fictional 为 true 的是虚构的。',
        'One row per place; "fictional" marks invented ones.',
      ],
    ),
  },
  correction: {
    path: 'places/<place>/corrections.yaml',
    root: 'corrections.yaml',
    list: 'corrections',
    shape: 'list',
    schema: correctionSchema,
    key: ['record', 'field', 'on'],
    words: { zh: '更正', en: 'correction' },
    table: asTable(
      'disclosure',
      ['更正', 'Corrections'],
      ['一行是一处公布后的更正，原值与新值并列。', 'One row per correction: old and new value.'],
      { rank: 1, repeats: true },
    ),
  },
  explanation: {
    path: 'places/<place>/explanations.yaml',
    root: 'explanations.yaml',
    list: 'explanations',
    shape: 'list',
    schema: explanationSchema,
    key: ['record', 'code', 'on', 'field'],
    called: ['record', 'code', 'on'],
    words: { zh: '说明', en: 'explanation' },
    table: asTable(
      'disclosure',
      ['说明', 'Explanations'],
      ['一行是对一处异常的说明。', 'One row per explanation of something unusual.'],
      { rank: 1, repeats: true },
    ),
  },
  aggregate: {
    path: 'places/<place>/aggregates.yaml',
    list: 'aggregates',
    shape: 'list',
    schema: aggregateSchema,
    words: { zh: '报道数字', en: 'aggregate' },
    table: asTable(
      'disclosure',
      ['报道数字', 'Reported figures'],
      [
        '一行是公开报道里的一个数字，写明来源；没有逐笔账目，不能与账目相加。',
        'One row per figure that was reported, with its source; it has no ledger and is never added to one.',
      ],
      { rank: 2 },
    ),
  },
  organisation: {
    path: 'places/<place>/organisations.csv',
    list: 'organisations',
    shape: 'table',
    schema: organisationSchema,
    words: { zh: '机构', en: 'organisation' },
    table: asTable(
      'base',
      ['机构', 'Organisations'],
      ['一行是一家登记的机构，没有个人。', 'One row per registered organisation; no people.'],
      { rank: 1 },
    ),
  },
  project: {
    path: 'places/<place>/projects/<id>.yaml',
    shape: 'one',
    schema: projectSchema,
    ends: { stage: ['closed', 'cancelled'] },
    words: { zh: '项目', en: 'project' },
    table: asTable(
      'projects',
      ['项目', 'Projects'],
      ['一行是一个项目：计划与实际的日期和费用。', 'One row per project: planned and actual days and cost.'],
    ),
  },
  revenue: {
    path: 'places/<place>/projects/<id>.revenue.csv',
    list: 'revenue',
    shape: 'table',
    schema: revenueSchema,
    words: { zh: '分成记录', en: 'revenue row' },
    table: asTable(
      'projects',
      ['项目收益分成', 'Revenue shares'],
      ['一行是项目收益在某一期间分给一方的金额。', 'One row per share of the revenue of a project in a period.'],
      { rank: 1 },
    ),
  },
  ...fundKinds,
  ...neighbourKinds,
  ...governanceKinds,
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
