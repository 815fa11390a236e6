import { codes } from '../../issues/codes.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { memoize } from '../common/memoize.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Fund, Portal } from '../portal/portal.ts';

/**
 * Whether a problem is a fact against a rule in a row older than the day from which the rules apply to its fund (`rules_from`). What does not add up is
 * reported for old rows as for new ones.
 */
export function isBeforeRules(portal: Portal, { code, file, line }: Draft): boolean {
  if (codes[code].severity !== 'breach') return false;
  const [, since = '', days] = history(portal).find(([folder]) => file.startsWith(folder)) ?? [];
  const day = days?.get(line === undefined ? file : `${file}:${line}`);
  return day !== undefined && day < since;
}

/** The folders of the funds with such a day, and the days of the records in them. */
const history = memoize((portal: Portal): (readonly [folder: string, since: string, days: Map<string, string>])[] =>
  [...portal.funds.values()].flatMap((fund) =>
    fund.rules_from ? [[fund.at.file.replace('fund.yaml', ''), fund.rules_from, daysOf(fund)] as const] : [],
  ),
);

function daysOf(fund: Fund): Map<string, string> {
  const rows = [fund.income, fund.spending, fund.transfers, fund.reallocations].flat();
  return new Map([
    ...rows.map((row) => [`${row.at.file}:${row.at.line}`, bankDay(row)] as const),
    ...fund.applications.map((application) => [application.at.file, decidedOn(application)] as const),
  ]);
}

/** The last day on which something was decided about an application. */
function decidedOn({ proposed, approval, rejected, withdrawn }: Sourced<'application'>): string {
  return [proposed.on, approval?.on, rejected?.on, withdrawn?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1) as string;
}
