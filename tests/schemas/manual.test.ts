import { expect, test } from 'vitest';
import { kindNames } from '../../src/schemas/kinds.ts';
import { anchorAt, fieldsOfKind, manual } from '../../src/schemas/manual.ts';
import { fieldKinds } from '../../src/texts/data.ts';
import { commonSays, fieldSays } from '../../src/texts/field-says.ts';

test('the manual has every kind of file, every field with both names', () => {
  expect(manual().map(({ kind }) => kind)).toEqual(kindNames);
  for (const { kind, fields } of manual())
    for (const field of fields)
      expect([
        kind,
        field.key,
        /\p{Script=Han}/u.test(field.zh),
        field.en.length > 0,
        field.kind in fieldKinds,
      ]).toEqual([kind, field.key, true, true, true]);
});

test('nested fields, choices, aliases and what is required are told', () => {
  const file = (kind: string) => manual().find((entry) => entry.kind === kind)?.fields ?? [];
  const field = (kind: string, key: string) => file(kind).find((entry) => entry.key === key);
  expect(field('fund', 'agreements[].fee.percent')).toMatchObject({ kind: 'percent', required: false });
  expect(field('income', 'method')).toMatchObject({ required: true, choices: { in_kind: '实物' } });
  expect(field('income', 'amount')?.aliases).toContain('金额(元)');
  expect(field('application', 'votes[].for')).toMatchObject({ zh: '同意', required: false });
  expect(field('portal', 'rules.committee.minimum')).toMatchObject({ required: true });
});

test('what a field means is said of fields that there are, in a sentence of each language', () => {
  const every = new Set(kindNames.flatMap((kind) => fieldsOfKind(kind).map(({ key }) => key)));
  const own = kindNames.flatMap((kind) =>
    Object.entries(fieldSays[kind] ?? {}).map(([key, says]) => ({ kind, key, says })),
  );
  const strange = own.filter(({ kind, key }) => !fieldsOfKind(kind).some((field) => field.key === key));
  expect(strange).toEqual([]);
  expect(Object.keys(commonSays).filter((key) => !every.has(key))).toEqual([]);
  for (const { zh, en } of [...own.map(({ says }) => says), ...Object.values(commonSays)]) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z0-9].*\.$/);
  }
});

test('the place of a problem leads to its field, or to the one around it', () => {
  expect(anchorAt('report', '[0].period')).toBe('period');
  expect(anchorAt('application', 'votes[1].for')).toBe('votes-for');
  expect(anchorAt('place', 'name.en')).toBe('name');
  expect(anchorAt('income', '累计')).toBeUndefined();
});
