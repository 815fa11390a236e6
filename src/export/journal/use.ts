import { isBanked, liveRows } from '../../domain/ledger/movement.ts';
import type { Site } from '../../domain/published/public.ts';
import { journalFunds, journalPlaces } from './entries.ts';

/** What the journals of a portal hold beside plain income and spending, from its rows alone. */
export function journalUse(site: Site) {
  const funds = journalFunds(site);
  return {
    opening: funds.some(({ opening_balance }) => opening_balance !== undefined),
    transfers: funds.some(({ transfers, received }) => liveRows([...transfers, ...received]).length > 0),
    advances: funds.some(({ advances }) => liveRows(advances).length > 0),
    stated: funds.some(({ income }) => liveRows(income).some(({ method }) => !isBanked(method))),
    goods: funds.some(({ goods }) => liveRows(goods).length > 0),
    hours: liveRows(site.volunteers).some(({ hours }) => hours !== undefined),
    points: liveRows(site.points).length > 0,
    fictional: [...funds, ...journalPlaces(site)].some(({ fictional }) => fictional),
  };
}
