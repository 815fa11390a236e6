import { checkChain, type Entry, folderOf, readChain } from '../snapshot/chain.ts';
import { hashOf } from '../snapshot/hash.ts';
import { compareLists, type FileHash, listRoot, readList } from '../snapshot/list.ts';
import { checkProof, makeProof, type Proof, readProof, writeProof } from '../snapshot/proof.ts';
import { fill } from '../texts/text.ts';

/** The page that checks others: reads the chain and its lists, hashes what the reader names, says whether it is what was published. Nothing leaves the browser. */

type Answer = (word: string, values?: Record<string, string | number>, holds?: boolean) => void;
type Scene = { root: HTMLElement; base: string; chain: Entry[]; lists: Map<string, Promise<FileHash[]>> };

/** A list that does not fit its entry. */
const altered = Symbol('altered');

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const base = root.dataset.verify as string;
  root.hidden = false;
  const status = document.querySelector<HTMLElement>('[data-chain]');
  try {
    const entries = readChain(await (await get(`${base}verify/chain.json`)).text());
    const fault = entries ? checkChain(entries)[0] : { index: 0 };
    if (status)
      answerIn(root, status)(
        fault ? 'broken' : 'whole',
        { number: (fault?.index ?? 0) + 1, count: entries?.length ?? 0 },
        !fault,
      );
    if (fault || !entries) return;
    const scene: Scene = { root, base, chain: entries as Entry[], lists: new Map() };
    wirePage(scene);
    wireFiles(scene);
    wireCompare(scene);
  } catch {
    if (status) answerIn(root, status)('failed', {}, false);
  }
}

/** The page of the address behind `#/`, and any that is typed. */
function wirePage(scene: Scene): void {
  const form = scene.root.querySelector<HTMLFormElement>('[data-page]') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const save = scene.root.querySelector<HTMLButtonElement>('[data-save]') as HTMLButtonElement;
  const answer = answerNear(scene.root, form);
  let proof: Proof | undefined;
  const run = async () => {
    save.hidden = true;
    proof = await guarded(answer, () => checkPage(scene, input.value.trim(), answer));
    save.hidden = !proof;
  };
  const follow = () => {
    if (!location.hash.startsWith('#/')) return;
    input.value = new URL(scene.base + location.hash.slice(2), location.href).href;
    void run();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  save.addEventListener('click', () => proof && offer(proof));
  addEventListener('hashchange', follow);
  follow();
}

async function checkPage({ base, chain, lists }: Scene, address: string, answer: Answer): Promise<Proof | undefined> {
  const own = new URL(base, location.href);
  const url = URL.canParse(address, own.href) ? new URL(address, own.href) : undefined;
  if (!url || url.origin !== own.origin || !url.pathname.startsWith(own.pathname))
    return void answer('foreign', {}, false);
  const name = decodeURIComponent(url.pathname.slice(own.pathname.length));
  const path = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (/^(en\/)?verify\//.test(path)) return void answer('outside');
  const entry = chain.at(-1) as Entry;
  const told = { path, number: entry.number, date: entry.date };
  const files = await listOf({ base, lists }, entry, 'site');
  const response = await fetch(url.pathname, { cache: 'no-store' });
  if (!response.ok) return void answer('missing', told, false);
  const hash = await hashFile(await response.arrayBuffer());
  const recorded = files.find((file) => file.path === path);
  if (!recorded) return void answer('absent', told, false);
  if (recorded.hash !== hash) return void answer('differs', told, false);
  // The way up to the root is gone once more, as whoever keeps the proof will.
  const proof = makeProof(files, path, entry);
  const fault = checkProof(proof, chain);
  answer(fault ?? 'same', told, !fault);
  return fault ? undefined : proof;
}

function wireFiles(scene: Scene): void {
  const wire = (selector: string, check: (file: File, answer: Answer) => Promise<void>) => {
    const input = scene.root.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
    const answer = answerNear(scene.root, input);
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void guarded(answer, () => check(file, answer));
    });
  };
  wire('[data-file]', (file, answer) => checkFile(scene, file, answer));
  wire('[data-proof]', async (file, answer) => {
    const proof = readProof(await file.text());
    const fault = checkProof(proof, scene.chain);
    const { leaf, entry } = proof ?? {};
    answer(
      fault ?? 'holds',
      { path: leaf?.path ?? '', hash: leaf?.hash ?? '', number: entry?.number ?? 0, date: entry?.date ?? '' },
      !fault,
    );
  });
}

