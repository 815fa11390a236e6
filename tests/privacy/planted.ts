import type { PrivateKind } from '../../src/privacy/kind.ts';
import { bankNumber, cardNumber, grouped, hidden, singles, spelled, wide } from './numbers.ts';

/** Something private in one of its writings. `lead` is the word before it without which it would be nothing. */
export type Value = { kind: PrivateKind; text: string; lead?: string };

const card = cardNumber('19491231', 2);
const cardX = Array.from({ length: 99 }, (_, serial) => cardNumber('20121102', serial)).find((one) =>
  one.endsWith('X'),
);
if (!cardX) throw new Error('no card number ends with X');
const misread = (digits: string) => digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);
const phone = '13800000000';
const union = bankNumber('621700000000000000');
const union16 = misread(bankNumber('622200000000000'));
const visa = bankNumber('400000123456789');
const fours = (digits: string, mark: string) => digits.replace(/(\d{4})(?=\d)/g, `$1${mark}`);

const writings: Record<PrivateKind, readonly (string | readonly string[])[]> = {
  id_card: [
    ...[card, cardX, cardX.toLowerCase(), misread(card), wide(card), hidden(card), singles(card), spelled(card)],
    ...[' ', '-', '.', '·'].flatMap((mark) =>
      [
        [6, 8, 4],
        [6, 4, 4, 4],
        [3, 3, 4, 4, 4],
      ].map((sizes) => grouped(card, sizes, mark)),
    ),
    ...['110101491231002', '110101 491231 002'],
  ],
  disability_card: [
    `${card}41`,
    `${cardX}42`,
    wide(`${card}43`),
    hidden(`${card}44`),
    `${grouped(card, [6, 8, 4], ' ')} 41`,
  ],
  mobile: [
    ...[phone, '19900001234', wide(phone), hidden(phone), singles(phone), spelled(phone), '①③⑧⓪⓪⓪⓪⓪⓪⓪⓪'],
    ...[`+86${phone}`, `+86 ${phone}`, '+86-138-0000-0000', `0086${phone}`, `86${phone}`, '(138)0000 0000'],
    ...[' ', '-', '.', '·', '—', ' - '].flatMap((mark) =>
      [
        [3, 4, 4],
        [3, 8],
        [4, 4, 3],
        [3, 3, 5],
      ].map((sizes) => grouped(phone, sizes, mark)),
    ),
    ...[
      '138\u00a00000\u00a00000',
      '138\u30000000\u30000000',
      '１３８－００００－００００',
      '138\u00ad00000000',
      '一三八 零零零零 零零零零',
    ],
  ],
  landline: [
    '0533-2345678',
    '(0533)2345678',
    '010-62345678',
    '０５３３－２３４５６７８',
    '0533 2345678',
    ['电话', '05332345678'],
    ['座机：', '2345678'],
  ],
  bank_card: [
    ...[union, union16, visa, wide(union), hidden(union), singles(union16), bankNumber('955800000000000000')],
    ...[' ', '-', '.'].flatMap((mark) => [fours(union, mark), fours(union16, mark), fours(visa, mark)]),
    grouped(union, [6, 13], ' '),
  ],
  passport: [
    ['护照号 ', 'E12345678'],
    ['护照 ', 'EA1234567'],
    ['通行证：', 'C12345678'],
    'G12345678',
    'E56781234',
    wide('G12345678'),
  ],
  plate: [
    '鲁C·12345',
    '鲁C12345',
    '鲁C 12345',
    '鲁C-12345',
    '鲁CD12345',
    '鲁C12345F',
    '京A1234学',
    '鲁c12345',
    wide('鲁C12345'),
    hidden('鲁C12345'),
    '沪A·F1234',
    '川AA12345',
  ],
  room: [
    ...[
      '3号楼2单元501室',
      '3号楼501室',
      '3栋501室',
      '3幢2单元501',
      '12栋1单元1203',
      '3 号楼 2 单元 501 室',
      '３号楼２单元５０１室',
    ],
    ...[
      '三号楼二单元五零一室',
      '501室2单元3号楼',
      '2单元501室',
      '3-2-501室',
      '3-501室',
      '3#2单元501',
      '3#楼2单元501室',
      'A座1203室',
    ],
    ...[
      '3号楼2单元5层501室',
      ['花园', '路12号301室'],
      '3号楼2单元501号',
      '3号楼\u200b2单元\u200b501室',
      ['家住', '3-2-501'],
      ['家住', '3号楼2单元'],
    ],
    ...['Building 3, Unit 2, Room 501', 'Room 501, Building 3', 'Unit 2, Flat 501'],
  ],
  email: [
    'zhang_3@example.com',
    'zhang.san@mail.example.com.cn',
    'ZHANG3@EXAMPLE.COM',
    'zhang3＠example.com',
    `${wide('A')}3@example.com`,
    'zhang3@\u200bexample.com',
    '123456@example.com',
    'zhang3 @ example.com',
  ],
  wechat: [
    ['微信：', 'zhang_12345'],
    ['微信号', 'abc12345'],
    ['加微信 ', 'abc12345'],
    ['vx:', 'zhangsan'],
    ['VX ', 'zhang123'],
    ['wx：', 'zhangsan'],
    ['WeChat: ', 'zhang_san'],
    ['薇信', 'zhangsan8'],
    'wxid_abcdef123456',
  ],
  qq: [
    ['QQ', '123456789'],
    ['QQ号：', '1234567'],
    ['qq ', '1234567890'],
    ['扣扣', '123456'],
    ['ＱＱ：', '１２３４５６'],
  ],
  age: [
    ['', '81岁', '的老人住在花园路3号楼'],
    ['花园路 12 号，', '85 周岁'],
    ['3栋的居民，', '９0岁'],
  ],
  sensitive: [
    ['王某因', '尿毒症', '住院'],
    ['', '低保', '户张大爷'],
    ['一名', '白血病', '患者'],
    ['', '孤儿', '，7岁'],
    ['李*芳家属', '残疾', ''],
  ],
  minor: [
    ['学生', '李雨桐', '（女，11岁）'],
    ['孤儿', '赵小军', '的学费'],
    ['', '孙可欣', '（男，9岁）'],
  ],
  birth: ['出生日期：1987-06-13', '1956年11月4日出生', 'DOB 1987-06-13'],
  coordinates: ['30.274151，120.155159', '北纬30°16′27″', '经度120.155159'],
};

