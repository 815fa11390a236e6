import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Checked, checkData } from '../check.ts';
import { hashBytes } from '../read/hashes.ts';
import { toText } from '../report/text.ts';
import { dataFolder, type LoadedSite, loadScores, loadWording, publishChecked } from '../site.ts';
import { filesIn } from './files-in.ts';
import { findLeaks, pictureLeaks } from './guard.ts';
import { leakReport } from './leak.ts';
import { whileLocked } from './lock.ts';
import { dropMade, isStill, readMade, writeMade } from './made.ts';
import { makeSite } from './make.ts';
import { programHash } from './program.ts';
import { withSlash } from './server.ts';
import { asideFolder, assertOurs, clearAway, lockOf, publishChanges, publishFolder, recover } from './swap.ts';
import { tellsPrivate } from './view-guard.ts';

/** What is built, and where to. `address` overrides the site address of the data (a preview, a sub-path). */
type BuildOrder = { data: string; out: string; address?: string | undefined };

/**
 * Checks the data, builds all pages and the search index beside the published folder, and switches them in at the end.
 * Returns false where the data have errors or the pages tell something private (told on standard error); then, as after any failure, the earlier site stays as it was.
 */
export async function buildSite({ data, out, address }: BuildOrder): Promise<boolean> {
  assertOurs(out);
  recover(out);
  const checked = checkData(data);
  const { portal, issues, summary, secrets } = checked;
  process.stderr.write(toText(issues, summary));
  if (summary.errors || !portal.settings) return false;
  if (!secrets) process.stderr.write(withoutSecrets);
  process.env.PORTAL_DATA = data;
  const home = withSlash(address ?? portal.settings.base_url);
  process.env.PORTAL_URL = home;
  const loaded = publishChecked(dataFolder(), checked);
  const told = await render(out, home, loaded, checked).finally(() => clearAway(out));
  if (!told) return false;
  const { pages, fresh } = told;
  const name = relative(process.cwd(), out) || out;
  process.stderr.write(
    `${name}：${pages} 个页面，其中 ${fresh} 个新的或有变化的，已发布 (${pages} pages, ${fresh} of them new or changed, published)\n`,
  );
  return existsSync(out);
}

/**
 * Makes what is new or has changed aside, looks for leaks, and switches it in; tells how many pages there are, and how many of them are new or other than before.
 * Undefined where the site would tell something private.
 */
async function render(
  out: string,
  address: string,
  loaded: LoadedSite,
  checked: Checked,
): Promise<{ pages: number; fresh: number } | undefined> {
  const { released, texts } = checked;
  const hash = programHash();
  const program = hashBytes(Buffer.from(`${hash} ${address}`));
  const before = readMade(out, program);
  const aside = asideFolder(out);
  const made = { program, ...(await makeSite({ address, program: hash, loaded, out, aside, before })) };
  const changed = new Set(filesIn(aside));
  const isFresh = (file: string) => changed.has(file);
  const view = [loaded.site, loaded.snapshots.chain, loadScores(), loadWording()];
  // The finished files are read only where the texts that they are made of give cause: all of them, for what may be told may have changed, too.
  const leaks = tellsPrivate(view, released)
    ? [
        ...findLeaks(aside, released),
        ...(before ? findLeaks(out, released, (file) => made.files.has(file) && !isFresh(file)) : []),
      ]
    : pictureLeaks(aside);
  if (leaks.length) {
    process.stderr.write(leakReport(leaks, texts));
    return undefined;
  }
  const published = await whileLocked(lockOf(out), () => {
    // What another build published meanwhile is not what these changes are for.
    if (before && !isStill(out, before)) return false;
    dropMade(out);
    if (before)
      publishChanges(
        aside,
        out,
        [...before.marks.keys()].filter((file) => !made.files.has(file)),
      );
    else publishFolder(aside, out);
    writeMade(out, made, before, isFresh);
    return true;
  });
  if (!published) return render(out, address, loaded, checked);
  return { pages: made.pages.size, fresh: [...made.pages.keys()].filter(isFresh).length };
}

const withoutSecrets =
  '没有密钥文件夹：网站不印数据指纹，捐赠查询不公布；npm run snapshot 会生成密钥 (no secrets: the site prints no data root and has no trace; npm run snapshot makes them)\n';
