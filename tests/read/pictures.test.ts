import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunk, sheet, toPng } from '../../src/demo/picture.ts';
import { pictureLimit, readPictures } from '../../src/folder/pictures.ts';
import { diskContent } from '../../src/read/folder.ts';
import { pictureBytes } from '../../src/read/pictures.ts';
import { demonstration } from '../demonstration.ts';

test('a published picture carries the hash of its bytes in its name', () => {
  const { pictures } = demonstration;
  expect(pictures.size).toBeGreaterThan(0);
  for (const [file, { name, width, height }] of pictures) {
    const hash = createHash('sha256').update(pictureBytes('data', file)).digest('hex');
    expect([file, name]).toEqual([file, `${hash.slice(0, 16)}.png`]);
    // Drawings of works, and papers.
    expect([
      [640, 400],
      [480, 600],
    ]).toContainEqual([width, height]);
  }
});

test('one picture with other notes in it is one published file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const png = toPng(sheet(4, 3, ['#ffffff']));
    const note = chunk(
      'tEXt',
      [...'Author'].map((letter) => letter.charCodeAt(0)),
    );
    writeFileSync(join(folder, 'a.png'), png);
    writeFileSync(join(folder, 'b.png'), Uint8Array.from([...png.subarray(0, 33), ...note, ...png.subarray(33)]));
    writeFileSync(join(folder, 'c.png'), new Uint8Array(pictureLimit + 1));
    writeFileSync(join(folder, 'd.png'), 'no picture');
    const read = readPictures(diskContent(folder), ['a.png', 'b.png', 'c.png', 'd.png']);
    expect(read.get('a.png')).toEqual(read.get('b.png'));
    expect(read.get('a.png')).toMatchObject({ width: 4, height: 3 });
    expect(read.get('c.png')).toEqual({ fault: 'large', size: pictureLimit + 1 });
    expect(read.get('d.png')).toEqual({ fault: 'format' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
