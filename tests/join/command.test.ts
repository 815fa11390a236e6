import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedSite } from '../../src/domain/published/public.ts';
import { portalSummary } from '../../src/export/summary.ts';
import { summaryText } from '../../src/export/summary-format.ts';
import { run } from '../build/run.ts';
import { demonstration } from '../demonstration.ts';

const root = mkdtempSync(join(tmpdir(), 'join-command-'));
const text = summaryText(portalSummary(publishedSite(demonstration.portal), 'https://demo.example/'));
const answers: Readonly<Record<string, [number, string]>> = {
  '/right/data/summary.json': [200, text.replaceAll('https://demo.example/', 'https://right.example/')],
  '/page/data/summary.json': [200, '<!doctype html><title>x</title>'],
  '/later/data/summary.json': [200, '{"version":2}'],
};
let server: Server;
let home = '';

beforeAll(async () => {
  mkdirSync(join(root, 'site/data'), { recursive: true });
  mkdirSync(join(root, 'bare'));
  writeFileSync(join(root, 'site/data/summary.json'), text);
  server = createServer(({ url = '' }, response) => {
    const [status, body] = answers[url] ?? [404, 'none'];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  home = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const out = (name: string) => join(root, 'out', name);
const joinTo = (name: string, ...args: string[]) => run('scripts/join.ts', {}, [...args, '--out', out(name)]);
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe('the command', () => {
  test('joins addresses and folders, and an overview again', async () => {
    const args = [`${home}/right/`, join(root, 'site'), '--title', '某市', '--address', 'https://city.example/all'];
    expect(await joinTo('a', ...args)).toMatchObject({ code: 0, stdout: '' });
    expect(filesIn(out('a'))).toEqual([
      ...['data/catalog.jsonld', 'data/summary.csv', 'data/summary.json', 'en/feed.xml', 'en/index.html', 'feed.xml'],
      ...['find.js', 'index.html', 'robots.txt', 'sitemap.xml', 'style.css'],
    ]);
    const page = readFileSync(join(out('a'), 'index.html'), 'utf8');
    expect(page).toContain('<link rel="canonical" href="https://city.example/all/">');
    const again = await joinTo('b', out('a'), '--title', '某市', '--address', 'https://city.example/all/');
    expect(again.code).toBe(0);
    for (const file of filesIn(out('a')))
      expect(readFileSync(join(out('b'), file), 'utf8')).toBe(readFileSync(join(out('a'), file), 'utf8'));
  });

  test('writes over an earlier overview, and over no other folder', async () => {
    expect((await joinTo('own', join(root, 'site'))).code).toBe(0);
    expect((await joinTo('own', join(root, 'site'))).code).toBe(0);
    writeFileSync(join(out('own'), 'notes.txt'), 'mine');
    const refused = await joinTo('own', join(root, 'site'));
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('不往里写')]);
    expect((await run('scripts/join.ts', {}, [join(root, 'site'), '--out', join(root, 'site')])).code).toBe(2);
    expect(filesIn(join(root, 'site'))).toEqual(['data/summary.json']);
  });

  test.each([
    ['/nothing/', /没有给出 data\/summary\.json（状态码 404）.*status 404/],
    ['/page/', /不是 JSON.*is not JSON/],
    ['/later/', /第 2 版格式.*version 2 of the format/],
    ['/right/?x=1', /网址写得不对.*no address of a portal/],
  ])('tells what is wrong with %s, and writes nothing', async (path, message) => {
    const { code, stderr } = await joinTo('never', join(root, 'site'), home + path);
    expect([code, stderr.split('\n')[0]]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr).toContain(`✗ ${home}${path}`);
    expect(existsSync(out('never'))).toBe(false);
  });

  test.each([
    ['nowhere', /没有这个文件夹.*no such folder/],
    ['bare', /里面没有 data\/summary\.json.*it has no/],
  ])('tells what is wrong with the folder %s', async (name, message) => {
    const { code, stderr } = await joinTo('never', join(root, name));
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  });

  test('tells of a portal that cannot be reached, and joins the others where that is asked for', async () => {
    const gone = 'http://127.0.0.1:1/';
    expect((await joinTo('never', join(root, 'site'), gone)).stderr).toMatch(/连不上（\w+）/);
    expect((await joinTo('part', join(root, 'site'), gone, join(root, 'bare'), '--partial')).code).toBe(0);
    const page = readFileSync(join(out('part'), 'index.html'), 'utf8');
    expect(page).toContain(`<b>${gone}</b>：连不上`);
    // The name of a folder is enough for readers.
    expect(page).toContain('<b>bare</b>：');
    expect(page).not.toContain(root);
    expect((await joinTo('never', gone, '--partial')).code).toBe(1);
  });

  test.each([[[]], [['--nonsense']], [['x', '--title-en', 'X']], [['x', '--address', 'ftp://x/']]])(
    'ends with 2 where it is called wrongly: %j',
    async (args) => {
      expect((await joinTo('never', ...args)).code).toBe(2);
    },
  );
});
