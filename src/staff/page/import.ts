import { element } from '../../client/element.ts';
import { plainYuan } from '../../domain/common/money.ts';
import type { Plan } from '../../import/result.ts';
import { readYuan } from '../../schemas/yuan.ts';
import { problemText, skipText } from '../../texts/import.ts';
import { fill, fillFound } from '../../texts/text.ts';
import { type DeskImport, deskImport } from '../imported.ts';
import { button, input, withLabel } from './controls.ts';
import { columns, meanings } from './import-meanings.ts';
import { questions } from './import-questions.ts';
import type { BroughtSheet, Decide, StaffPage } from './state.ts';
import { put } from './work.ts';

/** What an import would do, what has to be decided, and the button that does it. */
export function importPanel(page: StaffPage, brought: BroughtSheet): (Node | false | undefined)[] {
  const { state, words } = page;
  const { desk, checked, memory } = state;
  const found =
    desk &&
    checked &&
    memory &&
    deskImport(brought.workbook, brought.order, { ...desk, portal: checked.portal }, memory);
  if (!found) return [];
  const { plan } = found;
  const decide: Decide = (part) => page.update({ brought: { ...brought, order: { ...brought.order, ...part } } });
  return [
    sums(page, plan, brought, decide),
    problems(page, plan),
    questions(page, plan, brought, decide),
    columns(page, plan, brought, decide),
    meanings(page, plan, brought, decide),
    remarks(page, plan),
    plan.state === 'nothing-new' && element('p', { class: 'verdict' }, words.nothingNew),
    plan.state === 'ready' && doIt(page, found),
  ];
}

function sums(
  { words, locale }: StaffPage,
  { rows, sums: told }: Plan,
  { order }: BroughtSheet,
  decide: Decide,
): HTMLElement {
  const { reasons: _, ...counts } = rows;
  const reasons = Object.entries(rows.reasons).map(([reason, count]) =>
    fill(words.countOf, { what: skipText[reason as keyof typeof skipText][locale], count }),
  );
  const agrees = told.control !== null && told.control === told.net;
  return element(
    'div',
    {},
    element('p', { class: 'lead' }, fill(words.readRows, counts)),
    reasons.length > 0 &&
      element('p', { class: 'q' }, fill(words.skippedAs, { list: reasons.join(locale === 'zh' ? '，' : '; ') })),
    element(
      'dl',
      { class: 'facts' },
      ...(['income', 'spending', 'net'] as const).flatMap((key) => [
        element('dt', {}, words[key]),
        element('dd', { class: 'num' }, plainYuan(told[key])),
      ]),
    ),
    withLabel(
      words.control,
      input(
        'control',
        order.control === undefined ? '' : plainYuan(order.control),
        (text) => decide({ control: text.trim() === '' ? undefined : readYuan(text.trim()) }),
        { inputmode: 'decimal' },
      ),
    ),
    told.control !== null &&
      element(
        'p',
        { class: agrees ? 'verdict holds' : 'verdict fails', role: 'status' },
        agrees ? words.controlGood : fill(words.controlBad, { gap: plainYuan(told.control - told.net) }),
      ),
  );
}

function problems({ words, locale }: StaffPage, { problems: list }: Plan): HTMLElement | false {
  if (list.length === 0) return false;
  const items = list.slice(0, 50).map((problem) => {
    const { found = '', column = '', row } = problem;
    const expected = 'expected' in problem ? (problem.expected ?? '') : '';
    const text = fillFound(problemText[problem.code][locale], { found, expected, column, row: row ?? '' });
    const sheet = problem.sheet ? `${problem.sheet} ` : '';
    return element(
      'li',
      {},
      row === undefined ? text : `${sheet}${fill(words.inRow, { row })}${locale === 'zh' ? '：' : ': '}${text}`,
    );
  });
  const more = list.length - items.length;
  return element(
    'div',
    {},
    element('h3', {}, words.problems),
    element('ul', { class: 'found' }, items, more > 0 && element('li', {}, fill(words.moreOf, { count: more }))),
  );
}

function remarks({ words, locale }: StaffPage, { understood, withheld }: Plan): HTMLElement {
  const rows = withheld.map(({ row }) => row);
  return element(
    'div',
    { class: 'q' },
    understood.running.map(({ checked, off }) => element('p', {}, fill(words.proved, { checked, off: off.length }))),
    rows.length > 0 &&
      element(
        'p',
        {},
        fill(words.withheld, { count: rows.length, rows: rows.slice(0, 20).join(locale === 'zh' ? '、' : ', ') }),
      ),
    element('p', {}, words.people),
  );
}

function doIt(page: StaffPage, { plan, files }: DeskImport): HTMLElement {
  const { words } = page;
  const { taken } = plan.sums;
  const act = () => {
    const { brought: _, ...rest } = page.state;
    page.state = rest;
    const said = fill(words.imported, {
      count: plan.rows.taken,
      income: plainYuan(taken.income),
      spending: plainYuan(taken.spending),
    });
    const prints = plan.fingerprints.map(([print]) => print);
    put(page, files, said, { file: plan.writes[0]?.file ?? '' }, prints);
  };
  return element(
    'p',
    { class: 'acts' },
    button(fill(words.importNow, { count: plan.rows.taken }), act, { id: 'import-now', strong: true }),
  );
}
