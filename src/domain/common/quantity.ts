/** Measured quantities have decimals; thousandths are exact enough, and what floating point adds is cut off. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
