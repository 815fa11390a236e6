import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { typeOf } from '../../src/build/headers.ts';
import { serveOutputs } from '../../src/build/live.ts';
import { siteOutputs, writeOutputs } from '../../src/build/outputs.ts';
import { openShelf } from '../../src/build/shelf.ts';
import { checkData } from '../../src/check.ts';
import { loadedOf, showInstead } from '../../src/site.ts';

const address = 'https://sunshine.example/sub/';
let folder: string;

beforeEach(() => {
  vi.stubEnv('PORTAL_DATA', 'tests/fixtures/base');
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});
afterEach(() => {
  showInstead(undefined);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the files beside the pages', () => {
  test('have each a path and a type of their own', () => {
    const paths = siteOutputs(address).map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths.filter((path) => path.startsWith('/') || !/\.\w+$/.test(path))).toEqual([]);
    const untyped = paths.filter((path) => typeOf(path) === 'application/octet-stream');
    expect(untyped.filter((path) => !path.startsWith('trace/'))).toEqual([]);
    for (const path of ['data/place.csv', 'data/portal.zip', 'en/feed.xml', 'api/v1/openapi.json', 'verify/chain.json'])
      expect(paths).toContain(path);
  });

  test('are written as they are listed, and take the place of nothing', async () => {
    const outputs = siteOutputs(address);
    const shelf = openShelf(folder, new Map());
    await writeOutputs(shelf, outputs);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files).toHaveLength(outputs.length);
    for (const { path, write } of outputs)
      expect(Buffer.from(await write()).equals(readFileSync(join(folder, path))), path).toBe(true);
    writeFileSync(join(folder, 'page.html'), 'a page');
    await expect(writeOutputs(shelf, [{ path: 'page.html', write: () => 'other' }])).rejects.toThrow('EEXIST');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('a page');
  });

  test('are served by the staff preview from the same list', async () => {
    const ask = served();
    for (const { path, write } of siteOutputs(address)) {
      const answer = await ask(`/sub/${path}?x=1`);
      expect([answer?.type, answer && Buffer.from(answer.body).equals(Buffer.from(await write()))], path).toEqual([
        typeOf(path),
        true,
      ]);
    }
    for (const path of ['/data/place.csv', '/sub/data/none.csv', '/sub/data/', '/sub/src/site.ts', '/sub/@vite/client'])
      expect(await ask(path), path).toBeUndefined();
  });

  test('are made anew after a file of the data is saved, and an error of the data is handed on', async () => {
    const ask = served();
    expect((await ask('/sub/data/place.csv'))?.body).toContain('garden');
    const { site, snapshots } = loadedOf('tests/fixtures/base', checkData('tests/fixtures/base'));
    const shown = { folder: 'tests/fixtures/base', site: { ...site, place: [], places: new Map() }, snapshots };
    showInstead(() => shown);
    expect((await ask('/sub/data/place.csv'))?.body).not.toContain('garden');
    showInstead(undefined);
    vi.stubEnv('PORTAL_DATA', 'tests/fixtures/none');
    await expect(ask('/sub/data/place.csv')).rejects.toThrow();
  });
});

type Handler = (request: object, response: object, next: (error?: unknown) => void) => Promise<void>;
type Answer = { type: string; body: string | Uint8Array };

/** Asks the middleware of the preview; undefined where it leaves the answer to the framework. */
function served(): (url: string) => Promise<Answer | undefined> {
  const handlers: Handler[] = [];
  const { configureServer } = serveOutputs(address);
  const server = { middlewares: { use: (handler: Handler) => handlers.push(handler) } };
  (configureServer as unknown as (server: object) => void)(server);
  return async (originalUrl) => {
    let type = '';
    let answer: Answer | undefined;
    let fault: unknown;
    const response = {
      setHeader: (_: string, value: string) => {
        type = value;
      },
      end: (body: Answer['body']) => {
        answer = { type, body };
      },
    };
    await handlers[0]?.({ originalUrl }, response, (error) => {
      fault = error;
    });
    if (fault) throw fault;
    return answer;
  };
}
