import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { isBook } from '../../src/domain/portal/address.ts';
import { publish } from '../../src/domain/published/public.ts';
import { formats } from '../../src/export/formats.ts';
import { dcatCatalog, type Node } from '../../src/export/standard/dcat.ts';
import { dataRoot } from '../../src/read/hashes.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';
import { listParts } from './parts.ts';
import { standards } from './standards.ts';

const definitions = resolve(standards, 'dcat-us', 'definitions');
const official = existsSync(definitions);
const reason = official ? '' : ' (skipped: STANDARDS names no folder with the official schemas)';

const site = publish(demonstration.portal, new Map(), dataRoot('data', demonstration.secrets));
const catalog = dcatCatalog(site, formats);
const sets = catalog.dataset as Node[];
const files = sets.flatMap(({ distribution }) => distribution as Node[]);

describe('the catalogue for other catalogues', () => {
  test.skipIf(!official)(`is valid against the official schema of DCAT-US 3.0${reason}`, () => {
    const validate = compile();
    const problems = (value: unknown) =>
      validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(problems(catalog)).toEqual([]);
    // The schema is no open door, at no depth.
    expect(problems({ ...catalog, publisher: undefined })).not.toEqual([]);
    const [first, ...rest] = sets;
    expect(problems({ ...catalog, dataset: [{ ...first, modified: 'yesterday' }, ...rest] })).not.toEqual([]);
    expect(
      problems({ ...catalog, dataset: [{ ...first, distribution: [{ downloadURL: 'no address' }] }] }),
    ).not.toEqual([]);
  });

  test('names every table that has rows in both forms, and each fund that publishes its rows', () => {
    const found = new Set(files.map((node) => node['@id']));
    const { base_url } = site.settings;
    const wanted = catalogue(site).filter(({ rows }) => rows.length > 0);
    for (const { name } of wanted)
      for (const ending of ['csv', 'json']) expect(found).toContain(`${base_url}data/${name}.${ending}`);
    for (const { part, id, table } of listParts(site))
      if (part === 'funds' && site.funds.get(id)?.coverage === 'ledger')
        expect(found).toContain(
          `${base_url}data/funds/${id}/${isBook(table.name) ? `${table.name}.csv` : 'tables.json'}`,
        );
  });

  test('gives each thing an address of its own below the portal, and means every name that it uses', () => {
    const ids = [...sets, ...files].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(site.settings.base_url))).toEqual([]);
    const names = new Set<string>();
    collect(catalog, names);
    const known = new Set(Object.keys(catalog['@context']));
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(['http://x.test/portal/', 'http://x.test/portal'])('stands wholly where the site stands: %s', (address) => {
    const text = JSON.stringify(dcatCatalog(site, formats, address));
    expect(text).not.toContain(new URL(site.settings.base_url).host);
    const own = [...text.matchAll(/"(http:\/\/x\.test[^"]*)"/g)].map(([, url]) => url as string);
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((url) => !url.startsWith('http://x.test/portal/'))).toEqual([]);
  });

  test('is as of the day of the data, and the same for the same data', () => {
    expect(new Set([catalog, ...sets, ...files].map(({ modified }) => modified))).toEqual(new Set([site.asOf]));
    expect(JSON.stringify(dcatCatalog(site, formats))).toBe(JSON.stringify(catalog));
  });

  test('says of what is invented that it is', () => {
    for (const fund of site.funds.values()) {
      const set = sets.find((one) => one['@id'].endsWith(`#fund-${fund.id}`));
      if (set && fund.fictional) expect(set.description).toContain('虚构');
      expect(Boolean(set)).toBe(fund.coverage === 'ledger');
    }
  });

  test('carries the licence to every file where the settings have one', () => {
    const url = 'https://creativecommons.org/licenses/by/4.0/';
    const licence = { name: 'CC-BY-4.0', url, title: { zh: '署名 4.0' } };
    const filesUnder = (terms: typeof licence | undefined) =>
      (dcatCatalog({ ...site, settings: { ...site.settings, licence: terms } }, formats).dataset as Node[]).flatMap(
        ({ distribution }) => distribution as Node[],
      );
    expect(new Set(filesUnder(licence).map(({ license }) => license))).toEqual(new Set([url]));
    expect(filesUnder(undefined).filter((node) => 'license' in node)).toEqual([]);
  });
});

/** Types and property names of a document, but not those of language maps and of the context itself. */
function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, names);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@type') names.add(String(inner));
    if (key.startsWith('@')) continue;
    names.add(key);
    if (!key.endsWith('Map')) collect(inner, names);
  }
}

/** One schema of all its files: they refer to each other by `#/definitions/…`, give properties names as `$id` that would lead those references astray, and name some classes that they do not define. */
function compile() {
  const names = readdirSync(definitions).map((file) => file.replace('.json', ''));
  const schemas = Object.fromEntries(
    names.map((name) => [name, plain(JSON.parse(readFileSync(join(definitions, `${name}.json`), 'utf8')))]),
  ) as Record<string, AnySchema>;
  for (const [, name = ''] of JSON.stringify(schemas).matchAll(/#\/definitions\/(\w+)/g))
    schemas[name] ??= { type: 'object' };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('iri', (text) => URL.canParse(text));
  return ajv.compile({ definitions: schemas, $ref: '#/definitions/Catalog' });
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) => !((key === '$id' || key === '$schema') && typeof inner === 'string'),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
