import { plainYuan } from '../../domain/common/money.ts';
import type { Commodity } from './model.ts';

/** Whole steps of a commodity as both programs read them: fen `2933604` → `29336.04 CNY`, millionths `10500000` → `10.5 HOUR`. */
export function amountText(units: number, { places, code }: Commodity): string {
  return `${places === 2 ? plainYuan(units) : measured(units)} ${code}`;
}

function measured(units: number): string {
  const all = String(Math.abs(units)).padStart(7, '0');
  const part = all.slice(-6).replace(/0+$/, '');
  return `${units < 0 ? '-' : ''}${all.slice(0, -6)}${part ? `.${part}` : ''}`;
}
