import type { TablePart } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import { homesOf, ownerId, ownerKindOf, scopeOf } from '../schemas/home.ts';
import { type Kind, keyFields, kindNames, kinds, type Sourced } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';
import { rowsOf } from '../schemas/owned.ts';
import { bankedCells, bankedColumns } from './shape/banked.ts';
import { cellOf } from './shape/cell.ts';
import { columnKind, describedColumn, tableEntryOf } from './shape/record.ts';
import type { Column, Table } from './shape/table.ts';

/** The rows of the data files, a table a kind. Their columns are those of the files, so that a table can be read back. */
export function rowTables(site: Site): Table[] {
  const records = { ...site.records, ...rowsOf('fund', site.funds.values()), ...rowsOf('round', site.rounds.values()) };
  const order = kindNames.filter((kind) => kinds[kind].shape === 'table' && !early.includes(kind));
  const names = order.flatMap((kind) => (kind === 'partner' ? [kind, ...early] : [kind]));
  return names.map((kind) => rowTable(kind, records[kind]));
}

/** Programs know them right behind the partners. */
const early: readonly Kind[] = ['agreement', 'revenue'];

function rowTable(kind: Kind, rows: readonly Sourced<Kind>[]): Table {
  const { title, subject, says, rank, repeats } = tableEntryOf(kind);
  const fields = fieldsOfKind(kind).filter(({ privacy }) => privacy !== 'private');
  const owners = ownersOf(kind);
  const scope = scopeOf(kind);
  const key = scope || repeats ? [] : [`calc_${owners.at(-1)}`, ...keyFields(kind)];
  const banked = kind === 'income' || kind === 'spending';
  return {
    ...{ name: kind, title, subject, says },
    ...(rank ? { rank } : {}),
    ...(scope ? { scope: `calc_${scope}` } : {}),
    ...(key.length > 0 ? { key } : {}),
    parts: partsOf(owners),
    columns: [
      ...fields.map((field) => {
        const { key: name, zh, en, kind: written, required } = field;
        const column = { key: name, kind: columnKind(written), zh, en, field: written };
        return describedColumn({ ...column, ...(required ? { required } : {}) }, field, 'calc_');
      }),
      ...owners.map(ownerColumn),
      ...(banked ? bankedColumns : []),
    ],
    rows: rows.map((row) => [
      ...fields.map(({ key: name }) => cellOf((row as unknown as Record<string, unknown>)[name])),
      ...owners.map((owner) => cellOf(owner === 'place' ? row.home : ownerId(kind, row))),
      ...(banked ? bankedCells(row as Sourced<'income' | 'spending'>) : []),
    ]),
  };
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
