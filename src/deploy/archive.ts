import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { basePath } from '../build/server.ts';
import { noonOf } from '../export/folder/archive.ts';
import { hashBytes, hashFolder } from '../read/hashes.ts';
import type { ChainEntry } from '../snapshot/chain.ts';
import { compareLists, type FileHash, isUnchanged, orderFiles, readList, writeList } from '../snapshot/list.ts';
import { releaseWords } from '../texts/release.ts';
import { dayText, fill, localize } from '../texts/text.ts';

/** Names in an archive: the folder of the site, the list of hashes, the note for whoever puts it up. */
const parts = { site: 'site', sums: 'SHA256SUMS', note: '上线说明.txt' } as const;

/** The name of the archive of a publication: `sunshine-2026-10-31-6.zip`. */
export const archiveName = ({ date, number }: Pick<ChainEntry, 'date' | 'number'>): string =>
  `sunshine-${date}-${number}.zip`;

/** A site as one file: the same site gives the same bytes on every machine. `entry` is the snapshot that records it. */
export function packSite(site: string, entry: ChainEntry): Uint8Array {
  const listed = hashFolder(site, () => false);
  const note = strToU8(noteOf(site, entry, listed));
  const inside = listed.map(({ path, hash }) => ({ path: `${parts.site}/${path}`, hash }));
  const sums = orderFiles([...inside, { path: parts.note, hash: hashBytes(note) }]);
  const files: [string, Uint8Array][] = [
    [parts.sums, strToU8(writeList(sums))],
    [parts.note, note],
    ...listed.map(({ path }): [string, Uint8Array] => [`${parts.site}/${path}`, readFileSync(join(site, path))]),
  ];
  return zipSync(Object.fromEntries(files), { mtime: noonOf(entry.date) });
}

/** Writes an archive and its hash beside it, as `sha256sum -c` reads it. */
export function writeArchive(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  writeFileSync(`${path}.sha256`, writeList([{ path: basename(path), hash: hashBytes(bytes) }]));
}

/** Unpacks an archive into a new folder and returns the folder of its site; undefined, and nothing is written, where it is no archive of a site or a file in it is not the one that was packed. */
export function unpackSite(bytes: Uint8Array, into: string): string | undefined {
  const files = attempt(() => unzipSync(bytes));
  const text = files?.[parts.sums];
  const sums = text && readList(new TextDecoder().decode(text));
  if (!files || !sums || typeof sums === 'number') return undefined;
  const inside: FileHash[] = Object.entries(files)
    .filter(([path]) => path !== parts.sums)
    .map(([path, content]) => ({ path, hash: hashBytes(content) }));
  // A path that leads out of the folder is in no list of ours, whoever made the archive.
  const whole = isUnchanged(compareLists(sums, inside)) && inside.every(({ path }) => isInside(path));
  if (!whole) return undefined;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), content);
  }
  const site = join(into, parts.site);
  return existsSync(site) ? site : undefined;
}

function isInside(path: string): boolean {
  return !/^[/\\]|\\|^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}

/** The note in both languages, with line ends that every editor of Windows shows, and the mark by which it knows UTF-8. */
function noteOf(site: string, entry: ChainEntry, files: readonly FileHash[]): string {
  const address = addressOf(site);
  const endings = [...new Set(files.map(({ path }) => /\.(\w+)$/.exec(path)?.[1] ?? ''))].filter(Boolean).toSorted();
  const texts = (['zh', 'en'] as const).map((locale) => {
    const words = localize(releaseWords, locale);
    return [
      fill(words.title, { title: new URL(address).host }),
      fill(words.what, { day: dayText(entry.date, locale), number: entry.number }),
      fill(words.check, { file: archiveName(entry) }),
      fill(words.place, { address, base: basePath(address) }),
      fill(words.server, { endings: endings.map((ending) => `.${ending}`).join(' ') }),
      words.look,
      words.back,
    ].join('\n\n');
  });
  return `\uFEFF${texts.join('\n\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** Where a site was built to stand, as its own head says. */
function addressOf(site: string): string {
  const head = readFileSync(join(site, 'verify/head.txt'), 'utf8');
  return /^site (\S+)$/m.exec(head)?.[1] ?? 'https://localhost/';
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
