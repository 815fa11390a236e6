/**
 * What was read of the files of a folder, by their paths, so that reading the folder again reads only what changed. A file of which every byte is the same
 * gives the very same result.
 */
export type Kept = Map<string, Map<string, KeptResult>>;

/** A result, and the bytes or the text of which it was made. */
type KeptResult = { source: Uint8Array | string; value: unknown };

/** Nothing read yet. */
export function nothingKept(): Kept {
  return new Map();
}

/** The result of `work` for the bytes or the text of a file, from before where they are the same. `step` names the work: each has one result a file. */
export function keptOf<Value>(
  kept: Kept | undefined,
  step: string,
  { file, source }: { file: string; source: Uint8Array | string },
  work: () => Value,
): Value {
  if (!kept) return work();
  const files = kept.get(step) ?? new Map<string, KeptResult>();
  kept.set(step, files);
  const before = files.get(file);
  if (before && isSame(before.source, source)) return before.value as Value;
  const value = work();
  files.set(file, { source, value });
  return value;
}

function isSame(one: Uint8Array | string, other: Uint8Array | string): boolean {
  if (one === other || typeof one === 'string' || typeof other === 'string') return one === other;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
