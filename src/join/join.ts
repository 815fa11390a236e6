import { withEndSlash } from '../domain/portal/address.ts';
import { newsLimit } from '../export/summary.ts';
import { type PortalSummary, type SummaryPortal, summaryVersion } from '../export/summary-format.ts';
import type { Both } from '../issues/both.ts';
import { compare } from '../issues/order.ts';
import type { Bilingual } from '../schemas/field.ts';
import { joinFaults as faults } from '../texts/join-fault.ts';
import { joint } from '../texts/joint.ts';
import { fill } from '../texts/text.ts';

/** A summary, and how the source that it was read from is called. */
type GivenSummary = { source: string; summary: PortalSummary };

/** What an overview is called and where it will stand; portals that it lacks. */
type JoinHead = { title: Bilingual; address?: string | undefined; missing?: NonNullable<PortalSummary['missing']> };

/**
 * Several summaries as one, in the order in which they were given, and what whoever joins them should know. A tree that is given twice, by itself or within an
 * overview, counts once; of two states of one portal the later one counts.
 */
export function joinSummaries(
  given: readonly GivenSummary[],
  { title, address, missing = [] }: JoinHead,
): { summary: PortalSummary; told: Both[] } {
  const all = given.flatMap(({ source, summary }) => summary.portals.map((portal) => ({ source, portal })));
  const states = Map.groupBy(all, ({ portal }) => portal.address);
  const merged = [...states.values()].map((same) => mergeStates(same.map(({ portal }) => portal)));
  // What an earlier overview lacked may be among the sources now.
  const lacking = [...given.flatMap(({ summary }) => summary.missing ?? []), ...missing].filter(
    ({ source }) => !states.has(withEndSlash(source)),
  );
  const summary: PortalSummary = {
    ...{ version: summaryVersion, currency: 'CNY', unit: 'fen', title, ...(address ? { address } : {}) },
    portals: newestOnly(merged),
    ...(lacking.length > 0 ? { missing: lacking } : {}),
  };
  return { summary, told: [...[...states.values()].flatMap(tellTwice), ...tellAlike(summary)] };
}

/** One portal of all its states that were given: the latest, with every tree that one of that day has. */
function mergeStates(states: readonly SummaryPortal[]): SummaryPortal {
  const [newest = ''] = states.map(({ as_of }) => as_of).toSorted((a, b) => compare(b, a));
  const same = states.filter(({ as_of }) => as_of === newest);
  const news = once(
    same.flatMap((portal) => portal.news),
    ({ on, page, title }) => `${on} ${page} ${title.zh}`,
  );
  return {
    ...(same[0] as SummaryPortal),
    trees: once(
      same.flatMap(({ trees }) => trees),
      ({ id }) => id,
    ),
    news: news.toSorted((a, b) => compare(b.on, a.on)),
    places: once(
      same.flatMap(({ places }) => places),
      ({ id }) => id,
    ),
  };
}

/** Each portal with those of its disclosures that are among the newest of all. */
function newestOnly(portals: readonly SummaryPortal[]): SummaryPortal[] {
  const kept = new Set(joinedNews(portals).map(({ news }) => news));
  return portals.map((portal) => ({ ...portal, news: portal.news.filter((news) => kept.has(news)) }));
}

/** The newest disclosures of several portals, the newest first; of one day in the order of the portals. */
export function joinedNews(portals: readonly SummaryPortal[]) {
  return portals
    .flatMap((portal) => portal.news.map((news) => ({ portal, news })))
    .toSorted((a, b) => compare(b.news.on, a.news.on))
    .slice(0, newsLimit);
}

/** Trees that more than one source gave. */
function tellTwice(states: readonly { source: string; portal: SummaryPortal }[]): Both[] {
  const { as_of } = mergeStates(states.map(({ portal }) => portal));
  const trees = states.flatMap(({ source, portal }) => portal.trees.map((tree) => ({ source, tree })));
  const known = Map.groupBy(trees, ({ tree }) => tree.id);
  return [...known.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const [{ tree }] = same as [(typeof same)[number]];
      const sources = once(
        same.map(({ source }) => source),
        (source) => source,
      );
      const values = { day: as_of, n: same.length };
      return {
        zh: fill(faults.twice.zh, { ...values, name: tree.name.zh, sources: sources.join(joint.list.zh) }),
        en: fill(faults.twice.en, {
          ...values,
          name: tree.name.en ?? tree.name.zh,
          sources: sources.join(joint.list.en),
        }),
      };
    });
}

/** Trees of one id and one name on two portals: nothing says whether they are the same. */
function tellAlike({ portals }: PortalSummary): Both[] {
  const trees = portals.flatMap(({ address, trees }) => trees.map((tree) => ({ address, tree })));
  const alike = Map.groupBy(trees, ({ tree }) => `${tree.id} ${tree.name.zh}`);
  return [...alike.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const { name } = (same[0] as (typeof same)[number]).tree;
      const addresses = same.map(({ address }) => address);
      return {
        zh: fill(faults.alike.zh, { name: name.zh, addresses: addresses.join(joint.list.zh) }),
        en: fill(faults.alike.en, { name: name.en ?? name.zh, addresses: addresses.join(joint.list.en) }),
      };
    });
}

/** Each thing of one key once, the first of them. */
function once<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(list.toReversed().map((one) => [key(one), one])).values()].toReversed();
}
