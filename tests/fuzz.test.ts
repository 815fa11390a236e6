import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../src/check.ts';
import { buildPortal } from '../src/domain/portal/portal.ts';
import { checkRules } from '../src/domain/rules/all.ts';
import type { Draft, Issue } from '../src/issues/issue.ts';
import { decode } from '../src/parse/bytes.ts';
import { readFile } from '../src/parse/file.ts';
import { type FileKind, kindOf } from '../src/parse/kind.ts';
import { locator } from '../src/parse/position.ts';
import { type Kind, kindNames, type Records, type Sourced } from '../src/schemas/kinds.ts';
import { withCase } from './case.ts';
import { makeDice, mutations } from './mutation.ts';

const file = 'places/garden/funds/garden-fund/income.csv';

/** Every file of a valid folder that has all kinds, by path. */
const valid: Valid[] = withCase('whole', (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile() && kindOf(path))
    .toSorted()
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) })),
);

const undamagedReads = new Map(valid.map(({ path, bytes }) => [path, read(path, bytes)]));
const locators = new Map(valid.map(({ path }) => [path, locator(path, undamagedReads.get(path)?.text)]));
/** Issues of the folder as it is: one text that looks like a formula. */
const undamaged = 1;

test('the valid folder has every kind of file', () => {
  const found = new Set(valid.map(({ path }) => kindOf(path)?.kind));
  expect(kindNames.filter((kind) => !found.has(kind as Kind))).toEqual([]);
});

/** Cases for each way of damage; `FUZZ_RUNS` raises it for a long night. Every file has its turn before any comes again. */
const runs = Number(process.env.FUZZ_RUNS ?? 160);
/** Processor seconds that one folder with one damaged file may take at most; it takes a few hundredths. */
const patience = 5;

