import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from '../src/parse/picture.ts';
import { findPrivate } from '../src/privacy/find.ts';
import { attributesOf, fenceStrings, wordsOf } from '../src/privacy/markup.ts';
import { metadataOf } from '../src/privacy/picture.ts';
import { checkChain, readChain, writeChain } from '../src/snapshot/chain.ts';
import { readList, writeList } from '../src/snapshot/list.ts';
import { checkProof, makeProof, type Proof, readProof, writeProof } from '../src/snapshot/proof.ts';
import { hashBare, readValues, valuesRoot, writeValues } from '../src/snapshot/values.ts';
import { makeDice, mutations } from './mutation.ts';
import { chainOf, editions, files, values } from './snapshot/made.ts';

/** Damage to what is no data file: photos, snapshots, proofs; and texts on which a search for private matters might never end. */
const runs = Number(process.env.FUZZ_RUNS ?? 160);
const ways = Object.entries(mutations);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const jpegSegment = (marker: number, body: readonly number[]) => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255],
  ...body,
];
const exif = [...letters('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
const riff = (name: string, body: readonly number[]) => [...letters(name), body.length, 0, 0, 0, ...body];
const webpBody = [
  ...[...letters('WEBP'), ...riff('VP8X', [0x0c, 0, 0, 0, 59, 0, 0, 39, 0, 0])],
  ...[...riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 60, 0, 40, 0, 1, 2]), ...riff('EXIF', [...letters('MM'), 0, 42])],
  ...riff('XMP ', letters('GPSLatitude ')),
];

/** A picture of each format, with something written into it. */
const pictures: Record<string, Uint8Array> = {
  png: new Uint8Array(readFileSync('tests/help-base/places/demo/files/shed-before.png')),
  jpeg: Uint8Array.from([
    ...[0xff, 0xd8, ...jpegSegment(0xe1, exif), ...jpegSegment(0xfe, letters('a comment'))],
    ...[...jpegSegment(0xdb, [0, 1, 2]), ...jpegSegment(0xc2, [8, 0, 40, 0, 60, 1, 1, 0x11, 0])],
    ...[...jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56],
    ...[...jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0xd9],
  ]),
  webp: Uint8Array.from([...letters('RIFF'), webpBody.length, 0, 0, 0, ...webpBody]),
};

/** A damaged picture is none, or one of which nothing private is left and which stays as it is when it is cleaned again. */
function expectClean(bytes: Uint8Array): boolean {
  metadataOf(bytes);
  const picture = cleanPicture(bytes);
  if (!picture) return false;
  expect(picture.width).toBeGreaterThan(0);
  expect(picture.height).toBeGreaterThan(0);
  expect(picture.bytes.length).toBeLessThanOrEqual(bytes.length + 36);
  expect(metadataOf(picture.bytes)).toEqual([]);
  expect(cleanPicture(picture.bytes)).toEqual(picture);
  return true;
}

describe.each(Object.entries(pictures))('a damaged %s', (_, whole) => {
  test('is one before it is damaged', () => {
    expect(expectClean(whole)).toBe(true);
  });

  test('cut off anywhere is no picture, or a clean one', () => {
    for (let length = 0; length < whole.length; length++) expectClean(whole.slice(0, length));
    // A view into a larger buffer ends where it ends.
    for (let length = 0; length < whole.length; length++) expectClean(whole.subarray(0, length));
  });

  test('that lies about a length or a size is no picture, or a clean one', () => {
    const least = Math.min(whole.length, 400);
    for (let at = 0; at < least; at++)
      for (const lie of [[0], [1], [0x7f], [0x80], [0xff], [0xff, 0xff], [0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0]]) {
        const bytes = whole.slice();
        bytes.set(lie.slice(0, whole.length - at), at);
        expectClean(bytes);
      }
  });

  test('by chance is no picture, or a clean one', () => {
    const dice = makeDice(20260331);
    let taken = 0;
    for (const [, mutate] of ways)
      for (let round = 0; round < runs; round++) if (expectClean(mutate(whole, dice))) taken++;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(ways.length * runs);
  });
});

test('a jpeg that ends within its size is no picture', () => {
  for (const length of [0, 1, 2, 3, 4, 5, 6, 7])
    expect(
      cleanPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, length, 8, 0, 40, 0, 60].slice(0, 4 + length))),
    ).toBe(undefined);
});

