import { expect, test } from 'vitest';
import type { Kind } from '../../src/schemas/kinds.ts';
import { formKinds } from '../../src/staff/filled.ts';
import { hintOf } from '../../src/staff/hint.ts';
import { type FieldNode, fieldTree } from '../../src/template/node.ts';
import { meaningOf } from '../../src/texts/meaning.ts';

function nodesOf(nodes: readonly FieldNode[]): FieldNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}

function told(kind: Kind, key: string): string[] {
  const node = nodesOf(fieldTree(kind)).find(({ entry }) => entry.key === key);
  return node ? [hintOf(kind, node, 'zh'), hintOf(kind, node, 'en')] : [];
}

test('a field says what it means, how it is written, and whether it is published', () => {
  expect(told('income', 'date')).toEqual(['捐赠或者单据上的日期。', 'The day of the gift or document.']);
  expect(told('income', 'amount')).toEqual(['金额，元，最多两位小数', 'amount in yuan, at most two decimals']);
  expect(told('income', 'receipt_last4')).toEqual([
    '两笔捐款看起来一样时，用来区分。号码最后四位；内部栏目，不公布',
    'Tells two gifts apart that look alike. last four of a number; internal, never published',
  ]);
  expect(told('income', 'note')).toEqual(['', '']);
});

test('whatever the manual says of a field stands beside it', () => {
  for (const kind of formKinds)
    for (const node of nodesOf(fieldTree(kind)))
      expect(hintOf(kind, node, 'zh').startsWith(meaningOf(kind, node.entry.key)?.zh ?? ''), node.entry.key).toBe(true);
});
