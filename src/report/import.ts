import { plainYuan } from '../domain/common/money.ts';
import type { Plan, Problem, Question } from '../import/result.ts';
import { importWords, problemText, questionText, roleText, skipText } from '../texts/import.ts';
import { fillFound } from '../texts/text.ts';

/** A plan as text for a terminal: what was read and what becomes of it, how it was understood, what is open, what would be written. */
export function importText(plan: Plan): string {
  const { rows, sums, understood, questions, problems, writes, withheld, state } = plan;
  const reasons = Object.entries(rows.reasons).map(
    ([reason, count]) =>
      `  ${skipText[reason as keyof typeof skipText].zh} ${count}（${skipText[reason as keyof typeof skipText].en}）`,
  );
  const control =
    sums.control === null
      ? ''
      : `，控制数 ${plainYuan(sums.control)}${sums.control === sums.net ? ' 相符 (equal)' : ' 不符 (differs)'}`;
  return [
    `读到 ${rows.read} 行 = 导入 ${rows.taken} + 不导入 ${rows.skipped} + 待定 ${rows.duplicates} (rows read = taken + skipped + to decide)`,
    ...reasons,
    `收入 ${plainYuan(sums.income)}，支出 ${plainYuan(sums.spending)}，净额 ${plainYuan(sums.net)}${control} (income, spending, net)`,
    ...(sums.left.income || sums.left.spending
      ? [
          `  其中这次不写：收入 ${plainYuan(sums.left.income)}，支出 ${plainYuan(sums.left.spending)} (not written this time)`,
        ]
      : []),
    '',
    '列 Columns',
    ...understood.columns.map(
      ({ sheet, name, role }) =>
        `  ${sheet ? `${sheet} · ` : ''}${name} → ${role ? `${roleText[role].zh} (${roleText[role].en})` : '不认识，不用 (not known, not used)'}`,
    ),
    ...(understood.side ? [`  收入在${roleText[understood.side].zh} (income is on the ${understood.side} side)`] : []),
    ...(understood.methods.length > 0
      ? [
          '方式 Methods',
          `  ${understood.methods.map(({ word, count, method }) => `${word || '（空）'} ×${count} → ${method ?? '？'}`).join('，')}`,
        ]
      : []),
    ...(understood.categories.length > 0
      ? [
          '类别 Categories',
          `  ${understood.categories.map(({ word, count, category }) => `${word || '（空）'} ×${count} → ${category ?? '？'}`).join('，')}`,
        ]
      : []),
    ...understood.running.map(
      ({ checked, off }) => `余额逐行核对 ${checked} 处，不符 ${off.length} 处 (running balances compared, wrong)`,
    ),
    ...(understood.controls > 0 ? [`合计数核对 ${understood.controls} 个 (totals compared)`] : []),
    ...(withheld.length > 0
      ? [
          `原文可能含个人信息、没有录入摘要的行 (rows whose words were left out): ${withheld.map(({ row }) => row).join('、')}`,
        ]
      : []),
    '',
    state === 'open'
      ? `${importWords.open.zh} ${importWords.open.en}`
      : state === 'ready'
        ? `${importWords.ready.zh} ${importWords.ready.en}`
        : `${importWords.nothing.zh} ${importWords.nothing.en}`,
    ...questions.map(questionLines),
    ...problems.map(problemLine),
    ...writes.map(
      ({ file, before, rows: count, fen }) =>
        `＋ ${file}${before === undefined ? '（新）' : ''} ${count} 行 rows，${plainYuan(fen)}`,
    ),
    '',
  ].join('\n');
}

/** What has to be decided, as lines. */
export function questionLines({ ask, words, rows: at }: Question): string {
  return [
    `？${questionText[ask].zh}\n  ${questionText[ask].en}`,
    ...(words.length > 0 ? [`  ${words.map(({ word, count }) => `${word} ×${count}`).join('，')}`] : []),
    ...(at.length > 0 ? [`  行 rows ${shortened(at)}`] : []),
  ].join('\n');
}

/** What is wrong with a source, in one line. */
export function problemLine(problem: Problem): string {
  const values = {
    found: problem.found ?? '',
    expected: 'expected' in problem ? (problem.expected ?? '') : '',
    column: problem.column ?? '',
    row: problem.row ?? '',
  };
  const where =
    problem.row === undefined
      ? ''
      : `${problem.sheet ? `${problem.sheet} ` : ''}第 ${problem.row} 行 (row ${problem.row}) `;
  const { zh, en } = problemText[problem.code];
  return `✗ ${where}${fillFound(zh, values)}。${fillFound(en, values)}.`;
}

function shortened(rows: readonly number[]): string {
  return rows.length > 20 ? `${rows.slice(0, 20).join('、')} …（共 ${rows.length}）` : rows.join('、');
}

/** A plan for programs. Amounts are integer fen. */
export function importJson({ rows, sums, understood, questions, problems, writes, withheld, state }: Plan): object {
  const { reasons, ...counts } = rows;
  return {
    state,
    rows: { ...counts, reasons },
    sums: { ...sums, unit: 'fen' },
    mapping: understood,
    questions: questions.map((one) => ({ ...one, text: questionText[one.ask] })),
    issues: problems.map((one) => ({ ...one, text: problemText[one.code] })),
    withheld,
    writes: writes.map(({ file, before, rows: count, fen }) => ({ file, new: before === undefined, rows: count, fen })),
  };
}
