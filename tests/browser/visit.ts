import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';

/** An open page and everything that went wrong on it so far. */
export type Visit = { page: Page; faults: string[]; settle(): Promise<void>; close(): Promise<void> };

/** The screen of a reader at a desk. */
export const screen = { width: 1280, height: 900 } as const;

let browser: Browser;
/** The browsers of a worker, started when a file asks first; they end with the worker. */
const browsers = new Map<boolean, Promise<Browser>>();
const readers = new Map<string, Visit>();

/** Gives a test file the browser of its worker: that which only looks, where nothing is clicked and no key is pressed. */
export function withBrowser(which: 'browser' | 'looking' = 'browser'): void {
  const onlyLooks = which === 'looking';
  beforeAll(async () => {
    const known = browsers.get(onlyLooks) ?? launch(onlyLooks);
    browsers.set(onlyLooks, known);
    browser = await known;
  });
  afterAll(async () => {
    readers.clear();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
}

/**
 * A page that goes from one address to the next, as a reader does, for tests that only look: it is opened once a file for each of its settings, which
 * takes a third of the time of fresh ones. What went wrong before is forgotten, and nothing is to be closed. Each of its pages holds `script` from the start.
 */
export async function sameReader(origin: string, options: BrowserContextOptions = {}, script?: string): Promise<Visit> {
  const key = JSON.stringify([origin, options]);
  const known = readers.get(key);
  const reader = known ?? (await newPage(origin, options));
  if (!known && script) await reader.page.addInitScript(script);
  readers.set(key, reader);
  // What the last page still asked for is given up before this one is looked at.
  if (known) await reader.page.goto('about:blank');
  reader.faults.splice(0);
  return reader;
}

/** A fresh page with its own storage. Console messages, failed and foreign requests, and dialogs are faults. */
export async function newPage(origin: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: screen, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  let open = 0;
  page.on('requestfinished', () => open--);
  page.on('requestfailed', () => open--);
  page.on('request', (request) => {
    open++;
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin) faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults, settle: () => quiet(() => open === 0), close: () => context.close() };
}

/** Resolves when a condition has held for a tenth of a second; gives up after ten seconds, and the test tells why. */
async function quiet(holds: () => boolean): Promise<void> {
  let held = 0;
  for (let turn = 0; turn < 400 && held < 4; turn++) {
    held = holds() ? held + 1 : 0;
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Scrolls through the whole page, as a reader does, so that whatever waits to be seen appears. */
export async function scrollThrough(page: Page): Promise<void> {
  const { height, step } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    step: innerHeight * 0.8,
  }));
  for (let y = 0; y < height; y += step) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.waitForTimeout(20);
  }
  await page.evaluate(() => scrollTo(0, 0));
}
