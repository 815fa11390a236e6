import { isReceipt, plainLatin } from '../domain/common/search-words.ts';
import { excerptParts, mergeResults, type SearchResult } from './ranking.ts';

/** The search page: reads the form, asks the Pagefind index of the page's language, prints results and facets. */

type Fragment = { url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> };
type Filters = Record<string, Record<string, number>>;
type Answer = {
  results: { id: string; score: number; data(): Promise<Fragment> }[];
  /** How many of the results have a value. */ filters: Filters;
  /** The same for the words alone, whatever facets are chosen. */ totalFilters: Filters;
};
type Pagefind = {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Filters>;
  search(query: string | null, options: object): Promise<Answer>;
};

const pageSize = 10;
/** Up to so many pages it is said that rows are looked for elsewhere. */
const few = 3;
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
  const selects = [...form.querySelectorAll('select')];
  let index: Promise<Pagefind> | undefined;
  /** The index is fetched by readers who are about to ask. */
  const open = () => {
    index ??= load(root.dataset.search as string);
    return index;
  };
  let faceted = false;
  let run = 0;
  let shown = pageSize;

  const refresh = async (): Promise<void> => {
    const turn = ++run;
    const query = plainLatin(input.value).trim();
    const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    remember(query, filters);
    receipt.hidden = !isReceipt(query);
    books.hidden = true;
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
      const pagefind = await open();
      const { results, ...counts } = await ask(pagefind, query, filters);
      const fragments = await Promise.all(results.slice(0, shown).map(({ data }) => data()));
      if (turn !== run) return;
      list.replaceChildren(...fragments.map(item));
      const words = results.length ? root.dataset.found : root.dataset.none;
      status.textContent = (words as string).replace('{n}', String(results.length));
      more.hidden = results.length <= shown;
      books.hidden = query === '' || results.length > few;
      // Pages are counted by facet only when the facets are there.
      if (!faceted) await fillFacets(pagefind, selects);
      const counted = faceted ? counts : await ask(pagefind, query, filters);
      faceted = true;
      if (turn === run) for (const select of selects) countFacet(select, counted);
    } catch {
      if (turn !== run) return;
      status.textContent = root.dataset.failed as string;
      markAsked(false);
    }
  };

  restore(input, selects);
  root.classList.add('ready');
  void refresh();
  form.addEventListener('focusin', () => void open(), { once: true });
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
function trustWorker(path: string): void {
  const folder = new URL('.', new URL(path, location.href)).href;
  (window as { trustedTypes?: Types }).trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).href !== `${folder}pagefind-worker.js`) throw new TypeError('not a known script');
      return url;
    },
  });
}

async function load(path: string): Promise<Pagefind> {
  trustWorker(path);
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  // Long pages (a community with all its projects) are no less right than short ones.
  await pagefind.options({ excerptLength: 40, ranking: { pageLength: 0.1 } });
  await pagefind.init();
  return pagefind;
}

/** The quoted query first: Chinese is cut into single words otherwise, and a page with scattered characters would come before the exact one. */
async function ask(
  pagefind: Pagefind,
  query: string,
  filters: Record<string, string>,
): Promise<{ results: SearchResult[]; filters: Filters; totalFilters: Filters }> {
  if (!query) return pagefind.search(null, { filters });
  const exact = await pagefind.search(`"${query.replaceAll('"', '')}"`, { filters });
  const loose = await pagefind.search(query.replaceAll('"', ''), { filters });
  // What the loose search finds contains what the exact one found.
  return { ...loose, results: mergeResults(exact.results, loose.results) };
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

/** The choices of every facet; they wait for the first answer, since most readers need none. */
async function fillFacets(pagefind: Pagefind, selects: readonly HTMLSelectElement[]): Promise<void> {
  const filters = await pagefind.filters();
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

/** Writes behind each value how many pages it would leave; a value that leaves none is not offered. */
function countFacet(
  select: HTMLSelectElement,
  { filters, totalFilters }: Pick<Answer, 'filters' | 'totalFilters'>,
): void {
  const counts = (select.value ? totalFilters : filters)[select.name] ?? {};
  for (const option of select.options) {
    if (!option.value) continue;
    const count = counts[option.value] ?? 0;
    const idle = count === 0 && !option.selected;
    option.textContent = idle ? option.value : `${option.value} (${count})`;
    // Not every browser can hide a choice.
    option.hidden = idle;
    option.disabled = idle;
  }
}

function remember(query: string, filters: Record<string, string>): void {
  const search = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
  history.replaceState(null, '', search ? `?${search}` : location.pathname);
}

function restore(input: HTMLInputElement, selects: readonly HTMLSelectElement[]): void {
  const params = new URLSearchParams(location.search);
  input.value = params.get('q') ?? input.value;
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
