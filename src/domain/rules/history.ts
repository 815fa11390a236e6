import type { Both } from '../../issues/both.ts';
import type { Draft, Path } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { kinds, type Origin } from '../../schemas/kinds.ts';
import { type Cycle, type CycleKind, cycles, follows, readState } from '../portal/lifecycle.ts';
import type { Portal } from '../portal/portal.ts';
import { paidUnder, stateOf } from '../project/application.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

/** One step back as it was written down; `path` leads to its state. */
type Step = { record: Rec; state: string; on: string; path: Path };

/** Identity 10: a record steps back only to allowed states, in the order of days, and its present state is not before the one it stepped back to. */
export function checkHistory(portal: Portal): Draft[] {
  return [...documents(portal), ...rows(portal)];
}

function documents(portal: Portal): Draft[] {
  const { fund, project, application } = portal.records;
  const told = (kind: CycleKind, record: Rec & { history?: History | undefined }, now: string | undefined) => {
    const steps = (record.history ?? []).map(({ state, on }, index) => ({
      record,
      state,
      on,
      path: ['history', index] as Path,
    }));
    return check(kind, steps, now);
  };
  return [
    ...fund.flatMap((one) => told('fund', one, one.status)),
    ...project.flatMap((one) => told('project', one, one.stage)),
    ...application.flatMap((one) => {
      const book = portal.funds.get(one.book);
      const now = stateOf(one, book ? paidUnder(book, one.id) : 0);
      return told('application', one, now === 'objected' ? 'noticed' : now);
    }),
  ];
}

type History = readonly { state: string; on: string }[];

/** Rows of tables have their steps in `history.csv`. */
function rows(portal: Portal): Draft[] {
  const { records, broken } = portal;
  const states = rowStates(portal);
  const groups = Map.groupBy(records.history, ({ home, kind, id }) => `${kind} ${home} ${id}`);
  return [...groups.values()].flatMap((list): Draft[] => {
    const [{ kind, home, id }] = list as [(typeof list)[number]];
    const known = states.get(`${kind} ${home}`);
    if (!known?.has(id)) return broken.ids.has(`${kind} ${id}`) ? [] : list.map((row) => unknownRow(row, known));
    const steps = list.map((record) => ({ record, state: record.state, on: record.on, path: [] as Path }));
    return check(kind, steps, known.get(id));
  });
}

type Row = Portal['records']['history'][number];

function unknownRow(row: Row, known: ReadonlyMap<string, string> | undefined): Draft {
  const params = { found: row.id, kind: kinds[row.kind].words, nearest: nearest(row.id, known?.keys() ?? []) };
  return { ...place(row, 'id'), code: 'reference-unknown', params };
}

/** The present state of every row that has a life cycle, by `<kind> <place>` and id. */
function rowStates({ records }: Portal): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const note = (kind: CycleKind, home: string, id: string, state: string) => {
    const key = `${kind} ${home}`;
    found.set(key, (found.get(key) ?? new Map()).set(id, state));
  };
  for (const { home, id, left, signed, docked } of records.partner)
    note('partner', home, id, left ? 'left' : signed ? 'signed' : docked ? 'docked' : 'joined');
  for (const kind of ['need', 'agreement', 'wish'] as const)
    for (const { home, id, status } of records[kind]) note(kind, home, id, status);
  for (const { home, id, stage } of records.entry) note('entry', home, id, stage);
  return found;
}

function check(kind: CycleKind, steps: readonly Step[], now: string | undefined): Draft[] {
  const cycle: Cycle = cycles[kind];
  return steps.flatMap((step, index): Draft[] => {
    const at = (field: string) => place(step.record, ...step.path, field);
    const code = readState(cycle, step.state);
    if (!code) return [unknownState(cycle, step, at('state'))];
    const state = word(cycle, code);
    if (!cycle.back.includes(code)) {
      const choices = join(cycle.back.map((one) => word(cycle, one)));
      return [{ ...at('state'), code: 'state-back', params: { found: state, choices } }];
    }
    const before = steps[index - 1];
    if (before && step.on < before.on) {
      const names = {
        later: { zh: '后一次变动', en: 'The later step' },
        earlier: { zh: '前一次变动', en: 'the earlier step' },
      };
      const params = { ...names, later_on: step.on, earlier_on: before.on };
      return [{ ...at('on'), code: 'date-order', params }];
    }
    const last = index === steps.length - 1;
    if (!last || now === undefined || follows(cycle, code, now)) return [];
    return [{ ...at('state'), code: 'state-behind', params: { found: state, now: word(cycle, now) } }];
  });
}

function unknownState(cycle: Cycle, { state }: Step, at: ReturnType<typeof place>): Draft {
  const choices = join(Object.keys(cycle.words).map((one) => word(cycle, one)));
  const params = { found: state, nearest: nearest(state, Object.keys(cycle.words)), choices };
  return { ...at, code: 'state-unknown', params };
}

/** A state with its code, as staff write it. */
function word({ words }: Cycle, state: string): Both {
  return { zh: `${words[state] ?? ''}（${state}）`, en: state };
}

function join(list: readonly Both[]): Both {
  return { zh: list.map(({ zh }) => zh).join('、'), en: list.map(({ en }) => en).join(', ') };
}
