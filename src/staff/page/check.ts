import { element } from '../../client/element.ts';
import { codes } from '../../issues/codes.ts';
import type { CodeEntry } from '../../issues/entry.ts';
import { applyFixes } from '../../issues/fix.ts';
import type { Issue } from '../../issues/issue.ts';
import { recipes } from '../../issues/recipes.ts';
import { decode } from '../../parse/bytes.ts';
import { groupByCause } from '../../report/text.ts';
import { kindNames, kinds } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { kindOf } from '../../schemas/path.ts';
import { fill } from '../../texts/text.ts';
import { bytesOf } from '../desk.ts';
import { adviceView } from './advice.ts';
import { button } from './controls.ts';
import { sheetView } from './sheet.ts';
import type { Panel, StaffPage } from './state.ts';
import { put } from './work.ts';

/** What was found, by class and cause, and the table with its marks. */
export const checkPanel: Panel = (page) => {
  const { words, state } = page;
  const { checked, took } = state;
  if (!checked) return [];
  const must = checked.issues.filter(({ severity }) => severity === 'error');
  const should = checked.issues.filter(({ severity }) => severity !== 'error');
  const fixable = checked.issues.filter(({ fix }) => fix?.safe);
  const counts = { must: must.length, should: should.length, seconds: (took / 1000).toFixed(1) };
  return [
    element(
      'p',
      { class: must.length > 0 ? 'verdict fails' : 'verdict holds', role: 'status', 'data-took': Math.round(took) },
      `${must.length === 0 ? words.clean : ''}${fill(words.counts, counts)}`,
    ),
    fixable.length > 0 &&
      element(
        'p',
        {},
        button(fill(words.fixAll, { count: fixable.length }), () => mend(page, fixable), { id: 'fix-all' }),
      ),
    part(page, words.must, must),
    part(page, words.should, should),
    adviceView(page, checked.portal),
    sheetView(page),
    notRun(page),
  ];
};

/** Most causes and most places of one that are printed at once. */
const most = { causes: 30, places: 12 };

function part(page: StaffPage, title: string, issues: readonly Issue[]): HTMLElement | false {
  if (issues.length === 0) return false;
  const groups = groupByCause(issues);
  const more = groups.length - most.causes;
  return element(
    'div',
    { class: 'class' },
    element('h3', {}, `${title} ${issues.length}`),
    groups.slice(0, most.causes).map(({ code, list }) => cause(page, code, list)),
    more > 0 && element('p', { class: 'q' }, fill(page.words.moreOf, { count: more })),
  );
}

function cause(page: StaffPage, code: Issue['code'], list: readonly Issue[]): HTMLElement {
  const { words, locale } = page;
  const more = list.length - most.places;
  return element(
    'details',
    { class: 'cause', ...(list.length <= most.places ? { open: '' } : {}) },
    element('summary', {}, `${codes[code].title[locale]} `, element('small', {}, String(list.length))),
    element(
      'ul',
      { class: 'found' },
      list.slice(0, most.places).map((issue) => item(page, issue)),
    ),
    more > 0 && element('p', { class: 'q' }, fill(words.moreOf, { count: more })),
    ways(page, code, list),
  );
}

/** Where it is told how to mend a problem, how to do what was meant, and how each field of its files is written. */
function ways({ words, locale, to }: StaffPage, code: Issue['code'], list: readonly Issue[]): HTMLElement {
  const { recipe }: CodeEntry = codes[code];
  const found = new Set(list.flatMap(({ file, field }) => (field === null ? [] : (kindOf(file)?.kind ?? []))));
  const links = [
    element('a', { href: to.help(code) }, words.help),
    ...(recipe
      ? [element('a', { href: to.manual(recipe) }, fill(words.recipe, { name: recipes[recipe][locale] }))]
      : []),
    ...[...found].map((kind) =>
      element('a', { href: to.fields(kind) }, fill(words.fieldsOf, { kind: kinds[kind].words[locale] })),
    ),
  ];
  return element(
    'p',
    { class: 'more' },
    links.flatMap((link) => [link, ' ']),
  );
}

function item(page: StaffPage, issue: Issue): HTMLElement {
  const { words, locale } = page;
  const { file, line, message, remedy, explain, fix } = issue;
  return element(
    'li',
    {},
    element('code', {}, line === null ? file : `${file}:${line}`),
    element('p', {}, message[locale]),
    element('p', { class: 'remedy' }, `→ ${remedy[locale]}`),
    fix?.safe === true && button(words.fixOne, () => mend(page, [issue])),
    explain !== null &&
      element(
        'details',
        {},
        element('summary', {}, fill(words.explainIt, { file: explain.file })),
        element('pre', {}, element('code', {}, explain.entry)),
      ),
  );
}

/** Applies safe fixes, file by file. */
function mend(page: StaffPage, issues: readonly Issue[]): void {
  const { desk } = page.state;
  if (!desk) return;
  const files = Map.groupBy(issues, ({ file }) => file);
  const changed = new Map(
    [...files].flatMap(([file, own]) => {
      const bytes = desk.files.get(file);
      const text = bytes && decode(file, bytes).text;
      if (text === undefined) return [];
      const fixes = own.flatMap(({ fix }) => (fix ? [fix] : []));
      // A mark at the beginning tells spreadsheets how the text is written.
      const marked = file.endsWith('.csv') ? '\uFEFF' : '';
      return [[file, bytesOf(marked + applyFixes(text, fixes))] as const];
    }),
  );
  put(page, changed, fill(page.words.placed, { file: [...changed.keys()].join(', ') }));
}

function notRun({ words, state, locale }: StaffPage): HTMLElement {
  const fields = [
    ...new Set(
      kindNames.flatMap((kind) =>
        fieldsOfKind(kind).flatMap((one) => (one.privacy === 'private' ? [one[locale]] : [])),
      ),
    ),
  ];
  return element(
    'details',
    { class: 'inout' },
    element('summary', {}, words.notRun),
    element(
      'ul',
      {},
      state.desk?.whole === false &&
        element('li', {}, fill(words.notRunPrivate, { fields: fields.join(locale === 'zh' ? '、' : ', ') })),
      element('li', {}, words.notRunSnapshots),
      element('li', {}, words.notRunPdf),
    ),
  );
}
