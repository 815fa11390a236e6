import { yuan } from '../domain/common/money.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Project } from '../domain/portal/portal.ts';
import { giveBacksInto, reportedInto, returnPerYuan } from '../domain/project/give-back.ts';
import { figureText } from '../texts/figure.ts';
import { joint } from '../texts/joint.ts';
import { shareWords } from '../texts/share.ts';
import { localize, read } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds } from './shape/owner.ts';
import type { Page, ShownValue } from './shape/shown.ts';

/** Projects that gave something back to a fund, with what it paid into them. */
export const fundGiveBacks = defineTable({
  name: 'fund_give_back',
  title: { zh: '各基金的回流项目', en: 'Projects that give back, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['project'],
  rows: giveBacksInto,
  columns: ({ id, money }) => [
    id('project', 'project', '项目', 'Project', (row) => row.project.id),
    money('paid', '投入', 'Paid', (row) => row.paid),
    money('back', '回流', 'Given back', (row) => row.back),
    money('back_per_yuan', '每投入一元的回流', 'Given back per yuan paid', returnPerYuan),
  ],
  page: (page) => {
    const words = localize(shareWords, page.locale);
    return {
      caption: words.giveBackProjects,
      fold: 'fold',
      columns: [
        { head: words.project, role: 'key', show: (row) => loop(page, row.project) },
        { of: 'paid', head: words.out, role: 'small' },
        { of: 'back', head: words.back, role: 'amount' },
        {
          of: 'back_per_yuan',
          head: words.each,
          role: 'small',
          show: (row) => {
            const cents = returnPerYuan(row);
            return cents === undefined ? { missing: 'inapplicable' } : yuan(cents);
          },
        },
      ],
    };
  },
});

/** Projects that are reported to give to a fund, and what was reported. */
export const fundReportedGiveBacks = defineTable({
  name: 'fund_reported_give_back',
  title: { zh: '各基金的回流项目（据报道）', en: 'Projects reported to give back, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['project'],
  rows: reportedInto,
  columns: ({ id, text }) => [
    id('project', 'project', '项目', 'Project', (row) => row.project.id),
    text('figures', '报道数字', 'Reported figures', (row) => figuresText(row, 'zh')),
    text('figures_en', '报道数字（英文）', 'Reported figures (English)', (row) => figuresText(row, 'en')),
  ],
  page: (page) => {
    const words = localize(shareWords, page.locale);
    return {
      caption: words.giveBackProjects,
      columns: [
        { head: words.project, role: 'key', show: (row) => loop(page, row.project) },
        { of: 'figures', head: words.reportedBack, role: 'small', blank: { missing: 'unreported' } },
      ],
    };
  },
});

function figuresText({ figures }: ReturnType<typeof reportedInto>[number], locale: Locale): string | undefined {
  return figures.map((figure) => figureText(figure, locale)).join(joint.semicolon[locale]) || undefined;
}

/** A project, leading to how its money goes round. */
function loop({ locale, to }: Page, { id, name }: Project): ShownValue {
  return { href: `${to.project(id)}#loop`, ...read(name, locale) };
}
