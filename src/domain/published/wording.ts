import { fieldName } from '../../issues/issue.ts';
import type { Values } from '../../snapshot/values.ts';
import type { Reworded } from '../../snapshot/wording.ts';
import { isEnded } from '../portal/ended.ts';
import { type Alteration, alterations } from './alteration.ts';
import { protectedOf } from './protected.ts';
import type { Site } from './public.ts';
import { type Former, fieldsOf, finderOf, formerOf, recordsOf } from './values.ts';

/** All published values that changed without a correction since the values were published on that day (ISO). */
export function reworded(before: Values, day: string, site: Site): Reworded[] {
  const find = finderOf(recordsOf(site));
  return formerOf(before).flatMap((one) => {
    const now = find(one);
    if (!now || one.kind === 'correction') return [];
    return alterations(protectedOf(one.kind), one.fields, fieldsOf(now.kind, now.record))
      .filter((change) => isFree(one, change, day))
      .map(({ path }) => ({ file: now.record.at.file, record: now.name, field: fieldName(path) }));
  });
}

/** Flags and what is withheld follow from other values, and the day of the data moves with every publication. */
function isFree({ kind, fields }: Former, { part, old }: Alteration, day: string): boolean {
  if (old === undefined || part.holds === 'flag' || part.meta.privacy || part.key === 'as_of') return false;
  return part.change === 'free' || (part.change === 'until_closed' && !isEnded(kind, fields, day));
}
