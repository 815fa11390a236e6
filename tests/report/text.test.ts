import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { groupByCause, toText, totalText } from '../../src/report/text.ts';
import { withCase } from '../case.ts';

test('errors stand first, and every problem is listed', () => {
  const { issues, summary } = withCase('date-forms', checkData);
  const groups = groupByCause(issues);
  expect(groups.map(({ code, list }) => [code, list.length])).toEqual([
    ['date-invalid', 4],
    ['date-future', 1],
    ['date-rewritten', 5],
  ]);
  expect(toText(issues, summary).match(/^ {2}[✗!·] /gm)).toHaveLength(issues.length);
  expect(toMarkdown(issues, summary).match(/^- \[ \] /gm)).toHaveLength(issues.length);
});

test('HTML and Markdown in the data stay text in the report', () => {
  const { issues, summary } = withCase('html-report', checkData);
  expect(issues).toHaveLength(1);
  const text = toMarkdown(issues, summary);
  expect(text).not.toMatch(/(?<!\\)<script/);
  expect(text).not.toMatch(/(?<!\\)\[x\]\(/);
});

test('the closing line counts', () => {
  const counts = { breaches: 0, errors: 0, warnings: 1, notices: 2, files: 3, rows: 4 };
  expect(totalText(counts)).toContain('没有错误');
  expect(totalText({ ...counts, errors: 5 })).toContain('5 个错误');
});

test('a cause leads to the recipe of the manual that tells how to do it, in the terminal and in Markdown', () => {
  const { issues, summary } = withCase('application-unapproved', checkData);
  expect(groupByCause(issues).map(({ code }) => code)).toEqual(['application-unapproved']);
  const recipe = '怎样办 How to do it: 紧急付款 An emergency payment';
  expect(toText(issues, summary)).toContain(`\n  ${recipe}  /staff/manual/emergency-payment/\n`);
  expect(toMarkdown(issues, summary)).toMatch(new RegExp(`\n\n${recipe} /staff/manual/emergency-payment/\n$`));
});
