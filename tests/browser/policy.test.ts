import { expect, inject, test } from 'vitest';
import { headers } from '../../src/build/headers.ts';
import { contentPolicy } from '../../src/domain/portal/policy.ts';
import { newPage, withBrowser } from './visit.ts';

const { address } = inject('plain');
const { origin } = new URL(address);
withBrowser();

test('a page carries its policy in itself and gets it from the host', async () => {
  const { page, faults, close } = await newPage(origin);
  const response = await page.goto(address);
  expect(response?.headers()).toMatchObject(
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  );
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toBe(contentPolicy);
  expect(faults).toEqual([]);
  await close();
});

test('the search runs its own worker, and nothing else that is named by text', async () => {
  const { page, faults, close } = await newPage(origin);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(`${address}search/?q=${encodeURIComponent('停车场')}`);
  await page.locator('[data-results] > li').first().waitFor();
  expect(workers).toEqual([`${address}pagefind/zh/site/pagefind-worker.js`]);
  expect(faults).toEqual([]);
  expect(await page.evaluate(refused)).toEqual(['markup', 'script', 'worker']);
  await close();
});

test('no other site can show a page in its frame', async () => {
  const { page, close } = await newPage('null');
  await page.goto(`data:text/html,<iframe src="${address}"></iframe>`);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  await close();
});

/** What a page forbids its own scripts to do. Runs in the page. */
function refused(): string[] {
  const tries: Record<string, () => unknown> = {
    markup: () => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' }),
    script: () => Object.assign(document.createElement('script'), { src: '/x.js' }),
    worker: () => new Worker('/x.js'),
    text: () => Object.assign(document.createElement('p'), { textContent: '<b>x</b>' }),
  };
  return Object.entries(tries).flatMap(([name, attempt]) => {
    try {
      attempt();
      return [];
    } catch {
      return [name];
    }
  });
}
