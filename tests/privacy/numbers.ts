/** Numbers of nobody: made here with right check digits, of a province that does not exist, of exchanges that are test numbers. */

const cardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity card number of the province 99, with its check character. */
export function cardNumber(birth: string, serial: number): string {
  const body = `990101${birth}${String(serial).padStart(3, '0')}`;
  const sum = cardWeights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

/** A bank card number: the digits given, and the check digit that they ask for. */
export function bankNumber(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const value = Number(body[body.length - 1 - index]) * (index % 2 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return body + ((10 - (sum % 10)) % 10);
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A Unified Social Credit Code: the characters given, and the check character that they ask for. */
export function organizationNumber(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * 3 ** index, 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

/** Digits cut into groups of some sizes, with a mark between. */
export function grouped(digits: string, sizes: readonly number[], mark: string): string {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return digits.slice(at - size, at);
    })
    .join(mark);
}

/** The same digits as people and programs write them. */
export const wide = (digits: string) =>
  digits.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
export const hidden = (digits: string) => [...digits].join('\u200b');
export const spelled = (digits: string) =>
  digits.replace(/\d/g, (one) => '〇一二三四五六七八九'[Number(one)] as string);
export const singles = (digits: string) => [...digits].join(' ');
