import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { yearsOf } from '../../src/domain/ledger/book.ts';
import type { PublicFund } from '../../src/domain/published/public.ts';
import { fundWords } from '../../src/texts/fund.ts';
import { siteOf } from './kinds.ts';
import { newPage, withBrowser } from './visit.ts';

const { address, data } = inject('plain');
const site = siteOf(data);
const fund = [...site.funds.values()].find(
  ({ coverage, transfers }) => coverage === 'ledger' && transfers.length === 0,
) as PublicFund;
const book = `${address}funds/${fund.id}/${yearsOf(site, fund)[1]}/`;
withBrowser();

type Row = { id: string; kind: string; category: string; month: number; text: string; in: number; out: number };

describe('the filter of an account book', () => {
  test.each([
    ['a category', { category: 1 }],
    ['spending only', { kind: 'out' }],
    ['a quarter', { quarter: '2' }],
    ['words', { words: '管理费' }],
    ['two at once', { kind: 'in', quarter: '3' }],
  ] as const)('%s: shows what fits, and its sums are the sums of what is shown', async (_, wanted) => {
    const { page, all, faults, close } = await openBook();
    const chosen = await choose(page, wanted);
    await expect.poll(() => rows(page, ':visible')).toEqual(all.filter((row) => fits(row, chosen)));
    const shown = await rows(page, ':visible');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all.length);
    const [count, came, went] = await told(page);
    expect(count).toBe(shown.length);
    expect(came).toBe(shown.reduce((sum, row) => sum + row.in, 0));
    expect(went).toBe(shown.reduce((sum, row) => sum + row.out, 0));
    expect(await page.locator('.led tfoot tr:visible, .led tr.sub:visible').count(), 'sums of all rows step back').toBe(
      0,
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('means values: an amount and a day in any form', async () => {
    const { page, all, close } = await openBook();
    const row = all.find((one) => one.in + one.out > 100_000) as Row;
    const fen = row.in + row.out;
    const same = all.filter((one) => one.in === fen || one.out === fen);
    const words = page.locator('form[data-ledger] [name=words]');
    const plain = (fen / 100).toFixed(2);
    const full = plain.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    for (const form of [plain, `${plain} 元`, `¥${plain}`, full]) {
      await words.fill(form);
      await expect.poll(() => rows(page, ':visible'), { message: form }).toEqual(expect.arrayContaining(same));
    }
    for (const form of [`${row.month}月`, `${row.month} 月`]) {
      await words.fill(form);
      await expect
        .poll(async () => (await rows(page, ':visible')).every(({ month }) => month === row.month), { message: form })
        .toBe(true);
    }
    await close();
  });

  test('shows everything again when it is cleared, with the sums of the quarters', async () => {
    const { page, close } = await openBook();
    const own = await rows(page, ':visible');
    await page.locator('form[data-ledger] [name=words]').fill('nothing has this');
    await expect.poll(() => rows(page, ':visible')).toEqual([]);
    expect(await page.locator('form[data-ledger] output').textContent()).toBe(fundWords.filteredNone.zh);
    await page.locator('form[data-ledger] [name=words]').fill('');
    await expect.poll(() => rows(page, ':visible')).toEqual(own);
    expect(await page.locator('form[data-ledger] output').textContent()).toBe('');
    expect(await page.locator('.led tfoot tr:visible').count()).toBe(1);
    await close();
  });

  test('is not offered where it cannot work', async () => {
    const { page, close } = await newPage(new URL(address).origin, { javaScriptEnabled: false });
    await page.goto(book);
    expect(await page.locator('form[data-ledger]:visible').count()).toBe(0);
    await close();
  });
});

test('the address of a row leads to the page on which it stands now', async () => {
  const { page, all, faults, close } = await openBook();
  const own = await page.locator('.led tr[id]').count();
  expect(own, 'the book has further pages').toBeLessThan(all.length);
  const id = all.at(-1)?.id ?? '';
  await page.goto(`${book}#${id}`);
  await expect.poll(() => page.url()).toMatch(/\/p\d+\/#/);
  await page.locator(`tr[id="${id}"]`).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('a row has an address of its own, and is not hidden by the head of the table there', async () => {
  const { page, close } = await openBook();
  const all = page.locator('.led tr[id]');
  const id = await all.nth(Math.floor((await all.count()) / 2)).getAttribute('id');
  await page.locator(`a[href="#${id}"]`).first().click();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.reload();
  const head = await page.locator('.led thead th').first().boundingBox();
  const row = await page.locator(`tr[id="${id}"]`).boundingBox();
  expect(row?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
  expect(row?.y).toBeLessThan(900);
  await close();
});

type Wanted = { category?: number; kind?: string; quarter?: string; words?: string };

/** Fills the form; a category is named by its place in the list. */
async function choose(page: Page, { category, ...wanted }: Wanted): Promise<Record<string, string>> {
  const field = (name: string) => page.locator(`form[data-ledger] [name=${name}]`);
  const chosen: Record<string, string> = { ...wanted };
  if (category) chosen.category = (await field('category').locator('option').nth(category).textContent()) ?? '';
  for (const [name, value] of Object.entries(chosen))
    await (name === 'words' ? field(name).fill(value) : field(name).selectOption(value));
  return chosen;
}

function fits(row: Row, { category, kind, quarter, words }: Record<string, string>): boolean {
  return (
    (!category || row.category === category) &&
    (!kind || row.kind === kind) &&
    (!quarter || Math.ceil(row.month / 3) === Number(quarter)) &&
    (!words || row.text.includes(words))
  );
}

async function rows(page: Page, visible: string): Promise<Row[]> {
  return page.locator(`.led tr[id]${visible}`).evaluateAll((all) => {
    const fen = (text: string) => Number(text.replace(/\D/g, '')) * (text.includes('−') ? -1 : 1);
    return all.map((row) => {
      const [day = '', , , category = '', , came = '', went = ''] = [...row.children].map(
        ({ textContent }) => textContent ?? '',
      );
      return {
        id: row.id,
        kind: came ? 'in' : went ? 'out' : '',
        category,
        month: Number(day.slice(0, 2)),
        text: row.textContent ?? '',
        in: fen(came),
        out: fen(went),
      };
    });
  });
}

/** Count, income and spending that the filter tells, integer fen. */
async function told(page: Page): Promise<number[]> {
  const text = (await page.locator('form[data-ledger] output').textContent()) ?? '';
  return [...text.matchAll(/−?[\d,]+(?:\.\d\d)?/g)].map(([amount]) =>
    Number(amount.replace('−', '-').replace(/[,.]/g, '')),
  );
}

/** The first page of the book, and the rows of all its pages. */
async function openBook() {
  const visit = await newPage(new URL(address).origin);
  const all: Row[] = [];
  await visit.page.goto(book);
  const others = await visit.page.locator('[data-pages] a:not([aria-current])').evaluateAll(addressesOf);
  for (const path of ['', ...others]) {
    await visit.page.goto(new URL(path, book).href);
    all.push(...(await rows(visit.page, '')));
  }
  await visit.page.goto(book);
  await visit.page.locator('form[data-ledger]').waitFor();
  return { ...visit, all };
}

/** Runs in the page. */
function addressesOf(links: Element[]): string[] {
  return links.map((link) => link.getAttribute('href') ?? '');
}
