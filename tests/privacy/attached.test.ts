import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPrivate, type Seen } from '../../src/folder/privacy.ts';
import { attachmentsIn } from './attachments.ts';
import { exif, jpeg } from './pictures.ts';

const phone = '13800001234';
const bytes = (text: string) => strToU8(text);

/** A PDF of one page that says one thing in an ordinary font. */
function pdf(text: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return bytes(
    `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

const word = (xml: string) => zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': bytes(xml) });
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

const told: Record<string, [file: string, content: Uint8Array]> = {
  'a PDF': ['a.pdf', pdf(`Tel ${phone}`)],
  'a letter of an office program, cut into runs': [
    'a.docx',
    word(
      `<w:document><w:body><w:p>${run('电话')}${run('138')}${run('0000')}${run('1234')}</w:p></w:body></w:document>`,
    ),
  ],
  'a remark on such a letter': ['a.docx', zipSync({ 'word/comments.xml': bytes(`<w:p>${run(phone)}</w:p>`) })],
  slides: ['a.pptx', zipSync({ 'ppt/slides/slide1.xml': bytes(`<a:p><a:r><a:t>${phone}</a:t></a:r></a:p>`) })],
  'a link in a letter': [
    'a.docx',
    zipSync({ 'word/_rels/document.xml.rels': bytes(`<Relationship Target="mailto:zhang3@example.com"/>`) }),
  ],
  'a letter of another office program': ['a.odt', zipSync({ 'content.xml': bytes(`<text:p>${phone}</text:p>`) })],
  'a visiting card': ['a.vcf', bytes(`BEGIN:VCARD\nTEL:${phone}\nEND:VCARD\n`)],
  'a log': ['a.log', bytes(`10:00 ${phone} called\n`)],
  'a table with tabs': ['a.tsv', bytes(`id\ttel\n1\t${phone}\n`)],
  'a calendar': ['a.ics', bytes(`SUMMARY:${phone}\n`)],
  'a text without an ending': ['notes', bytes(`${phone}\n`)],
  'a text of two bytes a letter': [
    'a.txt',
    Uint8Array.from([255, 254, ...[...phone].flatMap((one) => [one.charCodeAt(0), 0])]),
  ],
  'a remark in a drawing': ['a.svg', bytes(`<svg><!-- ${phone} --></svg>`)],
};

describe('attachments', () => {
  test.each(Object.entries(told))('%s is read', (_, [file, content]) => {
    const seen = seenIn({ [file]: content });
    expect(seen.map((one) => [one.in, one.file])).toEqual([['text', `files/${file}`]]);
  });

  test('what nobody can read is one message with its number', () => {
    const seen = seenIn({
      'film.mp4': Uint8Array.from([0, 0, 0, 24]),
      'scan.pdf': pdf(''),
      'broken.docx': bytes('PK\u0003\u0004 and nothing'),
      'large.txt': new Uint8Array(9 * 1024 * 1024).fill(65),
      'empty.txt': new Uint8Array(),
      'note.txt': bytes('路灯'),
    });
    expect(seen).toEqual([
      {
        in: 'unread',
        file: 'files/broken.docx',
        field: '',
        files: ['files/broken.docx', 'files/film.mp4', 'files/large.txt', 'files/scan.pdf'],
      },
    ]);
  });

  test('what systems leave behind is read too, or counted', () => {
    const root = mkdtempSync(join(tmpdir(), 'aside-'));
    writeFileSync(join(root, 'README.md'), `值班 ${phone}\n`);
    writeFileSync(join(root, '.DS_Store'), Uint8Array.from([0, 1, 0]));
    const seen = readPrivate(attachmentsIn(root), new Map(), [], ['.DS_Store', 'README.md']);
    rmSync(root, { recursive: true });
    expect(seen.map((one) => [one.in, one.file])).toEqual([
      ['text', 'README.md'],
      ['unread', '.DS_Store'],
    ]);
  });

  test('a photo within a letter tells its place', () => {
    const letter = zipSync({ 'word/media/a.jpg': jpeg([exif({ place: true })]) });
    expect(seenIn({ 'a.docx': letter }).map((one) => one.in)).toEqual(['picture']);
  });

  test('a zip that would fill the memory is not unpacked', () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(80 * 1024 * 1024) });
    expect(seenIn({ 'a.zip': zip }).map((one) => one.in)).toEqual(['unread']);
  });
});

describe('values of YAML that read otherwise than they are written', () => {
  test.each([
    [
      'letters by number',
      `note: "\\u0031\\u0033\\u0038\\u0030\\u0030\\u0030\\u0030\\u0031\\u0032\\u0033\\u0034"`,
      'mobile',
    ],
    ['a row that is folded', 'note: >\n  电话 138 0000\n  1234\n', 'mobile', 3],
    ['a line that goes on', 'note: "电话 1380000\\\n  1234"', 'mobile'],
    ['a plain value over two lines', 'note: 电话 138 0000\n  1234\n', 'mobile'],
    ['an illness by number', 'note: "张建国患\\u4e59\\u809d"', 'sensitive'],
  ])('%s', (_, yaml, kind, line = 2) => {
    const text = `name: 花园\n${yaml}`;
    const [one, ...others] = readPrivate(attachmentsIn(''), new Map([['places/garden/place.yaml', text]]), []);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ in: 'text', kind, position: { line } });
  });
});

function seenIn(files: Record<string, Uint8Array>): Seen[] {
  const root = mkdtempSync(join(tmpdir(), 'attached-'));
  try {
    mkdirSync(join(root, 'files'));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(root, 'files', file), content);
    return readPrivate(
      attachmentsIn(root),
      new Map(),
      Object.keys(files)
        .toSorted()
        .map((file) => `files/${file}`),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}
