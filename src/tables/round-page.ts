import { type AccountLine, roundAccount } from '../domain/ledger/account.ts';
import type { Site } from '../domain/published/public.ts';
import { habitsOf } from '../domain/round/judge.ts';
import { pointsOf, type Result, type Sheet } from '../domain/round/ranking.ts';
import { rankingStage, startOf } from '../domain/round/round.ts';
import { type Outcome, sensitivityOf } from '../domain/round/sensitivity.ts';
import {
  compositionOf,
  roundsOf,
  roundsOn,
  type Section,
  type Summary,
  sections,
  summaryOf,
} from '../domain/round/summary.ts';
import type { Bilingual } from '../schemas/field.ts';
import { roundWords } from '../texts/round.ts';
import { awardTable } from './award.ts';
import { bilingual, code, date, id, make, money, number, type Reader, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** What the pages of rounds work out: sums, the ranking with the sheets behind it, other weights, judges, composition, awards; and the lists of rounds. */
export function roundResults(site: Site): Table[] {
  const summaries = roundsOf(site).map(({ id }) => summaryOf(site, id));
  return [
    ...sections.map((section) => listTable(site, section)).filter(({ rows }) => rows.length > 0),
    sumTable(summaries),
    rankingTable(summaries),
    sheetTable(summaries),
    sensitivityTable(summaries),
    spreadTable(summaries),
    compositionTable(site, summaries),
    awardTable(summaries),
  ];
}

/** The round that a row belongs to. */
export function roundColumn<T extends { round: string }>(): Reader<T> {
  return id('round', 'round', '创投轮次', 'Round', (row: T) => row.round);
}

/** A table of rows by round, each round with a file of its own. */
export function byRound(table: Table, ...key: string[]): Table {
  return { ...table, key: ['round', ...key], parts: { rounds: 'round' } };
}

/** Rows of every round, each with the round's id. */
function ofRounds<T extends object>(summaries: readonly Summary[], rows: (summary: Summary) => readonly T[]) {
  return summaries.flatMap((summary) => rows(summary).map((row) => ({ ...row, round: summary.round.id })));
}

const titles = {
  judged: { zh: '各轮公益创投及结果', en: 'Rounds and their results' },
  demonstration: { zh: '示范区各轮公益创投及结果', en: 'Rounds of the fictional district and their results' },
  reported: { zh: '只有报道数据的公益创投', en: 'Rounds known from reports only' },
} as const satisfies Record<Section, Table['title']>;

/** A round known from reports has no counts of its own. */
function listTable(site: Site, section: Section): Table {
  const { zh, en } = titles[section];
  const counted = ({ round }: Summary) => round.coverage === 'ledger';
  const rows = roundsOn(site, section).map(({ id }) => summaryOf(site, id));
  const table = make<Summary>(`round_${section}`, zh, en, rows, [
    id('round', 'round', '创投轮次', 'Round', (row) => row.round.id),
    ...bilingual('name', '名称', 'Name', (row: Summary): Bilingual => row.round.name),
    id('place', 'place', '地点', 'Place', (row) => row.round.home),
    number('year', '年度', 'Year', (row) => row.round.year),
    date('judged_on', '评审日期', 'Judged on', (row) => startOf(row.round, rankingStage(row.round))),
    number('entries', '参评项目数', 'Entries', (row) => (counted(row) ? row.entries : undefined)),
    number('awards', '获资助项目数', 'Awards', (row) => (counted(row) ? row.awards.length : undefined)),
    money('awarded', '资助金额', 'Awarded', (row) => (counted(row) ? row.awarded : undefined)),
    money('paid', '已拨付', 'Paid', (row) => (counted(row) ? row.paid : undefined)),
  ]);
  return { ...table, key: ['round'] };
}

const sumItems = {
  ...pick(roundWords, 'awarded', 'paid'),
  halted: roundWords.haltedSum,
  rest: roundWords.unpaid,
};
const sheetStates = { ...pick(roundWords, 'counted', 'recused', 'incomplete'), trimmed: roundWords.dropped };

function sumTable(summaries: readonly Summary[]): Table {
  type Line = AccountLine<keyof typeof sumItems> & { round: string };
  const ledger = summaries.filter(({ round }) => round.coverage === 'ledger');
  const lines: Line[] = ofRounds(ledger, (summary) => roundAccount(summary).filter(({ sign }) => sign !== '='));
  return byRound(
    make('round_sum', '创投资金小结', 'Round account summaries', lines, [
      roundColumn(),
      code('item', '摘要', 'Item', sumItems, (line) => line.item),
      money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
    ]),
    'item',
  );
}

/** In the order of the ranking; entries without a rank last. */
function rankingTable(summaries: readonly Summary[]): Table {
  const rows = ofRounds<Result>(summaries, ({ results }) => results);
  return byRound(
    make('ranking', '创投排名', 'Rankings of rounds', rows, [
      roundColumn(),
      text('entry', '参评项目', 'Entry', (r) => r.entry.id),
      text('title', '项目名称', 'Title', (r) => r.entry.title),
      text('place', '社区', 'Community', (r) => r.entry.place),
      text('applicant', '申报单位', 'Applicant', (r) => r.entry.applicant),
      number('rank', '名次', 'Rank', (r) => r.rank),
      number('mean', '平均分', 'Mean', (r) => pointsOf(r.mean)),
      number('bonus', '加分', 'Bonus', (r) => pointsOf(r.bonus)),
      number('total', '总分', 'Total', (r) => pointsOf(r.total)),
      text('passed', '达到及格线', 'Passed', (r) => (r.passed === undefined ? undefined : String(r.passed))),
      text('status', '状态', 'Status', (r) => r.entry.status),
      text('tie_decided_by', '同分决定标准', 'Tie decided by', (r) => r.tie?.by),
      money('awarded', '资助金额', 'Awarded', (r) => r.entry.awarded),
      text('override_reason', '调整原因', 'Reason for the override', (r) => r.entry.override_reason),
    ]),
    'entry',
  );
}

type SheetRow = Sheet & { round: string; entry: string; scored: boolean };

/** One judge on one entry. The sheets of an entry that somebody scored are a file of their own. */
function sheetTable(summaries: readonly Summary[]): Table {
  const rows: SheetRow[] = ofRounds(summaries, ({ results }) =>
    results.flatMap(({ entry, sheets }) => {
      const scored = sheets.some(({ scores }) => scores.size > 0);
      return sheets.map((sheet) => ({ ...sheet, entry: entry.id, scored }));
    }),
  );
  const table = make<SheetRow>('sheet', '评委总分', 'Totals of the judges', rows, [
    roundColumn(),
    text('entry', '参评项目', 'Entry', (s) => s.entry),
    text('judge', '评委', 'Judge', (s) => s.judge),
    text('scores', '各项得分', 'Scores by criterion', (s) => listText(s.scores)),
    number('total', '总分', 'Total', (s) => pointsOf(s.total)),
    code('state', '是否计入', 'State', sheetStates, (s) => s.state),
    text('calc_subject', '轮次／参评项目', 'Round/entry', (s) =>
      s.scored ? `${s.round}/${s.entry.toLowerCase()}` : undefined,
    ),
  ]);
  return { ...table, key: ['round', 'entry', 'judge'], parts: { rounds: 'calc_subject' } };
}

/** `plan=88; team=90`. */
function listText(scores: ReadonlyMap<string, number>): string | undefined {
  return [...scores].map(([criterion, score]) => `${criterion}=${score}`).join('; ') || undefined;
}

function sensitivityTable(summaries: readonly Summary[]): Table {
  const rows = ofRounds(summaries.filter(isScored), ({ round }) =>
    sensitivityOf(round).map((outcome, index) => ({ ...outcome, no: index + 1 })),
  );
  const ids = (list: readonly string[]) => list.join('; ') || undefined;
  const moves = ({ moved }: Outcome) => moved.map(({ entry, from, to }) => `${entry} ${from}→${to}`);
  return byRound(
    make('sensitivity', '权重变化的影响', 'What other weights would change', rows, [
      roundColumn(),
      number('no', '序号', 'No.', (row) => row.no),
      text('change', '变化', 'Change', ({ change }) => change.kind),
      text('criterion', '标准', 'Criterion', ({ change }) => (change.kind === 'points' ? change.criterion : undefined)),
      number('points', '权重增减（百分点）', 'Weight more or less (percentage points)', ({ change }) =>
        change.kind === 'points' ? change.points : undefined,
      ),
      text('moved', '名次变化', 'Ranks that change', (row) => ids(moves(row))),
      text('gain', '改为入选', 'Awarded instead', (row) => ids(row.gain)),
      text('lose', '改为落选', 'No longer awarded', (row) => ids(row.lose)),
      text('passes', '改为及格', 'Pass instead', (row) => ids(row.passes)),
      text('fails', '改为不及格', 'No longer pass', (row) => ids(row.fails)),
    ]),
    'no',
  );
}

function isScored({ results }: Summary): boolean {
  return results.some(({ total }) => total !== undefined);
}

function spreadTable(summaries: readonly Summary[]): Table {
  const rows = ofRounds(summaries.filter(isScored), ({ results, round }) => habitsOf(results, round.judges ?? []));
  return byRound(
    make('judge_spread', '评委打分的宽严', 'How strict each judge was', rows, [
      roundColumn(),
      text('judge', '评委', 'Judge', (row) => row.judge),
      number('entries', '打分项目数', 'Entries scored', (row) => row.entries),
      number('mean', '平均分', 'Mean', (row) => pointsOf(row.mean)),
      number('min', '最低', 'Lowest', (row) => pointsOf(row.min)),
      number('lower', '下四分位', 'Lower quartile', (row) => pointsOf(row.lower)),
      number('median', '中位数', 'Median', (row) => pointsOf(row.median)),
      number('upper', '上四分位', 'Upper quartile', (row) => pointsOf(row.upper)),
      number('max', '最高', 'Highest', (row) => pointsOf(row.max)),
      number('difference', '与其他评委之差', 'Difference from the other judges', (row) => pointsOf(row.difference)),
    ]),
    'judge',
  );
}

function compositionTable(site: Site, summaries: readonly Summary[]): Table {
  const ruled = summaries.filter(({ round }) => round.composition);
  const rows = ofRounds(ruled, (summary) => compositionOf(site, summary));
  return byRound(
    make('composition', '各社区参评项目构成', 'Entries by place and kind of applicant', rows, [
      roundColumn(),
      id('place', 'place', '社区', 'Community', (row) => row.place.id),
      ...bilingual('name', '名称', 'Name', (row: (typeof rows)[number]): Bilingual => row.place.name),
      number('social_organization', '专业社会组织', 'Social organizations', (row) => row.social_organization),
      number('community_self_run', '社区自办服务中心', 'Community self-run', (row) => row.community_self_run),
      number('withdrawn', '其中退出', 'Of these withdrawn', (row) => row.withdrawn),
      number('awarded', '获资助', 'Awarded', (row) => row.awarded),
    ]),
    'place',
  );
}
