import { findPrivate } from '../privacy/find.ts';
import { mayBeName, nameBehind } from '../privacy/name.ts';

/** Stands for words of the source that may tell of a person. */
export const leftOut = '原文可能含个人信息，未录入';

/** Words after which a name often stands in the summary of a ledger. */
const before =
  /(?:付给|支付给|支付|付|给|慰问|看望|走访|救助|资助|补助|发放|报销|退还|退回|退|收到|收|代|由|经手人?|领款人|姓名)[:： ]?/g;

/** Makes sure that words of the source tell of no person: neither one that a column of the file names nor one that the guard knows by its form. */
export function withoutPersons(text: string, isNamed: (text: string) => boolean): string {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return '';
  if (isNamed(plain) || findPrivate(plain).length > 0) return leftOut;
  for (const found of plain.matchAll(before)) if (mayBeName(plain, found.index + found[0].length)) return leftOut;
  return nameBehind(plain, 0) ? leftOut : plain;
}

/** Whether a text holds one of many names of two letters and more: asked for every row, it looks only at the lengths that there are. */
export function naming(names: Iterable<string>): (text: string) => boolean {
  const known = new Set([...names].filter((name) => name.length > 1));
  const lengths = [...new Set([...known].map((name) => name.length))];
  return (text) =>
    lengths.some((length) => {
      for (let at = 0; at + length <= text.length; at++) if (known.has(text.slice(at, at + length))) return true;
      return false;
    });
}
