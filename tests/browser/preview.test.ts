import { type ChildProcess, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort, hashes, kill, start } from '../build/run.ts';
import { newPage, type Visit, withBrowser } from './visit.ts';

withBrowser();

const wait = { timeout: 100_000 };
const root = mkdtempSync(join(tmpdir(), 'desk-'));
const data = join(root, 'data');
const settings = join(data, 'portal.yaml');
let address: string;
let child: ChildProcess;
let visit: Visit | undefined;

beforeAll(async () => {
  cpSync('tests/fixtures/base', data, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=staff', '-c', 'user.email=staff@example.org', ...args]);
  git('init', '--quiet');
  git('add', 'data');
  git('commit', '--quiet', '-m', 'as it is published');
  const port = await freePort();
  address = `http://localhost:${port}/`;
  child = start('scripts/dev.ts', {
    ...{ PORTAL_DATA: data, PORTAL_SECRETS: join(root, 'secrets') },
    ...{ PORT: String(port), NODE_ENV: 'development' },
  });
  await vi.waitFor(() => fetch(`${address}staff/problems/`), { ...wait, interval: 100 });
});
afterAll(async () => {
  await kill(child);
  rmSync(root, { recursive: true, force: true });
});
afterEach(async () => {
  await visit?.close();
  visit = undefined;
  cpSync('tests/fixtures/base', data, { recursive: true });
});

async function desk(): Promise<Visit> {
  visit = await newPage(new URL(address).origin);
  await visit.page.goto(`${address}staff/`);
  await visit.page.locator('[data-ready]').waitFor({ ...wait, state: 'attached' });
  return visit;
}

/** Puts another file of settings on the desk, and writes it into the folder. */
async function write({ page }: Visit, text: string): Promise<void> {
  await page.locator('#bring-file').setInputFiles({ name: 'portal.yaml', mimeType: '', buffer: Buffer.from(text) });
  await page.locator('#place-now').click();
  await page.locator('#save-folder').click();
}

describe('the staff desk of the preview', () => {
  test('works on the data folder, writes into it, and takes back what it wrote', async () => {
    const before = hashes(data);
    const text = readFileSync(settings, 'utf8');
    const { page } = await desk();
    expect(await page.locator('[data-panel=data]').textContent()).toContain(
      '正在用这台电脑上的数据文件夹，截至 2026 年 3 月 31 日',
    );
    await write(visit as Visit, text.replace('示例公示', '写回的公示'));
    await expect.poll(() => readFileSync(settings, 'utf8'), wait).toBe(text.replace('示例公示', '写回的公示'));
    await vi.waitFor(
      async () => expect(await (await fetch(`${address}places/garden/`)).text()).toContain('写回的公示'),
      wait,
    );
    await page.locator('#undo-written').click();
    await expect.poll(() => page.locator('.said').textContent(), wait).toContain('已撤销');
    expect(hashes(data)).toEqual(before);
  });

  test('writes nothing over what somebody else changed meanwhile', async () => {
    const text = readFileSync(settings, 'utf8');
    const { page } = await desk();
    writeFileSync(settings, `${text}# meanwhile\n`);
    await write(visit as Visit, text.replace('示例公示', '写回的公示'));
    await page.locator('.said .fails').waitFor(wait);
    expect(await page.locator('.said').textContent()).toContain('portal.yaml 在别处改过');
    expect(readFileSync(settings, 'utf8')).toBe(`${text}# meanwhile\n`);
  });
});

test('what is not as it was published is counted and marked, and nothing else', async () => {
  visit = await newPage(new URL(address).origin);
  const { page } = visit;
  await page.goto(`${address}funds/garden-fund/2026/`);
  const bar = page.locator('.preview-bar');
  await expect.poll(() => bar.textContent(), wait).toContain('和已公布的一样');
  const table = join(data, 'places/garden/funds/garden-fund/spending.csv');
  const text = readFileSync(table, 'utf8');
  const [, row = ''] = text.split('\n');
  const [id = ''] = row.split(',');
  const purpose = row.split(',').find((cell) => /^[\u4e00-\u9fff]{3,}$/.test(cell)) as string;
  writeFileSync(table, text.replace(row, row.replaceAll(purpose, `${purpose}改`)));
  await expect.poll(() => bar.textContent(), wait).toMatch(/改动 \d+ 处/);
  await expect.poll(() => page.locator(`main tr[data-changed]#${id}`).count(), wait).toBe(1);
  expect(await page.locator('main tr[data-changed]').count()).toBeLessThan(await page.locator('main tr').count());
});
