import type { Both } from '../../issues/both.ts';
import { type Draft, fieldName, type Path } from '../../issues/issue.ts';
import { place } from './place.ts';

/** What cannot have been so is a wrong date, what was only done in the wrong order is a breach. */
export type OrderCode = 'date-order' | 'order-breach';

/**
 * The problem of a day that is before the one it follows from; none where either is not known. The name of the earlier day is put into a sentence.
 * `earlierPath` is the path of the earlier day, where a step may follow from more than one.
 */
export function tooEarly(
  record: Parameters<typeof place>[0],
  path: Path,
  later: Both,
  laterOn: string | undefined,
  earlier: Both,
  earlierOn: string | undefined,
  code: OrderCode = 'date-order',
  earlierPath: Path = [],
): Draft[] {
  if (!laterOn || !earlierOn || laterOn >= earlierOn) return [];
  return [
    {
      ...place(record, ...path),
      code,
      ...(earlierPath.length > 0 ? { mark: `< ${fieldName(earlierPath)}` } : {}),
      params: { later, later_on: laterOn, earlier, earlier_on: earlierOn },
    },
  ];
}
