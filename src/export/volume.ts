import { archiveFile, isBook } from '../domain/portal/address.ts';
import type { Volume } from '../domain/portal/parting.ts';
import { dayOf } from '../domain/portal/reach.ts';
import type { Site } from '../domain/published/public.ts';
import { allTables } from '../tables/all.ts';
import { tablesIn } from '../tables/catalogue.ts';
import { areaOf } from '../tables/shape/area.ts';
import { tableCsv, toCsv } from './csv.ts';
import { archiveOf } from './folder/archive.ts';
import type { Output, Sources } from './output.ts';
import { dcatVolume } from './standard/dcat.ts';
import { packageZip } from './standard/package.ts';

/** The files of a volume, below `/data/volumes/<id>/`: its tables, all of them as one package, and the published data folder of its places. */
export function volumeOutputs({ site, address, picture }: Sources, { id, places }: Volume): Output[] {
  const area = areaOf(site, places);
  // What tells of the portal as a whole is packed with what belongs to no place, and has its file beside the volumes.
  const sources = allTables.filter(({ over }) => !over || places.includes(''));
  const over = new Set(allTables.flatMap((source) => (source.over ? source.name : [])));
  const tables = [...tablesIn(site, area, sources)].filter(({ rows }) => rows.length > 0);
  // The day of the books, so that a volume changes with its rows alone.
  const day = dayOf(area.funds) ?? site.asOf;
  const folder = `data/volumes/${id}/`;
  return [
    ...tables
      .filter(({ name }) => !isBook(name) && !over.has(name))
      .map((table) => ({ path: `${folder}${table.name}.csv`, write: () => tableCsv(table) })),
    { path: `${folder}datapackage.zip`, write: () => packageZip(site, tables, address, { id, day }) },
    // What belongs to no place begins the download as a whole.
    {
      path: places.includes('') ? archiveFile : `${folder}portal.zip`,
      write: () => archiveOf(site, picture, address, { id, places, day }),
    },
    {
      path: `${folder}catalog.jsonld`,
      write: () => `${JSON.stringify(dcatVolume(site, area, address, id), null, 1)}\n`,
    },
  ];
}

/** In place of a table that stands in volumes, the list of its files: `volume` and `file`, a path below `/data/`. The rows of funds lie with the other files of each. */
export function listOutputs(site: Site, written: readonly string[]): Output[] {
  const files = Map.groupBy(
    written.flatMap((path) => {
      const [, file = '', part = '', table = ''] = partPath.exec(path) ?? [];
      return table ? [{ file, part, table }] : [];
    }),
    ({ table }) => table,
  );
  return allTables
    .filter(({ over }) => !over)
    .flatMap((source) => {
      const { name, title } = source;
      const parts = (files.get(name) ?? []).map(({ part, file }) => [part, file]);
      const value = { table: name, title, columns: source.head(site).columns, files: parts };
      return [
        { path: `data/${name}.csv`, write: () => toCsv(['part', 'file'], parts) },
        { path: `data/${name}.json`, write: () => `${JSON.stringify(value)}\n` },
      ];
    });
}

/** The file of a part of a table: in a volume, or of a fund. */
const partPath = /^data\/((?:volumes|funds)\/([^/]+)\/([a-z_]+)\.csv)$/;
