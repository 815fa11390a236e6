import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entropyOf, mostBits } from '../../src/domain/common/entropy.ts';

const pieces = fc.constantFrom(
  'qwerty',
  '1990',
  '0613',
  '13800138000',
  'love',
  'test',
  'ma',
  'zh',
  'a',
  '7',
  'f',
  '张',
  '𠮷',
);
const code = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('no code has more bits than a look at its letters says', () => {
  const holds = (text: string, times: number) => {
    const repeated = text.repeat(times);
    // Sums of fractions differ in their last digit.
    return entropyOf(repeated) < mostBits(repeated) + 1e-9;
  };
  fc.assert(fc.property(code, fc.integer({ min: 1, max: 4 }), holds), { numRuns: 5000 });
  expect(mostBits('0311')).toBeLessThan(20);
  expect(entropyOf('vtchkdtfdqptnksqcfsvfsnbcjjfbjns')).toBeGreaterThan(20);
});
