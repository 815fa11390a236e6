import { spawnSync } from 'node:child_process';

/** One door: types, lint and format, unit and data tests, browser tests. Stops at the first that fails. */
const steps = [
  ['astro', ['sync', '--silent']],
  ['astro', ['check', '--minimumFailingSeverity', 'hint']],
  ['biome', ['ci', '.']],
  ['vitest', ['run']],
] as const;

for (const [command, args] of steps) {
  console.log(`\n— ${command} ${args.join(' ')}`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
