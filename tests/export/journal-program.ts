import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { plainYuan } from '../../src/domain/common/money.ts';

/** Runs a program in a folder; its answer with what it complains of. */
export function call(
  folder: string,
  program: string,
  ...list: string[]
): { code: number | null; out: string; err: string } {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', PYTHONUTF8: '1' };
  const { status, stdout, stderr } = spawnSync(program, list, {
    encoding: 'utf8',
    env,
    cwd: folder,
    maxBuffer: 2 ** 27,
  });
  return { code: status, out: stdout ?? '', err: stderr ?? '' };
}

/** Tests of a program, or one skipped test that says what was not looked at. */
export function withProgram(program: string, purpose: string, tests: () => void): void {
  if (call('.', program, '--version').code === 0) describe(`${program}: ${purpose}`, tests);
  else test.skip(`${program} is not installed here: ${purpose} was NOT tested`);
}

/** The same file with one fen more in a gift, on both sides, so that only an assertion can tell. */
export function tampered(file: string): string {
  const text = readFileSync(file, 'utf8');
  const found = /^( +Assets:(?:Demo:)?Bank:\S+ {2})(\d+)\.(\d\d)( CNY\w*\n +Income:\S+ {2}-)\2\.\3( CNY)/m.exec(text);
  if (!found) throw new Error('no gift to tamper with');
  const [all, before, yuan, cents, between, after] = found;
  const more = plainYuan(Number(`${yuan}${cents}`) + 1);
  const copy = file.replace(/(\.\w+)$/, '-tampered$1');
  writeFileSync(copy, text.replace(all, `${before}${more}${between}${more}${after}`));
  return copy;
}
