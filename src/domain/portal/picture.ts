import type { Portal, Project } from './portal.ts';

/** A picture as pages show it: its published name, and its size in pixels. */
export type PublishedPicture = { name: string; width: number; height: number };

/** The two sides of a comparison. */
export const sides = ['before', 'after'] as const;
type Side = (typeof sides)[number];

/** The path in the data folder of a picture that a project names; `file` may be written with or without `files/`. */
export function pictureFile(project: Pick<Project, 'home'>, file: string): string {
  return `places/${project.home}/files/${file.replace(/^files\//, '')}`;
}

/** Every picture that projects show, by project and side. */
export function picturesOf(portal: Pick<Portal, 'records'>): { project: Project; side: Side; file: string }[] {
  return portal.records.project.flatMap((project) =>
    sides.flatMap((side) => {
      const picture = project[side];
      return picture ? [{ project, side, file: pictureFile(project, picture.file) }] : [];
    }),
  );
}
