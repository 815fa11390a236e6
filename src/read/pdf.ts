import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/**
 * The text of a PDF, a line for a page; undefined where it cannot be read. A process of its own reads it: the reader answers later, the check at once,
 * and a broken file can hold up nothing but that process.
 */
export function pdfText(bytes: Uint8Array): string | undefined {
  const key = createHash('sha256').update(bytes).digest('hex');
  if (!known.has(key)) known.set(key, readText(bytes));
  return known.get(key);
}

/** Texts by their files, for a preview that checks again with every saved file. */
const known = new Map<string, string | undefined>();

/** Longest time for one file, in milliseconds. */
const patience = 60_000;

const program = `
import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
const document = await getDocumentProxy(new Uint8Array(readFileSync(0)), { verbosity: 0 });
const { text } = await extractText(document);
const { info } = await document.getMetadata();
const names = ['Title', 'Author', 'Subject', 'Keywords'].map((name) => info[name] ?? '');
process.stdout.write([...text, ...names].join('\\n'));
`;

function readText(bytes: Uint8Array): string | undefined {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    input: bytes,
    timeout: patience,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
