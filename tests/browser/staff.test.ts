import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { unzip } from '../../src/staff/desk.ts';
import { newPage, type Visit, withBrowser } from './visit.ts';

const plain = inject('plain');
withBrowser();

const fund = 'demo-guihuayuan/demo-guihuayuan-fund';
const folder = `places/demo-guihuayuan/funds/demo-guihuayuan-fund`;
const folderOfRun = mkdtempSync(join(tmpdir(), 'staff-'));
afterAll(() => rmSync(folderOfRun, { recursive: true }));
const wait = { timeout: 60_000 };
let visit: Visit | undefined;
afterEach(async () => {
  await visit?.close();
  visit = undefined;
});

/** A ledger as a charity keeps it: a title, sides of an account, a running balance, totals, a name that must not get in. */
const ledger = writeXlsx({
  sheets: [
    {
      name: '明细账',
      rows: [
        ['示范区慈善总会专项基金明细账'],
        ['日期', '凭证号', '摘要', '借方', '贷方', '余额'],
        [null, null, '期初余额', null, null, 55142.37],
        ['2026-10-08', '记-12', '收到王小明捐款', null, 200, 55342.37],
        ['2026-10-09', '记-13', '收到捐款', null, 50.5, 55392.87],
        ['2026-10-09', '记-14', '购买饮用水', 120, null, 55272.87],
        [null, null, '合计', 120, 250.5, null],
      ],
    },
  ],
});

async function open(locale: '' | 'en/' = ''): Promise<Visit> {
  visit = await newPage(new URL(plain.address).origin);
  await ready(visit, locale);
  return visit;
}

async function ready({ page }: Visit, locale = ''): Promise<void> {
  await page.goto(`${plain.address}${locale}staff/`);
  await page.locator('[data-ready]').waitFor({ ...wait, state: 'attached' });
}

