import type { Both } from '../../issues/both.ts';
import { capital } from '../../texts/text.ts';
import type { Frame } from './frame.ts';
import { type Links, namedTables } from './link.ts';
import type { ApiValue } from './record.ts';
import type { ApiResource, Document, ResourceGroup } from './resource.ts';
import { array, integer, ref } from './shape.ts';

/** Most items of one page of a list. */
const pageSize = 500;

/** A list over the whole portal: its items, and where they stand. */
export type Collection = {
  name: string;
  group: ResourceGroup;
  title: Both;
  text: Both;
  /** Name of the schema of an item. */
  item: string;
  /** Tables that have the same rows. */
  tables: readonly string[];
  /** Most items of one page where items are large. */
  size?: number;
  items: (frame: Frame) => readonly (() => ApiValue)[];
  page?: (frame: Frame) => Links['page'];
};

/** Most items of one page; records with a document of their own are large. */
export function itemSize(own: boolean): number {
  return own ? 100 : pageSize;
}

/** A list as two resources: its first page, and the pages that follow where it is long. */
export function collectionResources(collection: Collection): ApiResource[] {
  const { name, group, title, text, item } = collection;
  const content = {
    total: integer('总条数', 'Items in all'),
    page: integer('第几页', 'Page'),
    pages: integer('页数', 'Pages'),
    items: array(ref(item), title.zh, title.en),
  };
  const base = { group, text, schema: `${capital(name)}Document`, content };
  const path = `/${name}.json`;
  const following = {
    zh: `${title.zh}（第二页起）`,
    en: `${title.en}, second page and on`,
  };
  return [
    { ...base, name, path, title, documents: (frame) => pagesOf(frame, collection).slice(0, 1) },
    {
      ...base,
      name: `${name}Page`,
      path: `/${name}/page/{page}.json`,
      title: following,
      documents: (frame) => pagesOf(frame, collection).slice(1),
    },
  ];
}

function pagesOf(frame: Frame, collection: Collection): Document[] {
  const items = collection.items(frame);
  const size = collection.size ?? pageSize;
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    values: pageValues(index + 1),
    make: () => ({
      links: pageLinks(frame, collection, index + 1, pages),
      body: {
        total: items.length,
        page: index + 1,
        pages,
        items: items.slice(index * size, (index + 1) * size).map((make) => make()),
      },
    }),
  }));
}

function pageValues(at: number): Document['values'] {
  return at === 1 ? {} : { page: String(at) };
}

function pageLinks(frame: Frame, { name, tables, page }: Collection, at: number, pages: number): Links {
  const address = (no: number) => frame.zh.api(no === 1 ? `${name}.json` : `${name}/page/${no}.json`);
  return {
    ...(pages > 1 ? { first: address(1), last: address(pages) } : {}),
    ...(at > 1 ? { prev: address(at - 1) } : {}),
    ...(at < pages ? { next: address(at + 1) } : {}),
    page: page?.(frame),
    tables: namedTables(frame, tables),
  };
}

/** How many items a list has in all. */
export function itemsIn(frame: Frame, collection: Collection): number {
  return collection.items(frame).length;
}
