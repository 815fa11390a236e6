import type { TablePart } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import type { Bilingual } from '../schemas/field.ts';
import type { ExportContext, Output, Sources } from './output.ts';

/** A form in which the data can be had beside the tables: pages, catalogues and the build read all of it here. */
export type Format = {
  /** The file to begin with, by its path below the site; `both` where each language has one. */
  file: string;
  both?: true;
  /** Media type without parameters. */
  type: string;
  /** Its name in catalogues. What leads to data and holds none itself stands in no catalogue and has none. */
  title?: Bilingual;
  /** What it is, for the data page. */
  text: Both;
  /** The published standard that it follows. */
  standard?: { name: string; address: string };
  /** The accounting program that reads it. */
  program?: string;
  /** It is the entry of an interface of many documents. */
  service?: true;
  /** Whether this portal has anything in it: if not, there is no file, and nothing names one. */
  has?: (site: Site) => boolean;
  /** The file to begin with, and all others that are no subject's own. `all` are the formats of the portal. */
  outputs: (sources: Sources, all: readonly Format[]) => Output[];
  /** The files of one place, fund, project … */
  own?: (sources: Sources, part: TablePart, id: string) => Output[];
};

/** The formats in which a portal has anything. */
export function offered(site: Site, all: readonly Format[]): Format[] {
  return all.filter(({ has }) => has?.(site) ?? true);
}

/** The files to begin with and what they are, for the data page. */
export function formatRows({ locale, to, site }: ExportContext, all: readonly Format[]) {
  return offered(site, all).map(({ file, both, text }) => ({
    name: file.replace(/^data\//, ''),
    href: both ? to.page(file) : to.file(file),
    text: text[locale],
  }));
}