async function bring({ page }: Visit, name: string, bytes: Uint8Array | string): Promise<void> {
  await page.locator('#bring-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** The path of what a button hands over. */
async function downloaded({ page }: Visit, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', wait), page.locator(button).click()]);
  const path = join(folderOfRun, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function saved(clerk: Visit): Promise<Map<string, string>> {
  const files = unzip(new Uint8Array(readFileSync(await downloaded(clerk, '#save-changes'))));
  return new Map([...(files ?? [])].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]));
}

describe('a clerk with a ledger in Excel, a browser, and no network', () => {
  test('goes from the sheet to rows that are checked and saved; no name gets in, nothing is sent', async () => {
    const clerk = await open();
    const { page, faults } = clerk;
    await page.context().setOffline(true);
    await bring(clerk, '十月明细账.xlsx', await ledger);
    await page.locator('#fund').selectOption(fund, wait);
    const panel = page.locator('[data-panel="bring"]');
    await expect.poll(() => panel.textContent()).toContain('读到 5 行 = 导入 3 + 不导入 2 + 重复待定 0 + 读不出 0');
    await expect.poll(() => panel.textContent()).toContain('余额逐行核对了 3 处，0 处不符');
    await page.locator('#control').fill('130.5');
    await page.locator('#control').blur();
    await expect.poll(() => panel.textContent()).toContain('合计相符，一分不差');
    await page.locator('#import-now').click();
    await expect
      .poll(() => page.locator('.said').textContent())
      .toContain('已导入 3 行，收入 250.50 元，支出 120.00 元');
    // The bank does not know these rows: the check says so at once.
    await expect.poll(() => page.locator('[data-panel="check"]').textContent()).toContain('相差');
    const files = await saved(clerk);
    expect([...files.keys()]).toEqual(
      [`${folder}/income-2026.csv`, `${folder}/spending-2026.csv`, 'mappings/demo-guihuayuan-fund.yaml'].filter(
        (file) => files.has(file),
      ),
    );
    expect(files.get(`${folder}/income-2026.csv`)).toMatch(/2026-10-08,.*200\.00/);
    expect(files.get(`${folder}/spending-2026.csv`)).toMatch(/2026-10-09,.*120\.00/);
    expect([...files.values()].join('\n')).not.toContain('王小明');
    // In a later visit, to the folder that was saved, the same sheet is known again until the marks are cleared.
    const whole = await downloaded(clerk, '#save-all');
    await page.context().setOffline(false);
    const later = { ...clerk, page: await page.context().newPage() };
    await ready(later);
    await later.page.locator('#open-zip').setInputFiles(whole);
    await bring(later, '十月明细账.xlsx', await ledger);
    await later.page.locator('#fund').selectOption(fund, wait);
    const told = later.page.locator('[data-panel="bring"]');
    await expect.poll(() => told.textContent()).toContain('没有新的行，都导入过了。');
    expect(await later.page.locator('#forget-marks').textContent()).toBe('清掉浏览器里的 3 个记号');
    await later.page.locator('#forget-marks').click();
    await expect.poll(() => told.textContent()).toContain('重复待定 3');
    expect(await later.page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a wrong total stops the import, and says by how much', async () => {
    const clerk = await open('en/');
    const { page } = clerk;
    await bring(clerk, 'ledger.xlsx', await ledger);
    await page.locator('#fund').selectOption(fund, wait);
    await page.locator('#control').fill('130');
    await page.locator('#control').blur();
    const panel = page.locator('[data-panel="bring"]');
    await expect.poll(() => panel.textContent()).toContain('The total differs by -0.50 yuan');
    expect(await page.locator('#import-now').count()).toBe(0);
  });

  test('what is wrong in a data file is marked in the sheet, mended where that is safe, and taken back', async () => {
    const clerk = await open();
    const { page, faults } = clerk;
    const file = `${folder}/income-2026.csv`;
    const text = readFileSync(`data/${file}`, 'utf8').trimEnd();
    const [head = ''] = text.replace('\uFEFF', '').split(/\r?\n/);
    const cells: Record<string, string> = {
      id: 'I2026-9001',
      date: '2026年10月30日',
      amount: '5',
      category: 'I01',
      method: 'cash',
      donor_display: '热心居民',
      donor_type: 'anonymous',
    };
    const row = head
      .split(',')
      .map((key) => cells[key] ?? '')
      .join(',');
    await bring(clerk, 'income-2026.csv', `${text}\r\n${row}\r\n`);
    expect(await page.locator('#place').inputValue()).toBe(file);
    await page.locator('#place-now').click();
    await expect.poll(() => page.locator('.sheet .hit').allTextContents()).toContain('2026年10月30日');
    await page.locator('#fix-all').click();
    await expect.poll(() => page.locator('#fix-all').count()).toBe(0);
    expect((await saved(clerk)).get(file)).toContain('I2026-9001,2026-10-30');
    await page.locator('#take-back').click();
    await page.locator('#take-back').click();
    await expect.poll(() => page.locator('[data-panel="save"]').textContent()).toBe('还没有改动。');
    expect(faults).toEqual([]);
  });

  test('what would be more useful stands below, folded, with its reason and places; it is no error', async () => {
    const { page, faults } = await open();
    const advice = page.locator('#advice');
    expect(await advice.locator('summary').first().textContent()).toMatch(/^更有用 \d+$/);
    expect(await page.locator('#advice .remedy').first().isVisible()).toBe(false);
    await advice.locator('summary').first().click();
    const cause = advice.locator('.cause', { hasText: '年度报告或审计报告没有文件也没有网址' });
    await cause.locator('summary').click();
    expect(await cause.textContent()).toContain('15 / 15 份年度报告和审计报告');
    expect(await cause.locator('.found code').first().textContent()).toMatch(/reports\.yaml .*\(2024\)$/);
    expect(await cause.textContent()).toContain('还有 3 条');
    expect(await page.locator('[data-took]').getAttribute('class')).toBe('verdict holds');
    expect(faults).toEqual([]);
  });

  test('five thousand rows are checked in a second', async () => {
    const { page } = await open();
    const took = Number(await page.locator('[data-took]').getAttribute('data-took'));
    expect(took).toBeGreaterThan(0);
    // The first check of a page runs before the browser has made its code quick; this machine is shared by three readers.
    expect(took).toBeLessThan(5000);
  });
});

test('without scripts the page says what else to do', async () => {
  visit = await newPage(new URL(plain.address).origin, { javaScriptEnabled: false });
  await visit.page.goto(`${plain.address}staff/`);
  expect(await visit.page.locator('noscript').textContent()).toContain('模板');
});
