import { derived } from '../domain/common/derived.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import type { Project } from '../domain/portal/portal.ts';
import { type PartyShare, type ShareHistory, shareHistoryOf } from '../domain/project/recovery.ts';
import type { ShareTerm } from '../domain/project/share.ts';
import type { Site } from '../domain/published/public.ts';
import { shareWords } from '../texts/share.ts';
import { localize, read } from '../texts/text.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { allProjects, numbered } from './shape/owner.ts';
import type { ShownValue } from './shape/shown.ts';
import { pick } from './shape/words.ts';

/** To how many parties a project paid shares at most. */
const mostParties = derived('most parties of a share', (site: Site): number =>
  Math.max(
    0,
    ...[...site.projects.values()].map((project) => {
      const { steps = [], parties = [] } = shareHistoryOf(site, project) ?? {};
      return steps.length > 0 ? parties.length : 0;
    }),
  ),
);

/** Agreed shares in the order of the agreements, as they follow each other. */
export const shareTerms = defineTable({
  name: 'share',
  title: { zh: '项目收益的分成约定', en: 'Agreed shares of project revenue' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (_, { revenue_share }) => numbered(inOrder(revenue_share?.shares ?? [])),
  columns: ({ number, date, text }) => [
    number('no', '序号', 'No.', (row) => row.no),
    date('from', '起始', 'From', (row) => row.from),
    text('party', '分得方', 'Party', (row) => row.party.zh),
    text('party_en', '分得方（英文）', 'Party (English)', (row) => row.party.en),
    text('fund', '基金', 'Fund', (row) => row.fund),
    number('percent', '比例（%）', 'Percent', (row) => row.percent),
  ],
  page: ({ locale, to }, rows, { coverage }) => {
    const words = localize(shareWords, locale);
    const begins = new Set(rows.filter(({ from }, index) => index === 0 || from !== rows[index - 1]?.from));
    const start = (row: (typeof rows)[number]): ShownValue => {
      const day = row.from || words.start;
      return begins.has(row) ? day : { hidden: day };
    };
    return {
      caption: words.agreed,
      columns: [
        ...(begins.size > 1 ? [{ head: words.from, role: 'day' as const, show: start }] : []),
        {
          head: words.party,
          role: 'key',
          show: ({ fund, party }) =>
            fund ? { href: to.fund(fund), text: read(party, locale).text } : { words: party },
        },
        {
          of: 'percent',
          head: words.percent,
          role: 'amount',
          show: ({ percent }) =>
            percent === undefined ? { missing: coverage === 'reported' ? 'unreported' : 'unpublished' } : `${percent}%`,
        },
      ],
    };
  },
});

function inOrder(shares: readonly ShareTerm[]): ShareTerm[] {
  return [...Map.groupBy(shares, ({ from }) => from ?? '').values()].flat();
}

/** A settled period; without recovery the project has no cost to get back. */
type Period = ShareHistory['steps'][number] & { run: ShareHistory; recovering: boolean };

/** Every period as it was settled: the whole, what is still open, and each party; parties stand in columns of their own, in the order in which they first shared. */
export const settlements = defineTable({
  name: 'settlement',
  title: { zh: '各期收益分成结算', en: 'Settlements of revenue shares by period' },
  subject: 'projects',
  owner: allProjects,
  key: ['period'],
  rows: (site, project): Period[] => {
    const run = shareHistoryOf(site, project);
    if (!run) return [];
    const recovering = run.share.cost_to_recover !== undefined || run.recovered > 0;
    return run.steps.map((step) => ({ ...step, run, recovering }));
  },
  columns: (make, site) => {
    const { text, money } = make;
    return [
      text('period', '期间', 'Period', (row) => row.period),
      money('gross', '总收入', 'Gross', (row) => row.gross),
      money('operating_cost', '运营成本', 'Operating cost', (row) => row.operating_cost),
      money('recovered', '收回投入', 'Recovered', (row) => (row.recovering ? row.recovered : undefined)),
      money('open', '未收回', 'Still open', (row) => (row.recovering ? row.open : undefined)),
      money('distributable', '可分配', 'To share', (row) => row.distributable),
      ...Array.from({ length: mostParties(site) }, (_, index) => partyColumns(make, index)).flat(),
    ];
  },
  page: ({ locale, to }, rows) => {
    const words = localize(shareWords, locale);
    const run = rows[0]?.run;
    const blank = { missing: 'unpublished' } as const;
    const recovery = [
      { of: 'recovered', head: words.recovered, role: 'small', blank, add: true },
      { of: 'open', head: words.open, role: 'small', blank },
    ] as const;
    return {
      caption: words.months,
      quiet: true,
      fold: 'fold',
      columns: [
        { of: 'period', head: words.period, role: 'key' },
        { of: 'gross', head: words.gross, role: 'small', blank, add: true },
        { of: 'operating_cost', head: words.operating, role: 'small', blank, add: true },
        ...(rows[0]?.recovering ? recovery : []),
        { of: 'distributable', head: words.distributable, role: 'amount', blank, add: true },
        ...(run?.parties ?? []).map(({ party, term }, index) => ({
          of: `amount_${index + 1}`,
          head: read(term?.party ?? party, locale).text,
          role: 'small' as const,
          add: true,
          show: (row: Period): ShownValue => {
            const part = partOf(row, index);
            if (!part) return undefined;
            if (part.fen === undefined) return blank;
            const { row: income, fen } = part;
            // A fund's share leads to its income row.
            return income
              ? { href: to.row(income.book, bankDay(income).slice(0, 4), income.id), text: { fen } }
              : { fen };
          },
        })),
      ],
      total: run?.known && rows.length > 1 ? words.total : undefined,
    };
  },
});

function partyColumns({ text, money }: Makers<Period>, index: number): RecordColumn<Period>[] {
  const no = index + 1;
  return [
    text(`party_${no}`, `分得方 ${no}`, `Party ${no}`, (row) => partOf(row, index)?.party),
    money(`amount_${no}`, `分得金额 ${no}`, `Amount ${no}`, (row) => partOf(row, index)?.fen),
    text(`income_${no}`, `基金收入编号 ${no}`, `Income row ${no}`, (row) => partOf(row, index)?.row?.id),
  ];
}

function partOf({ run, parts }: Period, index: number): PartyShare | undefined {
  return parts.find(({ party }) => party === run.parties[index]?.party);
}

const fallItems = {
  ...pick(shareWords, 'gross', 'recovered', 'distributable', 'party'),
  operating_cost: shareWords.operating,
};

type Fall = { item: keyof typeof fallItems; party?: string; fund?: string | undefined; fen: number };

/** From gross income down to each party, over the whole run, where every amount was published. */
export const revenueTotals = defineTable({
  name: 'revenue_total',
  title: { zh: '收益分成累计', en: 'Revenue shares so far' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (site, project) => falls(site, project, (run) => run),
  columns: fallColumns,
});

/** The same for the last period. */
export const revenueLatest = defineTable({
  name: 'revenue_latest',
  title: { zh: '最近一期收益分成', en: 'Revenue shares of the last period' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (site, project) =>
    falls(site, project, ({ steps }) => {
      const last = steps.at(-1);
      return last && { ...last, parties: last.parts };
    }),
  columns: fallColumns,
});

type Falling = Partial<Pick<ShareHistory, 'gross' | 'operating_cost' | 'recovered' | 'distributable'>> & {
  parties: readonly Pick<PartyShare, 'party' | 'term' | 'fen'>[];
};

function falls(site: Site, project: Project, of: (run: ShareHistory) => Falling | undefined) {
  const run = shareHistoryOf(site, project);
  const falling = run?.known && run.steps.length > 0 && of(run);
  if (!falling) return [];
  const { gross = 0, operating_cost = 0, recovered = 0, distributable = 0, parties } = falling;
  const items: Fall[] = [
    { item: 'gross', fen: gross },
    { item: 'operating_cost', fen: operating_cost },
    ...(run.share.cost_to_recover === undefined ? [] : [{ item: 'recovered' as const, fen: recovered }]),
    { item: 'distributable', fen: distributable },
    ...parties.map(({ party, term, fen = 0 }) => ({ item: 'party' as const, party, fund: term?.fund, fen })),
  ];
  return numbered(items);
}

function fallColumns({
  number,
  code,
  text,
  money,
}: Makers<Fall & { no: number }>): RecordColumn<Fall & { no: number }>[] {
  return [
    number('no', '序号', 'No.', (row) => row.no),
    code('item', '项目收支', 'Item', fallItems, (row) => row.item),
    text('party', '分得方', 'Party', (row) => row.party),
    text('fund', '基金', 'Fund', (row) => row.fund),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ];
}
