/** Swaps what holds through a day (`data-through`) for what holds after it (`data-after`), by the reader's own calendar. */
const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
for (const element of document.querySelectorAll<HTMLElement>('[data-through]'))
  element.hidden = today > (element.dataset.through ?? '');
for (const element of document.querySelectorAll<HTMLElement>('[data-after]'))
  element.hidden = today <= (element.dataset.after ?? '');

export {};
