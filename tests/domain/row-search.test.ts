import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainYuan, yuan } from '../../src/domain/common/money.ts';
import { readQuestion, searchText } from '../../src/domain/ledger/row-search.ts';

const water = { text: 'S2026-0001 示范区晨露果蔬店 会议饮用水 办公费', on: '2026-01-08', amounts: [33800] };
const gift = { text: 'I2025-0007 云杉 Ltd 企业捐赠', on: '2025-11-30', amounts: [1_200_000] };
const rows = [water, gift];
const found = (question: string) => rows.filter(readQuestion(question));

describe('a question to a book means values, not letters', () => {
  test.each([
    ['12,000.00', [gift]],
    ['12000', [gift]],
    ['12000.00', [gift]],
    ['12000.0', [gift]],
    ['12，000', [gift]],
    ['12,000 元', [gift]],
    ['￥12000', [gift]],
    ['１２０００', [gift]],
    ['1.2万', [gift]],
    ['1.2 万元', [gift]],
    ['-12000', [gift]],
    ['338', [water]],
    ['338.00', [water]],
    ['３３８．００元', [water]],
    ['338.01', []],
    ['01-08', [water]],
    ['1-8', [water]],
    ['1/8', [water]],
    ['2026-01-08', [water]],
    ['2026/1/8', [water]],
    ['2026.1.8', [water]],
    ['20260108', [water]],
    ['２０２６－０１－０８', [water]],
    ['1月8日', [water]],
    ['1 月 8 日', [water]],
    ['1月8号', [water]],
    ['2026 年 1 月 8 日', [water]],
    ['2026年1月', [water]],
    ['2026-01', [water]],
    ['2026-1', [water]],
    ['1月', [water]],
    ['2026年', [water]],
    ['2月8日', []],
    ['晨露 饮用水', [water]],
    ['晨露　饮用水', [water]],
    ['饮用水 晨露 338', [water]],
    ['晨露 2026 年 1 月 338 元', [water]],
    ['晨露 企业', []],
    ['云杉 ltd', [gift]],
    ['ＬＴＤ', [gift]],
    ['“晨露”', [water]],
    ['s2026-0001', [water]],
    ['云\u200b杉', [gift]],
    ['', rows],
  ])('%s', (question, right) => {
    expect(found(question)).toEqual(right);
  });

  it('finds every amount in every form in which it can be written', () => {
    const full = (text: string) => text.replace(/[\d,.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), fc.nat(5), (fen, form) => {
        const plain = plainYuan(fen);
        const written = [plain, yuan(fen), `${yuan(fen)} 元`, `¥${plain}`, full(plain), full(yuan(fen))][
          form
        ] as string;
        const row = { text: '', on: '2026-01-08', amounts: [fen] };
        expect(readQuestion(written)(row)).toBe(true);
        expect(readQuestion(written)({ ...row, amounts: [fen + 1] })).toBe(false);
      }),
    );
  });

  it('compares words as people see them', () => {
    expect(searchText('ＡＢ\u202eｃ １２')).toBe('abc 12');
  });
});
