/** A name or header without what makes no difference when it is recognised: full-width forms, capitals, blanks and line breaks. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
