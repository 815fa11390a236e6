import type { Sourced } from '../../schemas/kinds.ts';
import type { Portal, Project } from './portal.ts';

/** A picture as pages show it: its published name, and its size in pixels. */
export type PublishedPicture = { name: string; width: number; height: number };

/** The two sides of a comparison. */
export const sides = ['before', 'after'] as const;

/** The path in the data folder of a picture that a record names; `file` may be written with or without `files/`. */
export function pictureFile({ home }: { home: string }, file: string): string {
  return `places/${home}/files/${file.replace(/^files\//, '')}`;
}

/** A picture that a record names: where the name stands in it, the name, and the path in the data folder. */
type NamedPicture = { record: Project | Sourced<'document'>; path: readonly string[]; name: string; file: string };

/** Every picture that is shown: both sides of projects, and the covered copies of documents. A retracted document shows none. */
export function picturesOf(portal: Pick<Portal, 'records'>): NamedPicture[] {
  const { project, document } = portal.records;
  const named = (record: NamedPicture['record'], path: readonly string[], name: string | undefined) =>
    name === undefined ? [] : [{ record, path, name, file: pictureFile(record, name) }];
  return [
    ...project.flatMap((one) => sides.flatMap((side) => named(one, [side, 'file'], one[side]?.file))),
    ...document.flatMap((one) => named(one, ['file'], one.retracted_on ? undefined : one.file)),
  ];
}
