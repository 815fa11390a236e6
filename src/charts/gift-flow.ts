import { fix, wrapText } from './measure.ts';

/** One end of the beam of a gift, integer fen. */
export type GiftEnd = { name: string; small: string; fen: number; lit: boolean };

/** A beam as paths and texts; `ray` closes the quadrilateral from the gift to the bar. */
type GiftFlow = { width: number; height: number; source: Box; ends: BandShape[] };

type BandShape = {
  giftFlow: string;
  bar: Box;
  lit: boolean;
  lines: { text: string; x: number; y: number; small: boolean }[];
  amount: { x: number; y: number; end: boolean };
};

type Box = { x: number; y: number; width: number; height: number };

/** Measures of the two drawings: a source of `from` units, bars at `to`, `row` units for the words of an end. */
const looks = {
  wide: { width: 920, from: 250, to: 520, bar: 12, row: 58, full: 250, size: 18, text: 260 },
  narrow: { width: 320, from: 64, to: 138, bar: 8, row: 66, full: 260, size: 14, text: 164 },
} as const;

/** Draws a gift and where it went: widths are amounts, and every end has room for its words. */
export function giftFlowOf(ends: readonly GiftEnd[], look: keyof typeof looks): GiftFlow {
  const { width, from, to, bar, row, full } = looks[look];
  const all = ends.reduce((sum, { fen }) => sum + fen, 0);
  const heights = ends.map(({ fen }) => (all === 0 ? 0 : (fen / all) * full));
  const height = heights.reduce((sum, one) => sum + Math.max(one, row) + 6, 0);
  const top = (height - full) / 2;
  let [left, right] = [top, 3];
  const shapes = ends.map((end, index) => {
    const thick = heights[index] as number;
    const room = Math.max(thick, row);
    const at = right + (room - thick) / 2;
    const shape = shapeOf(end, { left, at, thick, middle: right + room / 2 }, look);
    left += thick;
    right += room + 6;
    return shape;
  });
  return { width, height: fix(height), source: boxOf(0, top, from, full), ends: shapes };

  function shapeOf(
    end: GiftEnd,
    y: { left: number; at: number; thick: number; middle: number },
    kind: keyof typeof looks,
  ): BandShape {
    const [a, b] = [fix(y.left), fix(y.left + y.thick)];
    const [c, d] = [fix(y.at), fix(y.at + y.thick)];
    return {
      giftFlow: `M${from} ${a}L${to} ${c}V${d}L${from} ${b}Z`,
      bar: boxOf(to, y.at, bar, Math.max(y.thick, 1)),
      lit: end.lit,
      ...wordsOf(end, y.middle, kind),
    };
  }
}

function wordsOf(end: GiftEnd, middle: number, look: keyof typeof looks): Pick<BandShape, 'lines' | 'amount'> {
  const { width, to, bar, size, text } = looks[look];
  const x = to + bar + 10;
  const [name = ''] = wrapText(end.name, size, text, 1);
  const [small = ''] = wrapText(end.small, size - 3, text, 1);
  const lines = [{ text: name, x, y: fix(middle - 4), small: false }];
  if (look === 'narrow')
    return {
      lines: [{ ...lines[0], y: fix(middle - 6) } as (typeof lines)[0]],
      amount: { x, y: fix(middle + 14), end: false },
    };
  if (small) lines.push({ text: small, x, y: fix(middle + 18), small: true });
  else lines[0] = { ...(lines[0] as (typeof lines)[0]), y: fix(middle + 6) };
  return { lines, amount: { x: width, y: fix(middle + 7), end: true } };
}

function boxOf(x: number, y: number, width: number, height: number): Box {
  return { x, y: fix(y), width, height: fix(height) };
}
