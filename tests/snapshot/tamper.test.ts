import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { purge, purgeFile } from '../../src/build/purge.ts';
import { recoverSnapshot, takeSnapshot } from '../../src/build/snapshot.ts';
import type { Verdict } from '../../src/build/verdict.ts';
import { verify } from '../../src/build/verify.ts';
import { verifyCode, verifyFile, verifyHead, verifyProof } from '../../src/build/verify-one.ts';
import { checkData } from '../../src/check.ts';
import { hashValuesFile } from '../../src/read/published.ts';
import { createSecrets, readSecrets, type Secrets, secretsFolder, writeSecret } from '../../src/read/secrets.ts';
import { appendEntry, type ChainEntry, readChain, writeChain } from '../../src/snapshot/chain.ts';
import { hashOf } from '../../src/snapshot/hash.ts';
import { type FileHash, readList } from '../../src/snapshot/list.ts';
import { keyedHash } from '../../src/snapshot/nonces.ts';
import { blankCode, hashPage } from '../../src/snapshot/page.ts';
import { makeProof, writeProof } from '../../src/snapshot/proof.ts';
import { hashBare, hashKeyed, readValues, valuesRoot } from '../../src/snapshot/values.ts';
import { change, publishTiny, put, withFolders } from './folder.ts';

const income = 'places/garden/funds/garden-fund/income.csv';
const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const chainOf = (data: string) => readChain(text(data, 'snapshots/chain.json')) as ChainEntry[];
const failing = (findings: readonly Verdict[]) =>
  findings.filter(({ holds }) => holds === false).map(({ entry, text: { en } }) => [entry ?? 0, en] as const);

