import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { withCase } from '../case.ts';

/** What a clerk reads, in both languages, of the first problems of a case. */
function texts(name: string, count = 1): string[] {
  const { issues } = withCase(name, checkData);
  return issues
    .slice(0, count)
    .flatMap(({ message, remedy }) => [message.zh, `→ ${remedy.zh}`, message.en, `→ ${remedy.en}`]);
}

test('a wrong amount names row and column letter, beyond Z too, and the fix', () => {
  expect(texts('csv-column-aa', 2)).toMatchInlineSnapshot(`
    [
      "第 2 行 AB 列“日期”：日期“2026-02-30”在日历上不存在。",
      "→ 对照票据查实。日期写成“年-月-日”：四位年份、两位月、两位日。",
      "Row 2, column AB "Date": The date "2026-02-30" does not exist in the calendar.",
      "→ Look it up in the document. Write year-month-day: four, two and two digits.",
      "第 2 行 AD 列“金额”：金额“x”读不出来。",
      "→ 金额以元为单位，只写数字，最多两位小数。",
      "Row 2, column AD "Amount": The amount "x" cannot be read.",
      "→ Write yuan in digits with at most two decimals.",
    ]
  `);
});
test('an amount in ten thousands', () => {
  expect(texts('amount-forms')).toMatchInlineSnapshot(`
    [
      "第 4 行 D 列“金额”：金额“1.2万”带了单位“万”。",
      "→ 是准确数的，改成“12000”；是约数的，查原始单据，约数不能记账。金额以元为单位，只写数字，最多两位小数。",
      "Row 4, column D "Amount": The amount "1.2万" is written in "万".",
      "→ If it is exact, write "12000"; if it is rounded, look it up in the document. Write yuan in digits with at most two decimals.",
    ]
  `);
});
test('a date in Chinese words', () => {
  expect(texts('date-forms', 2)).toMatchInlineSnapshot(`
    [
      "第 4 行 B 列“日期”：日期“2025.3.5”按 2025-03-05 读取。",
      "→ 没有读错就不用改。",
      "Row 4, column B "Date": The date "2025.3.5" was read as 2025-03-05.",
      "→ Nothing to do if that is right.",
      "第 5 行 B 列“日期”：日期“2026年3月5日”按 2026-03-05 读取。",
      "→ 没有读错就不用改。",
      "Row 5, column B "Date": The date "2026年3月5日" was read as 2026-03-05.",
      "→ Nothing to do if that is right.",
    ]
  `);
});
test('a spreadsheet row after quoted line breaks', () => {
  expect(texts('csv-quoted-newline', 3).slice(8)).toMatchInlineSnapshot(`
    [
      "第 5 行 D 列“金额”：金额“1.005”不到分：在 1.00 和 1.01 之间。",
      "→ 看原始单据写的是多少，不要自己四舍五入。金额以元为单位，只写数字，最多两位小数。",
      "Row 5, column D "Amount": The amount "1.005" goes below the fen: between 1.00 and 1.01.",
      "→ Look at the document; do not round it yourself. Write yuan in digits with at most two decimals.",
    ]
  `);
});
test('an unknown column with the nearest name', () => {
  expect(texts('column-unknown')).toMatchInlineSnapshot(`
    [
      "第 1 行 I 列“restricton”：不认识表头“restricton”。是不是“restriction”？",
      "→ 改成约定的列名；只供自己核对的列请删掉，或在列名前加 calc_，带 calc_ 的列不读取、不公布。",
      "Row 1, column I "restricton": The column "restricton" is not known. Did you mean "restriction"?",
      "→ Use a known column name; delete columns for your own checks, or begin their names with calc_: such columns are neither read nor published.",
    ]
  `);
});
test('a column named twice, once in Chinese', () => {
  expect(texts('csv-header-duplicate')).toMatchInlineSnapshot(`
    [
      "第 1 行 I 列“金额”：表头“金额”与 D 列是同一列。",
      "→ 两列内容一样的，删掉一列；不一样的，给写错表头的那一列改名。",
      "Row 1, column I "Amount": The header "金额" names the same column as column D.",
      "→ Delete one column if both hold the same; otherwise rename the one with the wrong header.",
    ]
  `);
});
test('a row with too many cells', () => {
  expect(texts('csv-ragged-long')).toMatchInlineSnapshot(`
    [
      "第 4 行 K 列：这一行有 12 格，表头有 10 格，可能有一格里的逗号没有加引号。",
      "→ 对照原始表格找出缺的或多的一格；格里本来有逗号的，用英文双引号括住整格。不要为了凑数删掉内容。",
      "Row 4, column K: This row has 12 cells, the header has 10; a cell with a comma may lack its quotes.",
      "→ Compare the original to find the cell that lacks or is too many; a cell that contains a comma needs double quotes around it. Never delete a value to make it fit.",
    ]
  `);
});
test('a workbook under the name of a table', () => {
  expect(texts('file-binary-xlsx')).toMatchInlineSnapshot(`
    [
      "文件名是“pledges.csv”，里面却不是文字，像是 Excel 文件（.xlsx）。",
      "→ 在 Excel 或 WPS 中打开原文件，另存为“CSV UTF-8（逗号分隔）”。改扩展名不起作用。",
      "The file is named "pledges.csv" but holds no text (it looks like an .xlsx workbook).",
      "→ Open the original in a spreadsheet and save it as "CSV UTF-8". Renaming the file does not convert it.",
    ]
  `);
});
test('an open quotation mark in YAML', () => {
  expect(texts('yaml-quote')).toMatchInlineSnapshot(`
    [
      "从这里起读不下去：引号没有收尾。",
      "→ 检查这一行和上一行：缩进用空格对齐，冒号是英文冒号、后面有一个空格，引号是英文引号、成对。",
      "Reading stops here: The quotation mark is never closed.",
      "→ Check this line and the one before: aligned blanks, a plain colon with a blank after it, plain quotes in pairs.",
    ]
  `);
});
test('a reference that leads nowhere', () => {
  expect(texts('reference-unknown-rows', 3).slice(8)).toMatchInlineSnapshot(`
    [
      "第 2 行 D 列“类别”：词表里没有类别“E2O”。是不是“E20”？",
      "→ 写类别的编号或名称，从这些里选：E01 困难救助、E03 为老服务、E20 管理费、E21 募捐成本、E30 退还捐赠人。",
      "Row 2, column D "Category": The vocabulary has no category "E2O". Did you mean "E20"?",
      "→ Write the code or the name of a category, one of: E01 Hardship relief, E03 Elder services, E20 Management fee, E21 Fundraising cost, E30 Refunds to donors.",
    ]
  `);
});
test('bank and ledger differ: entered twice', () => {
  expect(texts('bank-duplicate')).toMatchInlineSnapshot(`
    [
      "第 3 行 B 列“余额”：2026-02-28 银行余额 2,478.00 元，账面算得 2,566.00 元，相差 −88.00 元。2026-01-31 还对得上，之后的第一笔是 I-3（income.csv 第 4 行）。I-4（income.csv 第 5 行）与另一笔同日同额，可能重复录入。",
      "→ 先看上面提到的行，再逐笔核对这段时间的对账单。",
      "Row 3, column B "Balance": On 2026-02-28 the bank has 2,478.00 yuan, the ledger gives 2,566.00 yuan: −88.00 yuan apart. They agreed on 2026-01-31; the first row after it is I-3 (income.csv line 4). I-4 (income.csv line 5) has a twin of the same day and amount: possibly entered twice.",
      "→ Look at the rows named above first, then compare this period with the statement row by row.",
    ]
  `);
});
test('bank and ledger differ: two digits changed places', () => {
  expect(texts('bank-transposed')).toMatchInlineSnapshot(`
    [
      "第 3 行 B 列“余额”：2026-02-28 银行余额 1,760.00 元，账面算得 2,300.00 元，相差 −540.00 元。2026-01-31 还对得上，之后的第一笔是 S-2（spending.csv 第 3 行）。S-2（spending.csv 第 3 行）的金额可能有两位数字颠倒。",
      "→ 先看上面提到的行，再逐笔核对这段时间的对账单。",
      "Row 3, column B "Balance": On 2026-02-28 the bank has 1,760.00 yuan, the ledger gives 2,300.00 yuan: −540.00 yuan apart. They agreed on 2026-01-31; the first row after it is S-2 (spending.csv line 3). Two digits of S-2 (spending.csv line 3) may be transposed.",
      "→ Look at the rows named above first, then compare this period with the statement row by row.",
    ]
  `);
});
test('bank and ledger differ: another day', () => {
  expect(texts('bank-other-day')).toMatchInlineSnapshot(`
    [
      "第 3 行 B 列“余额”：2026-02-28 银行余额 2,450.00 元，账面算得 2,390.00 元，相差 60.00 元。2026-01-31 还对得上，之后的第一笔是 S-2（spending.csv 第 3 行）。I-3（income.csv 第 4 行）金额正好等于差额，可能到账日期或月份写错。",
      "→ 先看上面提到的行，再逐笔核对这段时间的对账单。",
      "Row 3, column B "Balance": On 2026-02-28 the bank has 2,450.00 yuan, the ledger gives 2,390.00 yuan: 60.00 yuan apart. They agreed on 2026-01-31; the first row after it is S-2 (spending.csv line 3). I-3 (income.csv line 4) equals the difference: its bank date or month may be wrong.",
      "→ Look at the rows named above first, then compare this period with the statement row by row.",
    ]
  `);
});
test('bank and ledger differ twice: the second difference is told apart from the first', () => {
  expect(texts('bank-two-differences', 2).slice(4)).toMatchInlineSnapshot(`
    [
      "第 3 行 B 列“余额”：2026-02-28 银行余额 2,415.00 元，账面算得 2,390.00 元，相差 25.00 元。其中 10.00 元在 2026-01-31 已经差了；那以后的第一笔是 S-2（spending.csv 第 3 行）。可能漏记一笔 15.00 元的收入，或多记了支出。",
      "→ 先看上面提到的行，再逐笔核对这段时间的对账单。",
      "Row 3, column B "Balance": On 2026-02-28 the bank has 2,415.00 yuan, the ledger gives 2,390.00 yuan: 25.00 yuan apart. A difference of 10.00 yuan was already there on 2026-01-31; the first row after that is S-2 (spending.csv line 3). Income of 15.00 yuan may be missing, or spending too high.",
      "→ Look at the rows named above first, then compare this period with the statement row by row.",
    ]
  `);
});
test('a purpose overspent', () => {
  expect(texts('pot-negative')).toMatchInlineSnapshot(`
    [
      "第 5 行 C 列“金额”：记到这一行，2026-02-11 日终“为老服务”这部分钱是 −50.00 元。",
      "→ 检查“用途限定”（restriction）是否写对；确实要动用别的钱，先在 reallocations.csv 记一笔，并写明同意或公示。",
      "Row 5, column C "Amount": With this row the money for "为老服务" stands at −50.00 yuan at the end of 2026-02-11.",
      "→ Check "restriction"; to use other money, first enter a reallocation with its consent or notice.",
    ]
  `);
});
test('a notice too short, in working days', () => {
  expect(texts('notice-short')).toMatchInlineSnapshot(`
    [
      "公示 4 个工作日，规定不少于 5 个工作日。",
      "→ 日期录错的改正；后来又补公示过的，把那次公示加在后面。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。",
      "The notice ran 4 working days; the rule asks for at least 5.",
      "→ Correct wrong dates; if it was posted again, add that notice below. If it really was so, change no date or figure to fit; explain it in explanations.yaml.",
    ]
  `);
});
test('a fund entered as a giver', () => {
  expect(texts('income-from-fund')).toMatchInlineSnapshot(`
    [
      "第 4 行 G 列“捐赠人”：“街道”是本站上的基金，它给的钱不能再记一笔收入，否则会重复计算。",
      "→ 删掉这一行，由对方基金在 transfers.csv 里记一次。",
      "Row 4, column G "Donor": "街道" is a fund of this portal; its money must not be entered again as income.",
      "→ Delete this row; the giving fund enters it once in its transfers.csv.",
    ]
  `);
});
test('a correction that does not fit', () => {
  expect(texts('correction')).toMatchInlineSnapshot(`
    [
      "更正把“I-2”的“金额”改为“20”，记录里现在是“200.00”。",
      "→ 内容又改过，就再加一条更正；没有改过，就核对 field 和 new。",
      "The correction of "I-2" sets "金额" to "20"; the record now says "200.00".",
      "→ If it was changed again, add another correction; otherwise check "field" and "new".",
    ]
  `);
});
