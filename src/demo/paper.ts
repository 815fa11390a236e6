import { box, type Drawing, sheet } from './picture.ts';

/** Chinese characters as 32 × 32 dots, four to a hexadecimal digit, row by row. */
const characters = {
  示: '000000000000000000000000000000000000000007ffffe007ffffe007ffffe0000000000000000000000000000000001ffffff81ffffff81ffffff80003c0000003c0000003c08001c3c38003c3c3c003c3c3e00783c1e00f83c1f00f03c0f01f03c0f83e03c0781c03c078087fc020003fc000003f80000038000000000000',
  例: '0000000000000000000000000380003803bff03807bff03807bff738070f07380f0e07380f0e07381f1e07381f1ff7383f1ff7383f3ff7383f3ce7383f38e7381f78e7380f70e7380ff7e7380f6fc7380f0fc7380f07c7380f0387380f0780380f0700380f0f00380f1e00380f3e07f80f3c03f80f1803f00700000000000000',
  无: '00000000000000000000000000000000000000000ffffff00ffffff00ffffff000038000000380000007800000078000000780003ffffffc3ffffffc3ffffffc000ff000000ff000000ff000000ef000001ef000003ef000007cf0100078f01c01f8f03c03f0f03c07e0f87c3fc0fff81f007ff80e003ff00800000000000000',
  效: '00000000000000000000000001e00e0001e00e0000e01e0000e01e003fff9e003fff9ffc3fffbffc060c3ffc071e38700f0e78700e0f78f01e07f8f03c3ff8e03f3bfce01ff8fde007f85fe003f00fc001f00fc000f80f8001f8078003fc0fc007de1fc00f9e3fe01f0c7df83e01f8fc1c03f07c0801e0380000800000000000',
  收: '000000000000000000000000003c3c00003c3c00003c38000e3c78000e3c78000e3c7ffc0e3c7ffc0e3cfffc0e3cf0f80e3de0f00e3df0f00e3ff0f00e3ff8e00e3df9e00e3db9e00e3c3dc00e3c1fc00ffc1fc01ffc0f801ffc0f801fbc0f801c3c1fc0003c3fe0003cfdf0003df8fc003df078003cc038003c800000000000',
  据: '00000000000000000000000007800000078ffff8078ffff8078ffff8078f00383fef00383fff00783ffffff8078ffff8078f0f00078f0f00078f0f0007affffc07effffc1ffffffc3fef0f003f8f0f003f8e0f00078ffff8078ffff8079efff8079ee038079ce03807bce0383f3cfff81f78fff81e38fff80000c03800000000',
  验: '00000000000000000000000000000e003ff01e003ff03f001ff03f8000707fc00070f3e00e71e1f01c77c0fc1c7fc07c1c77fffc1c767fc81c707fc01c6000001ef006001ffdce3c1ffdce38003dc6380038e7780038e7700fb8e7703ff8e6e03f3800e0303800e0003bfffc007bfffc03f3fffc03f000000000000000000000',
  单: '0000000000000000000000000060070000f0078000780f0000780f0000381e0007ffffe007ffffe00783c1e00783c0e00783c1e007ffffe007ffffe00783c1e00783c0e00783c1e007ffffe007ffffe00003c0000003c0001ffffff83ffffffc3ffffffc1ffffff80003c0000003c0000003c0000003c0000000000000000000',
} as const;

type Character = keyof typeof characters;

/** What a drawn paper shows: its head, how many lines of text it has, and which of its lines are covered. */
type Paper = { head: readonly Character[]; lines: number; covered: readonly number[] };

/** Colours of a drawn paper, by their place in the palette. */
const [ink, text, cover, mark] = [1, 2, 3, 4];

/**
 * A drawing in place of a paper: it imitates no invoice and no seal, its lines are bars, and across it stands that it is an example and not valid. `isCopy`: with
 * its covers, as it is published; without them it stands for the original.
 */
export function drawPaper({ head, lines, covered }: Paper, isCopy: boolean): Drawing {
  const drawing = sheet(480, 600, ['#fbf8ef', '#2b2823', '#b9b2a3', '#14120f', '#e2b4a6']);
  head.forEach((character, index) => {
    write(drawing, character, 240 + (index - head.length / 2) * 56, 40, 1.5, ink);
  });
  box(drawing, 40, 104, 400, 2, text);
  for (let line = 0; line < lines; line++) {
    const y = 132 + line * 44;
    box(drawing, 56, y, 88, 14, text);
    box(drawing, 168, y, 140 + ((line * 67) % 120), 14, text);
    if (isCopy && covered.includes(line)) box(drawing, 160, y - 6, 280, 26, cover);
  }
  (['示', '例', '无', '效'] as const).forEach((character, index) => {
    write(drawing, character, 48 + index * 100, 430 - index * 80, 2.6, mark);
  });
  return drawing;
}

/** Writes a character with its upper left corner at a point; `size` dots for each of its own. */
function write(drawing: Drawing, character: Character, x: number, y: number, size: number, colour: number): void {
  const digits = characters[character];
  for (let at = 0; at < digits.length; at++)
    for (let bit = 0; bit < 4; bit++) {
      if (!((Number.parseInt(digits[at] as string, 16) >> (3 - bit)) & 1)) continue;
      const [column, row] = [(at % 8) * 4 + bit, Math.floor(at / 8)];
      const [left, top] = [Math.round(x + column * size), Math.round(y + row * size)];
      box(
        drawing,
        left,
        top,
        Math.round(x + (column + 1) * size) - left,
        Math.round(y + (row + 1) * size) - top,
        colour,
      );
    }
}
