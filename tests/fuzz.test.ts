import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPortal } from '../src/domain/portal.ts';
import { checkRules } from '../src/domain/rules/all.ts';
import type { Draft, Issue } from '../src/issues/issue.ts';
import { decode } from '../src/parse/bytes.ts';
import { readFile } from '../src/parse/file.ts';
import { kindOf } from '../src/parse/kind.ts';
import { locator } from '../src/parse/position.ts';
import { type Kind, kinds, type Records, type Sourced } from '../src/schemas/kinds.ts';
import { withCase } from './case.ts';
import { makeDice, mutations } from './mutation.ts';

const file = 'places/garden/funds/garden-fund/income.csv';

/** Every file of a valid folder that has all kinds, by path. */
const valid = withCase('whole', (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile() && kindOf(path))
    .toSorted()
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) })),
);

test('the valid folder has every kind of file', () => {
  const found = new Set(valid.map(({ path }) => kindOf(path)?.kind));
  expect(Object.keys(kinds).filter((kind) => !found.has(kind as Kind))).toEqual([]);
});

describe('a damaged file is valid or told, never a crash', () => {
  test.each(Object.entries(mutations))('%s', (_, mutate) => {
    const dice = makeDice(20260331);
    let told = 0;
    for (let round = 0; round < 160; round++) {
      const victim = dice.pick(valid);
      const bytes = mutate(victim.bytes, dice);
      const { issues, text } = check(victim.path, bytes);
      for (const issue of issues) expectInside(issue, issue.file === victim.path ? text : undefined, victim.path);
      told += issues.length;
    }
    // Damage that is never noticed would mean that nothing was damaged.
    expect(told).toBeGreaterThan(20);
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

/** Reads the valid folder with one file exchanged, joins it, runs the rules, and looks all positions up. */
function check(path: string, bytes: Uint8Array): { issues: Issue[]; text: string | undefined } {
  const records = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<
    Kind,
    Sourced<Kind>[]
  >;
  const drafts: Draft[] = [];
  const texts = new Map<string, string>();
  for (const one of valid) {
    const known = kindOf(one.path);
    const decoded = decode(one.path, one.path === path ? bytes : one.bytes);
    for (const draft of decoded.issues) drafts.push(draft);
    if (!known || decoded.text === undefined) continue;
    texts.set(one.path, decoded.text);
    const read = readFile(one.path, decoded.text, known);
    for (const draft of read.issues) drafts.push(draft);
    for (const record of read.records) records[known.kind].push(record);
  }
  for (const draft of checkRules(buildPortal(records as unknown as Records))) drafts.push(draft);
  const locators = new Map(
    [...new Set(drafts.map((draft) => draft.file))].map((name) => [name, locator(name, texts.get(name))]),
  );
  const issues = drafts.map((draft) => locators.get(draft.file)?.(draft) as Issue);
  return { issues, text: texts.get(path) };
}

/** A position is missing, or it stands on a character of the file or just behind the last one of a line. */
function expectInside({ line, column, code }: Issue, text: string | undefined, path: string): void {
  if (line === null) expect(column).toBeNull();
  if (line === null || text === undefined) return;
  const rows = text.split(path.endsWith('.csv') ? /\r\n|\r|\n/ : /\r\n|\r|\n/);
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
