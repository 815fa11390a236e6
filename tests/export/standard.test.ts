import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givingFields } from '../../src/export/standard/giving-field.ts';
import { projectFields, statusOf } from '../../src/export/standard/oc4ids-field.ts';
import { loadSite } from '../../src/site.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { gaps, standards } from '../../src/texts/standard.ts';
import { terms } from '../../src/texts/terms.ts';

test('where something stands that no standard holds: every table and every standard exists', () => {
  const tables = new Set(catalogue(loadSite()).map(({ name }) => name));
  expect(gaps.flatMap((gap) => gap.tables).filter((name) => !tables.has(name))).toEqual([]);
  const known = new Set(standards.map(({ id }) => id));
  expect(gaps.flatMap(({ held }) => held).filter((id) => !known.has(id))).toEqual([]);
  expect(gaps.filter(({ tables: own, page }) => own.length === 0 && !page)).toEqual([]);
});

test('each standard has its fields in both languages, each once', () => {
  const made: Record<string, typeof givingFields | typeof projectFields> = {
    giving: givingFields,
    oc4ids: projectFields,
  };
  for (const { id, fields } of standards) {
    const own = made[id] ?? fields;
    expect(own.length, id).toBeGreaterThan(0);
    expect(new Set(own.map(({ field }) => field)).size).toBe(own.length);
    for (const { zh, en } of own) expect([zh, en].every((text) => text.trim().length > 0)).toBe(true);
    expect(
      own.filter(({ zh }) => /[,;:?!]/.test(zh)),
      id,
    ).toEqual([]);
  }
});

test('every stage of a project has a line in the table of stages', () => {
  expect(Object.keys(terms.stage)).toEqual(Object.keys(statusOf));
});

test('the schema.org types of the page are those that the makers write', () => {
  const makers = ['', '-dataset', '-event', '-grant', '-organization'].map((part) => `schema-org${part}.ts`);
  const code = makers.map((name) => readFileSync(`src/export/standard/${name}`, 'utf8')).join('\n');
  const told = standards.find(({ id }) => id === 'schema')?.fields.map(({ field }) => field) ?? [];
  expect(told.filter((type) => !code.includes(`'${type}'`))).toEqual([]);
});
