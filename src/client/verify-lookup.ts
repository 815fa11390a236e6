import { findHead, readDigits, readHead } from '../snapshot/head.ts';
import { onFile } from './chosen-file.ts';
import { answerNear, type ShowAnswer, showFailure } from './verify-answer.ts';
import { type ChainStore, isListWithdrawn, loadList } from './verify-store.ts';

/** Looks up what the reader noted elsewhere: the head of the chain, or the code that a page prints. */
export function wireLookup(root: HTMLElement, store: ChainStore): void {
  const form = root.querySelector<HTMLFormElement>('[data-look]') as HTMLFormElement;
  const answer = answerNear(root, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = String(new FormData(form).get('digits') ?? '');
    void showFailure(answer, () => look(store, readDigits(text), answer));
  });
  onFile(
    root.querySelector('[data-head]') as HTMLInputElement,
    (file) => void showFailure(answer, async () => look(store, readHead(await file.text()), answer)),
  );
}

async function look(store: ChainStore, digits: string | undefined, answer: ShowAnswer): Promise<void> {
  if (!digits) return answer('digits', {}, false);
  const { chain } = store;
  const head = findHead(chain, digits);
  if (head)
    return answer('headFound', { number: head.number, date: head.date, more: chain.length - head.number }, true);
  for (const entry of chain.toReversed()) {
    if (!entry.keyed || isListWithdrawn(store, entry, 'pages')) continue;
    const page = (await loadList(store, entry, 'pages')).find(({ hash }) => hash.startsWith(digits));
    if (page) return answer('codeFound', { path: page.path, number: entry.number, date: entry.date }, true);
  }
  answer('headGone', { digits }, false);
}
