import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { dataFolder } from '../../scripts/folders.ts';
import { checkCommand } from '../../src/build/check-command.ts';
import { withCase } from '../case.ts';

type Run = { status: number | null; out: string; err: string };

/** Runs the check as the command does, in this process. */
function run(args: readonly string[], env: Record<string, string> = {}): Run {
  let out = '';
  vi.stubEnv('PORTAL_DATA', env.PORTAL_DATA ?? '');
  try {
    const print = (text: string) => {
      out += text;
    };
    return { status: checkCommand(args, { folder: dataFolder, print }), out, err: '' };
  } catch (error) {
    return { status: 2, out, err: String(error) };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Runs the check in a process of its own, by npm or by node. */
function runApart(
  args: readonly string[],
  by: readonly [string, ...string[]] = [process.execPath, 'scripts/check.ts'],
): Run {
  const [command, ...first] = by;
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PORTAL_DATA: '' },
  });
  return { status, out: stdout, err: stderr };
}

const npm = ['npm', 'run', '-s', 'check', '--'] as const;

const ledger = 'places/garden/funds/garden-fund';

describe('npm run check', () => {
  test('valid data: exit code 0 and a JSON document alone on stdout', () => {
    const { status, out } = withCase('valid', (data) => runApart(['--format', 'json', '--data', data], npm));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      summary: { errors: 0, breaches: 0, warnings: 0, notices: 0, files: 16, rows: 27 },
      issues: [],
    });
  });

  test('--advice: tests and places stand after the problems in each format, and the exit code stays', () => {
    const [json, text, markdown] = ['json', 'text', 'markdown'].map((format) =>
      withCase('valid', (data) => run(['--advice', '--format', format, '--data', data])),
    );
    expect([json, text, markdown].map((one) => one?.status)).toEqual([0, 0, 0]);
    const { issues, advice } = JSON.parse(json?.out ?? '');
    expect(issues).toEqual([]);
    expect(advice).toContainEqual({
      code: 'evidence-missing',
      class: 'usefulness',
      title: { zh: '要申请的支出没有写凭证', en: expect.any(String) },
      unit: { zh: '笔达到申请限额的公益支出', en: expect.any(String) },
      why: { zh: expect.any(String), en: expect.any(String) },
      todo: { zh: expect.stringContaining('“凭证”'), en: expect.any(String) },
      of: 1,
      places: [{ file: `${ledger}/spending.csv`, line: 3, record: 'S-2' }],
    });
    expect(text?.out).toMatch(/没有错误[\s\S]*都不是错误，不影响发布[\s\S]*要申请的支出没有写凭证.*1 \/ 1 笔/);
    expect(text?.out).toContain(`  ? ${ledger}/spending.csv:3 S-2\n`);
    expect(markdown?.out).toMatch(
      /没有错误[\s\S]*\n## 可能不准的、可以更有用的[\s\S]*\n- \[ \] 要申请的支出没有写凭证/,
    );
    expect(markdown?.out).toContain(`  - \`${ledger}/spending.csv:3 S-2\`\n`);
  });

  test('errors: exit code 1 and issues of the documented shape', () => {
    const { status, out } = withCase('donor-consent', (data) => run(['--format=json', `--data=${data}`]));
    expect(status).toBe(1);
    const report = JSON.parse(out);
    expect(report.summary).toEqual({ errors: 1, breaches: 0, warnings: 0, notices: 0, files: 16, rows: 27 });
    expect(report.issues).toEqual([
      {
        code: 'donor-consent',
        severity: 'error',
        file: `${ledger}/income.csv`,
        line: 2,
        column: 37,
        field: 'donor_display',
        record: 'I-1',
        message: { zh: expect.stringContaining('第 2 行 G 列'), en: expect.stringContaining('Row 2, column G') },
        remedy: { zh: expect.any(String), en: expect.any(String) },
        explain: null,
        fix: null,
      },
    ]);
  });

  test('an explained warning does not stop the build', () => {
    const { status, out } = withCase('duplicate-row-explained', (data) => run(['--format', 'json', '--data', data]));
    expect([status, JSON.parse(out).summary.warnings]).toEqual([0, 1]);
  });

  test('a breach stops the build until it is explained, and then is counted', () => {
    const [open, told] = ['order-breach', 'order-breach-explained'].map((name) =>
      withCase(name, (data) => run(['--format', 'json', '--data', data])),
    );
    expect([open?.status, JSON.parse(open?.out ?? '').summary]).toMatchObject([1, { errors: 1, breaches: 0 }]);
    expect([told?.status, JSON.parse(told?.out ?? '').summary]).toMatchObject([0, { errors: 0, breaches: 1 }]);
  });

  test('the entry that explains a breach is printed ready to paste, with blanks that only people can fill', () => {
    const [text, markdown] = withCase('order-breach', (data) => [
      run(['--data', data]).out,
      run(['--data', data, '--format', 'markdown']).out,
    ]);
    const entry =
      /- code: order-breach\n {6} {2}record: repair-lamps\n {6} {2}fund: garden-fund\n {6} {2}field: "approval.on < notices\[0\].end"\n {6} {2}happened: {2}#/;
    expect(text).toMatch(entry);
    expect(markdown).toContain('  ```yaml\n  - code: order-breach\n    record: repair-lamps\n');
  });

  test('the entry pasted as it is explains nothing', () => {
    const found = withCase('order-breach', (data) => {
      const { explain } = JSON.parse(run(['--format', 'json', '--data', data]).out).issues[0];
      writeFileSync(join(data, explain.file), explain.entry);
      return run(['--format', 'json', '--data', data]);
    });
    const codes = JSON.parse(found.out).issues.map(({ code }: { code: string }) => code);
    expect([found.status, [...new Set(codes)]]).toEqual([1, ['yaml-comment', 'value-missing', 'order-breach']]);
  });

  test('PORTAL_DATA names the folder, --data wins over it', () => {
    const [byVariable, byOption] = withCase('donor-consent', (wrong) => [
      run([], { PORTAL_DATA: wrong }),
      withCase('valid', (right) => run(['--data', right], { PORTAL_DATA: wrong })),
    ]);
    expect([byVariable?.status, byOption?.status]).toEqual([1, 0]);
  });

  test('text for the terminal: one block a cause, Chinese first', () => {
    const { out } = withCase('donor-consent', (data) => run(['--data', data]));
    const [head, place] = out.split('\n');
    expect(head).toBe('公开个人姓名没有同意依据 Name published without consent（1）  [donor-consent]');
    expect(place).toBe(`  ✗ ${ledger}/income.csv:2:37`);
    expect(out).toContain('Errors: 1, ');
  });

  test('Markdown for a merge request: a list to tick off, with nothing that could become markup', () => {
    const { out } = withCase('key-unknown', (data) => run(['--format', 'markdown', '--data', data]));
    expect(out).toContain('### 不认识的字段 · Unknown field（2）');
    expect(out).toMatch(/^- \[ \] `places\/garden\/funds\/garden-fund\/applications\/repair-lamps\.yaml:8:6` /m);
  });

  test.each([
    ['a folder that does not exist', ['--data', 'tests/no-such-folder']],
    ['a file instead of a folder', ['--data', 'package.json']],
    ['an unknown format', ['--format', 'xml']],
    ['a format that every object has', ['--format', 'constructor']],
    ['an unknown option', ['--dta', 'data']],
    ['a word too many', ['data']],
    ['an option without its value', ['--data']],
  ])('%s: exit code 2, nothing on stdout', (_, args) => {
    const { status, out, err } = run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  test('a process of its own ends with these codes, and says why on the other stream', () => {
    const codes = ['donor-consent', 'valid'].map((name) => withCase(name, (data) => runApart(['--data', data]).status));
    expect(codes).toEqual([1, 0]);
    const { status, out, err } = runApart(['--dta', 'data']);
    expect([status, out, err.includes('--dta')]).toEqual([2, '', true]);
  });

  test('a large report comes whole through a pipe; the same fault in every row is told once, with its places', () => {
    const report = withCase('valid', (data) => {
      const rows = Array.from({ length: 20_000 }, (_, n) => `G-${n},2026-13-01,大米,袋,x,,donated`);
      writeFileSync(join(data, ledger, 'goods.csv'), `id,date,item,unit,in,out,kind\n${rows.join('\n')}\n`);
      return runApart(['--format', 'json', '--data', data]);
    });
    expect(report.status).toBe(1);
    const { issues } = JSON.parse(report.out) as { issues: { also: unknown[] }[] };
    expect(issues.map(({ also }) => also.length)).toEqual([19_999, 19_999]);
  });

  test('the check writes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    try {
      expect(run(['--data', folder]).status).toBe(1);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
