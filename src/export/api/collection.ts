import type { Kind } from '../../schemas/kinds.ts';
import { capital } from '../../texts/text.ts';
import type { Frame } from './frame.ts';
import { type ApiSubject, documentLink, type Links, pageOf } from './link.ts';
import { type Listed, workLists } from './list.ts';
import { neighbourhoodLists } from './neighbourhood.ts';
import { type Collection, itemSize } from './page.ts';
import { type ApiValue, type Held, recordValue } from './record.ts';
import { trustLists } from './trust.ts';

/** Lists over the whole portal, one a kind of record. */
export const recordCollections: readonly Collection[] = Object.entries({
  ...workLists,
  ...neighbourhoodLists,
  ...trustLists,
}).map(([key, list]) => {
  const kind = key as Kind;
  const { name, group, title, text, tables = [kind], page, subject, records } = list;
  return {
    name,
    group,
    title,
    text,
    tables,
    item: capital(kind),
    size: itemSize(subject !== undefined),
    items: (frame) =>
      [...records(frame.site)].map((record) => () => recordValue(frame, kind, record, linksOf(frame, list, record))),
    ...(page ? { page: (frame: Frame) => (isEmpty(records(frame.site)) ? undefined : pageOf(frame, page)) } : {}),
  };
});

/** Of nothing there is no page. */
function isEmpty(records: Iterable<Held>): boolean {
  return [...records].length === 0;
}

function linksOf(frame: Frame, { subject, shown }: Listed, record: Held): Links {
  const row = record as Held & ApiValue;
  const page = shown?.(frame.site, row);
  const other = (name: ApiSubject, value: unknown) =>
    typeof value === 'string' ? documentLink(frame, name, value) : undefined;
  return {
    self: subject && documentLink(frame, subject, record.id),
    place: record.home === record.id ? undefined : documentLink(frame, 'places', record.home),
    fund: other('funds', row.fund ?? (frame.site.funds.has(record.id) ? undefined : record.book)),
    project: other('projects', row.project),
    page: page && pageOf(frame, page),
  };
}
