import { type Code, codes } from '../../issues/codes.ts';
import type { Both, Draft, Explain, Severity } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { originOf } from '../../schemas/path.ts';
import { isNeutral } from '../neutral.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Portal } from '../portal.ts';
import { place } from './place.ts';

type Explanation = Sourced<'explanation'>;

/** What the explanations of a place make of the problems found: those they explain, and what is wrong with the explanations themselves. */
export type Explained = { explained: ReadonlySet<Draft>; issues: Draft[] };

/** Whether a problem of this severity is published with an explanation instead of being put right. */
export function mayExplain(severity: Severity): severity is 'breach' | 'warning' {
  return severity === 'breach' || severity === 'warning';
}

/** Matches explanations with the problems of their place, by code, record and, where it is named, fund. */
export function explain(portal: Portal, drafts: readonly Draft[]): Explained {
  const explained = new Set<Draft>();
  const open = Map.groupBy(
    drafts.filter(({ code }) => mayExplain(codes[code].severity)),
    ({ file, code, record }) => keyOf(originOf(file).home, code, record),
  );
  const issues = portal.records.explanation.flatMap((one) => {
    const fits = (open.get(keyOf(one.home, one.code, one.record)) ?? []).filter(
      ({ file }) => one.fund === undefined || originOf(file).book === one.fund,
    );
    const books = new Set(fits.map(({ file }) => originOf(file).book));
    for (const draft of fits) explained.add(draft);
    // One cause, one message: while it is not clear which row is meant, only that is told.
    if (books.size > 1) return [vague(one, [...books])];
    return fits.length === 0 && !isVeiled(portal, one) ? [unused(one)] : checkWords(one);
  });
  return { explained, issues };
}

/** The entry of `explanations.yaml` that an open problem asks for, with blanks for what only people know. */
export function toExplain({ code, file, record = '' }: Draft): Explain {
  const fund = originOf(file).book;
  const lines = [
    `- code: ${code}`,
    `  record: ${/^[A-Za-z][\w-]*$/.test(record) ? record : JSON.stringify(record)}`,
    ...(fund && fund !== record ? [`  fund: ${fund}`] : []),
    ...blanks[codes[code].severity as 'breach' | 'warning'].map(([key, hint]) => `  ${key}:  # ${hint}`),
  ];
  const home = originOf(file).home;
  return { file: `${home ? `places/${home}/` : ''}explanations.yaml`, entry: lines.join('\n') };
}

const signature = [
  ['by_role', '说明人职务，不写姓名 role of who explains'],
  ['on', '说明日期 day, YYYY-MM-DD'],
] as const;

const blanks = {
  breach: [
    ['happened', '实际是怎样办的 what was really done'],
    ['why', '为什么没有按规定办 why not by the rule'],
    ['action', '怎样处理、怎样改进 what was done about it'],
    ...signature,
  ],
  warning: [['text', '为什么这样是对的 why it is right'], ...signature],
} as const;

/** Of a breach it is told what happened, why, and what was done; of anything else, why it is right. */
function checkWords(one: Explanation): Draft[] {
  const keys =
    codes[one.code as Code].severity === 'breach' ? (['happened', 'why', 'action'] as const) : (['text'] as const);
  const missing = keys.filter((key) => one[key] === undefined);
  const held = ([...keys, 'by_role'] as const).filter((key) => one[key] !== undefined && isPlaceholder(one[key].zh));
  return [
    ...missing.map((key): Draft => ({ ...place(one, key), code: 'value-missing', params: { expected: labels[key] } })),
    ...held.map(
      (key): Draft => ({
        ...place(one, key),
        code: 'explanation-blank',
        params: { expected: labels[key], found: one[key]?.zh ?? '' },
      }),
    ),
  ];
}

const labels = {
  text: { zh: '说明（text）', en: 'text' },
  happened: { zh: '实际怎样办的（happened）', en: 'happened' },
  why: { zh: '为什么（why）', en: 'why' },
  action: { zh: '怎样处理（action）', en: 'action' },
  by_role: { zh: '说明人职务（by_role）', en: 'by_role' },
} as const satisfies Record<string, Both>;

/** Of published data: what is explained was seen in words that are withheld. */
function isVeiled({ records }: Portal, { home, record, fund }: Explanation): boolean {
  return [...records.spending, ...records.advance, ...records.application].some(
    (row) => row.home === home && row.id === record && (!fund || row.book === fund) && isNeutral(row),
  );
}

/** A breach that did not occur would be published as one; anything else that needs no explanation is only too much. */
function unused(one: Explanation): Draft {
  const breach = Object.hasOwn(codes, one.code) && codes[one.code as Code].severity === 'breach';
  const params = { code: one.code, found: one.record };
  return {
    ...place(one, 'code'),
    record: one.record,
    code: breach ? 'explanation-unfounded' : 'explanation-unused',
    params,
  };
}

function vague(one: Explanation, books: readonly string[]): Draft {
  const names = books.join('、');
  const params = { found: one.record, funds: { zh: names, en: books.join(', ') } };
  return { ...place(one, 'record'), record: one.record, code: 'explanation-vague', params };
}

function keyOf(home: string, code: string, record = ''): string {
  return [home, code, record].join('\n');
}
