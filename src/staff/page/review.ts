import { element } from '../../client/element.ts';
import { isPlaceholder } from '../../domain/common/placeholder.ts';
import { publishedSite, type Site } from '../../domain/published/public.ts';
import type { NeededCorrection } from '../../issues/issue.ts';
import { reviewOf } from '../../review/review.ts';
import { type ReviewSection, reviewText } from '../../review/section.ts';
import { bookTable } from '../../tables/book.ts';
import { correctedFiles, correctionEntry, type SaidCorrection } from '../../template/correction.ts';
import { correctWords } from '../../texts/correct.ts';
import { fill, read } from '../../texts/text.ts';
import { bytesOf, changesOf, textAt } from '../desk.ts';
import { isOf } from '../examine.ts';
import { button, cellText, input, smallTable, withLabel } from './controls.ts';
import type { Panel, StaffPage } from './state.ts';
import { put } from './work.ts';

/** What publishing would change for readers, the corrections that come first, and the account books as they would be. */
export const reviewPanel: Panel = (page) => {
  const { state, words, locale } = page;
  const { desk, checked, online } = state;
  if (!desk || !checked?.portal.settings) return [];
  if (changesOf(desk).length === 0) return [element('p', {}, words.unchanged)];
  if (!online) return [element('p', {}, words.notWhole)];
  if (!isOf(checked.portal, online)) return [element('p', {}, words.otherSite)];
  const after = publishedSite(checked.portal);
  const review = reviewOf(online.site, after, checked);
  const { head, sections } = reviewText(review, online.site, after);
  return [
    // What is wrong stands above, and what has to be corrected below.
    ...[head[0], head.at(-1)].map((line) => line && element('p', {}, line[locale])),
    checked.corrections.length > 0 && correcting(page, checked.corrections),
    ...sections
      .filter(({ part: name }) => name !== 'errors' && name !== 'corrections')
      .map((section) => part(page, section)),
    ...books(page, online.site, after),
  ];
};

/** Most facts of one part that are printed at once. */
const most = 60;

function part({ words, locale, to }: StaffPage, { part: name, title, lines }: ReviewSection): HTMLElement {
  const more = lines.length - most;
  return element(
    'details',
    { class: 'cause', ...(name === 'sums' || name === 'records' ? { open: '' } : {}) },
    element('summary', {}, `${title[locale]} `, element('small', {}, String(lines.length))),
    element(
      'ul',
      { class: 'found' },
      lines
        .slice(0, most)
        .map((line) =>
          element(
            'li',
            {},
            name === 'pages' ? element('a', { href: to.page(line[locale]) }, line[locale] || '/') : line[locale],
          ),
        ),
      more > 0 && element('li', { class: 'q' }, fill(words.moreOf, { count: more })),
    ),
  );
}

/** What was published and is changed needs a correction: the values are known, the reason and who approved it only people know. */
function correcting(page: StaffPage, needed: readonly NeededCorrection[]): HTMLElement {
  const { words, state } = page;
  // Kept while the panels are printed anew.
  const said = state.correction;
  const set = (key: 'reason' | 'role') => (text: string) => {
    said[key] = text.trim();
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, fill(words.correct, { count: needed.length })),
    smallTable(
      [words.record, words.field, words.old, words.new],
      needed
        .slice(0, most)
        .map(({ record, field, old = words.blankWord, new: now = words.blankWord }) => [record, field, old, now]),
    ),
    withLabel(words.reason, input('reason', said.reason, set('reason'))),
    withLabel(words.role, input('role', said.role, set('role'))),
    element(
      'p',
      {},
      button(words.writeCorrections, () => correct(page, needed), { id: 'write-corrections', strong: true }),
    ),
  );
}

/** Writes the corrections at the ends of their files; where that cannot be, nothing is written and they are printed. */
function correct(page: StaffPage, needed: readonly NeededCorrection[]): void {
  const { state, words, locale } = page;
  const { reason, role } = state.correction;
  const fail = (text: string) => page.update({ said: { text, failed: true } });
  if (!state.desk || [reason, role].some((text) => text === '' || isPlaceholder(text))) {
    fail(words.sayWhy);
    return;
  }
  const { files: present } = state.desk;
  const said = needed.map((one): SaidCorrection => ({ needed: one, reason, role }));
  const files = correctedFiles(said, (file) => textAt(present, file));
  if ('unfit' in files) {
    const lines = said.filter((one) => one.needed.file === files.unfit).map(correctionEntry);
    fail([fill(correctWords.shape[locale], { file: files.unfit }), ...lines].join('\n'));
    return;
  }
  page.state.correction = { reason: '', role: '' };
  const written = new Map(files.map(({ file, after }) => [file, bytesOf(after)]));
  put(page, written, fill(words.placed, { file: [...written.keys()].join(', ') }));
}

/** The account books with lines that are new or changed, as their pages would print them. */
function books({ words, locale }: StaffPage, before: Site, after: Site): HTMLElement[] {
  return [...after.funds.values()].flatMap((fund) => {
    const old = before.funds.get(fund.id);
    const rows = [...fund.income, ...fund.spending];
    const known = new Set(
      [...(old?.income ?? []), ...(old?.spending ?? [])].map((row) => JSON.stringify(valuesOf(row))),
    );
    const fresh = rows.filter((row) => !known.has(JSON.stringify(valuesOf(row))));
    const years = [
      ...new Set(fresh.map((row) => (('banked_on' in row && row.banked_on) || row.date).slice(0, 4))),
    ].toSorted();
    const ids = new Set(fresh.map(({ id }) => id));
    return years.map((year) => {
      const { columns, rows: lines } = bookTable(after, fund, year);
      const at = columns.findIndex(({ key }) => key === 'id');
      const shown = columns.flatMap(({ key }, index) => (bookColumns.has(key) ? [index] : []));
      const own = lines.filter((line) => ids.has(String(line[at]))).slice(0, most);
      return element(
        'details',
        { class: 'cause', open: '' },
        element('summary', {}, fill(words.bookOf, { fund: read(fund.name, locale).text, year })),
        element(
          'div',
          { class: 'scroll', tabindex: 0 },
          smallTable(
            shown.map((index) => columns[index]?.[locale] ?? ''),
            own.map((line) => shown.map((index) => cellText(line[index], columns[index]?.kind === 'money'))),
          ),
        ),
      );
    });
  });
}

const bookColumns: ReadonlySet<string> = new Set(['on', 'id', 'party', 'text', 'category', 'in', 'out', 'balance']);

/** A row without its place in the file. */
function valuesOf({ at: _, ...row }: { at: unknown }): object {
  return row;
}
