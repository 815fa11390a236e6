import { isId } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';
import { laterPaths } from '../schemas/other-paths.ts';
import { kindOf, pathPattern } from '../schemas/path.ts';

export { type FileKind, kindOf } from '../schemas/path.ts';

const later = laterPaths.map(pathPattern);

/** Tables whose name may go on with a period: how their paths look, and the part of the name in front of it. */
const spread = Object.values(kinds)
  .map(({ path }) => path as string)
  .filter((path) => path.includes('*'))
  .map((path) => ({ pattern: pathPattern(path), stem: path.split(/[/*]/).at(-2) as string }));
const covered = /^(-\d{4}(-?(0[1-9]|1[0-2]|[qQhH]?[1-4]))?(-\d{4})?)?$/;

/** The stem of a table whose name goes on with something else than a period (`income 旧.csv`): a copy, or rows that nobody can place. */
export function strangeStem(file: string): string | undefined {
  const stem = spread.find(({ pattern }) => pattern.test(file))?.stem;
  const name = file.split('/').at(-1) as string;
  return stem !== undefined && !covered.test(name.slice(stem.length, -'.csv'.length)) ? stem : undefined;
}

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

/** Whether a file has no place in a data folder by its name: the contract does not know it, or an id in its path can be none. */
export function isStrangeName(file: string): boolean {
  const known = kindOf(file);
  if (!known) return !isLater(file) || !isId(file.split(/[/.]/).at(-2) as string);
  return strangeStem(file) !== undefined || ![known.place, known.fund, known.id].every((id) => id === '' || isId(id));
}
