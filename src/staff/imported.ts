import { parse } from 'yaml';
import type { FolderChecked } from '../check-folder.ts';
import { emptyMapping, type Mapping, mappingSchema } from '../import/mapping.ts';
import { planImport } from '../import/plan.ts';
import type { Plan } from '../import/result.ts';
import type { Workbook } from '../import/sheet.ts';
import { type ImportOrder, importedFiles, importTask, mappingFile } from '../import/task.ts';
import { keyedHash } from '../snapshot/nonces.ts';
import { bytesOf, type Desk, textAt } from './desk.ts';

/** A dry run on a desk: the plan, and the files that it would write. */
export type DeskImport = { plan: Plan; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> };

/** What a browser remembers of the imports into one portal: a random key of 64 hex digits, and keyed fingerprints of rows that were saved. */
export type ImportMemory = { key: string; prints: ReadonlySet<string> };

/**
 * Works out an import into a fund of the desk; undefined where there is no such fund. A row is known again by its keyed fingerprint, within the visit and by what
 * the browser remembers; any other that the ledger has already is asked about as a duplicate.
 */
export function deskImport(
  workbook: Workbook,
  order: ImportOrder,
  { files, portal, taken }: Pick<Desk, 'files' | 'taken'> & Pick<FolderChecked, 'portal'>,
  { key, prints: remembered }: ImportMemory,
): DeskImport | undefined {
  const source = order.source ?? order.to.split('/')[1] ?? '';
  const before = textAt(files, mappingFile(source));
  const ground = { records: portal.records, files: [...files].map(([file, bytes]) => ({ file, bytes })) };
  // A third of the digits is enough to tell rows apart, and takes a third of the room.
  const fingerprint = (cells: readonly string[], occurrence: number) =>
    keyedHash(key, JSON.stringify(['import row', order.to, cells, occurrence])).slice(0, 22);
  const task = importTask(workbook, order, ground, mappingOf(before), { taken, remembered, fingerprint });
  if (!task) return undefined;
  const plan = planImport(task);
  const written = plan.state === 'ready' ? importedFiles(plan, task.mapping, source, before) : [];
  return { plan, files: new Map(written.map(({ file, after }) => [file, bytesOf(after)])) };
}

/** A remembered mapping that cannot be read is as if it were not there: the check tells of it. */
function mappingOf(text: string | undefined): Mapping {
  if (text === undefined) return emptyMapping;
  try {
    return mappingSchema.safeParse(parse(text)).data ?? emptyMapping;
  } catch {
    return emptyMapping;
  }
}
