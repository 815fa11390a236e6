import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Mapping } from '../src/import/mapping.ts';
import { emptyMapping, methodOf } from '../src/import/mapping.ts';
import { roles } from '../src/import/role.ts';
import { importJson, importText } from '../src/report/import.ts';
import { readYuan } from '../src/schemas/yuan.ts';
import { importWords, refusalText } from '../src/texts/import.ts';
import { applyImport, keyedPortal, prepareImport, resumeImports, undoImport } from '../src/write/import.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Brings a sheet of income and spending into the ledger of a fund: `npm run import -- FILE --to <place>/<fund>`. Without `--apply` it only says what it
 * would write. Exit 0: ready or done; 1: questions or errors are open; 2: a wrong call or a failure of ours.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      to: { type: 'string' },
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
    },
  });
  const data = dataFolder(values.data);
  if (!values.to) throw new Error('--to 地点/基金：导入到哪只基金 (--to <place>/<fund>: into which fund)');
  if (!['text', 'json'].includes(values.format)) throw new Error('--format: text, json');
  const json = values.format === 'json';
  for (const { what } of resumeImports(data))
    process.stderr.write(`上次没有写完的已补完 (finished what was cut off): ${what}\n`);
  if (values.undo) undo(data, values.to);
  else {
    const [file, more] = positionals;
    if (!file || more) throw new Error('npm run import -- 文件 --to 地点/基金 (one FILE)');
    if (values.apply) keyedPortal(data);
    const prepared = await prepareImport(data, {
      to: values.to,
      name: file,
      bytes: new Uint8Array(readFileSync(file)),
      sheets: values.sheet,
      source: named(values.mapping),
      control: control(values.control),
      duplicates: oneOf('--duplicates', values.duplicates, ['take', 'skip']),
      fee: oneOf('--fee', values.fee, ['spending', 'without']),
      reverses: new Map(pairs('--reverses', values.reverses).map(([row, original]) => [Number(row), original])),
      decided: decided(values),
    });
    if ('refused' in prepared) {
      const why = refusalText[prepared.refused];
      if (json)
        process.stdout.write(
          `${JSON.stringify({ state: 'refused', issues: [{ code: prepared.refused, text: why }] }, null, 1)}\n`,
        );
      else process.stdout.write(`✗ ${why.zh}\n  ${why.en}\n`);
      process.exitCode = 1;
    } else {
      const { plan } = prepared;
      process.exitCode = plan.state === 'open' ? 1 : 0;
      const apply = values.apply === true && plan.state === 'ready';
      if (apply) applyImport(data, { to: values.to }, prepared);
      if (json) process.stdout.write(`${JSON.stringify({ ...importJson(plan), applied: apply }, null, 1)}\n`);
      else
        process.stdout.write(importText(plan) + (apply ? `${importWords.applied.zh} ${importWords.applied.en}\n` : ''));
    }
  }
} catch (error) {
  fail(error);
}

function undo(data: string, to: string): void {
  const undone = undoImport(data, to);
  if (undone && 'number' in undone) process.stdout.write(`${importWords.undone.zh} ${importWords.undone.en}\n`);
  else {
    process.exitCode = 1;
    const why = !undone ? importWords.noUndo : undone.published ? importWords.published : importWords.edited;
    const files = undone && 'edited' in undone ? undone.edited.map((name) => `\n  ${name}`).join('') : '';
    process.stdout.write(`✗ ${why.zh} ${why.en}${files}\n`);
  }
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

function decided(values: {
  column?: string[];
  word?: string[];
  'income-side'?: string;
  'income-category'?: string;
  'spending-category'?: string;
}): Partial<Mapping> {
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
