import './help.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { purge, purgeFile } from '../src/build/purge.ts';
import { readySecrets } from '../src/build/ready.ts';
import { signingKeyOf } from '../src/build/sign.ts';
import { buildSite } from '../src/build/site.ts';
import { takeSnapshot } from '../src/build/snapshot.ts';
import { advanceTrace } from '../src/build/trace.ts';
import { verify } from '../src/build/verify.ts';
import type { Both } from '../src/issues/both.ts';
import { readSecrets } from '../src/read/secrets.ts';
import { snapshotFolder } from '../src/schemas/other-paths.ts';
import { fail, outFolder, siteAddress, wholeDataFolder } from './folders.ts';

const texts = { type: 'string' } as const;

/**
 * Records a publication: `npm run snapshot`. Builds the site, appends its hashes to the chain, builds again so that the site shows them. `--built DIR` takes a
 * site that was built just now; the next build shows the entry. `SNAPSHOT_KEY` names the SSH key that signs. `--purge FILE --record R --field F --reason …
 * --role … --on …` takes a private value out, `--purge-file FILE --reason … --role … --on …` makes the hashes of a data file useless. `--withdraw
 * 0001/site.sha256 --reason …` takes the list of an earlier entry back, of pages with that of their codes. `--new-secrets` goes on where the secrets of the
 * last entry are lost.
 */
try {
  const { values } = parseArgs({
    options: {
      data: texts,
      built: texts,
      purge: texts,
      'purge-file': texts,
      record: texts,
      field: texts,
      reason: texts,
      role: texts,
      on: texts,
      withdraw: texts,
      'new-secrets': { type: 'boolean' },
    },
  });
  const data = wholeDataFolder(values.data);
  const { 'purge-file': whole, record: of = '', field = '', reason = '', role = '', on = '' } = values;
  const why = { reason, approved_by_role: role, on };
  if (values.purge !== undefined) {
    if (![of, field, reason, role, on].every(Boolean))
      throw new Error('--purge FILE --record --field --reason --role --on');
    told(purge(data, { file: values.purge, record: of, field, ...why }, readSecrets(data, true)));
  } else if (whole !== undefined) {
    if (![reason, role, on].every(Boolean)) throw new Error('--purge-file FILE --reason --role --on');
    told(purgeFile(data, { file: whole, ...why }, readSecrets(data, true)));
  } else {
    if (values.withdraw && !reason) throw new Error('--withdraw LIST --reason');
    const withdraw = values.withdraw ? [{ list: values.withdraw, why: reason }] : [];
    await record(data, values.built, { withdraw, renewed: values['new-secrets'] });
  }
} catch (error) {
  fail(error);
}

async function record(
  data: string,
  given: string | undefined,
  more: Pick<Parameters<typeof takeSnapshot>[0], 'withdraw' | 'renewed'>,
): Promise<void> {
  const order = { data, out: outFolder(), address: siteAddress() };
  const key = process.env.SNAPSHOT_KEY;
  const pen = key ? signingKeyOf(key) : undefined;
  const ready = readySecrets(data, more.renewed === true);
  if (ready) said(ready);
  if (ready && 'refused' in ready) {
    process.exitCode = 1;
    return;
  }
  // The site must show the step of this publication; one that was built before has its own.
  const step = given === undefined ? await advanceTrace(data) : undefined;
  if (step) said(step);
  const built = given === undefined ? (await buildSite(order)) && order.out : resolve(given);
  const first = pen && !existsSync(join(data, snapshotFolder, 'allowed_signers'));
  const entry = built && takeSnapshot({ data, built, version: versionOf(), pen, ...more });
  if (entry) told(entry);
  else process.exitCode = 1;
  if (!entry || !('hash' in entry)) return;
  if (first)
    said({
      zh: `这是第一次签名，已建公钥名单 ${snapshotFolder}/allowed_signers，密钥指纹 ${pen.fingerprint}。请把指纹登在网站以外的地方（公告栏、公众号、托管的慈善组织）`,
      en: `the first signature: the list ${snapshotFolder}/allowed_signers was made, key ${pen.fingerprint}. Publish this fingerprint somewhere else than on the site as well`,
    });
  if (given === undefined) buildAgain(order);
}

function said({ zh, en }: Both): void {
  process.stderr.write(`${zh} (${en})\n`);
}

function told(done: object | Both): void {
  if (!('zh' in done)) return void process.stdout.write(`${JSON.stringify(done, null, 1)}\n`);
  said(done as Both);
  process.exitCode = 1;
}

/** Builds once more, so that the site shows the entry, and proves that all else stayed as it was recorded. */
function buildAgain(order: Parameters<typeof buildSite>[0]): void {
  // A process of its own: the framework keeps which pages there are as long as one runs, and the entry has files that were not there before.
  const script = join(import.meta.dirname, 'build.ts');
  const { status } = spawnSync(process.execPath, [script, '--data', order.data], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  const wrong = verify({ data: order.data, site: order.out }).filter(({ holds }) => holds === false);
  for (const { text } of wrong.slice(0, 10)) process.stderr.write(`✗ ${text.zh} (${text.en})\n`);
  if (wrong.length === 0) return;
  process.stderr.write(
    '两次建站的结果不同：记快照时程序或数据正在被改动，请再记一次 (the site changed while it was recorded: run it again)\n',
  );
  process.exitCode = 1;
}

function versionOf(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version;
}
