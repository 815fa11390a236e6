/** What a picture tells beside itself: `place` where it says where it was taken. */
export type Metadata = 'place' | 'exif' | 'xmp' | 'text';

/** What is written into a JPEG, PNG or WebP beside the picture; nothing for any other file. How the camera was held tells nothing and does not count. */
export function metadataOf(bytes: Uint8Array): Metadata[] {
  const parts = isJpeg(bytes)
    ? jpegParts(bytes)
    : isPng(bytes)
      ? pngParts(bytes)
      : isWebp(bytes)
        ? webpParts(bytes)
        : [];
  return [...new Set(parts.flatMap(({ name, body }) => readPart(name, body)))];
}

/** A part that is no picture: its name, and its bytes without the name. */
type Part = { name: 'exif' | 'xmp' | 'text'; body: Uint8Array };

function readPart(name: Part['name'], body: Uint8Array): Metadata[] {
  if (name === 'text') return ['text'];
  if (name === 'xmp') return /GPS(?:Latitude|Longitude)/.test(latin(body)) ? ['place', 'xmp'] : ['xmp'];
  const tags = exifTags(body);
  if (tags.includes(0x8825)) return ['place', 'exif'];
  return tags.every((tag) => tag === 0x0112) ? [] : ['exif'];
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function jpegParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    const body = bytes.subarray(at + 4, end);
    const head = latin(body.subarray(0, 32));
    if (marker === 0xfe || marker === 0xed || isProfile(marker, head, body.length)) parts.push({ name: 'text', body });
    if (marker === 0xe1)
      parts.push(head.startsWith('Exif') ? { name: 'exif', body: body.subarray(6) } : { name: 'xmp', body });
    at = end;
  }
  return parts;
}

/** Colour profiles, and what is written behind the coding of colours, may name someone. */
function isProfile(marker: number, head: string, length: number): boolean {
  return (marker === 0xe2 && head.startsWith('ICC_PROFILE')) || (marker === 0xee && length > 12);
}

function isPng(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(1, 4)) === 'PNG';
}

const pngNames: Record<string, Part['name']> = {
  ...{ tEXt: 'text', zTXt: 'text', iTXt: 'text', tIME: 'text', iCCP: 'text' },
  eXIf: 'exif',
};

function pngParts(bytes: Uint8Array): Part[] {
  return chunks(bytes, 8, false, 4).flatMap(({ kind, body }) => {
    const name = latin(body.subarray(0, 17)) === 'XML:com.adobe.xmp' ? 'xmp' : pngNames[kind];
    return name ? [{ name, body }] : [];
  });
}

function isWebp(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 4)) === 'RIFF' && latin(bytes.subarray(8, 12)) === 'WEBP';
}

function webpParts(bytes: Uint8Array): Part[] {
  return chunks(bytes, 12, true, 0).flatMap(({ kind, body }): Part[] => {
    if (kind === 'XMP ') return [{ name: 'xmp', body }];
    if (kind === 'ICCP') return [{ name: 'text', body }];
    if (kind !== 'EXIF') return [];
    return [{ name: 'exif', body: latin(body.subarray(0, 4)) === 'Exif' ? body.subarray(6) : body }];
  });
}

/** Named chunks. In PNG the length comes first, high byte first, and a check sum follows; in WebP the name comes first and lengths are even. */
function chunks(
  bytes: Uint8Array,
  from: number,
  little: boolean,
  trailer: number,
): { kind: string; body: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { kind: string; body: Uint8Array }[] = [];
  for (let at = from; at + 8 <= bytes.length; ) {
    const length = view.getUint32(little ? at + 4 : at, little);
    const kind = latin(bytes.subarray(little ? at : at + 4, little ? at + 4 : at + 8));
    found.push({ kind, body: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + trailer + (little ? length % 2 : 0);
  }
  return found;
}

/** Tags of the first directory of EXIF data (a TIFF); none where it cannot be read, which is told as EXIF all the same. */
function exifTags(tiff: Uint8Array): number[] {
  const little = latin(tiff.subarray(0, 2)) === 'II';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return [0];
  const at = view.getUint32(4, little);
  if (at + 2 > tiff.length) return [0];
  const count = view.getUint16(at, little);
  return Array.from({ length: count }, (_, index) => at + 2 + 12 * index)
    .filter((offset) => offset + 12 <= tiff.length)
    .map((offset) => view.getUint16(offset, little));
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
