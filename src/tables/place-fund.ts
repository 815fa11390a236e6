import { sum } from '../domain/common/money.ts';
import { dutyCounts } from '../domain/disclosure/clock.ts';
import { dutiesFor } from '../domain/disclosure/duties.ts';
import { positionOf } from '../domain/ledger/fund.ts';
import { homeRollup, isWithoutFund, withoutFund } from '../domain/portal/place-view.ts';
import { dayOf } from '../domain/portal/reach.ts';
import { ledgersUnder, onHome, type Rollup, rollUp, yearToDate } from '../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { placeWords } from '../texts/place.ts';
import { placeName } from '../texts/place-name.ts';
import { yearSpanText } from '../texts/story.ts';
import { fill, localize, read } from '../texts/text.ts';
import { dutiesMark } from './duties-mark.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { FootLine, Layout } from './shape/layout.ts';
import { areaAsOne, rolledPlaces } from './shape/owner.ts';
import type { Page, ShownValue } from './shape/shown.ts';

/** All funds of a street, district or city, side by side; communities without a fund stand below. */
export const placeFunds = defineTable({
  name: 'place_fund',
  title: { zh: '各地收支一览', en: 'Funds side by side, by place' },
  subject: 'money',
  owner: rolledPlaces,
  key: ['kind', 'id'],
  rows: (site, place) => [...fundLines(rollupOf(site, place).lines), ...bareLines(withoutFund(site, [place]))],
  columns: fundColumns,
  page: (page, rows, place, sums) => layout(page, rows, rollupOf(page.site, place), sums),
});

/** The same for all funds of the home page. */
export const portalFunds = defineTable({
  name: 'portal_fund',
  title: { zh: '全部基金收支一览', en: 'Funds side by side, all funds together' },
  subject: 'money',
  owner: areaAsOne,
  key: ['kind', 'id'],
  rows: (site, area) => {
    const funds = area.funds.filter(({ coverage }) => coverage === 'ledger');
    const { lines } = rollUp(
      site,
      onHome(site, funds, ({ home }) => home),
      yearToDate(site),
    );
    return [...fundLines(lines), ...bareLines(onHome(site, area.places.filter(isWithoutFund), ({ id }) => id))];
  },
  columns: fundColumns,
  page: (page, rows, _, sums) => layout(page, rows, homeRollup(page.site), sums),
});

function rollupOf(site: Site, { id }: PublicPlace): Rollup {
  return rollUp(site, ledgersUnder(site, id), yearToDate(site));
}

/** A fund with its sums, or a community without one; on a page over very many, a place with the sums of all its funds. */
type Line = { place: PublicPlace; line?: Rollup['lines'][number] | Sums };
type Sums = Pick<Rollup['lines'][number], 'totals' | 'moved' | 'standing'> & {
  fund?: undefined;
  funds: ReadonlySet<string>;
};

/** The funds of a rollup added up by places: together as much as one by one. */
export function placeLines(site: Site, { lines }: Rollup, places: readonly PublicPlace[]): Line[] {
  return places.flatMap((place): Line[] => {
    const funds = new Set(ledgersUnder(site, place.id).map(({ id }) => id));
    const own = lines.filter(({ fund }) => funds.has(fund.id));
    if (own.length === 0) return [];
    const add = (of: (line: Rollup['lines'][number]) => number) => sum(own.map(of));
    const [first] = own as [Rollup['lines'][number]];
    const totals = Object.fromEntries(
      Object.keys(first.totals).map((key) => [key, add((line) => line.totals[key as keyof typeof line.totals])]),
    ) as typeof first.totals;
    const standing = dutyCounts(
      dutiesFor(
        site,
        [...funds].map((id) => ({ id })),
      ),
    );
    return [{ place, line: { funds, totals, moved: add(({ moved }) => moved), standing } }];
  });
}

function fundLines(lines: Rollup['lines']): Line[] {
  return lines.map((line) => ({ place: line.place, line }));
}

function bareLines(places: readonly PublicPlace[]): Line[] {
  return places.map((place) => ({ place }));
}

const kinds = {
  fund: { zh: '基金', en: 'Fund' },
  place: { zh: '没有基金的社区', en: 'Community without a fund' },
} as const;

