import type { Draft } from '../../issues/issue.ts';
import type { Fund } from '../portal/portal.ts';
import { type Common, eachFund } from './each-fund.ts';
import { place } from './place.ts';

/**
 * Identity 6, the committee: its size on the days on which it decided, and that all its members were due. A vote that names its meeting may be one of
 * residents, with its own number of those due. Nothing is checked where the committee is not published.
 */
export const checkCommittee = eachFund(checkFund);

function checkFund(portal: Common, fund: Fund): Draft[] {
  const rule = portal.settings?.rules.committee;
  const minimum = fund.rules?.committee_minimum ?? rule?.minimum ?? 0;
  if (!fund.committee?.members?.length) return [];
  // The same wrong size is one to-do, however often the committee met with it in a row.
  const days = voteDays(fund);
  const sizes = days.flatMap((on, index): Draft[] => {
    const found = membersOn(fund, on);
    const right = found >= minimum && (!rule?.odd || found % 2 === 1);
    const before = days[index - 1];
    if (right || (before !== undefined && membersOn(fund, before) === found)) return [];
    const at = place(fund, 'committee', 'members');
    return [{ ...at, code: 'committee-size', mark: on, params: { on, found, minimum } }];
  });
  return [...sizes, ...checkDue(fund)];
}

function checkDue(fund: Fund): Draft[] {
  return fund.applications.flatMap((application) =>
    (application.votes ?? []).flatMap(({ on, meeting, due }, index): Draft[] => {
      const found = membersOn(fund, on);
      if (meeting !== undefined || found === 0 || found === due) return [];
      return [{ ...place(application, 'votes', index, 'due'), code: 'vote-due', params: { on, found, due } }];
    }),
  );
}

function voteDays(fund: Fund): string[] {
  return [...new Set(fund.applications.flatMap(({ votes }) => (votes ?? []).map(({ on }) => on)))].toSorted();
}

/** Members in office on a day. */
function membersOn(fund: Fund, day: string): number {
  return (fund.committee?.members ?? []).filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .length;
}
