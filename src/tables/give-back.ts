import { signedYuan } from '../domain/common/money.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import { giveBackOf, returnPerYuan } from '../domain/project/give-back.ts';
import { shareWords } from '../texts/share.ts';
import { localize, read } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { allProjects, numbered } from './shape/owner.ts';
import type { ShownValue } from './shape/shown.ts';

/** What went from each fund into a project and what came back, with what a yuan returned. */
export const giveBackFunds = defineTable({
  name: 'give_back_fund',
  title: { zh: '项目投入与回流（按基金）', en: 'Projects: paid and given back, by fund' },
  subject: 'projects',
  owner: allProjects,
  key: ['fund'],
  rows: (site, project) => giveBackOf(site, project)?.funds ?? [],
  columns: ({ id, money }) => [
    id('fund', 'fund', '基金', 'Fund', (row) => row.fund.id),
    money('paid', '投入', 'Paid', (row) => row.paid),
    money('back', '回流', 'Given back', (row) => row.back),
    money('back_per_yuan', '每投入一元的回流', 'Given back per yuan paid', returnPerYuan),
  ],
  page: ({ locale, site, to }, rows, project) => {
    const words = localize(shareWords, locale);
    const giveBack = giveBackOf(site, project);
    return {
      caption: words.byFund,
      fold: 'fold',
      columns: [
        {
          head: words.fund,
          role: 'key',
          show: ({ fund }) => ({ href: to.fund(fund.id), ...read(fund.name, locale) }),
        },
        { of: 'paid', head: words.out, role: 'small' },
        { of: 'back', head: words.back, role: 'amount' },
        { of: 'back_per_yuan', head: words.each, role: 'small', show: each },
      ],
      foot:
        giveBack && rows.length > 1
          ? [
              {
                label: words.total,
                cells: { paid: { fen: giveBack.paid }, back: { fen: giveBack.back }, back_per_yuan: each(giveBack) },
              },
            ]
          : [],
    };
  },
});

function each(turn: { paid: number; back: number }): ShownValue {
  const cents = returnPerYuan(turn);
  return cents === undefined ? { missing: 'inapplicable' } : signedYuan(cents);
}

/** The same by year. */
export const giveBackYears = defineTable({
  name: 'give_back_year',
  title: { zh: '项目投入与回流（按年）', en: 'Projects: paid and given back, by year' },
  subject: 'projects',
  owner: allProjects,
  key: ['year'],
  rows: (site, project) => {
    const years = giveBackOf(site, project)?.years ?? [];
    // A single year says no more than the sum over all.
    return years.length > 1 ? years : [];
  },
  columns: ({ text, money }) => [
    text('year', '年度', 'Year', (row) => row.year),
    money('paid', '投入', 'Paid', (row) => row.paid),
    money('back', '回流', 'Given back', (row) => row.back),
  ],
  page: ({ locale }) => {
    const words = localize(shareWords, locale);
    return {
      caption: words.byYear,
      columns: [
        { of: 'year', head: words.year, role: 'key' },
        { of: 'paid', head: words.out, role: 'small', add: true },
        { of: 'back', head: words.back, role: 'amount', add: true },
      ],
      total: words.total,
    };
  },
});

/** The agreements under which a project gives back, with the first thing that came under each. */
export const giveBackAgreements = defineTable({
  name: 'give_back_agreement',
  title: { zh: '项目回流所依据的协议', en: 'Agreements behind give-backs' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (site, project) => numbered(giveBackOf(site, project)?.pacts ?? []),
  columns: ({ number, text, date }) => [
    number('no', '序号', 'No.', (row) => row.no),
    text('agreement', '协议', 'Agreement', (row) => row.id),
    date('signed', '签订日期', 'Signed', (row) => row.signed),
    date('first', '首次回流', 'First give-back', (row) => row.first),
    text('content', '内容', 'Content', (row) => row.agreement?.content),
  ],
  page: ({ locale }) => {
    const words = localize(shareWords, locale);
    return {
      caption: words.pacts,
      fold: 'stack',
      columns: [
        { of: 'agreement', head: words.pact, role: 'key' },
        { of: 'signed', head: words.signed, role: 'day' },
        { of: 'first', head: words.first, role: 'small', blank: { lack: words.notYet } },
        { of: 'content', head: words.content, role: 'small', chinese: true },
      ],
    };
  },
});

/** Every give-back of a project, with its place in the account book. */
export const giveBackRows = defineTable({
  name: 'give_back',
  title: { zh: '项目逐笔回流', en: 'Every give-back of projects' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (site, project) => numbered(giveBackOf(site, project)?.backs ?? []),
  columns: ({ number, text, id, date, money }, site) => [
    number('no', '序号', 'No.', (back) => back.no),
    date('banked_on', '到账日期', 'Banked on', (back) => bankDay(back.row)),
    id('fund', 'fund', '基金', 'Fund', (back) => back.fund.id),
    text('income', '收入编号', 'Income row', (back) => back.row.id),
    text('donor_display', '付款方', 'Payer', (back) => back.row.donor_display),
    text('category', '收入类别', 'Income category', (back) => back.row.category),
    text('channel', '途径', 'Channel', (back) => site.incomeTerms.get(back.row.category)?.zh),
    money('amount', '金额', 'Amount', (back) => back.fen),
  ],
  page: ({ locale, site, to }) => {
    const words = localize(shareWords, locale);
    return {
      caption: words.rowsCaption,
      quiet: true,
      fold: 'stack',
      columns: [
        { of: 'banked_on', head: words.date, role: 'day' },
        {
          of: 'income',
          head: words.row,
          role: 'small',
          link: ({ fund, row }) => to.row(fund.id, bankDay(row).slice(0, 4), row.id),
        },
        { of: 'donor_display', head: words.payer, role: 'key', chinese: true },
        {
          of: 'channel',
          head: words.channel,
          role: 'small',
          show: ({ row }) => site.incomeTerms.get(row.category)?.[locale] ?? row.category,
        },
        { of: 'amount', head: words.amount, role: 'amount', add: true },
      ],
      total: words.total,
    };
  },
});
