/** Text on one line: control characters, line ends and marks that turn the direction of writing become blanks. Nothing else is lost. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

/** A description of hledger: what would begin a remark or part payee from note becomes its full-width form. */
export function description(text: string): string {
  return oneLine(text).replaceAll(';', '；').replaceAll('|', '｜');
}

/** A remark of hledger, which reads `name: value, …` in it as tags: free text must not be taken for one. */
export function remark(text: string): string {
  return oneLine(text).replaceAll(':', '：').replaceAll(',', '，');
}

/** The value of a tag of hledger ends at a comma. */
export function tagValue(text: string): string {
  return oneLine(text).replaceAll(',', '，');
}

/** A string of beancount with its quotes. */
export function quotedText(text: string): string {
  return `"${oneLine(text).replace(/[\\"]/g, '\\$&')}"`;
}
