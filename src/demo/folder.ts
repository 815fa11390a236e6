import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { papersDrawn } from './chapters/documents.ts';
import { pictures } from './chapters/images.ts';
import { town } from './town.ts';

/** The data folder of the project. */
export const home = fileURLToPath(new URL('../../data', import.meta.url));

/** Settings and lists that staff keep by hand and by which the district lives; another folder is given them where it has none. */
const grounds = ['portal.yaml', 'vocabulary'];

/** What a run changed, as paths in the data folder. */
type Change = { written: string[]; removed: string[] };

/** Every file of the demonstration district, by its path in a data folder. */
export function demonstration(): Map<string, Uint8Array> {
  const texts = [...town()].map(([file, text]) => [file, Buffer.from(text)] as const);
  const drawn = Object.entries({ ...pictures, ...papersDrawn }).map(([file, draw]) => [file, draw()] as const);
  return new Map<string, Uint8Array>([...texts, ...drawn]);
}

/** Writes the district into a data folder. A file that is right already is not touched; in its own places, one that it no longer tells is taken away. */
export function writeDemonstration(folder: string): Change {
  const files = demonstration();
  const change: Change = { written: [], removed: stale(folder, files) };
  for (const file of change.removed) rmSync(join(folder, file));
  for (const [file, bytes] of files) {
    const path = join(folder, file);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    change.written.push(file);
  }
  for (const part of grounds.filter((one) => !existsSync(join(folder, one)))) {
    cpSync(join(home, part), join(folder, part), { recursive: true });
    change.written.push(part);
  }
  return change;
}

function stale(folder: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const places = new Set([...files.keys()].filter((file) => file.endsWith('/place.yaml')).map(dirname));
  return [...places]
    .filter((place) => existsSync(join(folder, place)))
    .flatMap((place) =>
      readdirSync(join(folder, place), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        ),
    )
    .filter((file) => !files.has(file))
    .toSorted();
}
