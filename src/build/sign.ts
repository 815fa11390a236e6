import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChainEntry, signedText } from '../snapshot/chain.ts';
import { fingerprintIn, namespace, readSignature } from '../snapshot/signature.ts';

/** The key that signs an entry: its fingerprint, its line for a list of signers, and what it does. */
export type SigningKey = { fingerprint: string; line: string; sign: (entry: ChainEntry) => string };

/** The pen of an SSH key. `key` is the file of a private key, or of a public one whose other half an agent holds. */
export function signingKeyOf(key: string): SigningKey {
  const line = publicLine(key);
  const fingerprint = fingerprintIn(line);
  if (!fingerprint) throw new Error(`${key} 不是 SSH 密钥 (this is no SSH key)`);
  return { fingerprint, line: `publisher namespaces="${namespace}" ${line}`, sign: (entry) => sign(entry, key) };
}

/** The signature of an entry by an SSH key. */
export function sign(entry: ChainEntry, key: string): string {
  return inFolder((folder) => {
    const file = join(folder, 'entry');
    writeFileSync(file, signedText(entry));
    execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', key, '-n', namespace, file], {
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    return readFileSync(`${file}.sig`, 'utf8');
  });
}

/** Who signed an entry, by the list of keys that may, and with which key; undefined where none of them did. */
export function signerOf(
  entry: ChainEntry,
  signature: string,
  signers: string,
): { who: string; fingerprint: string } | undefined {
  const made = readSignature(signature);
  if (!made || !existsSync(signers)) return undefined;
  return inFolder((folder) => {
    const file = join(folder, 'entry.sig');
    writeFileSync(file, signature);
    const found = spawnSync('ssh-keygen', ['-Y', 'find-principals', '-s', file, '-f', signers], { encoding: 'utf8' });
    const who = found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
    if (!who) return undefined;
    const order = ['-Y', 'verify', '-f', signers, '-I', who, '-n', namespace, '-s', file];
    const holds = spawnSync('ssh-keygen', order, { input: signedText(entry) }).status === 0;
    return holds ? { who, fingerprint: made.fingerprint } : undefined;
  });
}

/** Whether this machine can sign and check signatures. */
export function canSign(): boolean {
  return spawnSync('ssh-keygen', ['-?'], { stdio: 'ignore' }).error === undefined;
}

/** Name and blob of the public key, without the comment, which may hold the name of a person or a machine. */
function publicLine(key: string): string {
  const file = key.endsWith('.pub') ? key : `${key}.pub`;
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : execFileSync('ssh-keygen', ['-y', '-f', key], { encoding: 'utf8', stdio: ['inherit', 'pipe', 'inherit'] });
  return text.trim().split(/\s+/).slice(0, 2).join(' ');
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'portal-sign-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
