import type { Kind } from '../../schemas/kinds.ts';
import type { Fields } from '../../snapshot/values.ts';
import { valueText } from './field-change.ts';
import { type Protected, protectedOf } from './protected.ts';

/** What is published of a record, in one line: its days, amounts, and required texts and numbers. */
export function recordSummary(kind: Kind, name: string, fields: Fields): string {
  const told = protectedOf(kind).flatMap((part) => {
    const value = fields[part.key];
    return isTelling(part) && value !== undefined && typeof value !== 'object'
      ? [valueText(part, value) as string]
      : [];
  });
  return told.join(' ') || name;
}

/** Whether a field identifies a record well. */
function isTelling({ shape, holds, required }: Protected): boolean {
  if (shape !== 'value') return false;
  return (
    ['money', 'date', 'month'].includes(holds) || (required && ['text', 'both', 'count', 'quantity'].includes(holds))
  );
}
