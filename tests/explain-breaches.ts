import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, checkData } from '../src/check.ts';
import { type Code, codes } from '../src/issues/codes.ts';
import type { Issue } from '../src/issues/issue.ts';
import { caseNames, checkCase, withCase } from './case.ts';
import { frozen } from './frozen.ts';

/** What a person writes into an explanation of a breach. */
export const said = {
  happened: '当天就是这样办的，经手的人都在场',
  why: '经办人那时还不熟悉这条规定',
  action: '管委会已在公示栏说明，以后由出纳逐项核对',
} as const;

/** Every code of a fact against a rule. */
export const breachCodes = (Object.keys(codes) as Code[]).filter((code) => codes[code].severity === 'breach');

/** Problems of a folder that wait for an explanation of what was done against a rule. */
export function openBreaches({ issues }: Pick<Checked, 'issues'>): Issue[] {
  return issues.filter(({ code, explain }) => explain && codes[code].severity === 'breach');
}

/** Writes the entries that the messages print into their files, with the blanks filled as a person fills them. */
export function explainAll(folder: string, issues: readonly Issue[]): void {
  for (const { explain } of issues) {
    if (!explain) continue;
    const file = join(folder, explain.file);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    writeFileSync(file, before && !before.endsWith('\n') ? `${before}\n` : before);
    appendFileSync(file, `${filled(explain.entry)}\n`);
  }
}

/** Names of the cases with open breaches, and how many of each code these are. */
export function breachCases(): Map<string, Issue[]> {
  const found = caseNames().map((name) => [name, openBreaches(checkCase(name))] as const);
  return new Map(found.filter(([, issues]) => issues.length > 0));
}

const twins = new Map<string, Twin>();

/** A case before and after what its messages offer was written down, and the problems that this explains. */
export type Twin = { before: Checked; open: Issue[]; after: Checked };

export function twinOf(name: string): Twin {
  const before = checkCase(name);
  const open = openBreaches(before);
  const known = twins.get(name) ?? { before, open, after: frozen(withTwin(name, checkData)) };
  twins.set(name, known);
  return known;
}

/** Lays a case with every problem explained in a folder and hands that to `use`. */
export function withTwin<T>(name: string, use: (folder: string) => T): T {
  return withCase(name, (folder) => {
    explainAll(folder, openBreaches(checkCase(name)));
    return use(folder);
  });
}

const words: Record<string, string> = { ...said, by_role: '管委会主任', on: '2026-03-31' };

function filled(entry: string): string {
  return entry.replace(/^ {2}(\w+): {2}#.*$/gm, (line, key: string) => (words[key] ? `  ${key}: ${words[key]}` : line));
}
