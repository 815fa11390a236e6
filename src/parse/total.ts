import type { Both } from '../issues/both.ts';
import { readYuan } from '../schemas/yuan.ts';
import type { SheetColumn } from './column.ts';
import type { CsvRow } from './csv.ts';

/** What a row is that is no record: a total, an amount carried over, a signature, or a cell that only says "as above". */
type Stray = 'total' | 'carried' | 'signature' | 'ditto';

/** What a cell says of its row, where it says that the row is no record. */
export function strayWord(cell: string): Stray | undefined {
  if (cell.length > 24 || bare.test(cell)) return undefined;
  const plain = cell.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (total.test(plain)) return 'total';
  if (carried.test(plain)) return 'carried';
  if (signature.test(plain)) return 'signature';
  return ditto.test(plain) ? 'ditto' : undefined;
}

/** Most cells: small letters, numbers and signs without a blank, in which none of the few Latin words stands. They need no closer look. */
const bare = /^(?!.*(?:total|sum|ditto|sameas))[!-~]*$/i;

const span =
  '(?:[本当上]?(?:页|月|季|季度|年|年度|期|周|日|行|表)|截止目前|截至目前|全年|全部|\\d{1,4}年?\\d{0,2}月?|[一二三四五六七八九十]+月)?';
const what = '(?:收入|支出|捐赠|捐款|付款|金额|善款|爱心款|现金|转账)?';
const value = '[:,]?(?:\\(?(?:rmb|¥)?[\\d.,]*元?\\)?)?';
const total = new RegExp(
  `^(?:[-—*#]*${span}${what}(?:合计|总计|小计|累计|共计|总共|汇总|总额|总和|总数|合计数|累计数|总合计)(?:金额|人民币|\\(大写\\)|\\(小写\\)|\\(元\\))?[-—*#]*${value}|(?:sub|grand|sum)?[- ]?totals?|sum)$`,
);
const carried = new RegExp(
  `^(?:${span}(?:结转|转入下[页年月期]|期初|期末|期初余额|期末余额|余额|结余|结存|初余额|末余额)(?:余额|数|金额)?|承前页|承上页|过次页|转下页|上页结转|上年结转|上年结余|上月结转|上月结余|年初余额|年末余额|月初余额|月末余额)${value}$`,
);
const signature =
  /^(?:制表|制单|填表|填报|编制|审核|审批|复核|核对|记账|出纳|会计|经办|经手|主管|负责|财务|领导|监督|签字|盖章|单位盖章|单位负责)(?:人|员|者|人签字|人员|日期|单位)?(?:签字|签名|签章|\(签字\)|\(盖章\))?(?::.*)?$/;
const ditto = /^(?:同上|同前|同左|同上行|〃+|″+|ditto|sameasabove)$/;

/** Words for what a row looks like. */
export const strayWords: Record<Exclude<Stray, 'ditto'>, (cell: string) => Both> = {
  total: (cell) => ({ zh: `合计行（“${cell}”）`, en: `a totals row ("${cell}")` }),
  carried: (cell) => ({ zh: `余额或结转行（“${cell}”）`, en: `a balance or an amount carried over ("${cell}")` }),
  signature: (cell) => ({ zh: `签字栏（“${cell}”）`, en: `a line for signatures ("${cell}")` }),
};

/** Columns in which an amount carried over cannot be a record: elsewhere the same word may be a reason or a remark. */
const carriedColumns: ReadonlySet<string> = new Set([
  ...['id', 'date', 'banked_on', 'category', 'method'],
  ...['donor_display', 'payee_display', 'purpose', 'item'],
]);

/** Whether a word makes its row no record, by its column and by how many cells of the row are filled. Most of a signature line is blank. */
export function isStray(word: Stray, key: string | undefined, filled: number): boolean {
  if (word === 'total') return true;
  return word === 'carried' ? filled <= 3 || carriedColumns.has(key ?? '') : word === 'signature' && filled <= 3;
}

/** Finds out whether the amount of a row is the sum of the rows above it. */
export type SumAbove = (row: CsvRow, amount: number) => number | undefined;

/** Looks through the rows of a table once, when the first is asked for: how many rows above sum to an amount. */
export function sumsAbove(rows: () => Iterable<CsvRow>, money: SheetColumn | undefined): SumAbove {
  let sums: Map<number, { all: number; part: number; count: number }> | undefined;
  return (row, amount) => {
    if (!money || amount === 0) return undefined;
    sums ??= runningSums(rows(), money.index);
    const before = sums.get(row.line);
    return before && before.count >= 2 && (before.all === amount || before.part === amount) ? before.count : undefined;
  };
}

function runningSums(rows: Iterable<CsvRow>, index: number) {
  const sums = new Map<number, { all: number; part: number; count: number }>();
  // `part` begins anew behind every row that is itself a sum.
  let [all, part, count] = [0, 0, 0];
  for (const { line, cells } of rows) {
    sums.set(line, { all, part, count });
    const amount = readYuan((cells[index] ?? '').trim());
    if (amount === undefined) continue;
    if (count >= 2 && (amount === all || amount === part)) part = 0;
    else [all, part, count] = [all + amount, part + amount, count + 1];
  }
  return sums;
}
