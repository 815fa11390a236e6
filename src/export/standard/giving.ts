import type { Site } from '../../domain/published/public.ts';
import { givingWords } from '../../texts/standard.ts';
import { givingFields, givingFile } from './giving-field.ts';
import { grantsOf } from './giving-grant.ts';
import { inFields } from './mapping.ts';
import { instant, publisherOf } from './party.ts';

/** The grants as a package of the 360Giving Data Standard 1.4, for a site that stands at `base`; nothing where there is none. */
export function givingPackage(site: Site, base: string): string | undefined {
  const publisher = publisherOf(site, base);
  const grants = grantsOf(site).grants.map((grant) => inFields(givingFields, grant, publisher));
  if (grants.length === 0) return undefined;
  const address = publisher.link((to) => to.file(givingFile));
  const document = {
    version: '1.4',
    title: `${site.settings.title.zh} · 360Giving`,
    description: [
      givingWords.package.zh,
      givingWords.package.en,
      ...(site.dataRoot ? [`data_root ${site.dataRoot}`] : []),
    ].join(' '),
    issued: site.asOf,
    modified: instant(site.asOf),
    identifier: `${publisher.prefix}-360giving`,
    publisher: { name: site.settings.publisher.zh, website: publisher.link((to) => to.home()) },
    ...(site.settings.licence ? { license: site.settings.licence.url } : {}),
    downloadURL: address,
    accessURL: publisher.link((to) => to.dataPage('standards')),
    grants,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
