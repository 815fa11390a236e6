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
