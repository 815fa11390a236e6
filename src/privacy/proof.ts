/** Whether 18 characters are an identity card number by their date alone: a slip of the pen is still someone's number. */
export function looksLikeCard(code: string): boolean {
  // The century tells most other numbers from a card.
  if (code[6] !== '1' && code[6] !== '2') return false;
  const [, year = '', month = '', day = ''] =
    /^[1-9]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(code) ?? [];
  return isDay(Number(year), Number(month), Number(day));
}

/** The check character of an identity card (GB 11643) fits. */
export function isCard(code: string): boolean {
  const sum = cardWeights.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return looksLikeCard(code) && '10X98765432'[sum % 11] === code[17]?.toUpperCase();
}

/** The 15-digit identity card of before 1999: no check character, so the province and the date must do. */
export function looksLikeOldCard(code: string): boolean {
  const [, year = '', month = '', day = ''] = /^[1-8]\d{5}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(code) ?? [];
  return provinces.has(code.slice(0, 2)) && isDay(1900 + Number(year), Number(month), Number(day));
}

/** The check digit of bank cards; one in ten of any numbers passes. */
export function passesLuhn(code: string): boolean {
  let sum = 0;
  for (const [index, letter] of [...code].toReversed().entries()) {
    const doubled = Number(letter) * (index % 2 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The check character of a Unified Social Credit Code (GB 32100) fits: the number of an organisation, which is public. */
export function isOrganization(code: string): boolean {
  if (!/^[1-9A-HJ-NPQRTUWXY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const total = [...code.slice(0, 17)].reduce((sum, letter, index) => sum + letters.indexOf(letter) * 3 ** index, 0);
  return letters[(31 - (total % 31)) % 31] === code[17];
}

const cardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
