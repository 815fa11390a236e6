import type { Checked } from '../check.ts';
import type { LoadedSite } from '../site.ts';

/**
 * What the preview knows. `checked`: what was found last; `failure`: why the folder could not be read at all; `good`: the last data without an error, which
 * pages go on showing; undefined where there were none since the start.
 */
export type PreviewState = {
  checked?: Checked | undefined;
  failure?: string | undefined;
  good?: LoadedSite | undefined;
};

/** How the folder is read and published. */
type Reading = { check: () => Checked; publish: (checked: Checked) => LoadedSite };

/** The state after a file was saved. */
export function readAgain({ good }: PreviewState, { check, publish }: Reading): PreviewState {
  let checked: Checked | undefined;
  try {
    checked = check();
    return { checked, good: checked.summary.errors > 0 ? good : publish(checked) };
  } catch (error) {
    return { checked, good, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether pages show something else than the folder holds. */
export function isBehind({ checked, failure }: PreviewState): boolean {
  return failure !== undefined || !checked || checked.summary.errors > 0;
}
