import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildWith } from '../build/run.ts';
import { filesOf } from './html.ts';

/**
 * The whole way round: a second site is built from the one file that the first one publishes, and every public file of both is compared byte by byte. The first
 * one is the demonstration with marks in all its texts: markup, a formula, and secrets in the private columns. The second one is built by a copy of the project,
 * on another file system, in another time zone and language: none of that may be seen in what is published either.
 *
 * What differs, and is allowed to: the keyed hash over the data files, since the published files are not those of the publisher. The trace is the same too: a
 * demonstration has the secrets that come with the program.
 */
const first = inject('marked');
const work = mkdtempSync(join(otherDisk(), 'round-'));
const [project, data, out] = [join(work, 'project'), join(work, 'data'), join(work, 'site')];
const rootIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'data/index.json'), 'utf8')).data_root as string;
const roots = { first: rootIn(first.out), second: '' };

beforeAll(async () => {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(first.out, 'data/portal.zip'))))) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), bytes);
  }
  copyProject();
  const machine = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
  await buildWith({ ...machine, PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: first.address }, project);
  roots.second = rootIn(out);
}, 900_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the site made of what a site publishes, on another machine', () => {
  test('has the same files', () => {
    const [before, after] = [filesOf(first.out), filesOf(out)];
    expect(before.length).toBeGreaterThan(3_000);
    expect(after.filter((file) => !before.includes(file))).toEqual([]);
    expect(before.filter((file) => !after.includes(file))).toEqual([]);
    for (const folder of ['trace/keys/', 'pagefind/'])
      expect(after.filter((file) => file.startsWith(folder)).length).toBeGreaterThan(1);
  });

  test('has the same bytes in each of them', () => {
    const files = filesOf(out);
    const different = files.filter((file) => !isSame(file, read(first.out, file), read(out, file)));
    expect(different).toEqual([]);
    expect(files.length).toBeGreaterThan(3_000);
    expect(roots.first).not.toBe(roots.second);
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

/** All that a build reads of the project; the packages are shared. */
function copyProject(): void {
  mkdirSync(project);
  const files = ['tsconfig.json', 'package.json', 'package-lock.json', 'astro.config.mjs'];
  for (const name of [...files, 'src', 'scripts', 'public', 'content'])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
}

/** Another file system than that of the first site: in memory, where there is one with room, or on the disk of the project. */
function otherDisk(): string {
  const memory = '/dev/shm';
  if (tmpdir().startsWith(memory) || !existsSync(memory)) return resolve('.astro');
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

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
  // A page that names the hash has another code of its own for it.
  const same = text.replace(/(<code data-code>)[0-9a-f]{12}/, '$1');
  return root ? same.replaceAll(root, '<root>').replaceAll(root.slice(0, 12), '<root>') : same;
}
