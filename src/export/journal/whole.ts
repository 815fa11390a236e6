import type { TablePart } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import { journalWords } from '../../texts/journal.ts';
import { journalAccounts } from './account.ts';
import { transferClaims } from './claim.ts';
import { commoditiesOf } from './commodity.ts';
import {
  begin,
  fundJournal,
  hasJournal,
  journalFunds,
  journalPlaces,
  placeJournal,
  uniqueCommodities,
} from './entries.ts';
import type { Commodity, Journal } from './model.ts';

/** A journal and the folder of its file below `data/`, blank for the whole. It is made when its file is written. */
type JournalFile = { folder: string; make: () => Journal };

/** All journals: the whole first, then its parts, one for each fund and each place that has any. `root` is the address of the site. */
export function journalFiles(site: Site, root: string): JournalFile[] {
  const parts = partFolders(site);
  if (parts.length === 0) return [];
  const files = parts.flatMap(([part, id]): JournalFile[] => {
    const make = ownJournal(site, root, part, id);
    return make ? [{ folder: `${part}/${id}/`, make }] : [];
  });
  return [{ folder: '', make: () => wholeJournal(site, root) }, ...files];
}

/** How the journal of a fund or place is made; undefined where it has none. */
export function ownJournal(site: Site, root: string, part: TablePart, id: string): (() => Journal) | undefined {
  const fund = part === 'funds' ? site.funds.get(id) : undefined;
  if (fund?.coverage === 'ledger') return () => fundJournal(site, root, fund);
  const place = part === 'places' && hasJournal(site, id) ? site.places.get(id) : undefined;
  return place && (() => placeJournal(site, root, place));
}

function partFolders(site: Site): ['funds' | 'places', string][] {
  return [
    ...journalFunds(site).map(({ id }): ['funds', string] => ['funds', id]),
    ...journalPlaces(site).map(({ id }): ['places', string] => ['places', id]),
  ];
}

/** What holds all parts together: the parts, what is under way between them, and the commodities. It reads no row but those of transfers and goods. `root` is the address of the site. */
export function wholeJournal(site: Site, root: string): Journal {
  const parts = partFolders(site).map(([part, id]) => `${part}/${id}/`);
  const kinds = [false, true].filter((fictional) =>
    [...journalFunds(site), ...journalPlaces(site)].some((one) => (one.fictional === true) === fictional),
  );
  const claims = kinds
    .flatMap((fictional) =>
      transferClaims(
        { site, fictional, accounts: journalAccounts(site, fictional), commodities: commoditiesOf(fictional) },
        journalFunds(site).filter((fund) => fund.fictional === fictional),
      ),
    )
    .toSorted((a, b) => compare(a.date, b.date));
  return {
    title: journalWords.allFunds,
    asOf: site.asOf,
    begin,
    accounts: [...new Map(claims.map(({ account }) => [account.name, account])).values()],
    commodities: uniqueCommodities(kinds.flatMap((fictional) => commoditiesIn(site, fictional))),
    transactions: [],
    claims,
    retractions: [],
    fictional: kinds.length > 1 ? 'some' : kinds[0] ? 'all' : 'none',
    whole: { parts, address: `${root}data/`, dataRoot: site.dataRoot },
  };
}

/** What real or fictional books may count. */
function commoditiesIn(site: Site, fictional: boolean): Commodity[] {
  const { money, stated, hour, point, goods } = commoditiesOf(fictional);
  const kept = journalFunds(site).filter((fund) => fund.fictional === fictional);
  return [money, stated, hour, point, ...kept.flatMap((fund) => fund.goods.map(({ item, unit }) => goods(item, unit)))];
}
