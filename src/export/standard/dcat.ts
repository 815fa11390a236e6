import { type Addresses, addresses, isBook, withEndSlash } from '../../domain/portal/address.ts';
import { volumesOf, waysOf } from '../../domain/portal/parting.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { subjects } from '../../schemas/table-entry.ts';
import { subjectHeads, tableHeads } from '../../tables/catalogue.ts';
import type { Area } from '../../tables/shape/area.ts';
import type { TableHead } from '../../tables/shape/table.ts';
import { themesOf } from '../../tables/shape/theme.ts';
import { formatWords } from '../../texts/format.ts';
import { catalogWords, volumeWords } from '../../texts/package.ts';
import { type Format, offered } from '../format.ts';
import { dcatContext } from './dcat-context.ts';

/** A node of the catalogue: `@id`, `@type` and its properties; what is not known is left out. */
export type Node = { '@id': string; '@type': string; [property: string]: unknown };

/** Where the catalogue stands below the site's root, and the standard that it follows. */
export const catalogFile = 'data/catalog.jsonld';
export const catalogStandard = 'https://www.w3.org/TR/vocab-dcat-3/';

/** What data there are, in which of the formats, for catalogues that harvest each other: DCAT 3 in JSON-LD. Addresses are whole and begin with that of the site; the day is that of the data. */
export function dcatCatalog(
  site: Site,
  formats: readonly Format[],
  address = site.settings.base_url,
): Node & { '@context': object } {
  const { settings, places } = site;
  const to = addresses(withEndSlash(address), 'zh', waysOf(site));
  const id = to.file(catalogFile);
  const volumes = volumesOf(site);
  const funds = volumes.length > 0 ? [] : [...site.funds.values()];
  const sets = [wholeSet(site, to, formats), ...subjectSets(site, to), ...fundSets(site, to, funds, id)];
  return {
    '@context': dcatContext,
    '@id': id,
    '@type': 'Catalog',
    ...titled(settings.title),
    ...described(catalogWords.catalog),
    ...common(site, to),
    ...(settings.licence ? { license: settings.licence.url } : {}),
    conformsTo: catalogStandard,
    homepage: to.data(),
    spatial: [...places.values()].filter(({ parent }) => !parent).map(({ id, name }) => location(to.place(id), name)),
    service: [service(site, to, sets)],
    dataset: sets,
    ...(volumes.length > 0
      ? { catalog: volumes.map((volume) => to.file(`data/volumes/${volume.id}/catalog.jsonld`)) }
      : {}),
  };
}

/** The funds of a volume, as a catalogue that the whole one names. */
export function dcatVolume(
  site: Site,
  { funds }: Area,
  address: string,
  volume: string,
): Node & { '@context': object } {
  const to = addresses(withEndSlash(address), 'zh', waysOf(site));
  const id = to.file(`data/volumes/${volume}/catalog.jsonld`);
  const name = site.places.get(volume)?.name ?? volumeWords.portal;
  return {
    '@context': dcatContext,
    '@id': id,
    '@type': 'Catalog',
    ...titled(name),
    ...described(catalogWords.catalog),
    ...common(site, to),
    conformsTo: catalogStandard,
    homepage: to.data(),
    dataset: fundSets(site, to, funds, id),
  };
}

/** Everything at once, in all its forms: files, then interfaces. */
function wholeSet(site: Site, to: Addresses, formats: readonly Format[]): Node {
  const nodes = offered(site, formats).flatMap(({ file, type, title, standard, service = false }) => {
    if (!title) return [];
    const address = to.file(file);
    const rest = service
      ? { accessService: [`${to.file(catalogFile)}#api`] }
      : { downloadURL: address, ...(standard ? { conformsTo: [standard.address] } : {}) };
    return [{ service, node: { ...distribution(site, address, type, title), accessURL: address, ...rest } }];
  });
  const ordered = nodes.toSorted((a, b) => Number(a.service) - Number(b.service)).map(({ node }) => node);
  return dataset(site, to, 'all', catalogWords.all, catalogWords.allText, to.data(), ordered);
}

/** The tables of each subject. */
function subjectSets(site: Site, to: Addresses): Node[] {
  return themesOf(tableHeads(site)).map(({ subject, own, computed }) => {
    const files = tableFiles(site, to, [...own, ...computed]);
    return dataset(site, to, subject, subjects[subject], catalogWords.tables, `${to.data()}#${subject}`, files);
  });
}

