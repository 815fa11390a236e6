import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isHash } from '../snapshot/hash.ts';
import type { Nonces } from '../snapshot/nonces.ts';

/**
 * The secrets, which must never be published and are needed to publish: without them nobody can try out what a published hash was made of. They are outside
 * the data folder, so no hash, export or repository holds them. Builds only read them.
 */
export type Secrets = {
  folder: string;
  /** Whether these are the secrets that are published with the demonstration, or a copy of them: then they hide nothing. */
  example: boolean;
  /** 64 hex digits, for keyed hashes. */
  key: string;
  /** By which each data file and each published value is hashed. */
  nonces: SecretNonces;
};

/** A nonce for each data file, by its path, and one for each published value of the last snapshot. */
type SecretNonces = { files: Nonces; values: Nonces };

/** First line of every file of secrets. */
export const secretMarks = {
  own: '# 本站的密钥：不要公开，不要改，要备份 (secrets of this portal: never publish them, never change them, keep a backup)',
  example:
    '# 公开的示例密钥：人人都知道，只供示范区使用 (public example secrets: known to everyone, for the demonstration only)',
} as const;

/** The text that is hashed with the key to recognise later whether it is the same key. */
export const secretMark = 'sunshine-portal secret';

/** Folder of the public secrets of the demonstration. */
export const exampleFolder = 'content/secrets';

/** The folder of the secrets: `PORTAL_SECRETS`, else `secrets` beside the data folder. */
export function secretsFolder(data: string): string {
  return resolve(process.env.PORTAL_SECRETS || join(dirname(resolve(data)), 'secrets'));
}

/** The secrets of a portal; those of the example only where there is no folder and all is a demonstration. Undefined where there are none. */
export function readSecrets(data: string, demonstration: boolean): Secrets | undefined {
  const own = secretsFolder(data);
  // Changes that commands made are kept there too; they are no secrets.
  const there = existsSync(own) && readdirSync(own).some((name) => name !== 'changes');
  const folder = !there && demonstration ? resolve(exampleFolder) : own;
  const key = readSecret(folder, 'key')?.trim();
  const nonces = readNonces(readSecret(folder, 'nonces.json'));
  if (key === undefined && nonces === undefined) return undefined;
  if (!isHash(key) || !nonces)
    throw new Error(
      `${folder} 里的密钥不完整，请从备份恢复 (the secrets in this folder are not whole: restore them from the backup)`,
    );
  return { folder, example: isExample(folder), key, nonces };
}

/** The text of a file of secrets without its first line; undefined where there is none. */
export function readSecret(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? withoutMark(readFileSync(path, 'utf8')) : undefined;
}

/** Writes a file of secrets; it is whole or not there. Only the commands that record a publication do. */
export function writeSecret(folder: string, name: string, text: string, mark: string = secretMarks.own): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  writeFileSync(`${path}.new`, `${mark}\n${text}`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Makes the secrets that every portal needs. Refuses where a folder is there already. */
export function createSecrets(data: string): Secrets {
  const folder = secretsFolder(data);
  if (existsSync(join(folder, 'key')) || existsSync(join(folder, 'nonces.json')))
    throw new Error(`${folder} 里已有密钥，不会覆盖 (there are secrets already; they are never overwritten)`);
  const fresh = () => randomBytes(32).toString('hex');
  const [key, nonces] = [fresh(), { files: { seed: fresh(), kept: {} }, values: { seed: fresh(), kept: {} } }];
  writeSecret(folder, 'nonces.json', writeNonces(nonces));
  writeSecret(folder, 'key', `${key}\n`);
  return { folder, example: false, key, nonces };
}

/** The nonces as a file. */
export function writeNonces(nonces: SecretNonces): string {
  return `${JSON.stringify(nonces, null, 1)}\n`;
}

function readNonces(text: string | undefined): SecretNonces | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as SecretNonces;
    return [value.files, value.values].every(({ seed, kept }) => isHash(seed) && typeof kept === 'object')
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder holds the public secrets of the demonstration, or a copy of one of them, also with another first line. */
function isExample(folder: string): boolean {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.some(({ name }) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return text.startsWith(secretMarks.example) || withoutMark(text) === readSecret(exampleFolder, name);
  });
}

function withoutMark(text: string): string {
  return text.startsWith('#') ? text.slice(text.indexOf('\n') + 1) : text;
}
