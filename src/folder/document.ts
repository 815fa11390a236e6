import { unzipSync } from 'fflate';
import { decode } from '../parse/bytes.ts';
import { attributesOf, commentsOf, wordsOf } from '../privacy/markup.ts';
import { type Metadata, metadataOf } from '../privacy/picture.ts';

/** The content of an attachment: its texts, what a camera wrote into its pictures, and whether it could not be read. */
type DocumentContent = { texts: DocumentText[]; metadata: Metadata[]; unread: boolean };

/** A text of an attachment; `source` is the file as it is written, where the offsets are those of the file, `table` where commas end cells. */
export type DocumentText = { text: string; source?: string; table?: boolean };

/** The text of a PDF, a line for a page; undefined where it cannot be read. */
export type PdfReader = (bytes: Uint8Array) => string | undefined;

/** Reads an attachment: plain texts, drawings, pictures, office documents (a zip of XML) and PDF. */
export function readDocument(file: string, bytes: Uint8Array, pdfText: PdfReader): DocumentContent {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (bytes.length === 0) return said([]);
  if (head === '%PDF-') return said([{ text: pdfText(bytes) ?? '' }]);
  if (head.startsWith('PK\u0003\u0004')) return readPacked(bytes, pdfText);
  const picture = /\.(?:jpe?g|png|webp)$/i.test(file);
  if (picture) return { texts: [], metadata: metadataOf(bytes), unread: false };
  const text = textOf(file, bytes);
  if (text === undefined) return unread;
  if (/\.(?:svg|html?|xml)$/i.test(file))
    return said([wordsOf, attributesOf, commentsOf].map((view) => ({ text: view(text), source: text })));
  return said([{ text, source: text, table: file.endsWith('.csv') }]);
}

const unread: DocumentContent = { texts: [], metadata: [], unread: true };

/** A document without any letters, as a scanned page is, counts as not read. */
function said(texts: DocumentText[]): DocumentContent {
  return { texts, metadata: [], unread: texts.length > 0 && texts.every(({ text }) => text.trim() === '') };
}

function textOf(file: string, bytes: Uint8Array): string | undefined {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const { text, issues } = decode(file, bytes);
  return issues[0]?.code === 'file-empty' ? '-' : text;
}

/** Largest sum of what is unpacked, in bytes. */
const unpacked = 64 * 1024 * 1024;

/** Members of a zip: the paragraphs of office documents, and pictures in them. What is packed twice is not unpacked again. */
function readPacked(bytes: Uint8Array, pdfText: PdfReader): DocumentContent {
  let sum = 0;
  const fits = (size: number) => {
    sum += size;
    return sum <= unpacked;
  };
  const members = attempt(() => unzipSync(bytes, { filter: ({ originalSize }) => fits(originalSize) }));
  if (!members) return unread;
  const all = Object.entries(members).filter(([, part]) => part.length > 0);
  const parts = all.map(([name, part]) =>
    name.endsWith('.xml')
      ? said([{ text: paragraphsOf(new TextDecoder().decode(part)) }])
      : name.endsWith('.rels')
        ? said([{ text: attributesOf(new TextDecoder().decode(part)) }])
        : readDocument(name, part, pdfText),
  );
  return {
    texts: parts.flatMap(({ texts }) => texts.map(({ text, table = false }) => ({ text, table }))),
    metadata: parts.flatMap(({ metadata }) => metadata),
    unread: sum > unpacked || all.length === 0,
  };
}

/** The words of an office document: a word may be cut into runs, and only paragraphs, line breaks and cells end what is read together. */
function paragraphsOf(xml: string): string {
  return wordsOf(
    xml.replace(
      /<\/?(?!(?:(?:w|a|text|table|x):)?(?:p|br|tab|tc|h|si|c|line-break|table-cell)\b|\?|!)[\w:.-]+(?:\s[^<>]*)?\/?>/g,
      '',
    ),
  );
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
