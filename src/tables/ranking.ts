import { isAwarded } from '../domain/round/award.ts';
import { type EntryResult, pointsFromHundredths } from '../domain/round/ranking.ts';
import { criteriaAt, rankingStage } from '../domain/round/round.ts';
import { type SensitivityOutcome, sensitivityOf } from '../domain/round/sensitivity.ts';
import type { Summary } from '../domain/round/summary.ts';
import { roundWords } from '../texts/round.ts';
import { entryTitle, roundPointsText } from '../texts/round-figure.ts';
import { awardsText, ranksText, weightChangeText } from '../texts/round-sensitivity.ts';
import { fill, localize, numberText, read } from '../texts/text.ts';
import { type RecordColumn, requiredColumn, textColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { allRounds, numbered } from './shape/owner.ts';
import { placeLink } from './shape/place.ts';
import type { ShownValue } from './shape/shown.ts';
import { pick } from './shape/words.ts';

/** Whether anything of a round was judged. */
export function isScored({ results }: Summary): boolean {
  return results.some(({ total }) => total !== undefined);
}

/** Whether some judge scored an entry: its title leads to the sheets. */
export function hasScores({ sheets }: EntryResult): boolean {
  return sheets.some(({ scores }) => scores.size > 0);
}

/** An entry, or a judge, of the round in the column `round`. */
function within<T>(to: 'entry' | 'judge', zh: string, en: string, read: (row: T) => string): RecordColumn<T> {
  return { ...requiredColumn(textColumn(to, zh, en, read)), to, within: 'round' };
}

/** In the order of the ranking; entries without a rank last. */
export const rankings = defineTable({
  name: 'ranking',
  title: { zh: '创投排名', en: 'Rankings of rounds' },
  subject: 'rounds',
  says: {
    zh: '一行是一个项目的名次，由本站从评分算出。',
    en: 'One row per entry: its rank, computed from the scores.',
  },
  rank: 4,
  owner: allRounds,
  key: ['entry'],
  rows: (_, { results }) => results,
  columns: ({ text, number, money }) => [
    within('entry', '参评项目', 'Entry', (r) => r.entry.id),
    text('title', '项目名称', 'Title', (r) => r.entry.title),
    text('place', '社区', 'Community', (r) => r.entry.place),
    text('applicant', '申报单位', 'Applicant', (r) => r.entry.applicant),
    number('rank', '名次', 'Rank', (r) => r.rank),
    number('mean', '平均分', 'Mean', (r) => pointsFromHundredths(r.mean)),
    number('bonus', '加分', 'Bonus', (r) => pointsFromHundredths(r.bonus)),
    number('total', '总分', 'Total', (r) => pointsFromHundredths(r.total)),
    {
      ...text('passed', '达到及格线', 'Passed', (r) => (r.passed === undefined ? undefined : String(r.passed))),
      field: 'flag',
    },
    text('status', '状态', 'Status', (r) => r.entry.status),
    text('tie_decided_by', '同分决定标准', 'Tie decided by', (r) => r.tie?.by),
    money('awarded', '资助金额', 'Awarded', (r) => r.entry.awarded),
    text('override_reason', '调整原因', 'Reason for the override', (r) => r.entry.override_reason),
  ],
  page: (page, _, { round, awarded }) => {
    const { locale, site } = page;
    const words = localize(roundWords, locale);
    const criterion = (id: string) => read(round.criteria?.find((one) => one.id === id)?.name ?? id, locale).text;
    const mark = ({ entry, passed, tie }: EntryResult): ShownValue => {
      if (entry.status === 'withdrawn') return { mark: { state: 'none', word: words.withdrawn } };
      if (entry.override_reason) return { mark: { state: 'soon', word: words.override, href: '#feedback' } };
      if (passed === false) return words.belowPass;
      return tie && (tie.by ? fill(words.tieBy, { name: criterion(tie.by) }) : words.tieShared);
    };
    return {
      caption: words.ranking,
      quiet: true,
      fold: 'fold',
      columns: [
        { of: 'rank', head: words.rank, role: 'small', blank: { lack: '—' } },
        {
          head: words.entry,
          role: 'key',
          show: ({ entry }) => ({ words: { zh: entry.title, en: entry.title_en } }),
          link: (result) => (hasScores(result) ? `#${result.entry.id.toLowerCase()}` : undefined),
        },
        {
          head: words.community,
          role: 'small',
          show: ({ entry }) => {
            const place = site.places.get(entry.place ?? '');
            return place && placeLink(page, place);
          },
        },
        { of: 'applicant', head: words.applicant, role: 'small', chinese: true },
        {
          of: 'total',
          head: words.points100,
          role: 'small',
          show: ({ total }) => (total === undefined ? { lack: words.unjudged } : roundPointsText(total)),
        },
        {
          of: 'awarded',
          head: words.award,
          role: 'amount',
          show: ({ entry }) => (isAwarded(entry) ? { fen: entry.awarded ?? 0 } : { quiet: words.noAward }),
        },
        { head: words.mark, role: 'state', show: mark },
      ],
      foot: [
        { label: words.awardsTotal, cells: { awarded: { fen: awarded } }, labels: { awarded: words.awardsTotal } },
      ],
    };
  },
});

const sheetStates = { ...pick(roundWords, 'counted', 'recused', 'incomplete'), trimmed: roundWords.dropped };

/** The sheets of one entry. */
type Judged = { summary: Summary; result: EntryResult };

/** One judge on one entry; a page shows the sheets of an entry. */
export const sheets = defineTable({
  name: 'sheet',
  title: { zh: '评委总分', en: 'Totals of the judges' },
  subject: 'rounds',
  says: {
    zh: '一行是一位评委给一个项目的总分，由本站从评分算出。',
    en: 'One row per judge and entry: the total, computed from the scores.',
  },
  rank: 3,
  owner: {
    ...{ own: 'round', part: 'rounds' },
    all: (site, area): Judged[] =>
      allRounds.all(site, area).flatMap((summary) => summary.results.map((result) => ({ summary, result }))),
    id: ({ summary }) => summary.round.id,
  },
  shows: ({ result }) => ({ entry: result.entry.id }),
  key: ['round', 'entry', 'judge'],
  rows: (_, judged) => judged.result.sheets.map((sheet) => ({ ...sheet, ...judged })),
  columns: ({ id, text, number, code }) => [
    id('round', 'round', '创投轮次', 'Round', ({ summary }) => summary.round.id),
    within('entry', '参评项目', 'Entry', ({ result }) => result.entry.id),
    within('judge', '评委', 'Judge', (s) => s.judge),
    // `plan=88; team=90`
    text(
      'scores',
      '各项得分',
      'Scores by criterion',
      ({ scores }) => [...scores].map(([criterion, score]) => `${criterion}=${score}`).join('; ') || undefined,
    ),
    number('total', '总分', 'Total', (s) => pointsFromHundredths(s.total)),
    code('state', '是否计入', 'State', sheetStates, (s) => s.state),
  ],
  page: ({ locale }, _, { summary: { round }, result }) => {
    const words = localize(roundWords, locale);
    const states = localize(sheetStates, locale);
    const criteria = criteriaAt(round, rankingStage(round));
    const means = criteria.map(({ id }, at) => [at + 1, roundPointsText(result.means.get(id) ?? 0)]);
    const judgeNo = (judge: string) => (round.judges ?? []).findIndex(({ id }) => id === judge) + 1;
    return {
      caption: entryTitle(result.entry, locale).text,
      quiet: true,
      fold: 'fold',
      look: ({ state }) => state,
      columns: [
        { head: words.judge, role: 'key', show: ({ judge }) => fill(words.judgeNo, { n: judgeNo(judge) }) },
        ...criteria.map(({ id, name, weight = 0 }) => ({
          head: `${read(name, locale).text} ${numberText(weight)}%`,
          role: 'small' as const,
          num: true,
          show: ({ scores }: { scores: ReadonlyMap<string, number> }) => scores.get(id),
        })),
        {
          of: 'total',
          head: words.sheetTotal,
          role: 'amount',
          show: ({ total, state }) => {
            const points = total === undefined ? undefined : roundPointsText(total);
            return state === 'trimmed' && points !== undefined ? { struck: points } : points;
          },
        },
        { head: words.mark, role: 'state', show: ({ state }) => states[state] },
      ],
      foot:
        result.total === undefined
          ? []
          : [{ label: words.means, cells: { ...Object.fromEntries(means), total: roundPointsText(result.mean ?? 0) } }],
    };
  },
});

/** What other weights would have changed. */
export const sensitivities = defineTable({
  name: 'sensitivity',
  title: { zh: '权重变化的影响', en: 'What other weights would change' },
  subject: 'rounds',
  owner: allRounds,
  key: ['no'],
  rows: (_, summary) => (isScored(summary) ? numbered(sensitivityOf(summary.round)) : []),
  columns: ({ text, number }) => {
    const ids = (list: readonly string[]) => list.join('; ') || undefined;
    const moves = ({ moved }: SensitivityOutcome) => moved.map(({ entry, from, to }) => `${entry} ${from}→${to}`);
    return [
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
    ];
  },
  page: ({ locale }, _, { round }) => {
    const words = localize(roundWords, locale);
    const criteria = criteriaAt(round, rankingStage(round));
    const names = new Map(criteria.map(({ id, name }) => [id, read(name, locale).text]));
    const entries = new Map(round.entries.map((entry) => [entry.id, entryTitle(entry, locale).text]));
    return {
      caption: words.sense,
      quiet: true,
      fold: 'stack',
      columns: [
        { head: words.change, role: 'key', show: (outcome) => weightChangeText(outcome, names, locale) },
        { head: words.effectRank, role: 'small', show: (outcome) => ranksText(outcome, entries, locale) },
        { head: words.effectAward, role: 'amount', show: (outcome) => awardsText(outcome, entries, locale) },
      ],
    };
  },
});
