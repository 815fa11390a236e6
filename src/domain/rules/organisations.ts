import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { payeeTypes } from '../../schemas/rows.ts';
import { memoize } from '../common/memoize.ts';
import { byName, namesOf } from '../ledger/organisation.ts';
import type { Portal } from '../portal/portal.ts';
import { isSubstituted } from '../published/substitute.ts';
import { type Common, eachFund } from './each-fund.ts';
import { place } from './place.ts';

type Organisation = Sourced<'organisation'>;

/** Organisations are told apart, bear no names of people, and say on what a relation rests; what was paid to one of them is paid to its kind. */
export function checkOrganisations(portal: Portal): Draft[] {
  const live = portal.records.organisation.filter(({ retracted_on }) => !retracted_on);
  return [
    ...repeated(live),
    ...live.filter((one) => one.type === 'individual_business' && !one.trade_name).map(unread),
    ...live.flatMap(relation),
    ...paidAs(portal),
  ];
}

/** A second row with a code or a name of an earlier one: payments to it could belong to both. */
function repeated(organisations: readonly Organisation[]): Draft[] {
  const seen = new Map<string, Organisation>();
  const found: Draft[] = [];
  const look = (one: Organisation, field: string, value: string) => {
    const first = seen.get(value);
    if (!first) seen.set(value, one);
    if (!first || (first === one && field === 'uscc')) return;
    found.push({
      ...place(one, field),
      code: 'organisation-duplicate',
      params: { found: value, name: first.name, other: whereOf(first) },
    });
  };
  for (const one of organisations) {
    if (one.uscc) look(one, 'uscc', one.uscc);
    for (const [at, name] of namesOf(one).entries()) look(one, at === 0 ? 'name' : 'other_names', name);
  }
  return found;
}

const whereOf = ({ at }: Organisation) => `${at.file}:${at.line}`;

function unread(one: Organisation): Draft {
  return { ...place(one, 'trade_name'), code: 'organisation-trade-name', params: { found: one.name } };
}

function relation(one: Organisation): Draft[] {
  const lacks = (field: string, zh: string, en: string): Draft => ({
    ...place(one, field),
    ...{ code: 'value-missing', params: { expected: { zh: `${zh}（${field}）`, en }, choices: '' } },
  });
  if (one.related_to && !one.related_note) return [lacks('related_note', '关联依据', 'related_note')];
  return one.related_note && !one.related_to ? [lacks('related_to', '关联对象', 'related_to')] : [];
}

const registered = memoize(({ records }: Common) => byName(records.organisation));

/** Payments to a registered name that call it something else. */
const paidAs = eachFund((common, fund) => {
  const known = registered(common);
  if (known.size === 0) return [];
  return fund.spending.flatMap((row): Draft[] => {
    const one = known.get(row.payee_display);
    const { payee_type: type } = row;
    if (!one || row.retracted_on || type === one.type || type === 'unstated' || isSubstituted(row)) return [];
    const called = (code: keyof typeof payeeTypes) => ({ zh: payeeTypes[code], en: `"${code}"` });
    const params = { found: row.payee_display, written: called(type), type: called(one.type), other: whereOf(one) };
    return [{ ...place(row, 'payee_type'), code: 'payee-type-mismatch', params }];
  });
});
