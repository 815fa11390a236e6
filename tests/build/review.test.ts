import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reviewData } from '../../src/build/review.ts';
import { checkData } from '../../src/check.ts';
import { publishedSite } from '../../src/domain/published/public.ts';
import { archiveOf } from '../../src/export/folder/archive.ts';
import type { Review } from '../../src/review/review.ts';
import { change, publishTiny, withFolders } from '../snapshot/folder.ts';

const spending = 'places/garden/funds/garden-fund/spending.csv';

function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...author, ...args], { encoding: 'utf8' });
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

function review(data: string, against?: string): Review & { against: string } {
  return JSON.parse(reviewData(data, { against, format: 'json' }).text);
}

test('by itself the last snapshot in git is compared, not the last commit; any commit can be named', () => {
  withFolders((data, site) => {
    const root = join(data, '..');
    git(root, 'init', '-q');
    publishTiny(data, site, '1');
    commit(root, 'published');
    change(data, spending, '一月管理费', '一月的管理费');
    commit(root, 'edited');
    expect(review(data).records).toMatchObject([{ change: 'changed', record: 'S-1', fields: [{ field: 'purpose' }] }]);
    expect(review(data).against).toBe(git(root, 'rev-parse', 'HEAD~1').slice(0, 12));
    expect(review(data, 'HEAD').records).toEqual([]);
    expect(review(data, 'HEAD~1').records).toHaveLength(1);
    // What was published needs a correction first, and nothing of its value is told.
    expect(review(data).corrections).toEqual([
      { file: 'places/garden/corrections.yaml', record: 'S-1', fund: 'garden-fund', field: 'purpose' },
    ]);
    expect(reviewData(data, { against: undefined, format: 'text' }).blocked).toBe(true);
    expect(() => review(data, 'nowhere')).toThrow();
    expect(() => review(data, '--output=x')).toThrow();
  });
});

test('without a snapshot the last commit is compared; without git something must be named', () => {
  withFolders((data) => {
    expect(() => review(data)).toThrow('--against');
    git(join(data, '..'), 'init', '-q');
    commit(join(data, '..'), 'first');
    expect([review(data).against, review(data).records]).toEqual(['HEAD', []]);
  });
});

test('the download of a site, a whole site as a zip or folder, and a data folder are compared as published', () => {
  withFolders((data, site) => {
    const zip = archiveOf(publishedSite(checkData(data).portal), () => new Uint8Array());
    const root = join(data, '..');
    writeFileSync(join(root, 'portal.zip'), zip);
    writeFileSync(join(root, 'site.zip'), zipSync({ 'v1/data/portal.zip': zip, 'v1/index.html': new Uint8Array([1]) }));
    mkdirSync(join(site, 'data'));
    writeFileSync(join(site, 'data/portal.zip'), zip);
    const all = [join(root, 'portal.zip'), join(root, 'site.zip'), site, root, data];
    for (const against of all) expect(review(data, against)).toMatchObject({ records: [], sums: [], withheld: [] });
    change(data, spending, '10.00', '11.00');
    for (const against of all.slice(0, 3)) expect(review(data, against).sums.length).toBeGreaterThan(2);
    writeFileSync(join(root, 'none.zip'), zipSync({ 'index.html': new Uint8Array([1]) }));
    expect(() => review(data, join(root, 'none.zip'))).toThrow('portal.yaml');
  });
});

test('the command ends with 0, with 1 where the data have errors, with 2 at a wrong call', () => {
  withFolders((data) => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/review.ts', '--data', data, ...args]).status;
    expect(run('--against', data, '--format', 'html')).toBe(0);
    expect(run('--against', data, '--format', 'xml')).toBe(2);
    change(data, spending, '10.00', 'ten');
    expect(run('--against', data)).toBe(1);
  });
});
