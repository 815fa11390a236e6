import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canSign, sign, signingKeyOf } from '../../src/build/sign.ts';
import type { Verdict } from '../../src/build/verdict.ts';
import { verify } from '../../src/build/verify.ts';
import { verifyHead } from '../../src/build/verify-one.ts';
import { checkData } from '../../src/check.ts';
import { appendEntry, type ChainEntry, readChain, writeChain } from '../../src/snapshot/chain.ts';
import { checkSignature, fingerprintIn, readSignature, readSigners } from '../../src/snapshot/signature.ts';
import { publishTiny, put, withFolders } from './folder.ts';

const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const chainOf = (data: string) => readChain(text(data, 'snapshots/chain.json')) as ChainEntry[];
const failing = (findings: readonly Verdict[]) =>
  findings.filter(({ holds }) => holds === false).map(({ entry, text: { en } }) => `${entry ?? 0} ${en}`);

type Scene = { data: string; site: string; good: string; bad: string };

/** Three publications of which the last two are signed by the same key; another key lies ready. */
function withSigned<T>(use: (scene: Scene) => T): T {
  return withFolders((data, site) => {
    const keys = join(data, '../keys');
    mkdirSync(keys);
    for (const name of ['good', 'bad'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'somebody', '-f', join(keys, name)]);
    const [good, bad] = [join(keys, 'good'), join(keys, 'bad')];
    publishTiny(data, site, 'one');
    publishTiny(data, site, 'two', { pen: signingKeyOf(good) });
    publishTiny(data, site, 'three', { pen: signingKeyOf(good) });
    return use({ data, site, good, bad });
  });
}

describe.skipIf(!canSign())('the first signature', () => {
  test('makes the list of signers, without the name of a person or machine; all holds, and whose list it was is said', () => {
    withSigned(({ data, site, good }) => {
      const list = text(data, 'snapshots/allowed_signers');
      expect(list).toMatch(/^publisher namespaces="sunshine-portal" ssh-ed25519 \S+\n$/);
      const { fingerprint } = signingKeyOf(good);
      expect(readSigners(list)).toEqual([{ who: 'publisher', fingerprint }]);
      expect(execFileSync('ssh-keygen', ['-l', '-f', good], { encoding: 'utf8' })).toContain(fingerprint);
      const found = verify({ data, site });
      expect(failing(found)).toEqual([]);
      const said = found.map(({ text: { en } }) => en);
      expect(said).toContain(`Snapshot 3 is signed by publisher, key ${fingerprint}`);
      expect(said.join()).toContain('by the list that lies beside the data');
      const own = verify({ data, site, signers: join(data, 'snapshots/allowed_signers') });
      expect(own.map(({ text: { en } }) => en).join()).toContain('by the list you gave');
      expect(checkData(data).issues).toEqual([]);
    });
  });

  test('a key that is not on the list, or none, is refused before anything is written', () => {
    withSigned(({ data, site, bad }) => {
      const before = text(data, 'snapshots/chain.json');
      expect(() => publishTiny(data, site, 'four', { pen: signingKeyOf(bad) })).toThrow(/没有这把密钥/);
      expect(() => publishTiny(data, site, 'four')).toThrow(/快照链是签名的/);
      expect(text(data, 'snapshots/chain.json')).toBe(before);
      expect(existsSync(join(data, 'snapshots/0004'))).toBe(false);
      // A second signer is put on the list first.
      appendFileSync(join(data, 'snapshots/allowed_signers'), `${signingKeyOf(bad).line}\n`);
      expect(publishTiny(data, site, 'four', { pen: signingKeyOf(bad) }).keyed?.signer).toBe(
        signingKeyOf(bad).fingerprint,
      );
      expect(failing(verify({ data, site }))).toEqual([]);
    });
  });
});

