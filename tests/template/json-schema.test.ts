import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCsv } from '../../src/parse/csv.ts';
import { headerKey } from '../../src/schemas/header.ts';
import { type Kind, kindNames, kinds } from '../../src/schemas/kinds.ts';
import { fieldsOfKind } from '../../src/schemas/manual.ts';
import { kindOf } from '../../src/schemas/path.ts';
import { jsonSchemaOf } from '../../src/template/json-schema.ts';
import { meaningOf } from '../../src/texts/meaning.ts';

const address = 'https://sunshine.example/sub/';
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map(kindNames.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind, address))]));

/** What stands in every file of the demonstration: a YAML file as a whole, each row of a table by the keys of its columns. */
const written = readdirSync('data', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const file = path.replaceAll('\\', '/');
  const kind = kindOf(file)?.kind;
  if (!kind) return [];
  const text = readFileSync(join('data', file), 'utf8');
  return (kinds[kind].shape === 'table' ? rowsOf(kind, text) : [parse(text) as unknown]).map((value) => ({
    file,
    kind,
    value,
  }));
});

function rowsOf(kind: Kind, text: string): unknown[] {
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/, '')).rows;
  const keys = (head?.cells ?? []).map((cell) => headerKey(kind, cell) ?? cell);
  return rows.map(({ cells }) =>
    Object.fromEntries(keys.flatMap((key, at) => (cells[at]?.trim() ? [[key, cells[at]]] : []))),
  );
}

function faults(kind: Kind, value: unknown): string[] {
  const validate = validators.get(kind);
  return validate?.(value)
    ? []
    : (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON Schema of each kind of file', () => {
  test('holds for everything that the demonstration has written', () => {
    expect(written.length).toBeGreaterThan(2000);
    const wrong = written.flatMap(({ file, kind, value }) => faults(kind, value).map((fault) => `${file}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  test('refuses an unknown key, and whatever lacks something that is required', () => {
    for (const kind of kindNames) {
      const own = written.find((one) => one.kind === kind)?.value;
      if (own === undefined) continue;
      const list = Array.isArray(own);
      const [record] = list ? own : [own];
      const wrap = (value: unknown) => (list ? [value] : value);
      expect(faults(kind, wrap({ ...record, unheard_of: 1 })), kind).not.toEqual([]);
      const needed = (jsonSchemaOf(kind, address).required ??
        (jsonSchemaOf(kind, address).items as { required?: string[] } | undefined)?.required ??
        []) as string[];
      for (const key of needed) {
        const { [key]: _, ...rest } = record;
        expect(faults(kind, wrap(rest)), `${kind} ${key}`).not.toEqual([]);
      }
    }
  });

  test.each([
    ['an amount below zero', 'income', { amount: '-5' }],
    ['a third decimal', 'income', { amount: '1.005' }],
    ['a day in another form', 'income', { date: '5/3/2026' }],
    ['a word that is no choice', 'income', { method: '微信' }],
  ] as const)('refuses %s', (_, kind, wrong) => {
    const right = {
      id: 'I1',
      date: '2026-03-05',
      amount: '5',
      category: 'I01',
      donor_display: '甲',
      donor_type: '单位',
    };
    expect(faults(kind, { ...right, method: '转账' })).toEqual([]);
    expect(faults(kind, { ...right, method: 'transfer', ...wrong })).not.toEqual([]);
  });

  test('says where it stands, what it is for in both languages, and which fields are never published', () => {
    const { $id, title, properties } = jsonSchemaOf('income', address) as Record<string, never>;
    expect([$id, title]).toEqual(['https://sunshine.example/sub/data/schemas/income.json', '收入 income row']);
    expect(properties).toMatchObject({
      receipt_last4: { title: '票据号后四位 Receipt, last four', description: expect.stringContaining('不公布') },
      method: { enum: expect.arrayContaining(['transfer', '转账']) },
    });
  });

  test('says what a field means where its name does not, at any depth and for no other field', () => {
    const { properties } = jsonSchemaOf('income', address);
    expect(properties?.date?.description).toBe(
      '捐赠或者单据上的日期。 The day of the gift or document.\n日期，年-月-日',
    );
    for (const kind of kindNames) {
      const meanings = fieldsOfKind(kind).flatMap(({ key }) => meaningOf(kind, key) ?? []);
      const text = JSON.stringify(jsonSchemaOf(kind, address));
      for (const { zh, en } of meanings) expect(text).toContain(JSON.stringify(`${zh} ${en}\n`).slice(1, -1));
      expect(text.split('\\n').length - 1, kind).toBe(meanings.length);
    }
  });
});
