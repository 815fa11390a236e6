import type { Addresses, TableFiles, TablePart } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import { allTables } from '../../tables/all.ts';
import { subjectHeads } from '../../tables/catalogue.ts';
import type { Frame } from './frame.ts';
import { array, object, ref, type Schema, string, titled } from './shape.ts';

/** Links to one document each. */
const single = {
  index: { zh: '入口', en: 'Entry point' },
  openapi: { zh: '接口描述', en: 'Description of the API' },
  self: { zh: '本条的文件', en: 'Document of this record' },
  collection: { zh: '所在列表', en: 'Collection' },
  first: { zh: '第一页', en: 'First page' },
  prev: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
  last: { zh: '最后一页', en: 'Last page' },
  parent: { zh: '上级地点', en: 'Place above' },
  place: { zh: '地点', en: 'Place' },
  fund: { zh: '基金', en: 'Fund' },
  project: { zh: '项目', en: 'Project' },
  application: { zh: '用资申请', en: 'Application' },
  round: { zh: '创投轮次', en: 'Round' },
  ledger: { zh: '账本', en: 'Account book' },
  vocabularies: { zh: '词表和规则', en: 'Vocabularies and rules' },
  datapackage: { zh: 'Data Package 说明', en: 'Data package' },
} as const;

/** Links to several documents. */
const several = {
  children: { zh: '下级地点', en: 'Places below' },
  places: { zh: '地点', en: 'Places' },
  funds: { zh: '基金', en: 'Funds' },
  projects: { zh: '项目', en: 'Projects' },
  applications: { zh: '用资申请', en: 'Applications' },
  rounds: { zh: '创投轮次', en: 'Rounds' },
  meetings: { zh: '会议', en: 'Meetings' },
  ledgers: { zh: '账本', en: 'Account books' },
} as const;

/** A page in both languages. */
type Page = { zh: string; en: string };

/** Addresses that lead on from a document or a record; each exists. */
export type Links = { [name in keyof typeof single]?: string | undefined } & {
  [name in keyof typeof several]?: readonly string[] | undefined;
} & { page?: Page | undefined; tables?: readonly TableLink[] | undefined };

/** A table as a file. */
type TableLink = { table: string; title: { zh: string; en: string }; csv: string; json: string };

/** Schemas of links. */
export const linkSchemas: Readonly<Record<string, Schema>> = {
  Page: object({ zh: address('中文', 'Chinese'), en: address('英文', 'English') }, titled('网页', 'Web page')),
  TableLink: object(
    { table: string('表名', 'Table'), title: ref('Text'), csv: address('CSV', 'CSV'), json: address('JSON', 'JSON') },
    titled('数据表', 'Table as a file'),
  ),
  Links: object(
    {
      ...Object.fromEntries(Object.entries(single).map(([name, { zh, en }]) => [`${name}?`, address(zh, en)])),
      ...Object.fromEntries(
        Object.entries(several).map(([name, { zh, en }]) => [`${name}?`, array(address(zh, en), zh, en)]),
      ),
      'page?': ref('Page'),
      'tables?': array(ref('TableLink'), '数据表', 'Tables'),
    },
    titled('链接', 'Links'),
  ),
};

/** A page in both languages, by how it is addressed in one. */
export function pageOf(frame: Frame, address: (to: Addresses) => string): Page {
  return { zh: address(frame.zh), en: address(frame.en) };
}

const subjects = [
  'places',
  'funds',
  'projects',
  'applications',
  'rounds',
  'meetings',
] as const satisfies (keyof Site)[];

/** Subjects that have a document each. */
export type ApiSubject = (typeof subjects)[number];

/** The document of a subject; none where there is no such record. */
export function documentLink({ site, zh }: Frame, subject: ApiSubject, id: string | undefined): string | undefined {
  return id !== undefined && site[subject].has(id) ? zh.api(`${subject}/${id}.json`) : undefined;
}

/** The documents of several subjects of one kind; none for an empty list. */
export function documentLinks(frame: Frame, subject: ApiSubject, ids: Iterable<string>): string[] | undefined {
  const found = [...new Set(ids)].flatMap((id) => documentLink(frame, subject, id) ?? []);
  return found.length > 0 ? found : undefined;
}

/** The rows of one subject as files of tables; none where no table has any. */
export function tablesOf({ site, zh }: Frame, part: TablePart, id: string): TableLink[] | undefined {
  const tables = subjectHeads(site, part, id);
  return tables.length > 0
    ? tables.map(({ name, title }) => tableLink(name, title, zh.table(name, part, id)))
    : undefined;
}

/** Tables over all subjects, or what they have of one. */
export function namedTables(
  { zh }: Frame,
  names: readonly string[],
  part?: TablePart,
  id?: string,
): TableLink[] | undefined {
  const tables = allTables.filter(({ name }) => names.includes(name));
  return tables.length > 0
    ? tables.map(({ name, title }) => tableLink(name, title, zh.table(name, part, id)))
    : undefined;
}

/** A table by its files. */
export function tableLink(table: string, title: TableLink['title'], { csv, json }: TableFiles): TableLink {
  return { table, title, csv, json };
}

function address(zh: string, en: string): Schema {
  return string(zh, en, { format: 'uri-reference' });
}
