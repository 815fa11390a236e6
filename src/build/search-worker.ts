import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { plainLatin } from '../domain/common/search-words.ts';
import { compare } from '../issues/order.ts';

/** What a thread that indexes is asked: to take a page, to write the index into a site, to end. */
export type IndexOrder = { file: string; text: string } | { site: string } | { end: true };

/** What it answers: that a page was taken; what the entry of the index says. */
export type IndexAnswer = { added: string } | { entry: { languages: object } };

/** Ready-made interfaces that this portal does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)|^playground/;
const entryFile = 'pagefind-entry.json';

const { index, errors } = await createIndex({ maxFragments: workerData as number });
orThrow(errors);
let last: Promise<void> = Promise.resolve();

// One order after the other, in the order in which they come.
parentPort?.on('message', (order: IndexOrder) => {
  last = last.then(() => obey(order));
});

async function obey(order: IndexOrder): Promise<void> {
  if ('end' in order) {
    await close();
    parentPort?.close();
  } else if ('site' in order) parentPort?.postMessage(await write(order.site));
  else {
    const { file, text } = order;
    const added = await index?.addHTMLFile({ sourcePath: file, content: plainLatin(text) });
    orThrow(added?.errors ?? []);
    parentPort?.postMessage({ added: file });
  }
}

/** Writes the index, but for its entry, which is one for all languages. */
async function write(site: string): Promise<IndexAnswer> {
  const { files, errors } = (await index?.getFiles()) ?? { files: [], errors: ['pagefind'] };
  orThrow(errors);
  let entry = { languages: {} };
  for (const { path, content } of files.toSorted((a, b) => compare(a.path, b.path))) {
    if (path === entryFile) entry = JSON.parse(new TextDecoder().decode(content)) as typeof entry;
    else if (!unused.test(path)) {
      const target = join(site, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  return { entry };
}

function orThrow(errors: readonly string[]): void {
  if (errors.length) throw new Error(errors.join('\n'));
}
