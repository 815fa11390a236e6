import { readAmountInWords } from '../schemas/numeral.ts';
import { bareYuan, negativeYuan, readYuan } from '../schemas/yuan.ts';
import type { ImportCell } from './sheet.ts';

/** An amount of a cell in integer fen, negative where it says so; `blank` where there is none; else why it cannot be read. */
type Amount = { fen: number } | 'blank' | 'below-fen' | 'unreadable' | 'formula' | 'foreign';

/** Reads an amount in every form in which people write one exactly; what is rounded (`1.2万`) or below the fen is nobody's to decide. */
export function readAmount(cell: ImportCell): Amount {
  const { kind, text } = cell;
  if (kind === 'blank' || cell.merged) return 'blank';
  if (kind === 'formula') return 'formula';
  if (kind === 'error') return 'unreadable';
  if (kind === 'number') return fenOf(text);
  const plain = text.normalize('NFKC').trim();
  if (/^(?:[-—–/\\*]+|无|空|n\/?a)$/i.test(plain)) return 'blank';
  if (/(?:US?\$|USD|HK\$|HKD|€|EUR|£|GBP|JPY|美元|港[币元]|欧元|日元|英镑)/i.test(plain)) return 'foreign';
  const direct = readYuan(plain) ?? fenOrNone(bareYuan(plain));
  if (direct !== undefined) return { fen: direct };
  const less = fenOrNone(negativeYuan(plain));
  if (less !== undefined) return { fen: -less };
  const words = readAmountInWords(plain);
  if (words !== undefined) return { fen: words };
  return /^[-+¥￥]?\d[\d,]*\.\d{3,}元?$/.test(plain) ? fenOf(plain.replace(/[^\d.-]/g, '')) : 'unreadable';
}

function fenOrNone(yuan: string | undefined): number | undefined {
  return yuan === undefined ? undefined : readYuan(yuan);
}

/** Plain digits → fen. What a sum of binary fractions leaves far below the fen (`2960.2099999999`) is none. */
function fenOf(digits: string): Amount {
  const value = Number(digits) * 100;
  const fen = Math.round(value);
  if (!Number.isSafeInteger(fen)) return 'unreadable';
  return Math.abs(value - fen) < 0.0001 ? { fen: fen === 0 ? 0 : fen } : 'below-fen';
}
