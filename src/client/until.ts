import { daysBetween } from '../domain/common/day.ts';
import { today } from './today.ts';

/**
 * By the reader's own calendar: swaps what holds through a day (`data-through`) for what holds after it (`data-after`), and counts the
 * days since a day (`data-days-since`) or until one (`data-days-left`), in the words `data-one` and `data-more`. What stands there without a script has no number.
 */
const all = (selector: string) => document.querySelectorAll<HTMLElement | SVGElement>(selector);

for (const element of all('[data-through]')) element.toggleAttribute('hidden', today > (element.dataset.through ?? ''));
for (const element of all('[data-after]')) element.toggleAttribute('hidden', today <= (element.dataset.after ?? ''));
for (const element of all('[data-days-since], [data-days-left]')) {
  const { daysSince: since = today, daysLeft: left = today, one = '', more = '' } = element.dataset;
  const days = daysBetween(since, left);
  if (days > 0) element.textContent = (days === 1 ? one : more).replace('{n}', String(days));
}
