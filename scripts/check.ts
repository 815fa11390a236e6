import { parseArgs } from 'node:util';
import { checkData } from '../src/check.ts';
import { toJson } from '../src/report/json.ts';
import { toMarkdown } from '../src/report/markdown.ts';
import { toText } from '../src/report/text.ts';
import { fail, wholeDataFolder } from './folders.ts';

const reporters = new Map([
  ['text', toText],
  ['json', toJson],
  ['markdown', toMarkdown],
]);

// Whoever reads only the first lines of the report closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

try {
  const { values } = parseArgs({ options: { data: { type: 'string' }, format: { type: 'string', default: 'text' } } });
  const report = reporters.get(values.format);
  if (!report) throw new Error(`--format: text, json, markdown（不支持“${values.format}” not "${values.format}"）`);
  const { issues, summary } = checkData(wholeDataFolder(values.data));
  process.exitCode = summary.errors ? 1 : 0;
  process.stdout.write(report(issues, summary));
} catch (error) {
  fail(error);
}
