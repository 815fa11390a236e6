import type { PublicFund, Site } from '../domain/published/public.ts';
import { groups } from '../domain/score/item.ts';
import {
  gapsOf,
  type Line,
  type Part,
  type Score,
  type ScoreRecord,
  scoreChange,
  scoresOf,
} from '../domain/score/score.ts';
import type { Bilingual } from '../schemas/field.ts';
import { common } from '../texts/common.ts';
import { scoreWords } from '../texts/score.ts';
import { fileOf, lateText, lossText, reasonText, supplyOf } from '../texts/score-reason.ts';
import { bilingual, code, date, id, make, number, type Reader, text } from './shape/column.ts';
import { byFund } from './shape/of.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** The completeness self-scores: the sums of all funds, and of each its groups, its items and what falls short. */
export function scoreTables(site: Site): Table[] {
  const scores = [...site.funds.values()].flatMap((fund) => {
    const score = scoresOf(site).get(fund.id);
    return score ? [{ fund, score }] : [];
  });
  return [sumTable(scores), groupTable(scores), itemTable(site, scores), gapTable(site, scores)];
}

type Scored = { fund: PublicFund; score: Score };

const groupWords = pick(scoreWords, ...groups);
const states = { ...pick(scoreWords, 'present', 'missing'), inapplicable: common.inapplicable };

/** Tenths of points as points. */
function points(tenths: number): number {
  return tenths / 10;
}

function fundColumn<T extends { fund: PublicFund }>(): Reader<T> {
  return id('fund', 'fund', '基金', 'Fund', (row) => row.fund.id);
}

function sumTable(scores: readonly Scored[]): Table {
  const table = make<Scored>('self_score', '披露完整度自评', 'Completeness self-scores', scores, [
    fundColumn(),
    ...bilingual('name', '名称', 'Name', ({ fund }: Scored): Bilingual => fund.name),
    date('on', '数据截至', 'Data to', ({ score }) => score.on),
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
      ({ score }) =>
        gapsOf(score)
          .map(({ item }) => item.id)
          .join('; ') || undefined,
    ),
  ]);
  return { ...table, key: ['fund'] };
}

function groupTable(scores: readonly Scored[]): Table {
  type Row = Part & { fund: PublicFund };
  const rows = scores.flatMap(({ fund, score }) => score.parts.map((part) => ({ ...part, fund })));
  const table = make<Row>('self_score_group', '自评各组得分', 'Groups of the self-scores', rows, [
    fundColumn(),
    code('group', '组', 'Group', groupWords, (row) => row.group),
    number('points', '满分', 'Points', (row) => points(row.points)),
    number('applicable', '适用', 'Applicable', (row) => points(row.applicable)),
    number('earned', '得分', 'Earned', (row) => points(row.earned)),
  ]);
  return byFund(table, ['group']);
}

type Row = Line & { fund: PublicFund };

/** Present × timeliness × access; the items of one group are a file of their own. */
function itemTable(site: Site, scores: readonly Scored[]): Table {
  const rows = scores.flatMap(({ fund, score }) => score.lines.map((line) => ({ ...line, fund })));
  const why =
    (locale: 'zh' | 'en') =>
    ({ found, late }: Row) =>
      found.state === 'present' ? late && lateText({ site, locale }, late) : reasonText(found.why, locale);
  const table = make<Row>('self_score_item', '自评各条目得分', 'Items of the self-scores', rows, [
    fundColumn(),
    code('group', '组', 'Group', groupWords, ({ item }) => item.group),
    text('item', '条目', 'Item', ({ item }) => item.id),
    ...bilingual('name', '名称', 'Name', ({ item }: Row): Bilingual => item.name),
    ...bilingual('needs', '应当看到', 'What must be seen', ({ item }: Row): Bilingual => item.needs),
    code('state', '是否公开', 'State', states, ({ found }) => found.state),
    text('why', '说明', 'Why', why('zh')),
    text('why_en', '说明（英文）', 'Why (English)', why('en')),
    number('points', '满分', 'Points', (line) => points(line.points)),
    number('time', '及时系数', 'Timeliness', ({ found, time }) => (found.state === 'present' ? time / 10 : undefined)),
    number('access', '可及系数', 'Access', ({ found }) => (found.state === 'present' ? found.access / 10 : undefined)),
    number('earned', '得分', 'Earned', ({ found, earned }) =>
      found.state === 'inapplicable' ? undefined : points(earned),
    ),
    text('calc_subject', '基金／组', 'Fund/group', ({ fund, item }) => `${fund.id}/${item.group}`),
  ]);
  return { ...table, key: ['fund', 'item'], parts: { funds: 'calc_subject' } };
}

/** What falls short, the most first, with the file that supplies it. */
function gapTable(site: Site, scores: readonly Scored[]): Table {
  const rows = scores.flatMap(({ fund, score }) => gapsOf(score).map((line) => ({ ...line, fund })));
  const table = make<Row>('self_score_gap', '自评没有得满分的条目', 'Items of the self-scores that fall short', rows, [
    fundColumn(),
    text('item', '条目', 'Item', ({ item }) => item.id),
    ...bilingual('name', '名称', 'Name', ({ item }: Row): Bilingual => item.name),
    number('lost', '少得', 'Lost', (line) => points(line.points - line.earned)),
    text('why', '原因', 'Reason', (line) => lossText({ site, locale: 'zh' }, line)),
    text('why_en', '原因（英文）', 'Reason (English)', (line) => lossText({ site, locale: 'en' }, line)),
    text('file', '在哪个文件里补', 'File that supplies it', (line) => fileOf(line.fund, supplyOf(line))),
    text('field', '字段', 'Field', (line) => supplyOf(line).field),
  ]);
  return byFund(table, ['item']);
}

type Change = ReturnType<typeof scoreChange>;

/** How the score of one fund went from snapshot to snapshot, the newest first. `records` come oldest first. */
export function historyTable(records: readonly ScoreRecord[]): Table {
  const rows = records.map((record, index) => {
    const before = records[index - 1];
    return { record, change: before && scoreChange(before, record) };
  });
  const told = ({ items }: Change) =>
    items.map(({ id, tenths }) => `${id} ${tenths > 0 ? '+' : ''}${points(tenths)}`).join('; ') || undefined;
  const table = make('self_score_history', '历次自评', 'Self-scores over time', rows.toReversed(), [
    date('on', '日期', 'Day', ({ record }) => record.on),
    number('score', '百分制得分', 'Score', ({ record }) => points(record.tenths)),
    number('change', '变化', 'Change', ({ change }) => change && points(change.tenths)),
    text('changed', '有变化的条目', 'Items that changed', ({ change }) => change && told(change)),
  ]);
  return { ...table, key: ['on'] };
}
