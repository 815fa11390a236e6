import { addDays } from '../domain/common/day.ts';
import { changesWords } from '../texts/changes.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill } from '../texts/text.ts';

/**
 * Hides news from before a day: one that the reader chooses, or the day of the data at the last visit. That day is kept on this device only; a visit is new when
 * the data are, so that going from page to page is none.
 */
const form = document.querySelector<HTMLFormElement>('[data-since]');
if (form) {
  form.hidden = false;
  const { asOf, last = '' } = form.dataset;
  const locale = form.dataset.locale === 'en' ? 'en' : 'zh';
  const field = form.querySelector<HTMLInputElement>('input[type="date"]');
  const status = form.querySelector('[role="status"]');
  const visit = form.querySelector<HTMLButtonElement>('[data-visit]');
  const all = form.querySelector<HTMLButtonElement>('[data-all]');
  const before = asOf === undefined ? undefined : visitBefore(asOf);

  /** Shows what is of `from` or later, all of it where there is no such day. */
  const show = (from: string | undefined) => {
    const count = hide(from);
    // Who asks for a day wants to see what is left, not to look for it in what is folded.
    for (const month of document.querySelectorAll<HTMLDetailsElement>('.folded')) month.open = from !== undefined;
    if (all) all.hidden = from === undefined;
    if (!status) return;
    const day = from ? dayText(from, locale) : '';
    const said = fill(changesWords[count > 0 ? 'shown' : 'none'][locale], { day, n: count });
    const beyond = from !== undefined && from < last;
    const more = beyond ? fill(changesWords.further[locale], { day: dayText(last, locale) }) : '';
    status.textContent = from === undefined ? '' : [said, more].filter(Boolean).join(joint.gap[locale]);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field?.value) show(field.value);
  });
  all?.addEventListener('click', () => show(undefined));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.hop a'))
    link.addEventListener('click', () => {
      const month = document.querySelector<HTMLDetailsElement>(`${link.hash} .folded`);
      if (month) month.open = true;
    });
  if (visit && before !== undefined) {
    visit.hidden = false;
    visit.addEventListener('click', () => show(addDays(before, 1)));
  }
}

/** Hides rows from before a day, and months and lists of which nothing is left; gives the number of rows that stay. */
function hide(from: string | undefined): number {
  let count = 0;
  for (const row of document.querySelectorAll<HTMLElement>('.told .rows > li')) {
    const day = row.querySelector('time')?.dateTime ?? '';
    row.hidden = from !== undefined && day < from;
    if (!row.hidden) count++;
  }
  for (const list of document.querySelectorAll<HTMLElement>('.told')) list.hidden = isEmpty(list);
  for (const section of document.querySelectorAll<HTMLElement>('.sec'))
    if (section.querySelector('.told')) section.hidden = isEmpty(section);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.hop a'))
    link.hidden = document.querySelector<HTMLElement>(link.hash)?.hidden === true;
  return count;
}

function isEmpty(part: HTMLElement): boolean {
  return part.querySelector('.rows > li:not([hidden])') === null;
}

/** The day of the data at the visit before this one, where there was one. */
function visitBefore(asOf: string): string | undefined {
  try {
    const [seen = '', before = ''] = (localStorage.getItem('changes') ?? '').split(' ');
    const next = seen && seen < asOf ? seen : before;
    localStorage.setItem('changes', `${asOf} ${next}`.trim());
    return next || undefined;
  } catch {
    // Storage may be forbidden: then there is no last visit.
    return undefined;
  }
}
