import type { Both } from '../../issues/both.ts';
import { type Code, codes } from '../../issues/codes.ts';
import type { Severity } from '../../issues/entry.ts';
import { type Draft, type Explain, fieldName } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { originOf } from '../../schemas/path.ts';
import { isPlaceholder } from '../common/placeholder.ts';
import type { Portal } from '../portal/portal.ts';
import { isSubstituted } from '../published/substitute.ts';
import { place } from './place.ts';

type Explanation = Sourced<'explanation'>;

/** What the explanations of a place make of the problems found: those they explain, and what is wrong with the explanations themselves. */
type Explained = { explained: ReadonlySet<Draft>; issues: Draft[] };

/** Whether a problem of this severity is published with an explanation instead of being put right. */
export function mayExplain(severity: Severity): severity is 'breach' | 'warning' {
  return severity === 'breach' || severity === 'warning';
}

/**
 * Matches explanations with the problems of their place, by code, record and, where they are named, fund and field. `lasts` is true for a breach that was
 * published: its explanation stays when the cause was put right.
 */
export function explain(
  portal: Portal,
  drafts: readonly Draft[],
  lasts: (explanation: Explanation) => boolean,
): Explained {
  const explained = new Set<Draft>();
  const open = Map.groupBy(
    drafts.filter(({ code }) => mayExplain(codes[code].severity)),
    ({ file, code, record }) => keyOf(originOf(file).home, code, record),
  );
  const { explanation: all } = portal.records;
  const fitting = (one: Explanation) =>
    (open.get(keyOf(one.home, one.code, one.record)) ?? []).filter(({ file }) =>
      [one.fund, one.round].every((book) => book === undefined || originOf(file).book === book),
    );
  const named = new Set(all.flatMap((one) => (one.field === undefined ? [] : pointed(one.field, fitting(one)))));
  const issues = all.flatMap((one) => {
    const fits = one.field === undefined ? unnamed(fitting(one), named) : pointed(one.field, fitting(one));
    const [books, points] = [fits.map(({ file }) => originOf(file).book), fits.map(pointOf)].map((list) => [
      ...new Set(list),
    ]) as [string[], string[]];
    for (const draft of fits) explained.add(draft);
    // One cause, one message: while it is not clear what is meant, only that is told.
    if (books.length > 1) return [vague(one, bookKey(fits[0] as Draft), books)];
    if (points.length > 1) return [vague(one, 'field', points)];
    return fits.length === 0 && !lasts(one) && !isRedacted(portal, one) ? [unused(one)] : checkWords(one);
  });
  return { explained, issues };
}

/** Of open problems with one cause the first; explained ones all stay. */
export function firstOfCause(drafts: readonly Draft[], explained: ReadonlySet<Draft>): Draft[] {
  const told = new Set<string>();
  return drafts.filter((draft) => {
    if (draft.cause === undefined || explained.has(draft)) return true;
    const cause = keyOf(originOf(draft.file).home, draft.code, draft.cause);
    return !told.has(cause) && told.add(cause);
  });
}

/** What of a record a problem is about: its field, and a mark where problems share it. */
function pointOf({ path = [], mark }: Draft): string {
  // The first step into a list file is its record, which has a name.
  const [first, ...rest] = path;
  return [fieldName(typeof first === 'number' ? rest : path), mark ?? ''].filter(Boolean).join(' ');
}

/** The problems that a field names, with or without the mark. */
function pointed(field: string, fits: readonly Draft[]): Draft[] {
  const exact = fits.filter((draft) => pointOf(draft) === field);
  return exact.length > 0 ? exact : fits.filter(({ mark, ...draft }) => mark && pointOf(draft) === field);
}

/** Who names no field means what nobody names, if there is such a thing. */
function unnamed(fits: readonly Draft[], named: ReadonlySet<Draft>): readonly Draft[] {
  const rest = fits.filter((draft) => !named.has(draft));
  return rest.length > 0 ? rest : fits;
}

/** The entry of `explanations.yaml` that an open problem asks for, with blanks for what only people know. */
export function toExplain(draft: Draft): Explain {
  const { code, file, record = '' } = draft;
  const { book } = originOf(file);
  const field = pointOf(draft);
  const lines = [
    `- code: ${code}`,
    `  record: ${quoted(record)}`,
    ...(book && book !== record ? [`  ${bookKey(draft)}: ${book}`] : []),
    ...(field ? [`  field: ${quoted(field)}`] : []),
    ...blanks[codes[code].severity as 'breach' | 'warning'].map(([key, hint]) => `  ${key}:  # ${hint}`),
  ];
  const home = originOf(file).home;
  return { file: `${home ? `places/${home}/` : ''}explanations.yaml`, entry: lines.join('\n') };
}

/** By what the folder of a record is named: its fund, or its round. */
function bookKey({ file }: Draft): 'fund' | 'round' {
  return /^places\/[^/]+\/rounds\//.test(file) ? 'round' : 'fund';
}

const quoted = (text: string) => (/^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text));

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

/** An explanation of a breach says what happened, why, and what was done; of anything else, why it is right. */
function checkWords(one: Explanation): Draft[] {
  const keys =
    codes[one.code as Code].severity === 'breach' ? (['happened', 'why', 'action'] as const) : (['text'] as const);
  const missing = keys.filter((key) => one[key] === undefined);
  const held = ([...keys, 'by_role'] as const).filter((key) => one[key] !== undefined && isPlaceholder(one[key].zh));
  return [
    ...missing.map(
      (key): Draft => ({ ...place(one, key), code: 'value-missing', params: { expected: labels[key], choices: '' } }),
    ),
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

/** Of published data: what is explained was seen in words, days or amounts that are withheld. */
function isRedacted({ records }: Portal, { home, record, fund }: Explanation): boolean {
  const here = (row: { home: string; id: string }) => row.home === home && row.id === record;
  return (
    [...records.spending, ...records.advance, ...records.application].some(
      (row) => here(row) && (!fund || row.book === fund) && isSubstituted(row),
    ) || records.wish.some((wish) => here(wish) && wish.few)
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

/** The problem of an explanation that fits several problems: the key that would tell them apart is missing. */
function vague(one: Explanation, key: keyof typeof apart, values: readonly string[]): Draft {
  const which: Both = {
    zh: values.map((value) => `“${value}”`).join('、'),
    en: values.map((value) => `"${value}"`).join(', '),
  };
  const params = {
    found: one.record,
    code: one.code,
    which,
    line: `${key}: ${quoted(values[0] ?? '')}`,
    ...apart[key],
  };
  return { ...place(one, 'record'), record: one.record, code: 'explanation-vague', params };
}

const apart = {
  fund: {
    what: { zh: '几只基金里都有这样的记录', en: 'several funds have such a record' },
    name: { zh: '基金编号', en: 'the id of the fund' },
  },
  round: {
    what: { zh: '几轮创投里都有这样的记录', en: 'several rounds have such a record' },
    name: { zh: '创投轮次的编号', en: 'the id of the round' },
  },
  field: {
    what: { zh: '这条记录有几处这样的问题', en: 'the record has several such problems' },
    name: { zh: '是哪一处', en: 'which of them is meant' },
  },
} as const;

function keyOf(home: string, code: string, record = ''): string {
  return [home, code, record].join('\n');
}
