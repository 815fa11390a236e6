import { strToU8, zipSync } from 'fflate';
import { withEndSlash } from '../../domain/portal/address.ts';
import type { Volume } from '../../domain/portal/parting.ts';
import type { Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { hashOf } from '../../snapshot/hash.ts';
import { catalogue } from '../../tables/catalogue.ts';
import type { Table } from '../../tables/shape/table.ts';
import { joint } from '../../texts/joint.ts';
import { packageKeywords, packageWords, volumeWords } from '../../texts/package.ts';
import { fill } from '../../texts/text.ts';
import { tableCsv } from '../csv.ts';
import { noonOf } from '../folder/archive.ts';
import { type Field, type ForeignKey, fieldOf, foreignKeys } from './field.ts';

/** A person or organization, or a place in the web, as Data Package writes it. */
type Source = { title: string; path?: string };

/** A table of the package. `titles` and `descriptions` are our own addition: the standard knows one language only. */
export type PackageResource = {
  $schema: string;
  name: string;
  type: 'table';
  path: string;
  title: string;
  titles: Bilingual;
  description?: string;
  descriptions?: Bilingual;
  format: 'csv';
  mediatype: 'text/csv';
  encoding: 'utf-8';
  bytes: number;
  hash: string;
  dialect: object;
  sources?: Source[];
  schema: {
    $schema: string;
    fields: Field[];
    missingValues: string[];
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: ForeignKey[];
  };
};

/** Where the description stands below the site's root. */
export const packageFile = 'data/datapackage.json';

/** Everything in one document that programs understand: which tables there are, what their columns mean, how they refer to each other. `address` is that of the site. */
export function dataPackage(site: Site, address = site.settings.base_url) {
  const tables = packagedTables(site);
  return {
    // The data root names the state of the data, whichever day the file was made.
    ...packageOf(site, address, packageFile, site.dataRoot || site.asOf),
    resources: tables.map((table) =>
      resource(site, { table, path: `package/${table.name}.csv`, bytes: strToU8(packagedCsv(table)) }, tables),
    ),
  };
}

/** Where tables stand in volumes, each of these is a package, and this one lists them. */
export function volumePackage(site: Site, address: string, volumes: readonly Volume[]) {
  return {
    ...packageOf(site, address, packageFile, site.dataRoot || site.asOf),
    resources: [volumeResource(site, volumes)],
  };
}

/** A volume by its id, and the day of the books in it. */
type Part = { id: string; day: string };

/** A volume as a package that stands alone: its tables, and relations as far as they lead to rows in it. */
export function packageZip(site: Site, tables: readonly Table[], address: string, { id, day }: Part): Uint8Array {
  const packed = tables.map((table) => ({ table, path: `${table.name}.csv`, bytes: strToU8(packagedCsv(table)) }));
  const descriptor = {
    ...packageOf(site, address, `data/volumes/${id}/datapackage.json`, day, day),
    resources: packed.map((one) => resource(site, one, tables, true)),
  };
  const files = {
    'datapackage.json': strToU8(`${JSON.stringify(descriptor, null, 1)}\n`),
    ...Object.fromEntries(packed.map(({ path, bytes }) => [path, bytes])),
  };
  return zipSync(files, { mtime: noonOf(day) });
}

/** What a package says of itself. */
function packageOf(site: Site, address: string, file: string, version: string, day = site.asOf) {
  const { title, publisher, licence } = site.settings;
  const root = withEndSlash(address);
  const description = descriptionOf(site);
  const id = new URL(file, root).href;
  return {
    $schema: profile('datapackage'),
    name: nameOf(file === packageFile ? root : id.replace(/\/datapackage\.json$/, '')),
    id,
    title: title.zh,
    titles: title,
    description: description.zh,
    descriptions: description,
    homepage: new URL('data/', root).href,
    version,
    created: `${day}T00:00:00+08:00`,
    keywords: packageKeywords,
    contributors: [{ title: publisher.zh, path: root, roles: ['publisher'] }],
    ...(licence ? { licenses: [{ name: licence.name, path: licence.url, title: licence.title.zh }] } : {}),
    sources: [{ title: title.zh, path: root }],
  };
}

/** The list of volumes, each with the address of its package below that of the list. */
function volumeResource({ places }: Site, volumes: readonly Volume[]) {
  const { title, columns } = volumeWords;
  return {
    $schema: profile('dataresource'),
    name: 'volume',
    type: 'table',
    title: title.zh,
    titles: title,
    data: [
      Object.keys(columns),
      ...volumes.map(({ id }) => {
        const { zh, en = '' } = places.get(id)?.name ?? volumeWords.portal;
        return [id, zh, en, `volumes/${id}/datapackage.zip`];
      }),
    ],
    schema: {
      $schema: profile('tableschema'),
      fields: Object.entries(columns).map(([name, words]) => ({
        ...{ name, type: 'string', title: words.zh, titles: words },
      })),
      missingValues: [''],
      primaryKey: ['id'],
    },
  };
}

/** What the data are; where some are invented, how they are told apart. */
function descriptionOf({ places }: Site): Both {
  const { description, mixed } = packageWords;
  const invented = [...places.values()].some(({ fictional }) => fictional);
  return {
    zh: fill(description.zh, { mixed: invented ? mixed.zh : '' }),
    en: fill(description.en, { mixed: invented ? mixed.en : '' }),
  };
}

/** The tables that have rows: an empty one would say nothing. */
export function packagedTables(site: Site): readonly Table[] {
  return catalogue(site).filter(({ rows }) => rows.length > 0);
}

/** A table as the package holds it: without the byte order mark, which spreadsheets need and which the reference client takes for a part of the first heading. */
export function packagedCsv(table: Table): string {
  return tableCsv(table).slice('\uFEFF'.length);
}

/** A table, and its file as the package has it. */
type Packed = { table: Table; path: string; bytes: Uint8Array };

function resource(site: Site, { table, path, bytes }: Packed, tables: readonly Table[], part = false): PackageResource {
  const { name, title, says, columns, key = [] } = table;
  const keys = foreignKeys(table, tables).filter((one) => !part || leadsOn(one, table, tables));
  const whole = key.length > 0 && isWhole(table, key);
  const sources = name === 'aggregate' ? reported(site) : [];
  return {
    $schema: profile('dataresource'),
    name,
    type: 'table',
    path,
    title: title.zh,
    titles: title,
    ...(says ? { description: says.zh, descriptions: says } : {}),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${hashOf(bytes)}`,
    dialect,
    ...(sources.length > 0 ? { sources } : {}),
    schema: {
      $schema: profile('tableschema'),
      fields: columns.map((column) => fieldOf(column, whole ? key : [])),
      missingValues: [''],
      ...(key.length === 0 ? {} : whole ? { primaryKey: [...key] } : { uniqueKeys: [[...key]] }),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/** Whether every row of a table leads to a row that is there too. */
function leadsOn({ fields: [from], reference }: ForeignKey, table: Table, tables: readonly Table[]): boolean {
  const target = reference.resource === '' ? table : tables.find(({ name }) => name === reference.resource);
  const cells = ({ columns, rows }: Table, key: string | undefined) => {
    const at = columns.findIndex((column) => column.key === key);
    return rows.flatMap((row) => row[at] ?? []);
  };
  const known = new Set(target && cells(target, reference.fields[0]));
  return cells(table, from).every((cell) => known.has(cell));
}

/** Whether every row has all columns of the key: a primary key has no blanks. */
function isWhole({ columns, rows }: Table, key: readonly string[]): boolean {
  const places = key.map((name) => columns.findIndex((column) => column.key === name));
  return rows.every((row) => places.every((index) => row[index] !== undefined));
}

const dialect = {
  $schema: profile('tabledialect'),
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
};

/** Where the figures of real places come from: they keep their own sources. */
function reported({ aggregates }: Site): Source[] {
  const sources = aggregates.map(({ source }) => ({
    title: [source.publisher?.zh, source.title.zh].filter(Boolean).join(joint.colon.zh),
    ...(source.url ? { path: source.url } : {}),
  }));
  return [...new Map(sources.map((source) => [`${source.title} ${source.path ?? ''}`, source])).values()];
}

/** Name of the package: the address of the portal, which stays when the data change. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname}${pathname}`.replace(/\/$/, '').toLowerCase();
}

function profile(name: string): string {
  return `https://datapackage.org/profiles/2.0/${name}.json`;
}
