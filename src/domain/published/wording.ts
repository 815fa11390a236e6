import { fieldName } from '../../issues/issue.ts';
import type { PublishedValues } from '../../snapshot/values.ts';
import type { Reworded } from '../../snapshot/wording.ts';
import { isEnded } from '../portal/ended.ts';
import { type FieldChange, fieldChanges } from './field-change.ts';
import { protectedOf } from './protected.ts';
import type { Site } from './public.ts';
import { type Former, fieldsOf, finderOf, formerOf, publishedRecords } from './values.ts';

/** All published values that changed without a correction since the values were published on that day (ISO). */
export function reworded(before: PublishedValues, day: string, site: Site): Reworded[] {
  const find = finderOf(publishedRecords(site));
  return formerOf(before).flatMap((one) => {
    const now = find(one);
    if (!now || one.kind === 'correction') return [];
    return fieldChanges(protectedOf(one.kind), one.fields, fieldsOf(now.kind, now.record))
      .filter((change) => isFree(one, change, day))
      .map(({ path }) => ({ file: now.record.at.file, record: now.name, field: fieldName(path) }));
  });
}

/** Flags and what is withheld follow from other values, and the day of the data moves with every publication. */
function isFree({ kind, fields }: Former, { part, old }: FieldChange, day: string): boolean {
  if (old === undefined || part.holds === 'flag' || part.meta.privacy || part.key === 'as_of') return false;
  return part.change === 'free' || (part.change === 'until_closed' && !isEnded(kind, fields, day));
}
