import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checked, checkData } from '../../src/check.ts';
import { keptOf, nothingKept } from '../../src/folder/kept.ts';
import { loadedOf } from '../../src/site.ts';

let root: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  data = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

/** All that a check gives, as text; a published view too where there is no error. */
function told(checked: Checked): string {
  const { issues, summary, corrections, assets, texts, pictures, portal, released } = checked;
  const site = summary.errors === 0 ? loadedOf(data, checked).site : undefined;
  return JSON.stringify(
    { issues, summary, corrections, assets, texts, pictures, portal, released, site },
    (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
  );
}

const fund = 'places/garden/funds/garden-fund';

test('a folder that is read again and again gives what it gives when it is read for the first time, through right and wrong edits', () => {
  cpSync('tests/fixtures/base', data, { recursive: true });
  const kept = nothingKept();
  const agree = () => expect(told(checkData(data, undefined, kept))).toBe(told(checkData(data)));
  agree();
  agree();
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(data, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, change(before));
    agree();
    agree();
    writeFileSync(path, before);
    agree();
  };
  edit('portal.yaml', (text) => text.replace('示例公示', '别的公示'));
  edit('portal.yaml', (text) => text.replace('2026-03-31', '2026-13-31'));
  edit(`${fund}/income.csv`, (text) => text.replace(/\n.*\n/, '\n'));
  edit(`${fund}/income.csv`, (text) => text.replace('date', 'datum'));
  edit(`${fund}/spending.csv`, (text) => `${text.trimEnd()}\n${text.trimEnd().split('\n').at(-1)}\n`);
  // A category by its name is told each time that it is read.
  edit(`${fund}/income.csv`, (text) => text.replace(',I01,', ',居民个人捐赠,'));
  edit(`${fund}/fund.yaml`, (text) => `${text}# 电话 13912345678\n`);
  edit(`${fund}/balances.csv`, () => '');
});

/** Edits as people make them: of a letter, a line, a whole file; some are wrong, and some are taken back later. */
const edits: readonly ((text: string, at: number) => string | undefined)[] = [
  (text, at) => lines(text, (all) => all.toSpliced(1 + (at % all.length), 1)),
  (text, at) => lines(text, (all) => all.toSpliced(1 + (at % all.length), 0, all[1 + (at % (all.length - 1))] ?? '')),
  (text, at) =>
    lines(text, (all) => all.with(at % all.length, (all[at % all.length] ?? '').replace(/\d(?=\D|$)/, '7'))),
  (text, at) =>
    lines(text, (all) => all.with(at % all.length, (all[at % all.length] ?? '').replace(/2026-0(\d)/, '2026-1$1'))),
  (text, at) =>
    lines(text, (all) => all.with(at % all.length, (all[at % all.length] ?? '').replace(/[\u4e00-\u9fff]{2}/, '公园'))),
  (text) => text.replace(/,(D\d\d|E\d\d|I\d\d),/, ',日常捐款,'),
  (text, at) =>
    lines(text, (all) => all.with(at % all.length, (all[at % all.length] ?? '').replace(/[\u4e00-\u9fff]{2}/, '小区'))),
  (text) => `${text}# 13912345678\n`,
  () => '',
  () => undefined,
];

function lines(text: string, change: (all: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}

test.each([
  ['tiny', 'tests/fixtures/base', 60],
  ['the demonstration', 'data', 6],
])(
  '%s: a folder that is read again after any edits gives what it gives when it is read for the first time',
  (_, from, runs) => {
    cpSync(from, data, { recursive: true, filter: (path) => !path.endsWith('snapshots') });
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|yaml)$/.test(file));
    const whole = new Map(files.map((file) => [file, readFileSync(join(data, file), 'utf8')]));
    const kept = nothingKept();
    const agree = () => {
      const again = checkData(data, undefined, kept);
      expect(told(again)).toBe(told(checkData(data)));
      return again.summary.errors === 0;
    };
    const edit = fc.record({
      file: fc.constantFrom(...files.toSorted()),
      change: fc.constantFrom(...edits),
      at: fc.nat(500),
    });
    let right = 0;
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (all) => {
      for (const { file, change, at } of all) {
        const after = change(whole.get(file) ?? '', at);
        if (after === undefined) rmSync(join(data, file));
        else writeFileSync(join(data, file), after);
        if (agree()) right++;
      }
      for (const { file } of all) writeFileSync(join(data, file), whole.get(file) ?? '');
      expect(agree()).toBe(true);
    });
    fc.assert(property, { numRuns: runs, seed: 14 });
    expect(right).toBeGreaterThan(runs / 6);
  },
  600_000,
);

test('the result of a file is that of its bytes, and a step knows nothing of another', () => {
  const kept = nothingKept();
  const work = (step: string, source: Uint8Array | string) =>
    keptOf(kept, step, { file: 'a', source }, () => ({ source }));
  const first = work('one', new Uint8Array([1, 2]));
  expect(work('one', new Uint8Array([1, 2]))).toBe(first);
  expect(work('two', new Uint8Array([1, 2]))).not.toBe(first);
  expect(work('one', new Uint8Array([1, 3])).source).toEqual(new Uint8Array([1, 3]));
  expect(work('one', new Uint8Array([1, 2]))).not.toBe(first);
  expect(work('three', 'ab')).toBe(work('three', 'ab'));
  expect(work('three', 'ac').source).toBe('ac');
});