describe('damaged snapshots', () => {
  const chain = chainOf(3);
  const list = files(editions[1]);
  const entry = chain[1] as (typeof chain)[number];
  const place = list.findIndex(({ path }) => path === 'index.html');
  const proof = writeProof(makeProof(list, 'index.html', entry) as Proof);
  const damage = (text: string, use: (damaged: string) => void) => {
    const dice = makeDice(20260331);
    for (const [, mutate] of ways)
      for (let round = 0; round < runs; round++)
        use(new TextDecoder().decode(mutate(new TextEncoder().encode(text), dice)));
  };

  test('a chain: never holds with anything in it changed', () => {
    let told = 0;
    damage(writeChain(chain), (text) => {
      const entries = readChain(text);
      if (!entries || checkChain(entries).length) told++;
      // What holds says what was published, from the beginning on.
      else expect(chain.slice(0, entries.length)).toEqual(entries);
    });
    expect(told).toBeGreaterThan(runs);
  });

  test('a proof: holds only for the file and the entry it was made for', () => {
    let told = 0;
    damage(proof, (text) => {
      const read = readProof(text);
      if (checkProof(read, chain)) told++;
      else expect([read?.leaf, read?.index]).toMatchObject([list[place], place]);
    });
    expect(told).toBeGreaterThan(runs);
  });

  test('a list of files: told by a line of it, or a list that reads back', () => {
    damage(writeList(list), (text) => {
      const read = readList(text);
      if (typeof read === 'number') expect(read).toBeLessThanOrEqual(text.split('\n').length);
      else expect(readList(writeList(read))).toEqual(read);
    });
  });

  test('published values: none, or others than were hashed', () => {
    const { root } = valuesRoot(values, hashBare);
    damage(writeValues(values), (text) => {
      const read = readValues(text);
      if (read && valuesRoot(read, hashBare).root === root) expect(read).toEqual(values);
    });
  });
});

describe('texts made to hurt are searched for private matters, and soon', () => {
  const pieces = [
    ...[
      '1',
      '12',
      '1 ',
      '1-',
      '１',
      '一',
      '零',
      '1\u200b',
      '.',
      '@',
      'a@',
      'a@a.',
      '<',
      '<a ',
      '</',
      '&',
      '&#',
      '&#49;',
    ],
    ...[
      '"',
      '\\"',
      '"a',
      '\\',
      '{"a":"',
      '川A',
      '号',
      '1号',
      '栋',
      '3栋2单元',
      '室',
      '微信',
      '微信：',
      '电话',
      '身份证 ',
    ],
    ...[
      '王',
      '王某',
      '张三，',
      '，',
      '\n',
      ' \n',
      '\t',
      '\u3000',
      '岁',
      '81岁',
      'x',
      'X',
      'http://',
      'a.b',
      '<!--',
      '>',
      "='",
    ],
  ];
  const readers: Record<string, (text: string) => unknown> = {
    'a table': (text) => findPrivate(text, { table: true }),
    'a text': (text) => findPrivate(text),
    'the words of a page': wordsOf,
    'the attributes of a page': attributesOf,
    'the strings of a document': fenceStrings,
  };
  /** Characters of a text, and processor seconds that it may take. */
  const [size, patience] = [20_000, 2];

  test.each(Object.entries(readers))('%s', { timeout: 300_000 }, (_, read) => {
    const dice = makeDice(20260331);
    const mixed = Array.from({ length: 20 }, () => [dice.pick(pieces), dice.pick(pieces), dice.pick(pieces)].join(''));
    const slow = [...pieces, ...mixed].flatMap((piece) => {
      const { user } = process.cpuUsage();
      read(piece.repeat(Math.ceil(size / piece.length)));
      const seconds = (process.cpuUsage().user - user) / 1e6;
      return seconds > patience ? [[piece, seconds]] : [];
    });
    expect(slow).toEqual([]);
  });

  test.each(Object.entries(readers))('%s, of anything', (_, read) => {
    const dice = makeDice(20260331);
    for (let round = 0; round < runs * 4; round++)
      read(Array.from({ length: 1 + dice.below(60) }, () => dice.pick(pieces)).join(''));
  });
});
