import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { emptyMapping, type Mapping, methodOf } from '../import/mapping.ts';
import { roles } from '../import/role.ts';
import type { Refused } from '../import/sheet.ts';
import { readWorkbook } from '../import/workbook.ts';
import type { Issue } from '../issues/issue.ts';
import { importJson, importText } from '../report/import.ts';
import { templateJson, templateText } from '../report/template.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { readYuan } from '../schemas/yuan.ts';
import { importWords, refusalText } from '../texts/import.ts';
import { undoCommand } from './history.ts';
import { applyImport, prepareImport } from './import.ts';
import { applyTemplate, planTemplate } from './import-template.ts';
import { resumeChanges } from './resume.ts';
import { newErrors } from './trial.ts';

/** What a command needs of its surroundings: the data folder that a flag names, and where it prints. */
type Surroundings = {
  folder: (option: string | undefined) => string;
  print: (text: string) => void;
  /** For what is no part of the answer. */
  note: (text: string) => void;
};

const options = {
  data: { type: 'string' },
  to: { type: 'string' },
  as: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  control: { type: 'string' },
  column: { type: 'string', multiple: true },
  word: { type: 'string', multiple: true },
  reverses: { type: 'string', multiple: true },
  duplicates: { type: 'string' },
  fee: { type: 'string' },
  'income-side': { type: 'string' },
  'income-category': { type: 'string' },
  'spending-category': { type: 'string' },
  apply: { type: 'boolean' },
  undo: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** Runs `npm run import` with its arguments. Returns 0 where it is ready or done, 1 where questions or errors are open; throws at a wrong call. */
export async function importCommand(args: readonly string[], { folder, print, note }: Surroundings): Promise<0 | 1> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const data = folder(values.data);
  const { to, format } = values;
  if (!to) throw new Error('--to 地点/基金：导入到哪只基金 (--to <place>/<fund>: into which fund)');
  if (format !== 'text' && format !== 'json') throw new Error('--format: text, json');
  for (const { what } of resumeChanges(data)) note(`上次没有写完的已补完 (finished what was cut off): ${what}\n`);
  if (values.undo) return undoCommand(data, (what) => what === `import ${to}`, print);
  const [file, more] = positionals;
  if (!file || more) throw new Error('npm run import -- 文件 --to 地点/基金 (one FILE)');
  const bytes = new Uint8Array(readFileSync(file));
  const workbook = await readWorkbook(file, bytes);
  if ('refused' in workbook) return refuse(workbook, format, print);
  const template = planTemplate(data, workbook, to, kindNamed(values.as));
  if (template) {
    const applied = values.apply === true && template.state === 'ready';
    if (applied) applyTemplate(data, to, template);
    print(format === 'json' ? asJson({ ...templateJson(template), applied }) : templateText(template) + done(applied));
    return template.state === 'open' ? 1 : 0;
  }
  if (values.as) throw new Error(`--as ${values.as}：${importWords.noTemplate.zh} (${importWords.noTemplate.en})`);
  const prepared = await prepareImport(data, { ...orderOf(values, to, file), bytes, workbook });
  if ('refused' in prepared) return refuse(prepared, format, print);
  const { plan } = prepared;
  const applied = values.apply === true && plan.state === 'ready';
  const later = newErrors(data, new Map(plan.writes.map(({ file: path, after }) => [path, after])));
  if (applied) applyImport(data, { to }, prepared);
  print(
    format === 'json'
      ? asJson({ ...importJson(plan), check: later.map(found), applied })
      : importText(plan) + laterText(later) + done(applied),
  );
  return plan.state === 'open' ? 1 : 0;
}

function refuse({ refused }: Refused, format: string, print: (text: string) => void): 1 {
  const text = refusalText[refused];
  const answer = { state: 'refused', issues: [{ code: refused, text }] };
  print(format === 'json' ? asJson(answer) : `✗ ${text.zh}\n  ${text.en}\n`);
  return 1;
}

function asJson(answer: object): string {
  return `${JSON.stringify(answer, null, 1)}\n`;
}

/** What the check will say of the data with the imported rows: a bank balance that is still missing keeps nobody from importing. */
function laterText(issues: readonly Issue[]): string {
  if (issues.length === 0) return '';
  const lines = issues.map(
    ({ message, remedy }) => `  ✗ ${message.zh} → ${remedy.zh}\n    ${message.en} → ${remedy.en}`,
  );
  return `${importWords.later.zh} ${importWords.later.en}\n${lines.join('\n')}\n\n`;
}

function found({ code, file, line, column, message, remedy }: Issue): object {
  return { code, file, line, column, message, remedy };
}

function done(applied: boolean): string {
  return applied ? `${importWords.applied.zh} ${importWords.applied.en}\n` : '';
}

/** The kind of table that `--as` names, by its key or in Chinese. */
function kindNamed(text: string | undefined): Kind | undefined {
  if (text === undefined) return undefined;
  const known = kindNames.filter((kind) => kinds[kind].shape === 'table');
  const kind = known.find((one) => one === text || kinds[one].words.zh === text);
  if (!kind) throw new Error(`--as: ${known.join(', ')}`);
  return kind;
}

function orderOf(values: Flags, to: string, file: string): Omit<Parameters<typeof prepareImport>[1], 'bytes'> {
  return {
    ...{ to, name: file },
    sheets: values.sheet,
    source: named(values.mapping),
    control: control(values.control),
    duplicates: oneOf('--duplicates', values.duplicates, ['take', 'skip']),
    fee: oneOf('--fee', values.fee, ['spending', 'without']),
    reverses: new Map(pairs('--reverses', values.reverses).map(([row, original]) => [Number(row), original])),
    decided: decided(values),
    keyed: values.apply === true,
  };
}

function control(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const fen = readYuan(text);
  if (fen === undefined) throw new Error(`--control 写成 2960.21 这样 (an amount such as 2960.21), “${text}”`);
  return fen;
}

function named(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
    throw new Error(`--mapping 只用小写字母、数字和连字符 (lower-case letters, digits, hyphens), “${text}”`);
  return text;
}

function oneOf<const T extends string>(flag: string, text: string | undefined, known: readonly T[]): T | undefined {
  if (text !== undefined && !known.includes(text as T)) throw new Error(`${flag}: ${known.join(', ')}`);
  return text as T | undefined;
}

function pairs(flag: string, texts: readonly string[] = []): [string, string][] {
  return texts.map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw new Error(`${flag} 写成 左=右 (write LEFT=RIGHT), “${text}”`);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
}

function decided(values: Flags): Partial<Mapping> {
  const headers = pairs('--column', values.column).map(
    ([name, role]) => [name, oneOf('--column', role, roles)] as const,
  );
  const words = pairs('--word', values.word);
  const methods = words.flatMap(([word, meaning]) => {
    const method = methodOf(meaning, emptyMapping);
    return method ? [[word, method] as const] : [];
  });
  const side = oneOf('--income-side', values['income-side'], ['debit', 'credit']);
  return {
    headers: Object.fromEntries(headers) as Mapping['headers'],
    methods: Object.fromEntries(methods),
    categories: Object.fromEntries(words.filter(([word]) => !methods.some(([known]) => known === word))),
    ...(side ? { income_side: side } : {}),
    ...(values['income-category'] ? { income_category: values['income-category'] } : {}),
    ...(values['spending-category'] ? { spending_category: values['spending-category'] } : {}),
  };
}
