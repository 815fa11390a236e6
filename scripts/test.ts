import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One step of the tests: a command that runs. `follow` prints what it said so far and what it says from then on; `end` tells whether it passed. */
type Step = { name: string; follow: () => void; end: Promise<boolean> };

/** One door: types, lint and format, unit and data tests, browser tests. Fails if any step fails, and says at the end which, and which test files took longest. */
const told: string[] = [];
const root = mkdtempSync(join(scratch(), 'tests-'));
const times = join(root, 'times');
// What names the data, the output or the key of a portal of one's own says nothing to the tests, which read the demonstration.
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !/^(?:PORTAL_|SNAPSHOT_KEY$)/.test(key)),
);
// The types of the content come first. The next three run side by side; what they say is printed in this order, that of each in one piece. The browser comes
// last: beside the others it would make both slower by a third.
if (await report(start('astro', 'sync', '--silent'))) {
  for (const step of [
    start('astro', 'check', '--noSync', '--minimumFailingSeverity', 'hint'),
    start('biome', 'ci', '.'),
    start('vitest', 'run', '--project', 'unit', `--outputFile.times=${times}`),
  ])
    await report(step);
  await report(start('vitest', 'run', '--project', 'browser', `--outputFile.times=${times}`));
}
console.log(`\n${[...slowest(), ...told].join('\n')}`);
rmSync(root, { recursive: true });

/** Where tests write: in memory where there is room for some built sites, since they write and remove a hundred thousand files. */
function scratch(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 8e9 ? memory : tmpdir();
}

/** The ten test files that took longest, each with its seconds. */
function slowest(): string[] {
  if (!existsSync(times)) return [];
  const files = readFileSync(times, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  return files
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .slice(0, 10)
    .map(([time, file]) => `${String(Math.round(Number(time) / 1000)).padStart(4)} s ${file}`);
}

async function report({ name, follow, end }: Step): Promise<boolean> {
  console.log(`\n— ${name}`);
  follow();
  const passed = await end;
  if (!passed) process.exitCode = 1;
  return passed;
}

/** Starts a command of `node_modules/.bin`. What it prints is kept until it is followed. */
function start(command: string, ...args: string[]): Step {
  const name = [command, ...args].join(' ');
  const begin = performance.now();
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...plain,
      ASTRO_TELEMETRY_DISABLED: '1',
      // The commands that tests run read the same modules again and again: each is compiled once a run.
      NODE_COMPILE_CACHE: join(root, 'compiled'),
      TMPDIR: root,
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    },
  });
  const kept: Buffer[] = [];
  let print = (chunk: Buffer) => void kept.push(chunk);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => print(chunk));
  const follow = () => {
    print = (chunk) => void process.stdout.write(chunk);
    kept.splice(0).forEach(print);
  };
  const end = new Promise<boolean>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - begin) / 1000);
      told.push(`${code === 0 ? '✓ passed' : '✗ FAILED'} ${name} (${seconds} s)`);
      resolve(code === 0);
    });
  });
  return { name, follow, end };
}
