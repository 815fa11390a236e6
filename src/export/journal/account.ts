import { restrictionName } from '../../domain/ledger/restriction.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { journalWords as words } from '../../texts/journal.ts';
import { terms } from '../../texts/terms.ts';
import type { Account } from './model.ts';
import { codePart, namePart, restrictionPart } from './name.ts';

/** What happened to goods or points: the account on the other side. */
type GoodsKind = keyof typeof terms.goods;

/** The accounts of real funds, or of fictional ones, which stand below `Demo` in every class. */
export type Accounts = ReturnType<typeof journalAccounts>;

/**
 * Makes the accounts. `fictional` ones share no account with real ones. No two funds or places share one either, save the one above all transfers: where an
 * account tells what the money was for, the fund is the last part of its name, so that a report of less depth adds up all funds.
 */
export function journalAccounts(site: Site, fictional: boolean) {
  const level = fictional ? 'Demo:' : '';
  const make = (path: string, title: Both, ids: Account['ids'] = []): Account => {
    const [root, ...rest] = path.split(':');
    const told: Account['ids'] = fictional ? [...ids, ['fictional', 'true']] : ids;
    return { name: `${root}:${level}${rest.join(':')}`, title, ids: told };
  };
  return {
    ...moneyAccounts(site, make),
    goods: (fund: PublicFund) =>
      make(`Assets:Goods:${namePart(fund.id)}`, join(words.goods, full(fund.name)), [['fund', fund.id]]),
    goodsBy: (fund: PublicFund, kind: GoodsKind) =>
      make(`${goodsPaths[kind]}:${namePart(fund.id)}`, join(words.goods, terms.goods[kind]), [['fund', fund.id]]),
    hours: (place: string, side: 'given' | 'used') =>
      make(
        `${side === 'given' ? 'Income' : 'Expenses'}:Hours:${namePart(place)}`,
        join(words.hours, placeName(site, place), words[side]),
        [['place', place]],
      ),
    points: (place: string, side: keyof typeof pointPaths) =>
      make(
        pointPaths[side].replace('<place>', namePart(place)),
        join(words.points, placeName(site, place), words[side]),
        [['place', place]],
      ),
  };
}

type Make = (path: string, title: Both, ids?: Account['ids']) => Account;

function moneyAccounts(site: Site, make: Make) {
  const income = (code: string) => termOf(site.incomeTerms, code, 'other_income');
  const spending = (code: string) => termOf(site.spendingTerms, code, 'other_expense');
  return {
    fund: (fund: PublicFund): Account => ({
      ...make(`Assets:Bank:${namePart(fund.id)}`, join(words.bank, full(fund.name)), [['fund', fund.id]]),
      cash: true,
    }),
    restriction: (fund: PublicFund, restriction: string): Account => ({
      ...make(
        `Assets:Bank:${namePart(fund.id)}:${restrictionPart(restriction)}`,
        join(words.bank, full(fund.name), restrictionName(restriction, fund.purposes, site.projects)),
        [['fund', fund.id], ...(restriction ? [['pot', restriction] as const] : [])],
      ),
      cash: true,
    }),
    owed: (fund: PublicFund) =>
      make(`Liabilities:Advances:${namePart(fund.id)}`, join(words.owed, full(fund.name)), [['fund', fund.id]]),
    unbooked: (fund: PublicFund) =>
      make(`Equity:Advances:${namePart(fund.id)}`, join(words.unbooked, full(fund.name)), [['fund', fund.id]]),
    opening: (fund: PublicFund) =>
      make(`Equity:Opening:${namePart(fund.id)}`, join(words.opening, full(fund.name)), [['fund', fund.id]]),
    /** All transfers: what left one fund and reached the other cancels out below it. */
    transfers: () => make('Equity:Transfers', words.transfers),
    /** What a fund has given to another one less what it got from it. */
    transfersWith: (fund: PublicFund, other: string) =>
      make(
        `Equity:Transfers:${namePart(other)}:${namePart(fund.id)}`,
        join(words.transfersWith, full(site.funds.get(other)?.name ?? { zh: other })),
        [
          ['other', other],
          ['fund', fund.id],
        ],
      ),
    income: (fund: PublicFund, code: string) => {
      const { path, title } = income(code);
      return make(`Income:${path}:${namePart(fund.id)}`, title, byCategory(fund, code));
    },
    spending: (fund: PublicFund, code: string) => {
      const { path, title } = spending(code);
      return make(`Expenses:${path}:${namePart(fund.id)}`, title, byCategory(fund, code));
    },
    stated: (fund: PublicFund, code: string) => {
      const { path, title } = income(code);
      return make(`Income:Stated:${path}:${namePart(fund.id)}`, join(words.stated, title), byCategory(fund, code));
    },
    statedAt: (fund: PublicFund) =>
      make(`Equity:Stated:${namePart(fund.id)}`, join(words.statedAt, full(fund.name)), [['fund', fund.id]]),
  };
}

function byCategory(fund: PublicFund, code: string): Account['ids'] {
  return [
    ['category', code],
    ['fund', fund.id],
  ];
}

const classParts = {
  donation: 'Donation',
  grant: 'Grant',
  service: 'Service',
  investment: 'Investment',
  other_income: 'OtherIncome',
  charitable: 'Charitable',
  administration: 'Administration',
  fundraising: 'Fundraising',
  other_expense: 'OtherExpense',
  contra: 'Contra',
} as const satisfies Record<keyof typeof terms.class, string>;

/** Goods that were bought are paid in money already; only what was given is income. */
const goodsPaths = {
  donated: 'Income:Goods:Donated',
  purchased: 'Equity:Goods:Purchased',
  distributed: 'Expenses:Goods:Distributed',
  scrapped: 'Expenses:Goods:Scrapped',
  sold: 'Expenses:Goods:Sold',
  transfer: 'Equity:Goods:Moved',
} as const satisfies Record<GoodsKind, string>;

const pointPaths = {
  held: 'Assets:Points:<place>',
  earned: 'Income:Points:<place>:Earned',
  redeemed: 'Expenses:Points:<place>:Redeemed',
  deducted: 'Expenses:Points:<place>:Deducted',
  expired: 'Expenses:Points:<place>:Expired',
  adjusted: 'Equity:Points:<place>:Adjusted',
} as const;

function termOf(list: Site['incomeTerms'], code: string, otherwise: keyof typeof classParts) {
  const term = list.get(code);
  const name = term?.class ?? otherwise;
  const title = term ? { zh: term.zh, en: term.en } : { zh: code, en: code };
  return { path: `${classParts[name]}:${codePart(code)}`, title: join(terms.class[name], title) };
}

function placeName(site: Site, place: string): Both {
  return full(site.places.get(place)?.name ?? { zh: place });
}

/** A name in both languages; where no English was written, the Chinese one. */
export function full({ zh, en }: Bilingual): Both {
  return { zh, en: en ?? zh };
}

function join(...parts: readonly Both[]): Both {
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
}