/** The rows of each fund whose every row is published: those of its books as files of their own, the rest in one. */
function fundSets(site: Site, to: Addresses, funds: readonly PublicFund[], catalog: string): Node[] {
  return funds.flatMap((fund) => {
    const tables = subjectHeads(site, 'funds', fund.id).filter(({ name }) => isBook(name));
    if (fund.coverage !== 'ledger') return [];
    const text = fund.fictional ? catalogWords.fictionalFund : catalogWords.fund;
    const files = [
      ...tables.map(({ name, title }) => csvFile(site, to.table(name, 'funds', fund.id).csv, title)),
      taken(distribution(site, to.table('', 'funds', fund.id).json, 'application/json', catalogWords.tables)),
    ];
    const set = dataset(site, to, `fund-${fund.id}`, fund.name, text, to.fund(fund.id), files, catalog);
    return [{ ...set, ...extent(site, to, fund) }];
  });
}

/** Where a fund works, and from which day its rows are known. */
function extent({ places, asOf }: Site, to: Addresses, fund: PublicFund): object {
  const home = places.get(fund.home);
  const start = fund.opening_balance?.on ?? fund.established;
  return {
    ...(home ? { spatial: [location(to.place(home.id), home.name)] } : {}),
    ...(start ? { temporal: [{ '@type': 'PeriodOfTime', startDate: start, endDate: asOf }] } : {}),
  };
}

function dataset(
  site: Site,
  to: Addresses,
  id: string,
  title: Bilingual,
  text: Bilingual,
  page: string,
  files: Node[],
  catalog = to.file(catalogFile),
): Node {
  return {
    '@id': `${catalog}#${id}`,
    '@type': 'Dataset',
    ...titled(title),
    ...described(text),
    ...common(site, to),
    identifier: [id],
    // The data root names the state of the data. Funds change one by one.
    ...(id.startsWith('fund-') || !site.dataRoot ? {} : { version: site.dataRoot }),
    landingPage: page,
    distribution: files,
  };
}

function tableFiles(site: Site, to: Addresses, tables: readonly Titled[]): Node[] {
  const files = tables.map(({ name, title }) => ({ title, ...to.table(name) }));
  return [
    ...files.map(({ csv, title }) => csvFile(site, csv, title)),
    ...files.map(({ json, title }) => taken(distribution(site, json, 'application/json', title))),
  ];
}

type Titled = Pick<TableHead, 'name' | 'title'>;

function csvFile(site: Site, address: string, title: Bilingual): Node {
  return taken({ ...distribution(site, address, 'text/csv', title), characterEncoding: ['UTF-8'] });
}

/** A file that can be taken at its address. */
function taken(node: Node): Node {
  return { ...node, accessURL: node['@id'], downloadURL: node['@id'] };
}

function distribution({ asOf, settings }: Site, id: string, type: string, words: Bilingual): Node {
  return {
    '@id': id,
    '@type': 'Distribution',
    ...titled(words),
    mediaType: `https://www.iana.org/assignments/media-types/${type}`,
    modified: asOf,
    ...(settings.licence ? { license: settings.licence.url } : {}),
  };
}

/** The programming interface. */
function service(site: Site, to: Addresses, sets: readonly Node[]): Node {
  const { contact, publisher } = site.settings;
  return {
    '@id': `${to.file(catalogFile)}#api`,
    '@type': 'DataService',
    ...titled(formatWords.api.title),
    ...common(site, to),
    contactPoint: contact?.email
      ? [{ '@type': 'Kind', fn: contact.office?.zh ?? publisher.zh, hasEmail: `mailto:${contact.email}` }]
      : [to.about('complaint')],
    endpointURL: [to.api('index.json')],
    endpointDescription: [to.api('openapi.json')],
    servesDataset: sets.map((set) => set['@id']),
  };
}

/** Who publishes, in which languages, as of when. */
function common({ settings, asOf }: Site, to: Addresses): object {
  const { publisher } = settings;
  return {
    publisher: {
      '@id': `${to.home()}#publisher`,
      '@type': 'Organization',
      name: publisher.zh,
      prefLabel: publisher.zh,
      prefLabelMap: words(publisher),
    },
    language: ['ZHO', 'ENG'].map((code) => `http://publications.europa.eu/resource/authority/language/${code}`),
    modified: asOf,
  };
}

function location(id: string, name: Bilingual): Node {
  return { '@id': id, '@type': 'Location', prefLabel: name.zh, prefLabelMap: words(name) };
}

function titled(title: Bilingual): object {
  return { title: title.zh, titleMap: words(title) };
}

function described(text: Bilingual): object {
  return { description: text.zh, descriptionMap: words(text) };
}

/** A text by language. */
function words({ zh, en }: Bilingual): Record<string, string> {
  return { zh, ...(en ? { en } : {}) };
}
