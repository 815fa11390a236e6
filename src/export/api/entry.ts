import type { Site } from '../../domain/published/public.ts';
import { portalSchema } from '../../schemas/portal.ts';
import { packageFile } from '../standard/package.ts';
import { apiCollections } from './collections.ts';
import { pageOf } from './link.ts';
import { itemsIn } from './page.ts';
import type { ApiValue } from './record.ts';
import type { ApiResource } from './resource.ts';
import { fieldSchema } from './schema.ts';
import { array, integer, object, ref, type Schema, string, titled } from './shape.ts';

const { title, publisher, base_url, attribution, licence } = portalSchema.shape;

/** Where programs begin: who publishes, as of when, and where everything lies. */
export const entryResource: ApiResource = {
  name: 'entry',
  path: '/index.json',
  group: 'entry',
  title: { zh: '入口', en: 'Entry point' },
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
    'data_root?': string('数据指纹', 'Data root: keyed hash over the data files', { pattern: '^[0-9a-f]{64}$' }),
    'licence?': fieldSchema('portal', licence, 'licence'),
    standings: object(
      {
        fictional: integer('虚构', 'Fictional'),
        ledger: integer('逐笔账目', 'With a ledger'),
        reported: integer('报道数据', 'Only reported'),
      },
      titled('各种性质的基金各有几只', 'Funds by standing'),
    ),
    collections: array(ref('CollectionLink'), '列表', 'Collections'),
  },
  documents: (frame) => [
    {
      values: {},
      make: () => ({
        links: {
          vocabularies: frame.zh.api('vocabularies.json'),
          datapackage: frame.zh.file(packageFile),
          page: pageOf(frame, (to) => to.dataPage('api')),
        },
        body: {
          ...(frame.site.dataRoot ? { data_root: frame.site.dataRoot } : {}),
          ...published(frame.site.settings),
          standings: standings(frame.site),
          collections: apiCollections.map((collection) => ({
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
    name: string('名称', 'Name'),
    title: ref('Text'),
    total: integer('总条数', 'Items in all'),
    self: string('地址', 'Address', { format: 'uri-reference' }),
  },
  titled('一个列表', 'A collection'),
);

function published(settings: Site['settings']) {
  return {
    title: settings.title,
    publisher: settings.publisher,
    base_url: settings.base_url,
    attribution: settings.attribution,
    licence: settings.licence,
  };
}

/** What is invented, kept row by row, or only reported must never be added together: the entry says that all may be here. */
function standings({ funds }: Site): ApiValue {
  const all = [...funds.values()];
  const real = all.filter(({ fictional }) => !fictional);
  const ledger = real.filter(({ coverage }) => coverage === 'ledger').length;
  return { fictional: all.length - real.length, ledger, reported: real.length - ledger };
}
