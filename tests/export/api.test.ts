import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { addDays } from '../../src/domain/common/day.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { apiCollections } from '../../src/export/api/collections.ts';
import { outputsOf } from '../../src/export/outputs.ts';
import { fieldsOfKind } from '../../src/schemas/manual.ts';
import { loadSite } from '../../src/site.ts';
import { describedPaths, type Json, linksOf, objectsIn, type Served, served, type Tree } from './api.ts';

const site = loadSite();
const documents = served(site);
const openapi = find(documents, 'openapi.json');
const paths = describedPaths(openapi);

describe('the description', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openapi));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(openapi.openapi).toBe('3.1.1');
  });

  test('describes every document once, and nothing that is not there', () => {
    const wrong = documents.filter(({ path }) => paths.filter(({ pattern }) => pattern.test(path)).length !== 1);
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const empty = paths.filter(({ pattern }) => !documents.some(({ path }) => pattern.test(path)));
    expect(empty.map(({ template }) => template)).toEqual([]);
  });

  test('gives examples that exist', () => {
    const known = new Set(documents.map(({ path }) => path));
    for (const { template, parameters } of paths)
      for (const which of ['first', 'last']) {
        const value = ({ examples }: (typeof parameters)[number]) => (examples[which] ?? examples.first)?.value ?? '';
        const path = parameters.reduce((text, one) => text.replace(`{${one.name}}`, value(one)), template.slice(1));
        expect(known, template).toContain(path);
      }
  });

  test('fits every document', () => {
    const wrong = documents.flatMap(({ path, value }) => {
      const { validate } = pathOf(path);
      return validate(value)
        ? []
        : (validate.errors ?? []).map((error) => `${path}${error.instancePath} ${error.message}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(documents.length).toBeGreaterThan(200);
  });

  test.each([
    ['a key that is not described', (value: Tree) => ({ ...value, more: 1 })],
    ['an amount in yuan', (value: Tree) => ({ ...value, opening: 10.5 })],
    ['an amount as text', (value: Tree) => ({ ...value, opening: '1050' })],
    ['no year', ({ year: _, ...value }: Tree) => value],
    ['a day that does not exist', (value: Tree) => ({ ...value, as_of: '2026-02-30' })],
    ['no word on whether it is invented', ({ fictional: _, ...value }: Tree) => value],
    ['another currency', (value: Tree) => ({ ...value, money: { currency: 'USD', unit: 'cent', per_yuan: 100 } })],
    [
      'a line with a private column',
      (value: Tree) => ({ ...value, in_kind: [{ ...row(value), receipt_last4: '1234' }] }),
    ],
  ])('does not fit a ledger with %s', (_, spoil) => {
    const ledger = documents.find(({ value }) => Array.isArray(value.in_kind) && value.in_kind.length > 0) as Served;
    const { validate } = pathOf(ledger.path);
    expect(validate(ledger.value)).toBe(true);
    expect(validate(spoil(ledger.value))).toBe(false);
  });

  test('marks every amount as fen, and says of every record whether it is invented', () => {
    const schemas = (openapi.components as Tree).schemas as Record<string, Tree>;
    const amounts = objectsIn(schemas as Json).flatMap(({ properties }) =>
      Object.entries((properties ?? {}) as Record<string, Tree>).filter(([key]) =>
        /^(amount|balance|closing|awarded)$/.test(key),
      ),
    );
    expect(amounts.length).toBeGreaterThan(15);
    expect(amounts.filter(([, schema]) => schema['x-unit'] !== 'fen' || schema.type !== 'integer')).toEqual([]);
    const items = apiCollections.map(({ item }) => schemas[item] as Tree);
    expect(items.filter(({ required }) => !(required as string[]).includes('fictional'))).toEqual([]);
  });
});

describe('the documents', () => {
  test('link only to documents and tables that exist', () => {
    const known = new Set([
      ...outputsOf({ site, address: 'http://x.test/', past: () => [], picture: () => new Uint8Array() }).map(
        ({ path }) => `/${path}`,
      ),
    ]);
    const links = documents.flatMap(({ path, value }) => linksOf(value).map((link) => ({ path, link })));
    const files = links.filter(({ link }) => /\.\w+$/.test(link) && !link.startsWith('/files/'));
    expect(files.length).toBeGreaterThan(2000);
    expect(files.filter(({ link }) => !known.has(link)).slice(0, 10)).toEqual([]);
  });

  test('can all be reached from the entry', () => {
    const byAddress = new Map(documents.map(({ path, value }) => [`/api/v1/${path}`, value]));
    const seen = new Set(['/api/v1/index.json']);
    for (const address of seen)
      for (const link of linksOf(byAddress.get(address) ?? {})) if (byAddress.has(link)) seen.add(link);
    expect([...byAddress.keys()].filter((address) => !seen.has(address))).toEqual([]);
  });

  test('belong to places and funds that exist', () => {
    const records = documents.filter(({ path }) => path !== 'openapi.json');
    const homes = records.flatMap(({ value }) => objectsIn(value).flatMap(({ calc_place }) => calc_place ?? []));
    const books = records.flatMap(({ value }) => objectsIn(value).flatMap(({ calc_fund }) => calc_fund ?? []));
    expect(homes.length).toBeGreaterThan(1000);
    expect([...new Set(homes)].filter((id) => !site.places.has(String(id)))).toEqual([]);
    expect([...new Set(books)].filter((id) => !site.funds.has(String(id)))).toEqual([]);
  });

  test('tell every record of the portal in the lists', () => {
    const totals = new Map(apiCollections.map(({ name }) => [name, find(documents, `${name}.json`).total]));
    expect(totals.get('places')).toBe(site.places.size);
    expect(totals.get('funds')).toBe(site.funds.size);
    expect(totals.get('projects')).toBe(site.projects.size);
    expect(totals.get('applications')).toBe(site.applications.size);
    expect(totals.get('wishes')).toBe(site.wishes.length);
    expect(totals.get('points')).toBe(site.points.length);
    const entry = find(documents, 'index.json').collections as Tree[];
    expect(entry.map(({ name, total }) => [name, total])).toEqual([...totals]);
  });

  test('tell each record apart by the fields that the description names', () => {
    const schemas = (openapi.components as Tree).schemas as Record<string, Tree>;
    const lists = [
      ...apiCollections.map(({ name, item }) => ({ item, rows: find(documents, `${name}.json`).items as Tree[] })),
      ...['Balance', 'Report', 'Event', 'Pledge', 'Goods', 'Query'].map((item) => ({ item, rows: rowsOf(item) })),
      ...['Score', 'Entry'].map((item) => ({ item, rows: rowsOf(item) })),
    ].filter(({ item }) => schemas[item]?.['x-key']);
    expect(lists.length).toBeGreaterThan(25);
    for (const { item, rows } of lists) {
      const keys = rows.map((one) =>
        ((schemas[item] as Tree)['x-key'] as string[]).map((key) => one[key] ?? '').join('|'),
      );
      expect([item, keys.filter((key, index) => keys.indexOf(key) !== index)]).toEqual([item, []]);
    }
  });

  test('are the same bytes on two runs', () => {
    const again = () => publish(checkData('data').portal, site.pictures, site.dataRoot);
    expect(served(again()).map(({ text }) => text)).toEqual(documents.map(({ text }) => text));
  });

  test('are small enough to be read at once', () => {
    expect(documents.filter(({ text }) => Buffer.byteLength(text) > 1_000_000).map(({ path }) => path)).toEqual([]);
  });

  test('work below a sub-path', () => {
    const below = served(site, '/sub/');
    expect(below.flatMap(({ value }) => linksOf(value)).filter((link) => !link.startsWith('/sub/'))).toEqual([]);
  });
});

describe('the sums', () => {
  const ledgers = documents.filter(({ path }) => /\/ledger\/\d{4}\.json$/.test(path)).map(({ value }) => value);

  test('of a ledger follow from line to line', () => {
    expect(ledgers.length).toBeGreaterThan(10);
    for (const ledger of ledgers) expect(closes(ledger), String(ledger.self)).toBe(true);
  });

  test('of a fund go on from year to year and end with its balance', () => {
    for (const fund of funds()) {
      const years = ledgers.filter((ledger) => ledger.fund === (fund.fund as Tree).id).toReversed();
      expect(years.slice(1).map(({ opening }) => opening)).toEqual(years.slice(0, -1).map(({ closing }) => closing));
      const { balance, pots } = fund.position as { balance: number; pots: { balance: number }[] };
      expect(years.at(-1)?.closing).toBe(balance);
      expect(pots.reduce((sum, pot) => sum + pot.balance, 0)).toBe(balance);
      expect((fund.fund as Tree).calc_balance).toBe(balance);
    }
  });

  test('of a year are opening, what came, less what went', () => {
    const totals = documents.flatMap(({ value }) => (value.totals ?? []) as Record<string, number>[]);
    expect(totals.length).toBeGreaterThan(20);
    const wrong = totals.filter(
      ({ opening, income, spending, transfers_in, transfers_out, closing }) =>
        n(opening) + n(income) - n(spending) + n(transfers_in) - n(transfers_out) !== closing,
    );
    expect(wrong).toEqual([]);
  });

  test('of what was paid are those of the payments', () => {
    const paid = documents.filter(({ value }) => Array.isArray(value.payments));
    expect(paid.length).toBeGreaterThan(100);
    for (const { path, value } of paid) {
      const sum = (value.payments as { net: number }[]).reduce((total, { net }) => total + net, 0);
      expect([path, sum]).toEqual([path, ((value.application ?? value.project) as Tree).calc_paid]);
    }
  });

  function funds(): Tree[] {
    return documents.map(({ value }) => value).filter(({ position }) => position !== undefined);
  }
});

describe('what is private', () => {
  test('is no key and no property of the description', () => {
    const keys = new Set([...documents.flatMap(({ value }) => objectsIn(value).flatMap(Object.keys))]);
    const secret = ['trace_key', 'receipt_last4', 'payee_id', 'privacy_exceptions', 'salt', 'at'];
    expect(secret.filter((key) => keys.has(key))).toEqual([]);
    expect(keys).toContain('donor_display');
    const points = find(documents, 'points.json').items as Tree[];
    expect(points.filter(({ wish }) => wish !== undefined)).toEqual([]);
  });

  test('stays behind where the data hold it', () => {
    const { portal } = checkData('data');
    for (const fund of portal.funds.values()) {
      for (const kind of ['income', 'spending'] as const)
        for (const { key } of fieldsOfKind(kind).filter(({ privacy }) => privacy === 'private'))
          for (const row of fund[kind] as unknown as Tree[]) row[key] = 'planted';
    }
    for (const project of portal.projects.values())
      project.evidence = [{ kind: 'photo', file: 'planted.jpg', title: { zh: '照片' } }];
    const marked = served(publish(portal, site.pictures, site.dataRoot));
    expect(marked.filter(({ text }) => text.includes('planted')).map(({ path }) => path)).toEqual([]);
    expect(find(marked, 'projects.json').items).toContainEqual(
      expect.objectContaining({ evidence: [{ kind: 'photo', title: { zh: '照片' } }] }),
    );
  });

  test('a survey with too few answers says so and tells no number of them', () => {
    const surveys = (find(documents, 'surveys.json').items as Tree[]).filter(({ suppressed }) => suppressed);
    expect(surveys.length).toBeGreaterThan(0);
    expect(surveys.filter(({ valid, satisfied }) => valid !== undefined || satisfied !== undefined)).toEqual([]);
  });
});

describe('a large portal', () => {
  const large = served(grown());

  test('has its long lists in pages that follow one another', () => {
    const first = find(large, 'points.json');
    expect([first.total, first.page, first.pages]).toEqual([1201, 1, 3]);
    const pages = chain(large, '/api/v1/points.json');
    expect(pages.map(({ self }) => self)).toEqual(
      ['points', 'points/page/2', 'points/page/3'].map((name) => `/api/v1/${name}.json`),
    );
    const ids = pages.flatMap(({ items }) => (items as Tree[]).map(({ id }) => id));
    expect(new Set(ids).size).toBe(1201);
    expect(pages.map(({ links }) => (links as Tree).first)).toEqual(pages.map(() => '/api/v1/points.json'));
    expect(pages.map(({ links }) => (links as Tree).prev).at(-1)).toBe('/api/v1/points/page/2.json');
  });

  test('has its long account books by month', () => {
    const year = large.find(({ path }) => path.endsWith('/ledger/2025.json'))?.value as Tree;
    expect([year.lines, year.count]).toEqual([undefined, 501]);
    const months = chain(large, String((year.links as Tree).first));
    expect(months.map(({ month }) => month)).toEqual((year.months as Tree[]).map(({ month }) => month));
    expect(months).toHaveLength(12);
    expect(months.every(closes)).toBe(true);
    expect(months.reduce((sum, { count }) => sum + Number(count), 0)).toBe(501);
    expect(months.at(-1)?.closing).toBe(year.closing);
  });

  test('is described with the pages and months that it has, and fits', () => {
    const described = describedPaths(find(large, 'openapi.json'));
    expect(described.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['/points/page/{page}.json', '/funds/{fund}/ledger/{year}-{month}.json']),
    );
    for (const { path, value } of large) {
      const found = described.filter(({ pattern }) => pattern.test(path));
      expect(found, path).toHaveLength(1);
      expect(found[0]?.validate(value), `${path} ${JSON.stringify(found[0]?.validate.errors?.[0])}`).toBe(true);
    }
  });
});

/** The first fund with 501 gifts in 2025 and nothing else, and 1,201 movements of points. */
function grown(): Site {
  const first = [...site.funds.values()].find(({ coverage }) => coverage === 'ledger');
  const [gift, point] = [first?.income[0], site.points[0]];
  if (!first || !gift || !point) throw new Error('the demonstration has gifts and points');
  const income = Array.from({ length: 501 }, (_, index) => ({
    ...gift,
    id: `G-${index}`,
    date: addDays('2025-01-05', index % 350),
    banked_on: undefined,
    amount: 100 + index,
    method: 'cash' as const,
    at: { file: 'income.csv', line: index + 2 },
  }));
  const none = { spending: [], transfers: [], received: [], reallocations: [], balances: [] };
  const fund = { ...first, ...none, opening_balance: { on: '2024-11-01', total: 5 }, income };
  const points = Array.from({ length: 1201 }, (_, index) => ({ ...point, id: `P-${index}` }));
  return { ...site, funds: new Map([[fund.id, fund]]), points, records: { ...site.records, point: points } };
}

/** A document and all that follow it. */
function chain(all: readonly Served[], address: string): Tree[] {
  const value = find(all, address.replace('/api/v1/', ''));
  const next = (value.links as Tree).next;
  return [value, ...(typeof next === 'string' ? chain(all, next) : [])];
}

/** Whether every balance of a ledger follows from the one before, and the last is its closing balance. */
function closes({ opening, closing, lines, in: came, out }: Tree): boolean {
  let balance = Number(opening);
  for (const line of lines as Record<string, number>[]) {
    balance += n(line.in) - n(line.out);
    if (balance !== line.balance) return false;
  }
  return balance === closing && Number(opening) + Number(came) - Number(out) === closing;
}

/** The records of a kind that stand in documents of funds and rounds. */
function rowsOf(item: string): Tree[] {
  const schemas = (openapi.components as Tree).schemas as Record<
    string,
    { properties: Record<string, { items?: { $ref?: string } }> }
  >;
  return ['FundDocument', 'RoundDocument'].flatMap((document) =>
    Object.entries(schemas[document]?.properties ?? {})
      .filter(([, { items }]) => items?.$ref === `#/components/schemas/${item}`)
      .flatMap(([key]) =>
        documents
          .filter(({ value }) =>
            document === 'FundDocument'
              ? value.fund !== undefined && value.lines === undefined
              : value.ranking !== undefined,
          )
          .flatMap(({ value }) => (value[key] ?? []) as Tree[]),
      ),
  );
}

function n(value: number | undefined): number {
  return value ?? 0;
}

function row(ledger: Tree): Tree {
  return (ledger.in_kind as Tree[])[0] as Tree;
}

function pathOf(path: string) {
  const found = paths.find(({ pattern }) => pattern.test(path));
  if (!found) throw new Error(`${path} is not described`);
  return found;
}

function find(all: readonly Served[], path: string): Tree {
  const found = all.find((document) => document.path === path);
  if (!found) throw new Error(`no document ${path}`);
  return found.value;
}
