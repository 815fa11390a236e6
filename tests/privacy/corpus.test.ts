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
  /** What a line is made of that is to take long: parts of every form, and marks that only look like some. */
  const hostile = [
    ...[
      '1',
      'a',
      'aB3',
      '的',
      '阳光社区',
      ' ',
      '@',
      '-',
      '(',
      '[(',
      '"',
      ',',
      '.',
      '_',
      '/',
      '#',
      '=',
      '+v',
      '—',
      '\t',
      '\r',
    ],
    ...[
      '\ufdfa',
      '㎡',
      '①',
      '\u0301',
      '1\u0301\u0302',
      '\u200b',
      '\u200b1',
      '\u{1d7cf}',
      '\u0661',
      '\u1100\u1161',
      '\u00a01',
    ],
    ...[
      '１',
      '（１）',
      '1栋',
      '浙A·',
      '浙A12345',
      '1 ',
      '1，',
      '12-',
      '3-2-501',
      '1987-06-13',
      '癌',
      '低保',
      '学生李',
      '回族马',
    ],
    ...[
      'a@b.',
      'a@b ',
      'a at ',
      'a [at] b',
      ' dot com',
      'aaaaaaaa@',
      'a#b.',
      '138，0000，1234，',
      '证 1',
      '一二',
      '洞',
      '十',
    ],
    ...[
      '1单元',
      '村1组1号',
      '1单元东户',
      '1弄1号',
      '路1号',
      '住1',
      '十号楼',
      'Room 1 ',
      'unit 1,',
      '微信：',
      'v❤a',
      'qq1',
      'vx',
    ],
    ...['0.12345', '30.12345,', '东经1', 'lO1', '1X', '1*', '1~', '(1)', '"1",', 'a,1,', '1a-', 'aB1+', 'AA1', 'E1'],
    ...[
      '出生1990',
      '生日1月',
      '80岁路1号',
      '王某',
      '患者李明',
      '一名患者',
      '330102 19870613 4213 ',
      '13800000000万',
      '账号1',
    ],
    ...['电话1', '1后面', 'https://a/1380000', 'www.1', '&#49;', '<a>'],
  ];

  test('a long line takes time by its length, not by its square, and little of it', () => {
    const lengths = [20_000, 80_000] as const;
    const sums = lengths.map((length) =>
      [false, true].flatMap((table) =>
        hostile.map((unit) => time(unit.repeat(Math.ceil(length / unit.length)), table)),
      ),
    );
    const [short = [], long = []] = sums;
    const ratio = (one: number, four: number) => four / Math.max(one, 20);
    const all = ratio(sum(short), sum(long));
    const slowest = Math.max(...long) * (1_000_000 / lengths[1]);
    console.log(
      `four times the length: ${all.toFixed(1)} times the time; the slowest ${slowest.toFixed(0)} ms for 1 MB`,
    );
    expect(all).toBeLessThan(6);
    // One pattern that is read by its square would give 16.
    for (const [index, one] of short.entries())
      expect([index, ratio(one, long[index] ?? 0) < 10]).toEqual([index, true]);
    // Goal: 300 ms. Machines differ, and others work on them.
    expect(slowest).toBeLessThan(3000);
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
