import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { dataRoot } from '../../src/read/hashes.ts';
import { filesOf } from './html.ts';

/**
 * The whole way round: a second site is built from the one file that the first one publishes, and every public file of both is compared byte by byte. The first
 * one is the demonstration with marks in all its texts: markup, a formula, and secrets in the private columns.
 *
 * What differs, and is allowed to:
 * - the hash over the data files, which stands whole or by its first twelve digits on every page: the published files are not those of the publisher;
 * - `trace/keys/`, made of the keys that stay with the publisher: the second site has none;
 * - `trace/days/` and `trace/lots/`: which gift lies in which shard follows from the keys. What they tell of each gift is compared;
 * - the trace page, which offers the look-up by receipt where there are keys. The rest of it is compared.
 */
const first = inject('marked');
const { data, out } = inject('again');
const roots = { first: dataRoot(first.data), second: dataRoot(data) };

const isShard = (file: string) => /^trace\/(?:keys|days|lots)\//.test(file);
const isTrace = (file: string) => /^(?:en\/)?trace\/index\.html$/.test(file);

describe('the site made of what a site publishes', () => {
  test('has the same files', () => {
    const [before, after] = [filesOf(first.out), filesOf(out)];
    expect(before.length).toBeGreaterThan(3_000);
    expect(after.filter((file) => !before.includes(file))).toEqual([]);
    expect(before.filter((file) => !after.includes(file) && !file.startsWith('trace/keys/'))).toEqual([]);
    expect(after.filter((file) => file.startsWith('trace/keys/'))).toEqual([]);
  });

  test('has the same bytes in each of them', () => {
    const files = filesOf(out).filter((file) => !isShard(file) && !isTrace(file));
    const different = files.filter((file) => !isSame(file, read(first.out, file), read(out, file)));
    expect(different).toEqual([]);
    expect(files.length).toBeGreaterThan(3_000);
    expect(roots.first).not.toBe(roots.second);
  });

  test('tells the same of every gift, wherever it lies', () => {
    const gifts = (folder: string) =>
      merged(folder, 'lots', (document) => {
        const { gifts, ...parts } = document as { gifts: { fund: string; id: string }[] };
        return [...gifts.map((gift) => [`${gift.fund} ${gift.id}`, gift] as const), ...flat(parts)];
      });
    expect(gifts(first.out).size).toBeGreaterThan(1_000);
    expect(gifts(out)).toEqual(gifts(first.out));
    const days = (folder: string) =>
      merged(folder, 'days', (document, file) => {
        const { gifts, funds } = document as { gifts: string[][]; funds: object };
        return [...gifts.map((gift) => [`${file} ${gift[3]} ${gift[4]}`, gift.slice(0, 5)] as const), [file, funds]];
      });
    expect(days(first.out).size).toBeGreaterThan(1_000);
    expect(days(out)).toEqual(days(first.out));
  });

  test.each(['trace/index.html', 'en/trace/index.html'])('offers on %s all but the look-up by receipt', (file) => {
    const [before, after] = [plain(read(first.out, file), roots.first), plain(read(out, file), roots.second)];
    expect(before).toMatch(receipt);
    expect(after).not.toMatch(receipt);
    const bare = (html: string) => html.replace(receipt, '').replace(/ data-(?:bits|salt)="[^"]*"/g, '');
    expect(bare(after).replace(/\s+/g, '')).toBe(bare(before).replace(/\s+/g, ''));
  });

  test('a difference of one letter would be seen, in a page as in what is packed', () => {
    const page = read(out, 'index.html');
    const text = page.toString('utf8');
    expect(isSame('index.html', read(first.out, 'index.html'), Buffer.from(text.replace('元', '圆')))).toBe(false);
    const [before, after] = [read(first.out, 'data/portal.zip'), Buffer.from(read(out, 'data/portal.zip'))];
    expect(isSame('data/portal.zip', before, after)).toBe(true);
    const entries = unzipSync(after);
    const name = Object.keys(entries).find((path) => path.endsWith('.csv')) as string;
    const changed = { ...entries, [name]: Uint8Array.from([...(entries[name] ?? []), 32]) };
    expect(textOf('x.zip', changed, '')).not.toEqual(textOf('x.zip', entries, ''));
  });
});

/** The form by receipt and what stands around it. */
const receipt = /<section aria-labelledby="by-receipt">[\s\S]*?<\/section>/;

function read(folder: string, file: string): Buffer {
  return readFileSync(join(folder, file));
}

function isSame(file: string, before: Buffer, after: Buffer): boolean {
  if (before.equals(after)) return true;
  if (file.endsWith('.zip'))
    return textOf(file, unzipSync(before), roots.first) === textOf(file, unzipSync(after), roots.second);
  return plain(before, roots.first) === plain(after, roots.second);
}

/** All files of a packed folder one after the other. */
function textOf(file: string, entries: Record<string, Uint8Array>, root: string): string {
  return Object.entries(entries)
    .map(([name, bytes]) => `${file}/${name}\n${plain(Buffer.from(bytes), root)}`)
    .join('\n');
}

/** The bytes of a file, unpacked, each as one letter, with one word for the hash over the data files. */
function plain(bytes: Buffer, root: string): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (packed ? gunzipSync(bytes) : bytes).toString('latin1');
  return root ? text.replaceAll(root, '<root>').replaceAll(root.slice(0, 12), '<root>') : text;
}

type Entries = readonly (readonly [string, unknown])[];

/** What all shards of a kind tell together. */
function merged(folder: string, kind: string, entries: (document: unknown, file: string) => Entries) {
  const path = join(folder, 'trace', kind);
  return new Map(
    filesOf(path, '.json')
      .flatMap((file) => entries(JSON.parse(readFileSync(join(path, file), 'utf8')), file))
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** The entries of the lists that a document has beside its gifts. */
function flat(parts: object): Entries {
  return Object.entries(parts).flatMap(([list, values]) =>
    typeof values === 'object' && values !== null
      ? Object.entries(values).map(([key, value]) => [`${list} ${key}`, value] as const)
      : [[list, values] as const],
  );
}
