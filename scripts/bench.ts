import './help.ts';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installYardstick, type MeasuredRun, median, runMeasured } from '../src/bench/peer.ts';
import { countPages, heaviest } from '../src/bench/weight.ts';

/** `npm run bench -- COMMUNITIES ROUNDS`: builds and checks synthetic communities, beside the bare yardstick in the same run, in turn. */
const communities = Number(process.argv[2] ?? 30);
const rounds = Number(process.argv[3] ?? 3);
const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bench-'));
const data = join(scratch, 'data');
const out = join(scratch, 'site', 'dist');

try {
  writeData();
  const yardstick = installYardstick(scratch);
  const peers = { ...portalPeers(), ...(yardstick ? yardstickPeers(yardstick) : {}) };
  const runs = Object.fromEntries(Object.keys(peers).map((name) => [name, [] as MeasuredRun[]]));
  for (let round = 0; round < rounds; round++) for (const [name, run] of Object.entries(peers)) runs[name]?.push(run());
  report(runs, yardstick !== undefined);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function writeData(): void {
  runMeasured(['scripts/generate.ts', '--communities', String(communities), '--out', data], process.cwd());
}

function portalPeers(): Record<string, () => MeasuredRun> {
  return {
    'portal: check': () => runMeasured(['scripts/check.ts', '--data', data, '--format', 'json'], process.cwd()),
    'portal: full build': () => runMeasured(['scripts/build.ts', '--data', data], process.cwd(), { PORTAL_OUT: out }),
  };
}

function yardstickPeers(folder: string): Record<string, () => MeasuredRun> {
  const input = join(scratch, 'yard-data');
  runMeasured([join(folder, 'gen.mjs'), String(communities), input], folder);
  const env = { PERF_DATA: input, OUT: join(scratch, 'yard-out'), CACHE: join(scratch, 'yard-cache') };
  const clean = () => rmSync(env.OUT, { recursive: true, force: true });
  const build = (args: string[], cwd: string) => () => {
    clean();
    return runMeasured(args, cwd, env);
  };
  return {
    'yardstick: bare Node': build([join(folder, 'bare.mjs')], folder),
    'yardstick: tuned Astro': build(
      [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
      join(folder, 'astro'),
    ),
  };
}

function report(runs: Record<string, MeasuredRun[]>, compared: boolean): void {
  const { summary } = JSON.parse(runs['portal: check']?.[0]?.stdout ?? '{}') as {
    summary: { rows: number; files: number };
  };
  const pages: Record<string, number> = { 'portal: full build': countPages(out), ...(compared ? yardPages() : {}) };
  const perPage = (name: string) => (1000 * median((runs[name] ?? []).map(({ wall }) => wall))) / (pages[name] ?? 1);
  console.log(
    `${communities} communities, ${summary.rows} records in ${summary.files} files, median of ${rounds} alternated runs\n`,
  );
  console.log('| | pages | wall s | ms a page | × tuned Astro a page | peak MiB |\n|---|---|---|---|---|---|');
  for (const [name, list] of Object.entries(runs)) {
    const wall = median(list.map((run) => run.wall));
    const peak = median(list.map((run) => run.peak ?? Number.NaN));
    const ratio = compared && pages[name] ? (perPage(name) / perPage('yardstick: tuned Astro')).toFixed(2) : '';
    console.log(
      `| ${name} | ${pages[name] ?? ''} | ${wall.toFixed(2)} | ${pages[name] ? perPage(name).toFixed(2) : ''} | ${ratio} | ${Number.isNaN(peak) ? 'not measured' : peak.toFixed(0)} |`,
    );
  }
  const check = median((runs['portal: check'] ?? []).map(({ wall }) => wall));
  console.log(`\ncheck: ${Math.round(summary.rows / check)} records/s as a whole process\n`);
  console.log('| heaviest page of a kind | HTML | brotli | with style sheets |\n|---|---|---|---|');
  for (const { kind, raw, html, css } of heaviest(out)) console.log(`| ${kind} | ${raw} | ${html} | ${html + css} |`);
  if (!compared) console.log('\nThe yardstick was not at hand (YARDSTICK): no ratios.');
}

function yardPages(): Record<string, number> {
  const pages = countPages(join(scratch, 'yard-out'));
  return { 'yardstick: bare Node': pages, 'yardstick: tuned Astro': pages };
}
