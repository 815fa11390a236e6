import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Portal } from '../../src/domain/portal/portal.ts';
import type { Kind, Records } from '../../src/schemas/kinds.ts';

// The schemas of this file alone have the invented fields: what other files import stays as it is.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
const { count, group, list, optional, privateField, text } = await import('../../src/schemas/field.ts');
const { kinds } = await import('../../src/schemas/kinds.ts');

/** A field that nobody has thought of, in a table and deep in a file: declared as private, it stays behind by itself. */
const accounts = privateField(optional(text('收款账号', 'Payee account', '账号')));
const nested = optional(
  list(
    '联系人',
    'People',
    group('联系人', 'Person', {
      number: privateField(text('工号', 'Staff number')),
      floor: optional(count('楼层', 'Floor')),
    }),
  ),
);
Object.assign(kinds.spending.schema.shape, { payee_account: accounts });
Object.assign(kinds.project.schema.shape, { people: nested });

const { checkData } = await import('../../src/check.ts');
const { buildPortal } = await import('../../src/domain/portal/portal.ts');
const { publish } = await import('../../src/domain/published/public.ts');
const { checkQuoted } = await import('../../src/domain/rules/quoted.ts');
const { valuesOf } = await import('../../src/domain/published/values.ts');
const { fieldsOfKind, manual } = await import('../../src/schemas/manual.ts');
const { catalogue } = await import('../../src/tables/catalogue.ts');
const { tableCsv } = await import('../../src/export/csv.ts');
const { archiveOf } = await import('../../src/export/folder/archive.ts');
const { served } = await import('../export/api.ts');
const { journalFiles } = await import('../../src/export/journal/whole.ts');
const { kindSchema } = await import('../../src/export/api/schema.ts');

type Tree = Record<string, unknown>;

/** Every field of every kind whose value does not leave the data folder. */
const privates = manual().flatMap(({ kind, fields }) =>
  fields.filter(({ privacy }) => privacy === 'private' || privacy === 'on_file').map((field) => ({ ...field, kind })),
);

const { portal } = checkData('data');

/** Every record of the kind has a mark in the field, and one of its records a correction of it, in every name of the field. */
function planted(): { portal: Portal; marks: string[] } {
  const records = structuredClone(portal.records) as Records;
  const marks = privates.map(({ kind, key }, index) => {
    const mark = `qzx${index}secret${key.replace(/\W/g, '')}`;
    const rows = records[kind] as unknown as Tree[];
    expect(rows.length, kind).toBeGreaterThan(0);
    for (const row of rows) put(row, key.split('.'), mark);
    return mark;
  });
  records.correction = [
    ...records.correction,
    ...privates.flatMap(({ kind, key, zh, en, aliases }, index) => {
      const [row] = records[kind] as unknown as { id: string; home: string; book: string }[];
      if (!row) throw new Error(`no ${kind}`);
      const way = key.replaceAll('[]', '[0]');
      const names = new Set([
        way,
        ...(key.includes('.') ? [] : [key, zh, en, ...aliases]),
        key.split('.')[0] as string,
      ]);
      return [...names].flatMap((field, order) =>
        [row.id, 'no-such-record'].map((record) => ({
          id: `c-${index}-${order}-${record}`,
          record,
          fund: kind in fundKinds ? row.book : undefined,
          field,
          old: `${marks[index]}`,
          new: `${marks[index]}x`,
          reason: { zh: '录错了' },
          approved_by_role: { zh: '主任' },
          on: portal.asOf,
          home: row.home,
          book: '',
          at: { file: `places/${row.home}/corrections.yaml`, index: 900 + order },
        })),
      );
    }),
  ];
  return { portal: buildPortal(records), marks };
}

const fundKinds: Partial<Record<Kind, true>> = { income: true, spending: true };

function put(record: Tree, [step = '', ...rest]: string[], mark: string): void {
  const key = step.replace('[]', '');
  if (rest.length === 0) record[key] = mark;
  else if (step.endsWith('[]')) {
    const items = (record[key] as Tree[] | undefined) ?? [{}];
    record[key] = items;
    for (const item of items) put(item, rest, mark);
  } else {
    const inner = (record[key] as Tree | undefined) ?? {};
    record[key] = inner;
    put(inner, rest, mark);
  }
}

