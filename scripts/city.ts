import './help.ts';
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDistricts, districtsIn } from '../src/build/city.ts';
import { withEndSlash } from '../src/domain/portal/address.ts';
import { siteAddressFault } from '../src/schemas/site-address.ts';
import { fail } from './folders.ts';

/**
 * Builds the portals of all districts of a city and their overview: `npm run city -- DISTRICTS --out DIR --address URL`. `DISTRICTS` holds a folder a district,
 * each with a `data` folder and, beside it, `secrets`. The site of a district lies in `DIR/<district>/`, the overview in `DIR`; a change of one district builds that
 * one. `--title 名称` and `--title-en NAME` say what the overview is called, `--jobs N` how many districts are built at once. Exit 1: a district has errors; its
 * earlier site stays, and all others and the overview are published.
 */
try {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { out: text, address: text, title: text, 'title-en': text, jobs: text },
    allowPositionals: true,
  });
  const { out, address, jobs = String(Math.max(1, availableParallelism() >> 1)), ...titles } = values;
  const [folder] = positionals;
  if (!folder || !out || !address || !/^[1-9]\d?$/.test(jobs))
    throw new Error('npm run city -- DISTRICTS --out DIR --address URL [--title 名称] [--title-en NAME] [--jobs N]');
  const why = siteAddressFault(address);
  if (why) throw new Error(`--address ${address}：${why.zh} (${why.en})`);
  process.exitCode = await buildCity(resolve(folder), resolve(out), withEndSlash(address), Number(jobs), titles);
} catch (error) {
  fail(error);
}

async function buildCity(
  folder: string,
  out: string,
  address: string,
  jobs: number,
  titles: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const districts = districtsIn(folder, out, address);
  if (districts.length === 0)
    throw new Error(`${folder} 里没有带 data/portal.yaml 的文件夹 (has no folder with a data/portal.yaml)`);
  const failed = await buildDistricts(districts, {
    ...{ out, jobs },
    tell: ({ name }, printed) => process.stderr.write(`── ${name}\n${printed}`),
  });
  const sites = districts.map(({ name }) => join(out, name));
  const named = Object.entries(titles).flatMap(([name, title]) => (title ? [`--${name}`, title] : []));
  const args = ['scripts/join.ts', ...sites, '--out', out, '--address', address, '--partial', ...named];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  return failed.length > 0 ? 1 : (status ?? 2);
}
