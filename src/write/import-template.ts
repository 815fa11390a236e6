import { codeLists } from '../domain/portal/code-list.ts';
import { buildPortal } from '../domain/portal/portal.ts';
import { readRecords } from '../folder/records.ts';
import type { Workbook } from '../import/sheet.ts';
import { filledTemplate } from '../import/template.ts';
import { type Filing, fileRows, isWithin } from '../import/template-write.ts';
import type { Both } from '../issues/both.ts';
import type { Issue } from '../issues/issue.ts';
import { utf8 } from '../parse/bytes.ts';
import { readFolder } from '../read/folder.ts';
import { type Kind, kinds, type Records } from '../schemas/kinds.ts';
import { importWords, problemText } from '../texts/import.ts';
import { fillFound } from '../texts/text.ts';
import { changeData } from './history.ts';
import { newErrors } from './trial.ts';

/** A dry run of a filled template: what would be written, what is wrong with the rows, and the errors that the data would have then. */
type TemplatePlan = {
  kind: Kind;
  filing: Filing;
  problems: { row?: number; text: Both }[];
  issues: Issue[];
  state: 'ready' | 'open' | 'nothing-new';
};

/** Works out what a filled template becomes; undefined where the file is none. `to` is `<place>` or `<place>/<id>`. Throws where there is no such place. */
export function planTemplate(
  data: string,
  workbook: Workbook,
  to: string,
  as: Kind | undefined,
): TemplatePlan | undefined {
  const folder = readFolder(data);
  const { records, gaps } = readRecords(folder);
  const filled = filledTemplate(workbook, codeLists(buildPortal(records, gaps)), as);
  if (!filled) return undefined;
  assertThere(records, filled.kind, to);
  const texts = folder.files.map(({ file, bytes }) => [file, utf8(bytes)] as const);
  const present = new Map(texts);
  const filing = fileRows(filled, to, (file) => present.get(file));
  const foreign = new Set(texts.flatMap(([file, text]) => (text === undefined ? [file] : [])));
  const problems = [...filled.problems, ...encodings(filing, foreign)];
  const issues =
    problems.length > 0 ? [] : newErrors(data, new Map(filing.files.map(({ file, after }) => [file, after])));
  const open = problems.length > 0 || issues.length > 0;
  return { kind: filled.kind, filing, problems, issues, state: open ? 'open' : filing.taken ? 'ready' : 'nothing-new' };
}

/** Writes what a plan says, whole or not at all. It is taken back as an import is. */
export function applyTemplate(data: string, to: string, { filing, state }: TemplatePlan): void {
  if (state !== 'ready') throw new Error(importWords.open.zh);
  const files = filing.files.map(({ file, before, after }) => ({ file, before, after }));
  changeData(data, { what: `import ${to}`, files });
}

function encodings({ files }: Filing, foreign: ReadonlySet<string>): { text: Both }[] {
  const words = problemText['file-encoding'];
  return files
    .filter(({ file }) => foreign.has(file))
    .map(({ file }) => ({
      text: { zh: fillFound(words.zh, { found: file }), en: fillFound(words.en, { found: file }) },
    }));
}

/** Rows are not filed where nobody would look for them. */
function assertThere(records: Records, kind: Kind, to: string): void {
  const [place, id] = to.split('/');
  const owner = /<fund>/.test(kinds[kind].path) ? 'fund' : /<round>/.test(kinds[kind].path) ? 'round' : 'project';
  const there = isWithin(kind)
    ? records[owner].some((one) => one.id === id && one.home === place)
    : records.place.some((one) => one.id === place);
  const owners = { fund: '基金', round: '创投轮次', project: '项目' } as const;
  const form = isWithin(kind) ? `地点/${owners[owner]} (<place>/<${owner}>)` : '地点 (<place>)';
  if (!there) throw new Error(`没有 ${to}：--to ${form} (there is no such record)`);
}
