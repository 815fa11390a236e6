import { scoreHistory } from '../domain/portal/address.ts';
import { dayOf } from '../domain/portal/reach.ts';
import {
  type GroupScore,
  items,
  linesWithLoss,
  type Score,
  type ScoreLine,
  type ScoreRecord,
  scoreChange,
} from '../domain/score/score.ts';
import { joint } from '../texts/joint.ts';
import { scoreWords } from '../texts/score.ts';
import { levelText, tenthsText, termText } from '../texts/score-phrase.ts';
import { dayText, fill, localize, read } from '../texts/text.ts';
import { groupWords, points, type Scored, scored, scoredIn } from './scored.ts';
import { type Makers, makers, makeTable, type RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { Layout } from './shape/layout.ts';
import { areaAsOne } from './shape/owner.ts';
import { type Printed, print } from './shape/print.ts';
import { joined, type Page, type ShownValue } from './shape/shown.ts';
import type { Table } from './shape/table.ts';

/** Every fund with its score, its level and what falls short. */
export const selfScores = defineTable({
  name: 'self_score',
  title: { zh: '披露完整度自评', en: 'Completeness self-scores' },
  subject: 'disclosure',
  owner: areaAsOne,
  key: ['fund'],
  rows: (site, area) => scoredIn(site, area).map((row) => ({ ...row, gaps: linesWithLoss(row.score) })),
  columns: ({ id, bilingual, date, number, text }) => [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund.id),
    ...bilingual('name', '名称', 'Name', ({ fund }) => fund.name),
    date('on', '账目记到', 'Accounts up to', ({ fund }) => dayOf([fund])),
    number('score', '百分制得分', 'Score', ({ score }) => points(score.tenths)),
    number('points', '满分', 'Points', ({ score }) => points(score.points)),
    number('applicable', '适用', 'Applicable', ({ score }) => points(score.applicable)),
    number('earned', '得分', 'Earned', ({ score }) => points(score.earned)),
    number('level', '等级', 'Level', ({ score }) => score.level),
    text('term', '等级是否有效', 'Validity', ({ score }) => (score.level === undefined ? undefined : score.term.state)),
    date('valid_until', '有效至', 'Valid until', ({ score: { term } }) =>
      term.state === 'valid' ? term.until?.due : undefined,
    ),
    date('expired_since', '失效于', 'Expired after', ({ score: { term } }) =>
      term.state === 'expired' ? term.since.due : undefined,
    ),
    text(
      'gaps',
      '没有得满分的条目',
      'Items that fall short',
      ({ gaps }) => gaps.map(({ item }) => item.id).join('; ') || undefined,
    ),
  ],
  page: (page) => {
    const { locale, to } = page;
    const words = localize(scoreWords, locale);
    return {
      caption: words.title,
      quiet: true,
      fold: 'stack',
      columns: [
        {
          head: words.fund,
          role: 'key',
          show: ({ fund }) => ({ href: to.score(fund.id), text: { words: fund.name } }),
        },
        { of: 'score', head: words.score, role: 'amount', show: ({ score }) => tenthsText(score.tenths) },
        { head: words.levelHead, role: 'state', show: ({ score }) => levelShown(page, score) },
        {
          head: words.short,
          role: 'small',
          show: ({ fund, gaps }) => {
            const link = ({ item }: ScoreLine) => ({
              href: `${to.score(fund.id)}#i-${item.id}`,
              text: item.name[locale],
            });
            return gaps.length === 0 ? words.none : { together: joined(gaps.map(link), joint.items[locale]) };
          },
        },
      ],
    };
  },
});

/** A level with how long it holds. */
function levelShown(page: Page, score: Score): ShownValue {
  const word = levelText(score.level, page.locale);
  if (score.level === undefined) return word;
  const { valid, passing, word: text } = termText(page, score);
  return {
    together: [
      { mark: { state: valid ? 'ok' : 'bad', word, passing: passing && { day: passing.day, word } } },
      { small: { until: passing, text } },
    ],
  };
}

