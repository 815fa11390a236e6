import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installHook } from '../../src/build/hook.ts';

const root = mkdtempSync(join(tmpdir(), 'hook-'));
const project = join(root, 'project');
const income = 'data/places/demo/funds/demo-fund/income.csv';
const table = '编号,日期,金额,类别,方式,捐赠人,捐赠人类型,备注\nS-001,2026-03-05,500,I01,转账,爱心居民,匿名,';

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_') && key !== 'PORTAL_DATA'),
);
const git = (...args: string[]) =>
  spawnSync('git', args, { cwd: project, encoding: 'utf8', env: { ...plain, ...identity } });
const commits = () => Number(git('rev-list', '--count', 'HEAD').stdout);
const put = (file: string, text: string) => {
  writeFileSync(join(project, file), text);
  git('add', file);
};

/** Takes back what a test has staged and written. */
const undo = () => execFileSync('git', ['reset', '--hard', '-q'], { cwd: project, env: plain });

beforeAll(() => {
  mkdirSync(project);
  for (const part of ['src', 'scripts', 'node_modules', 'package.json'])
    symlinkSync(resolve(part), join(project, part));
  cpSync('tests/help-base', join(project, 'data'), { recursive: true });
  writeFileSync(join(project, '.gitignore'), 'src\nscripts\nnode_modules\npackage.json\n');
  git('init', '-q');
  git('add', '.');
  expect(git('commit', '-qm', 'first').status).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the pre-commit hook', { timeout: 120_000 }, () => {
  test('is put in place once, and can be run', () => {
    const { state, file } = installHook(project);
    expect(state).toBe('installed');
    expect(file).toBe(join(project, '.git/hooks/pre-commit'));
    expect(statSync(file).mode & 0o111).not.toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(installHook(project)).toEqual({ state: 'present', file });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('lets right data through', () => {
    put(income, `${table}\n`);
    const { status, stderr } = git('commit', '-m', 'right');
    expect([status, stderr]).toEqual([0, expect.anything()]);
    expect(commits()).toBe(2);
  });

  test('stops a telephone number, and says where without the number', () => {
    put(income, `${table}电话 13800000000\n`);
    const { status, stdout, stderr } = git('commit', '-m', 'wrong');
    expect(status).toBe(1);
    expect(commits()).toBe(2);
    expect(stdout + stderr).toContain('places/demo/funds/demo-fund/income.csv:2:');
    expect(stdout + stderr).toContain('138***00');
    expect(stdout + stderr).not.toContain('13800000000');
    undo();
  });

  test('looks at what is staged, not at what lies in the folder', () => {
    put(income, `${table}电话 13800000000\n`);
    writeFileSync(join(project, income), `${table}\n`);
    expect(git('commit', '-m', 'wrong').status).toBe(1);
    undo();
    put(income, `${table}路灯\n`);
    appendFileSync(join(project, income), 'S-002,2026-03-06,5,I01,转账,爱心居民,匿名,电话 13800000000\n');
    expect(git('commit', '-m', 'right').status).toBe(0);
    expect(commits()).toBe(3);
    undo();
  });

  test('reads the notes in the data folder and the prose, which are no data', () => {
    for (const file of ['data/README.md', 'NOTES.md']) {
      put(file, '值班电话 138-0000-0000\n');
      const { status, stdout, stderr } = git('commit', '-m', 'wrong');
      expect([file, status]).toEqual([file, 1]);
      expect(stdout + stderr).toContain(`${file.replace('data/', '')}:1:6`);
      undo();
    }
    expect(commits()).toBe(3);
  });

  test('a hook of someone else is never touched', () => {
    const { file } = installHook(project);
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    expect(installHook(project)).toEqual({ state: 'foreign', file });
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });
});
