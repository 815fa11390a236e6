/** The letters of a kind that stand right before an offset, at most `most`. Walks backwards: a pattern with `$` would begin anew at every letter. */
export function wordBefore(text: string, at: number, kind: RegExp, most = 80): string {
  let start = at;
  while (start > 0 && at - start < most && kind.test(text[start - 1] as string)) start--;
  return text.slice(start, at);
}
