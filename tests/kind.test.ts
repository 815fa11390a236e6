import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isEnded } from '../src/domain/portal/ended.ts';

/** The program without the invented district and the benchmark: its files, each without comments and without sentences in quotes. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.(ts|astro)$/.test(path) && !/^src\/(demo|bench)\//.test(path))
  .map((path) => ({ path, code: bare(readFileSync(path, 'utf8')) }));

const papers = readFileSync('CONTRIBUTING.md', 'utf8');

test('a kind with pages is named in at most twelve files and those that its nature asks for, as the papers say', () => {
  const section = sectionOf('A new kind of record');
  const steps = section.filter((line) => /^\d+\. /.test(line)).map((line) => pathsIn(line)[0] ?? line);
  const more = section.filter((line) => line.startsWith('Volunteers are named')).flatMap(pathsIn);
  expect(naming(/volunteer/i)).toEqual([...steps, ...more].toSorted());
  expect(steps.length).toBeLessThanOrEqual(12);
});

test('a private column is named in its schema alone', () => {
  const paths = sectionOf('A private column').flatMap(pathsIn);
  expect(naming(/\bpayee_id\b/)).toEqual(paths);
  expect(paths.length).toBe(1);
});

test('a public column that pages show is named in at most three files', () => {
  const paths = sectionOf('A public column').flatMap(pathsIn);
  expect(naming(/\bbusinesses\b/)).toEqual(paths.toSorted());
  expect(paths.length).toBeLessThanOrEqual(3);
});

test('a name in a sentence or a comment is none, one in code is', () => {
  expect(bare("/** volunteer */ // volunteer\nconst a = 'volunteer hours';")).not.toContain('volunteer');
  expect(bare("const a = site.volunteers; // all\nconst b = 'volunteer';")).toContain('site.volunteers');
  expect(bare("const b = 'volunteer';")).toContain("'volunteer'");
});

test('a kind says when its records are at their end', () => {
  const ended = (day: string) => [
    isEnded('volunteer', { period: '2026-Q1' }, day),
    isEnded('resource', { available_to: '2026-03-31' }, day),
  ];
  expect(ended('2026-03-31')).toEqual([false, false]);
  expect(ended('2026-04-01')).toEqual([true, true]);
  expect(isEnded('resource', {}, '2026-04-01')).toBe(false);
  expect(isEnded('partner', { left: '2026-01-01' }, '2026-04-01')).toBe(true);
  expect(isEnded('partner', {}, '2026-04-01')).toBe(false);
  expect([isEnded('need', { status: 'met' }, ''), isEnded('need', { status: 'open' }, '')]).toEqual([true, false]);
  expect(isEnded('income', { date: '2020-01-01' }, '2026-04-01')).toBe(false);
});

function naming(name: RegExp): string[] {
  return files
    .filter(({ path, code }) => name.test(path) || name.test(code))
    .map(({ path }) => path)
    .toSorted();
}

function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*/gm, '$1')
    .replace(/"[^"\n]*"|'(?:[^'\\\n]|\\.)*'/g, (quoted) => (/[\s\u4e00-\u9fff]/.test(quoted) ? "''" : quoted));
}

function sectionOf(title: string): string[] {
  const [, after = ''] = papers.split(`### ${title}\n`);
  return (after.split('\n### ')[0] as string).split('\n');
}

function pathsIn(line: string): string[] {
  return [...line.matchAll(/`(src\/[^`]+\.(?:ts|astro))`/g)].map(([, path]) => path as string);
}
