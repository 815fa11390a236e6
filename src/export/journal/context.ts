import { type Addresses, addresses } from '../../domain/portal/address.ts';
import { waysOf } from '../../domain/portal/parting.ts';
import type { Site } from '../../domain/published/public.ts';
import { type Accounts, journalAccounts } from './account.ts';
import { type Commodities, commoditiesOf } from './commodity.ts';

/** What a transaction is written with: the accounts and commodities of its fund, and where its row stands on the pages. */
export type JournalContext = {
  site: Site;
  accounts: Accounts;
  commodities: Commodities;
  fictional: boolean;
  to: Addresses;
  /** A path of the site as a whole address. */
  whole: (path: string) => string;
};

/** The desk for real books or for fictional ones. `root` is the address of the site, e.g. `https://sunshine.example/`. */
export function journalContext(site: Site, root: string, fictional: boolean): JournalContext {
  const { origin, pathname } = new URL(root);
  return {
    site,
    accounts: journalAccounts(site, fictional),
    commodities: commoditiesOf(fictional),
    fictional,
    to: addresses(pathname, 'zh', waysOf(site)),
    whole: (path) => `${origin}${path}`,
  };
}
