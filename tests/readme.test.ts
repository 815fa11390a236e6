import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkData } from '../src/check.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>);
const map = /^## Map\n+```\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '';

describe('the README tells no less than there is', () => {
  test('each command stands in the table of commands, or in the block above it', () => {
    const told = new Set(
      [...readme.matchAll(/^\| `npm run ([\w:-]+)|\bnpm (start|test)\b/gm)].map(([, a, b]) => a ?? b),
    );
    expect(scripts.filter((name) => !told.has(name))).toEqual([]);
    expect([...told].filter((name) => !scripts.includes(name as string))).toEqual([]);
  });

  test('each room of src and each folder at the top stands on the map, and nothing else does', () => {
    const rooms = foldersOf('src').map((room) => `src/${room}`);
    const [, styles] = /src\/components, ([\w, ]+)/.exec(map) ?? [];
    const told = [
      ...[...map.matchAll(/\bsrc\/(\w+)(?![\w.])/g)].map(([path]) => path),
      ...(styles ?? '').split(', ').map((room) => `src/${room.trim()}`),
    ];
    expect(told.toSorted()).toEqual(rooms.toSorted());
    const top = foldersOf('.').filter((name) => !/^\.|^(?:node_modules|dist|secrets|src|public)$/.test(name));
    expect(top.filter((name) => !map.includes(`${name}/ `))).toEqual([]);
  });
});

test('a portal that was started as the README says has nothing to mend', () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  try {
    const [, copied = ''] = /^1\. Copy (.*?) into an empty folder/m.exec(readme) ?? [];
    const parts = [...copied.matchAll(/`data\/([^`]+)`/g)].map(([, part]) => part as string);
    for (const part of parts) cpSync(join('data', part), join(folder, part), { recursive: true });
    const settings = parse(readFileSync(join(folder, 'portal.yaml'), 'utf8')) as Record<string, unknown>;
    const own = {
      title: { zh: '清河阳光公示' },
      publisher: { zh: '清河街道办事处' },
      base_url: 'https://gongshi.qinghe-jiedao.cn/',
      licence: settings.licence,
      contact: { office: { zh: '清河街道社区基金办公室' } },
      as_of: settings.as_of,
    };
    const [, asked = ''] = /^2\. In `portal.yaml` write your own (.*?), and take out `trace`/m.exec(readme) ?? [];
    expect([...asked.matchAll(/`(\w+)`/g)].map(([, key]) => key)).toEqual(Object.keys(own));
    const { trace: _, ...rest } = settings;
    writeFileSync(join(folder, 'portal.yaml'), stringify({ ...rest, ...own }));
    const { issues, summary } = checkData(folder);
    expect(issues).toEqual([]);
    expect(summary.files).toBe(parts.length === 2 ? 5 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
