import { isReceipt, plainLatin } from '../domain/common/search-words.ts';
import type { Answer, Filters, Fragment } from './answer.ts';
import { type Port, type Search, speakTo } from './pagefind.ts';
import { excerptParts } from './ranking.ts';
import { reword, type SaidWords } from './reword.ts';

/** The search page: reads the form, asks the indexes of the page's language, prints results and facets. */

const pageSize = 10;
/** Up to so many pages it is said that rows are looked for elsewhere. */
const few = 3;
/** Stands in the form for the words of all parts. */
const everyWord = '*';
const root = document.querySelector<HTMLElement>('[data-search]');
const form = root?.querySelector('form');
if (root && form) start(root, form);

function start(root: HTMLElement, form: HTMLFormElement): void {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector) as T;
  const input = find<HTMLInputElement>('input[type=search]');
  const list = find<HTMLOListElement>('[data-results]');
  const status = find<HTMLElement>('[role=status]');
  const more = find<HTMLButtonElement>('[data-more]');
  const [receipt, books] = [find<HTMLElement>('[data-receipt]'), find<HTMLElement>('[data-books]')];
  const facets = find<HTMLDetailsElement>('.facets');
  const selects = [...facets.querySelectorAll('select')];
  /** Where there are many parts, what is searched: names, the words of one part, or those of all. */
  const scope = root.querySelector<HTMLSelectElement>('[name=in]');
  const deeper = root.querySelector<HTMLElement>('[data-deeper]');
  const also = find<HTMLElement>('[data-also]');
  const said: SaidWords = JSON.parse(root.dataset.said as string);
  const searchIn = openSearches(root.dataset.search as string, scope);
  /** The indexes are fetched by readers who are about to ask. */
  const open = () => searchIn(scope?.value ?? '');
  /** The search whose facets the form has. */
  let faceted: Search | undefined;
  let run = 0;
  let shown = pageSize;

  const refresh = async (): Promise<void> => {
    const turn = ++run;
    const query = plainLatin(input.value).trim();
    const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    remember(query, scope?.value ? { in: scope.value, ...filters } : filters);
    if (deeper) deeper.hidden = true;
    receipt.hidden = !isReceipt(query);
    books.hidden = true;
    also.hidden = true;
    const asked = query !== '' || Object.keys(filters).length > 0;
    // The directory makes room before anything is found, so that nothing moves under the reader's eyes.
    markAsked(asked);
    if (!asked) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    status.textContent = root.dataset.busy as string;
    try {
      const search = await open();
      const reworded = reword(query, said);
      const other = reworded && { ...reworded, kind: root.dataset.likely as string };
      const { results, ...counts } = await search.ask(query, filters, other);
      const fragments = await Promise.all(results.slice(0, shown).map(({ data }) => data()));
      if (turn !== run) return;
      list.replaceChildren(...fragments.map(item));
      const words = results.length === 0 ? root.dataset.none : counts.some ? root.dataset.some : root.dataset.found;
      status.textContent = (words as string).replace('{n}', String(results.length));
      (also.querySelector('span') as HTMLElement).textContent = counts.also ?? '';
      also.hidden = counts.also === undefined;
      more.hidden = results.length <= shown;
      books.hidden = query === '' || (results.length > few && !counts.some);
      if (deeper) deeper.hidden = scope?.value !== '';
      if (!facets.open) return;
      // Most readers need no facets; pages are counted by them only when they are there.
      const fresh = faceted !== search;
      if (fresh) fillFacets(await search.filters(), selects);
      faceted = search;
      const counted = fresh ? await search.ask(query, filters, other) : counts;
      if (turn === run) for (const select of selects) countFacet(select, counted);
    } catch {
      if (turn !== run) return;
      status.textContent = root.dataset.failed as string;
      markAsked(false);
    }
  };

  restore(input, scope, selects);
  root.classList.add('ready');
  void refresh();
  form.addEventListener('focusin', () => void open().catch(() => undefined), { once: true });
  facets.addEventListener('toggle', () => void (facets.open && refresh()));
  deeper?.querySelector('button')?.addEventListener('click', () => {
    if (scope) scope.value = everyWord;
    void refresh().then(() => list.querySelector('a')?.focus());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    shown = pageSize;
    void refresh().then(() => list.querySelector('a')?.focus());
  });
  form.addEventListener('input', () => {
    shown = pageSize;
    clearTimeout(Number(form.dataset.timer));
    form.dataset.timer = String(setTimeout(refresh, 180));
  });
  more.addEventListener('click', () => {
    const from = shown;
    shown += pageSize;
    void refresh().then(() => list.querySelectorAll('a')[from]?.focus());
  });
  root.addEventListener('keydown', (event) => moveFocus(event, input, list));
}

