import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../check.ts';
import { publish } from '../domain/published/public.ts';
import { valuesOf } from '../domain/published/values.ts';
import { reworded } from '../domain/published/wording.ts';
import { recordScore, scoresOf } from '../domain/score/score.ts';
import type { Both } from '../issues/both.ts';
import { hashSide, hasSignature } from '../read/chain-extras.ts';
import { hashBytes, hashData, hashPages, hashSite } from '../read/hashes.ts';
import { hashValuesFile } from '../read/published.ts';
import { type Secrets, secretMark } from '../read/secrets.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import {
  appendEntry,
  type ChainEntry,
  checkChain,
  entryFolder,
  isSigned,
  readChain,
  withdrawnLists,
  writeChain,
} from '../snapshot/chain.ts';
import type { Withdrawn } from '../snapshot/entry.ts';
import { type FileHash, listRoot, orderFiles, writeList } from '../snapshot/list.ts';
import { keyedHash } from '../snapshot/nonces.ts';
import { readSigners } from '../snapshot/signature.ts';
import { hashKeyed, valuesRoot, writeValues } from '../snapshot/values.ts';
import { type Refusal, withdrawal } from '../snapshot/withdrawal.ts';
import type { Reworded } from '../snapshot/wording.ts';
import type { SigningKey } from './sign.ts';

/** What is recorded: a checked data folder, the site that was built from it, the version of the program, the key that signs, and what is taken back. */
export type SnapshotOrder = {
  data: string;
  built: string;
  version: string;
  pen?: SigningKey | undefined;
  withdraw?: readonly Withdrawn[];
  /** Whether the secrets may be others than those of the last entry: the old ones are lost. */
  renewed?: boolean | undefined;
};

/** Appends an entry for a site that was built from these data, or says why there is none to append; then nothing was written. */
export function takeSnapshot(order: SnapshotOrder): ChainEntry | Both {
  const { data, built, version, pen } = order;
  recoverSnapshot(data);
  const { portal, summary, snapshots, secrets } = checkData(data);
  if (summary.errors) return { zh: '数据有错误，没有记快照', en: 'the data have errors: no snapshot' };
  if (!secrets) return { zh: '没有密钥，没有记快照', en: 'there are no secrets: no snapshot' };
  if (snapshots.secrets !== 'fit' && !order.renewed) return lost;
  const folder = join(data, snapshotFolder);
  const refused = refusedPen(folder, snapshots.chain, pen);
  if (refused) return refused;
  const withdrawn = takenBack(snapshots.chain, order.withdraw ?? []);
  if ('zh' in withdrawn) return withdrawn;
  const [files, pages, codes] = [hashData(data, secrets.nonces.files), hashSite(built), hashPages(built)];
  const roots = { data_root: listRoot(files), site_root: listRoot(pages) };
  const last = snapshots.chain.at(-1);
  if (builtFrom(built) !== roots.data_root)
    return { zh: `${built} 不是用现在的数据建的，先运行 npm run build`, en: `${built} was not built from these data` };
  if (last && last.data_root === roots.data_root && last.site_root === roots.site_root && !order.withdraw?.length)
    return { zh: `与第 ${last.number} 次快照完全相同，不用再记`, en: `the same as snapshot ${last.number}` };
  if (last && last.date > portal.asOf)
    return { zh: `数据截至日 ${portal.asOf} 早于上次快照的 ${last.date}`, en: `as_of is older than the last snapshot` };
  const number = snapshots.chain.length + 1;
  const site = publish(portal);
  const scores = Object.fromEntries([...scoresOf(site)].map(([fund, score]) => [fund, recordScore(score, site.asOf)]));
  const { text, ...values } = hashValues(site, number, secrets);
  const texts = {
    values: text,
    scores: `${JSON.stringify(scores)}\n`,
    wording: last && snapshots.values && wordingText(reworded(snapshots.values, last.date, site)),
    signers: existsSync(join(folder, 'allowed_signers')) || !pen ? undefined : `${pen.line}\n`,
  };
  const side = listSide(folder, number, texts);
  const chain = appendEntry(snapshots.chain, {
    date: portal.asOf,
    ...roots,
    data_files: files.length,
    site_files: pages.length,
    ...values,
    version,
    keyed: {
      pages_root: listRoot(codes),
      pages: codes.length,
      side_root: listRoot(side),
      side_files: side.length,
      secret: keyedHash(secrets.key, secretMark),
      signer: pen?.fingerprint ?? 'none',
      withdrawn,
    },
  });
  const entry = chain.at(-1) as ChainEntry;
  write(folder, chain, texts.signers, {
    'data.sha256': writeList(files),
    'site.sha256': writeList(pages),
    'pages.sha256': writeList(codes),
    'side.sha256': writeList(side),
    'values.json': texts.values,
    'scores.json': texts.scores,
    ...(texts.wording === undefined ? {} : { 'wording.json': texts.wording }),
    ...(pen ? { 'entry.sig': pen.sign(entry) } : {}),
  });
  return entry;
}

const lost: Both = {
  zh: '密钥不是上次快照用的那一套，从备份恢复；确实丢了，运行 npm run snapshot -- --new-secrets',
  en: 'the secrets are not those of the last snapshot: restore them from the backup; if they are lost for good, run npm run snapshot -- --new-secrets',
};

