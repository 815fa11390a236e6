import { type CategoryTotal, incomeByCategory, spendingByCategory } from '../domain/ledger/totals.ts';
import { newsAddress } from '../domain/news/address.ts';
import type { News } from '../domain/news/item.ts';
import { newsOf } from '../domain/news/news.ts';
import { type Addresses, addresses, withEndSlash } from '../domain/portal/address.ts';
import { waysOf } from '../domain/portal/parting.ts';
import type { Term } from '../domain/portal/portal.ts';
import {
  dataKindOf,
  ledgersUnder,
  rollUp,
  rootsOf,
  withAbove,
  withBelow,
  yearToDate,
} from '../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { newsText } from '../texts/news-text.ts';
import { feedLimit } from './feed/atom.ts';
import { type PortalSummary, type SummaryTree, summaryVersion, type TreeAccounts } from './summary-format.ts';

/** How many disclosures a summary has at most: as many as a feed, so that the summary of a hundred communities stays below 10 KB. */
export const newsLimit = feedLimit;

/** What an overview over several portals needs of this one. `site` is the published view, `home` the whole address of the site. */
export function portalSummary(site: Site, home: string): PortalSummary {
  const { title, publisher, licence } = site.settings;
  const address = withEndSlash(home);
  const to = addresses('/', 'zh', waysOf(site));
  const roots = rootsOf(site);
  const portal = {
    ...{ address, title, publisher, as_of: site.asOf, ...(licence ? { licence } : {}) },
    trees: roots.map((root) => treeOf(site, to, root)),
    news: newsIn(site).map((news) => {
      const tree = withAbove(site, news.place)[0]?.id;
      const [zh, en] = (['zh', 'en'] as const).map((locale) => newsText(site, news, locale).title) as [string, string];
      const page = below(newsAddress(site, to, news));
      return { on: news.on, ...(tree ? { tree } : {}), title: { zh, en }, page };
    }),
    places: roots.flatMap((root) =>
      withBelow(site, root.id)
        .filter(({ id, kind }) => id !== root.id && kind !== 'community')
        .map((place) => ({ ...named(to, place), tree: root.id })),
    ),
  };
  return { version: summaryVersion, currency: 'CNY', unit: 'fen', title, address, portals: [portal] };
}

function treeOf(site: Site, to: Addresses, root: PublicPlace): SummaryTree {
  const places = withBelow(site, root.id);
  const funds = ledgersUnder(site, root.id);
  return {
    ...named(to, root),
    standing: dataKindOf(site, root),
    communities: places.filter(({ kind }) => kind === 'community').length,
    funds: funds.length,
    ...(funds.length > 0 ? { accounts: accountsOf(site, funds) } : {}),
  };
}

function accountsOf(site: Site, funds: ReturnType<typeof ledgersUnder>): TreeAccounts {
  const period = yearToDate(site);
  const { totals, moved, standing } = rollUp(site, funds, period);
  const { opening, income, spending, advanced, repaid, closing, under_way } = totals;
  return {
    from: period.from,
    to: site.asOf,
    ...{ opening, income, moved, spending, advanced, repaid, closing, under_way },
    income_categories: categories(incomeByCategory(funds, period), site.incomeTerms),
    spending_categories: categories(spendingByCategory(funds, period), site.spendingTerms),
    disclosures: standing,
  };
}

function categories(totals: readonly CategoryTotal[], terms: ReadonlyMap<string, Term>) {
  return totals.map(({ code, fen }) => {
    const { zh = code, en = code } = terms.get(code) ?? {};
    return { code, name: { zh, en }, fen };
  });
}

/** The newest disclosures. The accounts of a month are left out: each fund has them on the same day, and they would leave no room for anything else. */
function newsIn(site: Site): News[] {
  return newsOf(site)
    .filter(({ kind }) => kind !== 'month')
    .slice(0, newsLimit);
}

function named(to: Addresses, { id, name, name_unverified, kind }: PublicPlace) {
  return { id, name, ...(name_unverified ? { name_unverified: true as const } : {}), kind, page: below(to.place(id)) };
}

/** A path below the root of the site. */
function below(path: string): string {
  return path.slice(1);
}
