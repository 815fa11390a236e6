import { sum } from '../domain/common/money.ts';
import { heldIn } from '../domain/ledger/fund.ts';
import { readRestriction, restrictionName } from '../domain/ledger/restriction.ts';
import type { PublicFund } from '../domain/published/public.ts';
import { isSubstituted } from '../domain/published/substitute.ts';
import { fundWords } from '../texts/fund.ts';
import { localize, read } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds } from './shape/owner.ts';
import type { Page } from './shape/shown.ts';

const kinds = {
  free: { zh: '非限定', en: 'Unrestricted' },
  purpose: { zh: '限定用途', en: 'Purpose' },
  project: { zh: '限定项目', en: 'Project' },
} as const;

/** Present balance by purpose; the rows add up to the fund's balance. */
export const fundBalances = defineTable({
  name: 'fund_pot',
  title: { zh: '各基金现有余额（按用途）', en: 'Present balances by purpose, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['name'],
  rows: (site, fund) =>
    heldIn(fund).map(({ restriction, fen }) => ({
      ...{ restriction, fen, name: restrictionName(restriction, fund.purposes, site.projects) },
      scope: fund.purposes?.find(({ id }) => id === restriction)?.scope,
    })),
  columns: ({ text, always, code, money }) => [
    text('pot', '用途', 'Purpose', (row) => row.restriction || undefined),
    code('kind', '种类', 'Kind', kinds, (row) => readRestriction(row.restriction).kind),
    always(text('name', '名称', 'Name', (row) => row.name.zh)),
    text('name_en', '名称（英文）', 'Name (English)', (row) => row.name.en),
    text('scope', '使用范围', 'Scope', (row) => row.scope?.zh),
    money('balance', '余额', 'Balance', (row) => row.fen),
  ],
  page: (page, rows, fund) => {
    const words = localize(fundWords, page.locale);
    const restricted = sum(rows.filter(({ restriction }) => restriction !== '').map(({ fen }) => fen));
    return {
      caption: words.restrictions,
      columns: [
        {
          head: words.ofPurpose,
          role: 'key',
          show: (row) => [row.name[page.locale], { small: scopeText(row.restriction, fund, page) }],
        },
        { of: 'balance', head: words.amount, role: 'amount' },
      ],
      foot: [
        { label: words.total, cells: { 1: { fen: sum(rows.map(({ fen }) => fen)) } } },
        ...(restricted > 0
          ? [{ label: words.restricted, cells: { 1: { fen: restricted } }, look: 'of' as const }]
          : []),
      ],
    };
  },
});

/** What money under a restriction may be used for. */
function scopeText(name: string, fund: PublicFund, { locale }: Page): string {
  const words = localize(fundWords, locale);
  const restriction = readRestriction(name);
  if (restriction.kind === 'free')
    return fund.spending.some(isSubstituted) ? words.restrictionFree + words.restrictionWishes : words.restrictionFree;
  if (restriction.kind === 'project') return words.restrictionProject;
  const scope = fund.purposes?.find(({ id }) => id === restriction.purpose)?.scope;
  return scope ? read(scope, locale).text : '';
}
