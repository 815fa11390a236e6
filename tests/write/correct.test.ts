import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { withEntries } from '../../src/parse/list.ts';
import { correctCommand } from '../../src/write/correct-command.ts';
import { fixtures } from '../case.ts';
import { change, publishTiny } from '../snapshot/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'correct-'));
const data = join(root, 'data');
const folder = 'places/garden/funds/garden-fund';
const file = join(data, 'places/garden/corrections.yaml');
const said = ['--reason', '录入时把用途写错了', '--approved-by', '基金管委会主任'];

/** A folder that was published; after that two words and a row were changed. */
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'site'), { recursive: true });
  cpSync(join(fixtures, 'base'), data, { recursive: true });
  publishTiny(data, join(root, 'site'), '1');
  change(data, `${folder}/spending.csv`, '一月管理费', '一月的管理费');
  change(data, `${folder}/spending.csv`, '示例灯具店', '示例灯店');
  change(data, `${folder}/balances.csv`, '2026-02-28,2390.00,对账单\n', '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command, with the answers that somebody gives in a terminal. */
async function run(args: readonly string[], answers?: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const left = [...(answers ?? [])];
  const print = (text: string) => {
    out += text;
  };
  const ask = answers && (async () => left.shift() ?? '');
  const code = await correctCommand(args, { folder: () => data, print, ask });
  return { code, out };
}

const needed = () => checkData(data).corrections.map(({ record, field }) => `${record} ${field}`);

describe('corrections by the command', () => {
  test('are listed with the exact values, and nothing is written without reason and approval', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(1);
    expect(out).toContain(
      'S-1 · purpose · garden-fund → places/garden/corrections.yaml\n  原值 old: 一月管理费\n  新值 new: 一月的管理费',
    );
    expect(out).toMatch(/balance\/2026-02-28 · 整条记录.*\n {2}原值 old: 2026-02-28 2390\.00.*\n {2}新值 new: （空）/);
    expect(existsSync(file)).toBe(false);
  });

  test('one is written, then all the others; the check asks for none any more, and each is taken back', async () => {
    expect(needed()).toHaveLength(3);
    expect((await run(['--record', 'S-1', ...said, '--on', '2026-03-30'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(
      '- {record: S-1, fund: garden-fund, field: purpose, old: "一月管理费", new: "一月的管理费", reason: "录入时把用途写错了", approved_by_role: "基金管委会主任", on: 2026-03-30}\n',
    );
    expect(needed()).toHaveLength(2);
    expect((await run(said)).out).toContain('--all');
    expect((await run(['--all', ...said])).code).toBe(0);
    expect(needed()).toEqual([]);
    expect((await run([])).code).toBe(0);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
    expect((await run(['--undo'])).code).toBe(0);
    expect(needed()).toHaveLength(2);
    expect((await run(['--undo'])).code).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  test('a terminal is asked; what gets no answer is passed over', async () => {
    const { code } = await run([], ['', '录错了收款单位', '基金管委会主任', '']);
    expect(code).toBe(0);
    expect(needed()).toHaveLength(2);
  });

  test('placeholders, a wrong day and a record that needs none are refused', async () => {
    expect((await run(['--record', 'S-1', '--reason', '写明原因', '--approved-by', '主任'])).code).toBe(1);
    expect((await run(['--record', 'S-1', '--reason', '录错了', '--approved-by', '批准人职务'])).out).toContain(
      '批准人职务',
    );
    expect((await run(['--record', 'S-1'], ['录错了', ''])).code).toBe(1);
    expect((await run(['--record', 'S-9', ...said])).code).toBe(1);
    await expect(run(['--record', 'S-1', ...said, '--on', '昨天'])).rejects.toThrow('--on');
    expect(existsSync(file)).toBe(false);
  });

  test('what would be an error is not written: a telephone in the reason', async () => {
    const { code, out } = await run(['--record', 'S-1', '--reason', '问过居民 13812345678', '--approved-by', '主任']);
    expect([code, out.includes('✗'), existsSync(file)]).toEqual([1, true, false]);
  });

  test('where corrections cannot be read, nothing is said to be in order', async () => {
    writeFileSync(file, '- {record: S-1');
    const { code, out } = await run([]);
    expect([code, out.includes('places/garden/corrections.yaml')]).toEqual([1, true]);
  });

  test('a file in another form or encoding stays as it is, and the entry is printed', async () => {
    for (const text of ['[]\n', Buffer.from(gb18030, 'hex')]) {
      writeFileSync(file, text);
      const { code, out } = await run(['--record', 'S-1', ...said]);
      expect([code, out.includes('- {record: S-1')]).toEqual([1, true]);
      expect(readFileSync(file)).toEqual(Buffer.from(text));
    }
  });
});

/** A correction that is whole and right, in GB18030. */
const gb18030 =
  '2d207b7265636f72643a20532d322c2066756e643a2067617264656e2d66756e642c206669656c643a20707572706f73652c206f6c643a20b5c62c206e65773a20b8fcbbbbc2a5b5c0b5c62c20726561736f6e3a20c2bcb4ed2c20617070726f7665645f62795f726f6c653a20d6f7c8ce2c206f6e3a20323032362d30332d30317d0a';

describe('an entry at the end of a list', () => {
  const entry = '- {record: b}';
  test.each([
    ['', '- {record: b}\n'],
    ['# 更正\n', '# 更正\n- {record: b}\n'],
    ['- record: a\n  field: x', '- record: a\n  field: x\n- {record: b}\n'],
    ['\uFEFF- record: a\r\n', '\uFEFF- record: a\r\n- {record: b}\r\n'],
    ['  - record: a\n\n# 完\n', '  - record: a\n\n# 完\n  - {record: b}\n'],
    ['- reason: |\n    多行\n', '- reason: |\n    多行\n- {record: b}\n'],
  ])('%j goes on', (before, after) => {
    expect(withEntries(before, [entry])).toBe(after);
  });
  test.each(['[]\n', '{a: b}\n', 'text\n', '- a: [\n', '- record: a\n...\n'])('%j does not', (before) => {
    expect(withEntries(before, [entry])).toBeUndefined();
  });
});
