import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder, isSigned } from '../snapshot/chain.ts';
import { readSignature } from '../snapshot/signature.ts';
import { canSign, signerOf } from './sign.ts';
import type { Verdict } from './verdict.ts';

/**
 * The signatures of a chain: each entry is signed by the key that it names, and nothing is unsigned once something is signed. `signers` is the list of keys that
 * may; without it the one that lies beside the data serves, which whoever changes the data can change too, and the answer says so.
 */
export function checkSignatures(data: string, chain: readonly ChainEntry[], signers: string | undefined): Verdict[] {
  const folder = join(data, snapshotFolder);
  const list = signers ?? join(folder, 'allowed_signers');
  const has = (entry: ChainEntry) => existsSync(join(folder, entryFolder(entry.number), 'entry.sig'));
  const first = chain.findIndex((entry) => isSigned(entry) || has(entry));
  if (first < 0) return existsSync(list) ? [stripped(chain.at(-1) as ChainEntry)] : [unsigned];
  const found = chain.flatMap((entry, index) => {
    if (has(entry)) return [signature(folder, entry, list)];
    return isSigned(entry) || index > first ? [stripped(entry)] : [];
  });
  return [...found, whose(signers, list)];
}

function signature(folder: string, entry: ChainEntry, list: string): Verdict {
  const { number, keyed } = entry;
  const text = readFileSync(join(folder, entryFolder(number), 'entry.sig'), 'utf8');
  const named = keyed?.signer;
  if (named === 'none')
    return finding(
      entry,
      `第 ${number} 次快照说自己没有签名，却有签名文件`,
      `Snapshot ${number} says that it is not signed, yet has a signature`,
    );
  const by = readSignature(text)?.fingerprint;
  if (named !== undefined && by !== named)
    return finding(
      entry,
      `第 ${number} 次快照应由 ${named} 签名，签名的却是 ${by ?? '认不出的密钥'}`,
      `Snapshot ${number} names the signer ${named}, but was signed by ${by ?? 'an unknown key'}`,
    );
  if (!canSign())
    return {
      holds: undefined,
      entry: number,
      text: { zh: '没有 ssh-keygen，签名没有核对', en: 'There is no ssh-keygen: signatures were not checked' },
    };
  const signer = signerOf(entry, text, list);
  if (!signer)
    return finding(
      entry,
      `第 ${number} 次快照的签名不对，或者签名人不在名单里`,
      `The signature of snapshot ${number} is wrong, or its key is not on the list`,
    );
  return {
    holds: true,
    entry: number,
    text: {
      zh: `第 ${number} 次快照由 ${signer.who} 签名，密钥指纹 ${signer.fingerprint}`,
      en: `Snapshot ${number} is signed by ${signer.who}, key ${signer.fingerprint}`,
    },
  };
}

function stripped(entry: ChainEntry): Verdict {
  const { number } = entry;
  return finding(
    entry,
    `第 ${number} 次快照应有签名，却没有：签名被去掉了，或者这一条被换过`,
    `Snapshot ${number} should be signed and is not: the signature was taken away, or the entry was replaced`,
  );
}

const unsigned: Verdict = {
  holds: true,
  text: {
    zh: '快照没有签名：链是否被重做，只能凭记在别处的指纹看出来（--head）',
    en: 'The snapshots are not signed: only a hash kept elsewhere (--head) shows whether the chain was made anew',
  },
};

function whose(signers: string | undefined, list: string): Verdict {
  if (signers)
    return {
      holds: true,
      text: { zh: `签名按您给的名单 ${list} 核对`, en: `Signatures were checked by the list you gave, ${list}` },
    };
  return {
    holds: true,
    text: {
      zh: '签名按数据旁边的名单核对。能改数据的人也能改这份名单，请用从别处得来的名单再核对一次：--signers 文件',
      en: 'Signatures were checked by the list that lies beside the data. Whoever can change the data can change that list: check again by a list from elsewhere, --signers FILE',
    },
  };
}

function finding({ number }: ChainEntry, zh: string, en: string): Verdict {
  return { holds: false, entry: number, text: { zh, en } };
}
