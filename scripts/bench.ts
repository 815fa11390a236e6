import './help.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Apart, goalStates, type Size } from '../src/bench/goals.ts';
import { installYardstick, type MeasuredRun, median, runMeasured } from '../src/bench/peer.ts';
import { countPages, heaviest } from '../src/bench/weight.ts';
import { filesIn } from '../src/read/files-in.ts';

/**
 * Builds and checks synthetic communities, beside a bare site of as many pages in turn, and says which goals are met: `npm run bench -- --communities 10,100
 * --rounds 3`. With `--apart` the largest number is also built in districts of a hundred, each a portal of its own. `--write FILE` keeps what it prints; `scripts/bench.md` has the last results. `YARDSTICK` names the folder of the bare sites.
 */
const { values } = parseArgs({
  options: {
    communities: { type: 'string', default: '10,100' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'string' },
    apart: { type: 'boolean' },
  },
});
const rounds = Number(values.rounds);
const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bench-'));
const lines: string[] = [];
const say = (line: string) => {
  console.log(line);
  lines.push(line);
};

try {
  const yardstick = installYardstick(scratch);
  const sizes: Size[] = [];
  for (const count of values.communities.split(',').map(Number)) sizes.push(await measure(count, yardstick));
  report(sizes, values.apart ? await measureApart(sizes.at(-1)?.communities ?? 0) : undefined);
  if (values.write) writeFileSync(values.write, `${lines.join('\n')}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(communities: number, yardstick: string | undefined): Promise<Size> {
  const [data, site] = [join(scratch, 'data'), join(scratch, 'site')];
  const out = join(site, 'dist');
  for (const folder of [data, site]) rmSync(folder, { recursive: true, force: true });
  await runMeasured(['scripts/generate.ts', '--communities', String(communities), '--out', data], process.cwd());
  const build = () => runMeasured(['scripts/build.ts', '--data', data], process.cwd(), { PORTAL_OUT: out });
  // The bundle of pages does not depend on the data: it is there at every build but the first of a program.
  await build();
  const runs: Record<'check' | 'full' | 'same' | 'row' | 'peer', MeasuredRun[]> = {
    ...{ check: [], full: [], same: [], row: [], peer: [] },
  };
  const peer = yardstick ? await preparePeer(yardstick, communities) : undefined;
  for (let round = 0; round < rounds; round++) {
    runs.check.push(await runMeasured(['scripts/check.ts', '--data', data, '--format', 'json'], process.cwd()));
    rmSync(site, { recursive: true, force: true });
    runs.full.push(await build());
    if (peer) runs.peer.push(await peer.build());
    runs.same.push(await build());
    changeRow(data);
    runs.row.push(await build());
  }
  const middle = (name: keyof typeof runs, of: 'wall' | 'cpu' | 'peak') =>
    median(runs[name].map((run) => run[of] ?? Number.NaN));
  const files = filesIn(out);
  const { summary } = JSON.parse(runs.check[0]?.stdout ?? '{}') as { summary: { rows: number } };
  const size: Size = {
    ...{ communities, records: summary.rows, pages: countPages(out), check: middle('check', 'wall') },
    full: { wall: middle('full', 'wall'), cpu: middle('full', 'cpu'), peak: middle('full', 'peak') },
    ...{ same: middle('same', 'wall'), row: middle('row', 'wall'), files: files.length },
    bytes: files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0),
    heaviest: heaviest(out),
    peer: peer && { wall: middle('peer', 'wall'), pages: countPages(peer.out), bytes: peer.bytes() },
  };
  tellKinds(size, out, files);
  return size;
}

/** The same communities in districts of a hundred, built apart and joined. */
async function measureApart(communities: number): Promise<Apart> {
  const [data, site] = [join(scratch, 'districts'), join(scratch, 'city')];
  await runMeasured(
    ['scripts/generate.ts', '--communities', String(communities), '--apart', '--out', data],
    process.cwd(),
  );
  const out = join(site, 'dist');
  const build = () =>
    runMeasured(['scripts/city.ts', data, '--out', out, '--address', 'https://city.example/'], process.cwd());
  const full = await build();
  const files = filesIn(out);
  changeRow(join(data, 'd01', 'data'));
  const row = await build();
  return {
    full: { wall: full.wall, cpu: full.cpu ?? Number.NaN, peak: full.peak ?? Number.NaN },
    ...{ row: row.wall, files: files.length },
    bytes: files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0),
  };
}

/** Another word in one payment, at every call. */
function changeRow(data: string): void {
  const file = join(data, 'places/test-0001/funds/test-0001-fund/spending-2026.csv');
  const [head, first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const [purpose = ''] = first.match(/[\p{Script=Han}]+/u) ?? [];
  writeFileSync(file, [head, first.replace(purpose, `${purpose}一`), ...rest].join('\n'));
}

async function preparePeer(folder: string, communities: number) {
  const input = join(scratch, 'yard-data');
  const env = { PERF_DATA: input, OUT: join(scratch, 'yard-out'), CACHE: join(scratch, 'yard-cache') };
  rmSync(input, { recursive: true, force: true });
  await runMeasured([join(folder, 'gen.mjs'), String(communities), input], folder);
  return {
    out: env.OUT,
    bytes: () => filesIn(env.OUT).reduce((sum, file) => sum + statSync(join(env.OUT, file)).size, 0),
    build: () => {
      rmSync(env.OUT, { recursive: true, force: true });
      return runMeasured(
        [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
        join(folder, 'astro'),
        env,
      );
    },
  };
}

function tellKinds(size: Size, out: string, files: readonly string[]): void {
  const kinds = Map.groupBy(files, (file) => (file.startsWith('pagefind/') ? 'search index' : extname(file).slice(1)));
  const sums = [...kinds].map(([kind, own]) => ({
    ...{ kind, count: own.length },
    bytes: own.reduce((sum, file) => sum + statSync(join(out, file)).size, 0),
  }));
  say(
    `\n## ${size.communities} communities: ${size.records.toLocaleString('en')} records, ${size.pages.toLocaleString('en')} pages\n`,
  );
  say('| | wall s | CPU s | peak MiB |\n|---|---|---|---|');
  say(`| full build | ${size.full.wall.toFixed(1)} | ${size.full.cpu.toFixed(1)} | ${size.full.peak.toFixed(0)} |`);
  for (const name of ['check', 'same', 'row'] as const)
    say(
      `| ${{ check: 'check', same: 'build, nothing changed', row: 'build, one row changed' }[name]} | ${size[name].toFixed(2)} | | |`,
    );
  if (size.peer) say(`| tuned framework, ${size.peer.pages} pages | ${size.peer.wall.toFixed(2)} | | |`);
  say('\n| files | number | MB |\n|---|---|---|');
  for (const { kind, count, bytes } of sums.toSorted((a, b) => b.bytes - a.bytes).slice(0, 9))
    say(`| ${kind} | ${count.toLocaleString('en')} | ${(bytes / 1e6).toFixed(1)} |`);
}

function report(sizes: readonly Size[], apart: Apart | undefined): void {
  say(
    `\n## Goals\n\nMedian of ${rounds} alternated rounds. ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.\n`,
  );
  say('| what | goal | measured | met |\n|---|---|---|---|');
  for (const { what, goal, measured, met } of goalStates(sizes, apart))
    say(`| ${what} | ${goal} | ${measured} | ${met === undefined ? '–' : met ? 'yes' : 'no'} |`);
  say('\n| heaviest page of a kind | HTML | brotli | with style sheets |\n|---|---|---|---|');
  for (const { kind, raw, html, css } of sizes.at(-1)?.heaviest ?? [])
    say(`| ${kind} | ${raw} | ${html} | ${html + css} |`);
}