function fundColumns({ always, text, code, bilingual, money, number }: Makers<Line>): RecordColumn<Line>[] {
  return [
    code('kind', '种类', 'Kind', kinds, ({ line }) => (line ? 'fund' : 'place')),
    always(text('id', '编号', 'Id', ({ place, line }) => line?.fund?.id ?? place.id)),
    ...bilingual('name', '名称', 'Name', ({ place, line }) => line?.fund?.name ?? place.name),
    { ...text('community', '所在地点', 'Home', ({ place }) => place.id), to: 'place' },
    text('fund_status', '基金情况', 'Fund status', ({ place, line }) => (line ? undefined : place.fund_status)),
    {
      ...text('served_by', '服务基金', 'Served by', ({ place, line }) => (line ? undefined : place.served_by)),
      to: 'fund',
    },
    money('opening', '上年结转', 'Carried over', ({ line }) => line?.totals.opening),
    money('income', '收入', 'Income', ({ line }) => line?.totals.income),
    money('moved', '基金间划转', 'Between funds', ({ line }) => line?.moved),
    money('spending', '支出', 'Spending', ({ line }) => line?.totals.spending),
    money('closing', '余额', 'Balance', ({ line }) => line?.totals.closing),
    number('disclosures_due', '应公开', 'Disclosures due', ({ line }) => line?.standing.due),
    number('disclosures_met', '按期公开', 'Disclosed on time', ({ line }) => line?.standing.met),
    number('disclosures_late', '逾期后公开', 'Disclosed late', ({ line }) => line?.standing.late),
    number('disclosures_overdue', '逾期未公开', 'Overdue', ({ line }) => line?.standing.overdue),
  ];
}

function layout(
  page: Page,
  rows: readonly Line[],
  { totals, moved, lines, duties }: Rollup,
  sums: readonly Line[] | undefined,
): Layout<Line> {
  const { locale, site, to } = page;
  const words = localize(placeWords, locale);
  const span = yearSpanText(site, dayOf(lines.map(({ fund }) => fund)), locale);
  const signed = (fen: number): ShownValue => ({ fen, sign: fen > 0 ? '+' : 'auto' });
  const restricted = sum(lines.map(({ fund }) => positionOf(site, fund).restricted));
  const underWay: FootLine[] =
    totals.under_way === 0
      ? []
      : [
          {
            label: words.underWay,
            cells: { moved: signed(totals.under_way), closing: { fen: totals.under_way } },
            look: 'sub',
          },
        ];
  return {
    caption: fill(words.tableCaption, { span }),
    fold: 'fold',
    columns: [
      {
        head: sums ? words.placeHead : words.fund,
        role: 'key',
        show: ({ place, line }) =>
          line?.fund
            ? { href: to.fund(line.fund.id), text: { words: line.fund.name } }
            : { href: to.place(place.id), ...placeName(place, locale) },
      },
      { of: 'opening', head: words.carried, role: 'small' },
      { of: 'income', head: words.external, role: 'small' },
      { of: 'moved', head: words.moved, role: 'small', show: ({ line }) => line && signed(line.moved) },
      { of: 'spending', head: words.spent, role: 'small' },
      {
        of: 'closing',
        head: words.balance,
        role: 'amount',
        show: ({ line }) => line && { strong: { fen: line.totals.closing } },
      },
      {
        head: words.disclosure,
        role: 'state',
        show: ({ line }) => ({
          mark: dutiesMark(
            page,
            duties.filter(({ fund }) => (line?.fund ? fund === line.fund.id : line?.funds.has(fund))),
          ),
        }),
      },
    ],
    instead: ({ place, line }) => (line ? undefined : { quiet: lack(page, place) }),
    above: ({ line }, index) => (!sums && !line && rows[index - 1]?.line ? underWay[0] : undefined),
    more: sums || rows.at(-1)?.line ? underWay : [],
    foot: [
      {
        label: words.total,
        cells: {
          ...{ opening: { fen: totals.opening }, income: { fen: totals.income }, moved: signed(moved) },
          ...{ spending: { fen: totals.spending }, closing: { fen: totals.closing } },
          6: { mark: dutiesMark(page, duties) },
        },
      },
      ...(totals.internal > 0 ? [{ label: words.internal, cells: { moved: { fen: totals.internal } } }] : []),
      ...(restricted > 0
        ? [{ label: words.restricted, cells: { closing: { fen: restricted } }, look: 'of' as const }]
        : []),
    ],
  };
}

/** Why a place has no fund of its own. */
function lack({ site, locale }: Page, { served_by, fund_status }: PublicPlace): string {
  const words = localize(placeWords, locale);
  const fund = site.funds.get(served_by ?? '');
  if (fund) return fill(words.servedBy, { fund: read(fund.name, locale).text });
  return fund_status === 'planned' ? words.planned : words.noFund;
}
