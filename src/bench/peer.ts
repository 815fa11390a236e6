import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * One run of a command with all that it started: seconds on the clock, seconds of processors, peak memory of all of it at once in MiB, and what it printed. The
 * last two are looked up in `/proc` and missing elsewhere.
 */
export type MeasuredRun = { wall: number; cpu: number | undefined; peak: number | undefined; stdout: string };

/** Runs a command with the project's Node and measures it from outside. Rejects where it fails. */
export async function runMeasured(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<MeasuredRun> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    detached: true,
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text) => {
      texts[name] += text;
    });
  const start = process.hrtime.bigint();
  const seen = new Map<number, number>();
  let peak = 0;
  const look = () => {
    const group = processesOf(child.pid ?? 0);
    for (const { pid, ticks } of group) seen.set(pid, ticks);
    peak = Math.max(
      peak,
      group.reduce((sum, { pages }) => sum + pages, 0),
    );
  };
  const timer = setInterval(look, 50);
  const code = await new Promise((done) => child.once('close', done)).finally(() => clearInterval(timer));
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (code !== 0) throw new Error(`${args.join(' ')}\n${texts.stdout.slice(-2000)}\n${texts.stderr.slice(-2000)}`);
  const ticks = [...seen.values()].reduce((sum, one) => sum + one, 0);
  return { wall, cpu: ticks ? ticks / 100 : undefined, peak: peak ? (peak * 4096) / 2 ** 20 : undefined, ...texts };
}

/** The processes of a group: hundredths of a second that each has used, and pages of 4 KiB that it holds. None where there is no `/proc`. */
function processesOf(group: number): { pid: number; ticks: number; pages: number }[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in brackets, may hold blanks.
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [pgrp, user = 0, system = 0, pages = 0] = [fields[2], fields[11], fields[12], fields[21]];
      return pgrp === group ? [{ pid: Number(name), ticks: user + system, pages }] : [];
    } catch {
      // It ended in the meantime.
      return [];
    }
  });
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

/** The middle value of several; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
