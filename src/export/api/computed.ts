import { paidFor } from '../../domain/ledger/fund.ts';
import { balanceAt, entriesOf } from '../../domain/ledger/ledger.ts';
import type { Project } from '../../domain/portal/portal.ts';
import { type ApplicationState, paidUnder, stateOf } from '../../domain/project/application.ts';
import type { PublicApplication, PublicFund, Site } from '../../domain/published/public.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { amount, oneOf, type Schema } from './shape.ts';

/** A value that the portal works out for a record; undefined where it cannot be known. */
type Computed = { schema: Schema; required: boolean; value: (site: Site, record: never) => unknown };

/** What is added to records of some kinds, under names that no field of the data files has. */
const computed: Partial<Record<Kind, Readonly<Record<string, Computed>>>> = {
  fund: {
    calc_balance: {
      schema: amount('余额', 'Balance', true),
      required: false,
      value: (_, fund: PublicFund) => (fund.coverage === 'ledger' ? balanceAt(entriesOf(fund)) : undefined),
    },
  },
  application: {
    calc_state: {
      schema: oneOf('状态', 'State', [
        ...(['proposed', 'voted', 'noticed', 'objected', 'approved', 'paying', 'accepted'] as const),
        ...(['rejected', 'withdrawn'] as const),
      ] satisfies ApplicationState[]),
      required: true,
      value: (site, application: PublicApplication) => stateOf(application, paidOf(site, application)),
    },
    calc_paid: { schema: amount('已付', 'Paid', true), required: true, value: paidOf },
  },
  project: {
    calc_paid: {
      schema: amount('各基金已付', 'Paid by all funds', true),
      required: false,
      value: (site, { coverage, id }: Project) => (coverage === 'ledger' ? paidFor(site, id) : undefined),
    },
  },
};

/** The computed values of a record. */
export function computedValues(site: Site, kind: Kind, record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(computed[kind] ?? {}).map(([key, { value }]) => [key, value(site, record as never)]),
  );
}

/** Their schemas. */
export function computedSchemas(kind: Kind): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(computed[kind] ?? {}).map(([key, { schema, required }]) => [required ? key : `${key}?`, schema]),
  );
}

function paidOf(site: Site, { id, book }: PublicApplication): number {
  const fund = site.funds.get(book);
  return fund ? paidUnder(fund, id) : 0;
}
