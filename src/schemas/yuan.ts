/** Amount in yuan as staff write it (`1234.5`, `1,234.50`, full-width digits) → integer fen; undefined where it cannot be read. */
export function readYuan(text: string): number | undefined {
  // The usual form. A double holds so many digits to far less than half a fen.
  if (/^\d{1,12}(?:\.\d{1,2})?$/.test(text)) return Math.round(Number(text) * 100);
  const plain = text.normalize('NFKC').trim();
  const match = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const fen = Number((match[2] as string).replaceAll(',', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? (match[1] && fen ? -fen : fen) : undefined;
}

/** A corrected form of an amount that could not be read, or undefined where guessing would be dishonest. */
export function proposeYuan(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s¥￥]|元|RMB|CNY/gi, '');
  const wan = /^(\d+(?:\.\d+)?)(万|千|百)$/.exec(plain);
  if (wan) return scale(wan[1] as string, { 万: 6, 千: 5, 百: 4 }[wan[2] as '万' | '千' | '百']);
  const power = /^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/i.exec(plain);
  if (power) return scale(power[1] as string, Number(power[2]) + 2);
  const long = /^([\d,]+)\.(\d{3,})$/.exec(plain);
  if (long) return roundHalfUp((long[1] as string).replaceAll(',', ''), long[2] as string);
  return readYuan(plain) === undefined ? undefined : plain;
}

function scale(digits: string, zeros: number): string | undefined {
  const [whole = '', part = ''] = digits.split('.');
  if (part.length > zeros || zeros > 14) return undefined;
  const fen = BigInt(whole + part.padEnd(zeros, '0'));
  return `${fen / 100n}${fen % 100n ? `.${String(fen % 100n).padStart(2, '0')}` : ''}`;
}

function roundHalfUp(whole: string, part: string): string {
  const fen = BigInt(whole + part.slice(0, 2)) + (Number(part[2]) >= 5 ? 1n : 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
