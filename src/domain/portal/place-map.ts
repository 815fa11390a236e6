/** A point of the schematic plan, in units of the drawing. Points of one `group` are drawn close together, groups apart. */
type PlanPoint = { id: string; x: number; y: number; group: string };

/** A block of the plan: its outline, and the point of its name. */
type Block = { id: string; group: string; outline: { x: number; y: number }[]; x: number; y: number };

type Spot = { x: number; y: number };

const street = 5;
const between = 16;

/** Draws a block around every point: the area nearer to it than to any other, with narrow gaps within a group and a wide one between groups. */
export function planOf(points: readonly PlanPoint[], width: number, height: number): Block[] {
  const placed = scaled(points, width, height);
  const frame = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return placed.map((point) => {
    const outline = placed.reduce<Spot[]>(
      (shape, other) =>
        other === point ? shape : cut(shape, point, other, (other.group === point.group ? street : between) / 2),
      frame,
    );
    return { id: point.id, group: point.group, outline: outline.map(round), ...round(middle(outline)) };
  });
}

/** Scales the points into the frame, with room around. */
function scaled(points: readonly PlanPoint[], width: number, height: number): PlanPoint[] {
  const scale = (values: number[], size: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high === low ? size / 2 : size * (0.16 + (0.68 * (value - low)) / (high - low)));
  };
  const [across, down] = [
    scale(
      points.map(({ x }) => x),
      width,
    ),
    scale(
      points.map(({ y }) => y),
      height,
    ),
  ];
  return points.map((point) => ({ ...point, x: across(point.x), y: down(point.y) }));
}

/** Keeps the part of a convex shape that is nearer to `own` than to `other`, less the lane. */
function cut(shape: readonly Spot[], own: Spot, other: Spot, lane: number): Spot[] {
  const [dx, dy] = [other.x - own.x, other.y - own.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = length / 2 - lane;
  const beyond = ({ x, y }: Spot) => ((x - own.x) * dx + (y - own.y) * dy) / length - reach;
  const kept: Spot[] = [];
  for (const [index, spot] of shape.entries()) {
    const next = shape[(index + 1) % shape.length] as Spot;
    const [here, there] = [beyond(spot), beyond(next)];
    if (here <= 0) kept.push(spot);
    if (here < 0 !== there < 0) {
      const part = here / (here - there);
      kept.push({ x: spot.x + part * (next.x - spot.x), y: spot.y + part * (next.y - spot.y) });
    }
  }
  return kept;
}

function middle(shape: readonly Spot[]): Spot {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return { x: mean(shape.map(({ x }) => x)), y: mean(shape.map(({ y }) => y)) };
}

function round({ x, y }: Spot): Spot {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
