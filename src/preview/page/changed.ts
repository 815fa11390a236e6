/** Positions of the texts that were not there before. One that stood there twice is known twice. */
export function changedTexts(before: readonly string[], now: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const text of before) left.set(text, (left.get(text) ?? 0) + 1);
  return now.flatMap((text, index) => {
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    return times > 0 ? [] : [index];
  });
}
