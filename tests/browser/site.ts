import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/build/server.ts';
import { buildWith } from '../build/run.ts';
import { unpackBrowser } from './browser.ts';
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
  }
}

const servers: Server[] = [];
let root: string | undefined;

/** Builds the sites with the command that staff use, two at a time, serves them, and makes the browser ready. */
export async function setup(project: TestProject): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
  await unpackBrowser();
  const data = join(root, 'data');
  markData(resolve('data'), data);
  const hosted = async (name: 'plain' | 'marked' | 'small', data: string, base: string, machine = {}) =>
    project.provide(name, await host(join(root as string, name), data, base, machine));
  const built = await Promise.allSettled([
    hosted('plain', resolve('data'), '/', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }),
    hosted('marked', data, '/portal/').then(() => hosted('small', resolve('tests/fixtures/base'), '/small/')),
  ]);
  const failed = built.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (!failed) return;
  await teardown();
  throw failed.reason;
}

export async function teardown(): Promise<void> {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  if (root) rmSync(root, { recursive: true, force: true });
}

/** The server comes first, because the site must know its own port. */
async function host(out: string, data: string, base: string, machine: Record<string, string> = {}): Promise<Built> {
  const server = await serveFolder(out, base, 0);
  servers.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  await buildWith({ ...machine, PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address });
  return { out, address, base, data };
}
