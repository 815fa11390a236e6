import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/build/server.ts';
import { canSign, signingKeyOf } from '../../src/build/sign.ts';
import { takeSnapshot } from '../../src/build/snapshot.ts';
import { verify } from '../../src/build/verify.ts';
import { packSite, unpackSite } from '../../src/deploy/archive.ts';
import { type ChainEntry, readChain } from '../../src/snapshot/chain.ts';
import { checkProof, readProof } from '../../src/snapshot/proof.ts';
import { fill, localize } from '../../src/texts/text.ts';
import { verifyWords } from '../../src/texts/verify.ts';
import { buildWith } from '../build/run.ts';
import { change, publishTiny } from '../snapshot/folder.ts';
import { serveBare } from './bare-server.ts';
import { barriersOf } from './barrier.ts';
import { documentsOf } from './html.ts';
import { newPage, withBrowser } from './visit.ts';

withBrowser();

const root = mkdtempSync(join(tmpdir(), 'portal-'));
const [data, out, first, key] = ['data', 'site', 'first', 'key'].map((name) => join(root, name)) as [
  string,
  string,
  string,
  string,
];
let server: Server;
let address = '';

/** A tiny site under a sub-path with two snapshots: an earlier one, and one of the site itself. */
beforeAll(async () => {
  cpSync('tests/fixtures/base', data, { recursive: true });
  cpSync('tests/snapshot/before', data, { recursive: true });
  publishTiny(data, first, 'one');
  change(data, 'places/garden/projects/lamps.yaml', 'stage: building', 'stage: building\nneed_text: 楼道太暗');
  server = await serveFolder(out, '/gongshi/', 0);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gongshi/`;
  await buildWith({ PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address });
  if (canSign()) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const pen = canSign() ? signingKeyOf(key) : undefined;
  expect(takeSnapshot({ data, built: out, version: '0.1.0', pen })).toMatchObject({ number: 2 });
  await buildWith({ PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address });
}, 900_000);

afterAll(async () => {
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
  rmSync(root, { recursive: true, force: true });
});

const chainNow = () => readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as ChainEntry[];
const date = '2026-03-31';
const words = localize(verifyWords, 'zh');
const verdict = (page: Page, section: string) => page.locator(`#${section} [role=status]`);

async function open(hash: string, use: (page: Page) => Promise<void>, path = 'verify/'): Promise<void> {
  const { page, faults, close } = await newPage(new URL(address).origin);
  await page.goto(`${address}${path}${hash}`);
  await page.locator('[data-chain].holds, [data-chain].fails').waitFor();
  await use(page);
  expect(faults).toEqual([]);
  await close();
}

/** Replaces a published file while a check runs. */
async function altered(path: string, text: string, use: () => Promise<void>): Promise<void> {
  const before = readFileSync(join(out, path));
  writeFileSync(join(out, path), text);
  try {
    await use();
  } finally {
    writeFileSync(join(out, path), before);
  }
}

describe('this page', () => {
  test('the footer leads to its check, in both languages, and the page is as it was recorded', async () => {
    for (const [path, file] of [
      ['funds/garden-fund/', 'funds/garden-fund/index.html'],
      ['', 'index.html'],
      ['en/projects/lamps/', 'en/projects/lamps/index.html'],
    ] as const) {
      const { page, faults, close } = await newPage(new URL(address).origin);
      await page.goto(address + path);
      await page.locator('footer a[href*="verify/#"]').click();
      await page.locator('#page .verdict.holds, #page .verdict.fails').waitFor();
      const { same } = verifyWords;
      expect(await verdict(page, 'page').textContent()).toBe(
        fill(path.startsWith('en/') ? same.en : same.zh, { path: file, number: 2, date }),
      );
      expect(faults).toEqual([]);
      await close();
    }
  });

  test('a page that was altered is told, and one that is no part of the snapshot', async () => {
    await altered('places/garden/index.html', '<p>altered</p>', () =>
      open('#/places/garden/', async (page) => {
        await page.locator('#page .verdict.fails').waitFor();
        expect(await verdict(page, 'page').textContent()).toBe(
          fill(words.differs, { path: 'places/garden/index.html', number: 2, date }),
        );
      }),
    );
    await open('', async (page) => {
      const ask = async (text: string, expected: string) => {
        await page.locator('#address').fill(text);
        await page.locator('#page button[type=submit]').click();
        await expect.poll(() => verdict(page, 'page').textContent()).toBe(expected);
      };
      await ask('data/income.csv', fill(words.same, { path: 'data/income.csv', number: 2, date }));
      await ask('https://example.org/', words.foreign);
      await ask('verify/', words.outside);
    });
  });

  test('a proof is saved and holds; an altered one and a replaced chain are told', async () => {
    const proof = join(root, 'proof.json');
    await open('#/funds/garden-fund/', async (page) => {
      const download = page.waitForEvent('download');
      await page.locator('[data-save]').click();
      await (await download).saveAs(proof);
      await page.locator('[data-proof]').setInputFiles(proof);
      await page.locator('#proof .verdict.holds').waitFor();
      expect(await verdict(page, 'proof').textContent()).toContain('funds/garden-fund/index.html');
      const text = readFileSync(proof, 'utf8');
      const cases = [
        [text.replace('funds/garden-fund', 'funds/garden-find'), words.way],
        [text.replace('"version": "0.1.0"', '"version": "0.1.1"'), words.entry],
        ['{}', words.format],
      ] as const;
      for (const [changed, expected] of cases) {
        writeFileSync(`${proof}.other`, changed);
        // The same name again, as from the dialog of files: the browser tells of it only where the choice was emptied before.
        const chooser = page.waitForEvent('filechooser');
        await page.locator('[data-proof]').click();
        await (await chooser).setFiles(`${proof}.other`);
        await expect.poll(() => verdict(page, 'proof').textContent()).toBe(expected);
      }
    });
  });
});

describe('what is kept elsewhere', () => {
  const ask = async (page: Page, text: string, expected: string) => {
    await page.locator('#digits').fill(text);
    await page.locator('#look button[type=submit]').click();
    await expect.poll(() => verdict(page, 'look').textContent()).toBe(expected);
  };

  test('the page begins with its limit and gives the head to keep, with and without scripts', async () => {
    const head = chainNow().at(-1)?.hash ?? '';
    await open('', async (page) => {
      expect(await page.locator('.book section').first().textContent()).toContain(words.limit0);
      expect(await page.locator('#limit').textContent()).toContain(head);
      const download = page.waitForEvent('download');
      await page.locator('#limit a[download]').click();
      const file = join(root, 'head.txt');
      await (await download).saveAs(file);
      expect(readFileSync(file, 'utf8')).toContain(`hash ${head}\n`);
      await page.locator('[data-head]').setInputFiles(file);
      await expect
        .poll(() => verdict(page, 'look').textContent())
        .toBe(fill(words.headFound, { number: 2, date, more: 0 }));
      await ask(page, head.slice(0, 12).toUpperCase(), fill(words.headFound, { number: 2, date, more: 0 }));
      await ask(page, chainNow()[0]?.hash ?? '', fill(words.headFound, { number: 1, date, more: 1 }));
      await ask(page, 'f'.repeat(12), fill(words.headGone, { digits: 'f'.repeat(12) }));
      await ask(page, 'abc', words.digits);
    });
    const plain = await newPage(new URL(address).origin, { javaScriptEnabled: false });
    await plain.page.goto(`${address}en/verify/`);
    expect(await plain.page.locator('#limit').textContent()).toContain(head);
    await plain.close();
  });

  test('every page prints its own code, by which it is found', async () => {
    const { page, close } = await newPage(new URL(address).origin);
    await page.goto(`${address}funds/garden-fund/`);
    const code = (await page.locator('footer [data-code]').textContent()) ?? '';
    expect(code).toMatch(/^(?!0{12})[0-9a-f]{12}$/);
    await close();
    await open('', (page) =>
      ask(page, code, fill(words.codeFound, { path: 'funds/garden-fund/index.html', number: 2, date })),
    );
  });

  test('a donor keeps the proof of an answer in one click', async () => {
    const { page, faults, close } = await newPage(new URL(address).origin);
    await page.goto(`${address}trace/#row=2026-01/garden-fund/I-2`);
    const download = page.waitForEvent('download');
    await page.locator('[data-keep]').click();
    const file = join(root, 'gift.json');
    await (await download).saveAs(file);
    const proof = readProof(readFileSync(file, 'utf8'));
    expect(checkProof(proof, chainNow())).toBeUndefined();
    expect(proof?.leaf.path).toMatch(/^trace\/lots\//);
    expect(Buffer.from(proof?.content ?? '', 'base64').length).toBeGreaterThan(100);
    expect(proof?.entry.hash).toBe(chainNow().at(-1)?.hash);
    expect(faults).toEqual([]);
    await close();
  });
});

test('what was built holds offline, the pages that tell of the snapshots included', () => {
  expect(verify({ data, site: out, rebuilt: out }).filter(({ holds }) => holds !== true)).toEqual([]);
});

describe.skipIf(!canSign())('the signature', () => {
  test('is checked by the browser; one that was taken away or altered is told', async () => {
    const fingerprint = signingKeyOf(key).fingerprint;
    const said = (page: Page) => page.locator('[data-signed]').textContent();
    await open('', async (page) => {
      await page.locator('[data-signed].holds').waitFor();
      expect(await said(page)).toBe(fill(words.signHolds, { count: 1, who: 'publisher', fingerprint }));
    });
    await altered('verify/0002/entry.sig', 'nothing', () =>
      open('', async (page) => {
        await page.locator('[data-signed].fails').waitFor();
        expect(await said(page)).toBe(fill(words.signWrong, { number: 2, fingerprint }));
      }),
    );
    await altered('verify/allowed_signers', '', () =>
      open('', async (page) => {
        await page.locator('[data-signed].fails').waitFor();
        expect(await said(page)).toBe(fill(words.signStranger, { fingerprint }));
      }),
    );
  });
});

describe('a downloaded file', () => {
  test('is found in the snapshot that has it, without being sent anywhere', async () => {
    await open('', async (page) => {
      await page.locator('[data-file]').setInputFiles(join(first, 'data/income.csv'));
      await page.locator('#file .verdict.holds').waitFor();
      expect(await verdict(page, 'file').textContent()).toBe(
        fill(words.found, { path: 'data/income.csv', number: 1, date }),
      );
      await page
        .locator('[data-file]')
        .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('altered') });
      await page.locator('#file .verdict.fails').waitFor();
    });
  });
});

describe('the chain', () => {
  test('is shown, and what changed between two snapshots is listed', async () => {
    await open('', async (page) => {
      expect(await page.locator('#chain tbody tr').count()).toBe(2);
      expect(await page.locator('[data-chain]').textContent()).toBe(fill(words.whole, { count: 2 }));
      await page.locator('#compare button').click();
      await page.locator('[data-result] summary').first().click();
      expect(await page.locator('[data-result] li').first().textContent()).toBe('places/garden/projects/lamps.yaml');
    });
  });

  test('an altered entry and an altered list are told', async () => {
    const chain = readFileSync(join(out, 'verify/chain.json'), 'utf8');
    await altered('verify/chain.json', chain.replace('"version":"0.1.0"', '"version":"0.2.0"'), () =>
      open('', async (page) => {
        expect(await page.locator('[data-chain]').textContent()).toBe(fill(words.broken, { number: 1 }));
      }),
    );
    await altered('verify/0002/site.sha256', `${'0'.repeat(64)}  index.html\n`, () =>
      open('#/', async (page) => {
        await page.locator('#page .verdict.fails').waitFor();
        expect(await verdict(page, 'page').textContent()).toBe(fill(words.list, { number: 2 }));
      }),
    );
  });

  test('reads well on a phone, in English, for a screen reader, and without scripts', async () => {
    const { page, close } = await newPage(new URL(address).origin, { viewport: { width: 320, height: 700 } });
    await page.goto(`${address}en/verify/#/en/`);
    await page.locator('#page .verdict.holds').waitFor();
    await page.locator('#compare button').click();
    await page.locator('[data-result] summary').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await barriersOf(page)).toEqual([]);
    await close();
    const plain = await newPage(new URL(address).origin, { javaScriptEnabled: false });
    await plain.page.goto(`${address}verify/`);
    expect(await plain.page.locator('#chain tbody tr').count()).toBe(2);
    expect(await plain.page.locator('form:visible, input:visible').count(), 'nothing that does not work').toBe(0);
    expect(await plain.page.locator('#how').textContent()).toContain('npm run verify');
    await plain.close();
  });
});

