/** Shows what holds only after a day (`data-until`, the last day before it), by the reader's own calendar. */
const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
for (const late of document.querySelectorAll<HTMLElement>('[data-until]'))
  late.hidden = today <= (late.dataset.until ?? '');

export {};
