import type { TablePart } from '../../domain/portal/address.ts';
import type { Project } from '../../domain/portal/portal.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { id, type Reader } from './column.ts';

/** Whose rows a table holds: all who have any, the column that names them in front of the others, and how the file of one is called. */
export type Owner<Of> = {
  all: (site: Site) => readonly Of[];
  /** Its id; a page over all of them has none. */
  id: (of: Of) => string | undefined;
  column?: Reader<string>;
  /** Folder of the files of one owner. */
  part?: TablePart;
};

/** Funds with a ledger: their tables have a column `fund`, and a file for every fund. */
export const ledgerFunds: Owner<PublicFund> = {
  all: ledgersOf,
  id: (fund) => fund.id,
  column: id('fund', 'fund', '基金', 'Fund', (fund: string) => fund),
  part: 'funds',
};

/** All funds, also those of which only reported figures are known. */
export const allFunds: Owner<PublicFund> = { ...ledgerFunds, all: (site) => [...site.funds.values()] };

export const allProjects: Owner<Project> = {
  all: (site) => [...site.projects.values()],
  id: (project) => project.id,
  column: id('project', 'project', '项目', 'Project', (project: string) => project),
  part: 'projects',
};

export const allPlaces: Owner<PublicPlace> = {
  all: (site) => [...site.places.values()],
  id: (place) => place.id,
  column: id('place', 'place', '地点', 'Place', (place: string) => place),
  part: 'places',
};

/** The portal as a whole: its tables name no owner and have one file. */
export const portal: Owner<Site> = { all: (site) => [site], id: () => undefined };

/** Funds whose rows are all there. */
export function ledgersOf(site: Site): PublicFund[] {
  return [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
}

/** Rows of one owner with their number, from 1. */
export function numbered<T extends object>(rows: readonly T[]): (T & { no: number })[] {
  return rows.map((row, index) => ({ ...row, no: index + 1 }));
}
