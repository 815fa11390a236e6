/** A text in half width and lower case. */
export function evenText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A text in half width and lower case without blanks and punctuation: the form in which quotations are compared. */
export function bareText(text: string): string {
  return evenText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A pattern for a value that is quoted as a whole: blanks and punctuation may stand within it, and it is no part of a longer number or Latin word. `bare` is
 * the value as `bareText` gives it.
 */
export function quotation(bare: string): RegExp {
  const letters = [...bare].join('[^\\p{L}\\p{N}]*');
  const [before, after] = [/^[a-z\d]/.test(bare) ? '(?<![a-z\\d])' : '', /[a-z\d]$/.test(bare) ? '(?![a-z\\d])' : ''];
  return new RegExp(`${before}${letters}${after}`, 'u');
}

/**
 * A function that finds the first of many values that a text quotes. The values are indexed by their first letters, so that a text is searched for all of
 * them in one pass.
 */
export function quotationFinder<T>(values: Iterable<readonly [bare: string, of: T]>): (text: string) => T | undefined {
  const byHead = new Map<string, { bare: string; of: T }[]>();
  for (const [bare, of] of values) {
    const head = bare.slice(0, headLength);
    const list = byHead.get(head) ?? [];
    if (list.push({ bare, of }) === 1) byHead.set(head, list);
  }
  const seen = new Map<string, T | undefined>();
  // Hardly any value begins with a Chinese character, and most words hold nothing else.
  const plain = [...byHead.keys()].every((head) => !/^\p{Script=Han}/u.test(head));
  return (text) => {
    if (text.length < headLength || byHead.size === 0 || (plain && chinese.test(text))) return undefined;
    if (!seen.has(text)) seen.set(text, findIn(text, byHead));
    return seen.get(text);
  };
}

function findIn<T>(text: string, byHead: ReadonlyMap<string, readonly { bare: string; of: T }[]>): T | undefined {
  const bare = bareText(text);
  for (let at = 0; at + headLength <= bare.length; at++)
    for (const one of byHead.get(bare.slice(at, at + headLength)) ?? [])
      if (bare.startsWith(one.bare, at) && quotation(one.bare).test(evenText(text))) return one.of;
  return undefined;
}

const headLength = 4;
const chinese = /^[\p{Script=Han}，。、；：！？“”（）《》…—]*$/u;
