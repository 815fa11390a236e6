import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { addDays } from '../common/day.ts';
import { yuan } from '../common/money.ts';
import type { Portal, Project } from '../portal/portal.ts';
import { projectOf } from '../project/recovery.ts';
import {
  type Agreed,
  isParty,
  isPublished,
  isWhole,
  openAfter,
  operatingLimit,
  type RevenueRow,
  recoveredIn,
  recoveryDue,
  type Settled,
  settledOf,
  shareOut,
  sharePercent,
  surplusOf,
  termsIn,
} from '../project/share.ts';
import { place } from './place.ts';
import { checkShareIncome } from './receipts.ts';

/** Identity 7, the project's side: percents, periods, what is recovered first, and each party's share. What was not published is not checked. */
export function checkShares(portal: Portal): Draft[] {
  const { records, broken } = portal;
  const tables = Map.groupBy(records.revenue, ({ home, at }) => `${home} ${at.file}`);
  return [
    ...records.project.flatMap(percents),
    ...[...tables.values()].flatMap((rows) => {
      const [{ home }] = rows as [RevenueRow];
      const id = projectOf(rows[0] as RevenueRow);
      if (broken.tables.has(`revenue ${home}`) || broken.ids.has(`project ${id}`)) return [];
      const share = portal.projects.get(id)?.revenue_share ?? {};
      return [...periods(rows), ...settledOf(rows).flatMap(whole), ...recovery(rows, share), ...parties(rows, share)];
    }),
    ...checkShareIncome(portal),
  ];
}

function percents(project: Project): Draft[] {
  const shares = project.revenue_share?.shares ?? [];
  const days = [...new Set(shares.map(({ from }) => from ?? ''))].toSorted();
  return days.flatMap((day): Draft[] => {
    const terms = termsIn(shares, { from: day, to: day });
    if (!isPublished(terms) || isWhole(terms)) return [];
    const last = shares.findLastIndex(({ from }) => (from ?? '') === day);
    const from: Both = day ? { zh: `${day} 起`, en: `from ${day}` } : { zh: '开始时', en: 'at the beginning' };
    return [
      {
        ...place(project, 'revenue_share', 'shares', last, 'percent'),
        code: 'share-percent',
        params: { from, found: sharePercent(terms) },
      },
    ];
  });
}

/** Periods follow each other: none twice, none inside another. */
function periods(rows: readonly RevenueRow[]): Draft[] {
  const all = rows.filter(({ retracted_on }) => !retracted_on);
  const firsts = all.filter(({ period }, index) => period !== all[index - 1]?.period);
  let last: Settled | undefined;
  return firsts.flatMap((row): Draft[] => {
    const period = settledOf([row])[0] as Settled;
    const before = last;
    if (!before || period.days.to > before.days.to) last = period;
    if (!before) return [];
    const tell = (zh: string, en: string): Draft[] => [
      { ...place(row, 'period'), code: 'share-period', params: { found: row.period, why: { zh, en } } },
    ];
    if (
      firsts.some(
        (other) => other !== row && other.period === row.period && firsts.indexOf(other) < firsts.indexOf(row),
      )
    )
      return tell('前面已经写过', 'was settled before');
    if (period.days.to < before.days.from) return tell(`排在“${before.period}”后面`, `stands after "${before.period}"`);
    if (period.days.from <= before.days.to) return tell(`与“${before.period}”重叠`, `overlaps "${before.period}"`);
    const [from, to] = [addDays(before.days.to, 1), addDays(period.days.from, -1)];
    return from > to ? [] : [{ ...place(row, 'period'), code: 'share-gap', params: { found: row.period, from, to } }];
  });
}

const wholes = ['gross', 'operating_cost', 'recovered', 'distributable'] as const;

/** The first line holds the whole; what other lines repeat is the same. */
function whole(period: Settled): Draft[] {
  return period.rows.slice(1).flatMap((row): Draft[] => {
    const column = wholes.find((key) => row[key] !== undefined && row[key] !== period[key]);
    if (!column) return [];
    const first = period[column];
    const why: Both = {
      zh: `的各行不一致：这里是 ${yuan(row[column] ?? 0)} 元，第一行${first === undefined ? '没有写' : `是 ${yuan(first)} 元`}`,
      en: `differs between its lines: ${yuan(row[column] ?? 0)} yuan here, ${first === undefined ? 'nothing' : yuan(first)} on its first line`,
    };
    return [{ ...place(row, column), code: 'share-sum', params: { found: period.period, why } }];
  });
}

