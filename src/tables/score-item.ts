import type { PublicFund, Site } from '../domain/published/public.ts';
import { type GroupScore, linesWithLoss, type ScoreLine } from '../domain/score/score.ts';
import type { Bilingual } from '../schemas/field.ts';
import { anchorAt } from '../schemas/manual.ts';
import { common } from '../texts/common.ts';
import { scoreWords } from '../texts/score.ts';
import { hrefOf, spotText, tenthsText } from '../texts/score-phrase.ts';
import { fileOf, lateDutyText, lostPointsText, scoreReasonText, supplyOf } from '../texts/score-reason.ts';
import { fill, localize } from '../texts/text.ts';
import { groupWords, points, type Scored, scored, scoredIn } from './scored.ts';
import { defineTable } from './shape/define.ts';
import type { Page, ShownValue } from './shape/shown.ts';
import { pick } from './shape/words.ts';

const states = { ...pick(scoreWords, 'present', 'missing'), inapplicable: common.inapplicable };

/** A line of a fund, and why it is as it is, in both languages. */
type Told = ScoreLine & { fund: PublicFund };

function whyOf(site: Site, { found, late }: Told): Bilingual | undefined {
  const say = (locale: 'zh' | 'en') =>
    found.state === 'present' ? late && lateDutyText({ site, locale }, late) : scoreReasonText(found.why, locale);
  const zh = say('zh');
  return zh === undefined ? undefined : { zh, en: say('en') };
}

/** Present × timeliness × access; a page shows the items of one group. */
export const scoreItems = defineTable({
  name: 'self_score_item',
  title: { zh: '自评各条目得分', en: 'Items of the self-scores' },
  subject: 'disclosure',
  owner: {
    ...{ own: 'fund', part: 'funds' },
    all: (site, area) => scoredIn(site, area).flatMap((one) => one.score.parts.map(({ group }) => ({ ...one, group }))),
    id: ({ fund }: Scored & Pick<GroupScore, 'group'>) => fund.id,
  },
  key: ['fund', 'item'],
  shows: ({ group }) => ({ group }),
  rows: (_, { fund, score, group }) =>
    score.lines.filter(({ item }) => item.group === group).map((line) => ({ ...line, fund })),
  columns: ({ id, code, text, bilingual, number }, site) => [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund.id),
    code('group', '组', 'Group', groupWords, ({ item }) => item.group),
    text('item', '条目', 'Item', ({ item }) => item.id),
    ...bilingual('name', '名称', 'Name', ({ item }) => item.name),
    ...bilingual('needs', '应当看到', 'What must be seen', ({ item }) => item.needs),
    code('state', '是否公开', 'State', states, ({ found }) => found.state),
    ...bilingual('why', '说明', 'Why', (line) => whyOf(site, line)),
    number('points', '满分', 'Points', (line) => points(line.points)),
    number('time', '及时系数', 'Timeliness', ({ found, time }) => (found.state === 'present' ? time / 10 : undefined)),
    number('access', '可及系数', 'Access', ({ found }) => (found.state === 'present' ? found.access / 10 : undefined)),
    number('earned', '得分', 'Earned', ({ found, earned }) =>
      found.state === 'inapplicable' ? undefined : points(earned),
    ),
  ],
  page: (page, _, { fund, score, group }) => {
    const { locale } = page;
    const words = localize(scoreWords, locale);
    const part = score.parts.find((one) => one.group === group);
    const state = ({ item, found, late }: Told): ShownValue => {
      if (found.state === 'inapplicable') return { missing: 'inapplicable' };
      if (found.state === 'missing') return { mark: { state: 'bad', word: words.missing } };
      const href = hrefOf(page, fund, found.spots[0] ?? item.at);
      return { mark: { state: late ? 'soon' : 'ok', word: words.present, href } };
    };
    const time = ({ found, time }: Told) => (found.state === 'present' ? time : 0);
    const factor = (tenths: number) => (tenths === 10 || tenths === 0 ? 'whole' : undefined);
    return {
      caption: words[group],
      quiet: true,
      fold: 'fold',
      id: ({ item }) => `i-${item.id}`,
      columns: [
        { head: words.item, role: 'key', show: ({ item }) => [item.name[locale], { small: item.needs[locale] }] },
        {
          ...{ head: words.found, role: 'state', wide: true, bare: true },
          show: (line) => {
            const why = whyOf(page.site, line);
            return { together: [state(line), why && { small: why[locale] }] };
          },
        },
        {
          ...{ of: 'points', head: words.points, role: 'small' },
          show: ({ found, points }) =>
            found.state === 'inapplicable' ? { quiet: { struck: tenthsText(points) } } : tenthsText(points),
        },
        {
          ...{ of: 'time', head: words.time, role: 'small' },
          show: (line) =>
            line.found.state === 'inapplicable' ? undefined : time(line) === 0 ? '× 0' : `× ${tenthsText(time(line))}`,
          look: (line) => (line.found.state === 'inapplicable' ? undefined : factor(time(line))),
        },
        {
          ...{ of: 'access', head: words.access, role: 'small' },
          show: ({ found }) => (found.state === 'present' ? `× ${tenthsText(found.access)}` : undefined),
          look: ({ found }) => (found.state === 'present' ? factor(found.access) : undefined),
        },
        {
          ...{ of: 'earned', head: words.earned, role: 'amount' },
          show: ({ found, earned }) => (found.state === 'inapplicable' ? undefined : tenthsText(earned)),
        },
      ],
      foot: part && [
        {
          label: words.total,
          cells: { points: tenthsText(part.applicable), earned: tenthsText(part.earned) },
          labels: { points: words.applicable },
        },
      ],
    };
  },
});

