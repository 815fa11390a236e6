import type { Slot } from './flow-row.ts';
import {
  bandPath,
  drawLabel,
  type FlowDrawing,
  type FlowDrawingNode,
  type FlowPlan,
  type Rows,
  type Style,
  tooltip,
} from './flow-shape.ts';
import { fix, textWidth, wrapText } from './measure.ts';

type Upper = { cap: number; sill: number; left: number; unit: number; style: Style };

/** Givers above, each with its light falling to the sill. */
export function drawSources(
  drawing: FlowDrawing,
  plan: FlowPlan,
  slots: readonly Slot[],
  { cap, sill, left, unit, style }: Upper,
) {
  let at = left;
  for (const [index, slot] of slots.entries()) {
    const node = plan.sources[index] as FlowDrawingNode;
    const width = node.fen * unit;
    drawing.bands.push({ d: bandPath(slot.x, cap + 5, at, sill, width), tone: 'given', tip: tooltip(plan, node) });
    drawing.caps.push({ x: fix(slot.x), y: cap, width: fix(slot.width), height: 5, tone: 'in' });
    at += width;
    const bottom = cap - 9;
    if (style.keys) drawing.labels.push(drawLabel(slot.x, bottom, node.key, 'key', style.name));
    else {
      drawing.labels.push(drawLabel(slot.x, bottom, slot.amount, 'amount', 14));
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(
          drawLabel(slot.x, bottom - 20 - (slot.lines.length - 1 - line) * style.line, text, 'name', style.name),
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

/** Each restriction is a window pane: light comes in straight above it and goes on from below. */
export function drawRestrictions(
  drawing: FlowDrawing,
  plan: FlowPlan,
  rows: Rows,
  { sill, pane, ground, left, unit, style }: Middle,
) {
  const taken = new Map<string, number>();
  let at = left;
  for (const [index, slot] of rows.restrictions.entries()) {
    const restriction = plan.restrictions[index] as FlowDrawingNode;
    const width = restriction.fen * unit;
    drawing.bands.push({
      d: bandPath(at, sill, slot.x, pane.y, width),
      tone: 'given',
      tip: tooltip(plan, restriction),
    });
    drawing.panes.push({ x: fix(slot.x), y: fix(pane.y), width: fix(slot.width), height: pane.height });
    at += width;
    const x = slot.x + slot.width + (style.restrictions.beside ?? 0);
    if (style.keys) drawing.labels.push(drawLabel(x, pane.y + pane.height / 2 + 6, restriction.key, 'key', style.name));
    else {
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(drawLabel(x, pane.y + 18 + line * style.line, text, 'name', style.name));
      drawing.labels.push(drawLabel(x, pane.y + 18 + slot.lines.length * style.line, slot.amount, 'amount', 14));
    }
    let from = slot.x;
    for (const [use, node] of plan.uses.entries()) {
      const link = plan.links.find((one) => one.restriction === restriction.key && one.use === node.key);
      const target = rows.uses[use];
      if (!link || !target) continue;
      const to = target.x + (taken.get(node.key) ?? 0);
      drawing.bands.push({
        d: bandPath(from, pane.y + pane.height, to, ground, link.fen * unit),
        tone: node.tone,
        tip: tooltip(plan, { name: `${restriction.name} → ${node.name}`, amount: link.amount }),
      });
      from += link.fen * unit;
      taken.set(node.key, (taken.get(node.key) ?? 0) + link.fen * unit);
    }
  }
}

/** Where a fund has one restriction, light goes from the sill straight to the uses. */
export function drawDirect(
  drawing: FlowDrawing,
  plan: FlowPlan,
  slots: readonly Slot[],
  { sill, ground, left, unit }: { sill: number; ground: number; left: number; unit: number },
) {
  let at = left;
  for (const [index, slot] of slots.entries()) {
    const node = plan.uses[index] as FlowDrawingNode;
    drawing.bands.push({
      d: bandPath(at, sill, slot.x, ground, node.fen * unit),
      tone: node.tone,
      tip: tooltip(plan, node),
    });
    at += node.fen * unit;
  }
}

/** What became of it stands on the ground. */
export function drawUses(drawing: FlowDrawing, plan: FlowPlan, slots: readonly Slot[], ground: number, style: Style) {
  drawing.lines.push({ d: `M0 ${fix(ground + 0.5)}H${style.width}`, style: 'ground' });
  for (const [index, slot] of slots.entries()) {
    const node = plan.uses[index] as FlowDrawingNode;
    drawing.caps.push({
      x: fix(slot.x),
      y: fix(ground),
      width: fix(slot.width),
      height: 7,
      tone: node.tone === 'rest' ? 'rest' : 'out',
    });
    const top = ground + 29;
    if (style.keys) drawing.labels.push(drawLabel(slot.x, top, node.key, 'key', style.name));
    else {
      for (const [line, text] of slot.lines.entries())
        drawing.labels.push(drawLabel(slot.x, top + line * style.line, text, 'name', style.name));
      drawing.labels.push(drawLabel(slot.x, top + slot.lines.length * style.line + 1, slot.amount, 'amount', 14));
    }
  }
}

/** The fund is a double sill that all light passes; its name stands to the left, what it handled to the right. */
export function drawFundLine(
  drawing: FlowDrawing,
  plan: FlowPlan,
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
  drawing.labels.push(drawLabel(style.width, middle - 6, plan.handled, 'small', 14, 'end'));
  drawing.labels.push(drawLabel(style.width, middle + 15, plan.total, 'name', 15, 'end'));
  drawing.lines.push({ d: `M${fix(left + light + 10)} ${middle}H${fix(style.width - right)}`, style: 'sill' });
}

/** The host charity's part of the name is set small above the fund's own; the name must read as one. Returns its width. */
function fundWords(drawing: FlowDrawing, plan: FlowPlan, room: number, middle: number): number {
  const own = wrapText(plan.fund, 19, room, 4).map((text) => drawLabel(0, 0, text, 'fund', 19));
  const host = plan.host ? wrapText(plan.host, 14, room, 2).map((text) => drawLabel(0, 0, text, 'small', 14)) : [];
  const lines = [...host, ...own];
  let y = middle - (host.length * 20 + own.length * 24) / 2;
  for (const line of lines) {
    y += line.style === 'fund' ? 24 : 20;
    drawing.labels.push({ ...line, y: fix(y - 5) });
  }
  return Math.max(...lines.map(({ width }) => width));
}

/** What the rows of the narrow drawing are. */
export function drawTierLabels(drawing: FlowDrawing, plan: FlowPlan) {
  drawing.labels.push(drawLabel(0, 14, plan.words.given, 'small', 14));
  drawing.labels.push(drawLabel(0, drawing.height - 6, plan.words.done, 'small', 14));
}