describe('a damaged file is valid or told, never a crash', { timeout: 120_000 + runs * 1000 }, () => {
  test.each(Object.entries(mutations))('%s', (_, mutate) => {
    const dice = makeDice(20260331);
    let told = 0;
    for (let round = 0; round < runs; round++) {
      const victim = valid[round % valid.length] as Valid;
      const bytes = mutate(victim.bytes, dice);
      const { issues, text } = soon(() => check(victim.path, bytes), victim.path);
      for (const issue of issues) expectInside(issue, issue.file === victim.path ? text : undefined, victim.path);
      told += issues.length - undamaged;
    }
    // Damage that is never noticed would mean that nothing was damaged.
    expect(told).toBeGreaterThan(runs / 8);
  });

  test('through the one door, as every command reads it', () => {
    const dice = makeDice(20260601);
    const ways = Object.values(mutations);
    const told = withCase('whole', (folder) =>
      valid.map(({ path, bytes }) => {
        const damaged = dice.pick(ways)(bytes, dice);
        writeFileSync(join(folder, path), damaged);
        const { issues, summary } = soon(() => checkData(folder), path);
        writeFileSync(join(folder, path), bytes);
        for (const issue of issues) {
          const text = issue.file === path ? decode(path, damaged).text : undefined;
          expectInside(issue, text, path);
          expect(`${issue.message.zh}${issue.message.en}`, issue.code).not.toMatch(/undefined|\[object/);
        }
        return summary.errors;
      }),
    );
    expect(told.filter((errors) => errors > 0).length).toBeGreaterThan(valid.length / 4);
  });

  test('the content of any file under the name of any other', () => {
    let told = 0;
    for (const { path } of valid)
      for (const { bytes } of valid) {
        const { issues, text } = soon(() => read(path, bytes), path);
        const look = locator(path, text);
        for (const draft of issues) expectInside(look(draft), text, path);
        told += Math.min(issues.length, 1);
      }
    // Nearly every pair is of different kinds; only vocabularies are alike.
    expect(told).toBeGreaterThan(valid.length * (valid.length - 5));
  });

  test('and what was read is not changed by being checked', () => {
    const { path, bytes } = valid[0] as Valid;
    expect(check(path, bytes).issues.map(({ code }) => code)).toEqual(['formula-text']);
  });
});

describe('files made to hurt are told, and soon', () => {
  // A quadratic reader or rule would not come back from so many rows before the time limit of a test.
  const many = 200_000;
  const enough = 60_000;
  const header = 'id,date,amount,category,method,donor_display,donor_type';
  const good = '2026-01-05,5,I01,transfer,居民,person';
  const attacks: [name: string, path: string, text: string, least: number][] = [
    ['two megabytes of commas', file, ','.repeat(2e6), 1],
    ['two megabytes of commas under a header', file, `${header}\nI-1,${good}\n${','.repeat(2e6)}x\n`, 1],
    ['two megabytes of quotation marks', file, `${header}\n${'"'.repeat(2e6)}`, 1],
    ['quotation marks that open on every line', file, `${header}\n${'I-1,"a,b\n'.repeat(many)}`, 1],
    ['a quotation mark inside every cell', file, `${header}\n${'a"b,'.repeat(many)}`, 1],
    ['one quotation mark at the very end', file, `${header}\n${`x,${good}\n`.repeat(enough)}"`, 1],
    [
      'a wrong amount in every row',
      file,
      `${header}\n${lines(many, (n) => `I-${n},2026-01-05,5x,I01,transfer,居民,person`)}`,
      many,
    ],
    [
      'an unknown reference in every row',
      file,
      `${header},reverses\n${lines(enough, (n) => `I-${n},${good},X-${n}`)}`,
      enough,
    ],
    ['the same id in every row', file, `${header}\n${lines(enough, () => `I-1,${good}`)}`, enough - 1],
    ['the same day and amount in every row', file, `${header}\n${lines(enough, (n) => `I-${n},${good}`)}`, enough - 1],
    [
      'a header of ten thousand unknown columns',
      file,
      `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\n1\n`,
      10_000,
    ],
    ['a cell of two megabytes', file, `${header}\n${'x'.repeat(2e6)},${good}\n`, 1],
    ['blank headers over ragged rows', file, `${','.repeat(5000)}\n${'a,b\n'.repeat(many)}`, 1],
    ['lists in lists', 'portal.yaml', '['.repeat(100_000), 1],
    ['lists in lists, closed', 'portal.yaml', `${'['.repeat(5000)}${']'.repeat(5000)}`, 1],
    ['groups in groups', 'portal.yaml', lines(1000, (n) => `${' '.repeat(n)}a:`), 1],
    ['dashes', 'portal.yaml', '- '.repeat(20_000), 1],
    ['an alias bomb', 'portal.yaml', bomb(), 1],
    ['a key written fifty thousand times', 'portal.yaml', 'title: a\n'.repeat(50_000), 49_999],
    ['forty thousand unknown keys', 'portal.yaml', lines(40_000, (n) => `k${n}: 1`), 40_000],
    [
      'keys of the language itself',
      'portal.yaml',
      '__proto__: {a: 1}\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3\n',
      1,
    ],
    ['an open quotation mark over a megabyte', 'portal.yaml', `title: "${'a\n'.repeat(400_000)}`, 1],
  ];
  test.each(attacks)('%s', (_, path, text, least) => {
    const { issues } = check(path, new TextEncoder().encode(text));
    expect(issues.length).toBeGreaterThanOrEqual(least);
    for (const issue of issues.slice(0, 50)) {
      expect(issue.message.zh.length).toBeLessThan(2000);
      expect(issue.message.zh).not.toContain('[object');
    }
  });

  test('nothing reaches the prototype of all objects', () => {
    check(
      'portal.yaml',
      new TextEncoder().encode('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n'),
    );
    check(file, new TextEncoder().encode('__proto__,constructor\npolluted,polluted\n'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

type Valid = { path: string; bytes: Uint8Array };
type Reading = { records: Sourced<Kind>[]; issues: Draft[]; text: string | undefined };

/** Reads one file as the folder reader does. */
function read(path: string, bytes: Uint8Array): Reading {
  const known = kindOf(path);
  const { text, issues } = decode(path, bytes);
  if (!known || text === undefined) return { records: [], issues, text };
  const found = readFile(path, text, known);
  return { records: found.records, issues: [...issues, ...found.issues], text };
}

/** The valid folder with one file exchanged, which alone is read anew: joined, run through the rules, all positions looked up. */
function check(path: string, bytes: Uint8Array): { issues: Issue[]; text: string | undefined } {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Record<Kind, Sourced<Kind>[]>;
  const drafts: Draft[] = [];
  const fresh = read(path, bytes);
  for (const { path: name } of valid) {
    const one = name === path ? fresh : (undamagedReads.get(name) as Reading);
    for (const draft of one.issues) drafts.push(draft);
    for (const record of one.records) records[(kindOf(name) as FileKind).kind].push(record);
  }
  for (const draft of checkRules(buildPortal(records as unknown as Records))) drafts.push(draft);
  const own = locator(path, fresh.text);
  const look = (draft: Draft) => (draft.file === path ? own : (locators.get(draft.file) ?? own))(draft);
  return { issues: drafts.map(look), text: fresh.text };
}

/** Runs a case and sees that it took no longer than it may; the processor's time, so that a busy machine is no fault. */
function soon<T>(run: () => T, what: string): T {
  const { user } = process.cpuUsage();
  const result = run();
  expect((process.cpuUsage().user - user) / 1e6, what).toBeLessThan(patience);
  return result;
}

/** A position is missing, or it stands on a character of the file or just behind the last one of a line. */
function expectInside({ line, column, code }: Issue, text: string | undefined, path: string): void {
  if (line === null) expect(column).toBeNull();
  if (line === null || text === undefined) return;
  const rows = text.split(/\r\n|\r|\n/);
  const where = `${code} ${path}:${line}:${column}`;
  expect(line, where).toBeGreaterThanOrEqual(1);
  expect(line, where).toBeLessThanOrEqual(rows.length);
  if (column === null) return;
  expect(column, where).toBeGreaterThanOrEqual(1);
  expect(column, where).toBeLessThanOrEqual((rows[line - 1] as string).length + 1);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);
  return ['a0: &a0 lol', ...levels].join('\n');
}
