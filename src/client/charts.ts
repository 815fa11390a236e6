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
    const drawn = drawnIn(figure);
    if (drawn) observer.unobserve(drawn);
    if (living.has(figure)) hide(figure);
    else void show(figure);
  });
  const drawn = drawnIn(figure);
  if (!saving && drawn) observer.observe(drawn);
}

const repaint = () => {
  for (const figure of living.keys()) {
    hide(figure);
    void show(figure, false);
  }
};
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-type'] });

/** What has to be seen before a chart comes to life: the table whose bars are drawn anew, or else the drawing. */
function drawnIn(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector('[data-rows]') ?? figure.querySelector('.stage');
}

/** The observer watches what is drawn; everything else belongs to its figure. */
async function show(within: HTMLElement, moving = true): Promise<void> {
  const figure = within.closest<HTMLElement>('figure[data-chart]');
  const stage = figure?.querySelector<HTMLElement>('.stage');
  if (!figure || !stage || living.has(figure)) return;
  const { drawLive } = await import('./live/chart.ts');
  if (living.has(figure)) return;
  const canvas = document.createElement('canvas');
  // The line takes the place of a drawing that is described; the light stays visible, and bars are told by their table.
  if (figure.dataset.chart === 'balance') {
    canvas.role = 'img';
    canvas.ariaLabel = figure.dataset.title ?? '';
  } else canvas.ariaHidden = 'true';
  stage.append(canvas);
  living.set(figure, drawLive(figure, canvas, moving));
  figure.classList.add('is-live');
  say(figure, 'on');
}

function hide(figure: HTMLElement): void {
  living.get(figure)?.destroy();
  living.delete(figure);
  figure.querySelector('.stage canvas')?.remove();
  figure.classList.remove('is-live');
  say(figure, 'off');
}

function say(figure: HTMLElement, state: 'on' | 'off'): void {
  const button = figure.querySelector<HTMLButtonElement>('.chart-switch');
  if (button) button.textContent = button.dataset[state] ?? '';
}
