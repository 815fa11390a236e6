import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';

/** A file's text without its byte order mark, or nothing if it holds no text. */
type Decoded = { text: string | undefined; issues: Draft[] };

/** Reads UTF-8 or, where that fails, GB18030. Never guesses: what is neither is told. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: undefined, issues: [{ code: 'file-empty', file }] };
  const binary = binaryGuess(bytes);
  if (binary)
    return {
      text: undefined,
      issues: [
        {
          code: 'file-binary',
          file,
          params: { found: file.split('/').at(-1) as string, guess: binary, how: saving(file) },
        },
      ],
    };
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== undefined)
    return isBlank(utf8) ? { text: undefined, issues: [{ code: 'file-empty', file }] } : { text: utf8, issues: [] };
  const gb = attempt('gb18030', bytes);
  if (gb === undefined || mixed(bytes, gb))
    return { text: undefined, issues: [{ code: 'file-encoding', file, params: { how: saving(file) } }] };
  return { text: gb, issues: [{ code: 'file-gb18030', file, params: { how: saving(file) } }] };
}

/** A file's text with its byte order mark, as it is written on; undefined where it is not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  return binaryGuess(bytes) ? undefined : attempt('utf-8', bytes, true);
}

/** How a file of this kind is saved as UTF-8. */
function saving(file: string): Both {
  return file.endsWith('.csv')
    ? {
        zh: '在 Excel 或 WPS 中打开原文件，另存为“CSV UTF-8（逗号分隔）”。',
        en: 'Open the original in a spreadsheet and save it as "CSV UTF-8". ',
      }
    : {
        zh: '用记事本打开原文件，另存为，“编码”选 UTF-8。',
        en: 'Open the original in Notepad, choose "Save as" and the encoding UTF-8. ',
      };
}

/** Nothing but blanks, commas and quotes: a sheet of empty cells. */
function isBlank(text: string): boolean {
  return !/[^\s,"]/.test(text);
}

function attempt(encoding: string, bytes: Uint8Array, ignoreBOM = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text pasted together from both encodings often decodes as GB18030, but then a line or a cell of its bytes is UTF-8 Chinese as well. Line breaks,
 * commas and quotes are never a part of a GB18030 character, so the bytes can be cut there.
 */
function mixed(bytes: Uint8Array, gb: string): boolean {
  if (/[\uE000-\uF8FF]/.test(gb)) return true;
  return hasUtf8Piece(bytes, '\n\r', 2) || hasUtf8Piece(bytes, '\n\r,"', 4);
}

/** Whether a piece between the given characters is UTF-8 throughout and holds that many Chinese characters in a row. */
function hasUtf8Piece(bytes: Uint8Array, cuts: string, run: number): boolean {
  const isCut = Uint8Array.from({ length: 256 }, (_, byte) => Number(cuts.includes(String.fromCharCode(byte))));
  let [start, row, longest] = [0, 0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 10;
    if (isCut[byte]) {
      if (longest >= run && attempt('utf-8', bytes.subarray(start, at)) !== undefined) return true;
      [start, row, longest] = [at + 1, 0, 0];
    } else if (isHan(bytes, at)) {
      row++;
      at += 2;
      if (row > longest) longest = row;
    } else row = 0;
  }
  return false;
}

/** Whether the three bytes from here could be a Chinese character in UTF-8 (U+4000 to U+9FFF). */
function isHan(bytes: Uint8Array, at: number): boolean {
  const [lead, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  return lead >= 0xe4 && lead <= 0xe9 && second >> 6 === 2 && third >> 6 === 2;
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
