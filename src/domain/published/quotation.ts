/** A text in half width and lower case. */
export function evenText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A text in half width and lower case without blanks and punctuation: the form in which quotations are compared. */
export function bareText(text: string): string {
  return bareAlready.test(text) ? text : evenText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

const bareAlready = /^[a-z\d]*$/;

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
 * A function that finds the first of many values that a text quotes and that `counts`, which is asked only of those. The values are indexed by their first
 * letters, so that a text is searched for all of them in one pass.
 */
export function quotationFinder<T extends { bare: string }>(
  values: Iterable<T>,
  counts: (value: T) => boolean = () => true,
): (text: string) => T | undefined {
  const byHead: Heads<T> = new Map();
  for (const value of values) {
    const head = value.bare.slice(0, headLength);
    const list = byHead.get(head);
    if (list) list.push(value);
    else byHead.set(head, [value]);
  }
  const seen = new Map<string, T | undefined>();
  // Hardly any value begins with a Chinese character, and most words hold nothing else.
  const plain = [...byHead.keys()].every((head) => !/^\p{Script=Han}/u.test(head));
  return (text) => {
    if (text.length < headLength || byHead.size === 0 || (plain && chinese.test(text))) return undefined;
    if (!seen.has(text)) seen.set(text, findIn(text, byHead, counts));
    return seen.get(text);
  };
}

type Heads<T> = Map<string, T[]>;

function findIn<T extends { bare: string }>(
  text: string,
  byHead: Heads<T>,
  counts: (value: T) => boolean,
): T | undefined {
  const bare = bareText(text);
  for (let at = 0; at + headLength <= bare.length; at++)
    for (const one of byHead.get(bare.slice(at, at + headLength)) ?? [])
      if (bare.startsWith(one.bare, at) && quotation(one.bare).test(evenText(text)) && counts(one)) return one;
  return undefined;
}

const headLength = 4;
const chinese = /^[\p{Script=Han}，。、；：！？“”（）《》…—]*$/u;
