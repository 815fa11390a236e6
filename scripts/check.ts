import { parseArgs } from 'node:util';
import { type Advice, adviceOn } from '../src/advice/advice.ts';
import { checkData } from '../src/check.ts';
import type { Issue } from '../src/issues/issue.ts';
import { adviceMarkdown, adviceText } from '../src/report/advice.ts';
import { toJson } from '../src/report/json.ts';
import { toMarkdown } from '../src/report/markdown.ts';
import { type CheckCounts, toText } from '../src/report/text.ts';
import { fail, wholeDataFolder } from './folders.ts';

type Reporter = (issues: readonly Issue[], counts: CheckCounts, advice?: readonly Advice[]) => string;

const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['text', (issues, counts, advice) => toText(issues, counts) + (advice ? adviceText(advice) : '')],
  ['json', toJson],
  ['markdown', (issues, counts, advice) => toMarkdown(issues, counts) + (advice ? adviceMarkdown(advice) : '')],
]);

// Whoever reads only the first lines of the report closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, format: { type: 'string', default: 'text' }, advice: { type: 'boolean' } },
  });
  const report = reporters.get(values.format);
  if (!report) throw new Error(`--format: text, json, markdown（不支持“${values.format}” not "${values.format}"）`);
  const { portal, issues, summary } = checkData(wholeDataFolder(values.data));
  process.exitCode = summary.errors ? 1 : 0;
  process.stdout.write(report(issues, summary, values.advice ? adviceOn(portal) : undefined));
} catch (error) {
  fail(error);
}
