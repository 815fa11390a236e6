import './help.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../src/check.ts';
import { type Ready, readySite } from '../src/deploy/ready.ts';
import { hostOf } from '../src/deploy/ssh.ts';
import { storeOf } from '../src/deploy/store.ts';
import { readTarget } from '../src/deploy/target.ts';
import { backOnHost, type Outcome, publishOnHost } from '../src/deploy/to-host.ts';
import { publishInStore } from '../src/deploy/to-store.ts';
import { dataFolder, fail, outFolder } from './folders.ts';

/**
 * Puts the built site of the last snapshot before the public: `npm run deploy -- --to ssh://user@host/folder` or `--to s3://bucket/prefix --endpoint URL`.
 * `--from FILE.zip` puts a kept archive up again, `--back` on a host the release before. `--keep 5` releases stay on a host. `--dry-run` only tells what would
 * happen. Exit code 1 where it was refused: nothing public was changed.
 */
const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ data: text, to: text, endpoint: text, region: text, from: text, keep: text },
      ...{ back: { type: 'boolean' }, 'path-style': { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    },
  });
  const data = dataFolder(values.data);
  const target = readTarget(values.to ?? '');
  const keep = Number(values.keep ?? 5);
  if (!target || !Number.isInteger(keep) || keep < 1 || (values.back && (values.from || target.kind === 's3')))
    throw new Error(
      '--to ssh://USER@HOST/FOLDER [--keep N] [--back] | s3://BUCKET/PREFIX --endpoint URL; [--from FILE.zip] [--dry-run]',
    );
  const dry = values['dry-run'] === true;
  // No Chinese store serves buckets by their path; servers on a machine of one's own do.
  const region = values.region ?? process.env.AWS_REGION ?? 'us-east-1';
  const endpoint = values.endpoint ?? `https://s3.${region}.amazonaws.com`;
  const settings = { endpoint, region, pathStyle: values['path-style'] === true };
  const publish = (ready: Ready) =>
    target.kind === 'ssh'
      ? publishOnHost(hostOf(target, process.env), ready, keep, dry)
      : publishInStore(storeOf(target, settings, process.env), ready, dry);
  if (values.back && target.kind === 'ssh')
    tell(backOnHost(hostOf(target, process.env), data, checkData(data).snapshots.chain, dry));
  else {
    const from = values.from === undefined ? { site: outFolder() } : { archive: resolve(values.from), into: folder };
    const ready = readySite(data, from);
    tell('faults' in ready ? ready : await publish(ready));
  }
} catch (error) {
  fail(error);
} finally {
  rmSync(folder, { recursive: true });
}

function tell(outcome: Outcome): void {
  if ('faults' in outcome) process.exitCode = 1;
  else process.stdout.write((outcome.lines ?? []).map((line) => `${line}\n`).join(''));
  const texts =
    'faults' in outcome
      ? outcome.faults.map(({ zh, en }) => `✗ ${zh} (${en})`)
      : outcome.done.map(({ zh, en }) => `${zh} (${en})`);
  process.stderr.write(`${texts.join('\n')}\n`);
}
