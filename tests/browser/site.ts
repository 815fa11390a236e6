import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/build/server.ts';
import { buildWith } from '../build/run.ts';
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
    /** The folder of the real data's site, built a second time by a copy of the project. */
    twin: string;
    /** The site that is made of the data that the marked site publishes. */
    again: Built;
    /** A tiny portal without most of what a portal can hold. */
    small: Built;
    /** Where to reach the browser. */
    browser: string;
  }
}

const servers: Server[] = [];
let browser: BrowserServer | undefined;
let root: string | undefined;
let elsewhere: string | undefined;

/** Builds the sites with the command that staff use, two at a time, serves them, and starts one browser for all files. */
export async function setup(project: TestProject): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
  elsewhere = mkdtempSync(join(otherDisk(), 'portal-'));
  browser = await launchServer();
  project.provide('browser', browser.wsEndpoint());
  await Promise.all([original(project, root, elsewhere), published(project, root)]);
}

/** The real data, once more by a copy of the project at another place, and a tiny portal. */
async function original(project: TestProject, root: string, elsewhere: string): Promise<void> {
  const plain = await host(join(root, 'plain'), resolve('data'), '/', {
    TZ: 'Asia/Shanghai',
    LANG: 'zh_CN.UTF-8',
  });
  project.provide('plain', plain);
  project.provide('small', await host(join(root, 'small'), resolve('tests/fixtures/base'), '/small/'));
  project.provide('twin', await twin(elsewhere, plain.address));
}

/** The marked data, and what is made again of what that site publishes. */
async function published(project: TestProject, root: string): Promise<void> {
  const data = join(root, 'data');
  markData(resolve('data'), data);
  const marked = await host(join(root, 'marked'), data, '/portal/');
  project.provide('marked', marked);
  const again = { ...marked, data: join(root, 'again-data'), out: join(root, 'again') };
  unpack(join(marked.out, 'data/portal.zip'), again.data);
  await buildWith({ PORTAL_DATA: again.data, PORTAL_OUT: again.out, PORTAL_URL: again.address });
  project.provide('again', again);
}

export async function teardown(): Promise<void> {
  await browser?.close();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  for (const folder of [root, elsewhere]) if (folder) rmSync(folder, { recursive: true, force: true });
}

/** The server comes first, because the site must know its own port. */
async function host(out: string, data: string, base: string, machine: Record<string, string> = {}): Promise<Built> {
  const server = await serveFolder(out, base, 0);
  servers.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  await buildWith({ ...machine, PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address });
  return { out, address, base, data };
}

/** Builds the same site by a copy of the project, on another file system where there is one, in another zone and language. Returns its folder. */
async function twin(folder: string, address: string): Promise<string> {
  // The order in which a file system lists its files often follows the order in which they came.
  for (const name of [
    'tsconfig.json',
    'src',
    'scripts',
    'public',
    'package.json',
    'data',
    'content',
    'astro.config.mjs',
  ])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const out = join(folder, 'site');
  const machine = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
  await buildWith({ ...machine, PORTAL_DATA: '', PORTAL_OUT: out, PORTAL_URL: address }, folder);
  return out;
}

/** A file system in memory, where there is one with room for a site. */
function otherDisk(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

function unpack(file: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
