import { scoreRecords, scoresOf } from '../domain/score/score.ts';
import { books, catalogue, parts } from '../tables/catalogue.ts';
import { historyTable } from '../tables/score.ts';
import { cardOutputs } from './card.ts';
import { tableCsv } from './csv.ts';
import { dutyOutputs } from './feed/duties.ts';
import { type Format, offered } from './format.ts';
import { formats } from './formats.ts';
import type { Output, Sources } from './output.ts';
import { tableJson } from './table-json.ts';
import { traceOutputs } from './trace-outputs.ts';

/** Every file that is published beside the pages, from the published view alone: the one list, for the build as for the preview. */
export function outputsOf(sources: Sources, all: readonly Format[] = formats): Output[] {
  return [
    ...tableOutputs(sources),
    ...offered(sources.site, all).flatMap(({ outputs }) => outputs(sources, all)),
    ...dutyOutputs(sources),
    ...cardOutputs(sources),
    ...pictureOutputs(sources),
    ...traceOutputs(sources.site),
  ];
}

/** Every table as `/data/<table>.csv` and `.json`, and the rows of one subject as `/data/<part>/<id>/<table>.…`; the account book of a fund year by year, and its self-scores over time. */
function tableOutputs(sources: Sources): Output[] {
  const { site } = sources;
  const tables = [
    ...catalogue(site).map((table) => ({ folder: '', table })),
    ...[...parts(site), ...books(site)].map(({ part, id, table }) => ({ folder: `${part}/${id}/`, table })),
    ...histories(sources),
  ];
  return tables.flatMap(({ folder, table }) => [
    { path: `data/${folder}${table.name}.csv`, write: () => tableCsv(table) },
    { path: `data/${folder}${table.name}.json`, write: () => tableJson(table, site.asOf, site.dataRoot) },
  ]);
}

/** Only a fund that was scored before has a history. */
function histories({ site, past }: Sources) {
  return [...scoresOf(site)].flatMap(([fund, score]) => {
    const records = scoreRecords(past, score);
    return records.length > 1 ? [{ folder: `funds/${fund}/`, table: historyTable(records) }] : [];
  });
}

/** Every picture as `/files/<hash>.<ending>`, without what the camera wrote into it. One picture shown twice is one file. */
function pictureOutputs({ site, picture }: Sources): Output[] {
  const files = new Map([...site.pictures].map(([file, { name }]) => [name, file]));
  return [...files].map(([name, file]) => ({ path: `files/${name}`, write: () => picture(file) }));
}
