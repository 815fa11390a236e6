import type { Project } from '../domain/portal/portal.ts';
import type { Site } from '../domain/published/public.ts';
import { id, type Reader } from './shape/column.ts';
import type { Table } from './shape/table.ts';

/** The project that a row belongs to. */
export function projectColumn<T extends { project: string }>(): Reader<T> {
  return id('project', 'project', '项目', 'Project', (row: T) => row.project);
}

/** Rows of every project that has any, each with the project's id. */
export function ofProjects<T extends object>(site: Site, rows: (project: Project) => readonly T[]) {
  return [...site.projects.values()].flatMap((project) =>
    rows(project).map((row) => ({ ...row, project: project.id })),
  );
}

/** A table of rows by project, each project with a file of its own. */
export function byProject(table: Table, ...key: string[]): Table {
  return { ...table, key: ['project', ...key], parts: { projects: 'project' } };
}

type Numbered<T> = T & { project: string; no: number };

/** Rows with their number within the project, from 1. */
export function numbered<T extends { project: string }>(rows: readonly T[]): Numbered<T>[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const no = (counts.get(row.project) ?? 0) + 1;
    counts.set(row.project, no);
    return { ...row, no };
  });
}
