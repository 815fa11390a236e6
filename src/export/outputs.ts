import { type TablePart, tableParts } from '../domain/portal/address.ts';
import { dayAt } from '../domain/portal/reach.ts';
import { scoreRecords, scoresOf } from '../domain/score/score.ts';
import { catalogue, partIds, subjectIds, subjectTables } from '../tables/catalogue.ts';
import { historyTable } from '../tables/score.ts';
import type { Table } from '../tables/shape/table.ts';
import { ownCard } from './card.ts';
import { tableCsv } from './csv.ts';
import { dutyOutputs, ownDuties } from './feed/duties.ts';
import { type Format, offered } from './format.ts';
import { formats } from './formats.ts';
import type { Output, Sources } from './output.ts';
import { subjectJson, tableJson } from './table-json.ts';
import { traceOutputs } from './trace-outputs.ts';

/** Files that are listed and written together, from what they look up in the published view themselves: all of one subject, or of one form. */
export type OutputGroup = { name: string; outputs: () => Output[] };

/** Every file that is published beside the pages, from the published view alone: the one list, for the build as for the preview. */
export function outputsOf(sources: Sources, all: readonly Format[] = formats): Output[] {
  return outputGroups(sources, all).flatMap(({ outputs }) => outputs());
}

/** The same in groups. The name of a group says what it is of: `tables`, `data/portal.zip`, `funds/demo-a`. */
export function outputGroups(sources: Sources, all: readonly Format[] = formats): OutputGroup[] {
  const { site } = sources;
  const present = offered(site, all);
  return [
    { name: 'tables', outputs: () => tableOutputs(sources) },
    ...present.map((format) => ({ name: format.file, outputs: () => format.outputs(sources, all) })),
    { name: 'calendar', outputs: () => dutyOutputs(sources) },
    { name: 'pictures', outputs: () => pictureOutputs(sources) },
    { name: 'trace', outputs: () => traceOutputs(site) },
    ...tableParts.flatMap((part) =>
      subjectIds(site, part).map((id) => ({
        name: `${part}/${id}`,
        outputs: () => ownOutputs(sources, present, part, id),
      })),
    ),
  ];
}

/** All files of one place, fund, project … */
function ownOutputs(sources: Sources, present: readonly Format[], part: TablePart, id: string): Output[] {
  const { site } = sources;
  const tables = tablesFor(sources, part, id);
  const below = partIds(site, part, id).flatMap((own) =>
    tablesFor(sources, part, own).map((table) => [`${own.slice(id.length + 1)}/${table.name}`, table] as const),
  );
  const all = [...tables.map((table) => [table.name, table] as const), ...below];
  const isWhole = !id.includes('/') && all.length > 0;
  return [
    ...tables.map((table) => ({ path: `data/${part}/${id}/${table.name}.csv`, write: () => tableCsv(table) })),
    ...(isWhole
      ? [{ path: `data/${part}/${id}/tables.json`, write: () => subjectJson(part, id, all, dayAt(site, part, id)) }]
      : []),
    ...present.flatMap(({ own }) => own?.(sources, part, id) ?? []),
    ...ownDuties(sources, part, id),
    ...ownCard(sources, part, id),
  ];
}

/** Every table over all subjects as `/data/<table>.csv` and `.json`. */
function tableOutputs({ site }: Sources): Output[] {
  return catalogue(site).flatMap((table) => [
    { path: `data/${table.name}.csv`, write: () => tableCsv(table) },
    { path: `data/${table.name}.json`, write: () => tableJson(table, site.asOf) },
  ]);
}

/** The tables of a subject: `/data/<part>/<id>/<table>.csv`, and all of them as `/data/<part>/<id>/tables.json`. */
function tablesFor(sources: Sources, part: TablePart, id: string): Table[] {
  return [...subjectTables(sources.site, part, id), ...(part === 'funds' ? histories(sources, id) : [])];
}

/** The self-scores of a fund over time. Only one that was scored before has a history. */
function histories({ site, past }: Sources, fund: string): Table[] {
  const score = scoresOf(site).get(fund);
  const records = score ? scoreRecords(past(), score) : [];
  return records.length > 1 ? [historyTable(records)] : [];
}

/** Every picture as `/files/<hash>.<ending>`, without what the camera wrote into it. One picture shown twice is one file. */
function pictureOutputs({ site, picture }: Sources): Output[] {
  const files = new Map([...site.pictures].map(([file, { name }]) => [name, file]));
  return [...files].map(([name, file]) => ({ path: `files/${name}`, write: () => picture(file) }));
}
