import { daysBetween } from '../domain/common/day.ts';

/**
 * By the reader's own calendar: swaps what holds through a day (`data-through`) for what holds after it (`data-after`), and tells the age of the data
 * (`data-age`, in the words `data-one` and `data-more`).
 */
const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
const all = (selector: string) => document.querySelectorAll<HTMLElement | SVGElement>(selector);

for (const element of all('[data-through]')) element.toggleAttribute('hidden', today > (element.dataset.through ?? ''));
for (const element of all('[data-after]')) element.toggleAttribute('hidden', today <= (element.dataset.after ?? ''));
for (const element of all('[data-age]')) {
  const { age: since = today, one = '', more = '' } = element.dataset;
  const days = daysBetween(since, today);
  if (days > 0) element.textContent = (days === 1 ? one : more).replace('{n}', String(days));
}
