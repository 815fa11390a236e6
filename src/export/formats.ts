import type { Site } from '../domain/public.ts';
import { apiDocuments } from './api/documents.ts';
import { frameOf } from './api/frame.ts';
import { newsOutputs } from './feed/news.ts';
import { archiveOf } from './folder/archive.ts';
import { fundJournal, journalFunds, wholeJournal } from './journal/entries.ts';
import { type JournalEnding, journalFormats } from './journal/formats.ts';
import type { Output, Sources } from './output.ts';
import { dcatCatalog } from './standard/dcat.ts';
import { givingPackage } from './standard/giving.ts';
import { givingFile } from './standard/giving-field.ts';
import { grantsOf } from './standard/giving-grant.ts';
import { worksPackage } from './standard/oc4ids.ts';
import { worksFile, worksOf } from './standard/oc4ids-field.ts';
import { dataPackage, packagedCsv, packagedTables } from './standard/package.ts';
import { tableIndex } from './table/index.ts';

/** A form in which the data as a whole can be had. `has` tells whether this portal has anything in it: if not, no file is written. */
export type Format = {
  /** The file to begin with, by its path below the site. */
  file: string;
  has?: (site: Site) => boolean;
  /** All its files, that one among them. */
  outputs: (sources: Sources) => Output[];
};

/** Every form beside the tables, in the order of the data page. */
export const formats: readonly Format[] = [
  single('data/portal.zip', ({ site, picture, address }) => archiveOf(site, picture, address)),
  { file: 'data/datapackage.json', outputs: packageOutputs },
  { file: 'api/v1/index.json', outputs: apiOutputs },
  {
    ...single(givingFile, ({ site, address }) => givingPackage(site, address) ?? ''),
    has: (site) => grantsOf(site).grants.length > 0,
  },
  {
    ...single(worksFile, ({ site, address }) => worksPackage(site, address) ?? ''),
    has: (site) => worksOf(site).length > 0,
  },
  single('data/catalog.jsonld', ({ site, address }) => toJson(dcatCatalog(site, address))),
  journal('journal'),
  journal('beancount'),
  { file: 'feed.xml', outputs: newsOutputs },
  single('data/index.json', ({ site }) => toJson(tableIndex(site))),
];

/** A format that is one file. */
function single(file: string, write: (sources: Sources) => string | Uint8Array): Pick<Format, 'file' | 'outputs'> {
  return { file, outputs: (sources) => [{ path: file, write: () => write(sources) }] };
}

/** The description of all tables for programs, and the tables as it holds them: the same rows without a byte order mark. */
function packageOutputs({ site, address }: Sources): Output[] {
  return [
    { path: 'data/datapackage.json', write: () => toJson(dataPackage(site, address)) },
    ...packagedTables(site).map((table) => ({
      path: `data/package/${table.name}.csv`,
      write: () => packagedCsv(table),
    })),
  ];
}

/** Every document of the programming interface; both languages stand in one. */
function apiOutputs({ site, address }: Sources): Output[] {
  const frame = frameOf(site, new URL(address).pathname, address);
  return apiDocuments(frame).map(({ path, write }) => ({ path: `api/v1/${path}`, write }));
}

/** The books of all funds, and those of each, for an accounting program. */
function journal(ending: JournalEnding): Format {
  const file = `ledger.${ending}`;
  const write = journalFormats[ending];
  return {
    file: `data/${file}`,
    outputs: ({ site, address }) => [
      { path: `data/${file}`, write: () => write(wholeJournal(site, address)) },
      ...journalFunds(site).map((fund) => ({
        path: `data/funds/${fund.id}/${file}`,
        write: () => write(fundJournal(site, address, fund)),
      })),
    ],
  };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
