import { describe, expect, it } from 'vitest';
import { fillParts, sentenceText } from '../../src/domain/common/sentence.ts';

describe('a sentence with figures', () => {
  it('keeps figures as pieces of their own and joins the rest', () => {
    expect(fillParts('收到 {in}，{count} 笔。', { in: { strong: '1.00 元' }, count: 3 })).toEqual([
      '收到 ',
      { strong: '1.00 元' },
      '，3 笔。',
    ]);
  });

  it('leaves text from data alone, braces and stars included', () => {
    expect(fillParts('{name}捐了', { name: '王*明{in}' })).toEqual(['王*明{in}捐了']);
  });

  it('takes the word that fits the count', () => {
    const say = (n: number | string) => sentenceText(fillParts('{n} {n:project was|projects were} paid for', { n }));
    expect([say(1), say('one'), say(3)]).toEqual([
      '1 project was paid for',
      'one project was paid for',
      '3 projects were paid for',
    ]);
  });

  it('throws where a value is missing', () => {
    expect(() => fillParts('{in}，{count} 笔。', { in: '' } as { in: string; count: number })).toThrow('{count}');
  });

  it('reads as one text', () => {
    expect(sentenceText(fillParts('a {b} c', { b: { strong: 'B' } }))).toBe('a B c');
  });
});
