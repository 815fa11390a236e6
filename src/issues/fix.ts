/** A change of a text: the part from one offset to another (in UTF-16 units of the decoded text, without byte order mark) becomes `text`. */
export type Edit = { start: number; end: number; text: string };

/**
 * A remedy that a program can apply to the file of an issue. `safe`: it changes only how something is written, never its meaning. Any other is a proposal
 * that a person must confirm.
 */
export type Fix = { safe: boolean; edits: readonly Edit[] };

/** Applies the edits of some fixes to a text. Where two touch the same part, only the first is applied: the other is reported again and applied next time. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of disjoint(fixes)) {
    parts.push(text.slice(at, start), written);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Edits in the order of the text, without those of a fix that touches an edit of an earlier one. */
function disjoint(fixes: readonly Fix[]): Edit[] {
  const all = fixes.flatMap(({ edits }, rank) => edits.map((edit) => ({ ...edit, rank })));
  const ordered = all.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const refused = new Set<number>();
  for (const [index, edit] of ordered.entries()) {
    let before = index - 1;
    while (before >= 0 && refused.has((ordered[before] as typeof edit).rank)) before--;
    const last = ordered[before];
    if (last && !refused.has(edit.rank) && last.rank !== edit.rank && last.end >= edit.start)
      refused.add(Math.max(last.rank, edit.rank));
  }
  return ordered.filter(({ rank }) => !refused.has(rank));
}
