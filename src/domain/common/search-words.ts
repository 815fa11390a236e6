/** Full-width Latin letters and digits as plain ones: what a Chinese keyboard writes finds what stands on the pages. Nothing else is touched, so that markup stays markup. */
export function plainLatin(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** Whether a question looks like the number of a receipt: eight digits or more that are no day. */
export function isReceipt(question: string): boolean {
  const plain = question.replace(/[\s-]/g, '');
  const day = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(plain);
  return /^[A-Za-z]{0,3}\d{8,20}$/.test(plain) && !day;
}

/**
 * The word by which a page is searched under a whole name: of the letters and digits of the name, whatever their case and what stands between them, and as good
 * as never that of another. It is made of letters alone, so that it stays one word and is no number; blank for a name without letters.
 */
export function nameWord(name: string): string {
  const plain = plainLatin(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (plain === '') return '';
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(plain)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `zz${[...hash.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')}`;
}

/** A name without its notes in brackets, as people type it. */
export function withoutNotes(name: string): string {
  return name.replace(/（[^（）]*）|\([^()]*\)/g, '');
}

/** The beginnings of a name, of two signs or words and more, which people say for the whole: 桂花, 桂花园 … */
export function beginnings(name: string): string[] {
  const parts = name.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join('')).filter((start) => start.length > 1);
}
