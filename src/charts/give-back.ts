import type { Label } from './flow-shape.ts';
import { fix, textWidth, wrapText } from './measure.ts';

/** What is drawn: names, the two sums in words with their fen (undefined is not known), and what a yuan returned. */
export type GiveBackPlan = {
  givers: string;
  fund: string;
  project: string;
  out: { text: string; fen: number | undefined };
  back: { text: string; fen: number | undefined };
  ratio: string;
};

/** A band of light: `width` in user units; `none` is a dashed hairline for what is not known or did not happen. */
type Band = { d: string; width: number; tone: 'spent' | 'given' | 'none' };

/** Geometry of the loop in user units: light leaves the fund above and comes back below. */
export type GiveBackDrawing = {
  width: number;
  height: number;
  bands: Band[];
  heads: string[];
  panes: { x: number; y: number; width: number; height: number }[];
  lines: string[];
  labels: Label[];
};

type Style = {
  width: number;
  pane: number;
  tall: number;
  rise: number;
  most: number;
  size: number;
  small: number;
  line: number;
};

const wide: Style = { width: 760, pane: 190, tall: 74, rise: 76, most: 26, size: 15, small: 14, line: 20 };
const narrow: Style = { width: 340, pane: 118, tall: 84, rise: 72, most: 18, size: 14, small: 13, line: 18 };

/** The loop with room for words, or for a phone. */
export function drawGiveBack(plan: GiveBackPlan, kind: 'wide' | 'narrow'): GiveBackDrawing {
  const style = kind === 'wide' ? wide : narrow;
  const { width, pane, tall, rise, line } = style;
  const top = line * 3 + rise;
  const panes = [
    { x: 0.5, y: top, width: pane, height: tall },
    { x: width - pane - 0.5, y: top, width: pane, height: tall },
  ];
  const [left, right] = [fix(pane / 2), fix(width - pane / 2)];
  const bottom = top + tall;
  const most = Math.max(plan.out.fen ?? 0, plan.back.fen ?? 0);
  const band = (fen: number | undefined) => (fen && most ? Math.max(1.5, fix((fen / most) * style.most)) : 1);
  const tone = (fen: number | undefined, lit: 'spent' | 'given') => (fen ? lit : 'none');
  const height = bottom + rise + line * 2;
  return {
    width,
    height,
    bands: [
      { d: arc(left, right, top, -rise), width: band(plan.out.fen), tone: tone(plan.out.fen, 'spent') },
      { d: arc(right, left, bottom, rise), width: band(plan.back.fen), tone: tone(plan.back.fen, 'given') },
    ],
    heads: [head(right, top, -1), head(left, bottom, 1)],
    panes,
    lines: [`M${left} ${line + 6}V${fix(top - 14)}`],
    labels: [
      { ...text(left, line - 4, plan.givers, style.small, 'small', 'start'), x: 0 },
      middle(plan.out.text, width / 2, top - rise * 0.75 - style.most / 2 - 8, style, 'amount'),
      middle(plan.back.text, width / 2, bottom + rise * 0.75 + style.most / 2 + line, style, 'amount'),
      ...lines(plan.fund, panes[0]?.x ?? 0, top, style),
      ...lines(plan.project, panes[1]?.x ?? 0, top, style),
      ...ratio(plan.ratio, top + tall / 2, style),
    ],
  };
}

/** A curve that leaves upright and lands upright. */
function arc(from: number, to: number, y: number, rise: number): string {
  return `M${from} ${y}C${from} ${fix(y + rise)} ${to} ${fix(y + rise)} ${to} ${y}`;
}

/** A head where the light lands: down (`-1`, above a pane) or up. */
function head(x: number, y: number, way: -1 | 1): string {
  return `M${fix(x - 6)} ${fix(y + way * 9)}L${x} ${y}L${fix(x + 6)} ${fix(y + way * 9)}`;
}

function lines(name: string, x: number, top: number, { pane, tall, size, line }: Style): Label[] {
  const broken = wrapText(name, size, pane - 20, 3);
  const first = top + tall / 2 - ((broken.length - 1) * line) / 2 + size * 0.36;
  return broken.map((part, index) => text(x + 10, first + index * line, part, size, 'name', 'start'));
}

function ratio(words: string, y: number, style: Style): Label[] {
  const room = style.width - style.pane * 2 - 24;
  const broken = words ? wrapText(words, style.size, room, 4) : [];
  const first = y - ((broken.length - 1) * style.line) / 2 + style.size * 0.36;
  return broken.map((part, index) => middle(part, style.width / 2, first + index * style.line, style, 'key'));
}

/** Text around a middle line; its width is estimated, so it may stand a little off. */
function middle(words: string, x: number, y: number, { size }: Style, style: Label['style']): Label {
  return text(Math.max(0, x - textWidth(words, size) / 2), y, words, size, style, 'start');
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  style: Label['style'],
  anchor: Label['anchor'],
): Label {
  return { x: fix(x), y: fix(y), text: words, style, anchor, width: textWidth(words, size) };
}