/** Writes the entries again from one on, as someone would who holds the disk. */
function rewrite(data: string, from: number, change: (entry: ChainEntry) => Partial<ChainEntry>): ChainEntry[] {
  let chain = chainOf(data).slice(0, from - 1);
  for (const { number, previous, hash, ...made } of chainOf(data).slice(from - 1))
    chain = appendEntry(chain, { ...made, ...change({ number, previous, hash, ...made }) });
  put(data, 'snapshots/chain.json', writeChain(chain));
  return chain;
}

const other = 'a'.repeat(64);
const unsigned = (entry: ChainEntry) => ({ ...(entry.keyed && { keyed: { ...entry.keyed, signer: 'none' } }) });
const sigs = ['0002', '0003'] as const;
const strip = (data: string, numbers: readonly string[] = sigs) => {
  for (const number of numbers) rmSync(join(data, `snapshots/${number}/entry.sig`));
};

/** What someone may do who holds the data folder; `signers`: told only by a list of signers from elsewhere, `head`: only by a head from elsewhere. */
const forgeries: Record<string, { forge: (scene: Scene) => void; told: RegExp; by?: 'signers' | 'head' }> = {
  'the last signature taken away': {
    forge: ({ data }) => strip(data, ['0003']),
    told: /3 Snapshot 3 should be signed/,
  },
  'all signatures taken away': { forge: ({ data }) => strip(data), told: /2 Snapshot 2 should be signed/ },
  'all signatures and the list taken away': {
    forge: ({ data }) => {
      strip(data);
      rmSync(join(data, 'snapshots/allowed_signers'));
    },
    told: /2 Snapshot 2 should be signed/,
  },
  'the last entry made anew, its signature kept': {
    forge: ({ data }) => rewrite(data, 3, () => ({ site_root: other })),
    told: /3 The signature of snapshot 3 is wrong/,
  },
  'the last entry made anew, its signature taken away': {
    forge: ({ data }) => {
      rewrite(data, 3, () => ({ site_root: other }));
      strip(data, ['0003']);
    },
    told: /3 Snapshot 3 should be signed/,
  },
  'the last entry made anew as unsigned': {
    forge: ({ data }) => {
      rewrite(data, 3, unsigned);
      strip(data, ['0003']);
    },
    told: /Entry 3 of the chain of snapshots is not signed, although an earlier one is/,
  },
  'the last entry made anew in the old format': {
    forge: ({ data }) => {
      rewrite(data, 3, () => ({ keyed: undefined as never }));
      const chain = chainOf(data).map(({ keyed, ...entry }) => (keyed ? { ...entry, keyed } : entry));
      put(data, 'snapshots/chain.json', writeChain(chain as ChainEntry[]));
      strip(data, ['0003']);
    },
    told: /Entry 3 of the chain of snapshots is in the old form/,
  },
  'the whole chain made anew as unsigned, the list left': {
    forge: ({ data }) => {
      rewrite(data, 1, unsigned);
      strip(data);
    },
    told: /3 Snapshot 3 should be signed/,
  },
  'an entry signed by another key': {
    forge: ({ data, bad }) => put(data, 'snapshots/0003/entry.sig', sign(chainOf(data)[2] as ChainEntry, bad)),
    told: /3 Snapshot 3 names the signer SHA256:\S+, but was signed by SHA256:/,
  },
  'the signature of another entry': {
    forge: ({ data }) => put(data, 'snapshots/0003/entry.sig', text(data, 'snapshots/0002/entry.sig')),
    told: /3 The signature of snapshot 3 is wrong/,
  },
  'a signature that is none': {
    forge: ({ data }) => put(data, 'snapshots/0003/entry.sig', 'nothing'),
    told: /3 Snapshot 3 names the signer \S+, but was signed by an unknown key/,
  },
  'a signature made for something else': {
    forge: ({ data, good }) => {
      const file = join(data, '../mail');
      writeFileSync(file, `sunshine-portal snapshot 3 ${chainOf(data)[2]?.hash}\n`);
      execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', good, '-n', 'file', file], { stdio: 'ignore' });
      put(data, 'snapshots/0003/entry.sig', readFileSync(`${file}.sig`, 'utf8'));
    },
    told: /3 The signature of snapshot 3 is wrong/,
  },
  'the signers swapped': {
    forge: ({ data, bad }) => put(data, 'snapshots/allowed_signers', `${signingKeyOf(bad).line}\n`),
    told: /2 The signature of snapshot 2 is wrong, or its key is not on the list/,
  },
  'a signer put on the list': {
    forge: ({ data, bad }) => appendFileSync(join(data, 'snapshots/allowed_signers'), `${signingKeyOf(bad).line}\n`),
    told: /3 The list allowed_signers is not the one that snapshot 3 recorded/,
  },
  'a signature put beside the unsigned first entry': {
    forge: ({ data, good }) => put(data, 'snapshots/0001/entry.sig', sign(chainOf(data)[0] as ChainEntry, good)),
    told: /Snapshot 1 says that it is not signed|0001\/entry\.sig was altered/,
  },
  'the chain cut by a signed entry': {
    forge: ({ data }) => {
      put(data, 'snapshots/chain.json', writeChain(chainOf(data).slice(0, 2)));
      rmSync(join(data, 'snapshots/0003'), { recursive: true });
    },
    told: /2 (?:Data files|Files of the site)|values\.json|site has another chain/,
  },
  'all made anew and signed by another key, with its own list': {
    forge: (scene) => resign(scene),
    told: /not on the list/,
    by: 'signers',
  },
  'all made anew without any signature or list': {
    forge: ({ data }) => {
      rewrite(data, 1, (entry) => ({ ...unsigned(entry), version: '0.1.1' }));
      strip(data);
      rmSync(join(data, 'snapshots/allowed_signers'));
    },
    told: /cut or made anew/,
    by: 'head',
  },
};

