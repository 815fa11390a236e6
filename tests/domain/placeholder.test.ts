import { expect, test } from 'vitest';
import { isPlaceholder } from '../../src/domain/common/placeholder.ts';

test.each([
  '待补',
  '（待补）',
  '写明原因',
  '批准人职务',
  'TODO',
  'todo.',
  'N/A',
  '……',
  '——',
  '无',
  '略。',
  'xxx',
  '？',
])('“%s” only holds the place of a fact', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(['社区会计', '无人到会，改日补开', '待补开会议的原因是停电', 'None of the members could come', '漏雨'])(
  '“%s” tells one',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