/** The five groups with their sum. */
export const scoreGroups = defineTable({
  name: 'self_score_group',
  title: { zh: '自评各组得分', en: 'Groups of the self-scores' },
  subject: 'disclosure',
  owner: scored,
  key: ['group'],
  rows: (_, { score }: Scored): readonly GroupScore[] => score.parts,
  columns: ({ code, number }) => [
    code('group', '组', 'Group', groupWords, (row) => row.group),
    number('points', '满分', 'Points', (row) => points(row.points)),
    number('applicable', '适用', 'Applicable', (row) => points(row.applicable)),
    number('earned', '得分', 'Earned', (row) => points(row.earned)),
  ],
  page: ({ locale }, _, { score }) => {
    const words = localize(scoreWords, locale);
    const figure = (of: 'points' | 'applicable' | 'earned', role: 'amount' | 'small') =>
      ({ of, head: words[of], role, show: (part: GroupScore) => tenthsText(part[of]) }) as const;
    return {
      caption: words.parts,
      quiet: true,
      fold: 'fold',
      columns: [
        { head: words.group, role: 'key', show: ({ group }) => ({ href: `#g-${group}`, text: words[group] }) },
        figure('points', 'small'),
        figure('applicable', 'small'),
        figure('earned', 'amount'),
        {
          ...{ head: words.length, hide: true, bare: true, role: 'small', look: 'score-bar' },
          show: ({ earned, applicable }) => ({ part: earned, of: applicable }),
        },
      ],
      foot: [
        {
          label: words.total,
          cells: {
            points: tenthsText(score.points),
            applicable: tenthsText(score.applicable),
            earned: tenthsText(score.earned),
          },
        },
      ],
    };
  },
});

/** The scores of a fund, the oldest first; the last one is the present one. */
type History = { fund: string; records: readonly ScoreRecord[] };

type Change = ReturnType<typeof scoreChange>;
type Row = { record: ScoreRecord; change: Change | undefined };

const arrows = { up: '↑', down: '↓', same: '＝', came: '＋', left: '－' } as const;

/** The newest first, each with its change. */
function rowsOf(records: readonly ScoreRecord[]): Row[] {
  const rows = records.map((record, index) => {
    const before = records[index - 1];
    return { record, change: before && scoreChange(before, record) };
  });
  return rows.toReversed();
}

function historyColumns({ date, number, text }: Makers<Row>): RecordColumn<Row>[] {
  const told = ({ items }: Change) =>
    items.map(({ id, tenths }) => `${id} ${tenths > 0 ? '+' : ''}${points(tenths)}`).join('; ') || undefined;
  return [
    date('on', '日期（现在的没有）', 'Day (none for the present one)', ({ record }) => record.on),
    number('score', '百分制得分', 'Score', ({ record }) => points(record.tenths)),
    number('change', '变化', 'Change', ({ change }) => change && points(change.tenths)),
    text('changed', '有变化的条目', 'Items that changed', ({ change }) => change && told(change)),
  ];
}

/** How the score of one fund went from snapshot to snapshot, the newest first. `records` come oldest first. */
export function historyTable(records: readonly ScoreRecord[]): Table {
  return {
    ...makeTable(scoreHistory, '历次自评', 'Self-scores over time', rowsOf(records), historyColumns(makers)),
    key: ['on'],
  };
}

/** The same on the page of the fund: arrows with words, and the items that changed. */
export function printHistory(page: Page, of: History): Printed {
  const { locale } = page;
  const words = localize(scoreWords, locale);
  const names = new Map(items.map(({ id, name }) => [id, read(name, locale).text]));
  const amount = (tenths: number) => tenthsText(Math.abs(tenths));
  const itemText = ({ id, way, tenths }: Change['items'][number]) =>
    `${names.get(id) ?? id} ${arrows[way]}${way === 'up' || way === 'down' ? amount(tenths) : ''}`;
  const owner = { all: () => [], id: ({ fund }: History) => fund, part: 'funds' } as const;
  const layout: Layout<Row> = {
    caption: words.history,
    quiet: true,
    fold: 'stack',
    columns: [
      { head: words.day, role: 'key', show: ({ record }) => (record.on ? dayText(record.on, locale) : words.now) },
      { of: 'score', head: words.score, role: 'amount', show: ({ record }) => tenthsText(record.tenths) },
      {
        head: words.change,
        role: 'state',
        show: ({ change }) =>
          change
            ? [{ unsaid: `${arrows[change.way]} ` }, fill(words[change.way], { n: amount(change.tenths) })]
            : words.firstScore,
      },
      {
        head: words.changed,
        role: 'small',
        show: ({ change }) => (change ? change.items.map(itemText).join(joint.list[locale]) || words.noChange : ''),
      },
    ],
  };
  return print(
    {
      name: scoreHistory,
      owner,
      rows: (_, { records }) => rowsOf(records),
      columns: historyColumns,
      page: () => layout,
    },
    page,
    of,
  );
}
