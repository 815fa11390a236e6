import './help.ts';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDistricts, inDistrict } from '../src/bench/synthetic.ts';
import { fail } from './folders.ts';

/**
 * Writes the data of so many invented communities, to measure with: `npm run generate -- --communities 100 --years 2 --seed a --out DIR`. The same arguments
 * give the same bytes. `--scale`: how lively a community is; `--apart`: a data folder for each hundred, as `npm run city` takes them. Never over a folder that
 * holds something.
 */
try {
  const text = { type: 'string' } as const;
  const options = {
    communities: text,
    years: { ...text, default: '2' },
    seed: { ...text, default: 'bench' },
    scale: { ...text, default: '1' },
    out: text,
    apart: { type: 'boolean' } as const,
  };
  const { values } = parseArgs({ options });
  const [communities, years, scale] = [values.communities, values.years, values.scale].map(Number) as [
    number,
    number,
    number,
  ];
  if (!(communities >= 1 && communities <= 9999) || !(years === 1 || years === 2) || !(scale > 0) || !values.out)
    throw new Error(
      'npm run generate -- --communities 1…9999 [--years 1|2] [--seed TEXT] [--scale 1] [--apart] --out DIR',
    );
  const out = resolve(values.out);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} 不是空文件夹 (this folder is not empty)`);
  if (values.apart)
    for (let from = 0; from < communities; from += inDistrict)
      write(join(out, `d${String(from / inDistrict + 1).padStart(2, '0')}`, 'data'), {
        ...{ from, communities: Math.min(inDistrict, communities - from) },
        ...{ seed: values.seed, years, scale },
      });
  else write(out, { from: 0, communities, seed: values.seed, years, scale });
} catch (error) {
  fail(error);
}

type Order = { from: number; communities: number; seed: string; years: 1 | 2; scale: number };

function write(folder: string, { communities, seed, ...order }: Order): void {
  for (const part of ['portal.yaml', 'vocabulary'])
    cpSync(new URL(`../data/${part}`, import.meta.url), join(folder, part), { recursive: true });
  for (const [file, written] of generateDistricts(communities, seed, order)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), written);
  }
}
