import { expect, test } from 'vitest';
import { kindNames } from '../../src/schemas/kinds.ts';
import { manual } from '../../src/schemas/manual.ts';
import { fieldKinds } from '../../src/texts/data.ts';

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
