import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashBytes } from '../read/hashes.ts';
import { filesIn } from './made.ts';

/** Hashes (SHA-256) of files by their paths in a site. */
export type Hashes = ReadonlyMap<string, string>;

/** The files of a site that is being made: in `folder` lie only those that are not published yet with the same bytes. */
export class Shelf {
  readonly folder: string;
  readonly made = new Map<string, string>();
  readonly #published: Hashes;
  readonly #parents = new Set<string>();

  constructor(folder: string, published: Hashes) {
    this.folder = folder;
    this.#published = published;
  }

  /** Puts a file there. None takes the place of another. */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const hash = hashBytes(bytes);
    this.#claim(path, hash);
    if (hash === this.#published.get(path)) return;
    const parent = dirname(join(this.folder, path));
    if (!this.#parents.has(parent)) mkdirSync(parent, { recursive: true });
    this.#parents.add(parent);
    writeFileSync(join(this.folder, path), bytes, { flag: 'wx' });
  }

  /** A published file stays as it is. */
  keep(path: string): void {
    const hash = this.#published.get(path);
    if (hash === undefined) throw new Error(`${path} is not published`);
    this.#claim(path, hash);
  }

  /** What others put into the folder, or a part of it, belongs to the site. */
  adopt(): void {
    for (const path of filesIn(this.folder)) {
      if (this.made.has(path)) continue;
      const file = join(this.folder, path);
      const hash = hashBytes(readFileSync(file));
      this.#claim(path, hash);
      if (hash === this.#published.get(path)) rmSync(file);
    }
  }

  /** What another shelf of the same folder holds is on this one, too. */
  join(others: Hashes): void {
    for (const [path, hash] of others) this.#claim(path, hash);
  }

  #claim(path: string, hash: string): void {
    if (this.made.has(path)) throw new Error(`two files are made for ${path}`);
    this.made.set(path, hash);
  }
}
