import { element } from '../../client/element.ts';
import type { Filled } from '../../import/template.ts';
import { type Filing, fileRows } from '../../import/template-write.ts';
import { kinds } from '../../schemas/kinds.ts';
import { fill } from '../../texts/text.ts';
import { bytesOf, type DeskFiles, textAt } from '../desk.ts';
import { button, select, withLabel } from './controls.ts';
import { ownersOf } from './owner.ts';
import type { BroughtTemplate, StaffPage } from './state.ts';
import { put } from './work.ts';

/** A filled template: where its rows belong, what is wrong with them, and the button that puts them there. */
export function templatePanel(page: StaffPage, brought: BroughtTemplate): (Node | false)[] {
  const { words, locale, state } = page;
  const { filled, to } = brought;
  const placed = to === '' || !state.desk ? undefined : filingOf(filled, to, state.desk.files);
  const problems = [
    ...(typeof placed === 'string' ? [placed] : []),
    ...filled.problems
      .slice(0, 50)
      .map(({ row, text }) => `${fill(words.inRow, { row })}${locale === 'zh' ? '：' : ': '}${text[locale]}`),
  ].map((text) => element('li', {}, text));
  const filing = problems.length > 0 || typeof placed === 'string' ? undefined : placed;
  return [
    element(
      'p',
      { class: 'lead' },
      fill(words.template, { name: kinds[filled.kind].words[locale], count: filled.rows.length }),
    ),
    withLabel(
      words.belongsTo,
      select(
        'owner',
        ownersOf(page, filled.kind),
        to,
        (chosen) => page.update({ brought: { ...brought, to: chosen } }),
        to ? undefined : words.choose,
      ),
    ),
    problems.length > 0 &&
      element('div', {}, element('h3', {}, words.problems), element('ul', { class: 'found' }, problems)),
    filing?.taken === 0 && element('p', { class: 'verdict' }, words.nothingNew),
    filing !== undefined &&
      filing.taken > 0 &&
      element(
        'p',
        { class: 'acts' },
        button(fill(words.importNow, { count: filing.taken }), () => take(page, filing), {
          id: 'import-now',
          strong: true,
        }),
      ),
  ];
}

/** Where the rows go; or why they cannot. */
function filingOf(filled: Filled, to: string, files: DeskFiles): Filing | string {
  try {
    return fileRows(filled, to, (file) => textAt(files, file));
  } catch (error) {
    return (error as Error).message;
  }
}

function take(page: StaffPage, filing: Filing): void {
  const { brought: _, ...rest } = page.state;
  page.state = rest;
  const files = new Map(filing.files.map(({ file, after }) => [file, bytesOf(after)]));
  put(page, files, fill(page.words.placed, { file: [...files.keys()].join(', ') }), {
    file: filing.files[0]?.file ?? '',
  });
}
