import { type Kind, kinds, laterPaths } from '../schemas/kinds.ts';

/** What a file is by its path: its kind and the ids in its path. `fund` is the folder of a fund or of a round. */
export type FileKind = { kind: Kind; place: string; fund: string; id: string };

const patterns = Object.entries(kinds).map(([kind, { path }]) => ({ kind: kind as Kind, pattern: toPattern(path) }));
const later = laterPaths.map(toPattern);

/** The kind of a file, by its path relative to the data folder; undefined for a file that the contract does not name. */
export function kindOf(file: string): FileKind | undefined {
  for (const { kind, pattern } of patterns) {
    const groups = pattern.exec(file)?.groups;
    if (groups || pattern.test(file))
      return { kind, place: groups?.place ?? '', fund: groups?.fund ?? groups?.round ?? '', id: groups?.id ?? '' };
  }
  return undefined;
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
    return !last.startsWith('<') && toPattern(last).test(name);
  });
}

/** All file names that the contract knows, for the nearest one. */
export function knownNames(): string[] {
  return [...Object.values(kinds).map(({ path }) => path as string), ...laterPaths].map((path) =>
    (path.split('/').at(-1) as string).replace('*', ''),
  );
}

/** A revenue table is named after its project, so an id never contains a dot. */
function toPattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]*')
    .replace(/<(\w+)>/g, '(?<$1>[^/.]+)');
  return new RegExp(`^${source}$`);
}