/** Everything from the first signed entry on, under another key. */
function resign({ data, bad }: Scene): void {
  const pen = signingKeyOf(bad);
  put(data, 'snapshots/allowed_signers', `${pen.line}\n`);
  const chain = rewrite(data, 2, ({ keyed }) => ({ ...(keyed && { keyed: { ...keyed, signer: pen.fingerprint } }) }));
  for (const entry of chain.slice(1)) put(data, `snapshots/000${entry.number}/entry.sig`, pen.sign(entry));
}

describe.skipIf(!canSign())('forged', () => {
  test.each(Object.entries(forgeries))('%s: it is told', (_, { forge, told, by }) => {
    withSigned((scene) => {
      const { data, site } = scene;
      const [list, head] = [text(data, 'snapshots/allowed_signers'), chainOf(data)[2]?.hash ?? ''];
      forge(scene);
      if (by === 'head') return expect(verifyHead(data, head).text.en).toMatch(told);
      const signers = join(data, '../kept');
      writeFileSync(signers, list);
      const found = failing(verify({ data, site, ...(by === 'signers' ? { signers } : {}) }));
      expect(found.join('\n')).toMatch(told);
    });
  });
});

describe.skipIf(!canSign())('a signature in the browser', () => {
  test('holds for its own entry and no other, and names its key', async () => {
    const [made, entries, line] = withSigned(({ data, good }) => [
      readSignature(text(data, 'snapshots/0003/entry.sig')),
      chainOf(data),
      text('', `${good}.pub`),
    ]);
    if (!made) throw new Error('no signature was read');
    expect(made.fingerprint).toBe(fingerprintIn(line));
    expect(await checkSignature(entries[2] as ChainEntry, made)).toBe(true);
    expect(await checkSignature(entries[1] as ChainEntry, made)).toBe(false);
    expect(await checkSignature(entries[2] as ChainEntry, { ...made, namespace: 'file' })).toBe(false);
    expect(await checkSignature(entries[2] as ChainEntry, { ...made, type: 'ssh-rsa' }), 'not checked').toBeUndefined();
  });

  test('what is none is read as none', () => {
    for (const broken of ['', 'nothing', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n'])
      expect(readSignature(broken)).toBeUndefined();
    expect(readSigners('# ssh-ed25519 AAAA\n\nno key\n')).toEqual([]);
  });
});
