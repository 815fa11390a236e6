import { pagedBooks } from '../../domain/ledger/paging.ts';
import { type Addresses, addresses } from '../../domain/portal/address.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { type Accounts, journalAccounts } from './account.ts';
import { type Commodities, commoditiesOf } from './commodity.ts';

/** What a transaction is written with: the accounts and commodities of its fund, and where its row stands on the pages. */
export type JournalContext = {
  site: Site;
  accounts: Accounts;
  commodities: Commodities;
  fictional: boolean;
  /** Whether the books of that fund are in this journal too. */
  inside: (fund: string) => boolean;
  to: Addresses;
  /** A path of the site as a whole address. */
  whole: (path: string) => string;
};

/** Two desks, one for real books and one for fictional ones. `root` is the address of the site, e.g. `https://sunshine.example/`. */
export function journalContexts(
  site: Site,
  root: string,
  funds: readonly PublicFund[],
): (fictional: boolean) => JournalContext {
  const { origin, pathname } = new URL(root);
  const within = new Set(funds.map(({ id }) => id));
  const desk = (fictional: boolean): JournalContext => ({
    site,
    accounts: journalAccounts(site, fictional),
    commodities: commoditiesOf(fictional),
    fictional,
    inside: (fund) => within.has(fund),
    to: addresses(pathname, 'zh', pagedBooks(site)),
    whole: (path) => `${origin}${path}`,
  });
  const [real, demo] = [desk(false), desk(true)];
  return (fictional) => (fictional ? demo : real);
}
