/** A covered part of a picture, in shares of its width and height. */
export type CoverBox = { x: number; y: number; width: number; height: number };

/** Smaller ones are a slip of the hand. */
const least = 0.01;

/** The box between two points, each in shares of the picture; undefined where it is too small to be meant. */
export function boxBetween(one: { x: number; y: number }, other: { x: number; y: number }): CoverBox | undefined {
  const [x, y] = [within(Math.min(one.x, other.x)), within(Math.min(one.y, other.y))];
  const [width, height] = [within(Math.max(one.x, other.x)) - x, within(Math.max(one.y, other.y)) - y];
  return width < least || height < least ? undefined : { x, y, width, height };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box after an arrow key: moved, or, with Shift, larger or smaller; it stays on the picture. Undefined for any other key. */
export function boxAfterKey(box: CoverBox, key: string, shift: boolean): CoverBox | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [dx, dy] = step.map((one) => one / 100) as [number, number];
  if (!shift)
    return {
      ...box,
      x: Math.min(within(box.x + dx), 1 - box.width),
      y: Math.min(within(box.y + dy), 1 - box.height),
    };
  return {
    ...box,
    width: Math.min(Math.max(box.width + dx, least), 1 - box.x),
    height: Math.min(Math.max(box.height + dy, least), 1 - box.y),
  };
}

/** The whole pixels that a box covers on a picture of some size: rounded outward, so that no edge of what is under it stays. */
export function pixelsOf(box: CoverBox, width: number, height: number): readonly [number, number, number, number] {
  const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)];
  return [
    left,
    top,
    Math.min(width, Math.ceil((box.x + box.width) * width)) - left,
    Math.min(height, Math.ceil((box.y + box.height) * height)) - top,
  ];
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
