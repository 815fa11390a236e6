import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../src/build/guard.ts';
import { type Leak, leakReport } from '../../src/build/leak.ts';
import { findPrivate } from '../../src/privacy/find.ts';
import { isOfPerson } from '../../src/privacy/kind.ts';
import { itemsOf } from './corpus.ts';
import { bankNumber, cardNumber, wide } from './numbers.ts';
import { exif, jpeg, png, webp } from './pictures.ts';

const card = cardNumber('19680930', 14);
const told = {
  mobile: '138 0000 0000',
  id_card: card,
  bank_card: bankNumber('621700000000000000'),
  plate: '鲁C·12345',
  room: '3号楼2单元501室',
  email: 'zhang3@example.com',
  wechat: '微信：zhang_12345',
  qq: 'QQ：1234567',
  landline: '0533-2345678',
  passport: '护照号E12345678',
} as const;

/** The forms in which pages and documents can tell a thing. */
const forms: Record<string, { file: string; hold: (text: string) => string | Uint8Array; flat?: true }> = {
  'words of a page': { file: 'a/index.html', hold: (text) => page(`<p>联系 ${text}。</p>`) },
  'a cell of a page': {
    file: 'a/index.html',
    hold: (text) => page(`<table><tr><td>1</td><td>${text}</td><td>2</td></tr></table>`),
  },
  'words cut by marks': {
    file: 'a/index.html',
    hold: (text) => page(`<p>${[...text].map((one) => `<b class="x">${one}</b>`).join('')}</p>`),
  },
  'words by number': {
    file: 'a/index.html',
    hold: (text) => page(`<p>${text.replace(/\d/g, (one) => `&#${one.charCodeAt(0)};`)}</p>`),
  },
  'full-width words': { file: 'en/a/index.html', hold: (text) => page(`<p>${text.replace(/\d/g, wide)}</p>`) },
  'a title': { file: 'a/index.html', hold: (text) => page(`<a title="见 ${text}" href="/">x</a>`) },
  'a description': { file: 'a/index.html', hold: (text) => page(`<meta name='description' content='${text}'>`) },
  'data in a script': {
    file: 'a/index.html',
    hold: (text) => page(`<script type="application/json">{"rows":[["${text}",1]]}</script>`),
  },
  'a drawing': {
    file: 'a/plan.svg',
    hold: (text) => `<svg><title>图</title><text><tspan>${text}</tspan></text></svg>`,
  },
  'a table': { file: 'data/a.csv', hold: (text) => `id,note\nS-1,${text}\n` },
  'a document': { file: 'data/a.json', hold: (text) => JSON.stringify({ rows: [{ id: 'S-1', note: text }] }) },
  'a catalogue': {
    file: 'data/catalog.jsonld',
    hold: (text) => JSON.stringify({ '@type': 'Catalog', description: text }),
  },
  'an account book of hledger': {
    file: 'data/ledger.journal',
    hold: (text) => `2026-01-05 * (S-1) 购置 | ${text}\n    Assets:Bank  1.00 CNY\n    Income:Gift\n`,
  },
  'an account book of beancount': {
    file: 'data/ledger.beancount',
    hold: (text) => `2026-01-05 * "${text}" "购置"\n  Assets:Bank  1.00 CNY\n  Income:Gift\n`,
  },
  'a feed': { file: 'feed.xml', hold: (text) => `<?xml version="1.0"?><rss><item><title>${text}</title></item></rss>` },
  'a calendar': {
    file: 'a/calendar.ics',
    hold: (text) => `BEGIN:VEVENT\r\nUID:a-2026@site.example\r\nSUMMARY:${text}\r\nEND:VEVENT\r\n`,
  },
  'the search index': {
    file: 'pagefind/fragment/zh_1.pf_fragment',
    hold: (text) => gzipSync(`pagefind_dcd${JSON.stringify({ url: '/a/', content: `联系 ${text}。` })}`),
    flat: true,
  },
};

describe('the finished pages', () => {
  const cases = Object.entries(forms).flatMap(([form, { file, hold, flat }]) =>
    // What the index holds in one line stands on a page too; only there a blank may part two cells.
    Object.entries(told)
      .filter(([, text]) => !(flat && text.includes(' ')))
      .map(([kind, text]) => ({ name: `${kind} in ${form}`, kind, file, content: hold(text) })),
  );

  test.each(cases)('$name stops the build', ({ kind, file, content }) => {
    expect(leaksOf({ [file]: content }).map((leak) => [leak.file, leak.kind])).toEqual([[file, kind]]);
  });

  test('drawing, hashes, amounts, days and links of pages do not', () => {
    const body = `<svg viewBox="0 0 138 0000"><path d="M138 0000 0000 13 80 00"/><polyline points="138,0000 1380,0000"/></svg><figure data-line="1:591700 1:-26700 4:-10700 1:-816000 2:-20100 2:20000 1:-23200 4:6600 2:9850 2:25000"></figure>
      <table><tr><td>138</td><td>0000</td><td>0000</td></tr></table><img src="/files/1380000000012345.png" alt="">
      <p>13,800,000,000.00 元，2026-03-05 至 2026-04-05</p><p>低保家庭</p><p>张先生</p><a href="https://example.org/13800000000">x</a>
      <script>const a = 13800000000;</script><style>.a{width:13800000000px}</style><!-- 13800000000 -->`;
    const json = JSON.stringify({ a: [138, 0, 1380], key: 'E+Q2ppHk1g2YEfbVW9b46w==', sum: '1380000.00' });
    const csv = 'id,amount\r\nS-1,19999999999.98\r\nS-2,-13800138000.00\r\n';
    const journal = '2026-01-05 * 购置\n    Assets:Bank  19999999999.98 CNY_DEMO\n';
    expect(leaksOf({ 'a/index.html': page(body), 'a.json': json, 'a.csv': csv, 'a.journal': journal })).toEqual([]);
  });

  test('what a contact field tells is let through, and nothing else', () => {
    const folder = { 'a/index.html': page('<p>0533-2345678</p><p>0533-2345679</p>') };
    const leaks = leaksOf(folder, (kind, value) => kind === 'landline' && value === '0533-2345678');
    expect(leaks.map(({ found }) => found)).toEqual(['053***9']);
  });

  test('help that shows a wrong example is not stopped, any other page of the same words is', () => {
    const html = page('<pre><code>电话 13800000000</code></pre>');
    expect(leaksOf({ 'help/privacy-found/index.html': html, 'en/help/privacy-found/index.html': html })).toEqual([]);
    expect(leaksOf({ 'help/date-invalid/index.html': html })).toHaveLength(1);
  });

  test('what is packed into one file is read file by file', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({
      'portal.yaml': bytes('note: 电话 13800000000\n'),
      'places/a/needs.csv': bytes(`id,note\r\nN-1,${card}\r\n`),
      'places/a/files/a.jpg': jpeg([exif({ place: true })]),
      'places/a/files/b.jpg': jpeg([]),
    });
    expect(leaksOf({ 'data/portal.zip': zip }).map(({ file, kind }) => [file, kind])).toEqual([
      ['data/portal.zip/portal.yaml', 'mobile'],
      ['data/portal.zip/places/a/needs.csv', 'id_card'],
      ['data/portal.zip/places/a/files/a.jpg', 'metadata'],
    ]);
  });

  test('an address is read too', () => {
    expect(leaksOf({ 'files/13800000000.pdf': 'x' }).map(({ kind }) => kind)).toEqual(['mobile']);
  });

  describe('the report', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}/index.html`,
        page(`<p>见 ${card.slice(0, 6)}-${card.slice(6)}。</p>`),
      ]),
    );
    const income = 'places/demo/funds/demo-fund/income.csv';
    const table = `编号,日期,金额,备注\nS-1,2026-03-05,5,路灯\nS-2,2026-03-06,5,"证件, ${card.slice(0, 6)} ${wide(card.slice(6))}"\n`;

    test('leads to file, row and column of the data: one message a value, with its count', () => {
      const report = leakReport(leaksOf(pages), new Map([[income, table]]));
      const column = (table.split('\n')[2] as string).indexOf(card.slice(0, 6)) + 1;
      expect(report).toContain(`✗ ${income}:3:${column}\n    第 3 行 D 列“备注”：这里有身份证号（990***`);
      expect(report).toContain('网站的 40 个文件里有它，例如 0/index.html');
      expect(report.match(/✗/g)).toHaveLength(1);
      expect(report).not.toContain(card);
    });

    test('finds what escapes hide in YAML, and says where several places are', () => {
      const escaped = `"${[...card].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('')}"`;
      const texts = new Map([
        [income, table],
        ['places/demo/place.yaml', `id: demo\nnote: ${escaped}\n`],
      ]);
      const report = leakReport(leaksOf(pages), texts);
      expect(report).toContain('✗ places/demo/place.yaml:2:7');
      expect(report).toContain(`✗ ${income}:3:`);
      expect(report).not.toContain(card);
    });

    test('names the page, and how to go on, where the data have no such value', () => {
      const report = leakReport(leaksOf(pages), new Map([[income, table.replace(/"证件.*"/, '')]]));
      expect(report).toContain('✗ 0/index.html：身份证号（990***');
      expect(report).toContain('网站的 40 个文件里有它');
      expect(report).toContain('→ 数据文件里没有');
      expect(report).not.toContain(card);
    });

    test('takes no number for another that begins or ends with it', () => {
      const leaks = leaksOf({ 'a/index.html': page('<p>电话 13800000000</p>') });
      for (const other of ['138000000001', '213800000000', '1380000000'])
        expect(leakReport(leaks, new Map([[income, `编号,备注\nS-1,${other}\n`]]))).toContain('✗ a/index.html');
    });
  });
});

describe('a finished site tells no less than its texts', () => {
  const items = (['private-tuned', 'private-held', 'harmless-tuned', 'harmless-held'] as const).flatMap(itemsOf);
  const marked = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const ways: Record<string, { ending: string; hold: (text: string) => string }> = {
    'words of a page': { ending: 'html', hold: (text) => page(`<p>${marked(text)}</p>`) },
    'words in pieces': {
      ending: 'html',
      hold: (text) => page(`<p>${[...text].map((one) => `<b>${marked(one)}</b>`).join('')}</p>`),
    },
    'an attribute': { ending: 'html', hold: (text) => page(`<p title="${marked(text)}">x</p>`) },
    'a cell of a table': { ending: 'csv', hold: (text) => `id,note\r\n1,"${text.replace(/"/g, '""')}"\r\n` },
    'a plain text': { ending: 'txt', hold: (text) => text },
  };

  test.each(Object.entries(ways))('%s, for every text of the corpus', (_, { ending, hold }) => {
    const lines = items.map(({ text }) => text).filter((text) => !text.includes('\n'));
    const files = Object.fromEntries(lines.map((text, index) => [`${index}.${ending}`, hold(text)]));
    const found = new Set(leaksOf(files).map(({ file, kind }) => `${file} ${kind}`));
    const expected = lines.flatMap((text, index) =>
      findPrivate(text, { hard: true })
        .filter(({ kind }) => !isOfPerson(kind))
        .map(({ kind }) => `${index}.${ending} ${kind}`),
    );
    expect(expected.length).toBeGreaterThan(300);
    expect(expected.filter((one) => !found.has(one))).toEqual([]);
  });
});

