import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder of the disk, as a browser has them. */
export function fixtureFiles(root: string): Map<string, Uint8Array<ArrayBuffer>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(root.length + 1), new Uint8Array(readFileSync(path))] as const));
}

/** The text of a file, without its byte order mark; undefined where there is none. */
export function plainText(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