/** Operating cost as agreed, then the cost, then what is shared. A period is judged by what was open before it, as its table states it. */
function recovery(rows: readonly RevenueRow[], share: Agreed): Draft[] {
  const list = settledOf(rows);
  const after = openAfter(list, share);
  return list.flatMap((period, index): Draft[] => {
    const open = index === 0 ? (share.cost_to_recover ?? 0) : after[index - 1];
    const limit = operatingLimit(period, share);
    const { operating_cost: cost } = period;
    const over: Draft[] =
      limit !== undefined && cost !== undefined && cost > limit
        ? [
            {
              ...place(period.first, 'operating_cost'),
              code: 'share-operating',
              params: { found: period.period, amount: yuan(cost), limit: yuan(limit) },
            },
          ]
        : [];
    return [...over, ...(recovered(period, share, open) ?? equation(period, open))];
  });
}

/** Undefined where what was recovered is right or cannot be judged. */
function recovered(period: Settled, share: Agreed, open: number | undefined): Draft[] | undefined {
  const surplus = surplusOf(period);
  const amount = recoveredIn(period, open);
  if (share.cost_to_recover === undefined || surplus === undefined || open === undefined || amount === undefined)
    return undefined;
  const due = recoveryDue(surplus, Math.max(0, open), share);
  if (amount === due) return undefined;
  const params = { found: period.period, due: yuan(due), amount: yuan(amount), open: yuan(Math.max(0, open)) };
  return [{ ...place(period.first, 'recovered'), code: 'share-recovery', params }];
}

function equation(period: Settled, open: number | undefined): Draft[] {
  const surplus = surplusOf(period);
  const part = recoveredIn(period, open);
  if (surplus === undefined || part === undefined || period.distributable === undefined) return [];
  const due = Math.max(0, surplus - part);
  if (period.distributable === due) return [];
  const why: Both = {
    zh: `应剩 ${yuan(due)} 元可分配，写的是 ${yuan(period.distributable)} 元`,
    en: `leaves ${yuan(due)} yuan to share, but ${yuan(period.distributable)} is stated`,
  };
  return [{ ...place(period.first, 'distributable'), code: 'share-sum', params: { found: period.period, why } }];
}

/** Each party once, known to the agreement, and its share as it recomputes. */
function parties(rows: readonly RevenueRow[], share: Agreed): Draft[] {
  if (!share.shares?.length) return [];
  return settledOf(rows).flatMap((period): Draft[] => {
    const terms = termsIn(share.shares ?? [], period.days);
    const named = period.rows.filter(({ party }) => party !== undefined);
    if (terms.length === 0 || named.length === 0) return [];
    const strange = strangers(period, named, terms);
    // Who is outside the agreement does not change what the others are due.
    return strange.some(({ code }) => code === 'share-party')
      ? strange
      : [...strange, ...amounts(period, named, terms)];
  });
}

function strangers(period: Settled, named: readonly RevenueRow[], terms: ReturnType<typeof termsIn>): Draft[] {
  const tell = (row: RevenueRow, party: string, zh: string, en: string): Draft => ({
    ...place(row, 'party'),
    code: 'share-party',
    params: { found: period.period, party, why: { zh, en } },
  });
  const seen = new Set<string>();
  const found = named.flatMap((row): Draft[] => {
    const term = terms.find((one) => isParty(row.party, one));
    const party = row.party as string;
    if (!term) return [{ ...place(row, 'party'), code: 'share-outsider', params: { found: period.period, party } }];
    if (seen.has(term.party.zh)) return [tell(row, party, '写了两次', 'stands twice')];
    seen.add(term.party.zh);
    return [];
  });
  const lacks = terms.find(({ party }) => !seen.has(party.zh));
  // A misspelt party is one mistake, not two.
  if (found.length || !lacks || !isPublished(terms)) return found;
  return [tell(named.at(-1) as RevenueRow, lacks.party.zh, '没有写', 'is missing')];
}

function amounts(period: Settled, named: readonly RevenueRow[], terms: ReturnType<typeof termsIn>): Draft[] {
  const { distributable } = period;
  if (distributable === undefined || !isWhole(terms)) return [];
  const due = shareOut(distributable, terms);
  return named.flatMap((row): Draft[] => {
    const index = terms.findIndex((one) => isParty(row.party, one));
    const [fen = 0, term] = [due[index], terms[index]];
    if (!term || row.share_amount === undefined || row.share_amount === fen) return [];
    const params = {
      found: period.period,
      whole: yuan(distributable),
      party: row.party as string,
      percent: term.percent ?? 0,
      due: yuan(fen),
      amount: yuan(row.share_amount),
    };
    return [{ ...place(row, 'share_amount'), code: 'share-amount', params }];
  });
}
