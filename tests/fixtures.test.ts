import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../src/check.ts';
import { type Code, codes } from '../src/issues/codes.ts';
import { caseNames, checkCase, expected, type Told, told, withCase } from './case.ts';

const ledger = 'places/garden/funds/garden-fund';

describe('a tiny data folder is told exactly its problems', () => {
  test.each(caseNames())('%s', (name) => {
    const { issues } = checkCase(name);
    expect(issues.map(told)).toEqual(expected(name));
    for (const { code, message, remedy } of issues)
      expect(unfilled(code, [message, remedy].flatMap(Object.values).join('\n')), code).toEqual([]);
  });
});

/** What cannot lie in a repository is made when the test runs: large files, links, things that are no files. */
const made: Record<string, { make: (folder: string) => void; issues: Told[] }> = {
  'a table of 50 MB is not read': {
    make: (folder) => big(join(folder, ledger, 'goods.csv')),
    issues: [['file-too-large', `${ledger}/goods.csv`, null, null, null]],
  },
  'a YAML file of 50 MB is not read': {
    make: (folder) => big(join(folder, ledger, 'events.yaml')),
    issues: [['file-too-large', `${ledger}/events.yaml`, null, null, null]],
  },
  'a link out of the folder is not followed': {
    make: (folder) => symlinkSync('/etc/hostname', join(folder, ledger, 'goods.csv')),
    issues: [['file-link', `${ledger}/goods.csv`, null, null, null]],
  },
  'a link to a folder is not followed, so no circle is walked': {
    make: (folder) => symlinkSync(join(folder, 'places'), join(folder, 'places/garden/projects/all')),
    issues: [['file-link', 'places/garden/projects/all', null, null, null]],
  },
  'a link that leads nowhere': {
    make: (folder) => symlinkSync('nowhere.csv', join(folder, ledger, 'goods.csv')),
    issues: [['file-link', `${ledger}/goods.csv`, null, null, null]],
  },
  'a link to a file inside is read': {
    make: (folder) => symlinkSync('income.csv', join(folder, ledger, 'income-2026.csv')),
    issues: [
      ['balance-mismatch', `${ledger}/balances.csv`, 2, 12, 'balance'],
      ['id-duplicate', `${ledger}/income.csv`, 2, 1, 'id'],
      ['id-duplicate', `${ledger}/income.csv`, 3, 1, 'id'],
    ],
  },
  'a pipe is not read': {
    make: (folder) => execFileSync('mkfifo', [join(folder, ledger, 'goods.csv')]),
    issues: [['file-unreadable', `${ledger}/goods.csv`, null, null, null]],
  },
  'a picture of more than 3 MB is not published': {
    make: (folder) => {
      mkdirSync(join(folder, 'places/garden/files'));
      big(join(folder, 'places/garden/files/lamps.jpg'));
      const project = join(folder, 'places/garden/projects/lamps.yaml');
      appendFileSync(project, 'before: {file: lamps.jpg, alt: 旧灯}\n');
    },
    issues: [['image-large', 'places/garden/projects/lamps.yaml', 4, 16, 'before.file']],
  },
  'photos and papers are only named': {
    make: (folder) => {
      mkdirSync(join(folder, 'places/garden/files'));
      writeFileSync(join(folder, 'places/garden/files/photo.jpg'), Buffer.from([255, 216, 0]));
    },
    issues: [],
  },
};

describe('a data folder with things that are no plain files', () => {
  test.each(Object.entries(made))('%s', (_, { make, issues }) => {
    const found = withCase('valid', (folder) => {
      make(folder);
      return checkData(folder).issues.map(told);
    });
    expect(found).toEqual(issues);
  });
});

test('every code is shown by some case', () => {
  const shown = new Set([
    ...caseNames().flatMap((name) => expected(name).map(([code]) => code)),
    ...Object.values(made).flatMap(({ issues }) => issues.map(([code]) => code)),
  ]);
  const missing = (Object.keys(codes) as Code[]).filter((code) => !shown.has(code));
  expect(missing).toEqual([]);
});

test('a folder that does not exist is our failure, not a fault of the data', () => {
  expect(() => checkData('tests/no-such-folder')).toThrow();
});

function big(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 50 * 1024 * 1024);
  closeSync(file);
}

/** Places of the texts of a code that stand in a message as they are. */
function unfilled(code: Code, text: string): string[] {
  return [...JSON.stringify(codes[code]).matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .filter((place) => text.includes(place));
}
