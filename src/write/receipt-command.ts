import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { weakness } from '../domain/trace/key.ts';
import { receiptList } from '../import/receipt-list.ts';
import { readWorkbook } from '../import/workbook.ts';
import { refusalText } from '../texts/import.ts';
import { receiptCommandWords as words } from '../texts/receipt.ts';
import { fillFound } from '../texts/text.ts';
import { receiptWords } from '../texts/trace.ts';
import { undoCommand } from './history.ts';
import { codesFile, freshCode, keyOfReceipt, planKeys, writeKeys } from './receipts.ts';
import { resumeChanges } from './resume.ts';

/** What the command needs of its surroundings. `ask` asks without showing the answers; `note` is for what is no part of the answer. */
type Surroundings = {
  folder: (option: string | undefined) => string;
  ask: (questions: readonly string[]) => Promise<string[]>;
  print: (text: string) => void;
  note: (text: string) => void;
};

/**
 * Runs `npm run receipt`: the key of one gift, asked for number and check code; or with `--list FILE --to <place>/<fund>` the keys of all gifts of a list, first
 * only told, written with `--apply`. Returns 0 where it is done or could be, 1 where a receipt cannot be used; throws at a wrong call.
 */
export async function receiptCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 1> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { data: text, list: text, to: text, apply: flag, undo: flag };
  const { values } = parseArgs({ args: [...args], options });
  const data = surroundings.folder(values.data);
  const salt = readSalt(data);
  if (!values.list && !values.undo) return one(salt, surroundings);
  if (!values.to) throw new Error('--to 地点/基金 (--to <place>/<fund>)');
  for (const { what } of resumeChanges(data))
    surroundings.note(`上次没有写完的已补完 (finished what was cut off): ${what}\n`);
  if (values.undo) return undoCommand(data, (what) => what === `receipts ${values.to}`, surroundings.print);
  return listed(data, values.to, values.list as string, values.apply === true, salt, surroundings);
}

async function one(salt: string, { ask, print, note }: Surroundings): Promise<0 | 1> {
  const [number = '', typed = ''] = await ask([
    `${words.number.zh} ${words.number.en}: `,
    `${words.code.zh} ${words.code.en}: `,
  ]);
  const code = typed.trim() || freshCode();
  const weak = weakness(number, code);
  if (weak) {
    const why = receiptWords[weak];
    note(`不能用这张票据：${why.zh}。\nThis receipt cannot be used: ${why.en}.\n`);
    return 1;
  }
  const key = keyOfReceipt(number, code, salt);
  if (code !== typed.trim()) note(`\n${words.drawn.zh} / ${words.drawn.en}: ${code}\n`);
  note(`\n${words.later.zh} / ${words.later.en}\n\n${words.key.zh} ${words.key.en}:\n`);
  print(`${key}\n`);
  return 0;
}

async function listed(
  data: string,
  to: string,
  file: string,
  apply: boolean,
  salt: string,
  { print, note }: Surroundings,
): Promise<0 | 1> {
  const say = (key: keyof typeof words, values: Record<string, string | number> = {}) =>
    print(`${fillFound(words[key].zh, values)}\n${fillFound(words[key].en, values)}\n`);
  const workbook = await readWorkbook(file, new Uint8Array(readFileSync(file)));
  if ('refused' in workbook) {
    print(`✗ ${refusalText[workbook.refused].zh}\n  ${refusalText[workbook.refused].en}\n`);
    return 1;
  }
  const list = receiptList(workbook);
  if (!list) {
    say('noList');
    return 1;
  }
  const { fresh, known, faults } = planKeys(data, to, list);
  say('plan', { count: list.length, fresh: fresh.length, known, faults: faults.length });
  for (const { row, fault } of faults) say(`fault-${fault}`, { row });
  if (faults.length > 0) return 1;
  if (fresh.length === 0) return 0;
  if (!apply) say('ready');
  else {
    writeKeys(data, to, fresh, salt, (done) => done % 20 === 0 && note(`${done} / ${fresh.length}\n`));
    say('written', { count: fresh.length, file: codesFile(data, to) });
  }
  return 0;
}

function readSalt(folder: string): string {
  const settings = parse(readFileSync(join(folder, 'portal.yaml'), 'utf8'), { schema: 'failsafe' });
  const salt: unknown = settings?.trace?.salt;
  if (typeof salt !== 'string' || !salt)
    throw new Error('portal.yaml 没有写 trace.salt（盐值） / portal.yaml has no trace.salt');
  return salt;
}
