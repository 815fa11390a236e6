import { bankDay, netOf, netSum } from '../domain/ledger/movement.ts';
import { spentHere, viewOf } from '../domain/portal/place-view.ts';
import { placeWords } from '../texts/place.ts';
import { fill, localize, read } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { allPlaces } from './shape/owner.ts';

/** Payments that other funds made for a place. A page shows the newest; the others stand in one line, and in the file. */
export const placePayments = defineTable({
  name: 'place_payment',
  title: { zh: '各地由其他基金支出的款项', en: 'Payments by other funds, by place' },
  subject: 'money',
  owner: {
    ...allPlaces,
    all: (site, { places }) => places.filter((place) => ['own', 'served'].includes(viewOf(site, place))),
  },
  key: ['fund', 'id'],
  rows: spentHere,
  columns: ({ always, id, text, date, money }) => [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund.id),
    always(text('id', '编号', 'Id', ({ row }) => row.id)),
    date('date', '到账日期', 'Banked on', ({ row }) => bankDay(row)),
    text('purpose', '用途', 'Purpose', ({ row }) => row.purpose),
    text('payee_display', '收款方', 'Payee', ({ row }) => row.payee_display),
    money('amount', '金额', 'Amount', ({ row }) => netOf(row)),
  ],
  page: ({ locale, site, to }, payments, place) => {
    const words = localize(placeWords, locale);
    const first = viewOf(site, place) === 'served' ? 30 : 8;
    const rest = payments.slice(first);
    const net = (list: typeof payments) => ({ fen: netSum(list.map(({ row }) => row)) });
    return {
      caption: words.servedCaption,
      fold: 'stack',
      first,
      columns: [
        { head: words.date, role: 'day', show: ({ row }) => ({ whole: bankDay(row) }) },
        {
          head: words.purpose,
          role: 'key',
          show: ({ fund, row }) => ({
            ...{ href: to.row(fund.id, bankDay(row), row.id), text: row.purpose, lang: 'zh-CN' },
          }),
        },
        { of: 'payee_display', head: words.payee, role: 'small', chinese: true },
        {
          head: words.fund,
          role: 'small',
          show: ({ fund }) => ({ href: to.fund(fund.id), text: read(fund.name, locale).text }),
        },
        { of: 'amount', head: words.amount, role: 'amount' },
      ],
      more:
        rest.length === 0
          ? []
          : [
              {
                ...{ label: fill(words.earlier, { n: rest.length }), cells: { amount: net(rest) } },
                ...{ look: 'sub', rest: rest.length },
              },
            ],
      foot: [{ label: words.total, cells: { amount: net(payments) } }],
    };
  },
});
