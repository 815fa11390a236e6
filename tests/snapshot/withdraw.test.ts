import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverSnapshot, type SnapshotOrder, takeSnapshot } from '../../src/build/snapshot.ts';
import { verify } from '../../src/build/verify.ts';
import { verifyCode, verifyFile } from '../../src/build/verify-one.ts';
import { checkData } from '../../src/check.ts';
import { checkChain, readChain, withdrawnLists } from '../../src/snapshot/chain.ts';
import { change, publishTiny, put, withFolders } from './folder.ts';

/** Two publications, of which the first told something private on a page, and a third that takes its lists back. */
const withdrawing = (use: (data: string, site: string) => void, list = '0001/site.sha256') =>
  withFolders((data, site) => {
    publishTiny(data, site, 'one');
    const page = readFileSync(join(site, 'index.html'));
    publishTiny(data, site, 'two');
    put(data, '../page.html', page.toString());
    publishTiny(data, site, 'two', { withdraw: [{ list, why: '网页上有个人信息' }] });
    use(data, site);
  });

const chainIn = (data: string) => readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as never[];
const wrong = (data: string, site?: string) =>
  verify({ data, site })
    .filter(({ holds }) => holds === false)
    .map(({ text }) => text.zh);
const refusedBy = (order: SnapshotOrder) => {
  const made = takeSnapshot(order);
  return 'hash' in made ? undefined : made.zh;
};

describe('a list of pages is taken back', () => {
  test('it goes, and the new entry says which, by whom and why; the chain holds', () => {
    withdrawing((data, site) => {
      const gone = withdrawnLists(chainIn(data));
      expect(gone.get('0001/site.sha256')).toEqual({ by: 3, why: '网页上有个人信息' });
      expect(existsSync(join(data, 'snapshots/0001/site.sha256'))).toBe(false);
      expect(checkChain(chainIn(data))).toEqual([]);
      expect(wrong(data)).toEqual([]);
      expect(checkData(data).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const told = verify({ data, site }).map(({ text }) => text.zh);
      expect(told.some((text) => /0001\/site\.sha256 已由第 3 次快照撤回，不再核对：网页上有个人信息/.test(text))).toBe(
        true,
      );
    });
  });

  test.each(['0001/site.sha256', '0001/pages.sha256'])(
    '%s: the codes of the pages and their hashes go together, for by either what the page said can be tried',
    (list) => {
      withdrawing((data) => {
        for (const name of ['site', 'pages']) {
          expect([name, existsSync(join(data, `snapshots/0001/${name}.sha256`))]).toEqual([name, false]);
          expect(withdrawnLists(chainIn(data)).has(`0001/${name}.sha256`)).toBe(true);
        }
        // All else of that entry stays.
        expect(existsSync(join(data, 'snapshots/0001/data.sha256'))).toBe(true);
        expect(existsSync(join(data, 'snapshots/0002/site.sha256'))).toBe(true);
      }, list);
    },
  );

  test('the page of that time is found by nothing any more', () => {
    withdrawing((data) => {
      const page = readFileSync(join(data, '../page.html'), 'utf8');
      const code = /data-code[^>]*>([0-9a-f]{12})</.exec(page)?.[1] as string;
      expect(verifyFile(data, join(data, '../page.html')).some(({ holds }) => holds)).toBe(false);
      expect(verifyCode(data, code).holds).toBe(false);
    });
  });

  test('a copy that lies there again is told, in the data and on the site', () => {
    withdrawing((data, site) => {
      put(data, 'snapshots/0001/site.sha256', 'x');
      expect(wrong(data)).toEqual([expect.stringContaining('0001/site.sha256 已由第 3 次快照撤回，却又放回来了')]);
      recoverSnapshot(data);
      expect(existsSync(join(data, 'snapshots/0001/site.sha256'))).toBe(false);
      expect(wrong(data).length).toBe(0);
      put(site, 'verify/0001/site.sha256', 'x');
      expect(wrong(data, site).join()).toContain('verify/0001/site.sha256');
    });
  });

  test('an invented withdrawal breaks the chain', () => {
    withFolders((data, site) => {
      publishTiny(data, site, 'one');
      publishTiny(data, site, 'two');
      change(data, 'snapshots/chain.json', '"withdrawn":[]}', '"withdrawn":[{"list":"0001/site.sha256","why":"x"}]}');
      expect(wrong(data).length).toBeGreaterThan(0);
    });
  });
});

describe('a withdrawal is refused, and nothing is written', () => {
  test.each([
    ['a list of an entry that does not exist', '0009/site.sha256', 'x'],
    ['a list of the entry that is being made', '0003/site.sha256', 'x'],
    ['a file that is no list', '0001/values.json', 'x'],
    ['a path out of the folder', '../portal.yaml', 'x'],
    ['the list of what lies beside the entry', '0001/side.sha256', 'x'],
    ['no reason', '0001/site.sha256', ' '],
  ])('%s', (_, list, why) => {
    withFolders((data, site) => {
      publishTiny(data, site, 'one');
      publishTiny(data, site, 'two');
      const before = readFileSync(join(data, 'snapshots/chain.json'), 'utf8');
      expect(refusedBy({ data, built: site, version: '0.1.0', withdraw: [{ list, why }] })).toMatch(/撤回/);
      expect(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')).toBe(before);
      expect(wrong(data)).toEqual([]);
    });
  });

  test('what was taken back before', () => {
    withdrawing((data, site) => {
      for (const list of ['0001/site.sha256', '0001/pages.sha256'])
        expect(refusedBy({ data, built: site, version: '0.1.0', withdraw: [{ list, why: 'x' }] })).toMatch(/第 3 次/);
    });
  });

  test('a reason on several lines is one line', () => {
    withFolders((data, site) => {
      publishTiny(data, site, 'one');
      publishTiny(data, site, 'two', { withdraw: [{ list: '0001/site.sha256', why: ' 网页上有\n 个人信息 ' }] });
      expect(withdrawnLists(chainIn(data)).get('0001/site.sha256')?.why).toBe('网页上有 个人信息');
      expect(wrong(data)).toEqual([]);
    });
  });
});