describe('the site as one archive, unpacked on a server of which nobody sets the headers', () => {
  let bare: Server;
  let home = '';
  beforeAll(async () => {
    const site = unpackSite(packSite(out, chainNow().at(-1) as ChainEntry), join(root, 'unpacked')) as string;
    bare = await serveBare(site, '/gongshi/');
    home = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/gongshi/`;
  });
  afterAll(() => {
    bare.closeAllConnections();
    bare.close();
  });

  test('every link leads to something', async () => {
    const links = [...documentsOf(out)].flatMap(([file, tags]) =>
      tags.flatMap(({ attributes }) => {
        const href = attributes.get('href') ?? attributes.get('src');
        return href === undefined ? [] : [new URL(href, `${address}${file.replace(/index\.html$/, '')}`)];
      }),
    );
    const own = links.filter(({ origin }) => origin === new URL(address).origin).map(({ pathname }) => pathname);
    const lost: string[] = [];
    for (const path of new Set(own)) if (!(await fetch(new URL(path, home))).ok) lost.push(path);
    expect(new Set(own).size).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  }, 120_000);

  test('pages look as they do, and carry their policy', async () => {
    const { page, faults, close } = await newPage(new URL(home).origin);
    for (const path of ['', 'funds/garden-fund/', 'en/places/garden/', 'data/']) {
      await page.goto(home + path);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.wrap') as Element).maxWidth)).not.toBe(
        'none',
      );
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    }
    expect(await page.title()).toContain('数据');
    expect(faults).toEqual([]);
    await close();
  });

  test('search finds, and leads there', async () => {
    const { page, faults, close } = await newPage(new URL(home).origin);
    await page.goto(`${home}search/?q=${encodeURIComponent('路灯')}`);
    const first = page.locator('[data-results] > li a').first();
    await first.waitFor();
    await first.click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    expect(new URL(page.url()).pathname).toMatch(/^\/gongshi\/./);
    expect(faults).toEqual([]);
    await close();
  });

  test('a page is checked against the snapshot', async () => {
    const { page, faults, close } = await newPage(new URL(home).origin);
    await page.goto(`${home}verify/#/funds/garden-fund/`);
    await page.locator('#page .verdict.holds, #page .verdict.fails').waitFor();
    expect(await verdict(page, 'page').textContent()).toBe(
      fill(words.same, { path: 'funds/garden-fund/index.html', number: 2, date }),
    );
    expect(faults).toEqual([]);
    await close();
  });
});

test('before the first snapshot the page says so', async () => {
  // The marked copy of the data was never published.
  const built = inject('marked');
  const { page, faults, close } = await newPage(new URL(built.address).origin);
  await page.goto(`${built.address}verify/`);
  expect(await page.locator('main').textContent()).toContain(words.none);
  expect(await page.locator('[data-verify]').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
