import { archiveFile, type TablePart } from '../domain/portal/address.ts';
import { volumesOf } from '../domain/portal/parting.ts';
import { formatWords } from '../texts/format.ts';
import { portalDocuments, subjectDocuments } from './api/documents.ts';
import { frameOf } from './api/frame.ts';
import { schemaOutputs, templateOutputs } from './blanks.ts';
import { newsOutputs, ownNews } from './feed/news.ts';
import { archiveOf } from './folder/archive.ts';
import type { Format } from './format.ts';
import { toBeancount } from './journal/beancount.ts';
import { journalFunds, journalPlaces } from './journal/entries.ts';
import { toHledger } from './journal/hledger.ts';
import type { Journal } from './journal/model.ts';
import { ownJournal, wholeJournal } from './journal/whole.ts';
import type { Output, Sources } from './output.ts';
import { catalogFile, catalogStandard, dcatCatalog } from './standard/dcat.ts';
import { givingPackage } from './standard/giving.ts';
import { givingFile } from './standard/giving-field.ts';
import { grantsOf } from './standard/giving-grant.ts';
import { worksPackage } from './standard/oc4ids.ts';
import { worksFile, worksOf } from './standard/oc4ids-field.ts';
import { dataPackage, packagedCsv, packagedTables, packageFile, volumePackage } from './standard/package.ts';
import { portalSummary } from './summary.ts';
import { summaryFile, summaryText } from './summary-format.ts';
import { tableIndex } from './table-index.ts';

const json = 'application/json';

/** Every form beside the tables, in the order of the data page. A new one is an entry here, its words, and its writer. */
export const formats: readonly Format[] = [
  {
    ...{ file: archiveFile, type: 'application/zip', ...formatWords.zip },
    // A volume writes it where there are volumes.
    outputs: ({ site, picture, address }) =>
      volumesOf(site).length > 0 ? [] : [{ path: archiveFile, write: () => archiveOf(site, picture, address) }],
  },
  {
    ...{ file: packageFile, type: json, ...formatWords.package },
    standard: { name: 'Data Package', address: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    outputs: packageOutputs,
  },
  {
    ...{ file: 'api/v1/index.json', type: json, ...formatWords.api },
    service: true,
    outputs: apiOutputs,
    own: ownDocuments,
  },
  single(
    {
      ...{ file: givingFile, type: json, ...formatWords.giving },
      standard: { name: '360Giving', address: 'https://standard.threesixtygiving.org/en/latest/' },
      has: (site) => grantsOf(site).grants.length > 0,
    },
    ({ site, address }) => givingPackage(site, address) ?? '',
  ),
  single(
    {
      ...{ file: worksFile, type: json, ...formatWords.oc4ids },
      standard: { name: 'OC4IDS', address: 'https://standard.open-contracting.org/infrastructure/latest/' },
      has: (site) => worksOf(site).length > 0,
    },
    ({ site, address }) => worksPackage(site, address) ?? '',
  ),
  single(
    {
      ...{ file: catalogFile, type: 'application/ld+json', ...formatWords.catalog },
      standard: { name: 'DCAT', address: catalogStandard },
    },
    ({ site, address }, all) => toJson(dcatCatalog(site, all, address)),
  ),
  journals('ledger.journal', { ...formatWords.journal, program: 'hledger' }, toHledger),
  journals('ledger.beancount', { ...formatWords.beancount, program: 'Beancount' }, toBeancount),
  {
    ...{ file: 'feed.xml', type: 'application/xml', ...formatWords.feed },
    both: true,
    outputs: newsOutputs,
    own: ownNews,
  },
  single({ file: summaryFile, type: json, ...formatWords.summary }, ({ site, address }) =>
    summaryText(portalSummary(site, address)),
  ),
  single({ file: 'data/index.json', type: json, ...formatWords.index }, ({ site }) => toJson(tableIndex(site))),
  {
    ...{ file: 'data/templates/income.xlsx', ...formatWords.templates, outputs: templateOutputs },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { ...{ file: 'data/schemas/fund.json', type: json, ...formatWords.schemas, outputs: schemaOutputs } },
];

/** A format that is one file. */
function single(
  entry: Omit<Format, 'outputs'>,
  write: (sources: Sources, all: readonly Format[]) => string | Uint8Array,
): Format {
  return { ...entry, outputs: (sources, all) => [{ path: entry.file, write: () => write(sources, all) }] };
}

/** The books of each fund and place for an accounting program, and the whole that includes them. */
function journals(
  name: string,
  entry: Pick<Format, 'title' | 'text' | 'program'>,
  write: (journal: Journal) => string,
): Format {
  return {
    ...{ file: `data/${name}`, type: 'text/plain', ...entry },
    has: (site) => journalFunds(site).length + journalPlaces(site).length > 0,
    outputs: ({ site, address }) => [{ path: `data/${name}`, write: () => write(wholeJournal(site, address)) }],
    own: ({ site, address }, part, id) => {
      const journal = ownJournal(site, address, part, id);
      return journal ? [{ path: `data/${part}/${id}/${name}`, write: () => write(journal()) }] : [];
    },
  };
}

/** The description of all tables for programs, and the tables as it holds them: the same rows without a byte order mark. Volumes are packed with theirs. */
function packageOutputs({ site, address }: Sources): Output[] {
  const volumes = volumesOf(site);
  if (volumes.length > 0) return [{ path: packageFile, write: () => toJson(volumePackage(site, address, volumes)) }];
  return [
    { path: packageFile, write: () => toJson(dataPackage(site, address)) },
    ...packagedTables(site).map((table) => ({
      path: `data/package/${table.name}.csv`,
      write: () => packagedCsv(table),
    })),
  ];
}

/** The documents of the programming interface over the whole portal; both languages stand in one. */
function apiOutputs(sources: Sources): Output[] {
  return portalDocuments(apiFrame(sources)).map(({ path, write }) => ({ path: `api/v1/${path}`, write }));
}

function ownDocuments(sources: Sources, part: TablePart, id: string): Output[] {
  return subjectDocuments(apiFrame(sources), part, id).map(({ path, write }) => ({ path: `api/v1/${path}`, write }));
}

function apiFrame({ site, address }: Sources) {
  return frameOf(site, new URL(address).pathname, address);
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
