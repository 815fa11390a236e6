import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { correctionLine } from '../domain/published/correction.ts';
import type { NeededCorrection } from '../issues/issue.ts';
import { readYaml } from '../parse/yaml.ts';

/** A correction with what only people can say. */
export type SaidCorrection = { needed: NeededCorrection; reason: string; role: string };

/** A file of corrections before and after; `undefined` is no file. */
type FileChange = { file: string; before: string | undefined; after: string };

/** The files with corrections added at their ends; or the file that is written in a form to which nothing can be added. */
export function correctedFiles(data: string, said: readonly SaidCorrection[]): FileChange[] | { unfit: string } {
  const changes: FileChange[] = [];
  for (const [file, list] of Map.groupBy(said, ({ needed }) => needed.file)) {
    const path = join(data, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    if (bytes && !isUtf8(bytes)) return { unfit: file };
    const before = bytes?.toString('utf8');
    const after = withEntries(before ?? '', list.map(entryOf));
    if (after === undefined) return { unfit: file };
    changes.push({ file, before, after });
  }
  return changes;
}

/** A correction as a line of its file. */
export function entryOf({ needed, reason, role }: SaidCorrection): string {
  return correctionLine(needed, { reason: JSON.stringify(reason), role: JSON.stringify(role) });
}

/**
 * A list in YAML with entries added at its end. What stood there stays byte for byte. Undefined where the text is no list that goes on below, so that it would
 * not hold the same entries and the new ones after them.
 */
export function withEntries(text: string, entries: readonly string[]): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)- /m.exec(text)?.[1] ?? '';
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : end;
  const after = text + gap + entries.map((entry) => indent + entry + end).join('');
  const [old, now, added] = [text, after, entries.join('\n')].map(listIn);
  return old && added && isDeepStrictEqual(now, [...old, ...added]) ? after : undefined;
}

/** The entries of a list; none in a text without any; undefined in any other text. */
function listIn(text: string): unknown[] | undefined {
  const { value, issues } = readYaml('corrections.yaml', text.replace(/^\uFEFF/, ''));
  if (issues.length > 0) return undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : undefined;
}
