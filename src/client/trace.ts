import { yuan } from '../domain/common/money.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { DayDocument } from '../domain/trace/shard.ts';
import { dayText, fill, localize } from '../texts/text.ts';
import { traceScriptWords } from '../texts/trace-script.ts';
import { copyOf, partOf, repeat } from './printed.ts';
import { keepProof } from './proof.ts';
import { type FoundGift, findByDay, findByReceipt, findByRow, type TraceStore } from './trace-find.ts';
import { langOf, setLink, type View } from './trace-parts.ts';
import { checkLoaded, type LoadedProof } from './trace-proof.ts';
import { giftView } from './trace-view.ts';

/** The page of a donor: reads the forms and the address, looks the gift up on the reader's own device, prints what became of it. */
const root = document.querySelector<HTMLElement>('[data-trace]');
if (root) start(root);

function start(root: HTMLElement): void {
  const { trace = '', bits = '0', salt, from = '', to = '', locale, home = '', base = '' } = root.dataset;
  const store: TraceStore = { root: trace, bits: Number(bits), salt, from, to, loaded: [] };
  const view: View = { locale: locale as Locale, root: home, page: root };
  const words = localize(traceScriptWords, view.locale);
  const status = root.querySelector<HTMLElement>('[role=status]') as HTMLElement;
  const output = root.querySelector<HTMLElement>('[data-result]') as HTMLElement;
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  for (const part of root.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;

  const proof = root.querySelector<HTMLElement>('[data-proof]') as HTMLElement;
  const prove = async (turn: number): Promise<void> => {
    const found = await checkLoaded(base, root.dataset.root ?? '', store.loaded).catch(
      (): LoadedProof => ({ state: 'none' }),
    );
    if (turn !== run) return;
    proof.textContent = proofText(found, view.locale);
    proof.hidden = false;
  };

  let run = 0;
  const answer = async (work: () => Promise<Node | string>, busy: string): Promise<void> => {
    const turn = ++run;
    output.replaceChildren();
    proof.hidden = true;
    store.loaded = [];
    status.textContent = busy;
    const result = await work().catch(() => words.failed);
    if (turn !== run) return;
    if (store.loaded.length > 0) void prove(turn);
    status.textContent = typeof result === 'string' ? result : '';
    if (typeof result === 'string') return;
    output.replaceChildren(result);
    output.querySelector<HTMLElement>('h2')?.focus();
  };
  let shown: FoundGift | undefined;
  const show = (found: FoundGift | undefined, none: string): Node | string => {
    shown = found;
    return found ? giftView(found, view) : none;
  };

  listen(root, 'receipt', (form) => {
    const code = form.get('code') ?? '';
    void answer(async () => show(await findByReceipt(store, form.get('number') ?? '', code), words.none), words.busy);
  });
  listen(root, 'day', (form) => {
    const [day = '', amount = '', name = ''] = ['day', 'amount', 'name'].map((key) => form.get(key) ?? '');
    void answer(async () => {
      const found = await findByDay(store, day, amount, name);
      if (found === 'amount') return words.amountWrong;
      return found.gifts.length > 0 ? matches(found, view) : words.noneByDay;
    }, '');
  });
  root.querySelector('[data-example]')?.addEventListener('click', (event) => {
    const { number = '', code = '' } = (event.currentTarget as HTMLElement).dataset;
    for (const [name, value] of [
      ['number', number],
      ['code', code],
    ])
      (root.querySelector(`[name=${name}]`) as HTMLInputElement).value = value as string;
    root.querySelector<HTMLFormElement>('form[data-form=receipt]')?.requestSubmit();
  });
  output.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-print]')) print();
    if (shown && (event.target as Element).closest('[data-keep]'))
      void keepProof(trace.replace(/trace\/$/, ''), shown.file, words, (text) => {
        status.textContent = text;
      });
  });
  const byAddress = () => {
    const [, month, fund, id] = /^#row=([\d-]{7})\/([\w-]+)\/(.+)$/.exec(decodeURIComponent(location.hash)) ?? [];
    if (month && fund && id)
      void answer(async () => show(await findByRow(store, month, fund, id), words.noneByDay), '');
  };
  addEventListener('hashchange', byAddress);
  byAddress();
}

/** Whether what was looked in is what a snapshot recorded, in words. */
function proofText(proof: LoadedProof, locale: Locale): string {
  const words = localize(traceScriptWords, locale);
  if (proof.state === 'none') return words.proofNone;
  const said = { same: words.proofSame, altered: words.proofAltered, newer: words.proofNewer }[proof.state];
  return fill(said, { n: proof.number, day: dayText(proof.day, locale) });
}

/** What a form says when it is sent; nothing leaves the page. */
function listen(
  root: HTMLElement,
  name: string,
  use: (fields: { get(key: string): string | undefined }) => void,
): void {
  root.querySelector<HTMLFormElement>(`form[data-form=${name}]`)?.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    use({ get: (key) => data.get(key)?.toString() });
  });
}

/** Every gift that fits, claimed for nobody. */
function matches({ gifts, funds }: DayDocument, view: View): Node {
  const { locale } = view;
  const print = copyOf(view.page, 'matches', { n: gifts.length });
  repeat(
    print,
    '.rows li',
    gifts,
    ([on, fen, name, fund, id]) => ({
      on,
      day: dayText(on, locale),
      name: name || traceScriptWords.anonymous[locale],
      fund: funds[fund]?.[locale] ?? fund,
      id,
      yuan: yuan(fen),
    }),
    (row, [on, , name, fund, id]) =>
      setLink(partOf(row, 'a'), `#row=${on.slice(0, 7)}/${fund}/${id}`, langOf(name, view)),
  );
  return print;
}
