import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort, kill, start } from '../build/run.ts';

let root: string;
let data: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dev-'));
  data = join(root, 'data');
  cpSync('tests/fixtures/base', data, { recursive: true });
});
afterEach(async () => {
  if (child) await kill(child);
  child = undefined;
  rmSync(root, { recursive: true, force: true });
});

const patience = { timeout: 100_000, interval: 100 };

test('an error is saved: pages live, the problem is listed; it is mended: the page is fresh', async () => {
  const port = await freePort();
  child = start('scripts/dev.ts', {
    PORTAL_DATA: data,
    PORTAL_SECRETS: join(root, 'secrets'),
    PORT: String(port),
    NODE_ENV: 'development',
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://localhost:${port}/${path}`, { headers: { Accept: 'text/html' } });
    return { status: answer.status, text: await answer.text() };
  };
  const settings = join(data, 'portal.yaml');
  const right = readFileSync(settings, 'utf8');
  await vi.waitFor(() => get('staff/problems/'), patience);
  const first = await get('places/garden/');
  expect([first.status, first.text.includes('示例公示')]).toEqual([200, true]);

  writeFileSync(settings, right.replace('2026-03-31', '2026-13-31').replace('示例公示', '不该出现'));
  await vi.waitFor(
    async () => expect((await get('staff/problems/')).text).toContain('<code>portal.yaml:5:8</code>'),
    patience,
  );
  for (const path of ['', 'places/garden/', 'en/places/garden/', 'help/', 'staff/']) {
    const { status, text } = await get(path);
    expect([path, status, text.includes('不该出现'), /预览：数据有 1 处错误|the data have 1 error/.test(text)]).toEqual(
      [...[path, 200, false, true]],
    );
  }

  writeFileSync(settings, right.replace('示例公示', '改好的公示'));
  await vi.waitFor(async () => expect((await get('places/garden/')).text).toContain('改好的公示'), patience);
  expect((await get('places/garden/')).text).not.toContain('处错误');
  expect((await get('no-such-page/')).text).not.toContain('An error occurred');
});
