import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../build/run.ts';

/** A running server of ssh on this machine: how a command names a folder on it, the settings by which it is let in, and how it ends. */
export type Sshd = { address: (folder: string) => string; settings: Record<string, string>; stop: () => Promise<void> };

const program = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find(existsSync);

/** What is missing here to test against a real server; empty where all is there. */
export const missing: readonly string[] = [
  ...(program ? [] : ['sshd']),
  ...['ssh', 'ssh-keygen', 'rsync', 'sha256sum'].filter((name) => !has(name)),
];

/** Starts a server that lets this user in by a key made for it, and nobody else. */
export async function startSshd(): Promise<Sshd> {
  const own = mkdtempSync(join(tmpdir(), 'sshd-'));
  const [port, user] = [await freePort(), userInfo().username];
  for (const name of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(own, name)]);
  // The server asks for this folder where it is started by the system.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const rules = [
    ...[
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${own}/host`,
      `AuthorizedKeysFile ${own}/user.pub`,
      `PidFile ${own}/pid`,
    ],
    ...[
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'PermitRootLogin yes',
    ],
  ];
  writeFileSync(join(own, 'config'), `${rules.join('\n')}\n`);
  const key = readFileSync(join(own, 'host.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(join(own, 'known'), `[127.0.0.1]:${port} ${key}\n`);
  const child = spawn(program as string, ['-D', '-e', '-f', join(own, 'config')], { stdio: 'ignore' });
  await answers(child, port);
  return {
    address: (folder) => `ssh://${user}@127.0.0.1:${port}${folder}`,
    settings: { DEPLOY_KEY: join(own, 'user'), DEPLOY_KNOWN_HOSTS: join(own, 'known') },
    stop: async () => {
      const end = new Promise((done) => child.once('exit', done));
      child.kill();
      await end;
      rmSync(own, { recursive: true });
    },
  };
}

async function answers(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error('sshd did not start');
    const open = await new Promise<boolean>((done) => {
      const probe = connect(port, '127.0.0.1', () => done(true)).once('error', () => done(false));
      probe.once('close', () => probe.destroy());
      probe.once('connect', () => probe.end());
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('sshd does not answer');
}

function has(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
