import { type Addresses, addresses, jsonOf, withEndSlash } from '../../domain/portal/address.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { subjects } from '../../schemas/table-entry.ts';
import { parts } from '../../tables/catalogue.ts';
import type { Table } from '../../tables/shape/table.ts';
import { themesOf } from '../../tables/shape/theme.ts';
import { formatWords } from '../../texts/format.ts';
import { catalogWords } from '../../texts/package.ts';
import { type Format, offered } from '../format.ts';
import { dcatContext } from './dcat-context.ts';
import { packagedTables } from './package.ts';

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
  const to = addresses(withEndSlash(address), 'zh');
  const id = to.file(catalogFile);
  const sets = [wholeSet(site, to, formats), ...subjectSets(site, to), ...fundSets(site, to)];
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
  return themesOf(packagedTables(site)).map(({ subject, own, computed }) => {
    const files = tableFiles(site, to, [...own, ...computed]);
    return dataset(site, to, subject, subjects[subject], catalogWords.tables, `${to.data()}#${subject}`, files);
  });
}

/** The rows of each fund whose every row is published. */
function fundSets(site: Site, to: Addresses): Node[] {
  return [...site.funds.values()].flatMap((fund) => {
    const tables = parts(site).funds.get(fund.id) ?? [];
    if (fund.coverage !== 'ledger' || tables.length === 0) return [];
    const text = fund.fictional ? catalogWords.fictionalFund : catalogWords.fund;
    const files = tableFiles(site, to, tables, fund.id);
    return [
      { ...dataset(site, to, `fund-${fund.id}`, fund.name, text, to.fund(fund.id), files), ...extent(site, to, fund) },
    ];
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
): Node {
  return {
    '@id': `${to.file(catalogFile)}#${id}`,
    '@type': 'Dataset',
    ...titled(title),
    ...described(text),
    ...common(site, to),
    identifier: [id],
    // The data root names the state of the data.
    ...(site.dataRoot ? { version: site.dataRoot } : {}),
    landingPage: page,
    distribution: files,
  };
}

function tableFiles(site: Site, to: Addresses, tables: readonly Table[], fund?: string): Node[] {
  const pathOf = (name: string) => (fund ? to.table(name, 'funds', fund) : to.table(name));
  const csv = tables.map(({ name, title }) => ({
    ...distribution(site, `${pathOf(name)}.csv`, 'text/csv', title),
    characterEncoding: ['UTF-8'],
  }));
  // All tables of a fund are one file.
  const json = new Map(tables.map(({ name, title }) => [jsonOf(pathOf(name)), fund ? catalogWords.tables : title]));
  return [...csv, ...[...json].map(([path, title]) => distribution(site, path, 'application/json', title))].map(
    (node) => ({ ...node, accessURL: node['@id'], downloadURL: node['@id'] }),
  );
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
