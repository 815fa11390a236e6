import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** How a command ended. */
export type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs one of the commands that staff use, to its end. */
export function run(script: string, settings: Record<string, string>, args: readonly string[] = []): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: environment(settings), maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}

/** Builds a site as staff do, in this project or another. */
export async function buildWith(settings: Record<string, string>, project = process.cwd()): Promise<void> {
  const options = { cwd: project, env: environment(settings), maxBuffer: 1e8 };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], options).catch(({ stderr }) => {
    throw new Error(`the site could not be built\n${stderr}`);
  });
}

/** Starts a command as the leader of a group of its own, so that all of it can be killed. */
export function start(script: string, settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [script], {
    env: environment(settings),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Whether a command has come to an end, by itself or not. */
export function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Stops a command where it is, with everything that it started; nothing happens until it proceeds or is killed. */
export function hold(child: ChildProcess): void {
  if (!ended(child) && child.pid) process.kill(-child.pid, 'SIGSTOP');
}

/** Lets a command go on that was held. */
export function proceed(child: ChildProcess): void {
  if (!ended(child) && child.pid) process.kill(-child.pid, 'SIGCONT');
}

/** Kills a command with everything that it started, as a power failure does. */
export async function kill(child: ChildProcess): Promise<void> {
  if (ended(child) || !child.pid) return;
  const end = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGKILL');
  await end;
}

/** Every file of a folder with the hash of its bytes. */
export function hashes(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pairs = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a test runner says of itself would make it a site under development. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([key]) => !/^(?:VITEST|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(key),
  );
  return { ...Object.fromEntries(own), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...settings };
}
