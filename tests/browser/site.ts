import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/build/server.ts';
import { launchServer } from './browser.ts';
import { markData } from './marked.ts';

/** A built and served site: its folder, its address with the base path, and the data it was built from. */
export type Built = { out: string; address: string; base: string; data: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** The real data at the root of a host. */
    plain: Built;
    /** The same data with marks in every private column and HTML in every text, under a sub-path. */
    marked: Built;
    /** A tiny portal without most of what a portal can hold. */
    small: Built;
    /** Where to reach the browser. */
    browser: string;
  }
}

const servers: Server[] = [];
let browser: BrowserServer | undefined;
let root: string | undefined;

/** Builds the sites with the command that staff use, serves them, and starts one browser for all files. */
export async function setup(project: TestProject): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
  const marked = join(root, 'data');
  markData(resolve('data'), marked);
  await Promise.all([
    host(join(root, 'plain'), resolve('data'), '/').then((built) => project.provide('plain', built)),
    host(join(root, 'marked'), marked, '/portal/')
      .then((built) => project.provide('marked', built))
      .then(() => host(join(root as string, 'small'), resolve('tests/fixtures/base'), '/small/'))
      .then((built) => project.provide('small', built)),
  ]);
  browser = await launchServer();
  project.provide('browser', browser.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await browser?.close();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  if (root) rmSync(root, { recursive: true, force: true });
}

/** The server comes first, because the site must know its own port. */
async function host(out: string, data: string, base: string): Promise<Built> {
  const server = await serveFolder(out, base, 0);
  servers.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  await buildWith({ PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address });
  return { out, address, base, data };
}

async function buildWith(settings: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...settings, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env, maxBuffer: 1e8 }).catch((error) => {
    throw new Error(`the site could not be built\n${error.stderr}`);
  });
}
