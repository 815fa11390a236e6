import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One run of a command: wall seconds, peak memory of its largest process in MiB (undefined where `time` is missing), and what it printed. */
export type MeasuredRun = { wall: number; peak: number | undefined; stdout: string };

/** Runs a command with the project's Node and measures it from outside. Throws where it fails. */
export function runMeasured(args: readonly string[], cwd: string, env: Record<string, string> = {}): MeasuredRun {
  const timed = existsSync('/usr/bin/time');
  const command = [process.execPath, ...args];
  const start = process.hrtime.bigint();
  const run = spawnSync(
    timed ? '/usr/bin/time' : (command[0] as string),
    timed ? ['-f', '@@ %e %M', ...command] : command.slice(1),
    { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== 0) throw new Error(`${args.join(' ')}\n${run.stdout.slice(-2000)}\n${run.stderr.slice(-2000)}`);
  const peak = /@@ \S+ (\d+)/.exec(run.stderr)?.[1];
  return { wall, peak: peak ? Number(peak) / 1024 : undefined, stdout: run.stdout };
}

/** The bare sites to compare with, installed in the scratch folder; undefined where the yardstick is not at hand. */
export function installYardstick(scratch: string): string | undefined {
  const source = resolve(process.env.YARDSTICK || 'yardstick');
  if (!existsSync(join(source, 'gen.mjs'))) return undefined;
  const folder = join(scratch, 'yardstick');
  cpSync(source, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (install.status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  console.error(`yardstick: npm install failed\n${install.stderr}`);
  return undefined;
}

/** The middle value of several runs. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
