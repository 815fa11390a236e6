import './help.ts';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/site.ts';
import type { Verdict } from '../src/build/verdict.ts';
import { verify } from '../src/build/verify.ts';
import { verifyCode, verifyFile, verifyHead, verifyProof } from '../src/build/verify-one.ts';
import { dataFolder, fail, outFolder, siteAddress } from './folders.ts';

// Whoever reads only the first lines closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/**
 * Checks what was published against the chain of snapshots, without the network: `npm run verify`. `--site DIR` looks at another built site than the published
 * one, `--signers F` names the keys that may sign, `--quick` spares the second build by which the pages about the snapshots are compared. `--file F` looks up a
 * downloaded file, `--code C` the code that a page prints, `--proof F` a proof file, `--head H` a hash or head file that was kept elsewhere. Exit code 1 where
 * something does not hold.
 */
try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      data: text,
      site: text,
      file: text,
      code: text,
      proof: text,
      head: text,
      signers: text,
      quick: { type: 'boolean' },
    },
  });
  const data = dataFolder(values.data);
  const findings = values.file
    ? verifyFile(data, resolve(values.file))
    : values.code
      ? [verifyCode(data, values.code)]
      : values.proof
        ? [verifyProof(data, resolve(values.proof))]
        : values.head
          ? [verifyHead(data, values.head)]
          : await whole(data);
  for (const { holds, text } of findings) process.stdout.write(`${markOf(holds)} ${text.zh} (${text.en})\n`);
  process.exitCode = findings.some(({ holds }) => holds === false) ? 1 : 0;

  async function whole(data: string): Promise<Verdict[]> {
    const site = values.site === undefined ? outFolder() : resolve(values.site);
    if (values.site !== undefined && !existsSync(site))
      throw new Error(`文件夹不存在：${site} (there is no such folder)`);
    const order = { data, signers: values.signers && resolve(values.signers) };
    if (!existsSync(site)) return verify(order);
    return values.quick
      ? verify({ ...order, site })
      : withRebuilt(data, (rebuilt) => verify({ ...order, site, rebuilt }));
  }
} catch (error) {
  fail(error);
}

/** Builds the site once more in a folder of its own. */
async function withRebuilt<T>(data: string, use: (rebuilt: string | undefined) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-verify-'));
  try {
    const out = join(folder, 'site');
    const built = await buildSite({ data, out, address: siteAddress() });
    return use(built ? out : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Holds, does not hold, or could not be checked. */
function markOf(holds: boolean | undefined): string {
  if (holds === undefined) return '?';
  return holds ? '✓' : '✗';
}
