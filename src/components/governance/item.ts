import type { State } from '../../tables/shape/shown.ts';

export type Link = { href: string; text: string };

/** One thing of a list: what it is, its state, facts in short lines, what was entered in Chinese alone, parts with a state of their own, and where it leads. */
export type Affair = {
  id: string;
  title: { text: string; lang?: string };
  kind: string;
  mark?: { state: State; word: string };
  lines: string[];
  entered?: string[];
  parts?: { text: string; mark?: { state: State; word: string }; link?: Link }[];
  links?: Link[];
};

/** What is there to say, without what is not. */
export function saidOnly(...lines: readonly (string | false | undefined)[]): string[] {
  return lines.filter((line) => typeof line === 'string' && line !== '') as string[];
}
