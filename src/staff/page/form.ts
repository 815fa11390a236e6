import { element } from '../../client/element.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { kinds } from '../../schemas/kinds.ts';
import { fieldTree } from '../../template/node.ts';
import { fill } from '../../texts/text.ts';
import { type FormState, formKinds, formResult, nextId } from '../filled.ts';
import { button, input, select, withLabel } from './controls.ts';
import { fieldsIn } from './field.ts';
import { ownersOf } from './owner.ts';
import type { Panel, StaffPage } from './state.ts';
import { put } from './work.ts';

/** What a clerk fills in month by month. */
const often: readonly Kind[] = [
  ...(['income', 'spending', 'balance', 'application', 'meeting', 'report', 'correction', 'explanation'] as const),
];

/** A form for one record of any kind, made of its schema. */
export const formPanel: Panel = (page) => {
  const { state, words, locale } = page;
  const { form, checked } = state;
  if (!checked) return [];
  const options = [...often, ...formKinds.filter((kind) => !often.includes(kind))].map((kind) => ({
    value: kind,
    text: kinds[kind].words[locale],
    group: often.includes(kind) ? words.often : words.seldom,
  }));
  return [
    withLabel(
      words.formKind,
      select('form-kind', options, form?.kind, (kind) => begin(page, kind as Kind), form ? undefined : words.choose),
    ),
    ...(form ? fieldsOfForm(page, form) : []),
  ];
};

function begin(page: StaffPage, kind: Kind): void {
  const owners = ownersOf(page, kind);
  const to = owners.length === 1 ? (owners[0]?.value ?? '') : '';
  page.update({ form: { kind, to, id: '', given: {} } });
}

function fieldsOfForm(page: StaffPage, form: FormState): (Node | false)[] {
  const { words, state } = page;
  const owners = ownersOf(page, form.kind);
  const belongs = owners.length > 1 || owners[0]?.value !== '';
  const settled = !belongs || form.to !== '';
  const own = kinds[form.kind].shape === 'one';
  const proposed = state.checked ? nextId(state.checked.portal, form) : undefined;
  if (proposed !== undefined && form.given.id === undefined) form.given = { ...form.given, id: proposed };
  return [
    belongs &&
      withLabel(
        words.belongsTo,
        select(
          'form-owner',
          owners,
          form.to,
          (to) => page.update({ form: { ...form, to, given: withoutId(form) } }),
          form.to ? undefined : words.choose,
        ),
      ),
    settled &&
      own &&
      withLabel(
        words.formId,
        input('form-id', form.id, (id) => void Object.assign(form, { id: id.trim() })),
      ),
    settled && fieldsIn(page, fieldTree(form.kind), form.given, 'f', () => page.update({})),
    settled &&
      element(
        'p',
        { class: 'acts' },
        button(words.formDone, () => done(page, form), { id: 'form-done', strong: true }),
        button(words.formDrop, () => drop(page), { id: 'form-drop' }),
      ),
  ];
}

/** An id that was proposed for one fund is none for another. */
function withoutId({ given: { id: _, ...rest } }: FormState): FormState['given'] {
  return rest;
}

function drop(page: StaffPage): void {
  const { form: _, ...rest } = page.state;
  page.state = rest;
  page.update({});
}

function done(page: StaffPage, form: FormState): void {
  const { desk, checked } = page.state;
  const { words, locale } = page;
  if (!desk || !checked) return;
  const result = formResult(form, desk.files, checked.portal);
  const fail = (text: string) => page.update({ said: { text, failed: true } });
  if ('wrong' in result) {
    fail(result.wrong);
    return;
  }
  if (result.lacking.length > 0) {
    const names = result.lacking.map((one) => one[locale]);
    fail(fill(words.formLacks, { fields: names.join(locale === 'zh' ? '、' : ', ') }));
    return;
  }
  const file = [...result.files.keys()][0] ?? '';
  drop(page);
  put(page, result.files, fill(words.placed, { file: [...result.files.keys()].join(', ') }), { file });
}
