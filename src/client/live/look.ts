import type { Locale } from '../../domain/portal/address.ts';
import { moneyText } from '../../texts/text.ts';

/** Colours and type of the page as the canvas needs them, and how it writes an amount. */
export type Look = {
  ink: string;
  ink2: string;
  ink3: string;
  paper: string;
  rule: string;
  sun: string;
  sunInk: string;
  in: string;
  out: string;
  ok: string;
  bad: string;
  none: string;
  giftFlow: number;
  lit: number;
  font: string;
  size: number;
  locale: Locale;
  money: (fen: number) => string;
};

/** Reads the tokens of the page at this moment: theme and type size may change. */
export function lookOf(figure: HTMLElement): Look {
  const style = getComputedStyle(figure);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const locale: Locale = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    paper: token('paper'),
    rule: token('rule'),
    sun: token('sun'),
    sunInk: token('sun-ink'),
    in: token('in'),
    out: token('out'),
    ok: token('ok'),
    bad: token('bad'),
    none: token('none'),
    giftFlow: Number(token('beam')),
    lit: Number(token('lit')),
    font: style.fontFamily,
    size: Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.875),
    locale,
    money: (fen) => moneyText(fen, locale),
  };
}

/** A colour with its opacity; the tokens are six-digit hex. */
export function fade(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Slanting lines, so that what went and what is left also differ without colour. */
export function hatch(line: string, gap: number, width: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = gap;
  const brush = tile.getContext('2d');
  if (!brush) return line;
  brush.strokeStyle = line;
  brush.lineWidth = width;
  for (const shift of [-gap, 0, gap]) {
    brush.moveTo(shift, gap);
    brush.lineTo(shift + gap, 0);
  }
  brush.stroke();
  return brush.createPattern(tile, 'repeat') ?? line;
}

/** Integer fen of an amount as the page prints it. */
export function fenOf(cell: Element | null): number {
  const text = cell?.textContent ?? '';
  const fen = Number(text.replace(/\D/g, ''));
  return text.includes('−') ? -fen : fen;
}
