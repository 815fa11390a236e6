import { roundAccount } from '../domain/ledger/account.ts';
import { habitsOf } from '../domain/round/judge.ts';
import { pointsFromHundredths } from '../domain/round/ranking.ts';
import { rankingStage, startOf } from '../domain/round/round.ts';
import {
  compositionOf,
  compositionTally,
  roundsOn,
  type Section,
  type Summary,
  summaryOf,
} from '../domain/round/summary.ts';
import { roundWords } from '../texts/round.ts';
import { localize } from '../texts/text.ts';
import { isScored } from './ranking.ts';
import { defineTable } from './shape/define.ts';
import { allRounds, areaAsOne } from './shape/owner.ts';
import { placeLink } from './shape/place.ts';
import { pick } from './shape/words.ts';

/** The rounds of each list of the portal. */
export const roundLists = {
  judged: roundList('judged', '各轮公益创投及结果', 'Rounds and their results'),
  demonstration: roundList('demonstration', '虚构的各轮公益创投及结果', 'Invented rounds and their results'),
  reported: roundList('reported', '只有报道数据的公益创投', 'Rounds known from reports only'),
};

/** Who ran them, when they were judged, how many entered and won. A round known from reports has no counts of its own: what was reported stands below. */
function roundList(section: Section, zh: string, en: string) {
  const isCounted = ({ round }: Summary) => round.coverage === 'ledger';
  const counted = (count: (row: Summary) => number) => (row: Summary) => (isCounted(row) ? count(row) : undefined);
  return defineTable({
    name: `round_${section}`,
    title: { zh, en },
    subject: 'rounds',
    owner: areaAsOne,
    key: ['round'],
    rows: (site, { rounds }) => roundsOn(site, section, rounds).map(({ id }) => summaryOf(site, id)),
    columns: ({ id, bilingual, number, date, money }) => [
      id('round', 'round', '创投轮次', 'Round', (row) => row.round.id),
      ...bilingual('name', '名称', 'Name', (row) => row.round.name),
      id('place', 'place', '地点', 'Place', (row) => row.round.home),
      number('year', '年度', 'Year', (row) => row.round.year),
      date('judged_on', '评审日期', 'Judged on', (row) => startOf(row.round, rankingStage(row.round))),
      number(
        'entries',
        '参评项目数',
        'Entries',
        counted((row) => row.entries),
      ),
      number(
        'awards',
        '获资助项目数',
        'Awards',
        counted((row) => row.awards.length),
      ),
      money(
        'awarded',
        '资助金额',
        'Awarded',
        counted((row) => row.awarded),
      ),
      money(
        'paid',
        '已拨付',
        'Paid',
        counted((row) => row.paid),
      ),
    ],
    page: (page, rows) => {
      const words = localize(roundWords, page.locale);
      const some = rows.some(isCounted);
      const place = (id: string) => page.site.places.get(id);
      return {
        caption: words.rounds,
        quiet: true,
        fold: 'stack',
        columns: [
          { of: 'name', head: words.title, role: 'key', link: ({ round }) => page.to.round(round.id) },
          {
            head: words.where,
            role: 'small',
            show: ({ round }) => {
              const home = place(round.home);
              return home && placeLink(page, home);
            },
          },
          { of: 'judged_on', head: words.judged, role: 'day', blank: { missing: some ? 'unpublished' : 'unreported' } },
          ...(some
            ? ([
                { of: 'entries', head: words.entry, role: 'small' },
                { of: 'awards', head: words.awardsCount, role: 'small' },
                { of: 'awarded', head: words.award, role: 'amount' },
                { of: 'paid', head: words.sumPaid, role: 'small' },
              ] as const)
            : []),
        ],
      };
    },
  });
}

const sumItems = { ...pick(roundWords, 'awarded', 'paid'), halted: roundWords.haltedSum, rest: roundWords.unpaid };

export const roundSums = defineTable({
  name: 'round_sum',
  title: { zh: '创投资金小结', en: 'Round account summaries' },
  subject: 'rounds',
  owner: allRounds,
  key: ['item'],
  rows: (_, summary) =>
    summary.round.coverage === 'ledger' ? roundAccount(summary).filter(({ sign }) => sign !== '=') : [],
  columns: ({ code, money }) => [
    code('item', '摘要', 'Item', sumItems, (line) => line.item),
    money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
  ],
});

export const judgeSpreads = defineTable({
  name: 'judge_spread',
  title: { zh: '评委打分的宽严', en: 'How strict each judge was' },
  subject: 'rounds',
  owner: allRounds,
  key: ['judge'],
  rows: (_, summary) => (isScored(summary) ? habitsOf(summary.results, summary.round.judges ?? []) : []),
  columns: ({ text, number }) => [
    text('judge', '评委', 'Judge', (row) => row.judge),
    number('entries', '打分项目数', 'Entries scored', (row) => row.entries),
    number('mean', '平均分', 'Mean', (row) => pointsFromHundredths(row.mean)),
    number('min', '最低', 'Lowest', (row) => pointsFromHundredths(row.min)),
    number('lower', '下四分位', 'Lower quartile', (row) => pointsFromHundredths(row.lower)),
    number('median', '中位数', 'Median', (row) => pointsFromHundredths(row.median)),
    number('upper', '上四分位', 'Upper quartile', (row) => pointsFromHundredths(row.upper)),
    number('max', '最高', 'Highest', (row) => pointsFromHundredths(row.max)),
    number('difference', '与其他评委之差', 'Difference from the other judges', (row) =>
      pointsFromHundredths(row.difference),
    ),
  ],
});

const counts = ['social_organization', 'community_self_run', 'withdrawn', 'awarded'] as const;

/** How many entries of each kind of applicant every place has. */
export const compositions = defineTable({
  name: 'composition',
  title: { zh: '各社区参评项目构成', en: 'Entries by place and kind of applicant' },
  subject: 'rounds',
  owner: allRounds,
  key: ['place'],
  rows: (site, summary) => (summary.round.composition ? compositionOf(site, summary) : []),
  columns: ({ id, bilingual, number }) => [
    id('place', 'place', '社区', 'Community', (row) => row.place.id),
    ...bilingual('name', '名称', 'Name', (row) => row.place.name),
    number('social_organization', '专业社会组织', 'Social organizations', (row) => row.social_organization),
    number('community_self_run', '社区自办服务中心', 'Community self-run', (row) => row.community_self_run),
    number('withdrawn', '其中退出', 'Of these withdrawn', (row) => row.withdrawn),
    number('awarded', '获资助', 'Awarded', (row) => row.awarded),
  ],
  page: (page, _, summary) => {
    const words = localize(roundWords, page.locale);
    const heads = { ...words, withdrawn: words.ofThese, awarded: words.awardsCount };
    return {
      caption: words.composition,
      quiet: true,
      fold: 'four',
      columns: [
        { head: words.community, role: 'key', show: ({ place }) => placeLink(page, place) },
        ...counts.map((of) => ({ of, head: heads[of], role: of === 'awarded' ? 'amount' : 'small' }) as const),
      ],
      foot: [{ label: words.allPlaces, cells: { ...pick(compositionTally(summary), ...counts) } }],
    };
  },
});
