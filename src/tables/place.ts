import { bankDay, netOf } from '../domain/ledger/movement.ts';
import { sumLines, totalsOf } from '../domain/ledger/totals.ts';
import { homeRollup, servedSum, spentHere, viewOf, withoutFund } from '../domain/portal/place-view.ts';
import { homeRoots, ledgersUnder, type Rollup, rollUp, yearToDate } from '../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { always, bilingual, code, date, id, money, number, type Reader, text } from './shape/column.ts';
import { gather, type Of, ofSubject, type Subject } from './shape/subject.ts';
import { aboveTotal, sumColumns } from './shape/sum.ts';
import type { Table } from './shape/table.ts';

/** What the pages of places and the home page add up: their account sums, their funds side by side, what others paid there. */
export function placeTables(site: Site): Table[] {
  const places = [...site.places.values()];
  const rolled = places.filter((place) => viewOf(site, place) === 'rolled');
  const sums = gather(places, ({ id }) => {
    const funds = ledgersUnder(site, id);
    return funds.length > 0 ? aboveTotal(sumLines(totalsOf(funds, yearToDate(site.asOf)))) : [];
  });
  const all = aboveTotal(sumLines(homeRollup(site).totals)).map((line) => ({ ...line, subject: '' }));
  return [
    ofSubject('place', sumTitles, sums, ['item'], sumColumns()),
    ofSubject('portal', sumTitles, all, ['item'], sumColumns()),
    servedTable(site, places),
    fundTable(
      'place',
      gather(rolled, (place) => lines(site, rollupOf(site, place), [place])),
    ),
    fundTable(
      'portal',
      lines(site, homeRollup(site), homeRoots(site)).map((line) => ({ ...line, subject: '' })),
    ),
    paymentTable(site, places),
  ];
}

const sumTitles = ['sum', '本年账目小结', 'This year’s account summary'] as const;

function rollupOf(site: Site, { id }: PublicPlace): Rollup {
  return rollUp(site, ledgersUnder(site, id), yearToDate(site.asOf));
}

const servedItems = {
  earlier: { zh: '以前年度', en: 'Earlier years' },
  current: { zh: '本年', en: 'This year' },
} as const;

function servedTable(site: Site, places: readonly PublicPlace[]): Table {
  const served = places.filter((place) => viewOf(site, place) === 'served');
  const rows = gather(served, (place) => {
    const { earlier, current } = servedSum(site, place);
    return [
      { item: 'earlier' as const, ...earlier },
      { item: 'current' as const, ...current },
    ];
  });
  return ofSubject(
    'place',
    ['served', '由其他基金支出的款项小结', 'Summary of payments by other funds'],
    rows,
    ['item'],
    [
      code('item', '摘要', 'Item', servedItems, (row) => row.item),
      number('rows', '笔数', 'Rows', (row) => row.rows),
      money('amount', '金额', 'Amount', (row) => row.fen),
    ],
  );
}

/** A line of the table of funds: a fund with its sums, or a community without one. */
type Line = { place: PublicPlace; line?: Rollup['lines'][number] };

function lines(site: Site, rollup: Rollup, roots: readonly PublicPlace[]): Line[] {
  return [
    ...rollup.lines.map((line) => ({ place: line.place, line })),
    ...withoutFund(site, roots).map((place) => ({ place })),
  ];
}

const lineKinds = {
  fund: { zh: '基金', en: 'Fund' },
  place: { zh: '没有基金的社区', en: 'Community without a fund' },
} as const;

function fundTable(subject: Subject, rows: readonly Of<Line>[]): Table {
  const standing = (key: string, zh: string, en: string, part: 'due' | 'met' | 'late' | 'overdue'): Reader<Of<Line>> =>
    number(key, zh, en, ({ line }) => line?.standing[part]);
  return ofSubject<Line>(
    subject,
    ['fund', '收支一览', 'Funds side by side'],
    rows,
    ['kind', 'id'],
    [
      code('kind', '种类', 'Kind', lineKinds, ({ line }) => (line ? 'fund' : 'place')),
      always(text('id', '编号', 'Id', ({ place, line }) => line?.fund.id ?? place.id)),
      ...bilingual('name', '名称', 'Name', ({ place, line }: Of<Line>) => line?.fund.name ?? place.name),
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
      standing('disclosures_due', '应公开', 'Disclosures due', 'due'),
      standing('disclosures_met', '按期公开', 'Disclosed on time', 'met'),
      standing('disclosures_late', '逾期后公开', 'Disclosed late', 'late'),
      standing('disclosures_overdue', '逾期未公开', 'Overdue', 'overdue'),
    ],
  );
}

function paymentTable(site: Site, places: readonly PublicPlace[]): Table {
  const shown = places.filter((place) => ['own', 'served'].includes(viewOf(site, place)));
  const rows = gather(shown, (place) => spentHere(site, place));
  return ofSubject(
    'place',
    ['payment', '由其他基金支出的款项', 'Payments by other funds'],
    rows,
    ['fund', 'id'],
    [
      id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund.id),
      always(text('id', '编号', 'Id', ({ row }) => row.id)),
      date('date', '到账日期', 'Banked on', ({ row }) => bankDay(row)),
      text('purpose', '用途', 'Purpose', ({ row }) => row.purpose),
      text('payee_display', '收款方', 'Payee', ({ row }) => row.payee_display),
      money('amount', '金额', 'Amount', ({ row }) => netOf(row)),
    ],
  );
}
