import { correctionLine } from '../domain/published/correction.ts';
import type { NeededCorrection } from '../issues/issue.ts';
import { withEntries } from '../parse/list.ts';
import { bytesOf, type DeskFiles, plainText } from './desk.ts';

/** The files with corrections added at their ends, all for one reason that one office approved; a file to which nothing can be added stays as it is. */
export function withCorrections(
  files: DeskFiles,
  needed: readonly NeededCorrection[],
  { reason, role }: { reason: string; role: string },
): Map<string, Uint8Array<ArrayBuffer>> {
  const said = { reason: JSON.stringify(reason), role: JSON.stringify(role) };
  return new Map(
    [...Map.groupBy(needed, ({ file }) => file)].flatMap(([file, list]) => {
      const after = withEntries(
        plainText(files.get(file)) ?? '',
        list.map((one) => correctionLine(one, said)),
      );
      return after === undefined ? [] : [[file, bytesOf(after)] as const];
    }),
  );
}
