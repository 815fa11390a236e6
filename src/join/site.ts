import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PortalSummary, summaryFile, summaryText } from '../export/summary-format.ts';
import { filesIn } from '../read/files-in.ts';
import { besideFiles, joinBeside } from './beside.ts';
import { joinCsv } from './csv.ts';
import { joinDesk } from './desk.ts';
import { joinCsvFile, joinPage, joinScript, joinSheet } from './page.ts';

/** The files of an overview by their paths; the table is the first, by which its folder is known again. */
export function joinFiles(summary: PortalSummary): Map<string, string> {
  return new Map([
    [joinCsvFile, joinCsv(summary)],
    [summaryFile, summaryText(summary)],
    [joinSheet, sheetText()],
    [joinScript, readFileSync(new URL('../client/find.js', import.meta.url), 'utf8')],
    ['index.html', joinPage(joinDesk('zh'), summary)],
    ['en/index.html', joinPage(joinDesk('en'), summary)],
    ...joinBeside(summary),
  ]);
}

const ownFiles = [summaryFile, joinCsvFile, joinSheet, joinScript, 'index.html', 'en/index.html', ...besideFiles];

/** Writes them into a folder, in place of an earlier overview. */
export function writeJoin(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of ownFiles) rmSync(join(folder, path), { force: true });
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
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : entry.name,
    );
  if (files.length === 0) return true;
  return (
    files.every((file) => ownFiles.includes(file)) &&
    files.includes(joinCsvFile) &&
    readFileSync(join(folder, joinCsvFile), 'utf8').startsWith(joinCsv({ portals: [] }).trimEnd())
  );
}

/** The sheet: the colours, type and elements of every portal, and what the page of an overview needs besides. */
function sheetText(): string {
  const sheets = ['tokens', 'base', 'join'].map((name) =>
    readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'),
  );
  return sheets
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ');
}