type Types = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };

/** Scripts are never named by text under the policy of the pages; the one exception is the worker that lies beside the index. */
function startWorker(folder: string): Port {
  const script = new URL(`${folder}pagefind-worker.js`, location.href).href;
  (window as { trustedTypes?: Types }).trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).href !== script) throw new TypeError('not a known script');
      return url;
    },
  });
  return new Worker(script) as Port;
}

/**
 * The searches of a page: `folder` holds the indexes of its language, and `scope` says what may be searched, first what is searched where nothing is said. Each is
 * opened once.
 */
function openSearches(folder: string, scope: HTMLSelectElement | null): (chosen: string) => Promise<Search> {
  const parts = [...(scope?.options ?? [])].map(({ value }) => value).filter((value) => value && value !== everyWord);
  const site = `${folder}site/`;
  const foldersOf = (chosen: string) => {
    if (parts.includes(chosen)) return [`in/${chosen}/`];
    return chosen === everyWord ? parts.map((part) => `in/${part}/`) : ['names/'];
  };
  const opened = new Map<string, Promise<Search>>();
  let speak: ReturnType<typeof speakTo> | undefined;
  return (chosen) => {
    speak ??= speakTo(startWorker(site), document.documentElement.lang.toLowerCase());
    const search =
      opened.get(chosen) ?? speak([site, ...(scope ? foldersOf(chosen) : []).map((name) => folder + name)]);
    opened.set(chosen, search);
    // What failed is tried again.
    search.catch(() => opened.delete(chosen));
    return search;
  };
}

function item({ url, excerpt, meta, filters }: Fragment): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const tags = document.createElement('small');
  tags.textContent = Object.values(filters).flat().join(' · ');
  const text = document.createElement('p');
  for (const part of excerptParts(excerpt)) {
    const node = document.createElement(part.marked ? 'mark' : 'span');
    node.textContent = part.text;
    text.append(node);
  }
  entry.append(link, tags, text);
  return entry;
}

/** The choices of every facet. */
function fillFacets(filters: Filters, selects: readonly HTMLSelectElement[]): void {
  for (const select of selects) {
    const values = Object.keys(filters[select.name] ?? {}).toSorted();
    if (select.name === 'year') values.reverse();
    const chosen = select.value;
    select.replaceChildren(...[...select.options].slice(0, 1), ...values.map((value) => new Option(value, value)));
    select.value = chosen;
    const label = select.closest('label');
    if (label) label.hidden = values.length === 0;
  }
}

/** Writes behind each value how many pages it would leave, where that is known; a value that leaves none is not offered. */
function countFacet(select: HTMLSelectElement, { filters, totalFilters, also, some }: Omit<Answer, 'results'>): void {
  const counts = (select.value ? totalFilters : filters)[select.name] ?? {};
  for (const option of select.options) {
    if (!option.value) continue;
    const count = counts[option.value] ?? 0;
    const idle = count === 0 && !option.selected;
    option.textContent = idle || also || some ? option.value : `${option.value} (${count})`;
    // Not every browser can hide a choice.
    option.hidden = idle;
    option.disabled = idle;
  }
}

function remember(query: string, filters: Record<string, string>): void {
  const search = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
  history.replaceState(null, '', search ? `?${search}` : location.pathname);
}

function restore(
  input: HTMLInputElement,
  scope: HTMLSelectElement | null,
  selects: readonly HTMLSelectElement[],
): void {
  const params = new URLSearchParams(location.search);
  input.value = params.get('q') ?? input.value;
  if (scope && [...scope.options].some(({ value }) => value === params.get('in'))) scope.value = params.get('in') ?? '';
  for (const select of selects) {
    const value = params.get(select.name) ?? '';
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
}

/** Tells the style sheet whether something is asked; the script in the head does so for a question in the address. */
function markAsked(asked: boolean): void {
  document.documentElement.toggleAttribute('data-asked', asked);
}

/** Arrow keys walk through the results, Escape goes back to the field. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inList = at >= 0 || document.activeElement === input;
  if (event.key === 'Escape' && at >= 0) input.focus();
  else if (event.key === 'ArrowDown' && inList) (links[at + 1] ?? links.at(-1))?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? input : links[at - 1])?.focus();
  else return;
  event.preventDefault();
}
