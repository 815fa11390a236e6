import { createHmac } from 'node:crypto';
import { parse } from 'yaml';
import { isDemonstration } from '../domain/portal/demonstration.ts';
import { buildPortal } from '../domain/portal/portal.ts';
import { readRecords } from '../folder/records.ts';
import { emptyMapping, type Mapping, mappingSchema } from '../import/mapping.ts';
import { planImport } from '../import/plan.ts';
import type { ImportTask, Plan } from '../import/result.ts';
import type { Refused, Workbook } from '../import/sheet.ts';
import { type ImportOrder, importedFiles, importTask, mappingFile } from '../import/task.ts';
import { readWorkbook } from '../import/workbook.ts';
import { readFolder } from '../read/folder.ts';
import { createSecrets, readSecrets, type Secrets } from '../read/secrets.ts';
import type { ChangeSet } from './change.ts';
import { changeData, notesOf } from './history.ts';
import { presentText } from './present.ts';

/** What somebody wants to import. `name` tells only the kind of file; it is kept nowhere. `keyed`: it may be written, so the secrets are made where there are none. */
type Order = ImportOrder & { name: string; bytes: Uint8Array; keyed?: boolean; workbook?: Workbook };

/** A dry run: the plan, and the mapping that goes with it. */
type Prepared = { plan: Plan; mapping: Mapping; source: string };

/** Works out an import without writing anything; or says why the file cannot be read. Throws where there is no such fund. */
export async function prepareImport(data: string, order: Order): Promise<Prepared | Refused> {
  const workbook = order.workbook ?? (await readWorkbook(order.name, order.bytes));
  if ('refused' in workbook) return workbook;
  const folder = readFolder(data);
  const { records, gaps } = readRecords(folder);
  const source = order.source ?? order.to.split('/')[1] ?? '';
  const secrets = readSecrets(data, isDemonstration(buildPortal(records, gaps)));
  const journal = { taken: notesOf(data), fingerprint: fingerprints(secrets, order.to) };
  const task = importTask(workbook, order, { records, files: folder.files }, readMapping(data, source), journal);
  if (!task) throw new Error(`没有基金 ${order.to}：写成“地点/基金” (no such fund; write <place>/<fund>)`);
  const fingerprint = !secrets && order.keyed ? fingerprints(createSecrets(data), order.to) : task.fingerprint;
  return { plan: planImport({ ...task, fingerprint }), mapping: task.mapping, source };
}

/** Writes what a plan says and remembers the mapping, whole or not at all. */
export function applyImport(data: string, { to }: Pick<Order, 'to'>, prepared: Prepared): ChangeSet {
  const { plan, mapping, source } = prepared;
  if (plan.state !== 'ready')
    throw new Error('还有没有答复的问题，什么也没有写 (questions are open: nothing was written)');
  return changeData(data, {
    what: `import ${to}`,
    notes: Object.fromEntries(plan.fingerprints),
    files: importedFiles(plan, mapping, source, presentText(data, mappingFile(source))),
  });
}

function fingerprints(secrets: Secrets | undefined, to: string): ImportTask['fingerprint'] {
  // Without a key nothing was taken yet, and nothing of this run is kept.
  const key = secrets?.key ?? '';
  return (cells, occurrence) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['import row', to, cells, occurrence]))
      .digest('base64url')
      .slice(0, 22);
}

/** What is remembered of a source. */
export function readMapping(data: string, source: string): Mapping {
  const text = presentText(data, mappingFile(source));
  if (text === undefined) return emptyMapping;
  const read = mappingSchema.safeParse(parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${mappingFile(source)}：${issue?.path.join('.')}: ${issue?.message}`);
}