/** Every kind in every writing, with what stands around it. */
export const values: readonly (Value & { tail: string })[] = Object.entries(writings).flatMap(([kind, list]) =>
  list.map((one) => {
    const [lead, text, tail = ''] = (typeof one === 'string' ? ['', one] : one) as readonly string[] as [
      string,
      string,
      string?,
    ];
    return { kind: kind as PrivateKind, text, lead, tail };
  }),
);

/** Where in a sentence it stands. */
export const sentences = {
  alone: (told: string) => told,
  within: (told: string) => `来信已登记，${told}，请回复`,
  last: (told: string) => `来信的人留下：${told}`,
  attached: (told: string) => `留言${told}已转社区`,
} as const;

/** A file that holds a sentence: its path, its text, and whether commas would break it. */
export type Holder = { file: string; hold: (sentence: string) => string; fenced?: true };

const ledger = 'places/garden/funds/garden-fund';
const head = 'id,date,amount,category,method,donor_display,donor_type,note\n';
const row = 'I-1,2026-01-05,500.00,I01,transfer,爱心居民,person,';

/** The kinds of files in which staff write, and the places in them. */
export const holders: Record<string, Holder> = {
  'a value in YAML': {
    file: 'places/garden/place.yaml',
    hold: (text) => `name: 花园社区\nkind: community\nnote: "${text}"\n`,
  },
  'a comment in YAML': {
    file: 'places/garden/place.yaml',
    hold: (text) => `name: 花园社区 # ${text}\nkind: community\n`,
  },
  'a block of YAML': {
    file: `${ledger}/fund.yaml`,
    hold: (text) => `name: 基金\nnote:\n  zh: |\n    第一行\n    ${text}\n`,
  },
  'a cell': { file: `${ledger}/income.csv`, hold: (text) => `${head}${row}\n${row}${text}\n`, fenced: true },
  'a quoted cell': { file: `${ledger}/income.csv`, hold: (text) => `${head}${row}"第一，是，""好""\n${text}"\n` },
  'a heading': { file: `${ledger}/income.csv`, hold: (text) => `id,date,"${text}"\nI-1,2026-01-05,\n` },
  'an attached text': { file: 'places/garden/files/letter.txt', hold: (text) => `来信\r\n\r\n${text}\r\n` },
  'a drawing': {
    file: 'places/garden/files/plan.svg',
    hold: (text) =>
      `<svg viewBox="0 0 13 800">\n<path d="M13 80 00 00 00 00"/>\n<text x="1"><tspan>${text}</tspan></text>\n</svg>\n`,
  },
};
