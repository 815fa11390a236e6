import './help.ts';
import { parseArgs } from 'node:util';
import { reviewData, reviewFormats } from '../src/build/review.ts';
import { fail, wholeDataFolder } from './folders.ts';

// Whoever reads only the first lines closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/**
 * Says what publishing the data would change for readers: `npm run review`, against the last snapshot as git has it, or `--against` a reference of git, a zip
 * file or a folder. Exit 0: it can be published; 1: the data have errors; 2: a wrong call or a failure of ours.
 */
try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { data: text, against: text, format: { ...text, default: 'text' } } });
  const format = reviewFormats.find((name) => name === values.format);
  if (!format)
    throw new Error(`--format: ${reviewFormats.join(', ')}（不支持“${values.format}” not "${values.format}"）`);
  const review = reviewData(wholeDataFolder(values.data), { against: values.against, format });
  process.stdout.write(review.text);
  process.exitCode = review.blocked ? 1 : 0;
} catch (error) {
  fail(error);
}
