import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { plainLatin } from '../domain/common/search-words.ts';
import { compare } from '../issues/order.ts';
import { searchFolder } from './search-plan.ts';

/** What a thread that indexes is asked: to take a page into an index, to write an index or all that are open, to end. */
export type IndexOrder =
  | { index: string; fragments: number; file: string; text: string }
  | { write: string }
  | { end: true };

/**
 * How many places of words lie in one file. Readers load one file a word: of the ready-made 20,000 it weighs 25 KB, nearly all of it for other words. With fewer
 * than this, words that only begin with the one asked for come to lie in files that nobody loads.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '8000';

const site = workerData as string;
/** The indexes that are being made, each with what is still being added. */
const open = new Map<string, { index: PagefindIndex; adding: Promise<unknown>[] }>();
let last: Promise<void> = Promise.resolve();

// One order after the other, in the order in which they come.
parentPort?.on('message', (order: IndexOrder) => {
  last = last.then(() => obey(order));
});

async function obey(order: IndexOrder): Promise<void> {
  if ('end' in order) {
    await close();
    parentPort?.close();
  } else if ('write' in order) {
    const names = order.write === 'all' ? [...open.keys()] : [order.write];
    for (const name of names) await write(name);
    parentPort?.postMessage('done');
  } else {
    const { index: name, fragments, file, text } = order;
    const { index, adding } = open.get(name) ?? (await begin(name, fragments));
    // The next page need not wait: the program takes them one after the other.
    adding.push(
      index.addHTMLFile({ sourcePath: file, content: plainLatin(text) }).then(({ errors }) => {
        orThrow(errors);
        parentPort?.postMessage('done');
      }),
    );
  }
}

async function begin(name: string, fragments: number) {
  const { index, errors } = await createIndex({ maxFragments: fragments });
  orThrow(errors);
  if (!index) throw new Error('pagefind');
  const begun = { index, adding: [] };
  open.set(name, begun);
  return begun;
}

async function write(name: string): Promise<void> {
  const { index, adding } = open.get(name) ?? {};
  if (!index || !adding) return;
  open.delete(name);
  await Promise.all(adding);
  const { files, errors } = await index.getFiles();
  orThrow(errors);
  for (const { path, content } of files.filter(isUsed(name)).toSorted((a, b) => compare(a.path, b.path))) {
    const target = join(site, searchFolder, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  await index.deleteIndex();
}

/** Of the ready-made programs, the site uses the one that searches, once a language. */
function isUsed(name: string): (file: { path: string }) => boolean {
  const programs = ['pagefind-worker.js', name === 'en/site' ? 'wasm.en.pagefind' : 'wasm.unknown.pagefind'];
  return ({ path }) =>
    path.includes('/') ||
    path.endsWith('.pf_meta') ||
    path === 'pagefind-entry.json' ||
    (name.endsWith('/site') && programs.includes(path));
}

function orThrow(errors: readonly string[]): void {
  if (errors.length) throw new Error(errors.join('\n'));
}
