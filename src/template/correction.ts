import { correctionLine } from '../domain/published/correction.ts';
import type { NeededCorrection } from '../issues/issue.ts';
import { withEntries } from '../parse/list.ts';

/** A correction with what only people can say. */
export type SaidCorrection = { needed: NeededCorrection; reason: string; role: string };

/** A file of corrections before and after; `undefined` is no file. */
type CorrectedFile = { file: string; before: string | undefined; after: string };

/**
 * The files with corrections added at their ends; or the file that is written in a form to which nothing can be added. `textOf` gives the present text of a
 * file, undefined where there is none, null where it cannot be written on.
 */
export function correctedFiles(
  said: readonly SaidCorrection[],
  textOf: (file: string) => string | undefined | null,
): CorrectedFile[] | { unfit: string } {
  const files: CorrectedFile[] = [];
  for (const [file, list] of Map.groupBy(said, ({ needed }) => needed.file)) {
    const before = textOf(file);
    const after = before === null ? undefined : withEntries(before ?? '', list.map(correctionEntry));
    if (after === undefined) return { unfit: file };
    files.push({ file, before: before ?? undefined, after });
  }
  return files;
}

/** A correction as a line of its file. */
export function correctionEntry({ needed, reason, role }: SaidCorrection): string {
  return correctionLine(needed, { reason: JSON.stringify(reason), role: JSON.stringify(role) });
}
