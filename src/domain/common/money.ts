/** Integer fen → yuan with separators and two decimals, without a sign: `29,336.04`. */
export function yuan(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** Integer fen → yuan with a minus sign (U+2212) where it is below zero. */
export function signedYuan(fen: number): string {
  return fen < 0 ? `−${yuan(fen)}` : yuan(fen);
}

/** Integer fen → yuan as a plain decimal for machines: `-29336.04`. */
export function plainYuan(fen: number): string {
  return `${fen < 0 ? '-' : ''}${yuan(fen).replaceAll(',', '')}`;
}

/** Sum of integer fen. */
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * Splits integer fen by weights so that the parts add up: largest remainder, ties in list order.
 * Throws where the weights sum to zero, which is our own bug.
 */
export function split(fen: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (all <= 0n) throw new RangeError('split needs a positive sum of weights');
  const whole = BigInt(Math.abs(fen));
  const parts = weights.map((weight) => (whole * BigInt(weight)) / all);
  let rest = Number(whole - parts.reduce((total, part) => total + part, 0n));
  const order = weights
    .map((weight, index) => ({ index, remainder: (whole * BigInt(weight)) % all }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order) {
    if (rest === 0) break;
    parts[index] = (parts[index] as bigint) + 1n;
    rest--;
  }
  return parts.map((part) => Number(fen < 0 ? -part : part));
}
