/** A colour of the palette, `#rrggbb`. */
type Colour = string;

/** A drawing of flat colours: every dot names its colour by its place in the palette. */
export type Drawing = { width: number; height: number; palette: readonly Colour[]; dots: Uint8Array };

/** An empty sheet; the first colour is the ground. */
export function sheet(width: number, height: number, palette: readonly Colour[]): Drawing {
  return { width, height, palette, dots: new Uint8Array(width * height) };
}

/** Fills a rectangle; what lies outside the sheet is cut off. */
export function box(drawing: Drawing, x: number, y: number, wide: number, high: number, colour: number): void {
  fillWhere(drawing, x, y, wide, high, colour, () => true);
}

/** Fills a circle. */
export function disc(drawing: Drawing, x: number, y: number, radius: number, colour: number): void {
  const inside = (a: number, b: number) => (a + 0.5 - x) ** 2 + (b + 0.5 - y) ** 2 <= radius ** 2;
  fillWhere(drawing, x - radius, y - radius, radius * 2, radius * 2, colour, inside);
}

/** Draws a thick straight line. */
export function line(
  drawing: Drawing,
  from: readonly [number, number],
  to: readonly [number, number],
  thick: number,
  colour: number,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(dx, dy);
  const near = (a: number, b: number) => {
    const [px, py] = [a + 0.5 - from[0], b + 0.5 - from[1]];
    const along = (px * dx + py * dy) / long;
    return along >= 0 && along <= long && Math.abs(px * dy - py * dx) / long <= thick / 2;
  };
  const [left, top] = [Math.min(from[0], to[0]) - thick, Math.min(from[1], to[1]) - thick];
  fillWhere(drawing, left, top, Math.abs(dx) + thick * 2, Math.abs(dy) + thick * 2, colour, near);
}

/** The drawing as a PNG file: a palette, rows filtered against the row above, runs of equal bytes packed. The same drawing gives the same bytes everywhere. */
export function toPng({ width, height, palette, dots }: Drawing): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 2;
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] =
        ((dots[y * width + x] as number) - (y ? (dots[(y - 1) * width + x] as number) : 0)) & 255;
  }
  const head = [...long(width), ...long(height), 8, 3, 0, 0, 0];
  const colours = palette.flatMap((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));
  const data = [0x78, 0x01, ...pack(rows), ...long(adler(rows))];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', head),
    ...chunk('PLTE', colours),
    ...chunk('IDAT', data),
    ...chunk('IEND', []),
  ]);
}

function fillWhere(
  { width, height, dots }: Drawing,
  x: number,
  y: number,
  wide: number,
  high: number,
  colour: number,
  inside: (x: number, y: number) => boolean,
): void {
  for (let b = Math.max(0, Math.floor(y)); b < Math.min(height, y + high); b++)
    for (let a = Math.max(0, Math.floor(x)); a < Math.min(width, x + wide); a++)
      if (inside(a, b)) dots[b * width + a] = colour;
}

/** A chunk of a PNG file: length, kind, content, check sum. */
export function chunk(kind: string, content: readonly number[]): number[] {
  const body = [...kind].map((letter) => letter.charCodeAt(0)).concat(content as number[]);
  return [...long(content.length), ...body, ...long(crc(body))];
}

/** Deflate in one block with the fixed codes (RFC 1951, 3.2.6): a byte, or a run that repeats the byte before it. */
function pack(bytes: Uint8Array): number[] {
  const out: number[] = [];
  let [bits, count] = [0, 0];
  const put = (value: number, length: number) => {
    for (let bit = 0; bit < length; bit++) {
      bits |= ((value >> bit) & 1) << count++;
      if (count === 8) {
        out.push(bits);
        [bits, count] = [0, 0];
      }
    }
  };
  // Codes of the alphabet go in from their highest bit.
  const code = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) put((value >> bit) & 1, 1);
  };
  const symbol = (value: number) => {
    if (value < 144) code(0x30 + value, 8);
    else if (value < 256) code(0x190 + value - 144, 9);
    else if (value < 280) code(value - 256, 7);
    else code(0xc0 + value - 280, 8);
  };
  put(0b011, 3);
  for (let at = 0; at < bytes.length; ) {
    const before = bytes[at - 1];
    let run = 0;
    while (run < 258 && at + run < bytes.length && bytes[at + run] === before) run++;
    if (run < 258 && run > 10) run = 10;
    if (run < 3) {
      symbol(bytes[at] as number);
      at += 1;
      continue;
    }
    // 285 is a run of 258, 257 to 264 are runs of 3 to 10; the distance is always 1, code 0.
    symbol(run === 258 ? 285 : 254 + run);
    code(0, 5);
    at += run;
  }
  symbol(256);
  if (count) out.push(bits);
  return out;
}

function long(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function adler(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
