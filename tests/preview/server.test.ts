import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePreview, type Preview } from '../../src/preview/preview.ts';
import { handlerOf } from '../../src/preview/server.ts';
import { loadSite, showInstead } from '../../src/site.ts';
import { unzip } from '../../src/staff/desk.ts';
import { onlineOf } from '../../src/staff/examine.ts';

const token = 'token of this run';
let root: string;
let data: string;
let server: Server | undefined;
let preview: Preview;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'preview-'));
  data = join(root, 'data');
  cpSync('tests/fixtures/base', data, { recursive: true });
  vi.stubEnv('PORTAL_SECRETS', join(root, 'secrets'));
});
afterEach(() => {
  server?.close();
  showInstead(undefined);
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** The preview before a framework that prints the name of the portal, and fails on one page as frameworks do. */
async function begin(): Promise<number> {
  preview = makePreview(data);
  const handle = handlerOf({ data, base: '/', token, preview, fresh: async () => {} });
  server = createServer((asked, answer) =>
    handle(asked, answer, () => {
      const fails = asked.url === '/help/fails/';
      answer.writeHead(fails ? 500 : 200, { 'Content-Type': 'text/html' });
      answer.write(fails ? '<title>TypeError: x is &lt;not&gt;</title>' : '<html><head></head><body><main>');
      answer.end(fails ? 'An error occurred.' : `${loadSite().settings.title.zh}</main></body></html>`);
    }),
  ).listen(0, '127.0.0.1');
  await new Promise((done) => server?.once('listening', done));
  return (server.address() as AddressInfo).port;
}

type Asked = { method?: string; headers?: Record<string, string>; body?: Uint8Array };

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; text: string; location: string | undefined }>((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path,
        method,
        headers: { Host: `localhost:${port}`, Accept: 'text/html', ...headers },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { statusCode = 0, headers: told } = answer;
          resolve({ status: statusCode, text: Buffer.concat(parts).toString(), location: told.location });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const settings = () => readFileSync(join(data, 'portal.yaml'), 'utf8');
const write = (text: string) => {
  writeFileSync(join(data, 'portal.yaml'), text);
  preview.read();
};

test('pages outlive an error that is saved, say so, and are fresh when it is mended', async () => {
  const port = await begin();
  const right = settings();
  expect((await ask(port, '/')).text).toContain('示例公示</main>');
  write(right.replace('2026-03-31', '2026-13-31'));
  const { status, text } = await ask(port, '/');
  expect([status, text.includes('示例公示</main>')]).toEqual([200, true]);
  expect(text).toContain('预览：数据有 1 处错误，页面还是改动以前的样子。');
  expect((await ask(port, '/staff/problems/')).text).toContain('<code>portal.yaml:5:8</code>');
  write(right.replace('示例公示', '改好的公示'));
  const mended = (await ask(port, '/')).text;
  expect([mended.includes('改好的公示</main>'), mended.includes('处错误')]).toEqual([true, false]);
  expect((await ask(port, '/staff/problems/')).text).toContain('没有错误，可以发布。');
});

test('where the data are wrong from the start, help and desk work and every other page is the list of problems', async () => {
  writeFileSync(join(data, 'portal.yaml'), settings().replace('2026-03-31', '2026-13-31'));
  const port = await begin();
  for (const path of ['/', '/funds/x/', '/en/']) {
    const { status, text } = await ask(port, path);
    expect([path, status, text.includes('没有可以显示的网页')]).toEqual([path, 503, true]);
  }
  expect((await ask(port, '/staff/review/')).text).toMatch(/没有可比的：./);
  for (const path of ['/help/', '/en/help/x/', '/staff/', '/about/'])
    expect([path, (await ask(port, path)).status]).toEqual([path, 200]);
});

test('what the framework says of its own failure is said in Chinese, and nothing more than its message is shown', async () => {
  const port = await begin();
  const { status, text } = await ask(port, '/help/fails/');
  expect([status, text.includes('这一页没有做出来'), text.includes('An error occurred')]).toEqual([500, true, false]);
  expect(text).toContain('<pre>TypeError: x is &lt;not&gt;</pre>');
});

test('an address without its slash is led to its page', async () => {
  const port = await begin();
  expect(await ask(port, '/staff')).toMatchObject({ status: 302, location: '/staff/' });
});

test('nobody but this computer gets a page', async () => {
  const port = await begin();
  for (const path of ['/', '/staff/', '/staff/preview/data.zip', '/staff/problems/', '/@vite/client']) {
    const { status, text } = await ask(port, path, { headers: { Host: 'evil.example' } });
    expect([path, status, text.includes('示例公示')]).toEqual([path, 403, false]);
  }
});

test('what was published last is handed to the desk whole, pictures included, so that it can be compared', async () => {
  rmSync(data, { recursive: true });
  cpSync('data', data, { recursive: true });
  rmSync(join(data, 'snapshots'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=staff', '-c', 'user.email=staff@example.org', ...args]);
  git('init', '--quiet');
  git('add', 'data');
  git('commit', '--quiet', '-m', 'as it is published');
  const port = await begin();
  const answer = await fetch(`http://127.0.0.1:${port}/staff/preview/published.zip`, {
    headers: { 'X-Preview-Token': token },
  });
  const online = onlineOf(unzip(new Uint8Array(await answer.arrayBuffer())) ?? new Map());
  expect(online?.site.asOf).toBe(preview.state().good?.site.asOf);
  const none = await ask(port, '/staff/preview/changes.json');
  expect(none.text).toBe('{"count":0}');
});

test('the doors open to the desk of this run alone', async () => {
  const port = await begin();
  const own = { Origin: `http://localhost:${port}`, 'X-Preview-Token': token, 'Content-Type': 'application/zip' };
  const text = settings();
  const bytes = (one: string) => new TextEncoder().encode(one);
  const body = zipSync({ 'before/portal.yaml': bytes(text), 'after/portal.yaml': bytes(`${text}\n`) });
  const post = (headers: Record<string, string>) =>
    ask(port, '/staff/preview/change', { method: 'POST', headers, body });
  expect((await post({ ...own, Origin: 'http://evil.example' })).status).toBe(403);
  expect((await post({ ...own, 'X-Preview-Token': 'guessed' })).status).toBe(403);
  expect((await post({ ...own, 'Content-Type': 'text/plain' })).status).toBe(409);
  expect((await ask(port, '/staff/preview/change', { headers: own })).status).toBe(405);
  expect((await ask(port, '/staff/preview/data.zip')).status).toBe(403);
  expect(settings()).toBe(text);
  expect(await post(own)).toMatchObject({ status: 200, text: '{"files":["portal.yaml"]}' });
  expect(settings()).toBe(`${text}\n`);
  expect(await post(own)).toMatchObject({ status: 409 });
  expect((await ask(port, '/staff/preview/undo', { method: 'POST', headers: own })).status).toBe(200);
  expect(settings()).toBe(text);
});
