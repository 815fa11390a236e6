import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/site.ts';
import { fail, outFolder, siteAddress, wholeDataFolder } from './folders.ts';

try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const built = await buildSite({
    data: wholeDataFolder(values.data),
    out: outFolder(),
    address: siteAddress(),
  });
  process.exitCode = built ? 0 : 1;
} catch (error) {
  fail(error);
}
