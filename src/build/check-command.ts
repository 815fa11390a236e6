import { parseArgs } from 'node:util';
import { type Advice, adviceOn } from '../advice/advice.ts';
import { checkData } from '../check.ts';
import type { Issue } from '../issues/issue.ts';
import { adviceMarkdown, adviceText } from '../report/advice.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { type CheckCounts, toText } from '../report/text.ts';

type Reporter = (issues: readonly Issue[], counts: CheckCounts, advice?: readonly Advice[]) => string;

const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['text', (issues, counts, advice) => toText(issues, counts) + (advice ? adviceText(advice) : '')],
  ['json', toJson],
  ['markdown', (issues, counts, advice) => toMarkdown(issues, counts) + (advice ? adviceMarkdown(advice) : '')],
]);

/** What the command needs of its surroundings: the data folder that a flag names, and where it prints. */
type Surroundings = { folder: (option: string | undefined) => string; print: (text: string) => void };

/** Runs `npm run check` with its arguments. Returns 0 where the data can be published, 1 where they cannot; throws at a wrong call. */
export function checkCommand(args: readonly string[], { folder, print }: Surroundings): 0 | 1 {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, format: { type: 'string', default: 'text' }, advice: { type: 'boolean' } },
  });
  const report = reporters.get(values.format);
  if (!report) throw new Error(`--format: text, json, markdown（不支持“${values.format}” not "${values.format}"）`);
  const { portal, issues, summary } = checkData(folder(values.data));
  print(report(issues, summary, values.advice ? adviceOn(portal) : undefined));
  return summary.errors ? 1 : 0;
}
