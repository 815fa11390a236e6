import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PortalSummary, summaryFile, summaryText } from '../export/summary-format.ts';
import { joinCsv } from './csv.ts';
import { joinDesk } from './desk.ts';
import { joinCsvFile, joinPage, joinSheet } from './page.ts';

/** The files of an overview by their paths; the table is the first, by which its folder is known again. */
export function joinFiles(summary: PortalSummary): Map<string, string> {
  return new Map([
    [joinCsvFile, joinCsv(summary)],
    [summaryFile, summaryText(summary)],
    [joinSheet, sheetText()],
    ['index.html', joinPage(joinDesk('zh'), summary)],
    ['en/index.html', joinPage(joinDesk('en'), summary)],
  ]);
}

/** Writes them into a folder. */
export function writeJoin(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Whether an overview may be written into a folder: it does not exist, is empty, or holds an earlier overview and nothing else, besides the sites of which the
 * overview is made.
 */
export function mayHoldJoin(folder: string, sites: readonly string[] = []): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !sites.includes(join(folder, entry.name)))
    .flatMap((entry) => (entry.isDirectory() ? below(folder, entry.name) : entry.name));
  if (files.length === 0) return true;
  const own = new Set([summaryFile, joinCsvFile, joinSheet, 'index.html', 'en/index.html']);
  return (
    files.every((file) => own.has(file)) &&
    files.includes(joinCsvFile) &&
    readFileSync(join(folder, joinCsvFile), 'utf8').startsWith(joinCsv({ portals: [] }).trimEnd())
  );
}

function below(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The sheet: the colours and type of every portal, and what the page of an overview needs besides. */
function sheetText(): string {
  const [tokens, own] = ['tokens', 'join'].map((name) =>
    readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'),
  );
  return `${tokens}${own}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
}
