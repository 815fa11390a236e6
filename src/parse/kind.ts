import { kinds, laterPaths } from '../schemas/kinds.ts';
import { pathPattern } from '../schemas/path.ts';

export { type FileKind, kindOf } from '../schemas/path.ts';

const later = laterPaths.map(pathPattern);

/** A file of the contract that this version does not show yet. */
export function isLater(file: string): boolean {
  return later.some((pattern) => pattern.test(file));
}

/** The paths of the contract that end like this file: where a misplaced file may belong. */
export function pathsFor(file: string): string[] {
  const name = file.split('/').at(-1) as string;
  return [...Object.values(kinds).map(({ path }) => path as string), ...laterPaths].filter((path) => {
    const last = path.split('/').at(-1) as string;
    return !last.startsWith('<') && pathPattern(last).test(name);
  });
}

/** All file names that the contract knows, for the nearest one. */
export function knownNames(): string[] {
  return [...Object.values(kinds).map(({ path }) => path as string), ...laterPaths].map((path) =>
    (path.split('/').at(-1) as string).replace('*', ''),
  );
}
