import type { NeededCorrection } from '../../issues/issue.ts';

/** The number of a correction; undefined where it has none of its own and its `id` was made from its place in the file. */
export function numberOf({ id, home }: { id: string; home: string }): string | undefined {
  // Without a place it is named by its turn in the file, which is no number.
  return id === home || (home === '' && id.includes('[')) ? undefined : id;
}

/** A correction as it has to be written: one line that can be put into the file. */
export function correctionLine(
  { record, fund, field, old, new: now, on }: Omit<NeededCorrection, 'file'>,
  said: { reason: string; role: string },
): string {
  const parts: [string, string][] = [
    ['record', quote(record)],
    ...(fund === undefined ? [] : [['fund', fund] as [string, string]]),
    ['field', quote(field)],
    ...(old === undefined ? [] : [['old', JSON.stringify(old)] as [string, string]]),
    ...(now === undefined ? [] : [['new', JSON.stringify(now)] as [string, string]]),
    ['reason', said.reason],
    ['approved_by_role', said.role],
    ['on', on],
  ];
  return `- {${parts.map((pair) => pair.join(': ')).join(', ')}}`;
}

const quote = (text: string) => (/^[\w/-]+$/.test(text) ? text : JSON.stringify(text));
