import type { Both, Draft, Path } from '../../issues/issue.ts';
import { place } from './place.ts';

/**
 * Tells a day that is before the one it follows from; nothing where either is not known. The earlier name stands inside a sentence. What cannot have been so
 * is a wrong date, what was only done in the wrong order is a breach.
 */
export function tooEarly(
  record: Parameters<typeof place>[0],
  path: Path,
  later: Both,
  laterOn: string | undefined,
  earlier: Both,
  earlierOn: string | undefined,
  code: 'date-order' | 'order-breach' = 'date-order',
): Draft[] {
  if (!laterOn || !earlierOn || laterOn >= earlierOn) return [];
  return [
    {
      ...place(record, ...path),
      code,
      params: { later, later_on: laterOn, earlier, earlier_on: earlierOn },
    },
  ];
}
