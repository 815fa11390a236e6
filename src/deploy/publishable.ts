import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findLeaks } from '../build/guard.ts';
import { leakReport } from '../build/leak.ts';
import { verify } from '../build/verify.ts';
import { type Checked, checkData } from '../check.ts';
import type { Both } from '../issues/both.ts';
import type { ChainEntry } from '../snapshot/chain.ts';

/** A site that may go before the public, with the chain whose last entry records it; or why it may not. */
type Publishable = { chain: ChainEntry[] } | { faults: Both[] };

/**
 * Whether a built site may go before the public: the data pass the check, the site is the one that the last snapshot recorded of these data, byte by byte, and the
 * guard finds nothing private in it. `data` and `site` are folders.
 */
export function publishable(data: string, site: string): Publishable {
  if (!existsSync(join(site, 'index.html'))) return { faults: [unbuilt] };
  const checked = checkData(data);
  const { summary, snapshots } = checked;
  const { chain } = snapshots;
  if (summary.errors) return { faults: [unchecked(summary.errors)] };
  if (!chain.length) return { faults: [unrecorded] };
  // Without them the data cannot be compared with what was recorded.
  if (snapshots.secrets !== 'fit') return { faults: [locked] };
  const wrong = verify({ data, site }).filter(({ holds }) => holds === false);
  if (wrong.length) return { faults: [...wrong.slice(0, most).map(({ text }) => text), stale(wrong.length)] };
  const leaks = leakFaults(checked, site);
  return leaks.length ? { faults: leaks } : { chain };
}

/** How many differences are told. */
const most = 5;

/** What the guard finds in a site, with the exceptions of the data as they are now. */
export function leakFaults({ released, texts }: Pick<Checked, 'released' | 'texts'>, site: string): Both[] {
  const leaks = findLeaks(site, released);
  return leaks.length ? [told(leakReport(leaks, texts))] : [];
}

const told = (report: string): Both => ({ zh: report.trimEnd(), en: 'see above' });

const unbuilt: Both = {
  zh: '还没有建好的网站：先运行 npm run snapshot',
  en: 'nothing is built yet: run npm run snapshot',
};

const unchecked = (count: number): Both => ({
  zh: `检查有 ${count} 个错误，什么也没有发布：运行 npm run check 看清单`,
  en: `the check finds ${count} errors, nothing was published: npm run check lists them`,
});

const unrecorded: Both = {
  zh: '还没有快照：先运行 npm run snapshot，公布的每一版都要留下指纹',
  en: 'there is no snapshot yet: run npm run snapshot, which records what is published',
};

const locked: Both = {
  zh: '这里没有上次快照用的密钥，核对不了网站是不是照现在的数据建的',
  en: 'the secrets of the last snapshot are not here, so nobody can tell whether the site was built of these data',
};

const stale = (count: number): Both => ({
  zh: `网站或数据与上次快照不同（${count} 处）：数据、程序改过，先运行 npm run snapshot`,
  en: `site or data differ from the last snapshot in ${count} places: where data or program were changed, run npm run snapshot first`,
});
