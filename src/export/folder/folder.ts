import { derived } from '../../domain/common/derived.ts';
import type { Site } from '../../domain/published/public.ts';
import { published, settings } from '../../domain/published/values.ts';
import { compare } from '../../issues/order.ts';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import { type Area, wholeArea } from '../../tables/shape/area.ts';
import { sourceCsv } from './source-csv.ts';
import { yamlText } from './source-yaml.ts';

/** A file of the published data folder: its path below the folder, and its text. */
export type SourceFile = { path: string; text: string };

/**
 * The published data folder: the same files as the data folder, the same records in the same order and the same columns, as far as they are published. Read
 * and published again it gives the same site; what is withheld says so.
 */
export function sourceFilesOf(site: Site, area: Area = wholeArea(site)): SourceFile[] {
  const files = new Map<string, { kind: Kind; records: Sourced<Kind>[] }>();
  for (const [kind, records] of area.whole
    ? recordsOf(site)
    : area.homes.flatMap((home) => recordsAt(site).get(home) ?? []))
    for (const record of records) {
      const file = files.get(record.at.file) ?? { kind, records: [] };
      file.records.push(record);
      files.set(record.at.file, file);
    }
  for (const { id, home, coverage, income } of area.funds) {
    const path = `places/${home}/funds/${id}/income.csv`;
    // Books without any row have their file all the same: it says that nothing came in.
    if (coverage === 'ledger' && income.length === 0) files.set(path, { kind: 'income', records: [] });
  }
  return [...files]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([path, { kind, records }]) => ({ path, text: textOf(kind, records.toSorted(inFile)) }));
}

type Lists = [Kind, readonly Sourced<Kind>[]][];

/** All that is published, by kind. Explanations of breaches are published facts too; here all explanations stand together. */
function recordsOf(site: Site): Lists {
  const facts = published(site).filter(([kind]) => kind !== 'explanation');
  return [...facts, ...settings(site), ...remarks(site)];
}

/** The same by place; under the blank id what belongs to none. */
const recordsAt = derived('download by place', (site: Site): ReadonlyMap<string, Lists> => {
  const found = new Map<string, Map<Kind, Sourced<Kind>[]>>();
  for (const [kind, records] of recordsOf(site))
    for (const [home, own] of Map.groupBy(records, ({ home: at }) => at)) {
      const kinds = found.get(home) ?? new Map();
      found.set(home, kinds.set(kind, own));
    }
  return new Map([...found].map(([home, kinds]) => [home, [...kinds]]));
});

function textOf(kind: Kind, records: readonly Sourced<Kind>[]): string {
  return kinds[kind].shape === 'table' ? sourceCsv(kind, records) : yamlText(kind, records);
}

function inFile({ at: a }: Sourced<Kind>, { at: b }: Sourced<Kind>): number {
  return (a.line ?? a.index ?? 0) - (b.line ?? b.index ?? 0);
}

/** What explains the records, and what is withheld of them. */
function remarks(site: Site): [Kind, readonly Sourced<Kind>[]][] {
  return [
    ['explanation', site.explanations],
    ['withheld', [...site.withheld.values()]],
  ];
}
