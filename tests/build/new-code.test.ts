import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** `npm run new:code` in a copy of the project. */
const project = mkdtempSync(join(tmpdir(), 'new-code-'));
const table = 'src/issues/codes/yaml.ts';
const name = 'yaml-new';
/** What it writes, and the tests that ask for what is blank in it. */
const written = [
  `content/help/zh/${name}.mdx`,
  `content/help/en/${name}.mdx`,
  `content/help/examples/${name}.yaml`,
  table,
];
const asked = ['tests/help.test.ts', 'tests/issues/codes.test.ts', 'tests/fixtures.test.ts'];

beforeAll(() => {
  for (const part of [
    'src',
    'scripts',
    'content',
    'tests',
    'package.json',
    'vitest.config.ts',
    'tsconfig.json',
    'biome.json',
  ])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs a program in the copy. */
function run(...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

/** The names of the tests that fail in the copy. */
function failing(): string[] {
  const chosen = `${name}|is missing|every code is shown`;
  const report = join(project, 'report.json');
  const how = ['--project', 'unit', '--reporter', 'json', '--outputFile', report, '-t', chosen];
  run('node_modules/vitest/vitest.mjs', 'run', ...how, ...asked);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(all.filter(({ status }) => status === 'passed').length).toBeGreaterThan(5);
  return all.flatMap(({ fullName, status }) => (status === 'failed' ? [fullName] : [])).toSorted();
}

describe('a new code', () => {
  test('is begun in its table, on its pages and with its example', () => {
    const before = readFileSync(join(project, table), 'utf8');
    const { status, stdout, stderr } = run('scripts/new-code.ts', name);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, written.length)).toEqual(written);
    const after = readFileSync(join(project, table), 'utf8');
    const entry = after.slice(after.indexOf(`  '${name}': {`), after.indexOf('} as const satisfies'));
    expect(after.replace(entry, '')).toBe(before);
    expect(entry).toContain("group: 'yaml'");
    const lint = run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', table);
    expect(lint.status, lint.stdout).toBe(0);
  });

  test('makes the tests fail where a person has to write, and nowhere else', () => {
    expect(failing()).toEqual([
      `every code has its example ${name} shows its wrong and its right files on both pages, under their headings`,
      `every code has its page en ${name} tells what happened, why, and what to do`,
      `every code has its page zh ${name} tells what happened, why, and what to do`,
      'every code is shown by some case',
      `the checker agrees with the examples ${name}: the wrong example is told by this name and by no other`,
      `the code table ${name} is told alike in both languages`,
    ]);
  });

  test.each([
    ['that is there already', [name]],
    ['that is no code', ['YamlNew']],
    ['of no table', ['nowhere-new']],
    ['without a name', []],
  ])('%s is not begun', (_, names) => {
    const before = written.map((file) => readFileSync(join(project, file), 'utf8'));
    const { status, stdout, stderr } = run('scripts/new-code.ts', ...names);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('    at ');
    expect(written.map((file) => readFileSync(join(project, file), 'utf8'))).toEqual(before);
  });

  test('of another first word goes into the table that is named', () => {
    const { status } = run('scripts/new-code.ts', 'nowhere-new', '--in', 'yaml');
    expect(status).toBe(0);
    expect(readFileSync(join(project, table), 'utf8')).toContain("  'nowhere-new': {");
  });
});
