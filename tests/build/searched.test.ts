import { describe, expect, test } from 'vitest';
import { searchedPart } from '../../src/build/searched.ts';

describe('what is handed to the search', () => {
  test('leaves out what is passed over, with all that lies in it', () => {
    const rows = '<div data-pagefind-ignore="all"><div>a</div><p>b</p><div><div>c</div></div></div>';
    expect(searchedPart(`<main><h1>x</h1>${rows}<p>y</p></main>`)).toBe('<main><h1>x</h1><p>y</p></main>');
    expect(
      searchedPart(
        '<table><tr><td>1</td></tr></table><table class="tb" data-pagefind-ignore="index"><tr></tr></table>',
      ),
    ).toBe('<table><tr><td>1</td></tr></table>');
  });

  test('leaves out drawings and scripts', () => {
    expect(searchedPart('<p>a<svg class="x"><text>b</text></svg>c</p><script src="x"></script>')).toBe('<p>ac</p>');
  });

  test('takes no attribute of another name, and no words, for the sign', () => {
    const page = '<div data-pagefind-ignored="x">a</div><p>data-pagefind-ignore</p>';
    expect(searchedPart(page)).toBe(page);
  });

  test('is not misled by what data write into an attribute', () => {
    const row = '<div data-pagefind-ignore><p title="a </div> > <div">b</p></div>';
    expect(searchedPart(`<main>${row}<p title="x data-pagefind-ignore <svg">c</p></main>`)).toBe(
      '<main><p title="x data-pagefind-ignore <svg">c</p></main>',
    );
  });

  test('refuses a page that is not well-formed', () => {
    expect(() => searchedPart('<div data-pagefind-ignore>a')).toThrow('<div> is not closed');
  });
});
