import { type Kind, kindNames, type Origin, pathsOf } from './kinds.ts';

/** What a file is by its path: its kind and the ids in its path. `fund` is the folder of a fund or of a round. */
export type FileKind = { kind: Kind; place: string; fund: string; id: string };

/** The kind of a file, by its path relative to the data folder; undefined for a file that the contract does not name. */
export function kindOf(file: string): FileKind | undefined {
  const before = known.get(file);
  if (before !== undefined || known.has(file)) return before;
  const kind = readKind(file);
  if (known.size < most) known.set(file, kind);
  return kind;
}

/** A check asks several times of every file. */
const known = new Map<string, FileKind | undefined>();

/** Files that are remembered; a city has fewer. */
const most = 200_000;

function readKind(file: string): FileKind | undefined {
  for (const { kind, pattern } of patterns) {
    const groups = pattern.exec(file)?.groups;
    if (groups || pattern.test(file))
      return { kind, place: groups?.place ?? '', fund: groups?.fund ?? groups?.round ?? '', id: groups?.id ?? '' };
  }
  return undefined;
}

/** The place, and the fund or round, in whose folder a file is; blank where there is none. */
export function originOf(file: string): Pick<Origin, 'home' | 'book'> {
  const [, home = '', book = ''] = /^places\/([^/]+)\/(?:(?:funds|rounds)\/([^/]+)\/)?/.exec(file) ?? [];
  return { home, book };
}

/** A path of the contract as a pattern. A revenue table is named after its project, so an id never contains a dot. */
export function pathPattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]*')
    .replace(/<(\w+)>/g, '(?<$1>[^/.]+)');
  return new RegExp(`^${source}$`);
}

const patterns = kindNames.flatMap((kind) => pathsOf(kind).map((path) => ({ kind, pattern: pathPattern(path) })));
