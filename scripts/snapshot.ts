import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sign } from '../src/build/sign.ts';
import { buildSite } from '../src/build/site.ts';
import { purge, takeSnapshot } from '../src/build/snapshot.ts';
import { advanceTrace } from '../src/build/trace.ts';
import { verify } from '../src/build/verify.ts';
import type { Both } from '../src/issues/issue.ts';
import { type Entry, folderOf } from '../src/snapshot/chain.ts';
import { dataFolder, fail, outFolder, siteAddress } from './folders.ts';

const texts = { type: 'string' } as const;

/**
 * Records a publication: `npm run snapshot`. Builds the site, appends its hashes to the chain, builds again so that the site shows them. `--built DIR` takes a
 * site that was built just now; the next build shows the entry. `--purge FILE --record R --field F --reason … --role … --on …` takes a private value out.
 */
try {
  const { values } = parseArgs({
    options: {
      data: texts,
      built: texts,
      purge: texts,
      record: texts,
      field: texts,
      reason: texts,
      role: texts,
      on: texts,
    },
  });
  const data = dataFolder(values.data);
  if (values.purge !== undefined) {
    const { record = '', field = '', reason = '', role = '', on = '' } = values;
    if (![record, field, reason, role, on].every(Boolean))
      throw new Error('--purge FILE --record --field --reason --role --on');
    told(purge(data, { file: values.purge, record, field, reason, approved_by_role: role, on }));
  } else {
    const order = { data, out: outFolder(), address: siteAddress() };
    // The site must show the step of this publication; one that was built before has its own.
    const step = values.built === undefined ? await advanceTrace(data) : undefined;
    if (step) process.stderr.write(`${step.zh} (${step.en})\n`);
    const built = values.built === undefined ? (await buildSite(order)) && order.out : resolve(values.built);
    const entry = built && takeSnapshot({ data, built, version: versionOf() });
    if (entry) told(entry);
    else process.exitCode = 1;
    if (entry && 'hash' in entry) {
      signed(data, entry);
      if (values.built === undefined) await buildAgain(order, entry.hash);
    }
  }
} catch (error) {
  fail(error);
}

function told(done: object | Both): void {
  if ('hash' in done) return void process.stdout.write(`${JSON.stringify(done, null, 1)}\n`);
  const { zh, en } = done as Both;
  process.stderr.write(`${zh} (${en})\n`);
  process.exitCode = 1;
}

/** Builds once more, so that the site shows the entry, and proves that all else stayed as it was recorded. */
async function buildAgain(order: Parameters<typeof buildSite>[0], edition: string): Promise<void> {
  // The data were read once in this process; another edition has them read again.
  process.env.PORTAL_EDITION = edition;
  if (!(await buildSite(order))) process.exitCode = 1;
  const wrong = verify({ data: order.data, site: order.out }).filter(({ holds }) => !holds);
  for (const { text } of wrong.slice(0, 10)) process.stderr.write(`✗ ${text.zh} (${text.en})\n`);
  if (wrong.length === 0) return;
  process.stderr.write(
    '两次建站的结果不同：记快照时程序或数据正在被改动，请再记一次 (the site changed while it was recorded: run it again)\n',
  );
  process.exitCode = 1;
}

/** Signs where a key is named. */
function signed(data: string, entry: Entry): void {
  const key = process.env.SNAPSHOT_KEY;
  if (key) writeFileSync(join(data, 'snapshots', folderOf(entry.number), 'entry.sig'), sign(entry, key));
}

function versionOf(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version;
}