/** Three publications; the data grow each time. `own`: with secrets that only this portal has. */
function withThree<T>(use: (data: string, site: string) => T, own = false): T {
  return withFolders((data, site) => {
    if (own) createSecrets(data);
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
    put(data, 'snapshots/chain.json', writeChain(order.map((index) => chainOf(data)[index] as ChainEntry)));
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
    'the codes of the pages': {
      tamper: ({ data }) => change(data, list('0002', 'pages'), 'index.html', 'index.htm'),
      entry: 2,
      told: /0002\/pages\.sha256/,
    },
    'the self-scores of an old entry': {
      tamper: ({ data }) => change(data, 'snapshots/0001/scores.json', '"tenths":', '"tenths":1'),
      entry: 0,
      told: /0001\/scores\.json was altered/,
    },
    'the self-scores of the last entry that are gone': {
      tamper: ({ data }) => rmSync(join(data, 'snapshots/0003/scores.json')),
      entry: 0,
      told: /0003\/scores\.json was altered, taken away/,
    },
    'a purge put into an old entry': {
      tamper: ({ data }) => put(data, 'snapshots/0001/purged.json', '[]'),
      entry: 0,
      told: /0001\/purged\.json was altered, taken away or put in/,
    },
    'a signature put to an old entry': {
      tamper: ({ data }) => put(data, 'snapshots/0002/entry.sig', 'x'),
      entry: 0,
      told: /0002\/entry\.sig was altered/,
    },
    'a list of what lies beside': {
      tamper: ({ data }) => change(data, list('0003', 'side'), '0', '1'),
      entry: 0,
      told: /0003\/side\.sha256 was altered/,
    },
    'a list of signers put in': {
      tamper: ({ data }) => put(data, 'snapshots/allowed_signers', 'x'),
      entry: 3,
      told: /signed and is not|not the one that snapshot 3/,
    },
    'a published list of an old entry': {
      tamper: ({ site }) => change(site, 'verify/0001/site.sha256', 'index.html', 'index.htm'),
      entry: 0,
      told: /verify\/0001\/site\.sha256 is not as it must be/,
    },
    'a published list that is gone': {
      tamper: ({ site }) => rmSync(join(site, 'verify/0002/data.sha256')),
      entry: 0,
      told: /verify\/0002\/data\.sha256 is missing/,
    },
    'a page put beside the chain': {
      tamper: ({ site }) => put(site, 'verify/help.html', 'all is well'),
      entry: 0,
      told: /verify\/help\.html was added/,
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

  test('the pages that tell of the snapshots are compared with what was built again', () => {
    withThree((data, site) => {
      const rebuilt = `${site}-again`;
      cpSync(site, rebuilt, { recursive: true });
      expect(failing(verify({ data, site, rebuilt }))).toEqual([]);
      expect(
        verify({ data, site }).some(({ holds, text: { en } }) => holds === undefined && en.includes('second build')),
      ).toBe(true);
      for (const [path, told] of [
        ['verify/index.html', /verify\/index\.html is not as it must be/],
        ['verify/head.txt', /verify\/head\.txt is not as it must be/],
        ['en/verify/more/index.html', /was added/],
      ] as const) {
        const was = existsSync(join(site, path)) ? text(site, path) : undefined;
        put(site, path, 'a match');
        expect(failing(verify({ data, site, rebuilt }))[0]?.[1]).toMatch(told);
        if (was === undefined) rmSync(join(site, path));
        else put(site, path, was);
      }
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
  const purgeIt = (data: string) => purge(data, what, readSecrets(data, true));

  test('its hash stays, the chain holds, and its correction is not asked for', () => {
    withThree((data, site) => {
      expect(text(data, 'snapshots/0003/values.json')).toContain('平台网友');
      expect(purgeIt(data)).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(text(data, 'snapshots/0003/values.json')).not.toContain('平台网友');
      expect(text(data, 'snapshots/0003/purged.json')).not.toContain('平台网友');
      put(site, 'verify/0003/purged.json', text(data, 'snapshots/0003/purged.json'));
      expect(failing(verify({ data, site }))).toEqual([]);
      change(data, income, '平台网友', '匿名');
      expect(checkData(data).issues).toEqual([]);
      expect(checkData(data).snapshots.purges).toMatchObject([{ reason: '含真实姓名' }]);
      expect(purgeIt(data), 'it has gone already').toHaveProperty('zh');
    }, true);
  });

  test('nobody can try out what it was: not by its hash, not by the root, not by the file of values, even with the secrets', () => {
    withThree((data) => {
      const before = text(data, 'snapshots/0003/values.json');
      const made = purgeIt(data);
      const hash = 'hash' in made ? made.hash : '';
      const [secrets, last] = [readSecrets(data, false), chainOf(data)[2] as ChainEntry];
      const guess = 'value "平台网友"';
      const seeds = JSON.stringify(secrets?.nonces).match(/[0-9a-f]{64}/g) ?? [];
      const tried = [hashOf(guess), ...[...seeds, secrets?.key ?? ''].map((nonce) => keyedHash(nonce, guess))];
      expect(tried.length).toBeGreaterThan(5);
      expect(tried).not.toContain(hash);
      expect([hashOf(before), secrets && hashValuesFile(Buffer.from(before), 3, secrets)]).not.toContain(
        last.values_hash,
      );
      const values = readValues(before) ?? {};
      const hashes = secrets && hashKeyed(secrets.nonces.values, 3);
      expect(hashes?.(`${income}#income I-2`, 'donor_display', guess)).toBeUndefined();
      expect(valuesRoot(values, hashBare).root).not.toBe(last.values_root);
      expect(hashes && valuesRoot(values, hashes).root).toBeUndefined();
      // All that was not purged can still be proved.
      expect(checkData(data).issues).toEqual([]);
    }, true);
  });

  test('other values of the same record are still guarded, and so is the list of purges', () => {
    for (const [file, from, to] of [
      ['values.json', '"amount":20000', '"amount":20001'],
      ['purged.json', '含真实姓名', '没有原因'],
      ['purged.json', '"seal"', '"seel"'],
    ] as const)
      withThree((data) => {
        purgeIt(data);
        change(data, `snapshots/0003/${file}`, from, to);
        expect(checkData(data).issues.map(({ code }) => code)).toEqual(['snapshot-broken']);
      }, true);
  });

  test('an invented purge is told, of a value and of a file', () => {
    const { record: _, field: __, ...file } = what;
    for (const made of [what, file, { ...what, record: undefined }])
      withThree((data) => {
        put(data, 'snapshots/0003/purged.json', JSON.stringify([{ ...made, hash: 'a'.repeat(64) }]));
        expect(checkData(data).issues.map(({ code }) => code)).toEqual(['snapshot-broken']);
      }, true);
  });

  test('with the public example secrets it is refused, for then it could be found by trying', () => {
    withThree((data) => {
      expect(purgeIt(data)).toMatchObject({ en: expect.stringContaining('example secrets are public') });
      expect(text(data, 'snapshots/0003/values.json')).toContain('平台网友');
    });
  });

  test('the hashes of a data file become useless, those of all others still hold', () => {
    withThree((data) => {
      const old = JSON.stringify(readSecrets(data, false)?.nonces.files);
      const order = { reason: '含真实姓名', approved_by_role: '主任', on: '2026-03-31' };
      const listed = text(data, 'snapshots/0003/data.sha256').split('\n');
      const hash = listed.find((line) => line.endsWith(income))?.slice(0, 64);
      expect(purgeFile(data, { file: income, ...order }, readSecrets(data, false))).toEqual({
        ...{ file: income, hash, ...order },
      });
      expect(checkData(data).issues).toEqual([]);
      const now = readSecrets(data, false);
      expect(JSON.stringify(now?.nonces)).not.toContain(JSON.parse(old).seed);
      expect(failing(verify({ data }))).toEqual([[3, expect.stringMatching(/changed: .*income\.csv$/)]]);
      expect(purgeFile(data, { file: 'nothing.csv', ...order }, now)).toHaveProperty('zh');
    }, true);
  });
});

describe('secrets that are not there', () => {
  test('are told: what could not be checked, and where they are others, that they are', () => {
    withThree((data, site) => {
      const folder = secretsFolder(data);
      renameSync(folder, `${folder}-away`);
      expect(checkData(data).issues.map(({ code, severity }) => [code, severity])).toEqual([
        ['secrets-missing', 'notice'],
      ]);
      const open = verify({ data, site }).filter(({ holds }) => holds === undefined);
      // In the demonstration the example serves where there are none, and is not the one that was used.
      expect(
        [...open, ...verify({ data, site }).filter(({ holds }) => holds === false)].map(({ text: { en } }) => en),
      ).toContainEqual(expect.stringContaining('were not checked'));
      createSecrets(data);
      expect(failing(verify({ data, site }))).toEqual([[3, expect.stringContaining('not those of snapshot 3')]]);
      change(data, income, '\nI-2,', '\nI-05,2026-03-05,,50,I01,transfer,爱心居民,person,,\nI-2,');
      const before = text(data, 'snapshots/chain.json');
      expect(() => publishTiny(data, site, 'four')).toThrow('密钥不是上次快照用的那一套');
      expect(text(data, 'snapshots/chain.json')).toBe(before);
      expect(publishTiny(data, site, 'four', { renewed: true }).number).toBe(4);
      expect(failing(verify({ data, site }))).toEqual([]);
    }, true);
  });

  test('two portals with the same data have other hashes', () => {
    const root = () => withThree((data) => chainOf(data)[2]?.data_root, true);
    expect(root()).not.toBe(root());
  });
});

describe('files and proofs offline', () => {
  test('a downloaded file is found in the snapshot that has it', () => {
    withThree((data, site) => {
      const file = join(site, 'old.csv');
      writeFileSync(file, 'id\none\n');
      expect(verifyFile(data, file)).toMatchObject([{ holds: true, entry: 1 }]);
      writeFileSync(file, 'id\nOne\n');
      expect(verifyFile(data, file)).toMatchObject([{ holds: false }]);
    });
  });

  test('a page prints the beginning of its own hash, by which it is found; another code is told', () => {
    withThree((data, site) => {
      const page = join(site, 'index.html');
      const code = hashPage(text(site, 'index.html'))?.code ?? '';
      expect(code).not.toBe(blankCode);
      expect(verifyFile(data, page)).toMatchObject([{ holds: true, entry: 3 }]);
      expect(verifyCode(data, code)).toMatchObject({ holds: true, entry: 3 });
      expect(verifyCode(data, code.toUpperCase().replace(/(.{4})/g, '$1 '))).toMatchObject({ holds: true, entry: 3 });
      for (const wrong of [blankCode, 'abc', '']) expect(verifyCode(data, wrong).holds).toBe(false);
      change(site, 'index.html', code, 'f'.repeat(12));
      expect(verifyFile(data, page).map(({ text: { en } }) => en)[0]).toContain(`its content gives ${code}`);
    });
  });

  test('a head that was kept shows whether the chain was cut or made anew', () => {
    withThree((data, site) => {
      const [, two, three] = chainOf(data) as [ChainEntry, ChainEntry, ChainEntry];
      expect(verifyHead(data, join(site, 'verify/head.txt'))).toMatchObject({ holds: true, entry: 3 });
      expect(verifyHead(data, two.hash.slice(0, 12))).toMatchObject({ holds: true, entry: 2 });
      put(data, 'snapshots/chain.json', writeChain(chainOf(data).slice(0, 2)));
      rmSync(join(data, 'snapshots/0003'), { recursive: true });
      expect(verifyHead(data, three.hash)).toMatchObject({ holds: false });
      for (const none of ['abc', 'z'.repeat(64), 'no-such-file.txt'])
        expect(verifyHead(data, none).text.en).toContain('no head');
    });
  });

  test('a proof holds, and shows that a chain was replaced', () => {
    withThree((data, site) => {
      const files = readList(text(data, 'snapshots/0003/site.sha256')) as FileHash[];
      const chain = chainOf(data);
      const proof = join(site, 'proof.json');
      writeFileSync(proof, writeProof(makeProof(files, 'index.html', chain[2] as ChainEntry) as never));
      expect(verifyProof(data, proof)).toMatchObject({ holds: true, entry: 3 });
      const { number, previous, hash, ...made } = chain[2] as ChainEntry;
      put(data, 'snapshots/chain.json', writeChain(appendEntry(chain.slice(0, 2), { ...made, version: '0.1.1' })));
      expect(verifyProof(data, proof).text.en).toContain('replaced');
      put(data, 'snapshots/chain.json', writeChain(chain.slice(0, 2)));
      expect(verifyProof(data, proof).holds).toBe(false);
    });
  });
});

function takeSnapshotOf(data: string) {
  return takeSnapshot({ data, built: data, version: '0.1.0' });
}

/** Purges and hides it: the list of purges goes. */
function purgeSilently(data: string): void {
  const order = { file: income, record: 'income I-2', field: 'donor_display', reason: 'x', approved_by_role: 'x' };
  // As if the public secrets were own ones.
  const secrets = readSecrets(data, true) as Secrets;
  const own = { ...secrets, folder: secretsFolder(data), example: false };
  writeSecret(own.folder, 'key', `${own.key}\n`);
  purge(data, { ...order, on: '2026-03-31' }, own);
  rmSync(join(data, 'snapshots/0003/purged.json'));
}
