import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort, kill, run, start } from './run.ts';

let root: string;
let out: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'preview-'));
  out = join(root, 'dist');
});
afterEach(async () => {
  if (child) await kill(child);
  child = undefined;
  rmSync(root, { recursive: true, force: true });
});

/** A small built site for an address. */
function put(address: string): void {
  mkdirSync(join(out, 'about'), { recursive: true });
  writeFileSync(join(out, 'index.html'), `<link rel="canonical" href="${address}"><h1>home</h1>`);
  writeFileSync(join(out, 'about/index.html'), '<h1>about</h1>');
  writeFileSync(join(out, '404.html'), '<h1>nothing here</h1>');
  writeFileSync(join(root, 'secret.txt'), 'secret');
}

async function preview(): Promise<string> {
  const port = await freePort();
  child = start('scripts/preview.ts', { PORTAL_OUT: out, PORT: String(port) });
  const { stdout } = child;
  const address = await new Promise<string>((resolve) => stdout?.once('data', (text) => resolve(String(text).trim())));
  expect(address).toContain(`http://localhost:${port}/`);
  return address.replace('localhost', '127.0.0.1');
}

describe('preview', () => {
  test('serves what was built; an unknown address gets the page for it with status 404', async () => {
    put('https://sunshine.example/');
    const address = await preview();
    const home = await fetch(address);
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('home')]);
    expect(await (await fetch(`${address}about/`)).text()).toContain('about');
    for (const path of ['nothing/', 'about/nothing.html', 'x.csv']) {
      const missing = await fetch(address + path);
      expect(missing.status, path).toBe(404);
      expect(missing.headers.get('content-type')).toContain('text/html');
      expect(await missing.text()).toContain('nothing here');
    }
  });

  test('serves under the sub-path that was built, and leads there', async () => {
    put('https://sunshine.example/portal/');
    const address = await preview();
    expect(new URL(address).pathname).toBe('/portal/');
    expect(await (await fetch(`${address}about/`)).text()).toContain('about');
    expect((await fetch(new URL('/about/', address))).status).toBe(404);
    for (const path of ['/', '/portal']) {
      const led = await fetch(new URL(path, address));
      expect([led.status, led.url], path).toEqual([200, address]);
    }
    expect(await (await fetch(`${address}?q=1`)).text()).toContain('home');
  });

  test('serves nothing from outside the folder', async () => {
    put('https://sunshine.example/');
    const address = await preview();
    for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', 'about/..%2f..%2fsecret.txt', '%']) {
      const answer = await fetch(address + path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('secret');
    }
  });

  test('brings the earlier site back after a build was killed between the renames', async () => {
    put('https://sunshine.example/');
    renameSync(out, join(root, '.dist-old'));
    const address = await preview();
    expect((await fetch(address)).status).toBe(200);
    expect(existsSync(join(root, '.dist-old'))).toBe(false);
  });

  test('says so where nothing has been built: exit code 2', async () => {
    const { code, stderr } = await run('scripts/preview.ts', { PORTAL_OUT: out });
    expect(code).toBe(2);
    expect(stderr).toContain('npm run build');
  });
});
