import { once } from '../domain/common/once.ts';
import { isBook, scoreHistory, type TablePart, tableParts } from '../domain/portal/address.ts';
import { volumesOf } from '../domain/portal/parting.ts';
import { dayAt } from '../domain/portal/reach.ts';
import { scoreRecords, scoresOf } from '../domain/score/score.ts';
import { allTables } from '../tables/all.ts';
import { bookTables, subjectTables } from '../tables/catalogue.ts';
import { historyTable } from '../tables/score.ts';
import { wholeArea } from '../tables/shape/area.ts';
import type { Table } from '../tables/shape/table.ts';
import { ownCard } from './card.ts';
import { tableCsv } from './csv.ts';
import { dutyOutputs, ownDuties } from './feed/duties.ts';
import { type Format, offered } from './format.ts';
import { formats } from './formats.ts';
import type { Output, Sources } from './output.ts';
import { subjectJson, tableJson } from './table-json.ts';
import { traceOutputs } from './trace-outputs.ts';
import { listOutputs, volumeOutputs } from './volume.ts';

/**
 * Files that are listed and written together, from what they look up in the published view themselves: all of one subject, or of one form. A group that is `last` lists
 * the files of the others: it is given the paths of all of them.
 */
export type OutputGroup = { name: string; last?: true; outputs: (written: readonly string[]) => Output[] };

/** Every file that is published beside the pages, from the published view alone: the one list, for the build as for the preview. */
export function outputsOf(sources: Sources, all: readonly Format[] = formats): Output[] {
  const made: Output[] = [];
  for (const { outputs } of outputGroups(sources, all)) made.push(...outputs(made.map(({ path }) => path)));
  return made;
}

/** The same in groups. The name of a group says what it is of: `tables`, `data/portal.zip`, `funds/demo-a`. */
export function outputGroups(sources: Sources, all: readonly Format[] = formats): OutputGroup[] {
  const { site } = sources;
  const present = offered(site, all);
  const volumes = volumesOf(site);
  return [
    { name: 'tables', outputs: () => tableOutputs(sources) },
    ...present.map((format) => ({ name: format.file, outputs: () => format.outputs(sources, all) })),
    { name: 'calendar', outputs: () => dutyOutputs(sources) },
    { name: 'pictures', outputs: () => pictureOutputs(sources) },
    { name: 'trace', outputs: () => traceOutputs(site) },
    ...tableParts.flatMap((part) =>
      [...site[part].keys()].map((id) => ({
        name: `${part}/${id}`,
        outputs: () => ownOutputs(sources, present, part, id),
      })),
    ),
    ...volumes.map((volume) => ({
      name: `volumes/${volume.id}`,
      outputs: () => volumeOutputs(sources, volume),
    })),
    ...(volumes.length > 0
      ? [{ name: 'lists', last: true as const, outputs: (written: readonly string[]) => listOutputs(site, written) }]
      : []),
  ];
}

/** All files of one place, fund, project … */
function ownOutputs(sources: Sources, present: readonly Format[], part: TablePart, id: string): Output[] {
  const { site } = sources;
  const fund = part === 'funds' ? site.funds.get(id) : undefined;
  const tables = [...subjectTables(site, part, id), ...(fund ? histories(sources, id) : [])];
  const books = [...tables.filter(({ name }) => isBook(name)), ...(fund ? bookTables(site, fund) : [])];
  const others = tables.filter(({ name }) => !isBook(name));
  const folder = `data/${part}/${id}/`;
  return [
    ...[...books, ...others.filter(({ name }) => name === scoreHistory)].map((table) => ({
      path: `${folder}${table.name}.csv`,
      write: () => tableCsv(table),
    })),
    ...(others.length > 0
      ? [{ path: `${folder}tables.json`, write: () => subjectJson(part, id, others, dayAt(site, part, id)) }]
      : []),
    ...present.flatMap(({ own }) => own?.(sources, part, id) ?? []),
    ...ownDuties(sources, part, id),
    ...ownCard(sources, part, id),
  ];
}

/** Every table over all subjects as `/data/<table>.csv` and `.json`; where others stand in volumes, those that tell of the portal as a whole. */
function tableOutputs({ site }: Sources): Output[] {
  const parted = volumesOf(site).length > 0;
  const whole = wholeArea(site);
  return allTables
    .filter(({ over }) => over || !parted)
    .flatMap((source) => {
      const table = once(() => source.of(site, whole));
      return [
        { path: `data/${source.name}.csv`, write: () => tableCsv(table()) },
        { path: `data/${source.name}.json`, write: () => tableJson(table(), site.asOf) },
      ];
    });
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
