import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { yuan } from '../../src/domain/common/money.ts';
import { positionOf } from '../../src/domain/ledger/fund.ts';
import { barriersOf, checks } from './barrier.ts';
import { filesOf, tagsOf, wordsOf } from './html.ts';
import { siteOf } from './kinds.ts';
import { newPage, sameReader, withBrowser } from './visit.ts';

const { address, out, data } = inject('plain');
const { origin } = new URL(address);
const site = siteOf(data);
const ids = { funds: [...site.funds.keys()], projects: [...site.projects.keys()] };
const cards = ['', 'en/'].flatMap((language) =>
  (['funds', 'projects'] as const).flatMap((part) => ids[part].map((id) => `${language}embed/${part}/${id}`)),
);
const ledger = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
const reported = [...site.funds.values()].filter(({ coverage }) => coverage === 'reported');
const some = [
  `embed/funds/${ledger[0]?.id}`,
  `en/embed/funds/${reported[0]?.id}`,
  `en/embed/projects/${ids.projects[0]}`,
];
withBrowser('looking');

/** A page of somebody else, on a host of its own, that shows what its query names in a frame or as a picture. */
let host: Server;
beforeAll(async () => {
  host = createServer((request, response) => {
    const query = new URL(request.url ?? '/', origin).searchParams;
    const body = query.has('card')
      ? `<iframe src="${query.get('card')}" width="380" height="300"></iframe>`
      : `<img src="${query.get('badge')}" alt="">`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html><title>x</title>${body}`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

describe('a card', () => {
  test('is there for every fund and project, in both languages', () => {
    expect(cards.length).toBeGreaterThan(100);
    const files = filesOf(out, '.html').filter((file) => /^(?:en\/)?embed\//.test(file));
    expect(files).toEqual(cards.map((card) => `${card}/index.html`).toSorted());
  });

  test.each(some)('%s loads itself and its style sheet in the frame of another site, nothing else', async (card) => {
    const { port } = host.address() as AddressInfo;
    const { page, close } = await newPage(origin);
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(`http://127.0.0.1:${port}/?card=${encodeURIComponent(`${address}${card}/`)}`);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const own = asked.filter((url) => !url.startsWith(`http://127.0.0.1:${port}/`));
    expect(own).toEqual([`${address}${card}/`, expect.stringMatching(/\/assets\/[\w.-]+\.css$/)]);
    expect(faults).toEqual([]);
    const link = frame.locator('a');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
    await close();
  });

  test('has no script, and one sheet', () => {
    for (const card of cards) {
      const html = readFileSync(join(out, card, 'index.html'), 'utf8');
      const tags = tagsOf(html);
      expect(
        tags.filter(({ name }) => ['script', 'img', 'iframe', 'form', 'style'].includes(name)),
        card,
      ).toEqual([]);
      const sheets = tags.flatMap(({ name, attributes }) =>
        name === 'link' && attributes.get('rel') === 'stylesheet' ? [attributes.get('href') as string] : [],
      );
      expect(sheets, card).toHaveLength(1);
      expect(tags.some(({ attributes }) => attributes.get('content') === 'noindex')).toBe(true);
    }
  });

  test('says the balance that the page of the fund says, and never one that is not known', () => {
    const textOf = (path: string) =>
      wordsOf(readFileSync(join(out, path, 'index.html'), 'utf8')).replaceAll(/\s+/g, ' ');
    for (const fund of ledger) {
      const balance = yuan(positionOf(site, fund, site.asOf).balance);
      expect(textOf(`embed/funds/${fund.id}/`)).toContain(`${balance} 元`);
      expect(textOf(`funds/${fund.id}/`).replaceAll(' ', '')).toContain(balance);
    }
    expect(reported.length).toBeGreaterThan(0);
    for (const { id } of reported) {
      const text = textOf(`embed/funds/${id}/`);
      expect(text).toMatch(/现有余额 ?未报道/);
      expect(text).toContain('报道数据');
      expect(text).not.toMatch(/\d 元/);
    }
  });

  test('stays within 280 and within 480 pixels', async () => {
    const { page, faults, close } = await newPage(origin);
    const wide: string[] = [];
    for (const card of cards) {
      await page.goto(`${address}${card}/`);
      for (const width of [280, 480]) {
        await page.setViewportSize({ width, height: 300 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${card} at ${width}: ${over}`);
      }
    }
    expect(wide).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(some.flatMap((card) => (['light', 'dark'] as const).map((theme) => ({ card, theme }))))(
    'has no barrier: $card, $theme',
    async ({ card, theme }) => {
      const { page } = await sameReader(origin, { viewport: { width: 280, height: 300 }, colorScheme: theme }, checks);
      await page.goto(`${address}${card}/`);
      expect(await barriersOf(page)).toEqual([]);
    },
  );

  test.each(some)('%s is valid HTML', async (card) => {
    const rules = { 'long-title': 'off' as const };
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
    const html = readFileSync(join(out, card, 'index.html'), 'utf8');
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });
});

describe('a picture', () => {
  test('is well-formed, keeps its text within its edge, and refers to nothing', async () => {
    const { page, close } = await newPage(origin, { viewport: { width: 700, height: 500 } });
    for (const card of cards) {
      const svg = readFileSync(join(out, `${card}.svg`), 'utf8');
      const found = await page.evaluate(looked, svg);
      expect(found, card).toEqual({
        wrong: 0,
        names: ['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title'].filter((name) =>
          found.names.includes(name),
        ),
        strange: [],
        outside: [],
      });
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|data:/);
    }
    await close();
  });

  test('says what the card says', async () => {
    const { page, close } = await newPage(origin);
    // Read on an empty page: those of the portal forbid to read markup from text.
    const pictures = cards.map((card) => readFileSync(join(out, `${card}.svg`), 'utf8'));
    const said = await page.evaluate(
      (texts) =>
        texts.map((text) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
          return [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
        }),
      pictures,
    );
    for (const [index, card] of cards.entries()) {
      const words = said[index] ?? [];
      const text = wordsOf(readFileSync(join(out, card, 'index.html'), 'utf8')).replaceAll(/\s+/g, '');
      expect(words.length).toBeGreaterThan(5);
      for (const word of words) expect(text, card).toContain(word.replaceAll(/\s+/g, ''));
    }
    await close();
  });

  test('can be shown by another site', async () => {
    const { port } = host.address() as AddressInfo;
    const { page, close } = await newPage(origin);
    await page.goto(`http://127.0.0.1:${port}/?badge=${encodeURIComponent(`${address}${some[0]}.svg`)}`);
    await expect
      .poll(() => page.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(200);
    await close();
  });
});

test('the code to copy names the card and the picture with their sizes', async () => {
  const id = ledger[0]?.id;
  const { page, close } = await newPage(origin);
  await page.goto(`${address}en/funds/${id}/`);
  const [frame = '', image = ''] = await page.locator('.embed code').allTextContents();
  expect(frame).toMatch(
    /^<iframe src="[^"]+" width="\d+" height="\d+" title="[^"]+" loading="lazy" style="border:0"><\/iframe>$/,
  );
  expect(frame).toContain(`src="${address}en/embed/funds/${id}/"`);
  expect(image).toContain(`src="${address}en/embed/funds/${id}.svg"`);
  const svg = readFileSync(join(out, `en/embed/funds/${id}.svg`), 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(image).toContain(`width="${width}" height="${height}"`);
  await close();
});

/** What stands in a picture, and what stands outside its edge. Runs in the page. */
function looked(text: string) {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const elements = [...parsed.querySelectorAll('*')];
  const svg = document.adoptNode(parsed.documentElement) as unknown as SVGSVGElement;
  document.body.replaceChildren(svg);
  const edge = Number(svg.getAttribute('width'));
  return {
    wrong: parsed.querySelectorAll('parsererror').length,
    names: [...new Set(elements.map(({ localName }) => localName))].toSorted(),
    strange: elements.flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on|href|style|class/.test(name)),
    ),
    outside: [...svg.querySelectorAll('text')]
      .filter((line) => line.getBBox().x + line.getBBox().width > edge - 8)
      .map(({ textContent }) => textContent),
  };
}
