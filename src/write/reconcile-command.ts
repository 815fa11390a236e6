import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signedYuan } from '../domain/common/money.ts';
import type { Mapping } from '../import/mapping.ts';
import { roles } from '../import/role.ts';
import { readWorkbook } from '../import/workbook.ts';
import type { Both } from '../issues/both.ts';
import { problemLine, questionLines } from '../report/import.ts';
import { reconciliationCsv, reconciliationJson, reconciliationSheet } from '../report/reconcile.ts';
import { readDate } from '../schemas/date.ts';
import { readYuan } from '../schemas/yuan.ts';
import { refusalText } from '../texts/import.ts';
import { reconcileWords as words } from '../texts/reconcile.ts';
import { fillFound } from '../texts/text.ts';
import { undoCommand } from './history.ts';
import { applyBalance, type ReconcileOrder, reconcileData } from './reconcile.ts';
import { resumeChanges } from './resume.ts';

/** What a command needs of its surroundings. `note` is for what is no part of the answer. */
type Surroundings = {
  folder: (option: string | undefined) => string;
  print: (text: string) => void;
  note: (text: string) => void;
};

const printers = { text: reconciliationSheet, csv: reconciliationCsv, json: reconciliationJson };

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const options = {
  ...{ data: text, to: text, 'as-of': text, balance: text, mapping: text, fee: text, 'income-side': text },
  ...{ sheet: several, column: several, days: { ...text, default: '10' }, format: { ...text, default: 'text' } },
  apply: { type: 'boolean' },
  undo: { type: 'boolean' },
  source: { ...text, default: '对账单' },
} as const;
type Flags = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** Runs `npm run reconcile` with its arguments. Returns 0 where everything is explained, 1 where something is open; throws at a wrong call. */
export async function reconcileCommand(args: readonly string[], { folder, print, note }: Surroundings): Promise<0 | 1> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [file, more] = positionals;
  const { to } = values;
  if (more || !to || Boolean(file) === Boolean(values.undo))
    throw new Error(
      'npm run reconcile -- 对账单 --to 地点/基金；撤销写入的余额：--undo --to 地点/基金 (one STATEMENT or --undo, --to <place>/<fund>)',
    );
  const data = folder(values.data);
  resumeChanges(data);
  if (!file) return undoCommand(data, (what) => what === `reconcile ${to}`, note);
  const order = orderOf(values, to);
  const printer = printers[oneOf('--format', values.format, ['text', 'csv', 'json'])];
  const workbook = await readWorkbook(file, new Uint8Array(readFileSync(file)));
  if ('refused' in workbook) return fails(note, refusalText[workbook.refused]);
  const answer = reconcileData(data, workbook, order);
  if (!('result' in answer)) {
    for (const question of answer.questions) note(`${questionLines(question)}\n`);
    for (const problem of answer.problems) note(`${problemLine(problem)}\n`);
    if (answer.lacks === 'balance') fails(note, words.noBalance);
    if (answer.lacks === 'rows') fails(note, words.noRows, { day: order.asOf ?? '' });
    return 1;
  }
  const { fund, result } = answer;
  print(printer(result, fund.name.zh));
  if (!values.apply) return result.settled ? 0 : 1;
  if (result.balance.book !== result.balance.bank || !result.settled) return fails(note, words.notEqual);
  const applied = applyBalance(data, fund, result, values.source);
  if ('file' in applied) {
    note(`${fillFound(words.written.zh, applied)}\n`);
    return 0;
  }
  if ('there' in applied) {
    const fen = signedYuan(applied.there);
    fails(note, words.there, { day: result.as_of, fen });
    return applied.there === result.balance.bank ? 0 : 1;
  }
  fails(note, words.wrong);
  for (const { message } of applied.wrong) fails(note, message);
  return 1;
}

function fails(note: (text: string) => void, { zh, en }: Both, values: Readonly<Record<string, string>> = {}): 1 {
  note(`✗ ${fillFound(zh, values)}\n  ${fillFound(en, values)}\n`);
  return 1;
}

function orderOf(values: Flags, to: string): ReconcileOrder {
  const asOf = values['as-of'] === undefined ? undefined : readDate(values['as-of']);
  if (values['as-of'] !== undefined && !asOf)
    throw new Error('--as-of 写成 2026-03-05 这样 (a day such as 2026-03-05)');
  const closing = values.balance === undefined ? undefined : readYuan(values.balance);
  if (values.balance !== undefined && closing === undefined)
    throw new Error('--balance 写成 2960.21 这样 (an amount such as 2960.21)');
  const days = Number(values.days);
  if (!/^\d{1,3}$/.test(values.days)) throw new Error('--days 写成天数，例如 10 (a number of days, such as 10)');
  const side = values['income-side'];
  const headers = (values.column ?? []).map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, at).trim(), oneOf('--column', pair.slice(at + 1).trim(), roles)] as const;
  });
  const decided: Partial<Mapping> = {
    headers: Object.fromEntries(headers),
    ...(side ? { income_side: oneOf('--income-side', side, ['debit', 'credit']) } : {}),
  };
  return {
    ...{ to, asOf, closing, days, decided },
    ...{ sheets: values.sheet, source: values.mapping },
    fee: values.fee === undefined ? undefined : oneOf('--fee', values.fee, ['spending', 'without']),
  };
}

function oneOf<const T extends string>(flag: string, given: string, known: readonly T[]): T {
  const found = known.find((name) => name === given);
  if (found === undefined) throw new Error(`${flag}: ${known.join(', ')}`);
  return found;
}
