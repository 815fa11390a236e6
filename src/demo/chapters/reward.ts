import type { DemoRecord } from '../scene.ts';
import { b } from '../words.ts';

type Scheme = DemoRecord<'scheme'>;
type Hour = { id: string; points_per_hour: number; cap: number };

/** How points work in a community, and what happened there beside the everyday. */
export type PointPlan = {
  scheme: Scheme;
  from: string;
  accounts: readonly string[];
  /** Services of a month, fewest and most. */
  busy: readonly [number, number];
  /** The rule by the hour that is in force on a day. */
  hour: (on: string) => Hour;
  wish: string;
  redeem: string;
  expire: string;
  /** Months at whose end old points lapse. */
  lapse: readonly string[];
  told: readonly Omit<DemoRecord<'point'>, 'id'>[];
};

const council = b('桂花园社区居民议事会 2024 年 12 月 18 日通过', 'Residents’ council of Guihuayuan, 18 December 2024');
const revised = b(
  '桂花园社区居民议事会 2025 年 12 月 17 日修订',
  'Residents’ council of Guihuayuan, revised on 17 December 2025',
);
const lake = b('东湖社区志愿积分办法，2025 年 3 月 20 日公示', 'Rules for points of Donghu, posted on 20 March 2025');
const lakeNew = b(
  '东湖社区志愿积分办法，2026 年 6 月 25 日修订',
  'Rules for points of Donghu, revised on 25 June 2026',
);

const name = {
  hour: b('志愿服务', 'Volunteering'),
  recruit: b('介绍一位新志愿者', 'Bringing a new volunteer'),
  wish: b('实现一个微心愿', 'Fulfilling a micro-wish'),
  redeem: b('季度兑换', 'Quarterly redemption'),
  absent: b('约好没到', 'Not coming as agreed'),
  expire: b('满十二个月过期', 'Lapse after twelve months'),
  down: b('多记的调减', 'Correction downwards'),
  up: b('少记的调增', 'Correction upwards'),
};

const old: Hour = { id: 'hour-2025', points_per_hour: 1, cap: 2 };
const now: Hour = { id: 'hour-2026', points_per_hour: 1, cap: 3 };
const before: Hour = { id: 'hour', points_per_hour: 1, cap: 2 };
const after: Hour = { id: 'hour-2', points_per_hour: 2, cap: 2 };

const codes = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(3, '0')}`);

/** Points of two communities. */
export const pointPlans: Readonly<Record<string, PointPlan>> = {
  'demo-guihuayuan': {
    scheme: {
      name: b('桂花积分', 'Osmanthus points'),
      rules: [
        { ...old, kind: 'earn', name: name.hour, from: '2025-01-01', to: '2025-12-31', basis: council },
        { ...now, kind: 'earn', name: name.hour, from: '2026-01-01', basis: revised },
        { id: 'recruit', kind: 'earn', name: name.recruit, from: '2025-01-01', points: 2, basis: council },
        { id: 'wish', kind: 'earn', name: name.wish, from: '2025-01-01', points: 3, basis: council },
        { id: 'redeem', kind: 'redeem', name: name.redeem, from: '2025-01-01', per_quarter: 1, basis: council },
        { id: 'absent', kind: 'deduct', name: name.absent, from: '2025-01-01', points: 1, basis: council },
        { id: 'expire', kind: 'expire', name: name.expire, from: '2026-01-01', months: 12, basis: revised },
        { id: 'down', kind: 'adjust_down', name: name.down, from: '2025-01-01', basis: council },
      ],
      catalogue: [
        { id: 'soap', name: b('香皂两块', 'Two bars of soap'), points: 4, stock: 12 },
        { id: 'tissue', name: b('纸巾一提', 'A pack of tissues'), points: 6, stock: 10 },
        { id: 'oil', name: b('食用油一小瓶', 'A small bottle of cooking oil'), points: 10, stock: 4 },
        { id: 'rice', name: b('大米 2.5 千克', 'Rice, 2.5 kg'), points: 12, stock: 3, from: '2025-04-01' },
        { id: 'haircut', name: b('理发一次', 'A haircut'), points: 8, from: '2025-07-01' },
        { id: 'umbrella', name: b('雨伞一把', 'An umbrella'), points: 5, stock: 5, from: '2026-01-01' },
      ],
    },
    from: '2025-01-01',
    accounts: codes('A', 15),
    busy: [3, 5],
    hour: (on) => (on <= '2025-12-31' ? old : now),
    wish: 'wish',
    redeem: 'redeem',
    expire: 'expire',
    lapse: ['2026-03', '2026-06', '2026-09'],
    told: [
      { date: '2025-03-10', account: 'A002', kind: 'earn', rule: 'recruit', points: 2, note: '介绍一位邻居加入巡逻队' },
      { date: '2025-05-12', account: 'A005', kind: 'earn', rule: 'recruit', points: 2, note: '介绍一位邻居加入助餐队' },
      { date: '2025-05-12', account: 'A005', kind: 'earn', rule: 'recruit', points: 2, note: '介绍一位邻居加入助餐队' },
      {
        date: '2025-05-20',
        account: 'A005',
        kind: 'adjust_down',
        rule: 'down',
        points: 2,
        note: '5 月 12 日同一件事记了两遍',
      },
      { date: '2026-04-15', account: 'A011', kind: 'earn', rule: 'recruit', points: 2, note: '介绍一位邻居加入探访队' },
      {
        date: '2026-04-22',
        account: 'A011',
        kind: 'deduct',
        rule: 'absent',
        points: 1,
        note: '约好的夜间巡逻没到，也没有请假',
      },
      { date: '2026-10-12', account: 'A008', kind: 'earn', rule: 'recruit', points: 2, note: '介绍一位邻居加入护学岗' },
    ],
  },
  'demo-donghu': {
    scheme: {
      name: b('东湖志愿积分', 'Donghu volunteer points'),
      rules: [
        { ...before, kind: 'earn', name: name.hour, from: '2025-04-01', to: '2026-06-30', basis: lake },
        { ...after, kind: 'earn', name: name.hour, from: '2026-07-01', basis: lakeNew },
        { id: 'wish', kind: 'earn', name: name.wish, from: '2025-04-01', points: 2, basis: lake },
        { id: 'redeem', kind: 'redeem', name: name.redeem, from: '2025-04-01', per_quarter: 1, basis: lake },
        { id: 'expire', kind: 'expire', name: name.expire, from: '2025-04-01', months: 12, basis: lake },
        { id: 'up', kind: 'adjust_up', name: name.up, from: '2025-04-01', basis: lake },
      ],
      catalogue: [
        { id: 'liquid', name: b('洗衣液一瓶', 'A bottle of detergent'), points: 6, stock: 8 },
        { id: 'notebook', name: b('笔记本三本', 'Three notebooks'), points: 4, stock: 15 },
        { id: 'noodles', name: b('挂面两把', 'Two packs of noodles'), points: 5, stock: 5 },
        { id: 'course', name: b('周末兴趣课一次', 'A weekend class'), points: 8, from: '2025-09-01' },
      ],
    },
    from: '2025-04-01',
    accounts: codes('D', 12),
    busy: [3, 6],
    hour: (on) => (on <= '2026-06-30' ? before : after),
    wish: 'wish',
    redeem: 'redeem',
    expire: 'expire',
    lapse: ['2026-06', '2026-09'],
    told: [
      {
        date: '2025-11-03',
        account: 'D006',
        kind: 'adjust_up',
        rule: 'up',
        points: 2,
        note: '10 月护学岗漏记，按签到表补记',
      },
    ],
  },
};
