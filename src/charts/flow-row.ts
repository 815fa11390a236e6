import { textWidth, wrapText } from './measure.ts';

/** What is to be placed in a row: its share of light and its words. */
export type RowItem = { fen: number; name: string; amount: string };

/** A placed item: where its light falls, and its words broken into lines at the left of it. */
export type Slot = { x: number; width: number; lines: string[]; amount: string; room: number };

/** How a row is set. `beside` puts the words to the right of the light instead of above or below it. */
export type Setting = { width: number; gap: number; name: number; amount: number; beside?: number; most?: number };

/** The thinnest light that can still be seen. */
export const thinnestBand = 1.3;

/**
 * Places a row of items over the whole width so that no words touch, breaking names at `wrap` units.
 * Undefined where they do not fit: then the caller gives less light, shorter lines or fewer items.
 */
export function placeRow(
  items: readonly RowItem[],
  unit: number,
  wrap: number,
  set: Setting,
  lines = 3,
): Slot[] | undefined {
  const sized = items.map(({ fen, name, amount }) => {
    const width = Math.max(thinnestBand, fen * unit);
    const broken = wrapText(name, set.name, Math.max(wrap, set.beside === undefined ? width : 0), lines);
    const words = Math.max(textWidth(amount, set.amount), ...broken.map((line) => textWidth(line, set.name)));
    const room = set.beside === undefined ? Math.max(width, words) : width + set.beside + words;
    return { width, lines: broken, amount, room };
  });
  const used = sized.reduce((sum, { room }) => sum + room, 0);
  const least = used + set.gap * Math.max(0, sized.length - 1);
  if (least > set.width) return undefined;
  const gap = sized.length > 1 ? Math.min(set.most ?? Infinity, (set.width - used) / (sized.length - 1)) : 0;
  let x = (set.width - used - gap * Math.max(0, sized.length - 1)) / 2;
  return sized.map((slot) => {
    const placed = { ...slot, x };
    x += slot.room + gap;
    return placed;
  });
}
