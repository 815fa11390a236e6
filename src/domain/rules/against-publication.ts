import type { Sourced } from '../../schemas/kinds.ts';
import type { PublishedValues } from '../../snapshot/values.ts';
import { isBreach } from '../disclosure/breach.ts';
import type { Portal } from '../portal/portal.ts';
import { publishedSite } from '../published/public.ts';
import { type Former, finderOf, formerOf, publishedRecords } from '../published/values.ts';
import { type Fresh, freshOf } from './amend.ts';

/** What was published last: the day of the data and the values. */
export type LastPublished = { date: string; values: PublishedValues };

/** What was published, and what of it is still there. */
export function matched(portal: Portal, { values }: LastPublished) {
  const records = publishedRecords(publishedSite(portal));
  const find = finderOf(records);
  const former = formerOf(values);
  const present = new Map(former.map((one) => [one, find(one)]));
  return { records, former, present, known: new Set(present.values()) };
}

/**
 * A function that says whether an explanation of a breach stays although the check no longer finds the breach: it was published, and nothing published of its
 * record turned out wrong. What was put right afterwards was done all the same.
 */
export function lastingIn(portal: Portal, last: LastPublished | undefined): (one: Sourced<'explanation'>) => boolean {
  let kept: ReadonlySet<string> | undefined;
  return (one) => {
    if (!last || !portal.settings || !isBreach(one)) return false;
    kept ??= keptBreaches(portal, last);
    return kept.has(`${one.at.file} ${one.at.index}`);
  };
}

function keptBreaches(portal: Portal, last: LastPublished): Set<string> {
  const { records, former, present, known } = matched(portal, last);
  const fresh = freshOf(portal, records, known);
  return new Set(
    former.flatMap((one) => {
      const now = present.get(one);
      return now && one.kind === 'explanation' && !isWithdrawn(fresh, one)
        ? [`${now.record.at.file} ${now.record.at.index}`]
        : [];
    }),
  );
}

/** Whether a published breach no longer is one, because its record was corrected since. */
export function isWithdrawn({ corrections, unread }: Fresh, { kind, name, home }: Former): boolean {
  if (kind !== 'explanation') return false;
  // explanation/<record>/<code>/<day>/<field>: a record without an id has slashes of its own.
  const [, record = ''] = /^explanation\/(.*?)\/[a-z-]+\/\d{4}-\d\d-\d\d/.exec(name) ?? [];
  return unread.has(home) || corrections.has(`${home} ${record}`);
}
