import { parse } from 'yaml';
import type { FolderChecked } from '../check-folder.ts';
import { emptyMapping, type Mapping, mappingSchema } from '../import/mapping.ts';
import { planImport } from '../import/plan.ts';
import type { Plan } from '../import/result.ts';
import type { Workbook } from '../import/sheet.ts';
import { type ImportOrder, importedFiles, importTask, mappingFile } from '../import/task.ts';
import { bytesOf, type DeskFiles, textAt } from './desk.ts';

/** A dry run on a desk: the plan, and the files that it would write. */
export type DeskImport = { plan: Plan; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> };

/**
 * Works out an import into a fund of the desk; undefined where there is no such fund. Rows are known again within one visit only: no key is in a browser, and
 * without one nothing may be kept of a row. A row that the ledger has already is asked about as a duplicate.
 */
export function deskImport(
  workbook: Workbook,
  order: ImportOrder,
  { files, portal }: { files: DeskFiles; portal: FolderChecked['portal'] },
  taken: ReadonlySet<string>,
): DeskImport | undefined {
  const source = order.source ?? order.to.split('/')[1] ?? '';
  const before = textAt(files, mappingFile(source));
  const ground = { records: portal.records, files: [...files].map(([file, bytes]) => ({ file, bytes })) };
  const fingerprint = (cells: readonly string[], occurrence: number) => JSON.stringify([order.to, cells, occurrence]);
  const task = importTask(workbook, order, ground, mappingOf(before), { taken, fingerprint });
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
