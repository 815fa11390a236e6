import { findHead, readDigits, readHead } from '../snapshot/head.ts';
import { type Answer, answerNear, guarded } from './verify-answer.ts';
import { isWithdrawn, listOf, type Store } from './verify-store.ts';

/** Looks up what the reader noted elsewhere: the head of the chain, or the code that a page prints. */
export function wireLook(root: HTMLElement, store: Store): void {
  const form = root.querySelector<HTMLFormElement>('[data-look]') as HTMLFormElement;
  const answer = answerNear(root, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = String(new FormData(form).get('digits') ?? '');
    void guarded(answer, () => look(store, readDigits(text), answer));
  });
  const file = root.querySelector<HTMLInputElement>('[data-head]') as HTMLInputElement;
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) void guarded(answer, async () => look(store, readHead(await chosen.text()), answer));
  });
}

async function look(store: Store, digits: string | undefined, answer: Answer): Promise<void> {
  if (!digits) return answer('digits', {}, false);
  const { chain } = store;
  const head = findHead(chain, digits);
  if (head)
    return answer('headFound', { number: head.number, date: head.date, more: chain.length - head.number }, true);
  for (const entry of chain.toReversed()) {
    if (!entry.keyed || isWithdrawn(store, entry, 'pages')) continue;
    const page = (await listOf(store, entry, 'pages')).find(({ hash }) => hash.startsWith(digits));
    if (page) return answer('codeFound', { path: page.path, number: entry.number, date: entry.date }, true);
  }
  answer('headGone', { digits }, false);
}
