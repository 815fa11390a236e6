import type { Both, Draft, Path } from '../../issues/issue.ts';
import { place } from './place.ts';

/** Tells a day that is before the one it follows from; nothing where either is not known. The earlier name stands inside a sentence. */
export function tooEarly(
  record: Parameters<typeof place>[0],
  path: Path,
  later: Both,
  laterOn: string | undefined,
  earlier: Both,
  earlierOn: string | undefined,
): Draft[] {
  if (!laterOn || !earlierOn || laterOn >= earlierOn) return [];
  return [
    {
      ...place(record, ...path),
      code: 'date-order',
      params: { later, later_on: laterOn, earlier, earlier_on: earlierOn },
    },
  ];
}
