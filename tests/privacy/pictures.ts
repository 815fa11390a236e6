/** The smallest pictures that carry metadata; nothing in them can be seen. */

/** A segment of a JPEG: its marker and its content, one character a byte. */
type Segment = readonly [marker: number, content: string];

/** EXIF data: how the camera was held, and what else is asked for. */
export function exif({ place = false, camera = false }: { place?: boolean; camera?: boolean }): Segment {
  const tags = [
    [0x0112, 3, 1, 0x0001_0000],
    ...(camera ? [[0x010f, 2, 2, 0x4100_0000]] : []),
    ...(place ? [[0x8825, 4, 1, 0]] : []),
  ];
  const entries = tags.map(
    ([tag = 0, kind = 0, count = 0, value = 0]) => short(tag) + short(kind) + long(count) + long(value),
  );
  return [0xe1, `Exif\0\0MM\0*${long(8)}${short(tags.length)}${entries.join('')}${long(0)}`];
}

export function jpeg(segments: readonly Segment[]): Uint8Array {
  const parts = segments.map(
    ([marker, content]) => `\xff${String.fromCharCode(marker)}${short(content.length + 2)}${content}`,
  );
  return bytes(`\xff\xd8${parts.join('')}\xff\xd9`);
}

export function png(chunks: Record<string, string>): Uint8Array {
  const parts = Object.entries({ IHDR: '\0'.repeat(13), ...chunks, IEND: '' });
  return bytes(
    `\x89PNG\r\n\x1a\n${parts.map(([name, body]) => `${long(body.length)}${name}${body}${long(0)}`).join('')}`,
  );
}

export function webp(chunks: Record<string, string>): Uint8Array {
  const parts = Object.entries({ VP8X: '\0'.repeat(10), ...chunks });
  const body = parts
    .map(([name, data]) => `${name}${turned(long(data.length))}${data}${data.length % 2 ? '\0' : ''}`)
    .join('');
  return bytes(`RIFF${turned(long(body.length + 4))}WEBP${body}`);
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function short(value: number): string {
  return String.fromCharCode((value >> 8) & 255, value & 255);
}

function long(value: number): string {
  return short(value >>> 16) + short(value & 0xffff);
}

function turned(text: string): string {
  return [...text].reverse().join('');
}
