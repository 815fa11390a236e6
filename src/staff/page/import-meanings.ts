import { element } from '../../client/element.ts';
import { sourceHeadOf } from '../../import/head.ts';
import type { Plan } from '../../import/result.ts';
import { type ColumnRole, roles } from '../../import/role.ts';
import { methods } from '../../schemas/rows.ts';
import { roleText } from '../../texts/import.ts';
import { select, smallTable } from './controls.ts';
import type { BroughtSheet, Decide, StaffPage } from './state.ts';

/** What each column of a sheet holds, to be confirmed or changed. */
export function columns(
  page: StaffPage,
  { understood }: Plan,
  { workbook, order }: BroughtSheet,
  decide: Decide,
): HTMLElement {
  const { words, locale } = page;
  const samples = new Map(
    workbook.sheets.flatMap((sheet) => {
      const head = sourceHeadOf(sheet);
      if (!head) return [];
      const rows = sheet.rows.slice(head.from, head.from + 3);
      return head.columns.map(
        ({ index, name }) =>
          [
            `${sheet.name} ${name}`,
            rows
              .map(({ cells }) => cells[index]?.text ?? '')
              .filter(Boolean)
              .join(' / ')
              .slice(0, 60),
          ] as const,
      );
    }),
  );
  const options = roles.map((role) => ({ value: role, text: roleText[role][locale] }));
  const headers = (name: string, role: string) =>
    decide({ decided: { ...order.decided, headers: { ...order.decided?.headers, [name]: role as ColumnRole } } });
  return element(
    'details',
    { class: 'inout', ...(understood.columns.some(({ role }) => role === undefined) ? { open: '' } : {}) },
    element('summary', {}, words.columns),
    smallTable(
      [words.column, words.sample, words.means],
      understood.columns.map(({ sheet, name, role }, index) => [
        name,
        samples.get(`${sheet} ${name}`) ?? '',
        select(`column-${index}`, options, role ?? 'ignore', (chosen) => headers(name, chosen)),
      ]),
    ),
  );
}

/** What the code words of a sheet mean, to be confirmed or changed. */
export function meanings(
  page: StaffPage,
  { understood }: Plan,
  { order }: BroughtSheet,
  decide: Decide,
): HTMLElement | false {
  const { words, locale, state } = page;
  const terms = state.checked?.portal.records.term ?? [];
  const codes = terms
    .filter(({ at }) => /^vocabulary\/(income|spending)_categories\.yaml$/.test(at.file))
    .map(({ code, zh, en }) => ({ value: code, text: `${code} ${locale === 'en' && en ? en : zh}` }));
  const ways = Object.entries(methods).map(([value, text]) => ({ value, text: locale === 'zh' ? text : value }));
  const set = (key: 'methods' | 'categories', word: string, chosen: string) =>
    decide({ decided: { ...order.decided, [key]: { ...order.decided?.[key], [word]: chosen } } });
  const rows = [
    ...understood.methods.map(({ word, count, method }, index) => [
      word || words.blankWord,
      String(count),
      word === ''
        ? (methods[method as keyof typeof methods] ?? '')
        : select(
            `method-${index}`,
            ways,
            method,
            (chosen) => set('methods', word, chosen),
            method ? undefined : words.choose,
          ),
    ]),
    ...understood.categories.map(({ word, count, category }, index) => [
      word || words.blankWord,
      String(count),
      select(
        `category-${index}`,
        codes,
        category,
        (chosen) => set('categories', word, chosen),
        category ? undefined : words.choose,
      ),
    ]),
  ];
  return (
    rows.length > 0 &&
    element(
      'details',
      { class: 'inout' },
      element('summary', {}, words.words),
      smallTable([words.word, words.times, words.meaning], rows),
    )
  );
}
