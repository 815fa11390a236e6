import { inKindOf, stockOf } from '../domain/ledger/fund.ts';
import { fundWords } from '../texts/fund.ts';
import { terms } from '../texts/terms.ts';
import { goodsText, localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { allFunds, ledgerFunds } from './shape/owner.ts';
import { onPage } from './shape/print.ts';

/** What was promised to a fund. Its files are those of the data file. */
export const pledges = onPage({
  name: 'pledge',
  owner: allFunds,
  rows: (_, fund) => fund.pledges,
  columns: ({ text, date, money }) => [
    date('date', '日期', 'Date', (row) => row.date),
    text('donor_display', '捐赠人', 'Donor', (row) => row.donor_display),
    date('due', '到期', 'Due', (row) => row.due),
    money('amount', '金额', 'Amount', (row) => row.amount),
  ],
  page: ({ locale }) => {
    const words = localize(fundWords, locale);
    return {
      caption: words.pledges,
      fold: 'stack',
      id: (row) => row.id,
      columns: [
        { of: 'date', head: words.date, role: 'day' },
        { of: 'donor_display', head: words.donor, role: 'key', chinese: true },
        { head: words.status, role: 'state', show: (row) => terms.pledge[row.status][locale] },
        { of: 'due', head: words.dueOn, role: 'small' },
        { of: 'amount', head: words.amount, role: 'amount' },
      ],
    };
  },
});

/** Goods and services given to a fund; they never pass its account. */
export const giftsInKind = defineTable({
  name: 'fund_in_kind',
  title: { zh: '各基金实物和服务捐赠', en: 'Goods and services given, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['id'],
  rows: (_, fund) => inKindOf(fund),
  columns: ({ always, text, date, number, money }) => [
    always(text('id', '编号', 'Id', (row) => row.id)),
    date('date', '日期', 'Date', (row) => row.date),
    text('donor_display', '捐赠人', 'Donor', (row) => row.donor_display),
    text('goods', '物资名称', 'Goods', (row) => row.goods),
    number('quantity', '数量', 'Quantity', (row) => row.quantity),
    text('unit', '单位', 'Unit', (row) => row.unit),
    text('valuation_basis', '折价依据', 'Valuation basis', (row) => row.valuation_basis),
    money('amount', '折价', 'Value', (row) => row.amount),
  ],
  page: ({ locale }) => {
    const words = localize(fundWords, locale);
    return {
      caption: words.inKind,
      fold: 'stack',
      id: (row) => row.id,
      columns: [
        { of: 'date', head: words.date, role: 'day' },
        { of: 'donor_display', head: words.donor, role: 'key', chinese: true },
        {
          head: words.item,
          role: 'small',
          show: (row) => ({ chinese: { together: [row.goods, ' ', row.quantity, ' ', row.unit] } }),
        },
        { of: 'valuation_basis', head: words.valuation, role: 'small', chinese: true },
        { of: 'amount', head: words.value, role: 'amount' },
      ],
    };
  },
});

/** What goods a fund has. */
export const goodsInStock = defineTable({
  name: 'fund_stock',
  title: { zh: '各基金物资结存', en: 'Goods in stock, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['item', 'unit'],
  rows: (_, fund) => stockOf(fund),
  columns: ({ always, text, number }) => [
    always(text('item', '物资名称', 'Item', (row) => row.item)),
    always(text('unit', '单位', 'Unit', (row) => row.unit)),
    number('in', '入库', 'In', (row) => row.in),
    number('out', '出库', 'Out', (row) => row.out),
    number('left', '结存', 'Left', (row) => row.left),
  ],
  page: ({ locale }) => {
    const words = localize(fundWords, locale);
    return {
      caption: words.goods,
      columns: [
        { head: words.item, role: 'key', show: ({ item, unit }) => ({ chinese: goodsText(item, unit) }) },
        { of: 'in', head: words.in, role: 'small' },
        { of: 'out', head: words.out, role: 'small' },
        { of: 'left', head: words.stock, role: 'amount' },
      ],
    };
  },
});
