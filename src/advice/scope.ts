import { memoize } from '../domain/common/memoize.ts';
import { countedRows, paymentsToProve } from '../domain/ledger/document.ts';
import { type Fund, isSound, type Portal } from '../domain/portal/portal.ts';
import { isSubstituted } from '../domain/published/substitute.ts';
import type { Sourced } from '../schemas/kinds.ts';

/** A row of income or spending. */
export type CountedRow = Fund['income'][number] | Fund['spending'][number];

/** Funds whose rows are published and could all be read. */
export const soundFunds = memoize((portal: Portal): readonly Fund[] =>
  [...portal.funds.values()].filter((fund) => isSound(portal, fund)),
);

/** Places with such a fund of their own: what is only reported of others is not in the hands of this publisher. */
export function ownPlaces(portal: Portal): Sourced<'place'>[] {
  const homes = new Set(soundFunds(portal).map(({ home }) => home));
  return [...portal.places.values()].filter(({ id }) => homes.has(id));
}

/** Income that counts, of all ledgers. */
export const incomeRows = memoize((portal: Portal): Fund['income'] =>
  soundFunds(portal).flatMap(({ income }) => countedRows(income)),
);

/** Payments that count, of all ledgers. */
export const paymentRows = memoize((portal: Portal): Fund['spending'] =>
  soundFunds(portal).flatMap(({ spending }) => countedRows(spending)),
);

/**
 * Payments that serve the purpose of a fund, since its rules apply, from the amount on that needs an application: no fees, no refunds, nothing of every day.
 */
export const charitableRows = memoize((portal: Portal): Fund['spending'] =>
  soundFunds(portal).flatMap((fund) => paymentsToProve(portal, fund)),
);

/** Applications of all ledgers that were approved since the rules apply. */
export function approvedApplications(portal: Portal): Sourced<'application'>[] {
  return soundFunds(portal).flatMap(({ applications, rules_from: since = '' }) =>
    applications.filter(
      (one) => one.approval && one.approval.on >= since && !one.retracted && !one.withdrawn && !isSubstituted(one),
    ),
  );
}

/** Projects whose data are kept here, but for those that were cancelled or retracted. */
export function ownProjects(portal: Portal): Sourced<'project'>[] {
  return [...portal.projects.values()].filter(
    ({ coverage, stage, retracted }) => coverage === 'ledger' && stage !== 'cancelled' && !retracted,
  );
}

const doneStages = new Set(['acceptance', 'operation', 'closed']);

/** Projects among them whose work is done. */
export function doneProjects(portal: Portal): Sourced<'project'>[] {
  return ownProjects(portal).filter(({ stage = '', actual }) => doneStages.has(stage) || actual?.end !== undefined);
}
