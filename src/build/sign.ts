import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Entry, signedText } from '../snapshot/chain.ts';

/** What signatures are for: one made for mail or code does not hold here. */
const namespace = 'sunshine-portal';

/** The signature of an entry by an SSH key. `key` is the file of a private key, or of a public one whose other half an agent holds. */
export function sign(entry: Entry, key: string): string {
  return inFolder((folder) => {
    const file = join(folder, 'entry');
    writeFileSync(file, signedText(entry));
    execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', key, '-n', namespace, file], {
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    return readFileSync(`${file}.sig`, 'utf8');
  });
}

/** Who signed an entry, by the list of keys that may; undefined where none of them did. */
export function signerOf(entry: Entry, signature: string, signers: string): string | undefined {
  if (!existsSync(signers)) return undefined;
  return inFolder((folder) => {
    const file = join(folder, 'entry.sig');
    writeFileSync(file, signature);
    const found = spawnSync('ssh-keygen', ['-Y', 'find-principals', '-s', file, '-f', signers], { encoding: 'utf8' });
    const who = found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
    if (!who) return undefined;
    const order = ['-Y', 'verify', '-f', signers, '-I', who, '-n', namespace, '-s', file];
    return spawnSync('ssh-keygen', order, { input: signedText(entry) }).status === 0 ? who : undefined;
  });
}

/** Whether this machine can sign and check signatures. */
export function canSign(): boolean {
  return spawnSync('ssh-keygen', ['-?'], { stdio: 'ignore' }).error === undefined;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'portal-sign-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
