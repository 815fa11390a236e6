import { derived } from '../../domain/common/derived.ts';
import { sum } from '../../domain/common/money.ts';
import { paymentsUnder } from '../../domain/ledger/fund.ts';
import { arrivalDay, bankDay, netOf } from '../../domain/ledger/movement.ts';
import type { Round } from '../../domain/portal/portal.ts';
import type { PublicApplication, PublicFund, PublicTransfer, Site } from '../../domain/published/public.ts';
import { awardPayments, isAwarded } from '../../domain/round/award.ts';
import { countedEntries, type RoundEntry, startOf } from '../../domain/round/round.ts';

/** Money that left under a grant, integer fen, negative where it came back. `id` is unique within the grants of a site. */
type Paid = { id: string; on: string; fen: number };

/** A decision that gives a fund's money to someone else's hands, integer fen. */
export type Grant = { fund: PublicFund; awarded: number; on: string; paid: Paid[] } & (
  | { kind: 'application'; application: PublicApplication }
  | { kind: 'transfer'; application: PublicApplication | undefined; transfers: PublicTransfer[]; to: PublicFund }
  | { kind: 'award'; round: Round; entry: RoundEntry }
);

/** Why approved money is no grant: it went to persons, it is the fund's own cost, it was taken back, nobody is to receive it yet, or its day is not on record. */
type Reason = 'persons' | 'own' | 'withdrawn' | 'unallocated' | 'undated';

/** Approved money that is not among the grants, integer fen. */
type LeftOut = { reason: Reason; fund: string; record: string; fen: number };

/** All grants of the funds whose ledgers are open, and what was approved but is none. Together they are everything that was approved, awarded or transferred. */
export const grantsOf = derived('grants', (site: Site): { grants: Grant[]; leftOut: LeftOut[] } => {
  const funds = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  const awards = awardsOf(site);
  const taken = new Set(awards.grants.flatMap(({ paid }) => paid.map(({ id }) => id)));
  const applications = funds.flatMap((fund) =>
    fund.applications.map((application) => ofApplication(site, fund, application)),
  );
  const transfers = funds.flatMap((fund) =>
    fund.transfers
      .filter((row) => isGiven(row) && !row.application && !taken.has(`${fund.id}_${row.id}`))
      .flatMap((row) => ofTransfers(site, fund, [row], undefined)),
  );
  return {
    grants: [...applications.flatMap(({ grants }) => grants), ...awards.grants, ...transfers],
    leftOut: [...applications.flatMap(({ leftOut }) => leftOut), ...awards.leftOut],
  };
});

/** What an approved application became: grants to other funds, one to the body that proposed it, or none. */
function ofApplication(
  site: Site,
  fund: PublicFund,
  application: PublicApplication,
): { grants: Grant[]; leftOut: LeftOut[] } {
  const { approval, id } = application;
  if (!approval || application.retracted) return { grants: [], leftOut: [] };
  const out = (reason: Reason, fen: number): LeftOut[] => (fen > 0 ? [{ reason, fund: fund.id, record: id, fen }] : []);
  if (application.withdrawn || application.rejected) return { grants: [], leftOut: out('withdrawn', approval.amount) };
  const rows = fund.spending.filter((row) => row.application === id && !row.retracted_on);
  const given = fund.transfers.filter((row) => row.application === id && isGiven(row));
  const moved = [...Map.groupBy(given, ({ to_fund }) => to_fund).values()].flatMap((list) =>
    ofTransfers(site, fund, list, application),
  );
  const rest = approval.amount - sum(moved.map(({ awarded }) => awarded));
  if (rows.some(({ payee_type }) => payee_type === 'person')) return { grants: moved, leftOut: out('persons', rest) };
  if (rows.length > 0 && rows.every((row) => !isCharitable(site, row.category)))
    return { grants: moved, leftOut: out('own', rest) };
  if (given.length > 0 && rows.length === 0) return { grants: moved, leftOut: out('unallocated', rest) };
  const paid = paymentsUnder(site, application)
    .filter(({ row }) => rows.some(({ id: own }) => own === row.id))
    .map(({ row }) => ({
      id: `${fund.id}_${row.id}`,
      on: bankDay(row),
      fen: netOf(row),
    }));
  return {
    grants: [...moved, { kind: 'application', fund, application, awarded: rest, on: approval.on, paid }],
    leftOut: [],
  };
}

/** Transfers of one decision to one fund as one grant; what that fund gave back of them is money that came back. */
function ofTransfers(
  site: Site,
  fund: PublicFund,
  transfers: PublicTransfer[],
  application: PublicApplication | undefined,
): Grant[] {
  const [first] = transfers;
  const to = first && site.funds.get(first.to_fund);
  if (!first || !to) return [];
  const ids = new Set(transfers.map(({ id }) => id));
  const back = to.transfers.filter(
    ({ kind, to_fund, returns, retracted_on }) =>
      kind === 'return' && to_fund === fund.id && returns && ids.has(returns) && !retracted_on,
  );
  const paid = [
    ...transfers.map(({ id, date, amount }) => ({ id: `${fund.id}_${id}`, on: date, fen: amount })),
    ...back.map((row) => ({ id: `${to.id}_${row.id}`, on: arrivalDay(row), fen: -row.amount })),
  ];
  const awarded = sum(transfers.map(({ amount }) => amount));
  return [
    { kind: 'transfer', fund, application, transfers, to, awarded, on: application?.approval?.on ?? first.date, paid },
  ];
}

/** Awards of rounds that a fund with an open ledger pays. They are decided when the result is posted; without a notice, when the contracts are signed. */
function awardsOf(site: Site): { grants: Grant[]; leftOut: LeftOut[] } {
  const all = [...site.rounds.values()].flatMap((round) => {
    const fund = round.fund ? site.funds.get(round.fund) : undefined;
    if (fund?.coverage !== 'ledger' || round.retracted) return [];
    return countedEntries(round)
      .filter(isAwarded)
      .map((entry) => ({ fund, round, entry, awarded: entry.awarded ?? 0 }));
  });
  const grants: Grant[] = [];
  const leftOut: LeftOut[] = [];
  for (const { fund, round, entry, awarded } of all) {
    const on = startOf(round, 'notice') ?? startOf(round, 'contract');
    const paid = awardPayments(fund, entry).map(({ id, on: day, fen }) => ({ id: `${fund.id}_${id}`, on: day, fen }));
    if (on) grants.push({ kind: 'award', fund, round, entry, awarded, on, paid });
    else leftOut.push({ reason: 'undated', fund: fund.id, record: entry.id, fen: awarded });
  }
  return { grants, leftOut };
}

/** Whether a transfer gives: what goes back is no grant. */
function isGiven({ kind, retracted_on }: PublicTransfer): boolean {
  return kind !== 'return' && !retracted_on;
}

function isCharitable(site: Site, category: string): boolean {
  return site.spendingTerms.get(category)?.class === 'charitable';
}