/** Why this key cannot sign, or why there must be one; said before anything is written. */
function refusedPen(folder: string, chain: readonly ChainEntry[], pen: SigningKey | undefined): Both | undefined {
  const path = join(folder, 'allowed_signers');
  const list = existsSync(path) ? readSigners(readFileSync(path, 'utf8')) : undefined;
  if (!pen)
    return chain.some(isSigned) || hasSignature(folder)
      ? {
          zh: '快照链是签名的，要用 SNAPSHOT_KEY 指明签名的密钥',
          en: 'the chain is signed: name the key that signs in SNAPSHOT_KEY',
        }
      : undefined;
  if (!list || list.some(({ fingerprint }) => fingerprint === pen.fingerprint)) return undefined;
  return {
    zh: `${path} 里没有这把密钥（${pen.fingerprint}），核实无误后加一行：${pen.line}`,
    en: `this key (${pen.fingerprint}) is not on the list ${path}; if it is the right one, add this line: ${pen.line}`,
  };
}

/** What the next entry takes back: what was ordered, and every list that was hashed without a secret; or why it cannot. */
function takenBack(chain: readonly ChainEntry[], orders: readonly Withdrawn[]): Withdrawn[] | Both {
  const lists = new Map(bareLists(chain).map((one) => [one.list, one]));
  for (const order of orders) {
    const found = withdrawal(chain, order);
    if ('why' in found) return refusalText(order.list, found);
    for (const one of found) lists.set(one.list, one);
  }
  return [...lists.values()];
}

function refusalText(list: string, refusal: Refusal): Both {
  if (refusal.why === 'reason')
    return {
      zh: `撤回 ${list} 要写原因（--reason），没有记快照`,
      en: `taking ${list} back needs a reason (--reason): no snapshot`,
    };
  if (refusal.why === 'before')
    return {
      zh: `${list} 已由第 ${refusal.by} 次快照撤回，没有记快照`,
      en: `${list} was taken back by snapshot ${refusal.by}: no snapshot`,
    };
  return {
    zh: `没有 ${list} 这份清单可以撤回，写成 0001/site.sha256 这样（网页）或 0001/data.sha256（数据文件），没有记快照`,
    en: `there is no list ${list} to take back; write 0001/site.sha256 (pages) or 0001/data.sha256 (data files): no snapshot`,
  };
}

/** The lists of data files that were hashed without a secret and have not been taken back yet. */
function bareLists(chain: readonly ChainEntry[]): Withdrawn[] {
  const gone = withdrawnLists(chain);
  return chain
    .filter(({ keyed }) => !keyed)
    .map(({ number }) => ({ list: `${entryFolder(number)}/data.sha256`, why: bareWhy }))
    .filter(({ list }) => !gone.has(list));
}

const bareWhy =
  '清单上的指纹没有加密钥，不公布的内容可以拿去试出来 (its hashes were made without a secret: what is withheld could be found by trying)';

function hashValues(site: Parameters<typeof valuesOf>[0], number: number, secrets: Secrets) {
  const values = valuesOf(site);
  const text = writeValues(values);
  const { root = '', count } = valuesRoot(values, hashKeyed(secrets.nonces.values, number));
  return { text, values_root: root, values: count, values_hash: hashValuesFile(Buffer.from(text), number, secrets) };
}

type Texts = { scores: string; wording: string | undefined; signers: string | undefined };

/** What lies beside the entry that is about to be written, its own scores and the first list of signers included. */
function listSide(folder: string, number: number, texts: Texts): FileHash[] {
  const own: FileHash[] = [
    { path: `${entryFolder(number)}/scores.json`, hash: hashBytes(Buffer.from(texts.scores)) },
    ...(texts.wording
      ? [{ path: `${entryFolder(number)}/wording.json`, hash: hashBytes(Buffer.from(texts.wording)) }]
      : []),
    ...(texts.signers ? [{ path: 'allowed_signers', hash: hashBytes(Buffer.from(texts.signers)) }] : []),
  ];
  return orderFiles([...hashSide(folder, number), ...own]);
}

/** One change a line. */
function wordingText(list: readonly Reworded[]): string {
  return `[\n${list.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
}

/** The data root that a built site prints; undefined where it prints none. */
function builtFrom(built: string): string | undefined {
  const path = join(built, 'data', 'index.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).data_root : undefined;
}

/** Finishes or undoes what a killed command left behind: an entry is either whole or not there, and what it takes back is gone. */
export function recoverSnapshot(data: string): void {
  const folder = join(data, snapshotFolder);
  if (!existsSync(folder)) return;
  const path = join(folder, 'chain.json');
  const chain = existsSync(path) ? ((readChain(readFileSync(path, 'utf8')) ?? []) as ChainEntry[]) : [];
  for (const name of readdirSync(folder)) {
    const number = /^\.(\d{4,})$/.exec(name)?.[1];
    if (number === undefined) continue;
    if (Number(number) === chain.length) renameSync(join(folder, name), join(folder, number));
    else rmSync(join(folder, name), { recursive: true });
  }
  if (checkChain(chain).length === 0) tidy(folder, chain);
}

/** The entry counts from the moment at which the chain names it; its folder is ready before and gets its name after. */
function write(
  folder: string,
  chain: readonly ChainEntry[],
  signers: string | undefined,
  lists: Readonly<Record<string, string>>,
): void {
  const name = entryFolder(chain.length);
  mkdirSync(join(folder, `.${name}`), { recursive: true });
  for (const [file, text] of Object.entries(lists)) writeFileSync(join(folder, `.${name}`, file), text);
  if (signers) writeWhole(join(folder, 'allowed_signers'), signers);
  writeWhole(join(folder, 'chain.json'), writeChain(chain));
  renameSync(join(folder, `.${name}`), join(folder, name));
  tidy(folder, chain);
}

/** Only the values of the last entry are compared with; lists that were taken back go. */
function tidy(folder: string, chain: readonly ChainEntry[]): void {
  const before = chain.length - 1;
  if (before > 0) rmSync(join(folder, entryFolder(before), 'values.json'), { force: true });
  for (const list of withdrawnLists(chain).keys()) rmSync(join(folder, list), { force: true });
}

/** Writes a file that is whole or as it was. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
