import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Checked, checkData } from '../check.ts';
import { hashBytes } from '../read/hashes.ts';
import { toText } from '../report/text.ts';
import { dataFolder, type LoadedSite, loadScores, loadWording, publishChecked } from '../site.ts';
import { findLeaks, pictureLeaks } from './guard.ts';
import { keptReport, reportFolder } from './kept-report.ts';
import { leakReport } from './leak.ts';
import { whileLocked } from './lock.ts';
import { dropMade, isStill, readMade, writeMade } from './made.ts';
import { makeSite } from './make.ts';
import { programHash } from './program.ts';
import { withSlash } from './server.ts';
import { stillPages, writeStill } from './still.ts';
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
  let known: Checked | undefined;
  const report = await keptReport(reportFolder, { args: ['build'], data }, () => {
    known = checkData(data);
    const { issues, summary, secrets } = known;
    const text = toText(issues, summary);
    return summary.errors ? { text, status: 1 } : { text: secrets ? text : text + withoutSecrets, status: 0 };
  });
  process.stderr.write(report.text);
  if (report.status) return false;
  const program = programHash();
  const of = report.of && hashBytes(Buffer.from(JSON.stringify([program, address ?? '', report.of])));
  const still = of === undefined ? undefined : stillPages(out, of);
  const told = still === undefined ? await publishData(known ?? checkData(data)) : { pages: still, fresh: 0 };
  if (!told) return false;
  const name = relative(process.cwd(), out) || out;
  process.stderr.write(
    `${name}：${told.pages} 个页面，其中 ${told.fresh} 个新的或有变化的，已发布 (${told.pages} pages, ${told.fresh} of them new or changed, published)\n`,
  );
  return existsSync(out);

  async function publishData(checked: Checked) {
    const { portal, summary } = checked;
    if (summary.errors || !portal.settings) return undefined;
    process.env.PORTAL_DATA = data;
    const home = withSlash(address ?? portal.settings.base_url);
    process.env.PORTAL_URL = home;
    const loaded = publishChecked(dataFolder(), checked);
    return render({ out, address: home, program, of }, loaded, checked).finally(() => clearAway(out));
  }
}

/** A site that is rendered: where it is published, where it will stand, the hash of the program, and what stands for all that it is built of, where that is known. */
type Rendering = { out: string; address: string; program: string; of: string | undefined };

/**
 * Makes what is new or has changed aside, looks for leaks, and switches it in; tells how many pages there are, and how many of them are new or other than before.
 * Undefined where the site would tell something private.
 */
async function render(
  rendering: Rendering,
  loaded: LoadedSite,
  checked: Checked,
): Promise<{ pages: number; fresh: number } | undefined> {
  const { out, address, program, of } = rendering;
  const { released, texts } = checked;
  const ours = hashBytes(Buffer.from(`${program} ${address}`));
  const before = readMade(out, ours);
  const aside = asideFolder(out);
  const made = { program: ours, ...(await makeSite({ address, program, loaded, out, aside, before })) };
  // Only what is not published with the same bytes was put aside.
  const isFresh = (file: string) => made.files.get(file) !== before?.files.get(file);
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
    const marks = writeMade(out, made, before, isFresh);
    if (of) writeStill(out, of, made.pages.size, marks);
    return true;
  });
  if (!published) return render(rendering, loaded, checked);
  return { pages: made.pages.size, fresh: [...made.pages.keys()].filter(isFresh).length };
}

const withoutSecrets =
  '没有密钥文件夹：网站不印数据指纹，捐赠查询不公布；npm run snapshot 会生成密钥 (no secrets: the site prints no data root and has no trace; npm run snapshot makes them)\n';
