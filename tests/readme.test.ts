import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>);
const map = /^## Map\n+```\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '';

describe('the README tells no less than there is', () => {
  test('each command stands in the table of commands, or in the block above it', () => {
    const told = new Set(
      [...readme.matchAll(/(?<=^\| (?:[^|]*[`,、 ])?`?)npm run ([\w:-]+)|\bnpm (start|test)\b/gm)].map(
        ([, a, b]) => a ?? b,
      ),
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
    const top = foldersOf('.').filter((name) => !/^\.|^(?:node_modules|dist|releases|secrets|src|public)$/.test(name));
    expect(top.filter((name) => !map.includes(`${name}/ `))).toEqual([]);
  });
});

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
