import { describe, expect, test } from 'vitest';
import { box, chunk, sheet, toPng } from '../../src/demo/picture.ts';
import { cleanPicture } from '../../src/parse/picture.ts';

const secret = 'SECRET 31.2304N';
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const text = (bytes: Uint8Array | undefined) => String.fromCharCode(...(bytes ?? []));

/** A small drawing. */
function drawing(): Uint8Array<ArrayBuffer> {
  const one = sheet(7, 5, ['#ffffff', '#102030']);
  box(one, 1, 1, 3, 2, 1);
  return toPng(one);
}

/** A JPEG segment: marker, length, content. */
const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const frame = segment(0xc0, [8, 0, 40, 0, 60, 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

/** EXIF in either byte order with one entry, the orientation. */
function exif(turn: number, small: boolean): number[] {
  const pair = (value: number) => (small ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (small ? [...pair(value), 0, 0] : [0, 0, ...pair(value)]);
  const tiff = [...letters(small ? 'II' : 'MM'), ...pair(42), ...four(8), ...pair(1)];
  const entry = [...pair(0x0112), ...pair(3), ...four(1), ...pair(turn), 0, 0];
  return segment(0xe1, [...letters('Exif'), 0, 0, ...tiff, ...entry, 0, 0, 0, 0, ...letters(secret)]);
}

/** A RIFF container of chunks. */
function webp(...chunks: (readonly [string, readonly number[]])[]): Uint8Array {
  const long = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, 0];
  const body = chunks.flatMap(([kind, content]) => [
    ...letters(kind),
    ...long(content.length),
    ...content,
    ...(content.length % 2 ? [0] : []),
  ]);
  return Uint8Array.from([...letters('RIFF'), ...long(body.length + 4), ...letters('WEBP'), ...body]);
}
const lossy = ['VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 60, 0, 40, 0, 1, 2]] as const;

describe('PNG', () => {
  const png = drawing();
  const end = png.length - 12;
  const withNotes = Uint8Array.from([
    ...png.subarray(0, 33),
    ...chunk('tEXt', letters(`Author\0${secret}`)),
    ...chunk('iTXt', letters(secret)),
    ...chunk('eXIf', letters(secret)),
    ...chunk('tIME', [7, 234, 1, 1, 0, 0, 0]),
    ...chunk('prVt', letters(secret)),
    ...png.subarray(33, end),
    ...png.subarray(end),
    ...letters(secret),
  ]);

  test('a clean picture stays as it is, with its size', () => {
    expect(cleanPicture(png)).toEqual({ format: 'png', width: 7, height: 5, bytes: png });
  });

  test('text, time, EXIF, unknown chunks and what is appended are cut out', () => {
    expect(text(withNotes)).toContain(secret);
    expect(cleanPicture(withNotes)?.bytes).toEqual(png);
  });

  test('a picture that was cut off is none', () => {
    expect(cleanPicture(png.subarray(0, end))).toBeUndefined();
    expect(cleanPicture(png.subarray(0, 20))).toBeUndefined();
  });
});

describe('JPEG', () => {
  test('EXIF, profiles, other applications, comments and what is appended are cut out; the coding of colours stays, alone', () => {
    const icc = segment(0xe2, [...letters(`ICC_PROFILE\0\x01\x01${secret}`)]);
    const coding = [...letters('Adobe'), 0, 100, 0, 0, 0, 0, 1];
    const dirty = jpeg(
      segment(0xe1, letters(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
      icc,
      segment(0xee, [...coding, ...letters(secret)]),
      segment(0xed, letters(secret)),
      segment(0xfe, letters(secret)),
      frame,
      scan,
    );
    const clean = cleanPicture(Uint8Array.from([...dirty, ...letters(secret)]));
    expect(clean).toEqual({ format: 'jpeg', width: 60, height: 40, bytes: jpeg(segment(0xee, coding), frame, scan) });
  });

  test.each([true, false])('how the camera was held stays, alone (small end first: %s)', (small) => {
    const clean = cleanPicture(jpeg(exif(6, small), frame, scan));
    expect([clean?.width, clean?.height]).toEqual([40, 60]);
    expect(text(clean?.bytes)).not.toContain(secret);
    expect(cleanPicture(clean?.bytes ?? new Uint8Array())).toEqual(clean);
  });

  test('an upright picture needs no EXIF', () => {
    expect(cleanPicture(jpeg(exif(1, true), frame, scan))?.bytes).toEqual(jpeg(frame, scan));
  });

  test('what stands between the scans of a progressive picture is cut out too', () => {
    const table = segment(0xc4, [0, 1, 2]);
    const dirty = jpeg(frame, scan, segment(0xfe, letters(secret)), table, scan);
    expect(cleanPicture(dirty)?.bytes).toEqual(jpeg(frame, scan, table, scan));
  });

  test('a picture that was cut off is none', () => {
    const whole = jpeg(frame, scan);
    for (const length of [3, 10, whole.length - 2, whole.length - 1])
      expect(cleanPicture(whole.subarray(0, length))).toBeUndefined();
  });
});

describe('WebP', () => {
  test('EXIF and XMP are cut out, and the head no longer announces them', () => {
    const head = (flags: number) => ['VP8X', [flags, 0, 0, 0, 59, 0, 0, 39, 0, 0]] as const;
    const dirty = webp(
      head(0x3c),
      ['ICCP', letters(secret)],
      lossy,
      ['EXIF', letters(secret)],
      ['XMP ', letters(secret)],
    );
    const clean = cleanPicture(dirty);
    expect(clean).toEqual({ format: 'webp', width: 60, height: 40, bytes: webp(head(0x10), lossy) });
  });

  test('a plain one has its size from the picture itself', () => {
    expect(cleanPicture(webp(lossy))).toMatchObject({ width: 60, height: 40 });
  });

  test('a picture that was cut off is none', () => {
    const whole = webp(lossy);
    expect(cleanPicture(whole.subarray(0, whole.length - 4))).toBeUndefined();
  });
});

test('anything else is no picture', () => {
  for (const other of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7'])
    expect(cleanPicture(Uint8Array.from(letters(other)))).toBeUndefined();
});
