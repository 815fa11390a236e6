import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictures } from './chapters/images.ts';
import type { Files } from './files.ts';
import { town } from './town.ts';

/** Writes the demonstration district into `data/`: run it after a change of its stories. The same program writes the same bytes. */
const root = fileURLToPath(new URL('../../data', import.meta.url));
const files = town();

removeStale(files);
for (const [file, text] of files) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const [file, draw] of Object.entries(pictures)) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, draw());
}

/** A record that the stories no longer tell must not stay behind. */
function removeStale(keep: Files): void {
  for (const folder of ['places', 'campaigns', 'custodians'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name).slice(root.length + 1);
      if (/^\w+\/demo(-|\/)/.test(file) && entry.isFile() && !keep.has(file) && !(file in pictures))
        rmSync(join(root, file));
    }
}
