import { tableParts } from '../domain/portal/address.ts';
import { volumesOf } from '../domain/portal/parting.ts';
import type { Site } from '../domain/published/public.ts';
import { allTables } from '../tables/all.ts';
import { bookPeriods, subjectHeads } from '../tables/catalogue.ts';
import { wholeArea } from '../tables/shape/area.ts';

/**
 * What stands below `/data/`, and from which data: CSV and calendars cannot carry the data root themselves. Where tables are published in volumes, it names these;
 * else it tells how many rows each table has, and which tables have rows of which subject.
 */
export function tableIndex(site: Site): object {
  const volumes = volumesOf(site);
  const tables = allTables.map((source) => ({
    ...{ name: source.name, title: source.title },
    ...(volumes.length > 0 ? { parted: source.over !== true } : { rows: source.count(site, wholeArea(site)) }),
  }));
  return {
    as_of: site.asOf,
    ...(site.dataRoot ? { data_root: site.dataRoot } : {}),
    tables,
    ...(volumes.length > 0 ? { volumes: volumes.map(({ id, places }) => ({ id, places })) } : subjectIndex(site)),
  };
}

function subjectIndex(site: Site): object {
  const below = tableParts.flatMap((part) => {
    const subjects = [...site[part].keys()].map((id) => {
      const fund = part === 'funds' ? site.funds.get(id) : undefined;
      const books = fund ? bookPeriods(site, fund).map(({ year, month }) => (month ? `${year}-${month}` : year)) : [];
      return { id, tables: [...subjectHeads(site, part, id).map(({ name }) => name), ...books] };
    });
    const known = subjects.filter(({ tables }) => tables.length > 0);
    return known.length > 0 ? [[part, known] as const] : [];
  });
  return Object.fromEntries(below);
}
