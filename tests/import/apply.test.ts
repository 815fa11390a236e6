import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changesIn, finishChanges, makeChange, undoChange } from '../../src/write/change.ts';
import { importCommand } from '../../src/write/import-command.ts';
import { newPortal } from '../../src/write/new-portal.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
const data = join(root, 'portal/data');
const to = 'community/fund';
const folder = join(data, 'places/community/funds/fund');
const sheet = join(root, 'sheet.csv');
const lines = [
  '日期,捐赠人,收入,支出,事由',
  '2026-03-05,甲公司,100,,',
  '2026-03-06,,,30.5,大米',
  '2026-03-06,,,30.5,大米',
];

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  newPortal(join(root, 'portal'), {
    ...{ publisher: '云山街道办事处', title: '云山', url: 'https://yunshan.example.org/', asOf: '2026-10-31' },
    ...{ community: '柳岸社区', fund: '柳岸社区基金', charity: '云山区慈善总会' },
    ledger: { on: '2026-01-01', total: '1000', agreement: '一号', signed: '2025-12-20', purpose: '支持社区公益' },
  });
  writeFileSync(sheet, `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command in this process; a wrong call ends with 2. */
async function run(...args: string[]): Promise<{ code: number; out: string; json: Record<string, never> }> {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  try {
    const code = await importCommand([...args, '--to', to], { folder: () => data, print, note: print });
    return { code, out, json: args.includes('json') ? JSON.parse(out) : {} };
  } catch (error) {
    return { code: 2, out: String(error), json: {} };
  }
}

function tree(): Record<string, string> {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );
}

describe('an import by the command', () => {
  test('asks, writes when told, takes nothing twice, takes what is new, and goes back byte for byte', async () => {
    const before = tree();
    const dry = await run(sheet, '--format', 'json');
    expect([dry.code, dry.json.state]).toEqual([1, 'open']);
    expect(tree()).toEqual(before);

    const done = await run(sheet, '--duplicates', 'take', '--control', '39.00', '--apply', '--format', 'json');
    expect(done.code).toBe(0);
    expect(done.json).toMatchObject({
      applied: true,
      rows: { read: 3, taken: 3, skipped: 0, duplicates: 0 },
      sums: { income: 10_000, spending: 6_100, net: 3_900, control: 3_900, equal: true, unit: 'fen' },
    });
    expect(readFileSync(join(folder, 'spending-2026.csv'), 'utf8')).toMatch(/,2026-03-06,30\.50,E98,.*大米/);

    const again = await run(sheet, '--apply', '--format', 'json');
    expect([again.code, again.json.state]).toEqual([0, 'nothing-new']);
    writeFileSync(sheet, `${[...lines, '2026-03-09,乙公司,7,,'].join('\n')}\n`);
    expect((await run(sheet, '--apply', '--format', 'json')).json).toMatchObject({
      applied: true,
      rows: { read: 4, taken: 1, skipped: 3 },
    });

    expect((await run('--undo')).code).toBe(0);
    expect((await run('--undo')).code).toBe(0);
    expect(tree()).toEqual(before);
    expect((await run('--undo')).code).toBe(1);
  });

  test('refuses to go back after an edit', async () => {
    await run(sheet, '--duplicates', 'take', '--apply');
    const path = join(folder, 'spending-2026.csv');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    const { code, out } = await run('--undo');
    expect([code, out.includes('spending-2026.csv')]).toEqual([1, true]);
  });

  test('remembers columns and words, and neither names nor the name of the file', async () => {
    writeFileSync(join(root, '王小明.csv'), '那天,谁,多少,怎么给\n2026-03-05,王小明,100,飞鸽\n');
    const decided = ['--column', '那天=date', '--column', '谁=giver', '--column', '多少=amount', '--word', '飞鸽=转账'];
    // A head that names nothing known is no head.
    expect((await run(join(root, '王小明.csv'), ...decided)).code).toBe(1);
    writeFileSync(join(root, '王小明.csv'), '日期,谁,金额,方式\n2026-03-05,王小明,100,飞鸽\n');
    expect((await run(join(root, '王小明.csv'), '--column', '谁=giver', '--word', '飞鸽=转账', '--apply')).code).toBe(
      0,
    );
    expect(readFileSync(join(data, 'mappings/fund.yaml'), 'utf8')).toBe(
      'headers:\n  谁: giver\nmethods:\n  飞鸽: transfer\n',
    );
    const kept = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '王小明.csv')
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
    expect(kept.filter((text) => text.includes('王小明'))).toEqual([]);
  });

  test('adds nothing to a table in another encoding, which it would destroy', async () => {
    const path = join(folder, 'income-2026.csv');
    // 编号 in GB18030.
    writeFileSync(path, new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x0a]));
    const before = tree();
    const { code, json } = await run(sheet, '--duplicates', 'take', '--apply', '--format', 'json');
    expect([code, json.applied]).toEqual([1, false]);
    expect(json.issues).toMatchObject([
      { code: 'file-encoding', found: 'places/community/funds/fund/income-2026.csv' },
    ]);
    expect(tree()).toEqual(before);
  });

  test('a wrong call ends with 2 and writes nothing', async () => {
    const before = tree();
    expect((await run(sheet, '--control', 'viel')).code).toBe(2);
    expect((await run('--apply')).code).toBe(2);
    const wrong = spawnSync(process.execPath, ['scripts/import.ts', sheet, '--data', data, '--to', 'nowhere/none']);
    expect(wrong.status).toBe(2);
    expect(tree()).toEqual(before);
  });
});

describe('a change is made whole or not at all', () => {
  const changes = join(root, 'changes');
  const files = [0, 1, 2, 3].map((index) => ({
    file: `f${index}.csv`,
    before: index % 2 ? `old ${index}` : undefined,
    after: `new ${index}`,
  }));
  const state = () =>
    files.map(({ file }) => (existsSync(join(data, file)) ? readFileSync(join(data, file), 'utf8') : undefined));
  const before = files.map((one) => one.before);
  const after = files.map((one) => one.after);
  const prepare = () => {
    for (const { file, before: text } of files) if (text !== undefined) writeFileSync(join(data, file), text);
  };

  test('also where it was cut off at any moment', async () => {
    const program = `
      import { makeChange } from ${JSON.stringify(join(process.cwd(), 'src/write/change.ts'))};
      process.stdout.write('go');
      makeChange(${JSON.stringify(data)}, ${JSON.stringify(changes)}, ${JSON.stringify({ what: 'test', files, snapshots: 0 })});`;
    const seen = new Set<string>();
    for (let delay = 0; delay < 12; delay++) {
      rmSync(changes, { recursive: true, force: true });
      for (const { file } of files) rmSync(join(data, file), { force: true });
      prepare();
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // On a busy machine it may have ended before it is killed.
      const closed = new Promise((resolve) => child.once('close', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, delay * 0.7));
      child.kill('SIGKILL');
      await closed;
      finishChanges(data, changes);
      seen.add(JSON.stringify(state()));
    }
    expect([...seen].filter((one) => ![JSON.stringify(before), JSON.stringify(after)].includes(one))).toEqual([]);
  });

  test('finishes what was kept, and never writes over what somebody edited meanwhile', () => {
    prepare();
    const change = makeChange(data, changes, { what: 'test', files, snapshots: 0 });
    expect(state()).toEqual(after);
    const record = join(changes, '0001/change.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace('"done"', '"kept"'));
    writeFileSync(join(data, 'f1.csv'), 'old 1');
    finishChanges(data, changes);
    expect(state()).toEqual(after);
    writeFileSync(record, readFileSync(record, 'utf8').replace('"done"', '"kept"'));
    writeFileSync(join(data, 'f1.csv'), 'mine');
    expect(() => finishChanges(data, changes)).toThrow('f1.csv');
    writeFileSync(join(data, 'f1.csv'), 'new 1');
    finishChanges(data, changes);
    expect(undoChange(data, changes, change, 1)).toEqual({ edited: [], published: true });
    expect(undoChange(data, changes, change, 0)).toMatchObject({ state: 'undone' });
    expect(state()).toEqual(before);
    expect(changesIn(changes).map((one) => one.state)).toEqual(['undone']);
  });
});
