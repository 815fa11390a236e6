import type { TablePart } from '../../domain/portal/address.ts';
import { dayAt } from '../../domain/portal/reach.ts';
import type { Site } from '../../domain/published/public.ts';
import { apiVersion, type Frame } from './frame.ts';
import type { Links } from './link.ts';
import type { ApiValue } from './record.ts';
import { day, object, ref, type Schema, string, titled } from './shape.ts';

type Both = { zh: string; en: string };

/** What a document holds beside what all of them hold. */
export type Content = { links: Links; body: ApiValue };

/** One document of a resource: the values of the parameters in its path, and how its content is made. */
export type Document = { values: Readonly<Record<string, string>>; make: () => Content };

/** Documents of one form. The endpoint, the description and the page that explains it are all made of these. */
export type ApiResource = {
  name: string;
  /** Address below `/api/v1`, with its parameters in braces. */
  path: string;
  group: ResourceGroup;
  title: Both;
  text: Both;
  /** Name of the document's schema, and the schema of its content. */
  schema: string;
  content: Readonly<Record<string, Schema>>;
  documents: (frame: Frame) => readonly Document[];
  /** Where each subject of a kind has documents of its own: the kind, and those of one of them. */
  own?: { part: TablePart; documents: (frame: Frame, id: string) => readonly Document[] };
};

/** The documents of a form that each subject of a kind has, as those of all and of one. */
export function ofEach<Part extends TablePart>(
  part: Part,
  documents: (frame: Frame, subject: MapValue<Site[Part]>) => readonly Document[],
): Pick<ApiResource, 'documents' | 'own'> {
  const subjects = (frame: Frame) => frame.site[part] as ReadonlyMap<string, MapValue<Site[Part]>>;
  return {
    documents: (frame) => [...subjects(frame).values()].flatMap((one) => documents(frame, one)),
    own: {
      part,
      documents: (frame, id) => {
        const one = subjects(frame).get(id);
        return one ? documents(frame, one) : [];
      },
    },
  };
}

type MapValue<M> = M extends ReadonlyMap<string, infer Value> ? Value : never;

/** What resources are about, in the order of the page. */
export const resourceGroups = {
  entry: { zh: '入口', en: 'Entry point' },
  place: { zh: '地点和基金', en: 'Places and funds' },
  work: { zh: '项目和决策', en: 'Projects and decisions' },
  neighbourhood: { zh: '邻里', en: 'Neighbourhood' },
  trust: { zh: '更正和时限', en: 'Corrections and deadlines' },
} as const;

/** What a resource is about. */
export type ResourceGroup = keyof typeof resourceGroups;

/** Path of one document below `/api/v1/`. */
export function pathOf({ path }: Pick<ApiResource, 'path'>, { values }: Pick<Document, 'values'>): string {
  return path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The whole of a document: what every one says first, then its content. */
export function documentValue(frame: Frame, resource: ApiResource, document: Document): ApiValue {
  const { links, body } = document.make();
  const { site, zh } = frame;
  const [id] = Object.values(document.values);
  const own = resource.own?.part;
  return {
    api_version: apiVersion,
    as_of: own && id ? dayAt(site, own, id) : site.asOf,
    money: { currency: 'CNY', unit: 'fen', per_yuan: 100 },
    self: zh.api(pathOf(resource, document)),
    links: { index: zh.api('index.json'), openapi: zh.api('openapi.json'), ...links },
    ...body,
  };
}

/** The schema of a resource's documents. */
export function apiResourceSchema({ title, content }: ApiResource): Schema {
  return object(
    {
      api_version: string('接口版本', 'Version of the API', { const: apiVersion }),
      // A fund without entries, and what no fund stands behind, has no day of its own.
      'as_of?': day(
        '总目录和名录是数据截至日；基金、地点、项目等各自的文件是相关基金账目记到的那一天',
        'In indexes and lists the day of the data; in the documents of a fund, place, project or the like the day up to which the books of its funds reach',
      ),
      money: ref('Money'),
      self: string('本文件地址', 'Address of this document', { format: 'uri-reference' }),
      links: ref('Links'),
      ...content,
    },
    titled(title.zh, title.en),
  );
}

/** The schema of what is said of money. */
export const moneySchema: Schema = object(
  {
    currency: string('币种', 'Currency', { const: 'CNY' }),
    unit: string('单位', 'Unit', { const: 'fen' }),
    per_yuan: { ...titled('每元', 'Fen a yuan'), type: 'integer', const: 100 },
  },
  titled('金额单位', 'Unit of money'),
);