/** How many records of a gap are named; the others are counted. */
const most = 4;

/** Items that lost points, the most first: why, where it should stand, and the file that supplies it. The losses add up. */
export const scoreGaps = defineTable({
  name: 'self_score_gap',
  title: { zh: '自评没有得满分的条目', en: 'Items of the self-scores that fall short' },
  subject: 'disclosure',
  owner: scored,
  key: ['item'],
  rows: (_, { fund, score }: Scored) =>
    linesWithLoss(score).map((line) => ({ ...line, from: supplyOf(line), file: fileOf(fund, supplyOf(line)) })),
  columns: ({ text, bilingual, number }, site) => [
    text('item', '条目', 'Item', ({ item }) => item.id),
    ...bilingual('name', '名称', 'Name', ({ item }) => item.name),
    number('lost', '少得', 'Lost', (line) => points(line.points - line.earned)),
    ...bilingual('why', '原因', 'Reason', (line) => lossText(site, line)),
    text('file', '在哪个文件里补', 'File that supplies it', ({ file }) => file),
    text('field', '字段', 'Field', ({ from }) => from.field),
  ],
  page: (page, _, { fund, score }) => {
    const { locale, to } = page;
    const words = localize(scoreWords, locale);
    return {
      caption: words.gapsTable,
      quiet: true,
      fold: 'stack',
      columns: [
        { head: words.item, role: 'key', show: ({ item }) => ({ href: `#i-${item.id}`, text: item.name[locale] }) },
        { of: 'lost', head: words.lost, role: 'amount', show: (line) => tenthsText(line.points - line.earned) },
        {
          head: words.why,
          role: 'state',
          show: (line) => ({ together: [lossText(page.site, line)[locale], spotsShown(page, fund, line)] }),
        },
        {
          ...{ head: words.supply, role: 'small', look: 'score-file' },
          show: ({ from, file }) => ({
            together: [
              { href: to.fields(from.kind, anchorAt(from.kind, from.field)), text: { code: file } },
              { small: { code: from.field } },
            ],
          }),
        },
      ],
      foot: [{ label: words.total, cells: { lost: tenthsText(score.applicable - score.earned) } }],
    };
  },
});

function lossText(site: Site, line: ScoreLine) {
  return { zh: lostPointsText({ site, locale: 'zh' }, line), en: lostPointsText({ site, locale: 'en' }, line) };
}

/** The records where an item falls short, or the page on which it should stand. */
function spotsShown(page: Page, fund: PublicFund, { item, found }: ScoreLine): ShownValue {
  const words = localize(scoreWords, page.locale);
  const spots = found.state === 'inapplicable' ? [] : found.spots;
  const named = spots.flatMap((spot) => {
    const name = spotText(page, spot);
    return name ? [{ href: hrefOf(page, fund, spot), ...name }] : [];
  });
  const links = [...new Map(named.map((link) => [link.href, link])).values()];
  if (links.length === 0) return { small: { href: hrefOf(page, fund, item.at), text: words.there } };
  const more = links.length - most;
  return { list: [...links.slice(0, most), ...(more > 0 ? [{ quiet: fill(words.more, { n: more }) }] : [])] };
}
