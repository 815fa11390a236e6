import { type Desk, type DeskFiles, withFiles } from '../desk.ts';
import { examine } from '../examine.ts';
import { recall } from './memory.ts';
import type { Handle, PageState, StaffPage } from './state.ts';

/** Puts a desk on the page and checks it. */
export function opened(page: StaffPage, desk: Desk, origin: PageState['origin'], handle?: Handle): void {
  const { brought: _, handle: __, said: ___, file: ____, ...rest } = page.state;
  page.state = { ...rest, ...(handle ? { handle } : {}) };
  const found = checkedOf(page, desk);
  page.update({ desk, origin, ...found, memory: recall(found.checked) });
}

/** Puts files in place, checks, and says what was done; `prints` are of the rows that were imported with them. */
export function put(
  page: StaffPage,
  changed: ReadonlyMap<string, Uint8Array<ArrayBuffer> | undefined>,
  text: string,
  more: Partial<PageState> = {},
  prints: readonly string[] = [],
): void {
  const { desk } = page.state;
  if (!desk) return;
  recheck(page, withFiles(desk, changed, prints), { said: { text }, ...more });
}

/** Shows another state of the desk, checked. */
export function recheck(page: StaffPage, desk: Desk, more: Partial<PageState> = {}): void {
  page.update({ desk, ...checkedOf(page, desk), ...more });
}

function checkedOf(
  { state: { online } }: StaffPage,
  { files }: { files: DeskFiles },
): Required<Pick<PageState, 'checked' | 'took'>> {
  const from = performance.now();
  const checked = examine(files, online);
  return { checked, took: performance.now() - from };
}
