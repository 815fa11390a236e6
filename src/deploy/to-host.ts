import type { Both } from '../issues/both.ts';
import { hashFolder } from '../read/hashes.ts';
import { type ChainEntry, entryFolder } from '../snapshot/chain.ts';
import { listRoot } from '../snapshot/list.ts';
import { assetsOf, backFaults, behindFaults, purgedSince } from './back.ts';
import type { Ready } from './ready.ts';
import type { Host } from './ssh.ts';

/** What a command did, or would do: a line each; or why it did nothing. */
export type Outcome = { done: Both[]; lines?: string[] } | { faults: Both[] };

/**
 * Puts a site up on a host: uploads it beside the public one, sees that every byte arrived, switches the link, and keeps the last releases, those before a purge
 * excepted. Killed at any moment it leaves the earlier site or the new one public. `dry` only tells what would be sent.
 */
export function publishOnHost(host: Host, ready: Ready, keep: number, dry: boolean): Outcome {
  const { site, entry, data, chain } = ready;
  const files = hashFolder(site, () => false);
  const name = `${entry.date}-${entryFolder(entry.number)}-${listRoot(files).slice(0, 8)}`;
  const { names, current } = host.state();
  const standing = current && names.includes(current) ? current : undefined;
  const { faults, assets, gone } = host.withTold((told) => ({
    faults: standing ? behindFaults(told(standing), data, chain) : [],
    assets: standing ? assetsOf(told(standing)) : [],
    gone: outdated(names, name, keep, (one) => purgedSince(told(one), data, chain).length > 0),
  }));
  if (faults.length) return { faults };
  if (dry) return { done: [wouldSwitch(name)], lines: standing ? host.compare(site, standing) : sent(files) };
  if (!names.includes(name)) {
    host.upload(site, standing);
    host.finish(name, files, standing, assets);
  }
  host.point(name, gone);
  return { done: [isPublic(name), ...(gone.length ? [removed(gone)] : [])] };
}

/** Makes the release before the public one public again, where nothing was purged since. */
export function backOnHost(host: Host, data: string, chain: readonly ChainEntry[], dry: boolean): Outcome {
  const { names, current } = host.state();
  const name = names.filter((one) => current !== undefined && one < current).at(-1);
  if (!name) return { faults: [nothingBefore] };
  const faults = host.withTold((told) => backFaults(told(name), data, chain));
  if (faults.length) return { faults };
  if (dry) return { done: [wouldSwitch(name)] };
  host.point(name);
  return { done: [isPublic(name)] };
}

/** The releases that go when `name` is public: all but the last `keep`, and those that show what was purged since. */
function outdated(names: readonly string[], name: string, keep: number, isPurged: (name: string) => boolean): string[] {
  const last = [...new Set([...names, name])].toSorted().slice(-keep);
  return names.filter((one) => one !== name && (!last.includes(one) || isPurged(one)));
}

const sent = (files: readonly { path: string }[]) => files.map(({ path }) => `send ${path}`);

const isPublic = (name: string): Both => ({ zh: `已经上线：${name}`, en: 'this release is public now' });

const wouldSwitch = (name: string): Both => ({
  zh: `会换成 ${name}，现在什么也没有动`,
  en: 'would become the public one; nothing was changed',
});

const removed = (names: readonly string[]): Both => ({
  zh: `删去旧版 ${names.join('、')}`,
  en: 'older releases were removed',
});

const nothingBefore: Both = {
  zh: '主机上没有更早的一版：用留下的压缩包，--from FILE.zip',
  en: 'the host has no earlier release: use a kept archive, --from FILE.zip',
};
