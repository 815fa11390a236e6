import { portalSchema } from '../../schemas/portal.ts';
import { collections } from './collections.ts';
import { pageOf } from './link.ts';
import { itemsIn } from './page.ts';
import type { Resource } from './resource.ts';
import { fieldSchema } from './schema.ts';
import { array, count, object, ref, type Schema, text, titled } from './shape.ts';

const { title, publisher, base_url, attribution, licence } = portalSchema.shape;

/** Where programs begin: who publishes, as of when, and where everything lies. */
export const entryResource: Resource = {
  name: 'entry',
  path: '/index.json',
  group: 'entry',
  title: { zh: '入口', en: 'Entry' },
  text: {
    zh: '由谁发布、数据截至哪天、各列表有多少条、在哪里。',
    en: 'Who publishes, as of which day, and where each list lies with the number of its items.',
  },
  schema: 'EntryDocument',
  content: {
    title: fieldSchema('portal', title, 'title'),
    publisher: fieldSchema('portal', publisher, 'publisher'),
    base_url: fieldSchema('portal', base_url, 'base_url'),
    attribution: fieldSchema('portal', attribution, 'attribution'),
    'licence?': fieldSchema('portal', licence, 'licence'),
    collections: array(ref('CollectionLink'), '列表', 'Collections'),
  },
  documents: (frame) => [
    {
      values: {},
      make: () => ({
        links: {
          datapackage: frame.zh.file('data/datapackage.json'),
          page: pageOf(frame, (to) => to.dataPage('api')),
        },
        body: {
          ...published(frame.site.settings),
          collections: collections.map((collection) => ({
            name: collection.name,
            title: collection.title,
            total: itemsIn(frame, collection),
            self: frame.zh.api(`${collection.name}.json`),
          })),
        },
      }),
    },
  ],
};

/** A list and where it begins. */
export const collectionLinkSchema: Schema = object(
  {
    name: text('名称', 'Name'),
    title: ref('Text'),
    total: count('总条数', 'Items in all'),
    self: text('地址', 'Address', { format: 'uri-reference' }),
  },
  titled('一个列表', 'A collection'),
);

type Settings = Parameters<Resource['documents']>[0]['site']['settings'];

function published(settings: Settings) {
  return {
    title: settings.title,
    publisher: settings.publisher,
    base_url: settings.base_url,
    attribution: settings.attribution,
    licence: settings.licence,
  };
}
