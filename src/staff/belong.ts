import { decode } from '../parse/bytes.ts';
import { readCsv } from '../parse/csv.ts';
import { kindOf, pathsFor } from '../parse/kind.ts';
import { headerKey } from '../schemas/header.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import type { DeskFiles } from './desk.ts';

/**
 * Where a file that somebody brings may belong in a data folder. `places`: paths of the contract, those of files that are there already first; none for a
 * sheet of somebody else, which has to be imported.
 */
type Belonging = { places: string[] };

/** Where a file belongs by its name and its heads; `funds` are folders of funds, as `places/<place>/funds/<fund>`. */
export function belongs(name: string, bytes: Uint8Array, files: DeskFiles): Belonging {
  const bare = name.split(/[/\\]/).at(-1) ?? name;
  if (!/\.(csv|yaml)$/.test(bare)) return { places: [] };
  // Everything below a folder of the contract that was brought with its path.
  const path = name.replaceAll('\\', '/').replace(/^.*?(?=(?:places|vocabulary|custodians|campaigns|mappings)\/)/, '');
  if (kindOf(path)) return { places: [path] };
  const there = [...files.keys()].filter((file) => file.endsWith(`/${bare}`) || file === bare);
  const text = bare.endsWith('.csv') ? decode(bare, bytes).text : undefined;
  if (bare.endsWith('.csv') && (text === undefined || !ownKind(bare, text))) return { places: [] };
  const fresh = pathsFor(bare).flatMap((pattern) => foldersOf(pattern, files).map((folder) => folder + bare));
  const places = [...new Set([...there, ...fresh])].filter((file) => kindOf(file));
  return { places: text === undefined ? places : byLikeness(places, text, files) };
}

/** Folders that are there and in which a file of a pattern may stand. */
function foldersOf(pattern: string, files: DeskFiles): string[] {
  const steps = pattern.split('/').slice(0, -1);
  const form = new RegExp(`^${steps.map((step) => (step.startsWith('<') ? '[^/]+' : step)).join('/')}/`);
  return [...new Set([...files.keys()].flatMap((file) => form.exec(file)?.[0] ?? []))];
}

/** The kind whose columns the head of a table names, where its name says so too: every column but one or two is known. */
function ownKind(name: string, text: string): Kind | undefined {
  const heads = readCsv(text.slice(0, 4000)).rows[0]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return kindNames.find((kind) => {
    const last = kinds[kind].path.split('/').at(-1) ?? '';
    const [stem = ''] = last.split(/[*.]/);
    if (kinds[kind].shape !== 'table' || !name.startsWith(stem)) return false;
    const known = heads.filter((head) => headerKey(kind, head) !== undefined).length;
    return known >= 2 && known >= heads.length * 0.6 && headerKey(kind, heads[0] ?? '') !== undefined;
  });
}

/** Places in the order of how many rows stand there already, by the columns that both have: a published table lacks some. */
function byLikeness(places: readonly string[], text: string, files: DeskFiles): string[] {
  const own = rowsOf(places[0], text);
  const score = new Map(
    places.map((file) => {
      const bytes = files.get(file);
      const there = rowsOf(file, bytes ? (decode(file, bytes).text ?? '') : '');
      const shared = there.keys.filter((key) => key && own.keys.includes(key));
      const known = new Set(there.rows.map((row) => signOf(row, there.keys, shared)));
      const alike = own.rows.filter((row) => known.has(signOf(row, own.keys, shared))).length;
      return [file, shared.length > 0 ? alike + 0.5 : 0] as const;
    }),
  );
  return places.toSorted((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0));
}

type Rows = { keys: readonly string[]; rows: readonly (readonly string[])[] };

function rowsOf(file: string | undefined, text: string): Rows {
  const kind = file === undefined ? undefined : kindOf(file)?.kind;
  const [head, ...rows] = readCsv(text).rows;
  const keys = (head?.cells ?? []).map((cell) => (kind && headerKey(kind, cell)) ?? '');
  return { keys, rows: rows.map(({ cells }) => cells) };
}

function signOf(cells: readonly string[], keys: readonly string[], wanted: readonly string[]): string {
  return wanted.map((key) => (cells[keys.indexOf(key)] ?? '').trim()).join('\n');
}
