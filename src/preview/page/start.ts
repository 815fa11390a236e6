import { fillFound } from '../../texts/text.ts';
import { changedTexts } from './changed.ts';

/** In the preview: says how much changed against the last publication, and marks the rows and sentences that are not as published. */
const bar = document.querySelector<HTMLElement>('.preview-bar[data-base]');
if (bar) addEventListener('load', () => void compare(bar));

async function compare(bar: HTMLElement): Promise<void> {
  const { base = '/', changedText = '', same = '', alone = '' } = bar.dataset;
  const answer = await fetch(`${base}staff/preview/changes.json`);
  const { count } = (await answer.json()) as { count: number | null };
  const text = bar.querySelector('span') as HTMLElement;
  text.textContent = count === null ? alone : count === 0 ? same : fillFound(changedText, { count });
  bar.hidden = false;
  if (count) await mark();
}

async function mark(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { 'X-Preview-Published': '1', Accept: 'text/html' } });
  // A page that was not there before is new as a whole, and marked as such by nothing.
  if (!answer.ok) return;
  const before = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = unitsOf(document);
  for (const index of changedTexts(unitsOf(before).map(textOf), now.map(textOf)))
    now[index]?.setAttribute('data-changed', '');
}

/** What is read as one: a row of a table, and outside of tables a sentence, an item, a figure. */
function unitsOf(page: Document): Element[] {
  const units = 'tr, li, p, dd, dt, figcaption, h1, h2, h3';
  return [...page.querySelectorAll(`main :is(${units})`)].filter((one) =>
    one.matches('tr') ? true : !one.closest('tr') && !one.querySelector(units),
  );
}

function textOf(unit: Element): string {
  return `${unit.localName} ${unit.textContent?.replace(/\s+/g, ' ').trim() ?? ''}`;
}