describe('pictures', () => {
  test.each([
    ['a photo with its place', 'a.jpg', jpeg([exif({ place: true })]), 'place, exif'],
    ['a photo with its camera', 'a.jpg', jpeg([exif({ camera: true })]), 'exif'],
    ['a photo with a comment', 'a.jpeg', jpeg([[0xfe, 'by Zhang']]), 'text'],
    [
      'a photo with XMP',
      'a.jpg',
      jpeg([[0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="1"/>']]),
      'place, xmp',
    ],
    ['a PNG with words', 'a.png', png({ tEXt: 'Author\0Zhang' }), 'text'],
    ['a PNG with its place', 'a.png', png({ eXIf: exif({ place: true })[1].slice(6) }), 'place, exif'],
    ['a WebP with its place', 'a.webp', webp({ EXIF: exif({ place: true })[1] }), 'place, exif'],
    ['a WebP with XMP', 'a.webp', webp({ 'XMP ': '<x/>' }), 'xmp'],
  ])('%s stops the build', (_, file, bytes, found) => {
    expect(leaksOf({ [file]: bytes })).toEqual([{ file, kind: 'metadata', found }]);
  });

  test('how the camera was held is no secret, and neither is a bare picture', () => {
    expect(leaksOf({ 'a.jpg': jpeg([exif({})]), 'b.jpg': jpeg([]), 'c.png': png({}), 'd.webp': webp({}) })).toEqual([]);
  });
});

function page(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><main>${body}</main></body></html>`;
}

function leaksOf(
  files: Record<string, string | Uint8Array>,
  released = (_kind: string, _value: string) => false,
): Leak[] {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    return findLeaks(folder, released);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
