/** Estimated width of a text in a system font: a Han character takes one em, a Latin one 0.56 em. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += wide.test(char) ? 1 : 0.56;
  return em * size;
}

/**
 * Breaks a text into at most `limit` lines of about `width` units, as even as possible. Latin words stay whole, closing punctuation never begins a line;
 * what does not fit ends in an ellipsis, because the table beside the drawing has the full words.
 */
export function wrapText(text: string, size: number, width: number, limit = 3): string[] {
  const pieces = (text.match(piece) ?? []).flatMap(breakWord);
  const lines = fillLines(pieces, size, width);
  if (lines.length > limit) return [...lines.slice(0, limit - 1), `${(lines[limit - 1] ?? '').trimEnd()}…`];
  let even = lines;
  for (let narrow = width - size; narrow >= size * 2; narrow -= size / 2) {
    const next = fillLines(pieces, size, narrow);
    if (next.length > lines.length || next.some((line) => textWidth(line, size) > width)) break;
    even = next;
  }
  return even;
}

/** Rounds a coordinate so that the same drawing has the same bytes everywhere. */
export function fix(value: number): number {
  // The sum turns minus zero into zero.
  return Math.round(value * 10) / 10 + 0;
}

function fillLines(pieces: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of pieces) {
    if (line && textWidth((line + part).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** A run of letters longer than any word (an address, a code) is broken anywhere, or nothing would ever fit. */
function breakWord(part: string): string[] {
  return part.length > 20 ? (part.match(/.{1,12}/gsu) ?? []) : [part];
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2018-\u201d\u2026]/;
/** A word with its space or hyphen, or one Han character with the punctuation that must not leave it. */
const piece =
  /[（《“]*[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff][，。；：、）》”·]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60-]+-?\s*|./gu;
