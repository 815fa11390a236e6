import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/texts/correction.ts';

const names = {
  incomeTerms: new Map([['I01', { zh: '居民个人捐赠', en: 'Gifts of residents' }]]),
  spendingTerms: new Map([['E01', { zh: '为老服务', en: 'Care for elders' }]]),
  projects: new Map([['shed', { name: { zh: '充电棚', en: 'Charging shed' } }]]),
};
const fund = {
  income: [{ id: 'I1' }],
  spending: [{ id: 'S1' }],
  purposes: [{ id: 'child', name: { zh: '儿童青少年', en: 'Children' } }],
};
const change = (field: string, old?: string, now?: string, record = 'I1') =>
  changeOf({ record, field, old, new: now }, fund, names);

describe('a correction in words', () => {
  it.each([
    ['amount', '1620', '1260', '金额', '1,620.00 元', '1,260.00 元'],
    ['金额', '5', '0.50', '金额', '5.00 元', '0.50 元'],
    ['restriction', 'child', 'project:shed', '用途限定', '儿童青少年', '项目：充电棚'],
    ['category', 'I01', 'E01', '类别', '居民个人捐赠', '为老服务'],
    ['date', '2026-02-09', '2026-02-06', '日期', '2026-02-09', '2026-02-06'],
  ])('%s from %s to %s', (field, old, now, label, before, after) => {
    const told = change(field, old, now);
    expect([told.late, told.field.zh, told.old?.zh, told.new?.zh]).toEqual([false, label, before, after]);
  });

  it('has no old value where there was none', () => {
    expect(change('restriction', undefined, 'child')).not.toHaveProperty('old');
  });

  it('calls a late row late', () => {
    expect(change('row', undefined, '义卖 386.5 元')).toMatchObject({ late: true, new: { zh: '义卖 386.5 元' } });
  });

  it('finds the label of a record that is not in the fund, and keeps a name that nobody knows', () => {
    expect(change('amount', '1', '2', 'elsewhere').field.en).toBe('Amount');
    expect(change('colour', 'red', 'blue').field.zh).toBe('colour');
  });

  it('does not touch an amount that is none', () => {
    expect(change('amount', 'abc', '1').old?.zh).toBe('abc');
  });
});
