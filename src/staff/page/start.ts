import './no-eval.ts';
import { openDesk, unzip } from '../desk.ts';
import { onlineOf } from '../examine.ts';
import { bringPanel } from './bring.ts';
import { checkPanel } from './check.ts';
import { dataPanel } from './data.ts';
import { formPanel } from './form.ts';
import { isPreview, previewFiles, stayOnSave } from './preview.ts';
import { reviewPanel } from './review.ts';
import { saidPanel } from './said.ts';
import { savePanel } from './save.ts';
import { makePage, type StaffPage } from './state.ts';
import { opened } from './work.ts';

/** The page of staff: reads what this site has published once, then works without a network. Nothing is sent anywhere. */
const root = document.querySelector<HTMLElement>('[data-staff]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const status = root.querySelector('[data-state]') as HTMLElement;
  const page = makePage(root, {
    data: dataPanel,
    bring: bringPanel,
    form: formPanel,
    check: checkPanel,
    review: reviewPanel,
    save: savePanel,
    said: saidPanel,
  });
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  status.textContent = page.words.busy;
  try {
    await load(page);
    // What is loaded on demand later has to be there when the network is gone.
    await Promise.all([import('@e965/xlsx'), import('hucre/xlsx')]);
    status.textContent = page.words.ready;
    root.dataset.ready = '';
  } catch {
    status.textContent = page.words.failed;
    status.classList.add('fails');
  }
  addEventListener('beforeunload', (event) => {
    if (page.state.desk && page.state.desk.past.length > 0) event.preventDefault();
  });
}

async function load(page: StaffPage): Promise<void> {
  if (isPreview(page)) return await loadPreview(page);
  const response = await fetch(page.to.archive());
  if (!response.ok) throw new Error(String(response.status));
  const files = unzip(new Uint8Array(await response.arrayBuffer()));
  if (!files) throw new Error('not a zip');
  const online = onlineOf(files);
  page.state = { ...page.state, published: files, ...(online ? { online } : {}) };
  opened(page, openDesk(files, false), 'site');
}

/** The desk of the preview: the data folder itself, beside what was published last. */
async function loadPreview(page: StaffPage): Promise<void> {
  stayOnSave();
  const [files, published] = await Promise.all([previewFiles(page, 'data'), previewFiles(page, 'published')]);
  if (!files) throw new Error('the preview does not hand over its folder');
  const online = published && onlineOf(published);
  page.state = { ...page.state, ...(published && { published }), ...(online && { online }) };
  opened(page, openDesk(files, true), 'preview');
}
