import { dayOfSerial } from '../schemas/office.ts';

/** A number of a spreadsheet as plain digits: fifteen significant ones, as spreadsheet programs show and keep them; never with an exponent. */
export function plainNumber(value: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(power) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const part = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  const text = part ? `${whole}.${part}` : whole;
  return text === '0' ? text : sign + text;
}

/** The ISO day of a serial day of a spreadsheet, whose days begin at the end of 1899 or, in the other system, in 1904; undefined outside of our time. */
export function serialDay(serial: number, since1904: boolean): string | undefined {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  // Before March 1900 the count has a day that never was.
  if (days < 61 || days > 2_958_465) return undefined;
  return dayOfSerial(days);
}
