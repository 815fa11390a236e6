import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  edit(`${fund}/fund.yaml`, (text) => `${text}# 电话 13912345678\n`);
  edit(`${fund}/balances.csv`, () => '');
});

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
