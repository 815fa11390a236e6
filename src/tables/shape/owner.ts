import type { TablePart } from '../../domain/portal/address.ts';
import { viewOf } from '../../domain/portal/place-view.ts';
import type { Project } from '../../domain/portal/portal.ts';
import { rootsOf, withBelow } from '../../domain/portal/rollup.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { roundsInOrder, type Summary, summaryOf } from '../../domain/round/summary.ts';
import type { Area } from './area.ts';
import { idColumn, type RecordColumn, textColumn } from './column.ts';

/** Whose rows a table holds: all of an area, the column that names them in front of the others, and how the file of one is called. */
export type TableOwner<Of> = {
  all: (site: Site, area: Area) => readonly Of[];
  /** Its id; a page over all of them has none. */
  id: (of: Of) => string | undefined;
  column?: RecordColumn<string>;
  /** The table's own column that says in whose file a row stands, where that is not `column`. */
  own?: string;
  /** Folder of the files of one owner. */
  part?: TablePart;
};

/** Funds with a ledger: their tables have a column `fund`, and a file for every fund. */
export const ledgerFunds: TableOwner<PublicFund> = {
  all: (_, { funds }) => funds.filter(({ coverage }) => coverage === 'ledger'),
  id: (fund) => fund.id,
  column: idColumn('fund', 'fund', '基金', 'Fund', (fund: string) => fund),
  part: 'funds',
};

/** All funds, also those of which only reported figures are known. */
export const allFunds: TableOwner<PublicFund> = { ...ledgerFunds, all: (_, { funds }) => funds };

export const allProjects: TableOwner<Project> = {
  all: (_, { projects }) => projects,
  id: (project) => project.id,
  column: idColumn('project', 'project', '项目', 'Project', (project: string) => project),
  part: 'projects',
};

export const allPlaces: TableOwner<PublicPlace> = {
  all: (_, { places }) => places,
  id: (place) => place.id,
  column: idColumn('place', 'place', '地点', 'Place', (place: string) => place),
  part: 'places',
};

/** Each place by itself, above those below it. */
export const eachPlace: TableOwner<PublicPlace> = {
  all: (site, area) => (area.whole ? inTrees(site) : area.places),
  id: (place) => place.id,
  column: textColumn('place', '地点', 'Place', (place: string) => place),
  part: 'places',
};

/** Places whose rows stand in one table: one with all below it, or those of several trees. */
export type PlaceGroup = { places: readonly PublicPlace[]; under: string | undefined };

/** Places side by side: rows with a column `place` of their own. Of a place alone they are those of the places below it too. */
export const sideBySide: TableOwner<PlaceGroup> = {
  all: (site, area) =>
    area.subject ? eachTree.all(site, area) : [{ places: eachPlace.all(site, area), under: undefined }],
  id: ({ under }) => under,
  own: 'place',
  part: 'places',
};

/** Each place with all below it: rows that were worked out over all of them. */
export const eachTree: TableOwner<PlaceGroup> = {
  ...{ id: ({ under }) => under, column: eachPlace.column, part: 'places' },
  all: (site, area) => eachPlace.all(site, area).map((place) => placesUnder(site, place)),
};

/** A place with all below it. */
export function placesUnder(site: Site, { id }: { id: string }): PlaceGroup {
  return { places: withBelow(site, id), under: id };
}

/** Rounds, the newest first, with what was worked out of them. */
export const allRounds: TableOwner<Summary> = {
  all: (site, { rounds }) => roundsInOrder(rounds).map(({ id }) => summaryOf(site, id)),
  id: ({ round }) => round.id,
  column: idColumn('round', 'round', '创投轮次', 'Round', (round: string) => round),
  part: 'rounds',
};

/** Places that add up the funds below them. */
export const rolledPlaces: TableOwner<PublicPlace> = {
  ...allPlaces,
  all: (site, { places }) => places.filter((place) => viewOf(site, place) === 'rolled'),
};

/** The portal as a whole: its tables name no owner and have one file. */
export const portal: TableOwner<Site> = { all: (site) => [site], id: () => undefined };

/** What an area has, all in one list: rows of the portal that name whose they are themselves. */
export const areaAsOne: TableOwner<Area> = { all: (_, area) => [area], id: () => undefined };

/** Rows of one owner with their number, from 1. */
export function numbered<T extends object>(rows: readonly T[]): (T & { no: number })[] {
  return rows.map((row, index) => ({ ...row, no: index + 1 }));
}

/** Every place, each above those below it. */
function inTrees(site: Site): PublicPlace[] {
  return rootsOf(site).flatMap(({ id }) => withBelow(site, id));
}
