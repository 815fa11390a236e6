import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verify, verifyFile, verifyProof } from '../src/build/verify.ts';
import { dataFolder, fail, outFolder } from './folders.ts';

// Whoever reads only the first lines closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/**
 * Checks what was published against the chain of snapshots, without the network: `npm run verify`. `--site DIR` looks at another built site than the published
 * one, `--file F` at a downloaded file, `--proof F` at a proof file, `--signers F` names the keys that may sign. Exit code 1 where something does not hold.
 */
try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { data: text, site: text, file: text, proof: text, signers: text } });
  const data = dataFolder(values.data);
  const site = values.site === undefined ? outFolder() : resolve(values.site);
  if (values.site !== undefined && !existsSync(site))
    throw new Error(`文件夹不存在：${site} (there is no such folder)`);
  const findings = values.file
    ? [verifyFile(data, resolve(values.file))]
    : values.proof
      ? [verifyProof(data, resolve(values.proof))]
      : verify({ data, site: existsSync(site) ? site : undefined, signers: values.signers && resolve(values.signers) });
  for (const { holds, text } of findings) process.stdout.write(`${holds ? '✓' : '✗'} ${text.zh} (${text.en})\n`);
  process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
} catch (error) {
  fail(error);
}
