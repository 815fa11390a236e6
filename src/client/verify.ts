import type { ChainEntry } from '../snapshot/chain.ts';
import { checkProof, makeProof, type Proof, readProof } from '../snapshot/proof.ts';
import { onFile } from './chosen-file.ts';
import { saveProof } from './proof.ts';
import { answerIn, answerNear, type ShowAnswer, showFailure } from './verify-answer.ts';
import { wireCompare } from './verify-compare.ts';
import { wireLookup } from './verify-lookup.ts';
import { showSignatures } from './verify-sign.ts';
import { type ChainStore, hashFile, isListWithdrawn, loadChain, loadList } from './verify-store.ts';

/** The page that checks others: reads the chain and its lists, hashes what the reader names, says whether it is what was published. Nothing leaves the browser. */

type Scene = ChainStore & { root: HTMLElement };

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  root.hidden = false;
  const status = document.querySelector<HTMLElement>('[data-chain]') as HTMLElement;
  const answer = answerIn(root, status);
  try {
    const { store, count, fault } = await loadChain(root.dataset.verify as string);
    answer(fault === undefined ? 'whole' : 'broken', { number: (fault ?? 0) + 1, count }, fault === undefined);
    if (fault !== undefined) return;
    const scene = { ...store, root };
    wirePage(scene);
    wireFiles(scene);
    wireLookup(root, scene);
    wireCompare(root, scene);
    await showSignatures(root, scene);
  } catch {
    answer('failed', {}, false);
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
    proof = await showFailure(answer, () => checkPage(scene, input.value.trim(), answer));
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
  save.addEventListener('click', () => proof && saveProof(proof));
  addEventListener('hashchange', follow);
  follow();
}

async function checkPage(scene: Scene, address: string, answer: ShowAnswer): Promise<Proof | undefined> {
  const { base, chain } = scene;
  const own = new URL(base, location.href);
  const url = URL.canParse(address, own.href) ? new URL(address, own.href) : undefined;
  if (!url || url.origin !== own.origin || !url.pathname.startsWith(own.pathname))
    return void answer('foreign', {}, false);
  const name = decodeURIComponent(url.pathname.slice(own.pathname.length));
  const path = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (/^(en\/)?verify\//.test(path)) return void answer('outside');
  const entry = chain.at(-1) as ChainEntry;
  const told = { path, number: entry.number, date: entry.date };
  const files = await loadList(scene, entry, 'site');
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
  const wire = (selector: string, check: (file: File, answer: ShowAnswer) => Promise<void>) => {
    const input = scene.root.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
    const answer = answerNear(scene.root, input);
    onFile(input, (file) => void showFailure(answer, () => check(file, answer)));
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

async function checkFile(scene: Scene, file: File, answer: ShowAnswer): Promise<void> {
  const hash = await hashFile(await file.arrayBuffer());
  for (const entry of scene.chain.toReversed()) {
    if (isListWithdrawn(scene, entry, 'site')) continue;
    const found = (await loadList(scene, entry, 'site')).find((one) => one.hash === hash);
    if (found) return answer('found', { path: found.path, number: entry.number, date: entry.date }, true);
  }
  answer('unknown', { hash }, false);
}
