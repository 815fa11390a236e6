import './help.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withEndSlash } from '../src/domain/portal/address.ts';
import type { Both } from '../src/issues/both.ts';
import { asOfDays } from '../src/join/answer.ts';
import { joinSummaries } from '../src/join/join.ts';
import { joinFiles, mayHoldJoin, writeJoin } from '../src/join/site.ts';
import { readSources } from '../src/join/source.ts';
import { siteAddressFault } from '../src/schemas/site-address.ts';
import { joinWords } from '../src/texts/join.ts';
import { joinFaults as faults } from '../src/texts/join-fault.ts';
import { fill, fillBoth } from '../src/texts/text.ts';
import { fail } from './folders.ts';

/**
 * Joins portals that were built apart into one overview, a small site that needs no script: `npm run join -- SOURCE … --out DIR`. A source is the address of a
 * portal, the folder of a built site, or an earlier overview. `--title 名称`, `--title-en NAME` and `--address URL` say what the overview is called and where it
 * will stand. Where a source cannot be read, nothing is written and the exit code is 1; with `--partial` the others are joined and the page says who is missing.
 */
try {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { out: text, title: text, 'title-en': text, address: text, partial: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { out, title: zh, 'title-en': en, address, partial = false } = values;
  if (!out || positionals.length === 0)
    throw new Error('npm run join -- SOURCE … --out DIR [--title 名称] [--title-en NAME] [--address URL] [--partial]');
  if (en && !zh) throw new Error(bothText(faults.title));
  const why = address && siteAddressFault(address);
  if (why) throw new Error(`--address ${address}：${bothText(why)}`);
  const folder = resolve(out);
  const sites = positionals.map((source) => resolve(source));
  if (!mayHoldJoin(folder, sites)) throw new Error(bothText(fillBoth(faults.taken, { folder })));
  const title = zh ? { zh, ...(en ? { en } : {}) } : joinWords.title;
  await join(positionals, folder, { title, address: address && withEndSlash(address) }, partial);
} catch (error) {
  fail(error);
}

type Head = Pick<Parameters<typeof joinSummaries>[1], 'title' | 'address'>;

async function join(sources: readonly string[], folder: string, head: Head, partial: boolean): Promise<void> {
  const read = await readSources(sources);
  const given = read.flatMap((one) => ('summary' in one ? [one] : []));
  const missing = read.flatMap((one) => ('fault' in one ? [{ source: one.source, why: one.fault }] : []));
  for (const [index, one] of read.entries())
    if ('fault' in one) {
      const source = sources[index] as string;
      const about = {
        zh: fill(faults.about.zh, { source, what: one.fault.zh }),
        en: fill(faults.about.en, { source, what: one.fault.en }),
      };
      tell(about, partial ? '!' : '✗');
    }
  if (given.length === 0 || (missing.length > 0 && !partial)) {
    tell(faults.nothing);
    process.exitCode = 1;
    return;
  }
  const { summary, told } = joinSummaries(given, { ...head, missing });
  const days = asOfDays(summary.portals);
  if (days.length > 1) told.push(fillBoth(faults.days, { first: days[0] as string, last: days.at(-1) as string }));
  writeJoin(folder, joinFiles(summary));
  for (const one of told) tell(one, '!');
  const trees = summary.portals.reduce((count, portal) => count + portal.trees.length, 0);
  tell(fillBoth(faults.wrote, { folder, portals: summary.portals.length, trees }));
}

function tell(text: Both, mark = ''): void {
  process.stderr.write(`${mark && `${mark} `}${bothText(text)}\n`);
}

function bothText({ zh, en }: Both): string {
  return `${zh} (${en})`;
}
