import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileMark, isSettled, type Marks, marksOf, stateOfMarks } from '../read/marks.ts';
import { exampleFolder, secretsFolder } from '../read/secrets.ts';

/** What a command prints of a data folder, and its exit code. */
export type Report = { text: string; status: 0 | 1 };

/** The same with a word that stands for all that it is made of; undefined where something was written so lately that a further change might not be seen. */
type KnownReport = Report & { of: string | undefined };

/** Whose report it is: the arguments of the command, and the data folder. */
type Order = { args: readonly string[]; data: string };

/** Where the commands keep their reports. */
export const reportFolder = '.astro/checked';

/**
 * The report that was made last of an order, while nothing was written in the data, the secrets or the program since, which is told by the marks of all their
 * files; else what `make` gives, which is kept in `folder`. A report may quote private values: only its owner may read it, and it is not to be published.
 */
export async function keptReport(
  folder: string,
  order: Order,
  make: () => Report | Promise<Report>,
  now = Date.now(),
): Promise<KnownReport> {
  const marks = seenBy(order);
  const of = marks && hashOf([process.version, stateOfMarks(marks)]);
  const file = join(folder, `${hashOf([order, process.cwd()])}.json`);
  const before = of && readReport(file, of);
  if (before) return before;
  const report = await make();
  const settled = of && isSettled(marks, now) ? of : undefined;
  if (settled) writeReport(file, { of: settled, ...report });
  return { ...report, of: settled };
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The marks of all that a report is made of; undefined where something cannot be looked at. */
function seenBy({ data }: Order): Marks[] | undefined {
  const beside = [secretsFolder(data), resolve(exampleFolder), join(project, 'src'), join(project, 'scripts')];
  const packages = 'node_modules/.package-lock.json';
  try {
    return [
      marksOf(data, (name) => name === '.git'),
      ...beside.map((folder): Marks => (existsSync(folder) ? marksOf(folder) : new Map())),
      new Map(existsSync(join(project, packages)) ? [[packages, fileMark(project, packages)]] : []),
    ];
  } catch {
    return undefined;
  }
}

type KeptReport = Report & { of: string };

/** The report in a file, if it is whole and of the same. */
function readReport(file: string, of: string): KeptReport | undefined {
  try {
    const { hash, ...kept } = JSON.parse(readFileSync(file, 'utf8')) as KeptReport & { hash: string };
    return kept.of === of && hash === hashOf(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeReport(file: string, kept: KeptReport): void {
  const whole = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(whole, JSON.stringify({ ...kept, hash: hashOf(kept) }), { mode: 0o600 });
    renameSync(whole, file);
  } catch {
    // Where nothing can be kept, every check is made anew.
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
