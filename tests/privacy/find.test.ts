import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../src/privacy/find.ts';
import { bankNumber, cardNumber, organizationNumber, spelled } from './numbers.ts';

const kinds = (text: string) => findPrivate(text).map(({ kind, certainty }) => `${kind} ${certainty}`);
const card = cardNumber('19491231', 2);
const union = bankNumber('621700000000000000');
const visa = bankNumber('400000123456789');

describe('what is private is found, and called what it is', () => {
  test.each([
    // Cards
    [`证件 ${card}`, 'id_card error'],
    [`证件 ${card.slice(0, 17)}${card.endsWith('1') ? '2' : '1'}`, 'id_card warning'],
    [`证件${card}住址`, 'id_card error'],
    [`${card.slice(0, 6)} ${card.slice(6, 14)} ${card.slice(14)}`, 'id_card error'],
    [`残疾证 ${card}41`, 'disability_card error'],
    ['旧证 110101491231002', 'id_card warning'],
    [`${cardNumber('19880229', 7)}`, 'id_card error'],
    [`身份证${spelled(cardNumber('19680930', 14))}`, 'id_card warning'],
    // Telephones
    ['电话13800000000', 'mobile error'],
    ['电话 +86 138-0000-0000', 'mobile error'],
    ['8613800000000', 'mobile error'],
    ['0086-13800000000', 'mobile error'],
    ['（138）0000 0000', 'mobile error'],
    ['1 3 8 0 0 0 0 0 0 0 0', 'mobile error'],
    ['138.0000.0000', 'mobile error'],
    ['138·0000·0000', 'mobile error'],
    ['１３８００００００００', 'mobile error'],
    ['1\u200b3\u200b8\u200b0\u200b0\u200b0\u200b0\u200b0\u200b0\u200b0\u200b0', 'mobile error'],
    ['①③⑧⓪⓪⓪⓪⓪⓪⓪⓪', 'mobile error'],
    ['一三八零零零零零零零零', 'mobile warning'],
    ['幺三八 零零零零 零零零零', 'mobile warning'],
    ['一三八 0000 0000', 'mobile warning'],
    ['tel13800000000', 'mobile error'],
    ['2026-03-05 13800000000 来电', 'mobile error'],
    ['座机 0533-2345678', 'landline warning'],
    ['(010)6234 5678', 'landline warning'],
    ['电话：2345678', 'landline warning'],
    // Bank cards
    [union, 'bank_card error'],
    [`${union.slice(0, -1)}${(Number(union.at(-1)) + 1) % 10}`, 'bank_card error'],
    [union.replace(/(\d{4})(?=\d)/g, '$1 '), 'bank_card error'],
    [union.replace(/(\d{4})(?=\d)/g, '$1-'), 'bank_card error'],
    [visa, 'bank_card error'],
    // Passports, plates
    ['护照号 E12345678', 'passport error'],
    ['passport no. EA1234567', 'passport error'],
    ['持 G12345678 出入', 'passport warning'],
    ['鲁C·12345', 'plate error'],
    ['鲁CD12345', 'plate error'],
    ['鲁C12345F', 'plate error'],
    ['鲁 C 1234挂', 'plate error'],
    ['鲁Ｃ１２３４５', 'plate error'],
    ['粤Z1234港', 'plate error'],
    // Rooms
    ['3号楼2单元501室', 'room error'],
    ['3栋501室', 'room error'],
    ['3 幢 2 单元 501', 'room error'],
    ['二号楼三单元五零一室', 'room warning'],
    ['501室，2单元，3号楼', 'room error'],
    ['3-2-501室', 'room error'],
    ['家住 3-2-501', 'room warning'],
    ['3#2单元501', 'room error'],
    ['A座1203室', 'room error'],
    ['2单元501室', 'room error'],
    ['3栋501', 'room warning'],
    ['家住3号楼2单元', 'room warning'],
    ['花园路12号3楼301室', 'room error'],
    ['Room 501, Unit 2, Building 3', 'room error'],
    ['Building 3, Room 501', 'room error'],
    // Accounts
    ['邮箱zhang_3@example.com', 'email error'],
    ['zhang.san＠example.com.cn', 'email error'],
    ['微信：abc_12345', 'wechat error'],
    ['加微信abc12345', 'wechat error'],
    ['vx: zhangsan', 'wechat error'],
    ['WX号 zhang-san8', 'wechat error'],
    ['wxid_abcdef123456', 'wechat error'],
    ['QQ 123456789', 'qq error'],
    ['ｑｑ：１２３４５６７', 'qq error'],
    ['扣扣号123456', 'qq error'],
    // Persons
    ['81岁的老人住在花园路3号楼', 'age warning'],
    ['花园路，85 周岁', 'age warning'],
    ['an 81-year-old at 12 Garden Road', 'age warning'],
    ['王某患尿毒症', 'sensitive warning'],
    ['低保户张大爷', 'sensitive warning'],
    ['一名尿毒症患者', 'sensitive warning'],
    ['孤儿，7岁', 'sensitive warning'],
    ['低保户 1 户', 'sensitive warning'],
    ['帮助王*明做透析', 'sensitive warning'],
    ['残疾居民李秀英，行动不便', 'sensitive warning'],
    ['该户为失独家庭', 'sensitive warning'],
  ])('%s', (text, expected) => {
    expect(kinds(text).map((kind) => kind.slice(0, expected.length))).toEqual([expected]);
  });

  test('several in one line, each with its place', () => {
    const text = `张先生 13800000000，邮箱 a1@example.com；车 鲁C12345`;
    expect(findPrivate(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '13800000000',
      'a1@example.com',
      '鲁C12345',
    ]);
  });

  test('the place is that of the text as it was written, whatever is hidden in it', () => {
    const number = '１３８\u200b００００ ００００';
    const text = `①②（㎡）\u{1d7cf}\u{1d7cf} 电话${number}。`;
    const [found] = findPrivate(text);
    expect(text.slice(found?.start, found?.end)).toBe(number);
  });

  test('a long line is read to its end', () => {
    const text = `${'甲乙丙丁，'.repeat(2000)}13800000000${'甲乙丙丁，'.repeat(2000)}13900000000`;
    expect(findPrivate(text).map(({ start }) => start)).toEqual([10_000, 20_011]);
  });

  test('nothing that is told shows the whole', () => {
    for (const text of ['13800000000', card, union, '3号楼2单元501室', '鲁C12345', 'a1@example.com', 'QQ 12345'])
      for (const { found, start, end } of findPrivate(text)) {
        expect(found).toContain('***');
        expect(found).not.toContain(text.slice(start, end));
      }
  });
});

