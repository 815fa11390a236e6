import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Checked, checkData } from '../check.ts';
import { toText } from '../report/text.ts';
import { dataFolder, type LoadedSite, loadScores, loadWording, publishChecked } from '../site.ts';
import { beginFiles } from './files.ts';
import { findLeaks, pictureLeaks } from './guard.ts';
import { leakReport } from './leak.ts';
import { writeOutputs } from './outputs.ts';
import { writePages } from './pages.ts';
import { loadRenderer } from './renderer.ts';
import { openIndex } from './search.ts';
import { withSlash } from './server.ts';
import { sitemaps } from './sitemap.ts';
import { asideFolder, assertOurs, clearAway, publishFolder, recover } from './swap.ts';
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
  const pages = await render(out, home, loaded, checked).finally(() => clearAway(out));
  if (pages === undefined) return false;
  const name = relative(process.cwd(), out) || out;
  process.stderr.write(`${name}：${pages} 个页面可搜索，已发布 (${pages} searchable pages, published)\n`);
  return existsSync(out);
}

/** Renders aside, looks for leaks, and switches the new site in; the number of its pages that can be searched, or undefined where it would tell something private. */
async function render(
  out: string,
  address: string,
  loaded: LoadedSite,
  { released, texts }: Checked,
): Promise<number | undefined> {
  const site = asideFolder(out);
  const pages = await draw(site, address, loaded);
  const view = [loaded.site, loaded.snapshots.chain, loadScores(), loadWording()];
  // The finished files are read only where the texts that they are made of give cause.
  const leaks = tellsPrivate(view, released) ? findLeaks(site, released) : pictureLeaks(site);
  if (leaks.length) {
    process.stderr.write(leakReport(leaks, texts));
    return undefined;
  }
  publishFolder(site, out);
  return pages;
}

/** Draws pages and files into a folder, with the search index made beside; returns the number of pages that can be searched. */
async function draw(site: string, address: string, loaded: LoadedSite): Promise<number> {
  const search = openIndex();
  const files = beginFiles({ site, address, loaded });
  try {
    const addresses = await writePages(site, await loadRenderer(address), search);
    await writeOutputs(site, sitemaps(addresses, address));
    const count = await search.write(site);
    await files.done;
    return count;
  } finally {
    await Promise.all([search.end(), files.stop()]);
  }
}

const withoutSecrets =
  '没有密钥文件夹：网站不印数据指纹，捐赠查询不公布；npm run snapshot 会生成密钥 (no secrets: the site prints no data root and has no trace; npm run snapshot makes them)\n';
