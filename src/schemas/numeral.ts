const digits = new Map([...'〇零一二三四五六七八九'].map((sign, index) => [sign, Math.max(index - 1, 0)]));
for (const [index, sign] of [...'壹贰叁肆伍陆柒捌玖'].entries()) digits.set(sign, index + 1);
digits.set('两', 2).set('兩', 2).set('貳', 2).set('參', 3).set('陸', 6).set('○', 0);
const tens = new Map([
  ...([...'十拾'].map((sign) => [sign, 10]) as [string, number][]),
  ...([...'百佰'].map((sign) => [sign, 100]) as [string, number][]),
  ...([...'千仟'].map((sign) => [sign, 1000]) as [string, number][]),
]);

/** A whole number in Chinese numerals (`二十一`, `壹仟零伍拾`, `三万二千`); undefined where it is none. */
export function readNumeral(text: string): number | undefined {
  const [high, low, more] = text.split(/[万萬]/);
  if (more !== undefined || high === undefined || text === '') return undefined;
  if (low === undefined) return underTenThousand(high);
  const [upper, lower] = [underTenThousand(high), low === '' ? 0 : underTenThousand(low)];
  return upper === undefined || lower === undefined ? undefined : upper * 10_000 + lower;
}

/** Digits written one by one, as in a year (`二〇二六`); undefined for anything else. */
export function readNumeralDigits(text: string): string | undefined {
  const read = [...text].map((sign) => digits.get(sign));
  return read.length && read.every((digit) => digit !== undefined) ? read.join('') : undefined;
}

function underTenThousand(text: string): number | undefined {
  let [sum, digit, last] = [0, undefined as number | undefined, 10_000];
  for (const sign of text.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const scale = tens.get(sign);
    if (scale === undefined) {
      if (!digits.has(sign) || (digit !== undefined && digit !== 0)) return undefined;
      digit = digits.get(sign);
    } else {
      // A ten without a digit before it is one ten, at the beginning only.
      if (scale >= last || (digit === undefined && (sum > 0 || scale !== 10))) return undefined;
      [sum, digit, last] = [sum + (digit ?? 1) * scale, undefined, scale];
    }
  }
  return text === '' ? undefined : sum + (digit ?? 0);
}

/** An amount in the words of a receipt (`壹佰元整`, `三千二百元五角`) in fen; undefined where it is none. */
export function readAmountInWords(text: string): number | undefined {
  const parts = /^(?:人民币)?([^元圆]+)[元圆](?:整|正)?(?:零?(.)角)?(?:零?(.)分)?(?:整|正)?$/.exec(
    text.replace(/\s/g, ''),
  );
  const yuan = parts ? readNumeral(parts[1] as string) : undefined;
  if (!parts || yuan === undefined) return undefined;
  const [jiao, fen] = [parts[2], parts[3]].map((sign) => (sign ? digits.get(sign) : 0));
  return jiao === undefined || fen === undefined ? undefined : yuan * 100 + jiao * 10 + fen;
}