describe('what is no one is left in peace', () => {
  test.each([
    '1,380,000.00 元',
    '138.00',
    '13800000000 元',
    '¥13800000000.00',
    '2026-03-05 2026-03-06',
    '2026-03-05T13:08:00',
    '20260305 0001',
    'S2026-0305-0001',
    'P-138-2024-0001',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '550e8400-e29b-41d4-a716-446655440000',
    `统一社会信用代码 ${organizationNumber('5311000050001950M')}`,
    organizationNumber('91110000600037341'),
    'https://example.org/13800000000/a?id=62170000000000000',
    '票据 0012345678，票据代码 00010123',
    '0.13800000000',
    '0.1381234567',
    '热线 12345，400-000-0000',
    '5号楼东侧装路灯 12 盏',
    '3号楼2单元加装电梯',
    '3号楼2024年改造',
    '3栋 120 户居民',
    '3 栋 501 平方米',
    '34 个单元楼道灯',
    '活动室 3 间，二楼活动室 301 室',
    '花园路 12 号院',
    '云A级景区，川B股',
    '微信群 12345678',
    '微信公众号 sunshine',
    'WeChat official account',
    'the wechat payment platform',
    'lamp@2x.png',
    '@astrojs/mdx@8.0.2',
    '70岁以上老人，花园路',
    '6至12岁儿童在3号楼活动',
    '60—80岁老人在花园路活动',
    '助残服务',
    '残障居民 12 人',
    '低保家庭 15 户',
    '残疾人联合会',
    '一名社工为残疾人服务',
    '精神文明建设',
    '王先生捐赠 100 元，用于癌症筛查',
    '孤儿、特困老人慰问',
    '一名残疾人专职委员',
    '配备 1 个残疾人卫生间',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('cells of a table are not read together', () => {
    const text = '2026-03-05,王*明,低保户慰问,138,0000,0000,"路灯,12"\n';
    expect(findPrivate(text, { table: true })).toEqual([]);
    expect(findPrivate('王*明，低保户慰问\n').length).toBe(1);
  });
});
