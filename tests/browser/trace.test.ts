import { scrypt } from '@noble/hashes/scrypt.js';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { receipts } from '../../src/demo/receipts.ts';
import { yuan } from '../../src/domain/common/money.ts';
import { giftOf, traceOf } from '../../src/domain/trace/gift.ts';
import { cost, sealedKeyOf, secretOf, traceKeyText } from '../../src/domain/trace/key.ts';
import { shardName, shardsOf } from '../../src/domain/trace/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { exampleFolder } from '../../src/read/secrets.ts';
import { traceWords } from '../../src/texts/trace.ts';
import { barriersOf, standard } from './barrier.ts';
import { siteOf } from './kinds.ts';
import { newPage, type Visit, withBrowser } from './visit.ts';

const plain = inject('plain');
const marked = inject('marked');
const small = inject('small');
const site = siteOf(plain.data);
const { bits, gifts } = shardsOf(readPlan({ folder: exampleFolder }), site.funds.values());
const salt = site.settings.trace?.salt ?? '';
const example = site.settings.trace?.example ?? { number: '', code: '' };
withBrowser();

const wait = { timeout: 60_000 };
/** A place of the print that got no value. */
const unfilled = /\{\w/;

describe('a donor with a receipt', () => {
  test('finds sums and payments as the attribution has them, in both languages', async () => {
    const receipt = receipts.find(({ number }) => number === example.number);
    const row = [...gifts.values()]
      .flat()
      .find(
        ({ date, amount, home }) => date === receipt?.on && amount === receipt.yuan * 100 && home === receipt.place,
      );
    const gift = giftOf(traceOf(site), `${row?.book} ${row?.id}`);
    if (!gift) throw new Error('the example leads nowhere');
    for (const locale of ['', 'en/']) {
      const { page, faults, close } = await open(`${plain.address}${locale}trace/`);
      await page.locator('[data-example]').click();
      await page.locator('.answer').waitFor(wait);
      const sums = await page.locator('.slip td.dg').allTextContents();
      expect(sums).toEqual([gift.source.fen, gift.used, gift.unspent].map(yuan));
      expect(await page.locator('[data-result]').innerHTML()).not.toMatch(unfilled);
      const paid = await page
        .locator('#paid tbody tr')
        .evaluateAll((rows) => rows.map((one) => [...one.querySelectorAll('td.num')].map((cell) => cell.textContent)));
      const whole = gift.uses.map(({ fund, id }) => traceOf(site).uses.get(`${fund} ${id}`)?.fen ?? 0);
      expect(paid).toEqual(gift.uses.map(({ fen }, index) => [yuan(whole[index] ?? 0), yuan(fen)]));
      expect(gift.uses.length).toBeGreaterThan(1);
      // Every payment leads to its row.
      for (const link of await page.locator('#paid tbody a[href*="/funds/"]').all()) {
        const target = new URL((await link.getAttribute('href')) ?? '', plain.address);
        const answer = await page.request.get(target.href);
        expect(await answer.text()).toContain(`id="${target.hash.slice(1)}"`);
      }
      expect(faults).toEqual([]);
      await close();
    }
  }, 120_000);

  test('is told the same and asks for the same, whether code and number are right or wrong', async () => {
    const right = shardOf(example.number, example.code);
    const wrong = wrongCodeIn(right);
    const asked: string[][] = [];
    const told: string[] = [];
    for (const [number, code] of [
      [example.number, example.code],
      [example.number, wrong],
      [`9${example.number}`, 'zz9zz9'],
    ]) {
      const visit = await open(`${plain.address}trace/`);
      const urls = requestsOf(visit.page);
      await look(visit.page, number as string, code as string);
      asked.push(urls());
      told.push((await visit.page.locator('[role=status]').textContent()) ?? '');
      expect(visit.faults).toEqual([]);
      await visit.close();
    }
    for (const urls of asked) {
      expect(urls).toHaveLength(2);
      expect(urls[0]).toMatch(/^trace\/keys\/[0-9a-f]{2}\.bin$/);
      expect(urls[1]).toMatch(/^trace\/lots\/[0-9a-f]{2}\.bin$/);
    }
    expect(asked[0]?.[0]).toBe(`trace/keys/${right}.bin`);
    expect(asked[1]?.[0]).toBe(asked[0]?.[0]);
    expect(told[0]).toBe('');
    expect(told[1]).toBe(traceWords.none.zh);
    expect(told[2]).toBe(told[1]);
  }, 180_000);

  test('leaves neither number nor code in an address, a request or the storage', async () => {
    const { page, close } = await open(`${plain.address}trace/`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await look(page, '9900007777', 'qq7qq7');
    const kept = await page.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    for (const text of [...sent, kept]) expect(text).not.toMatch(/9900007777|qq7qq7/);
    await close();
  }, 60_000);
});

describe('a donor without a receipt', () => {
  test('sees every gift of that day and amount, and follows one of them', async () => {
    const [row] = site.funds.get('demo-donghu-fund')?.income.filter(({ id }) => id === 'I2025-0110') ?? [];
    if (!row) throw new Error('the gift that was made twice is gone');
    const same = [...site.funds.values()].flatMap(({ income }) =>
      income.filter(({ date, amount, reverses }) => date === row.date && amount === row.amount && !reverses),
    );
    const { page, faults, close } = await open(`${plain.address}trace/`);
    await page.locator('[name=day]').fill(row.date);
    await page.locator('[name=amount]').fill(String(row.amount / 100));
    await page.locator('form[data-form=day] button').click();
    await page.locator('[data-result] .rows li').first().waitFor(wait);
    expect(await page.locator('[data-result] .rows li').count()).toBe(same.length);
    expect(same.length).toBeGreaterThan(1);
    await page.locator('[data-result] .rows a').first().click();
    await page.locator('.answer').waitFor(wait);
    expect(await page.locator('.slip td.dg').first().textContent()).toBe(yuan(row.amount));
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['goods', 'in_kind', '#goods td.num', '.note, .answer, #how'],
    ['a service', 'service', '.note', '.say, .answer, #how, #goods'],
  ] as const)('is told of %s what belongs to it, and nothing else', async (_, method, has, lacks) => {
    const row = [...gifts.values()].flat().find((one) => one.method === method && one.goods);
    if (!row) throw new Error(`no gift is ${method}`);
    const { page, faults, close } = await open(
      `${plain.address}trace/#row=${row.date.slice(0, 7)}/${row.book}/${row.id}`,
    );
    await page.locator('[data-result] h2').first().waitFor(wait);
    expect(await page.locator(`[data-result] :is(${has})`).count()).toBeGreaterThan(0);
    expect(await page.locator(`[data-result] :is(${lacks})`).count()).toBe(0);
    expect(await page.locator('[data-result]').innerHTML()).not.toMatch(unfilled);
    expect(await page.locator('[data-result] .no').allTextContents()).toEqual(
      method === 'service' ? ['壹'] : ['壹', '贰'],
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('under a sub-path, with text that looks like HTML, the same', async () => {
    const { page, faults, close } = await open(`${marked.address}trace/#row=2025-12/demo-donghu-fund/I2025-0110`);
    await page.locator('.answer').waitFor(wait);
    expect(await page.locator('.trace img, .trace [data-result] script').count()).toBe(0);
    await look(page, example.number, example.code);
    // Its key is another one in these data. An entry that was published stays all the same, so that nobody sees which are real.
    const yuanOf = receipts.find(({ number }) => number === example.number)?.yuan ?? 0;
    await page.locator('.answer').waitFor(wait);
    expect(await page.locator('.slip td.dg').first().textContent()).toBe(yuan(yuanOf * 100));
    expect(await page.locator('.trace img, .trace [data-result] script').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('on a site without snapshots, is told that nothing was compared; nothing is asked for that is not there', async () => {
    const { page, faults, settle, close } = await open(`${small.address}trace/`);
    await page.locator('[name=day]').fill('2026-01-05');
    await page.locator('[name=amount]').fill('500');
    await page.locator('form[data-form=day] button').click();
    await page.locator('[data-result] .rows a').first().click();
    await page.locator('.answer').waitFor(wait);
    await page.locator('[data-proof]:visible').waitFor(wait);
    expect(await page.locator('[data-proof]').textContent()).toBe(traceWords.proofNone.zh);
    await page.locator('[data-keep]').click();
    await page.getByText(traceWords.keepNone.zh).waitFor(wait);
    await settle();
    expect(faults).toEqual([]);
    await close();
  });

  test('and without scripts, is led to the account books', async () => {
    const { page, close } = await newPage(new URL(plain.address).origin, { javaScriptEnabled: false });
    await page.goto(`${plain.address}trace/`);
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('[data-plain] a:visible').count()).toBeGreaterThan(site.funds.size / 2);
    await close();
  });
});

test.each([
  ['phone', { width: 360, height: 740 }, 'dark'],
  ['desktop', { width: 1280, height: 900 }, 'light'],
] as const)('the answer is open to everybody and fits, %s', async (_, viewport, colorScheme) => {
  const visit = await newPage(new URL(plain.address).origin, { viewport, colorScheme });
  await visit.page.goto(`${plain.address}trace/#row=2026-01/demo-shiqiao-fund/I2026-0011`);
  await visit.page.locator('.answer').waitFor(wait);
  expect(await barriersOf(visit.page, { tags: standard })).toEqual([]);
  expect(
    await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await visit.close();
});

function shardOf(number: string, code: string): string {
  return shardName(sealedKeyOf(traceKeyText(scrypt(secretOf(number, code), salt, cost))).tag, bits);
}

/** A wrong code that leads to the same shard; one in as many as there are shards does, so the search begins with one that did. */
function wrongCodeIn(shard: string): string {
  const codes = ['wr0ng65', ...Array.from({ length: 500 }, (_, index) => `wr0ng${index}`)];
  const found = codes.find((code) => shardOf(example.number, code) === shard);
  if (!found) throw new Error(`no code leads to ${shard}`);
  return found;
}

async function open(address: string): Promise<Visit> {
  const visit = await newPage(new URL(address).origin);
  await visit.page.goto(address);
  await visit.page.locator('[data-live]').first().waitFor();
  return visit;
}

/** Looks a receipt up and waits for the answer, whatever it is. */
async function look(page: Page, number: string, code: string): Promise<void> {
  await page.locator('[name=number]').fill(number);
  await page.locator('[name=code]').fill(code);
  const lots = page.waitForResponse(/\/trace\/lots\//, wait);
  await page.locator('form[data-form=receipt] button').click();
  await lots;
  const busy = traceWords.busy.zh;
  await page.waitForFunction((text) => document.querySelector('[role=status]')?.textContent !== text, busy, wait);
}

function requestsOf(page: Page): () => string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return () =>
    urls
      .map((url) => url.slice(plain.address.length))
      .filter((url) => url.startsWith('trace/'))
      .toSorted();
}
