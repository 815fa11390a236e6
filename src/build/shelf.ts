import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../read/files-in.ts';
import { hashBytes } from '../read/hashes.ts';

/** Hashes (SHA-256) of files by their paths in a site. */
export type Hashes = ReadonlyMap<string, string>;

/** The files of a site that is being made. None takes the place of another. */
export type Shelf = {
  /** All files that it holds. */
  files: Hashes;
  /** Puts a file there. */
  put: (path: string, content: string | Uint8Array) => void;
  /** A published file stays as it is. */
  keep: (path: string) => void;
  /** What others put into the folder, or a part of it, belongs to the site. */
  adopt: () => void;
  /** What another shelf of the same folder holds is on this one, too. */
  join: (others: Hashes) => void;
};

/** A shelf: in `folder` lie only the files that are not `published` with the same bytes. */
export function openShelf(folder: string, published: Hashes): Shelf {
  const files = new Map<string, string>();
  const parents = new Set<string>();
  const claim = (path: string, hash: string) => {
    if (files.has(path)) throw new Error(`two files are made for ${path}`);
    files.set(path, hash);
  };
  return {
    files,
    put: (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const hash = hashBytes(bytes);
      claim(path, hash);
      if (hash === published.get(path)) return;
      const parent = dirname(join(folder, path));
      if (!parents.has(parent)) mkdirSync(parent, { recursive: true });
      parents.add(parent);
      writeFileSync(join(folder, path), bytes, { flag: 'wx' });
    },
    keep: (path) => {
      const hash = published.get(path);
      if (hash === undefined) throw new Error(`${path} is not published`);
      claim(path, hash);
    },
    adopt: () => {
      for (const path of filesIn(folder)) {
        if (files.has(path)) continue;
        const file = join(folder, path);
        const hash = hashBytes(readFileSync(file));
        claim(path, hash);
        if (hash === published.get(path)) rmSync(file);
      }
    },
    join: (others) => {
      for (const [path, hash] of others) claim(path, hash);
    },
  };
}
