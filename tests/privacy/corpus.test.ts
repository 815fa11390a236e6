import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../src/privacy/find.ts';
import { isFound, itemsOf, type Part, score } from './corpus.ts';

const shareOf = (part: Part) => {
  const items = itemsOf(part);
  return items.filter(isFound).length / items.length;
};

describe('the corpus: invented texts, half of which no rule was made on', () => {
  test('is large, and has nothing twice', () => {
    const parts = (['private-tuned', 'private-held', 'harmless-tuned', 'harmless-held'] as const).map(itemsOf);
    for (const items of parts) expect(items.length).toBeGreaterThan(200);
    const texts = parts.flat().map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test.each(['private-tuned', 'private-held'] as const)('%s: 95 of 100 are found', (part) => {
    console.log(`${part}: ${(100 * shareOf(part)).toFixed(1)} %. ${score(itemsOf(part)).join(' · ')}`);
    expect(shareOf(part)).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['harmless-tuned', 'harmless-held'] as const)('%s: not one of 100 is told', (part) => {
    console.log(`${part}: ${(100 * shareOf(part)).toFixed(1)} % false alarms`);
    expect(shareOf(part)).toBeLessThanOrEqual(0.01);
  });
});

describe('speed', () => {
  /** Shortest of a few runs, in milliseconds of the processor: other programs do not count. */
  const time = (text: string, table = false) =>
    Math.min(
      ...Array.from({ length: 2 }, () => {
        const start = process.cpuUsage();
        findPrivate(text, { table });
        return process.cpuUsage(start).user / 1000;
      }),
    );
  const hostile = [
    ...['1栋', '浙A·', '浙A12345', '1 ', '1，', '12-', '3-2-501', '1987-06-13', '癌', '低保', '学生李', '回族马', '@'],
    ...[
      'a@b.',
      '138，0000，1234，',
      '证 1',
      '一二',
      '洞',
      '1单元',
      '村1组1号',
      '\u200b1',
      '微信：',
      '0.12345',
      'lO1',
      '(1)',
      '"1",',
    ],
  ];

  test('a long line takes time by its length, not by its square', () => {
    const sums = [20_000, 80_000].map((length) =>
      [false, true].flatMap((table) =>
        hostile.map((unit) => time(unit.repeat(Math.ceil(length / unit.length)), table)),
      ),
    );
    const [short = [], long = []] = sums;
    const ratio = (one: number, four: number) => four / Math.max(one, 20);
    const all = ratio(sum(short), sum(long));
    console.log(`four times the length: ${all.toFixed(1)} times the time`);
    expect(all).toBeLessThan(6);
    // One pattern that is read by its square would give 16.
    for (const [index, one] of short.entries())
      expect([index, ratio(one, long[index] ?? 0) < 10]).toEqual([index, true]);
  });

  test('prose and tables are read fast', () => {
    const texts = [...itemsOf('harmless-tuned'), ...itemsOf('harmless-held')].map(({ text }) => text).join('\n');
    const text = texts.repeat(40);
    const speed = text.length / 1000 / time(text, false);
    console.log(`${(speed).toFixed(1)} million letters a second, of texts in which every line is suspicious`);
    expect(speed).toBeGreaterThan(0.1);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
