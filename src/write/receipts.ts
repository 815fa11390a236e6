import { randomInt, scryptSync } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawCode } from '../domain/common/entropy.ts';
import { cost, secretOf, traceKeyText, weakness } from '../domain/trace/key.ts';
import { readRecords } from '../folder/records.ts';
import { withCells } from '../import/cells.ts';
import type { ListedReceipt } from '../import/receipt-list.ts';
import { utf8 } from '../parse/bytes.ts';
import { readCsv } from '../parse/csv.ts';
import { writeCell } from '../parse/writing.ts';
import { readFolder } from '../read/folder.ts';
import { secretsFolder } from '../read/secrets.ts';
import { changeData } from './history.ts';

/** Why a receipt of a list cannot become a key. */
type ReceiptFault = { row: number; fault: 'unknown' | 'twice' | 'number' | 'code' };

/** What becomes of a list of receipts: those that get a key, those whose gift has one, and those that cannot. */
type KeyPlan = { fresh: ListedReceipt[]; known: number; faults: ReceiptFault[] };

/** The key of a receipt, as the donor's browser derives it. */
export function keyOfReceipt(number: string, code: string, salt: string): string {
  const { N, r, p, dkLen } = cost;
  return traceKeyText(scryptSync(secretOf(number, code), salt, dkLen, { N, r, p, maxmem: 256 * N * r }));
}

/** Draws a check code that nobody can guess. */
export function freshCode(): string {
  return drawCode((below) => randomInt(below));
}

/** Holds a list of receipts against the gifts of a fund. */
export function planKeys(data: string, to: string, list: readonly ListedReceipt[]): KeyPlan {
  const { records } = readRecords(readFolder(data));
  const [place, fund] = to.split('/');
  const gifts = new Map(
    records.income.filter(({ home, book }) => home === place && book === fund).map((row) => [row.id, row]),
  );
  const plan: KeyPlan = { fresh: [], known: 0, faults: [] };
  const used = new Set<string>();
  for (const receipt of list) {
    const { row, id, number } = receipt;
    const gift = gifts.get(id);
    const weak = weakness(number, receipt.code || freshCode());
    const fault = !gift ? 'unknown' : used.has(number) || used.has(id) ? 'twice' : weak;
    used.add(number).add(id);
    if (fault) plan.faults.push({ row, fault });
    else if (gift?.trace_key) plan.known++;
    else plan.fresh.push(receipt);
  }
  return plan;
}

/** Where the check codes are kept until they are on the receipts: with the secrets, in no repository. */
export function codesFile(data: string, to: string): string {
  return join(secretsFolder(data), 'receipts', `${to.replace('/', '-')}.csv`);
}

/**
 * Derives the keys of a list and writes them into the ledger, whole or not at all. Every check code is on the disk before its key is derived, so a command that
 * is cut off goes on with the codes that it drew.
 */
export function writeKeys(
  data: string,
  to: string,
  fresh: readonly ListedReceipt[],
  salt: string,
  step: (done: number) => void,
): void {
  const codes = keptCodes(codesFile(data, to));
  const values = new Map<string, { trace_key: string; receipt_last4: string }>();
  for (const [index, { id, number, code: given }] of fresh.entries()) {
    const code = given || codes.get(`${id} ${number}`) || freshCode();
    if (!codes.has(`${id} ${number}`)) keepCode(codesFile(data, to), [id, number, code]);
    values.set(id, { trace_key: keyOfReceipt(number, code, salt), receipt_last4: number.slice(-4) });
    step(index + 1);
  }
  const folder = `places/${to.split('/')[0]}/funds/${to.split('/')[1]}/income`;
  const files = readFolder(data).files.flatMap(({ file, bytes }) => {
    const before = file.startsWith(folder) ? utf8(bytes) : undefined;
    const after = before === undefined ? undefined : withCells('income', before, valuesIn(before, values));
    return before === undefined || after === undefined || after === before ? [] : [{ file, before, after }];
  });
  changeData(data, { what: `receipts ${to}`, files });
}

/** The values for rows of one table: columns are not added where none of them is. */
function valuesIn<T>(text: string, values: ReadonlyMap<string, T>): Map<string, T> {
  const ids = new Set(readCsv(text).rows.flatMap(({ cells }) => cells.map((cell) => cell.trim())));
  return new Map([...values].filter(([id]) => ids.has(id)));
}

function keptCodes(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const [, ...rows] = readCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')).rows;
  return new Map(rows.map(({ cells: [id = '', number = '', code = ''] }) => [`${id} ${number}`, code]));
}

function keepCode(path: string, cells: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, '\uFEFF编号,票据号,校验码\r\n', { mode: 0o600 });
  appendFileSync(path, `${cells.map(writeCell).join(',')}\r\n`);
}
