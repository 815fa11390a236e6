import './help.ts';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/site.ts';
import { fail, outFolder, siteAddress, wholeDataFolder } from './folders.ts';

/**
 * Checks the data and builds the site: `npm run build`. `PORTAL_DATA` or `--data` names the data folder, `PORTAL_OUT` the folder of the site, `PORTAL_URL` its
 * address. Exit 0: published; 1: the data have errors or tell something private, and the earlier site stays; 2: a wrong call or a failure of ours.
 */
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
