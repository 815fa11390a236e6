import type { TablePart } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import { homesOf, ownerId, ownerKindOf, scopeOf } from '../schemas/home.ts';
import { type Kind, keyFields, kindNames, kinds, type Sourced } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';
import { ownedBy } from '../schemas/owned.ts';
import type { Area } from './shape/area.ts';
import { bankedCells, bankedColumns } from './shape/banked.ts';
import { cellOf } from './shape/cell.ts';
import { columnKind, describedColumn, tableEntryOf } from './shape/record.ts';
import { makeSource, type Source } from './shape/source.ts';
import type { Column, Table } from './shape/table.ts';

function rowTable(kind: Kind): Source {
  const { title, subject, says, rank, repeats } = tableEntryOf(kind);
  const fields = fieldsOfKind(kind).filter(({ privacy }) => privacy !== 'private');
  const owners = ownersOf(kind);
  const scope = scopeOf(kind);
  // An id that is an address tells a row from all others by itself.
  const alone = fields.some(({ key, kind: written }) => key === 'id' && written === 'id');
  const key = scope || repeats ? [] : [...(alone ? [] : [`calc_${owners.at(-1)}`]), ...keyFields(kind)];
  const banked = kind === 'income' || kind === 'spending';
  const about = { name: kind, title, says, parts: partsOf(owners) };
  const head = {
    ...{ ...about, subject },
    ...(rank ? { rank } : {}),
    ...(scope ? { scope: `calc_${scope}` } : {}),
    ...(key.length > 0 ? { key } : {}),
    columns: [
      ...fields.map((field) => {
        const { key: name, zh, en, kind: written, required } = field;
        const column = { key: name, kind: columnKind(written), zh, en, field: written };
        return describedColumn({ ...column, ...(required ? { required } : {}) }, field, 'calc_');
      }),
      ...owners.map(ownerColumn),
      ...(banked ? bankedColumns : []),
    ],
  };
  const read = (row: Sourced<Kind>) => [
    ...fields.map(({ key: name }) => cellOf((row as unknown as Record<string, unknown>)[name])),
    ...owners.map((owner) => cellOf(owner === 'place' ? row.home : ownerId(kind, row))),
    ...(banked ? bankedCells(row as Sourced<'income' | 'spending'>) : []),
  ];
  return makeSource(about, () => ({ head, read }), recordsIn(kind));
}

/** The records of a kind in an area: those of its funds or rounds, or those of its places. */
function recordsIn(kind: Kind): (site: Site, area: Area) => readonly Sourced<Kind>[] {
  for (const owner of ['fund', 'round'] as const) {
    const list = ownedBy(owner).find(([one]) => one === kind)?.[1];
    if (list)
      return (_, area) =>
        (owner === 'fund' ? area.funds : area.rounds).flatMap(
          (one) => (one as unknown as Record<string, readonly Sourced<Kind>[]>)[list] ?? [],
        );
  }
  return (_, { records }) => records(kind);
}

/** To whom the rows of a kind belong, the place first. */
function ownersOf(kind: Kind): Kind[] {
  return [...new Set([...homesOf(kind), ownerKindOf(kind) ?? kind])];
}

function ownerColumn(owner: Kind): Column {
  const { zh, en } = ownerWords[owner] ?? kinds[owner].words;
  return { key: `calc_${owner}`, kind: 'text', zh: `所属${zh}`, en, required: true, to: owner };
}

const ownerWords: Partial<Record<Kind, { zh: string; en: string }>> = {
  place: { zh: '地点', en: 'Place' },
  fund: { zh: '基金', en: 'Fund' },
  round: { zh: '轮次', en: 'Round' },
  project: { zh: '项目', en: 'Project' },
};

/** By what subjects rows are published: what lies in the folder of a fund or a round belongs to it alone, the rest to its place, and to its project. */
function partsOf(owners: readonly Kind[]): Table['parts'] {
  const own = owners.filter((owner) => owner !== 'place' || !owners.some((one) => one === 'fund' || one === 'round'));
  return Object.fromEntries(own.map((owner) => [`${owner}s` as TablePart, `calc_${owner}`]));
}

/** Programs know them right behind the partners. */
const early: readonly Kind[] = ['agreement', 'revenue'];

const order = kindNames.filter((kind) => kinds[kind].shape === 'table' && !early.includes(kind));

/** The rows of the data files, a table a kind. Their columns are those of the files, so that a table can be read back. */
export const rowTables: readonly Source[] = order
  .flatMap((kind) => (kind === 'partner' ? [kind, ...early] : [kind]))
  .map(rowTable);
