import { rootsOf, withBelow } from '../../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../../domain/published/public.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { bilingual, id, type Reader, text } from './column.ts';
import type { Table } from './table.ts';

/** Every place, each above those below it. */
export function inTrees(site: Site): PublicPlace[] {
  return rootsOf(site).flatMap(({ id }) => withBelow(site, id));
}

/** The columns that begin a table of places side by side: id and name. */
export function placeColumns<T extends { place: PublicPlace }>(): Reader<T>[] {
  return [
    text('place', '地点', 'Place', (row: T) => row.place.id),
    ...bilingual('name', '名称', 'Name', (row: T): Bilingual => row.place.name),
  ];
}

/** A table whose rows belong to places; with `below`, the file of a place holds the rows of those below it too. */
export function byPlace(table: Table, key: readonly string[], below = false): Table {
  return { ...table, key, parts: { places: 'place' }, ...(below ? { below } : {}) };
}

/** The column of the fund that a row belongs to. */
export function fundColumn<T extends { fund: string }>(): Reader<T> {
  return id('fund', 'fund', '基金', 'Fund', (row: T) => row.fund);
}

/** A table whose rows belong to funds; `by` parts the file of a fund further. */
export function byFund(table: Table, key: readonly string[], by?: string): Table {
  return { ...table, key: ['fund', ...key], parts: { funds: 'fund' }, ...(by ? { by } : {}) };
}
