import { fix, textWidth, wrapText } from './measure.ts';
import { type Item, placeRow, type Setting, type Slot, thread } from './row.ts';

/** What light means: given and not yet spent, spent, passed on to another fund, not yet used. */
export type Tone = 'given' | 'spent' | 'passed' | 'rest';

/** A node as it is drawn; `label` is its key in the narrow drawing. */
export type LightNode = { key: string; name: string; amount: string; fen: number; tone: Tone };

/** What is drawn: at most ten nodes a row. */
export type LightPlan = {
  /** The fund's own name, and before it that of the charity whose name it bears. */ fund: string;
  host: string;
  total: string;
  handled: string;
  words: { given: string; done: string };
  sources: LightNode[];
  pots: LightNode[];
  uses: LightNode[];
  links: { pot: string; use: string; fen: number; amount: string }[];
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
export type LightDrawing = {
  width: number;
  height: number;
  /** `tip` names the money of a beam, to the fen. */ beams: { d: string; tone: Tone; tip: string }[];
  caps: { x: number; y: number; width: number; height: number; tone: 'in' | 'out' | 'rest' }[];
  panes: { x: number; y: number; width: number; height: number }[];
  lines: { d: string; style: 'sill' | 'sill-strong' | 'ground' }[];
  labels: Label[];
};

/** Draws a plan with its words around it; undefined where the words do not fit and the plan must be folded further. */
export function drawWide(plan: LightPlan): LightDrawing | undefined {
  for (const light of [480, 440, 400, 360, 320, 280, 240, 200])
    for (const wrap of [136, 120, 106, 92]) {
      const rows = placeRows(plan, light, wrap, wide);
      if (rows) return draw(plan, rows, light, wide);
    }
  return undefined;
}

/** Draws a plan with keys only; the words stand in the table beneath. */
export function drawNarrow(plan: LightPlan): LightDrawing {
  const keyed: LightPlan = { ...plan, ...keyNames(plan) };
  for (const light of [190, 170, 150, 130, 110, 80]) {
    const rows = placeRows(keyed, light, 18, narrow);
    if (rows) return draw(plan, rows, light, narrow);
  }
  throw new RangeError('a plan of at most ten nodes a row fits');
}

const wide = {
  width: 1152,
  name: 15,
  line: 19,
  top: 0,
  fall: 150,
  pane: 118,
  land: 156,
  direct: 210,
  row: { width: 1152, gap: 14, name: 15, amount: 14 },
  pots: { width: 1152, gap: 18, name: 15, amount: 14, beside: 10, most: 190 },
  keys: false,
} as const;

const narrow = {
  width: 340,
  name: 18,
  line: 20,
  top: 26,
  fall: 88,
  pane: 70,
  land: 96,
  direct: 150,
  row: { width: 340, gap: 4, name: 18, amount: 0 },
  pots: { width: 340, gap: 8, name: 18, amount: 0, beside: 6, most: 70 },
  keys: true,
} as const;

type Style = typeof wide | typeof narrow;
type Rows = { sources: Slot[]; pots: Slot[]; uses: Slot[] };

function keyNames(plan: LightPlan) {
  const named = (nodes: readonly LightNode[]) => nodes.map((node) => ({ ...node, name: node.key, amount: '' }));
  return { sources: named(plan.sources), pots: named(plan.pots), uses: named(plan.uses) };
}

function placeRows(plan: LightPlan, light: number, wrap: number, style: Style): Rows | undefined {
  const total = plan.sources.reduce((sum, { fen }) => sum + fen, 0);
  const place = (items: readonly Item[], set: Setting, lines?: number) =>
    placeRow(items, light / total, wrap, set, lines);
  const sources = place(plan.sources, style.row);
  const pots = place(plan.pots, style.pots, 2);
  const uses = place(plan.uses, style.row);
  return sources && pots && uses && { sources, pots, uses };
}

function draw(plan: LightPlan, rows: Rows, light: number, style: Style): LightDrawing {
  const words = (slots: readonly Slot[]) => Math.max(1, ...slots.map(({ lines }) => lines.length)) * style.line;
  const amounts = style.keys ? 0 : 20;
  const cap = style.top + words(rows.sources) + amounts + 8;
  const sill = cap + 5 + style.fall;
  const several = plan.pots.length > 1;
  const pane = { y: sill + 6 + style.pane, height: several ? words(rows.pots) + amounts + 10 : 0 };
  const ground = several ? pane.y + pane.height + style.land : sill + 6 + style.direct;
  const left = (style.width - light) / 2;
  const drawing: LightDrawing = {
    width: style.width,
    height: Math.ceil(ground + 16 + words(rows.uses) + amounts + (style.keys ? 34 : 8)),
    beams: [],
    caps: [],
    panes: [],
    lines: [],
    labels: [],
  };
  const unit = light / plan.sources.reduce((sum, { fen }) => sum + fen, 0);
  drawSources(drawing, plan, rows.sources, { cap, sill, left, unit, style });
  if (several) drawPots(drawing, plan, rows, { sill: sill + 6, pane, ground, left, unit, style });
  else drawDirect(drawing, plan, rows.uses, { sill: sill + 6, ground, left, unit });
  drawUses(drawing, plan, rows.uses, ground, style);
  drawSill(drawing, plan, { sill, left, light, style });
  if (style.keys) tierWords(drawing, plan);
  return drawing;
}

type Upper = { cap: number; sill: number; left: number; unit: number; style: Style };

function drawSources(
  drawing: LightDrawing,
  plan: LightPlan,
  slots: readonly Slot[],
  { cap, sill, left, unit, style }: Upper,
) {
  let at = left;
  for (const [index, slot] of slots.entries()) {
    const node = plan.sources[index] as LightNode;
    const width = node.fen * unit;
    drawing.beams.push({ d: beam(slot.x, cap + 5, at, sill, width), tone: 'given', tip: tip(plan, node) });
    drawing.caps.push({ x: fix(slot.x), y: cap, width: fix(slot.width), height: 5, tone: 'in' });
    at += width;
    const bottom = cap - 9;
    if (style.keys) drawing.labels.push(label(slot.x, bottom, node.key, 'key', style.name));
    else {
      drawing.labels.push(label(slot.x, bottom, slot.amount, 'amount', 14));
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(
          label(slot.x, bottom - 20 - (slot.lines.length - 1 - line) * style.line, text, 'name', style.name),
        );
    }
  }
}

type Middle = {
  sill: number;
  pane: { y: number; height: number };
  ground: number;
  left: number;
  unit: number;
  style: Style;
};

/** Each pot is a window pane: light comes in straight above it and goes on from below. */
function drawPots(
  drawing: LightDrawing,
  plan: LightPlan,
  rows: Rows,
  { sill, pane, ground, left, unit, style }: Middle,
) {
  const taken = new Map<string, number>();
  let at = left;
  for (const [index, slot] of rows.pots.entries()) {
    const pot = plan.pots[index] as LightNode;
    const width = pot.fen * unit;
    drawing.beams.push({ d: beam(at, sill, slot.x, pane.y, width), tone: 'given', tip: tip(plan, pot) });
    drawing.panes.push({ x: fix(slot.x), y: fix(pane.y), width: fix(slot.width), height: pane.height });
    at += width;
    const x = slot.x + slot.width + (style.pots.beside ?? 0);
    if (style.keys) drawing.labels.push(label(x, pane.y + pane.height / 2 + 6, pot.key, 'key', style.name));
    else {
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(label(x, pane.y + 18 + line * style.line, text, 'name', style.name));
      drawing.labels.push(label(x, pane.y + 18 + slot.lines.length * style.line, slot.amount, 'amount', 14));
    }
    let from = slot.x;
    for (const [use, node] of plan.uses.entries()) {
      const link = plan.links.find((one) => one.pot === pot.key && one.use === node.key);
      const target = rows.uses[use];
      if (!link || !target) continue;
      const to = target.x + (taken.get(node.key) ?? 0);
      drawing.beams.push({
        d: beam(from, pane.y + pane.height, to, ground, link.fen * unit),
        tone: node.tone,
        tip: tip(plan, { name: `${pot.name} → ${node.name}`, amount: link.amount }),
      });
      from += link.fen * unit;
      taken.set(node.key, (taken.get(node.key) ?? 0) + link.fen * unit);
    }
  }
}

function drawDirect(
  drawing: LightDrawing,
  plan: LightPlan,
  slots: readonly Slot[],
  { sill, ground, left, unit }: { sill: number; ground: number; left: number; unit: number },
) {
  let at = left;
  for (const [index, slot] of slots.entries()) {
    const node = plan.uses[index] as LightNode;
    drawing.beams.push({ d: beam(at, sill, slot.x, ground, node.fen * unit), tone: node.tone, tip: tip(plan, node) });
    at += node.fen * unit;
  }
}

function drawUses(drawing: LightDrawing, plan: LightPlan, slots: readonly Slot[], ground: number, style: Style) {
  drawing.lines.push({ d: `M0 ${fix(ground + 0.5)}H${style.width}`, style: 'ground' });
  for (const [index, slot] of slots.entries()) {
    const node = plan.uses[index] as LightNode;
    drawing.caps.push({
      x: fix(slot.x),
      y: fix(ground),
      width: fix(slot.width),
      height: 7,
      tone: node.tone === 'rest' ? 'rest' : 'out',
    });
    const top = ground + 29;
    if (style.keys) drawing.labels.push(label(slot.x, top, node.key, 'key', style.name));
    else {
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(label(slot.x, top + line * style.line, text, 'name', style.name));
      drawing.labels.push(label(slot.x, top + slot.lines.length * style.line + 1, slot.amount, 'amount', 14));
    }
  }
}

/** The fund is a double sill that all light passes; its name stands to the left, what it handled to the right. */
function drawSill(
  drawing: LightDrawing,
  plan: LightPlan,
  { sill, left, light, style }: { sill: number; left: number; light: number; style: Style },
) {
  const [from, to] = [fix(left - 1), fix(left + light + 1)];
  drawing.lines.push({ d: `M${from} ${fix(sill + 1)}H${to}`, style: 'sill-strong' });
  drawing.lines.push({ d: `M${from} ${fix(sill + 5.5)}H${to}`, style: 'sill' });
  if (style.keys) return;
  const middle = sill + 3.5;
  const widest = fundWords(drawing, plan, Math.min(220, left - 70), middle);
  drawing.lines.push({ d: `M${fix(widest + 18)} ${middle}H${fix(left - 10)}`, style: 'sill' });
  const right = Math.max(textWidth(plan.total, 15), textWidth(plan.handled, 14)) + 18;
  drawing.labels.push(label(style.width, middle - 6, plan.handled, 'small', 14, 'end'));
  drawing.labels.push(label(style.width, middle + 15, plan.total, 'name', 15, 'end'));
  drawing.lines.push({ d: `M${fix(left + light + 10)} ${middle}H${fix(style.width - right)}`, style: 'sill' });
}

/** The host charity's part of the name is set small above the fund's own; the name must read as one. Returns its width. */
function fundWords(drawing: LightDrawing, plan: LightPlan, room: number, middle: number): number {
  const own = wrapText(plan.fund, 19, room, 3).map((text) => label(0, 0, text, 'fund', 19));
  const host = plan.host ? wrapText(plan.host, 14, room, 2).map((text) => label(0, 0, text, 'small', 14)) : [];
  const lines = [...host, ...own];
  let y = middle - (host.length * 20 + own.length * 24) / 2;
  for (const line of lines) {
    y += line.style === 'fund' ? 24 : 20;
    drawing.labels.push({ ...line, y: fix(y - 5) });
  }
  return Math.max(...lines.map(({ width }) => width));
}

function tierWords(drawing: LightDrawing, plan: LightPlan) {
  drawing.labels.push(label(0, 14, plan.words.given, 'small', 14));
  drawing.labels.push(label(0, drawing.height - 6, plan.words.done, 'small', 14));
}

function tip({ yuan }: LightPlan, { name, amount }: { name: string; amount: string }): string {
  return `${name} ${amount}${yuan}`;
}

/** A beam between two ledges of the same width, upright where it leaves and lands. */
function beam(x0: number, y0: number, x1: number, y1: number, width: number): string {
  const [a, b, c] = [fix(x0), fix(x1), fix(Math.max(thread, width))];
  const [top, bottom, middle] = [fix(y0), fix(y1), fix((y0 + y1) / 2)];
  const [ac, bc] = [fix(a + c), fix(b + c)];
  return `M${a} ${top}C${a} ${middle} ${b} ${middle} ${b} ${bottom}H${bc}C${bc} ${middle} ${ac} ${middle} ${ac} ${top}Z`;
}

function label(
  x: number,
  y: number,
  text: string,
  style: Label['style'],
  size: number,
  anchor: Label['anchor'] = 'start',
): Label {
  return { x: fix(x), y: fix(y), text, style, anchor, width: textWidth(text, size) };
}
