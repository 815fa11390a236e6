import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkJoined, joinFolder } from '../../src/check-folder.ts';
import { folderOf } from '../../src/folder/folder.ts';
import { readFolder } from '../../src/read/folder.ts';
import { pdfText } from '../../src/read/pdf.ts';

const root = mkdtempSync(join(tmpdir(), 'folder-'));
afterAll(() => rmSync(root, { recursive: true }));

function inMemory(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

test('a folder in memory is what it is on the disk: the demonstration, file by file and problem by problem', () => {
  const [disk, memory] = [readFolder('data'), folderOf(inMemory('data'))];
  for (const part of ['files', 'assets', 'aside', 'issues'] as const) expect(memory[part]).toEqual(disk[part]);
  const beside = { pdfText, example: true, snapshots: { issues: [], texts: new Map() }, last: undefined };
  const [one, other] = [disk, memory].map((folder) => checkJoined(joinFolder(folder), beside));
  expect(other?.issues).toEqual(one?.issues);
  expect(other?.pictures).toEqual(one?.pictures);
  expect(other?.summary).toEqual(one?.summary);
});

test('what is strange is found in the same place', () => {
  const strange = {
    'portal.yaml': 'title: x\n',
    'places/a/place.yaml': 'name: 甲\n',
    'places/a-b/place.yaml': 'name: 乙\n',
    'places/a/files/note.txt': '说明',
    'places/a/files/list.xlsx': 'PK',
    'places/a/.hidden/x.csv': 'a',
    'places/a/~$open.csv': 'a',
    'places/a/Thumbs.db': 'a',
    'places/a/large.yaml': 'x'.repeat(1024 * 1024 + 1),
    'places/a/unknown.csv': 'a,b\n1,2\n',
    'snapshots/chain.json': '[]',
  };
  for (const [file, text] of Object.entries(strange)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const [disk, memory] = [readFolder(root), folderOf(inMemory(root))];
  expect(memory.issues).toEqual(disk.issues);
  expect(memory.issues.map(({ code }) => code)).toEqual(['file-spreadsheet', 'file-too-large']);
  for (const part of ['files', 'assets', 'aside'] as const) expect(memory[part]).toEqual(disk[part]);
  expect(memory.aside).toEqual(['places/a/Thumbs.db', 'places/a/~$open.csv']);
});
