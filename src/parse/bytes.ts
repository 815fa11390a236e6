import type { Draft } from '../issues/issue.ts';

/** A file's text without its byte order mark, or nothing if it holds no text. */
export type Decoded = { text: string | undefined; issues: Draft[] };

/** Reads UTF-8 or, where that fails, GB18030. Never guesses: what is neither is told. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: undefined, issues: [{ code: 'file-empty', file }] };
  const binary = binaryGuess(bytes);
  if (binary)
    return {
      text: undefined,
      issues: [{ code: 'file-binary', file, params: { found: file.split('/').at(-1) as string, guess: binary } }],
    };
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== undefined)
    return utf8.trim() === ''
      ? { text: undefined, issues: [{ code: 'file-empty', file }] }
      : { text: utf8, issues: [] };
  const gb = attempt('gb18030', bytes);
  if (gb === undefined || mixed(bytes, gb)) return { text: undefined, issues: [{ code: 'file-encoding', file }] };
  return { text: gb, issues: [{ code: 'file-gb18030', file }] };
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text pasted together from both encodings often decodes as GB18030, but then a run of its bytes is UTF-8 Chinese as well, line by line. */
function mixed(bytes: Uint8Array, gb: string): boolean {
  if (/[\uE000-\uF8FF]/.test(gb)) return true;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 10) continue;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 127)) {
      const text = attempt('utf-8', line);
      if (text && /[\u4e00-\u9fff]{2}/.test(text)) return true;
    }
    start = end + 1;
  }
  return false;
}

function binaryGuess(bytes: Uint8Array): { zh: string; en: string } | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head === 'PK\u0003\u0004') return { zh: '，像是 Excel 文件（.xlsx）', en: ' (it looks like an .xlsx workbook)' };
  if (head === 'ÐÏ\u0011à') return { zh: '，像是旧版 Excel 文件（.xls）', en: ' (it looks like an .xls workbook)' };
  if (head === '%PDF') return { zh: '，像是 PDF', en: ' (it looks like a PDF)' };
  if (head.startsWith('ÿþ') || head.startsWith('þÿ'))
    return { zh: '，像是“Unicode 文本”（UTF-16）', en: ' (it looks like UTF-16 text)' };
  return bytes.subarray(0, 8192).includes(0) ? { zh: '', en: '' } : undefined;
}
