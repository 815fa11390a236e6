import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEdition } from '../build/edition.ts';
import { checkData } from '../check.ts';
import type { Site } from '../domain/published/public.ts';
import { nothingKept } from '../folder/kept.ts';
import { reviewHtml } from '../report/review.ts';
import { type Review, reviewOf } from '../review/review.ts';
import { reviewText } from '../review/section.ts';
import { type LoadedSite, loadedOf, showInstead } from '../site.ts';
import { emptySite } from './empty.ts';
import { type PreviewState, readAgain } from './state.ts';

/** What was published last and what it is called, or why there is nothing to compare with. */
type Last = { site: Site; name: string } | { why: string };

/** The preview of a data folder: what it shows, and what that changes against the last publication. */
export type Preview = {
  state: () => PreviewState;
  /** Reads the folder again. */
  read: () => void;
  /** Runs what makes a page with the data of the last publication; with the present ones where there was none. */
  asPublished: <T>(make: () => T) => T;
  last: () => Last;
  /** How many facts readers would find otherwise; undefined where there is nothing to compare with. */
  changes: () => number | undefined;
  /** The review as a page, or why there is none. */
  review: () => { html: string } | { why: string };
};

/** Reads a folder and lets the pages of this process show it. */
export function makePreview(data: string): Preview {
  let state: PreviewState = {};
  let last: Last | undefined;
  let reviewed: { of: LoadedSite; review: Review } | undefined;
  const kept = nothingKept();
  const aside = new AsyncLocalStorage<LoadedSite>();
  const none: LoadedSite = { folder: data, site: emptySite(settingsIn(data)), snapshots: noSnapshots };
  const read = () => {
    state = readAgain(state, {
      check: () => checkData(data, undefined, kept),
      publish: (checked) => loadedOf(data, checked),
    });
  };
  const lastOf = () => {
    last ??= lastPublished(data);
    return last;
  };
  const reviewNow = () => {
    const before = lastOf();
    const { good, checked } = state;
    if ('why' in before || !good || !checked) return undefined;
    if (reviewed?.of !== good) reviewed = { of: good, review: reviewOf(before.site, good.site, checked) };
    return { before, after: good.site, review: reviewed.review };
  };
  showInstead(() => aside.getStore() ?? state.good ?? none);
  read();
  return {
    state: () => state,
    read,
    asPublished: (make) => {
      const before = lastOf();
      const { snapshots } = state.good ?? none;
      return 'why' in before ? make() : aside.run({ folder: data, site: before.site, snapshots }, make);
    },
    last: lastOf,
    changes: () => {
      const now = reviewNow();
      return now && factsIn(now.review);
    },
    review: () => {
      const now = reviewNow();
      const before = lastOf();
      if (!now) return { why: 'why' in before ? before.why : (state.failure ?? mendFirst) };
      return { html: reviewHtml(reviewText(now.review, now.before.site, now.after), now.before.name) };
    },
  };
}

const mendFirst = '数据有错误，先改好 (the data have errors: mend them first)';

const noSnapshots: LoadedSite['snapshots'] = {
  ...{ chain: [], values: undefined, purges: [], issues: [], texts: new Map(), secrets: 'fit' },
};

/** The lines of a review but for those of pages and of what stands in the way. */
function factsIn({ sums, records, ranks, duties, gifts, statements, withheld }: Review): number {
  return [sums, records, ranks, duties, gifts, statements, withheld].reduce((sum, list) => sum + list.length, 0);
}

function lastPublished(data: string): Last {
  try {
    return readEdition(data, undefined);
  } catch (error) {
    return { why: (error as Error).message };
  }
}

function settingsIn(data: string): Uint8Array | undefined {
  const path = join(data, 'portal.yaml');
  return existsSync(path) ? readFileSync(path) : undefined;
}
