/**
 * Brings charts to life: when a figure comes into view its drawing is covered by a live chart of the same rows. The drawing stays in the document,
 * is what paper gets, and comes back with one press. Readers who ask for little data get the switch only.
 */
import type { LiveChart } from './live/chart.ts';

const living = new Map<HTMLElement, LiveChart>();
const saving =
  matchMedia('(prefers-reduced-data: reduce)').matches ||
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void show(target as HTMLElement);
    }
  },
  { threshold: 0.25 },
);

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const button = figure.querySelector<HTMLButtonElement>('.chart-switch');
  if (!button) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    observer.unobserve(figure);
    if (living.has(figure)) hide(figure);
    else void show(figure);
  });
  // Bars stand inside their table: there a live chart opens only when it is asked for, so that nothing moves.
  const stage = figure.querySelector<HTMLElement>('.stage');
  if (!saving && stage && !stage.hidden) observer.observe(stage);
}

const repaint = () => {
  for (const figure of living.keys()) {
    hide(figure);
    void show(figure, false);
  }
};
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-type'] });

/** The observer watches the stage; everything else belongs to its figure. */
async function show(within: HTMLElement, moving = true): Promise<void> {
  const figure = within.closest<HTMLElement>('figure[data-chart]');
  const stage = figure?.querySelector<HTMLElement>('.stage');
  if (!figure || !stage || living.has(figure)) return;
  const { drawLive } = await import('./live/chart.ts');
  if (living.has(figure)) return;
  if (stage.classList.contains('opened')) open(figure, stage);
  const canvas = document.createElement('canvas');
  // The light stays visible and is described already.
  if (figure.dataset.chart === 'flow') canvas.ariaHidden = 'true';
  else {
    canvas.role = 'img';
    canvas.ariaLabel = figure.dataset.title ?? '';
  }
  stage.append(canvas);
  living.set(figure, drawLive(figure, canvas, moving));
  figure.classList.add('is-live');
  say(figure, 'on');
}

/** Room for every row of the table, two lines each. */
function open(figure: HTMLElement, stage: HTMLElement): void {
  const rows = figure.querySelectorAll('table[data-rows] tbody tr').length;
  stage.style.height = `${Math.max(10, 3 + rows * 2.4)}rem`;
  stage.hidden = false;
}

function hide(figure: HTMLElement): void {
  const stage = figure.querySelector<HTMLElement>('.stage');
  living.get(figure)?.destroy();
  living.delete(figure);
  stage?.querySelector('canvas')?.remove();
  if (stage?.classList.contains('opened')) stage.hidden = true;
  figure.classList.remove('is-live');
  say(figure, 'off');
}

function say(figure: HTMLElement, state: 'on' | 'off'): void {
  const button = figure.querySelector<HTMLButtonElement>('.chart-switch');
  if (button) button.textContent = button.dataset[state] ?? '';
}