async function checkFile(scene: Scene, file: File, answer: Answer): Promise<void> {
  const hash = await hashFile(await file.arrayBuffer());
  for (const entry of scene.chain.toReversed()) {
    const found = (await listOf(scene, entry, 'site')).find((one) => one.hash === hash);
    if (found) return answer('found', { path: found.path, number: entry.number, date: entry.date }, true);
  }
  answer('unknown', { hash }, false);
}

function wireCompare(scene: Scene): void {
  const form = scene.root.querySelector<HTMLFormElement>('[data-compare]');
  if (!form) return;
  const answer = answerNear(scene.root, form);
  const result = scene.root.querySelector<HTMLElement>('[data-result]') as HTMLElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [from, to] = ['from', 'to'].map((name) => scene.chain[Number(new FormData(form).get(name)) - 1]);
    result.replaceChildren();
    void guarded(answer, async () => {
      for (const kind of ['data', 'site'] as const)
        result.append(...(await difference(scene, from as Entry, to as Entry, kind)));
      answer('');
    });
  });
}

/** What differs, each kind of change folded with its number. */
async function difference(scene: Scene, from: Entry, to: Entry, kind: 'data' | 'site'): Promise<HTMLElement[]> {
  const [before, after] = await Promise.all([listOf(scene, from, kind), listOf(scene, to, kind)]);
  const found = compareLists(before, after);
  const parts = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    if (found[change].length === 0) return [];
    const fold = element('details');
    const list = element('ul');
    list.append(...found[change].map((path) => element('li', path)));
    fold.append(
      element(
        'summary',
        fill(wordOf(scene.root, 'counted'), { kind: wordOf(scene.root, change), count: found[change].length }),
      ),
      list,
    );
    return [fold];
  });
  const title = element('h3', wordOf(scene.root, kind === 'data' ? 'dataFiles' : 'siteFiles'));
  return [title, ...(parts.length ? parts : [element('p', wordOf(scene.root, 'alike'))])];
}

/** A list of an entry, once it is proved to be the one that was hashed. */
function listOf(
  { base, lists }: Pick<Scene, 'base' | 'lists'>,
  entry: Entry,
  kind: 'data' | 'site',
): Promise<FileHash[]> {
  const name = `${folderOf(entry.number)}/${kind}.sha256`;
  const known = lists.get(name);
  if (known) return known;
  const loading = get(`${base}verify/${name}`).then(async (response) => {
    const list = readList(await response.text());
    const right =
      typeof list !== 'number' && list.length === entry[`${kind}_files`] && listRoot(list) === entry[`${kind}_root`];
    if (!right) throw { [altered]: entry.number };
    return list;
  });
  lists.set(name, loading);
  return loading;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(address);
  return response;
}

/** SHA-256 by the browser; where a page came without encryption browsers refuse, and the same is worked out here. */
async function hashFile(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return hashOf(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Runs a check and says what hindered it. */
async function guarded<T>(answer: Answer, run: () => Promise<T>): Promise<T | undefined> {
  answer('busy');
  try {
    return await run();
  } catch (error) {
    const number = (error as { [altered]?: number } | undefined)?.[altered];
    answer(number === undefined ? 'failed' : 'list', { number: number ?? '' }, false);
    return undefined;
  }
}

/** Saves a proof as a file. */
function offer(proof: Proof): void {
  const link = element('a') as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([writeProof(proof)], { type: 'application/json' }));
  link.download = `proof-${folderOf(proof.entry.number)}-${proof.leaf.path.replaceAll(/[^\w.-]+/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function answerNear(root: HTMLElement, part: Element): Answer {
  return answerIn(root, part.closest('section')?.querySelector('[role=status]') as HTMLElement);
}

function answerIn(root: HTMLElement, status: HTMLElement): Answer {
  return (word, values = {}, holds) => {
    status.textContent = word ? fill(wordOf(root, word), values) : '';
    status.classList.toggle('holds', holds === true);
    status.classList.toggle('fails', holds === false);
  };
}

function wordOf(root: HTMLElement, word: string): string {
  return root.querySelector(`[data-word="${word}"]`)?.textContent ?? '';
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