describe('whatever is declared private', () => {
  const { portal: full, marks } = planted();
  const site = publish(full, new Map(), 'a'.repeat(64));

  test('is known, the invented fields too', () => {
    const known = privates.map(({ kind, key }) => `${kind} ${key}`);
    expect(known).toEqual(
      expect.arrayContaining([
        'income trace_key',
        'income consent_ref',
        'spending payee_account',
        'project people[].number',
      ]),
    );
    const kept = JSON.stringify(full.records);
    expect(marks.filter((mark) => !kept.includes(mark))).toEqual([]);
  });

  const found = (text: string) => marks.filter((mark) => text.includes(mark));
  const flat = (value: unknown): string => JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));

  test('is told where published words quote it, in any of them, and nowhere else', () => {
    const { records } = portal;
    const own = privates.map((field, index) => ({ ...field, mark: `ZX${index}-BQ7K${index}WM` }));
    const planted = structuredClone(records) as Records;
    for (const { kind, key, mark } of own)
      for (const row of planted[kind] as unknown as Tree[]) put(row, key.split('.'), mark);
    expect(checkQuoted(buildPortal(planted))).toEqual([]);
    // The id of another record is no secret by itself.
    for (const { mark, kind, zh } of own.filter((field) => field.kind !== 'point')) {
      const words = { zh: `登记为 ${mark.toLowerCase().replace('-', ' ')}。` };
      const home = 'demo-guihuayuan';
      const at = { file: `places/${home}/explanations.yaml`, index: 0 };
      const base = { id: 'x', home, book: '', at, record: 'x', by_role: words, on: portal.asOf };
      const quoting: Partial<Records> = {
        explanation: [{ ...base, code: 'order-breach', why: words }],
        correction: [{ ...base, field: 'name', reason: words, approved_by_role: words }],
        place: planted.place.map((one) => (one.id === home ? { ...one, note: words } : one)),
        spending: planted.spending.map((row, index) => (index ? row : { ...row, purpose: words.zh })),
      };
      const drafts = checkQuoted(buildPortal({ ...planted, ...quoting }));
      const told = drafts.map(({ code, path, params }) => [code, path?.at(-1), Object(params?.what).zh]);
      expect(told.toSorted(), kind).toEqual(
        ['approved_by_role', 'by_role', 'note', 'purpose', 'reason', 'why'].map((field) => [
          'privacy-quoted',
          field,
          zh,
        ]),
      );
    }
  });

  test('is nowhere in the public view, nor in the values of a snapshot', () => {
    expect(found(flat(site))).toEqual([]);
    expect(found(flat(valuesOf(site)))).toEqual([]);
  });

  test('is in no table, and is no column of one', () => {
    const tables = catalogue(site);
    for (const table of tables) {
      expect(found(tableCsv(table) + flat(table.rows)), table.name).toEqual([]);
      const own = privates.filter(({ kind, privacy }) => kind === table.name && privacy === 'private');
      expect(own.filter(({ key }) => table.columns.some((column) => column.key === key))).toEqual([]);
    }
    expect(tables.find(({ name }) => name === 'correction')?.rows.some((row) => row.includes('*'))).toBe(true);
  });

  test('is in no document of the interface, no journal and not in the packed folder', () => {
    for (const { path, text } of served(site)) expect(found(text), path).toEqual([]);
    const journals = journalFiles(site, 'https://sunshine.example/').map(({ make }) => make());
    expect(journals.length).toBeGreaterThan(1);
    expect(found(flat(journals))).toEqual([]);
    const files = Object.entries(unzipSync(archiveOf(site, () => new Uint8Array())));
    expect(files.length).toBeGreaterThan(100);
    for (const [file, bytes] of files) expect(found(strFromU8(bytes)), file).toEqual([]);
  });

  test('is no part of the description of the interface', () => {
    for (const { kind, key } of privates.filter(({ privacy }) => privacy === 'private'))
      expect(JSON.stringify(kindSchema(kind)), key).not.toContain(`"${key.split('.').at(-1)}":`);
  });

  test('is told as private by the manual', () => {
    expect(fieldsOfKind('spending').find(({ key }) => key === 'payee_account')?.privacy).toBe('private');
  });
});
