import { isOfPerson, type PrivateKind } from './kind.ts';

/** What a message may show of something private: enough to find it again, never the whole. */
export function masked(kind: PrivateKind, found: string): string {
  const text = found.replace(/\s+/g, '');
  if (isOfPerson(kind) && kind !== 'minor') return text;
  const letters = [...text];
  const [head, tail] = kept[kind] ?? [1, 1];
  const shown = Math.max(0, Math.min(head, letters.length - tail - 3));
  const end = letters.length > 6 ? tail : 0;
  return `${letters.slice(0, shown || 1).join('')}***${end ? letters.slice(-end).join('') : ''}`;
}

/** Letters shown at the beginning and at the end. */
const kept: Partial<Record<PrivateKind, readonly [number, number]>> = {
  id_card: [3, 1],
  disability_card: [3, 1],
  mobile: [3, 2],
  bank_card: [4, 2],
  email: [1, 4],
  landline: [3, 1],
  room: [2, 1],
};
