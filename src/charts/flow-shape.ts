import { type Setting, type Slot, thinnestBand } from './flow-row.ts';
import { fix, textWidth } from './measure.ts';

/** What light means: given and not yet spent, spent, passed on to another fund, not yet used. */
export type Tone = 'given' | 'spent' | 'passed' | 'rest';

/** A node as it is drawn; `label` is its key in the narrow drawing. */
export type FlowDrawingNode = { key: string; name: string; amount: string; fen: number; tone: Tone };

/** What is drawn: at most ten nodes a row. */
export type FlowPlan = {
  /** The fund's own name, and before it that of the charity whose name it bears. */ fund: string;
  host: string;
  total: string;
  handled: string;
  words: { given: string; done: string };
  sources: FlowDrawingNode[];
  restrictions: FlowDrawingNode[];
  uses: FlowDrawingNode[];
  links: { restriction: string; use: string; fen: number; amount: string }[];
  /** Unit of the amounts, with what stands before it. */ yuan: string;
};

/** A text with its place; `width` is estimated and only for tests and layout. */
export type Label = {
  x: number;
  y: number;
  text: string;
  style: 'name' | 'amount' | 'fund' | 'key' | 'small';
  anchor: 'start' | 'end';
  width: number;
};

/** Geometry of the flow in user units. */
export type FlowDrawing = {
  width: number;
  height: number;
  /** `tip` names the money of a beam, to the fen. */ bands: { d: string; tone: Tone; tip: string }[];
  caps: { x: number; y: number; width: number; height: number; tone: 'in' | 'out' | 'rest' }[];
  panes: { x: number; y: number; width: number; height: number }[];
  lines: { d: string; style: 'sill' | 'sill-strong' | 'ground' }[];
  labels: Label[];
};

/** Measures of a drawing: distances from row to row, and how words are set. */
export type Style = {
  width: number;
  name: number;
  line: number;
  top: number;
  /** Givers to sill, sill to panes, panes to ground, and sill to ground where there is one restriction. */ fall: number;
  pane: number;
  land: number;
  direct: number;
  row: Setting;
  restrictions: Setting;
  /** Keys instead of words. */ keys: boolean;
};

/** The three placed rows. */
export type Rows = { sources: Slot[]; restrictions: Slot[]; uses: Slot[] };

/** The money of a beam in words. */
export function tooltip({ yuan }: FlowPlan, { name, amount }: { name: string; amount: string }): string {
  return `${name} ${amount}${yuan}`;
}

/** A beam between two ledges of the same width, upright where it leaves and lands. Steps from its corner say what corners would say twice. */
export function bandPath(x0: number, y0: number, x1: number, y1: number, width: number): string {
  const [left, top, across, down] = [fix(x0), fix(y0), fix(fix(x1) - fix(x0)), fix(fix(y1) - fix(y0))];
  const wide = fix(Math.max(thinnestBand, width));
  const half = fix(down / 2);
  return `M${left} ${top}c0 ${half} ${across} ${half} ${across} ${down}h${wide}c0 ${-half} ${-across} ${-half} ${-across} ${-down}z`.replaceAll(
    ' -',
    '-',
  );
}

/** A text at its place. */
export function drawLabel(
  x: number,
  y: number,
  text: string,
  style: Label['style'],
  size: number,
  anchor: Label['anchor'] = 'start',
): Label {
  return { x: fix(x), y: fix(y), text, style, anchor, width: textWidth(text, size) };
}
