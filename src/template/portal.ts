import { parseDocument } from 'yaml';
import type { Kind } from '../schemas/kinds.ts';
import { schemaAddress } from './json-schema.ts';
import { type Given, skeleton } from './skeleton.ts';
import { emptyLedger } from './table-head.ts';

/** What a new portal says of itself; amounts in yuan as they are written, days as ISO days. */
export type NewPortal = {
  publisher: string;
  title: string;
  /** Address under which it will stand. */
  url: string;
  /** Up to which day its data will be complete. */
  asOf: string;
  street?: string | undefined;
  community: string;
  fund: string;
  charity: string;
  /** The ledger: from which day, what was in the account on it, and under which agreement; without it the fund is there without a ledger. */
  ledger?: { on: string; total: string; agreement: string; signed: string; purpose: string } | undefined;
};

/** Folders and files of the new portal: short names, since they stand in addresses for good. */
const names = { street: 'street', community: 'community', fund: 'fund', charity: 'charity' } as const;

/**
 * The data folder of a new portal: settings and code lists as another one has them, a street, a community, its fund, the charity that keeps its money, and empty
 * ledgers with Chinese heads. `settings` is the text of the other's `portal.yaml`, `codeLists` its files below `vocabulary/` by their paths.
 */
export function portalFiles(
  portal: NewPortal,
  settings: string,
  codeLists: Iterable<readonly [file: string, text: string]>,
): Map<string, string> {
  const begun = (kind: Kind, given: Given) => skeleton(kind, given, schemaAddress(portal.url, kind));
  const files = new Map([['portal.yaml', settingsOf(settings, portal)], ...codeLists]);
  files.set(`custodians/${names.charity}.yaml`, begun('custodian', { name: portal.charity }));
  if (portal.street)
    files.set(
      `places/${names.street}/place.yaml`,
      begun('place', { name: portal.street, kind: 'street', coverage: 'ledger', fund_status: 'none' }),
    );
  files.set(
    `places/${names.community}/place.yaml`,
    begun('place', {
      ...{ name: portal.community, kind: 'community', coverage: 'ledger', fund_status: 'own' },
      ...(portal.street ? { parent: names.street } : {}),
    }),
  );
  const fund = `places/${names.community}/funds/${names.fund}`;
  files.set(`${fund}/fund.yaml`, begun('fund', fundOf(portal)));
  const year = portal.ledger?.on.slice(0, 4);
  if (year) for (const [name, text] of emptyLedger(year)) files.set(`${fund}/${name}`, text);
  return files;
}

/** The settings of this program with another title, publisher, address and day; what belongs to the demonstration goes. */
function settingsOf(present: string, { title, publisher, url, asOf }: NewPortal): string {
  const document = parseDocument(present);
  document.set('title', { zh: title });
  document.set('publisher', { zh: publisher });
  document.set('base_url', url);
  document.set('as_of', asOf);
  for (const key of ['trace', 'licence', 'contact']) document.delete(key);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function fundOf({ fund, ledger }: NewPortal): Given {
  const own = { name: fund, kind: 'community_fund', custodian: names.charity, status: 'active' };
  if (!ledger) return { ...own, coverage: 'none' };
  const { on, total, agreement: number, signed, purpose } = ledger;
  return { ...own, coverage: 'ledger', opening_balance: { on, total }, agreements: [{ number, signed, purpose }] };
}
