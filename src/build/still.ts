import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Marks, marksOf, stateOfMarks } from '../read/marks.ts';
import { sibling } from './swap.ts';

/** What is known of a published site in a few words: `of` stands for all that it was built of, `site` for its files as they were published. */
type Kept = { of: string; site: string; pages: number };

/** How many pages the published site has, where it was built of the same and nobody wrote into it since: then there is nothing to build. */
export function stillPages(out: string, of: string): number | undefined {
  if (!existsSync(fileOf(out)) || !existsSync(out)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(fileOf(out), 'utf8')) as Kept;
    return kept.of === of && kept.site === stateOfMarks([marksOf(out)]) ? kept.pages : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a site was built of, and the marks of its files. */
export function writeStill(out: string, of: string, pages: number, marks: Marks): void {
  const kept: Kept = { of, site: stateOfMarks([marks]), pages };
  mkdirSync(sibling(out, 'made'), { recursive: true });
  writeFileSync(fileOf(out), JSON.stringify(kept));
}

function fileOf(out: string): string {
  return join(sibling(out, 'made'), 'still.json');
}
