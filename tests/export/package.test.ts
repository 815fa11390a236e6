import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { dataPackage, type PackageResource, packagedCsv, packagedTables } from '../../src/export/standard/package.ts';
import { dataRoot } from '../../src/read/hashes.ts';
import { withCase } from '../case.ts';
import { demonstration } from '../demonstration.ts';
import { standards } from './standards.ts';

const official = existsSync(standards);
const reason = official ? '' : ' (skipped: STANDARDS names no folder with the official schemas)';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
// A hint for forms, not a format of text.
ajv.addFormat('textarea', true);
const profiles = new Map<string, ValidateFunction>();

const site = publish(demonstration.portal, new Map(), dataRoot('data', demonstration.secrets));
const descriptor = dataPackage(site);

describe('the data package', { timeout: 60_000 }, () => {
  test.skipIf(!official)(`is valid against the official profiles${reason}`, () => {
    const problems = (name: string, value: unknown) => {
      const validate = profile(name);
      return validate(value)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${name} ${instancePath} ${message}`);
    };
    expect(problems('datapackage', descriptor)).toEqual([]);
    for (const resource of descriptor.resources) {
      expect(problems('dataresource', resource)).toEqual([]);
      expect(problems('tableschema', resource.schema)).toEqual([]);
      expect(problems('tabledialect', resource.dialect)).toEqual([]);
    }
    // The profiles are no open doors.
    expect(problems('datapackage', { ...descriptor, resources: [] })).not.toEqual([]);
    expect(problems('tableschema', { fields: [{ name: 'x', type: 'money' }] })).not.toEqual([]);
  });

  test('names every table that has rows, once, and describes every column', () => {
    const tables = packagedTables(site);
    expect(descriptor.resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    expect(new Set(descriptor.resources.map(({ path }) => path)).size).toBe(tables.length);
    for (const [index, { name, schema }] of descriptor.resources.entries()) {
      const [header] = packagedCsv(tables[index] as (typeof tables)[number]).split('\r\n');
      expect([name, schema.fields.map((field) => field.name).join()]).toEqual([name, header]);
    }
  });

  test('is made of the data alone: version and day are theirs', () => {
    expect(descriptor.version).toBe(site.dataRoot);
    expect(descriptor.created.slice(0, 10)).toBe(site.asOf);
    expect(JSON.stringify(dataPackage(site))).toBe(JSON.stringify(descriptor));
  });

  test('refers only to columns that tell rows apart', () => {
    const byName = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
    for (const { name, schema } of descriptor.resources)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = byName.get(reference.resource || name)?.schema;
        const key = target?.fields.find((field) => field.name === reference.fields[0]);
        expect([name, fields[0], key?.constraints?.unique]).toEqual([name, fields[0], true]);
      }
  });

  test('states the licence where the settings have one, and none otherwise', () => {
    const licence = {
      name: 'CC-BY-4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      title: { zh: '署名 4.0' },
    };
    const open = dataPackage({ ...site, settings: { ...site.settings, licence } });
    expect(open.licenses).toEqual([{ name: licence.name, path: licence.url, title: licence.title.zh }]);
    expect('licenses' in dataPackage({ ...site, settings: { ...site.settings, licence: undefined } })).toBe(false);
  });

  test.each(['http://x.test/portal/', 'http://x.test/portal'])('stands where the site stands: %s', (address) => {
    const { id, homepage, sources } = dataPackage(site, address);
    expect([id, homepage, sources[0]?.path]).toEqual([
      'http://x.test/portal/data/datapackage.json',
      'http://x.test/portal/data/',
      'http://x.test/portal/',
    ]);
  });

  test('of a small portal holds no table without rows', () => {
    const small = withCase('base', (folder) => publish(checkData(folder).portal));
    const { resources } = dataPackage(small);
    expect(resources.length).toBeGreaterThan(5);
    for (const { bytes, schema } of resources)
      expect(bytes).toBeGreaterThan(schema.fields.map(({ name }) => name).join().length + 2);
  });
});

describe('a client of the standard', { timeout: 120_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = write(site, descriptor);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds files of the stated size and hash', () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = readFileSync(join(folder, path));
      expect([path, file.length]).toEqual([path, bytes]);
      expect([path, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([path, hash]);
    }
  });

  test('reads every row of every table with its types and relations', async () => {
    const client = await Package.load(join(folder, 'datapackage.json'));
    expect(client.errors.map(({ message }) => message)).toEqual([]);
    const counts: [string, number][] = [];
    for (const name of client.resourceNames) {
      const resource = client.getResource(name);
      expect([name, resource.errors.map(({ message }) => message)]).toEqual([name, []]);
      const rows = await resource.read({ keyed: true, relations: true }).catch((failure) => {
        const causes = (failure.errors ?? []).map(({ message }: Error) => message);
        throw new Error(`${name}: ${failure.message} ${causes.join('; ')}`);
      });
      counts.push([name, rows.length]);
    }
    expect(counts).toEqual(packagedTables(site).map(({ name, rows }) => [name, rows.length]));
  });

  test('follows a relation to the row that it names', async () => {
    const client = await Package.load(join(folder, 'datapackage.json'));
    const rows = await client.getResource('spending').read({ keyed: true, relations: true });
    const paid = rows.find(({ application }) => application !== null);
    const [row] = [...site.funds.values()].flatMap(({ spending }) => spending.filter(({ application }) => application));
    expect(paid?.application).toMatchObject({
      id: row?.application,
      purpose: site.applications.get(row?.application ?? '')?.purpose.zh,
    });
  });

  test('is told of a broken relation, so that reading proves something', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'portal-'));
    try {
      mkdirSync(join(broken, 'package'));
      const wanted = ['fund', 'place', 'custodian', 'purpose'];
      for (const { path, name } of descriptor.resources)
        if (wanted.includes(name)) {
          const text = readFileSync(join(folder, path), 'utf8');
          writeFileSync(join(broken, path), name === 'fund' ? text.replaceAll(/^demo-/gm, 'lost-') : text);
        }
      const resources = descriptor.resources.filter(({ name }) => wanted.includes(name));
      const client = await Package.load({ ...descriptor, resources }, { basePath: broken });
      await expect(client.getResource('purpose').read({ relations: true })).rejects.toThrow('Foreign key');
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  });

  test.each(['income', 'spending'] as const)('adds %s up to the totals of the portal, fund by fund', async (name) => {
    const client = await Package.load(join(folder, 'datapackage.json'));
    const rows = await client.getResource(name).read({ keyed: true });
    const sums: Record<string, number> = {};
    for (const { calc_fund: fund, amount } of rows)
      sums[String(fund)] = (sums[String(fund)] ?? 0) + Math.round(Number(amount) * 100);
    const own = [...site.funds.values()].flatMap((fund): [string, number][] =>
      fund[name].length > 0 ? [[fund.id, fund[name].reduce((sum, row) => sum + row.amount, 0)]] : [],
    );
    expect(sums).toEqual(Object.fromEntries(own));
  });
});

/** The check of an official profile, made once. */
function profile(name: string): ValidateFunction {
  const made = profiles.get(name) ?? ajv.compile(JSON.parse(readFileSync(join(standards, `${name}.json`), 'utf8')));
  profiles.set(name, made);
  return made;
}

/** Writes the package as the site does. */
function write(of: Site, { resources }: { resources: PackageResource[] }): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(dataPackage(of)));
  for (const [index, table] of packagedTables(of).entries())
    writeFileSync(join(folder, (resources[index] as PackageResource).path), packagedCsv(table));
  return folder;
}
