import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { findPrivate } from '../../src/privacy/find.ts';
import { documentsOf, filesOf, wordsOf } from './html.ts';

const { out } = inject('plain');

/** What asks for money: a code to pay by, an account, an address that opens a purse. */
const asking =
  /收款码|付款码|赞赏码|收钱码|开户(?:行|银行)|(?:收款|银行|捐款)[账帐]号|(?:wxp|weixin|alipays?):|(?:payment|pay) code|\bIBAN\b/i;
/** Names of pictures of such a code. */
const picture = /qr|pay|shou-?kuan|er-?wei-?ma|收款|付款|二维码|赞赏/i;
/** Prose about the site and the manual of staff warn of them. */
const prose = /^(?:en\/)?(?:about|help|staff|data|404)\b/;

describe('no page takes money', () => {
  const pages = filesOf(out, 'index.html').filter((file) => !prose.test(file));
  const words = new Map(pages.map((file) => [file, wordsOf(readFileSync(join(out, file), 'utf8'))]));

  test('no page of a fund, place or project names an account or a code to pay by', () => {
    expect(pages.length).toBeGreaterThan(500);
    expect(pages.filter((file) => asking.test(words.get(file) ?? ''))).toEqual([]);
    const accounts = pages.filter((file) =>
      findPrivate(words.get(file) ?? '').some(({ kind }) => kind === 'bank_card'),
    );
    expect(accounts).toEqual([]);
  });

  test('would be found', () => {
    expect('扫收款码捐款').toMatch(asking);
    expect('开户行：某银行').toMatch(asking);
    expect(findPrivate('捐款账号：6217000000000000003').map(({ kind }) => kind)).toEqual(['bank_card']);
    expect('garden-qr.png').toMatch(picture);
  });

  test('no picture is named as a code to pay by, in the data or on a page', () => {
    const data = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:png|jpe?g|webp)$/.test(file),
    );
    expect(data.length).toBeGreaterThan(5);
    expect(data.filter((file) => picture.test(file))).toEqual([]);
    const shown = [...documentsOf(out).values()]
      .flat()
      .flatMap(({ name, attributes }) => (name === 'img' ? [`${attributes.get('src')} ${attributes.get('alt')}`] : []));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((text) => picture.test(text))).toEqual([]);
  });

  test('no link opens a purse', () => {
    const links = [...documentsOf(out).values()].flat().flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links.filter((href) => asking.test(href))).toEqual([]);
  });
});
