import { spawn } from 'node:child_process';

/** One step of the tests: a command of `node_modules/.bin`, running; `end` is its exit code. */
type Step = { name: string; follow: () => void; end: Promise<number> };

/** One door: types, lint and format, unit and data tests, browser tests. Fails if any step fails, and says at the end which. */
const sync = start('astro', 'sync', '--silent');
sync.follow();
// The types of the content come first. The rest run side by side; their words are printed in this order, those of each step together.
const steps = (await sync.end)
  ? [sync]
  : [start('astro', 'check', '--minimumFailingSeverity', 'hint'), start('biome', 'ci', '.'), start('vitest', 'run')];
const failed: string[] = [];
for (const { name, follow, end } of steps) {
  console.log(`\n— ${name}`);
  follow();
  if (await end) failed.push(name);
}
console.log(failed.length ? `\n✗ failed: ${failed.join(' · ')}` : '\n✓ all steps passed');
process.exitCode = failed.length ? 1 : 0;

/** Starts a command. What it prints is kept until it is followed. */
function start(command: string, ...args: string[]): Step {
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const kept: Buffer[] = [];
  let print = (chunk: Buffer) => void kept.push(chunk);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => print(chunk));
  return {
    name: [command, ...args].join(' '),
    follow: () => {
      print = (chunk) => void process.stdout.write(chunk);
      kept.splice(0).forEach(print);
    },
    end: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    }),
  };
}
