/** The words of some codes, out of a table that holds more. */
export function pick<Words extends object, Key extends keyof Words>(words: Words, ...keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Words, Key>;
}
