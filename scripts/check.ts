import { parseArgs } from 'node:util';
import { checkData } from '../src/check.ts';
import { toJson } from '../src/report/json.ts';
import { toMarkdown } from '../src/report/markdown.ts';
import { toText } from '../src/report/text.ts';
import { dataFolder, fail } from './folders.ts';

const reporters = { text: toText, json: toJson, markdown: toMarkdown };

try {
  const { values } = parseArgs({ options: { data: { type: 'string' }, format: { type: 'string', default: 'text' } } });
  if (!(values.format in reporters)) throw new Error(`--format: text, json or markdown, not "${values.format}"`);
  const { issues, summary } = checkData(dataFolder(values.data));
  process.stdout.write(reporters[values.format as keyof typeof reporters](issues, summary));
  process.exitCode = summary.errors ? 1 : 0;
} catch (error) {
  fail(error);
}
