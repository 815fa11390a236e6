import { drawDirect, drawFundLine, drawRestrictions, drawSources, drawTierLabels, drawUses } from './flow-margin.ts';
import { placeRow, type RowItem, type Setting, type Slot } from './flow-row.ts';
import type { FlowDrawing, FlowDrawingNode, FlowPlan, Rows, Style } from './flow-shape.ts';

/** Draws a plan with its words around it; undefined where the words do not fit and the plan must be folded further. */
export function drawWide(plan: FlowPlan): FlowDrawing | undefined {
  for (const light of [480, 440, 400, 360, 320, 280, 240, 200])
    for (const wrap of [136, 120, 106, 92]) {
      const rows = placeRows(plan, light, wrap, wide);
      if (rows) return draw(plan, rows, light, wide);
    }
  return undefined;
}

/** Draws a plan with keys only; the words stand in the table beneath. */
export function drawNarrow(plan: FlowPlan): FlowDrawing {
  const keyed: FlowPlan = { ...plan, ...keyNames(plan) };
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
  restrictions: { width: 1152, gap: 18, name: 15, amount: 14, beside: 10, most: 190 },
  keys: false,
} as const satisfies Style;

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
  restrictions: { width: 340, gap: 8, name: 18, amount: 0, beside: 6, most: 70 },
  keys: true,
} as const satisfies Style;

function keyNames(plan: FlowPlan) {
  const named = (nodes: readonly FlowDrawingNode[]) => nodes.map((node) => ({ ...node, name: node.key, amount: '' }));
  return { sources: named(plan.sources), restrictions: named(plan.restrictions), uses: named(plan.uses) };
}

function placeRows(plan: FlowPlan, light: number, wrap: number, style: Style): Rows | undefined {
  const total = plan.sources.reduce((sum, { fen }) => sum + fen, 0);
  const place = (items: readonly RowItem[], set: Setting, lines?: number) =>
    placeRow(items, light / total, wrap, set, lines);
  const sources = place(plan.sources, style.row);
  const restrictions = place(plan.restrictions, style.restrictions, 2);
  const uses = place(plan.uses, style.row);
  return sources && restrictions && uses && { sources, restrictions, uses };
}

function draw(plan: FlowPlan, rows: Rows, light: number, style: Style): FlowDrawing {
  const words = (slots: readonly Slot[]) => Math.max(1, ...slots.map(({ lines }) => lines.length)) * style.line;
  const amounts = style.keys ? 0 : 20;
  const cap = style.top + words(rows.sources) + amounts + 8;
  const sill = cap + 5 + style.fall;
  const several = plan.restrictions.length > 1;
  const pane = { y: sill + 6 + style.pane, height: several ? words(rows.restrictions) + amounts + 10 : 0 };
  const ground = several ? pane.y + pane.height + style.land : sill + 6 + style.direct;
  const left = (style.width - light) / 2;
  const drawing: FlowDrawing = {
    width: style.width,
    height: Math.ceil(ground + 16 + words(rows.uses) + amounts + (style.keys ? 34 : 8)),
    bands: [],
    caps: [],
    panes: [],
    lines: [],
    labels: [],
  };
  const unit = light / plan.sources.reduce((sum, { fen }) => sum + fen, 0);
  drawSources(drawing, plan, rows.sources, { cap, sill, left, unit, style });
  if (several) drawRestrictions(drawing, plan, rows, { sill: sill + 6, pane, ground, left, unit, style });
  else drawDirect(drawing, plan, rows.uses, { sill: sill + 6, ground, left, unit });
  drawUses(drawing, plan, rows.uses, ground, style);
  drawFundLine(drawing, plan, { sill, left, light, style });
  if (style.keys) drawTierLabels(drawing, plan);
  return drawing;
}
