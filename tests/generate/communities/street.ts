import { agreement, committee, office, purposes, seats } from '../common.ts';
import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** 青枫街道: the street, whose sunshine fund helps the funds of its communities. */
export const street: Community = {
  id: 'demo-qingfeng',
  place: {
    name: b('青枫街道', 'Qingfeng Street'),
    kind: 'street',
    parent: 'demo',
    population: 52_300,
    households: 20_460,
    contact: office('青枫街道', 'Qingfeng Street'),
    location: { x: 48, y: 46 },
    fictional: true,
    coverage: 'ledger',
    fund_status: 'own',
    summary: b(
      '下辖七个社区。街道阳光基金为社区基金注资、配捐，并直接服务还没有基金的新苑社区。',
      'Seven communities. The street’s sunshine fund adds to the funds of its communities, matches gifts, and serves Xinyuan, which has no fund yet.',
    ),
  },
  fund: {
    id: 'demo-qingfeng-sunshine',
    opening: { total: 186_240.55, restricted: { relief: 38_000 } },
    facts: {
      name: b('示范区慈善总会青枫街道阳光基金', 'Qingfeng Street Sunshine Fund of the District Charity Federation'),
      kind: 'street_fund',
      custodian: 'demo-charity',
      status: 'active',
      established: '2022-09-05',
      agreements: [
        agreement(
          '示慈街基〔2022〕01 号',
          '2022-08-30',
          b(
            '支持街道各社区基金，帮助困难居民',
            'To support the community funds of the street and residents in hardship',
          ),
          1.5,
        ),
      ],
      committee: committee(
        b('第二届，2024 年 6 月至 2027 年 5 月', 'Second term, June 2024 to May 2027'),
        [
          ['孙*', 'chair', b('街道党工委', 'Street party working committee')],
          ['何*', 'deputy', b('街道办事处', 'Street office')],
          ['刘*', 'member', seats.donors],
          ['高*', 'member', seats.donors],
          ['许*', 'member', b('桂花园社区', 'Guihuayuan Community')],
          ['邓*', 'member', b('石桥社区', 'Shiqiao Community')],
          ['彭*', 'member', b('新苑社区', 'Xinyuan Community')],
          ['曾*', 'member', seats.social],
          ['吕*', 'member', b('街道司法所', 'Street justice office')],
        ],
        ['叶*', seats.charity],
      ),
      purposes: [purposes.relief, purposes.volunteer, purposes.child],
      summary: b(
        '资金来自辖区企业捐赠、慈善日募捐和上级慈善组织注资。',
        'Its money comes from firms of the street, the charity day and a charity of the city.',
      ),
    },
  },
  projects: {},
  routine: { scale: 0.9, pots: { E01: 'relief', E02: 'relief', E11: 'volunteer' }, without: ['E07', 'E09', 'E03'] },
};
