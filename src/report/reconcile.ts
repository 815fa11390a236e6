import { plainYuan, signedYuan } from '../domain/common/money.ts';
import type { Both } from '../issues/both.ts';
import { writeCell } from '../parse/writing.ts';
import type { Item, Reconciliation } from '../reconcile/reconciliation.ts';
import { escapeFormula } from '../schemas/formula.ts';
import { causeText, reconcileWords as words } from '../texts/reconcile.ts';
import { fillFound } from '../texts/text.ts';
import { columnsOf, inColumns } from './columns.ts';

/** Columns of each half of the sheet, of an amount, and of the whole with the line between the halves. */
const [half, amount] = [48, 14];
const whole = 2 * half + 3;

/** A reconciliation as a sheet to print: the ledger on the left, the statement on the right, every item with its row, two lines to sign. */
export function reconciliationSheet(one: Reconciliation, fund: string): string {
  const { balance, adjusted, difference, rows, items } = one;
  const line = '─'.repeat(half);
  const rule = (middle: string) => `${line}─${middle}─${line}`;
  const left = [total(words.book.zh, balance.book), ...blocks(items, 'book')];
  const right = [total(words.bank.zh, balance.bank), ...blocks(items, 'bank')];
  const body = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    both(left[index] ?? '', right[index] ?? ''),
  );
  const title = `${words.title.zh}（${words.internal.zh}）`;
  return [
    inColumns(`${' '.repeat(Math.floor((whole - columnsOf(title)) / 2))}${title}`, whole).trimEnd(),
    said('fund', { name: fund }),
    `${said('asOf', { day: one.as_of, from: one.from })}  ${words.unit.zh}`,
    rule('┬'),
    ...body,
    rule('┼'),
    both(total(words.adjusted.zh, adjusted.book), total(words.adjusted.zh, adjusted.bank)),
    rule('┴'),
    ...(difference === 0
      ? []
      : [total(words.difference.zh, difference), said('opening', { fen: signedYuan(difference) })]),
    said('matched', rows),
    verdict(one).zh,
    verdict(one).en,
    '',
    `${words.prepared.zh}________________    ${words.reviewed.zh}________________    ____年__月__日`,
    '',
  ].join('\n');
}

/** The items of a reconciliation as a table for spreadsheet programs, the balances above and below them. */
export function reconciliationCsv(one: Reconciliation, fund: string): string {
  const { balance, adjusted, items } = one;
  const sum = (side: 'book' | 'bank', word: string, fen: number) => [sideWord(side), word, one.as_of, plainYuan(fen)];
  const lines = [
    [`${words.title.zh}（${words.internal.zh}）`, fund, one.as_of],
    ['side', 'cause', 'day', 'amount', 'sheetRow', 'ledgerRow', 'place', 'summary'].map(
      (key) => words[key as 'side'].zh,
    ),
    sum('book', words.book.zh, balance.book),
    sum('bank', words.bank.zh, balance.bank),
    ...items.map(({ side, cause, fen, bank, book }) => [
      ...[sideWord(side), causeText[cause].zh, bank[0]?.on ?? book[0]?.on ?? '', plainYuan(fen)],
      ...[bank.map(({ row }) => row).join(' '), book.map(({ id }) => id).join(' ')],
      book.map(({ file, line }) => [file, line].filter(Boolean).join(':')).join(' '),
      [...bank, ...book]
        .map(({ text }) => text)
        .filter(Boolean)
        .join('；'),
    ]),
    sum('book', words.adjusted.zh, adjusted.book),
    sum('bank', words.adjusted.zh, adjusted.bank),
    ['', words.difference.zh, one.as_of, plainYuan(one.difference)],
    [words.prepared.zh, '', words.reviewed.zh],
  ];
  return `\uFEFF${lines.map((cells) => cells.map((cell) => writeCell(/^-\d/.test(cell) ? cell : escapeFormula(cell))).join(',')).join('\r\n')}\r\n`;
}

/** A reconciliation for programs; amounts are integer fen. */
export function reconciliationJson(one: Reconciliation, fund: string): string {
  return `${JSON.stringify({ notice: words.internal, fund, unit: 'fen', ...one }, null, 2)}\n`;
}

const wrong = new Set(['mistyped', 'doubled']);
const open = new Set(['unbooked', 'unbanked', ...wrong]);

/** The three blocks under a balance: what is added, what is taken off, mistakes. */
function blocks(items: readonly Item[], side: Item['side']): string[] {
  const own = items.filter((item) => item.side === side);
  const parts = [
    { head: words[`${side}In`], list: own.filter(({ fen, cause }) => fen > 0 && !wrong.has(cause)) },
    { head: words[`${side}Out`], list: own.filter(({ fen, cause }) => fen < 0 && !wrong.has(cause)) },
    { head: words[`${side}Wrong`], list: own.filter(({ cause }) => wrong.has(cause)) },
  ];
  return parts.flatMap(({ head, list }, index) => {
    if (list.length === 0) return index === 2 ? [] : [head.zh, `  ${words.none.zh}`];
    // Under 减 the amounts stand without a sign; mistakes go either way.
    return [head.zh, ...list.map((item) => itemLine(item, index === 1 ? -item.fen : item.fen))];
  });
}

function itemLine({ bank, book, cause }: Item, fen: number): string {
  const [of] = [...bank, ...book];
  const rows = [...bank.map(({ row }) => said('bankRow', { row })), ...book.map(({ id }) => id)].join('／');
  const mark = open.has(cause) ? '✗' : ' ';
  return total(`${mark} ${rows} ${of?.on.slice(5) ?? ''} ${causeText[cause].zh} ${of?.text ?? ''}`, fen);
}

function verdict({ settled, balance }: Reconciliation): Both {
  if (!settled) return words.open;
  return balance.book === balance.bank ? words.equal : words.agreed;
}

function total(text: string, fen: number): string {
  return inColumns(text, half - amount) + inColumns(signedYuan(fen), amount, 'right');
}

function both(left: string, right: string): string {
  return `${inColumns(left, half)} │ ${right}`.trimEnd();
}

function said(key: keyof typeof words, values: Readonly<Record<string, string | number>>): string {
  return fillFound(words[key].zh, values);
}

const sideWord = (side: Item['side']) => (side === 'book' ? words.ledgerSide.zh : words.bankSide.zh);
