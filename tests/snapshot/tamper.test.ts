import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canSign, sign } from '../../src/build/sign.ts';
import { purge, recoverSnapshot, takeSnapshot } from '../../src/build/snapshot.ts';
import { type Finding, verify, verifyFile, verifyProof } from '../../src/build/verify.ts';
import { checkData } from '../../src/check.ts';
import { appendEntry, type Entry, readChain, writeChain } from '../../src/snapshot/chain.ts';
import { type FileHash, readList } from '../../src/snapshot/list.ts';
import { makeProof, writeProof } from '../../src/snapshot/proof.ts';
import { change, publishTiny, put, withFolders } from './folder.ts';

const income = 'places/garden/funds/garden-fund/income.csv';
const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const chainOf = (data: string) => readChain(text(data, 'snapshots/chain.json')) as Entry[];
const failing = (findings: readonly Finding[]) =>
  findings.filter(({ holds }) => !holds).map(({ entry, text: { en } }) => [entry ?? 0, en] as const);

/** Three publications; the data grow each time. */
function withThree<T>(use: (data: string, site: string) => T): T {
  return withFolders((data, site) => {
    publishTiny(data, site, 'one');
    for (const [edition, day] of [
      ['two', '03'],
      ['three', '04'],
    ] as const) {
      change(data, income, '\nI-2,', `\nI-${day},2026-03-${day},,50,I01,transfer,爱心居民,person,,\nI-2,`);
      publishTiny(data, site, edition);
    }
    return use(data, site);
  });
}

