import { channels, claimed, done, from, type Lists } from '../lists.ts';

/** A young community: legal advice for the whole street, a playground at weekends. */
export const donghuLists: Lists = {
  resources: [
    [
      'dh-r01',
      'dh-p07',
      'law',
      '公益法律咨询',
      { quantity: 48, unit: '次', ...from('2026-01-01', '2026-12-31'), conditions: '每月第二个星期四下午' },
    ],
    [
      'dh-r02',
      'dh-p04',
      'space',
      '幼儿园户外场地',
      { quantity: 30, unit: '场', ...from('2026-04-01', '2026-11-30'), conditions: '周末，家长陪同' },
    ],
    ['dh-r03', 'dh-p05', 'child', '母婴角看护', from('2025-01-20')],
  ],
  needs: [
    [
      'dh-n01',
      'law',
      'normal',
      '租房合同咨询',
      '2026-01-19',
      {
        people: 28,
        quantity: 20,
        unit: '次',
        channel: channels.hall,
        ...claimed('dh-p07', '2026-01-22', '2026-06-11'),
      },
    ],
    [
      'dh-n02',
      'space',
      'normal',
      '雨天孩子没有地方玩',
      '2026-09-16',
      {
        people: 65,
        quantity: 8,
        unit: '场',
        wanted_from: '2026-11-01',
        wanted_to: '2027-02-28',
        channel: channels.group,
      },
    ],
    [
      'dh-n03',
      'child',
      'low',
      '二手童车交换',
      '2026-08-07',
      { people: 40, channel: channels.group, ...claimed('dh-p05', '2026-08-12', '2026-09-20') },
    ],
    [
      'dh-n04',
      'health',
      'urgent',
      '新手父母急救课',
      '2026-07-13',
      {
        people: 50,
        quantity: 2,
        unit: '场',
        wanted_from: '2026-11-01',
        wanted_to: '2026-12-31',
        channel: channels.group,
      },
    ],
  ],
  agreements: [
    [
      'dh-a04',
      'dh-p07',
      '租房法律咨询',
      '2026-01-22',
      {
        need: 'dh-n01',
        resource: 'dh-r01',
        starts: '2026-02-12',
        ends: '2026-06-30',
        ...done('2026-06-11', 20),
        beneficiaries: 28,
      },
    ],
    [
      'dh-a05',
      'dh-p07',
      '每月半天法律咨询',
      '2026-07-02',
      { resource: 'dh-r01', starts: '2026-07-09', ends: '2026-12-31', quantity: 16, delivered: 9, beneficiaries: 9 },
    ],
  ],
};
