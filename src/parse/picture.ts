/** Kinds of pictures that can be published: those whose camera data can be cut out without touching the picture. */
type PictureFormat = 'jpeg' | 'png' | 'webp';

/** A picture without anything the camera or a program wrote into it: no place, no time, no device, no author. Sizes in pixels, as seen. */
export type Picture = { format: PictureFormat; width: number; height: number; bytes: Uint8Array };

/** Reads a picture and cuts its metadata out; nothing where it is no whole JPEG, PNG or WebP. */
export function cleanPicture(bytes: Uint8Array): Picture | undefined {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return cleanPng(bytes);
  if (starts(bytes, [0xff, 0xd8, 0xff])) return cleanJpeg(bytes);
  if (word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP') return cleanWebp(bytes);
  return undefined;
}

/** What draws the picture. Text, time, EXIF, colour profiles (which carry names and remarks), and chunks that nobody knows stay behind. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

function cleanPng(bytes: Uint8Array): Picture | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  let kind = '';
  while (kind !== 'IEND') {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 12 + view.getUint32(at);
    kind = word(bytes, at + 4);
    if (end > bytes.length || (parts.length === 1 && kind !== 'IHDR')) return undefined;
    if (pngKept.has(kind)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return sized({ format: 'png', width: view.getUint32(16), height: view.getUint32(20), bytes: join(parts) });
}

function cleanJpeg(bytes: Uint8Array): Picture | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let [at, width, height, turn] = [2, 0, 0, 1];
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (isFrame(marker) && end >= at + 9) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    if (marker === 0xe1) turn = orientation(bytes.subarray(at + 4, end)) ?? turn;
    if (isAdobe(bytes, at, marker)) parts.push(adobe(bytes, at, end));
    else if (isDrawing(marker)) parts.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    // Scans of a progressive picture follow one another, with tables between them.
    const stop = scanEnd(bytes, at);
    parts.push(bytes.subarray(at, stop));
    at = stop;
    // What is appended behind the end (a preview, a film, a depth map) stays behind.
    if (bytes[at + 1] === 0xd9) return wholeJpeg(parts, width, height, turn);
  }
  return undefined;
}

function wholeJpeg(parts: Uint8Array[], width: number, height: number, turn: number): Picture | undefined {
  // How the camera was held is the one thing that the picture needs; it is written back alone.
  if (turn > 1) parts.splice(1, 0, turned(turn));
  const seen = turn > 4 ? { width: height, height: width } : { width, height };
  return sized({ format: 'jpeg', ...seen, bytes: join([...parts, Uint8Array.of(0xff, 0xd9)]) });
}

/** SOF0 … SOF15 without the tables that stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Segments that draw: all but comments and what applications wrote, colour profiles too, whose texts may name someone. */
function isDrawing(marker: number): boolean {
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

/** The one segment of an application that tells how colours are coded. */
function isAdobe(bytes: Uint8Array, at: number, marker: number): boolean {
  return marker === 0xee && word(bytes, at + 4, 5) === 'Adobe';
}

/** Its name, its version, its flags and the coding: twelve bytes, and nothing that is written behind them. */
function adobe(bytes: Uint8Array, at: number, end: number): Uint8Array {
  const kept = bytes.slice(at, Math.min(end, at + 16));
  viewOf(kept).setUint16(2, kept.length - 2);
  return kept;
}

/** Where the data of a scan end: at the next marker that is neither an escaped byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Orientation, 1 to 8, of an EXIF segment. */
function orientation(segment: Uint8Array): number | undefined {
  if (word(segment, 0, 6) !== 'Exif\0\0') return undefined;
  const view = viewOf(segment);
  const small = word(segment, 6, 2) === 'II';
  const start = segment.length > 13 ? 6 + view.getUint32(10, small) : segment.length;
  if (start + 2 > segment.length) return undefined;
  for (let entry = 0; entry < view.getUint16(start, small); entry++) {
    const at = start + 2 + entry * 12;
    if (at + 12 > segment.length) return undefined;
    if (view.getUint16(at, small) !== 0x0112) continue;
    const value = view.getUint16(at + 8, small);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An EXIF segment that holds the orientation and nothing else. */
function turned(turn: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
  return Uint8Array.from([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
}

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

function cleanWebp(bytes: Uint8Array): Picture | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const kind = word(bytes, at);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) return undefined;
    const chunk = bytes.slice(at, Math.min(end, bytes.length));
    size ??= webpSize(kind, chunk);
    // The flags of the head must not announce what was cut out: the profile is bit 5, EXIF bit 3, XMP bit 2.
    if (kind === 'VP8X') chunk[8] = (chunk[8] as number) & ~0x2c;
    if (webpKept.has(kind)) parts.push(chunk);
    at = end;
  }
  if (!size || !parts.length) return undefined;
  const body = join(parts);
  const head = new Uint8Array(12);
  head.set(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, body.length + 4, true);
  return sized({ format: 'webp', ...size, bytes: join([head, body]) });
}

function webpSize(kind: string, chunk: Uint8Array): { width: number; height: number } | undefined {
  const view = viewOf(chunk);
  if (chunk.length < 18) return undefined;
  const three = (at: number) => view.getUint16(at, true) + ((chunk[at + 2] as number) << 16);
  if (kind === 'VP8X') return { width: three(12) + 1, height: three(15) + 1 };
  if (kind === 'VP8 ') return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = view.getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function sized(picture: Picture): Picture | undefined {
  return picture.width > 0 && picture.height > 0 ? picture : undefined;
}

function starts(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function word(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
