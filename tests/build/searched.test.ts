import { describe, expect, test } from 'vitest';
import { namedPart, searchedPart as partOf } from '../../src/build/searched.ts';
import { nameWord } from '../../src/domain/common/search-words.ts';

const searchedPart = (html: string, file = 'x/index.html') => partOf(html, file);

const frame = (main: string, more = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>t</title></head><body><nav>n</nav><main data-pagefind-body${more}>${main}</main><footer>f</footer></body></html>`;
const part = (main: string, more = '') =>
  `<!doctype html><html lang="zh-CN"><body><main data-pagefind-body${more}>${main}</main></body></html>`;
/** The sign of names among the attributes of the whole. */
const names = (...known: string[]) => ` data-pagefind-meta="names:${known.map(nameWord).join(' ')}"`;

describe('what is handed to the search', () => {
  test('is the main part of a page that is searched, with its language', () => {
    expect(searchedPart(frame('<h1>x</h1>', ' class="a > b"'))).toBe(part('<h1>x</h1>', ` class="a > b"${names('x')}`));
  });

  test('is nothing of a page that is not searched, whatever its words', () => {
    expect(searchedPart(frame('x').replace(' data-pagefind-body', ''))).toBe('');
    expect(searchedPart(frame('x').replace(' data-pagefind-body', ' title="data-pagefind-body"'))).toBe('');
    expect(searchedPart('<p data-pagefind-body>x</p>')).toBe('');
  });

  test('leaves out what is passed over, with all that lies in it', () => {
    const rows = '<div data-pagefind-ignore="all"><div>a</div><p>b</p><div><div>c</div></div></div>';
    expect(searchedPart(frame(`<h1>x</h1>${rows}<p>y</p>`))).toBe(part('<h1>x</h1><p>y</p>', names('x')));
    const tables = '<table><tr><td>1</td></tr></table><table class="tb" data-pagefind-ignore="index"><tr></tr></table>';
    expect(searchedPart(frame(tables))).toBe(part('<table><tr><td>1</td></tr></table>'));
  });

  test('leaves out drawings and scripts', () => {
    const drawn = '<p>a<svg class="x"><text>b</text></svg>c</p><script src="x"></script>';
    expect(searchedPart(frame(drawn))).toBe(part('<p>ac</p>'));
  });

  test('takes no attribute of another name, and no words, for the sign', () => {
    const words = '<div data-pagefind-ignored="x">a</div><p>data-pagefind-ignore</p>';
    expect(searchedPart(frame(words))).toBe(part('<div>a</div><p>data-pagefind-ignore</p>'));
  });

  test('is not misled by what data write into an attribute', () => {
    const row = '<div data-pagefind-ignore><p title="a </div> > <div">b</p></div>';
    const last = '<p title="x data-pagefind-ignore <svg">c</p>';
    expect(searchedPart(frame(`${row}${last}`))).toBe(part('<p>c</p>'));
  });

  test('refuses a page that is not well-formed', () => {
    expect(() => searchedPart(frame('<div data-pagefind-ignore>a'))).toThrow('<div> is not closed');
  });

  test('has no attributes but those of the whole', () => {
    expect(searchedPart(frame('<h2 id="a" class="b">x<br/><a href="/c/">y</a></h2>', ' data-kind="k"'))).toBe(
      part('<h2>x<br><a>y</a></h2>', ' data-kind="k"'),
    );
  });

  test('and by name: the head alone, with what tells the kind', () => {
    const page = searchedPart(frame('<header class="head"><h1>x</h1></header><p>y</p>', ' data-kind="k"'));
    expect(namedPart(page)).toBe(part('<header><h1>x</h1></header>', ` data-kind="k"${names('x')}`));
    expect(namedPart(searchedPart(frame('<h1>x</h1>')))).toBe('');
    expect(namedPart('')).toBe('');
  });

  test('a page is known by its title with and without notes, a place by the beginnings of its name, too', () => {
    const page = frame('<h1>长寿<wbr>路（音译）</h1>');
    expect(searchedPart(page)).toContain(names('长寿路（音译）', '长寿路'));
    expect(searchedPart(page, 'places/a/index.html')).toContain(names('长寿路（音译）', '长寿路', '长寿'));
  });

  test('and by the heads of rows that have an address on it', () => {
    const row = (href: string, text: string) => `<tr><th scope="row"><a href="${href}">${text}</a></th></tr>`;
    const rows = `<table>${row('/b/x/y/#1', '同福 &amp; 店')}${row('/b/z/#2', '别处')}${row('/b/x/y/', '无行')}</table>`;
    expect(searchedPart(frame(`<h1>x</h1>${rows}`), 'x/y/index.html')).toContain(names('x', '同福店'));
  });
});
