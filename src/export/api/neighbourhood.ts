import { type Kind, type KindEntry, kindNames, kinds } from '../../schemas/kinds.ts';
import type { Listed } from './list.ts';

/** Lists of what neighbours do, ask for and give: of every kind that says its collection. */
export const neighbourhoodLists: Partial<Record<Kind, Listed>> = Object.fromEntries(
  kindNames.flatMap((kind) => {
    const { list, topic, collection }: KindEntry = kinds[kind];
    return list && collection ? [[kind, { ...collection, ...listOf(kind, list), ...pagesOf(topic) }]] : [];
  }),
);

function listOf(kind: Kind, name: string): Pick<Listed, 'name' | 'group' | 'records'> {
  return { name, group: 'neighbourhood', records: (site) => site.records[kind] };
}

function pagesOf(topic: KindEntry['topic']): Pick<Listed, 'page' | 'shown'> {
  if (!topic) return {};
  return {
    // The lists of the alliance are told on one page.
    ...(topic === 'alliance' ? { page: (to) => to.topic(topic) } : {}),
    shown:
      (_, { home }) =>
      (to) =>
        to.topicAt(home, topic),
  };
}
