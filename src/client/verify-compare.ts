import type { ChainEntry } from '../snapshot/chain.ts';
import { compareLists } from '../snapshot/list.ts';
import { fillFound } from '../texts/text.ts';
import { element } from './element.ts';
import { answerNear, showFailure, wordOf } from './verify-answer.ts';
import { type ChainStore, isListWithdrawn, loadList } from './verify-store.ts';

/** What changed between two snapshots that the reader chooses. */
export function wireCompare(root: HTMLElement, store: ChainStore): void {
  const form = root.querySelector<HTMLFormElement>('[data-compare]');
  if (!form) return;
  const answer = answerNear(root, form);
  const result = root.querySelector<HTMLElement>('[data-result]') as HTMLElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [from, to] = ['from', 'to'].map(
      (name) => store.chain[Number(new FormData(form).get(name)) - 1] as ChainEntry,
    );
    result.replaceChildren();
    void showFailure(answer, async () => {
      for (const kind of ['data', 'site'] as const)
        result.append(...(await difference(root, store, [from, to] as [ChainEntry, ChainEntry], kind)));
      answer('');
    });
  });
}

/** What differs, each kind of change folded with its number. */
async function difference(
  root: HTMLElement,
  store: ChainStore,
  both: [ChainEntry, ChainEntry],
  kind: 'data' | 'site',
): Promise<Node[]> {
  const title = element('h3', {}, wordOf(root, kind === 'data' ? 'dataFiles' : 'siteFiles'));
  if (both.some((entry) => isListWithdrawn(store, entry, kind)))
    return [title, element('p', {}, wordOf(root, 'taken'))];
  const [before, after] = await Promise.all(both.map((entry) => loadList(store, entry, kind)));
  const found = compareLists(before ?? [], after ?? []);
  const parts = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    if (found[change].length === 0) return [];
    const told = fillFound(wordOf(root, 'counted'), { kind: wordOf(root, change), count: found[change].length });
    const list = element(
      'ul',
      {},
      found[change].map((path) => element('li', {}, path)),
    );
    return [element('details', {}, element('summary', {}, told), list)];
  });
  return [title, ...(parts.length ? parts : [element('p', {}, wordOf(root, 'alike'))])];
}
