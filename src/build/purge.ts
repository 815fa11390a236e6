import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both } from '../issues/both.ts';
import { hashData } from '../read/hashes.ts';
import { type Secrets, writeNonces, writeSecret } from '../read/secrets.ts';
import { readLast, readPurges, readSnapshots } from '../read/snapshots.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder } from '../snapshot/chain.ts';
import { readList } from '../snapshot/list.ts';
import { forgetName, forgetPart, keyedHash } from '../snapshot/nonces.ts';
import {
  hashKeyed,
  type PublishedValues,
  type Purge,
  placesIn,
  purgeText,
  purgeValue,
  writeValues,
} from '../snapshot/values.ts';
import { writeWhole } from './snapshot.ts';

/** What is to be taken out, by which role, when and why. */
type FilePurge = Omit<Purge, 'record' | 'field' | 'hash' | 'seal'>;
type ValuePurge = FilePurge & Required<Pick<Purge, 'record' | 'field'>>;

/**
 * Takes a private value out of the values of the last snapshot: its keyed hash stands in its place, the list of purges tells of it, and the nonce of that hash is
 * forgotten, so that nobody can ever try out what the value was.
 */
export function purge(data: string, order: ValuePurge, secrets: Secrets | undefined): Purge | Both {
  const ready = entryOf(data, secrets);
  if (!('number' in ready)) return ready;
  const folder = join(data, snapshotFolder);
  const own = join(folder, entryFolder(ready.number));
  const values = readLast(folder, ready, [], secrets);
  const { nonces } = secrets as Secrets;
  const done = values && purgeValue(values, order, hashKeyed(nonces.values, ready.number));
  if (!done) return { zh: '上次快照里没有这个值', en: 'the last snapshot has no such value' };
  const { file, record, field, reason, approved_by_role, on } = order;
  const made: Purge = { file, record, field, hash: done.hash, reason, approved_by_role, on };
  tell(data, ready, made, secrets as Secrets);
  // The nonce goes last: as long as the value is there, a command that was killed can be given again.
  writeWhole(join(own, 'values.json'), writeValues(done.values));
  const name = `${ready.number} ${file}#${record}`;
  const places = placesIn(values[file]?.[record] ?? {});
  const forgotten = forgetPart(nonces.values, name, field, places, namesOf(values, ready.number), fresh());
  save(secrets as Secrets, { ...nonces, values: forgotten });
  return made;
}

/**
 * Forgets the nonce of a data file: from then on nobody can try out what it held by the lists of earlier snapshots. The list of purges tells of it, so that no site
 * from before returns.
 */
export function purgeFile(data: string, order: FilePurge, secrets: Secrets | undefined): Purge | Both {
  const ready = entryOf(data, secrets);
  if (!('number' in ready)) return ready;
  const { nonces } = secrets as Secrets;
  const { file, reason, approved_by_role, on } = order;
  const listed = listedFiles(data, ready.number);
  const hash = listed.get(file);
  if (!hash) return { zh: '没有哪次快照有这个文件', en: 'no snapshot has such a file' };
  const made: Purge = { file, hash, reason, approved_by_role, on };
  tell(data, ready, made, secrets as Secrets);
  const names = [...listed.keys(), ...hashData(data, nonces.files).map(({ path }) => path)];
  save(secrets as Secrets, { ...nonces, files: forgetName(nonces.files, file, names, fresh()) });
  return made;
}

/** Adds a purge to the list of an entry, sealed with the key. */
function tell(data: string, entry: ChainEntry, made: Purge, { key }: Secrets): void {
  const folder = join(data, snapshotFolder);
  const list = [...readPurges(folder, entry, []), { ...made, seal: keyedHash(key, purgeText(made)) }];
  writeWhole(join(folder, entryFolder(entry.number), 'purged.json'), `${JSON.stringify(list, null, 1)}\n`);
}

/** The last entry, where something can be taken out of it. */
function entryOf(data: string, secrets: Secrets | undefined): ChainEntry | Both {
  const { chain, secrets: state } = readSnapshots(data, secrets);
  const entry = chain.at(-1);
  if (!entry) return { zh: '没有可用的快照', en: 'there is no sound snapshot' };
  if (!entry.keyed)
    return {
      zh: '上次快照的指纹没有加密钥，清除了也能试出来：先运行 npm run snapshot 再记一次',
      en: 'the last snapshot was hashed without a secret, so what is taken out could be found by trying: run npm run snapshot first',
    };
  if (!secrets || state !== 'fit')
    return { zh: '没有上次快照用的密钥，不能清除', en: 'the secrets of the last snapshot are not here' };
  if (secrets.example)
    return {
      zh: '示例密钥是公开的，清除了也能试出来',
      en: 'the example secrets are public: what is taken out could be found by trying',
    };
  return entry;
}

function namesOf(values: PublishedValues, number: number): string[] {
  return Object.entries(values).flatMap(([file, records]) =>
    Object.keys(records).map((record) => `${number} ${file}#${record}`),
  );
}

/** The data files that snapshots list, each with its last hash. */
function listedFiles(data: string, length: number): Map<string, string> {
  const lists = Array.from({ length }, (_, index) => join(data, snapshotFolder, entryFolder(index + 1), 'data.sha256'));
  return new Map(
    lists.filter(existsSync).flatMap((path) => {
      const list = readList(readFileSync(path, 'utf8'));
      return typeof list === 'number' ? [] : list.map((one) => [one.path, one.hash] as const);
    }),
  );
}

function save(secrets: Secrets, nonces: Secrets['nonces']): void {
  writeSecret(secrets.folder, 'nonces.json', writeNonces(nonces));
}

function fresh(): string {
  return randomBytes(32).toString('hex');
}