describe('three publications', () => {
  test('hold', () => {
    withThree((data, site) => {
      expect(failing(verify({ data, site }))).toEqual([]);
      expect(chainOf(data).map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(checkData(data).issues).toEqual([]);
      expect(existsSync(join(data, 'snapshots/0002/values.json')), 'only the last values are kept').toBe(false);
    });
  });

  test('the same data and site give the same chain, byte by byte', () => {
    const once = withThree((data) => text(data, 'snapshots/chain.json') + text(data, 'snapshots/0003/values.json'));
    expect(withThree((data) => text(data, 'snapshots/chain.json') + text(data, 'snapshots/0003/values.json'))).toBe(
      once,
    );
  });

  type Folders = { data: string; site: string };
  const list = (number: string, kind: string) => `snapshots/${number}/${kind}.sha256`;
  const reorder = (data: string, order: readonly number[]) =>
    put(data, 'snapshots/chain.json', writeChain(order.map((index) => chainOf(data)[index] as Entry)));
  const cases: Record<string, { tamper: (folders: Folders) => void; entry: number; told: RegExp }> = {
    'a data file': {
      tamper: ({ data }) => change(data, 'custodians/example-charity.yaml', '示例', '另一'),
      entry: 3,
      told: /changed: custodians\/example-charity\.yaml/,
    },
    'a data file that is gone': {
      tamper: ({ data }) => rmSync(join(data, 'campaigns/spring-drive.yaml')),
      entry: 3,
      told: /missing: campaigns\/spring-drive\.yaml/,
    },
    'a data file under another name': {
      tamper: ({ data }) => renameSync(join(data, income), join(data, income.replace('.csv', '-2.csv'))),
      entry: 3,
      told: /missing: .*income\.csv/,
    },
    'a page': {
      tamper: ({ site }) => change(site, 'index.html', 'three', 'thref'),
      entry: 3,
      told: /changed: index\.html/,
    },
    'a page that is gone': {
      tamper: ({ site }) => rmSync(join(site, 'funds'), { recursive: true }),
      entry: 3,
      told: /missing: funds\/garden-fund\/index\.html/,
    },
    'a page that was not published': {
      tamper: ({ site }) => put(site, 'more/index.html', 'x'),
      entry: 3,
      told: /added: more\/index\.html/,
    },
    'a download': {
      tamper: ({ site }) => change(site, 'data/income.csv', 'three', 'two'),
      entry: 3,
      told: /changed: data\/income\.csv/,
    },
    'the chain on the site': {
      tamper: ({ site }) => change(site, 'verify/chain.json', '"number":3', '"number":4'),
      entry: 0,
      told: /another chain/,
    },
    'the order of entries': { tamper: ({ data }) => reorder(data, [0, 2, 1]), entry: 0, told: /^Entry 2 / },
    'a dropped entry': { tamper: ({ data }) => reorder(data, [0, 2]), entry: 0, told: /^Entry 2 / },
    'the first entry dropped': { tamper: ({ data }) => reorder(data, [1, 2]), entry: 0, told: /^Entry 1 / },
    'the last entry dropped': {
      tamper: ({ data }) => reorder(data, [0, 1]),
      entry: 0,
      told: /snapshot 3, but the chain has no such entry/,
    },
    'a replayed entry': { tamper: ({ data }) => reorder(data, [0, 1, 1, 2]), entry: 0, told: /^Entry 3 / },
    'a hash': {
      tamper: ({ data }) => change(data, 'snapshots/chain.json', chainOf(data)[1]?.hash ?? '', 'f'.repeat(64)),
      entry: 0,
      told: /^Entry 2 /,
    },
    'a date': {
      tamper: ({ data }) =>
        put(
          data,
          'snapshots/chain.json',
          writeChain(chainOf(data).map((one, index) => (index === 1 ? { ...one, date: '2026-03-30' } : one))),
        ),
      entry: 0,
      told: /^Entry 2 /,
    },
    'a number': {
      tamper: ({ data }) => change(data, 'snapshots/chain.json', '"number":2', '"number":7'),
      entry: 0,
      told: /^Entry 2 /,
    },
    'a root': {
      tamper: ({ data }) => change(data, 'snapshots/chain.json', chainOf(data)[0]?.site_root ?? '', 'e'.repeat(64)),
      entry: 0,
      told: /^Entry 1 /,
    },
    'a list of pages of an old entry': {
      tamper: ({ data }) => change(data, list('0001', 'site'), 'index.html', 'index.htm'),
      entry: 1,
      told: /0001\/site\.sha256/,
    },
    'a list of data files of an old entry': {
      tamper: ({ data }) => change(data, list('0002', 'data'), '0', '1'),
      entry: 2,
      told: /0002\/data\.sha256/,
    },
    'a list cut short': {
      tamper: ({ data }) =>
        put(data, list('0002', 'site'), text(data, list('0002', 'site')).split('\n').slice(1).join('\n')),
      entry: 2,
      told: /0002\/site\.sha256/,
    },
    'a list in another order': {
      tamper: ({ data }) =>
        put(
          data,
          list('0002', 'site'),
          `${text(data, list('0002', 'site')).trimEnd().split('\n').toReversed().join('\n')}\n`,
        ),
      entry: 2,
      told: /0002\/site\.sha256/,
    },
    'a list that is gone': {
      tamper: ({ data }) => rmSync(join(data, list('0001', 'data'))),
      entry: 1,
      told: /0001\/data\.sha256/,
    },
    'the published values': {
      tamper: ({ data }) => change(data, 'snapshots/0003/values.json', '"amount":80000', '"amount":80001'),
      entry: 0,
      told: /snapshot 3, values\.json/,
    },
    'the published values that are gone': {
      tamper: ({ data }) => rmSync(join(data, 'snapshots/0003/values.json')),
      entry: 0,
      told: /snapshot 3, values\.json/,
    },
    'values purged without a word': {
      tamper: ({ data }) => purgeSilently(data),
      entry: 0,
      told: /snapshot 3, values\.json/,
    },
    'the chain that is gone': {
      tamper: ({ data }) => rmSync(join(data, 'snapshots/chain.json')),
      entry: 0,
      told: /chain\.json, is missing/,
    },
    'a chain that is no chain': {
      tamper: ({ data }) => writeFileSync(join(data, 'snapshots/chain.json'), '{}'),
      entry: 0,
      told: /chain\.json, is missing or cannot be read/,
    },
  };

  test.each(Object.entries(cases))('%s: tampering is found at the right place', (_, { tamper, entry, told }) => {
    withThree((data, site) => {
      tamper({ data, site });
      const [first] = failing(verify({ data, site }));
      expect(first?.[1]).toMatch(told);
      expect(first?.[0]).toBe(entry);
    });
  });

  test('what breaks the chain stops the check of the data as well', () => {
    withThree((data) => {
      reorder(data, [0, 2]);
      expect(checkData(data).summary.errors).toBeGreaterThan(0);
      expect(() => takeSnapshotOf(data)).not.toThrow();
      expect(takeSnapshotOf(data)).toHaveProperty('zh');
    });
  });
});

describe('a snapshot is refused', () => {
  test('for data with errors, for a site built from other data, and for nothing new', () => {
    withFolders((data, site) => {
      const first = publishTiny(data, site, 'one');
      const order = { data, built: site, version: '0.1.0' };
      expect(takeSnapshot(order)).toEqual({ zh: '与第 1 次快照完全相同，不用再记', en: 'the same as snapshot 1' });
      change(data, income, '\nI-2,', '\nI-3,2026-03-03,,50,I01,transfer,爱心居民,person,,\nI-2,');
      expect(takeSnapshot(order)).toMatchObject({ en: expect.stringContaining('was not built from these data') });
      change(data, income, '平台网友', '别人');
      expect(takeSnapshot(order)).toMatchObject({ en: 'the data have errors: no snapshot' });
      expect(chainOf(data)).toEqual([first]);
    });
  });

  test('and one that was killed halfway is finished or undone', () => {
    withThree((data) => {
      const folder = join(data, 'snapshots');
      // Killed before the chain named it.
      cpSync(join(folder, '0003'), join(folder, '.0004'), { recursive: true });
      recoverSnapshot(data);
      expect(readdirSync(folder).toSorted()).toEqual(['0001', '0002', '0003', 'chain.json']);
      // Killed after.
      renameSync(join(folder, '0003'), join(folder, '.0003'));
      expect(checkData(data).summary.errors).toBe(1);
      recoverSnapshot(data);
      expect(checkData(data).issues).toEqual([]);
    });
  });
});

describe('a private value is taken out', () => {
  const what = {
    file: income,
    record: 'income I-2',
    field: 'donor_display',
    reason: '含真实姓名',
    approved_by_role: '主任',
    on: '2026-03-31',
  };

  test('its hash stays, the chain holds, and its correction is not asked for', () => {
    withThree((data, site) => {
      expect(text(data, 'snapshots/0003/values.json')).toContain('平台网友');
      expect(purge(data, what)).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(text(data, 'snapshots/0003/values.json')).not.toContain('平台网友');
      expect(text(data, 'snapshots/0003/purged.json')).not.toContain('平台网友');
      expect(failing(verify({ data, site }))).toEqual([]);
      change(data, income, '平台网友', '匿名');
      expect(checkData(data).issues).toEqual([]);
      expect(checkData(data).snapshots.purges).toMatchObject([{ reason: '含真实姓名' }]);
      expect(purge(data, what), 'it has gone already').toHaveProperty('zh');
    });
  });

  test('other values of the same record are still guarded', () => {
    withThree((data) => {
      purge(data, what);
      change(data, 'snapshots/0003/values.json', '"amount":20000', '"amount":20001');
      expect(checkData(data).issues.map(({ code }) => code)).toEqual(['snapshot-broken']);
    });
  });
});

describe('files and proofs offline', () => {
  test('a downloaded file is found in the snapshot that has it', () => {
    withThree((data, site) => {
      const file = join(site, 'old.csv');
      writeFileSync(file, 'id\none\n');
      expect(verifyFile(data, file)).toMatchObject({ holds: true, entry: 1 });
      writeFileSync(file, 'id\nOne\n');
      expect(verifyFile(data, file).holds).toBe(false);
    });
  });

  test('a proof holds, and shows that a chain was replaced', () => {
    withThree((data, site) => {
      const files = readList(text(data, 'snapshots/0003/site.sha256')) as FileHash[];
      const chain = chainOf(data);
      const proof = join(site, 'proof.json');
      writeFileSync(proof, writeProof(makeProof(files, 'index.html', chain[2] as Entry) as never));
      expect(verifyProof(data, proof)).toMatchObject({ holds: true, entry: 3 });
      const { number, previous, hash, ...made } = chain[2] as Entry;
      put(data, 'snapshots/chain.json', writeChain(appendEntry(chain.slice(0, 2), { ...made, version: '0.1.1' })));
      expect(verifyProof(data, proof).text.en).toContain('replaced');
      put(data, 'snapshots/chain.json', writeChain(chain.slice(0, 2)));
      expect(verifyProof(data, proof).holds).toBe(false);
    });
  });
});

describe.skipIf(!canSign())('signatures', () => {
  test('of a key on the list hold; of another key or for another entry they do not', () => {
    withThree((data, site) => {
      const folder = join(site, '../keys');
      mkdirSync(folder);
      for (const name of ['good', 'bad'])
        execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
      const key = text(folder, 'good.pub').split(' ').slice(0, 2).join(' ');
      put(data, 'snapshots/allowed_signers', `publisher@example.org namespaces="sunshine-portal" ${key}\n`);
      const [, two, three] = chainOf(data) as [Entry, Entry, Entry];
      put(data, 'snapshots/0003/entry.sig', sign(three, join(folder, 'good')));
      const signed = verify({ data, site });
      expect(failing(signed)).toEqual([]);
      expect(signed.map(({ text: { en } }) => en)).toContain('Snapshot 3 is signed by publisher@example.org');
      for (const wrong of [sign(two, join(folder, 'good')), sign(three, join(folder, 'bad')), 'nothing']) {
        put(data, 'snapshots/0003/entry.sig', wrong);
        expect(failing(verify({ data, site }))).toEqual([
          [3, expect.stringContaining('signature of snapshot 3 is wrong')],
        ]);
      }
      put(data, 'snapshots/0003/entry.sig', sign(three, join(folder, 'good')));
      const others = join(folder, 'others');
      writeFileSync(others, `else@example.org ${text(folder, 'bad.pub').split(' ').slice(0, 2).join(' ')}\n`);
      expect(failing(verify({ data, site, signers: others }))).toHaveLength(1);
    });
  });
});

function takeSnapshotOf(data: string) {
  return takeSnapshot({ data, built: data, version: '0.1.0' });
}

/** Purges and hides it: the list of purges goes. */
function purgeSilently(data: string): void {
  purge(data, {
    file: income,
    record: 'income I-2',
    field: 'donor_display',
    reason: 'x',
    approved_by_role: 'x',
    on: '2026-03-31',
  });
  rmSync(join(data, 'snapshots/0003/purged.json'));
}
