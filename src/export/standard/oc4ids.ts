import type { Site } from '../../domain/published/public.ts';
import { inFields } from './mapping.ts';
import { projectFields, worksFile, worksOf } from './oc4ids-field.ts';
import { instant, publisherOf } from './party.ts';

/**
 * Building projects as a package of the Open Contracting for Infrastructure Data Standard 0.9, for a site that stands at `base`; nothing where there is none.
 * `data_root` is the hash over the data files.
 */
export function worksPackage(site: Site, base: string): string | undefined {
  const publisher = publisherOf(site, base);
  const projects = worksOf(site).map((project) => inFields(projectFields, project, publisher));
  if (projects.length === 0) return undefined;
  const document = {
    uri: publisher.link((to) => to.file(worksFile)),
    publishedDate: instant(site.asOf),
    version: '0.9',
    publisher: { name: site.settings.publisher.zh, uri: publisher.link((to) => to.home()) },
    ...(site.settings.licence ? { license: site.settings.licence.url } : {}),
    publicationPolicy: publisher.link((to) => to.dataPage('standards')),
    ...(site.dataRoot ? { data_root: site.dataRoot } : {}),
    projects,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
