import { expect, test } from 'vitest';
import { giver, giverIn, payee } from '../../src/import/person.ts';
import { leftOut, naming, withoutPersons } from '../../src/import/wording.ts';
import { planned, xlsx } from './source.ts';

test('no name, number or address of a person gets from a sheet into the ledger', async () => {
  const secrets = [
    '王小明',
    '李建国',
    '欧阳春',
    '138-0013-8000',
    '13800138000',
    '云山路 5 号 301',
    '某某网友',
    'wxid_abc',
  ];
  const plan = await planned(
    'a.xlsx',
    await xlsx([
      ['日期', '捐赠人', '收入', '支出', '摘要', '联系电话', '地址', '微信号', '收款人'],
      [
        '2026-03-05',
        '王小明',
        100,
        null,
        '王小明捐款，电话 13800138000',
        '138-0013-8000',
        '云山路 5 号 301',
        'wxid_abc',
        null,
      ],
      ['2026-03-06', '某某网友', 20, null, '', null, null, null, null],
      ['2026-03-07', null, null, 30, '付李建国慰问金', null, null, null, '李建国'],
      ['2026-03-08', null, null, 40, '退欧阳春多捐款', null, null, null, null],
      ['2026-03-09', null, null, 50, '给王小明买纪念品', null, null, null, '示范区粮油有限公司'],
      ['2026-03-10', null, null, 60, '社区食堂大米', null, null, null, '示范区粮油有限公司'],
    ]),
  );
  expect(plan.state).toBe('ready');
  const written = JSON.stringify([plan.writes, plan.understood, plan.withheld]);
  expect(secrets.filter((one) => written.includes(one))).toEqual([]);
  expect(plan.withheld.map(({ row }) => row)).toEqual([4, 5, 6]);
  expect(written).toContain('社区食堂大米');
  expect(written).toContain('示范区粮油有限公司');
});

test.each([
  ['王小明', { display: '爱心人士', type: 'person' }],
  ['lxeg0429', { display: '爱心人士', type: 'person' }],
  ['匿名', { display: '爱心人士', type: 'anonymous' }],
  ['', { display: '未说明', type: 'unstated' }],
  ['示范区粮油有限公司', { display: '示范区粮油有限公司', type: 'organization' }],
  ['示范街道办事处', { display: '示范街道办事处', type: 'government' }],
])('a giver “%s” is written so', (name, party) => {
  expect(giver(name)).toEqual(party);
});

test.each([
  ['李建国', { display: '个人', type: 'person' }],
  ['李建国小吃店', { display: '个体工商户', type: 'individual_business' }],
  ['示范区粮油有限公司', { display: '示范区粮油有限公司', type: 'company' }],
  ['', { display: '未说明', type: 'unstated' }],
])('a payee “%s” is written so', (name, party) => {
  expect(payee(name)).toEqual(party);
});

test('words of the source stay where they tell of no person', () => {
  const persons = naming(['王小明']);
  expect(withoutPersons('助餐点米面', persons)).toBe('助餐点米面');
  expect(withoutPersons('王小明代买米面', persons)).toBe(leftOut);
  expect(withoutPersons('慰问张建国', persons)).toBe(leftOut);
  expect(giverIn('收到示范区粮油有限公司捐款')).toBe('示范区粮油有限公司');
  expect(giverIn('利息')).toBe('');
});
