import { element } from '../../client/element.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { Plan } from '../../import/result.ts';
import { questionText } from '../../texts/import.ts';
import { fill } from '../../texts/text.ts';
import { input, radios, withLabel } from './controls.ts';
import type { BroughtSheet, Decide, StaffPage } from './state.ts';

/** What has to be decided before an import, each with its answers. */
export function questions(
  page: StaffPage,
  { questions: list }: Plan,
  brought: BroughtSheet,
  decide: Decide,
): HTMLElement | false {
  const { words, locale } = page;
  // The order keeps what was answered, so an answer can be changed.
  const { order } = brought;
  const open = new Set<string>(list.map(({ ask }) => ask));
  if (order.duplicates) open.add('duplicate');
  if (order.fee) open.add('fee');
  const parts = [...open].flatMap((ask) => {
    const question = list.find((one) => one.ask === ask);
    const control = answer(page, ask, question, brought, decide);
    if (!control) return [];
    const text = questionText[ask as keyof typeof questionText][locale].split(/[：:] ?--/)[0] ?? '';
    const at =
      question && question.rows.length > 0
        ? fill(words.rowsAt, { rows: question.rows.slice(0, 20).join(locale === 'zh' ? '、' : ', ') })
        : '';
    return [
      element('fieldset', {}, element('legend', {}, text), at !== '' && element('p', { class: 'q' }, at), control),
    ];
  });
  return parts.length > 0 && element('div', {}, element('h3', {}, words.questions), parts);
}

function answer(
  { words }: StaffPage,
  ask: string,
  question: Plan['questions'][number] | undefined,
  { order }: BroughtSheet,
  decide: Decide,
): HTMLElement | undefined {
  const decided = (part: Partial<Mapping>) => decide({ decided: { ...order.decided, ...part } });
  switch (ask) {
    case 'sheet':
      return radios(
        'sheet',
        (question?.words ?? []).map(({ word, count }) => ({
          value: word,
          text: fill(words.useSheet, { name: word, count }),
        })),
        order.sheets?.[0],
        (name) => decide({ sheets: [name] }),
      );
    case 'side':
      return radios(
        'side',
        [
          { value: 'credit', text: words.credit },
          { value: 'debit', text: words.debit },
        ],
        order.decided?.income_side,
        (side) => decided({ income_side: side as 'credit' }),
      );
    case 'duplicate':
      return radios(
        'duplicates',
        [
          { value: 'take', text: words.take },
          { value: 'skip', text: words.skip },
        ],
        order.duplicates,
        (value) => decide({ duplicates: value as 'take' }),
      );
    case 'fee':
      return radios(
        'fee',
        [
          { value: 'spending', text: words.feeSpending },
          { value: 'without', text: words.feeWithout },
        ],
        order.fee,
        (value) => decide({ fee: value as 'spending' }),
      );
    case 'reversal':
      return element(
        'div',
        {},
        (question?.rows ?? []).map((row) =>
          withLabel(
            fill(words.reverses, { row }),
            input(`reverses-${row}`, order.reverses?.get(row) ?? '', (value) =>
              decide({ reverses: new Map([...(order.reverses ?? []), [row, value.trim()]]) }),
            ),
          ),
        ),
      );
    default:
      return undefined;
  }
}
