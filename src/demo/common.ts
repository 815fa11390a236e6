import type { DemoRecord } from './scene.ts';
import { b, type DemoText } from './words.ts';

/** The charity of the demonstration district. */
export const custodian: DemoRecord<'custodian'> = {
  name: b('示范区慈善总会（虚构）', 'Demonstration District Charity Federation (fictional)'),
  contact: {
    office: b('示范区慈善总会社区基金办公室（虚构）', 'Community Funds Office (fictional)'),
    phone: '0000-0000',
    hours: b('工作日 9:00 至 17:00', 'Working days, 9:00 to 17:00'),
  },
  complaint_line: '0000-0000',
  fictional: true,
  note: b(
    '虚构的慈善组织，用于演示，没有统一社会信用代码和公开募捐资格证书。',
    'An invented charity for demonstration; it has no credit code and no fundraising certificate.',
  ),
};

type Seat = readonly [
  name: string,
  role: 'chair' | 'deputy' | 'member',
  represents: DemoText,
  from?: string,
  to?: string,
];

const roles = {
  chair: b('主任', 'Chair'),
  deputy: b('副主任', 'Deputy chair'),
  member: b('委员', 'Member'),
} as const;

/** Whom members of a committee speak for. */
export const seats = {
  party: b('社区党委', 'Community party committee'),
  committee: b('社区居委会', "Residents' committee"),
  residents: b('居民代表', 'Residents'),
  heads: b('楼栋长', 'Heads of the buildings'),
  owners: b('业主委员会', "Owners' committee"),
  donors: b('捐赠人代表', 'Donors'),
  property: b('物业服务企业', 'Property company'),
  police: b('社区民警', 'Community police'),
  volunteers: b('志愿服务队', 'Volunteer team'),
  charity: b('示范区慈善总会（虚构）', 'District charity federation (fictional)'),
  social: b('社会工作站', 'Social work station'),
} as const;

/** A committee with its supervisor. */
export function committee(term: DemoText, list: readonly Seat[], supervisor: readonly [string, DemoText]) {
  return {
    term,
    members: list.map(([display_name, role, represents, from = '2024-06-01', to]) => ({
      display_name,
      role: roles[role],
      represents,
      from,
      ...(to ? { to } : {}),
    })),
    supervisors: [{ display_name: supervisor[0], represents: supervisor[1], from: '2024-06-01' }],
  };
}

/** The agreement of a fund with the custodian. */
export function agreement(number: string, signed: string, purpose: DemoText, percent: number, fromRestricted = false) {
  return {
    number,
    signed,
    from: signed,
    to: '2029-12-31',
    purpose,
    termination: b(
      '连续两年没有活动，或管委会三分之二以上成员提出并公示 30 日无异议的，可以终止。',
      'May end after two years without activity, or when two thirds of the committee ask for it and a notice of 30 days brings no objection.',
    ),
    surplus: b(
      '剩余资金转入街道内目的相近的社区基金，并向社会公布。',
      'What is left goes to a community fund of the street with a similar purpose and is published.',
    ),
    fee: {
      percent,
      base: 'income' as const,
      counts: 'income_without_interest' as const,
      settled: 'quarter' as const,
      ...(fromRestricted ? { from_restricted: true } : {}),
      basis: b(
        `托管协议第八条：按到账收入（不含利息）的 ${percent}% 提取，季度结算`,
        `Agreement, clause 8: ${percent}% of the money received, without interest, settled quarterly`,
      ),
    },
  };
}

/** Contact of a community's office. */
export function office(zh: string, en: string) {
  return {
    office: b(`${zh}居委会（虚构）`, `${en} Residents' Committee (fictional)`),
    phone: '0000-0000',
    address: b(`示范区青枫街道${zh}党群服务中心`, `Service centre of ${en}, Qingfeng Street, Demonstration District`),
    hours: b('工作日 8:30 至 17:30', 'Working days, 8:30 to 17:30'),
  };
}

/** The restricted purposes that funds of the district share. */
export const purposes = {
  elder: {
    id: 'elder',
    name: b('为老服务', 'Elder services'),
    scope: b(
      '助餐、助浴、适老化改造、探访和老年活动',
      'Meals, bathing help, adaptations at home, visits and activities for elders',
    ),
  },
  child: {
    id: 'child',
    name: b('儿童青少年', 'Children and youth'),
    scope: b(
      '课后照料、暑期课堂、阅读和困境儿童关爱',
      'After-school care, summer classes, reading, care for children in need',
    ),
  },
  renewal: {
    id: 'renewal',
    name: b('小微改造', 'Small renovations'),
    scope: b(
      '楼道、道路、照明、绿化、停车棚等公共设施的改造和维修',
      'Stairways, paths, lighting, greenery, bicycle sheds and other common facilities',
    ),
  },
  relief: {
    id: 'relief',
    name: b('困难帮扶', 'Hardship relief'),
    scope: b(
      '临时困难补助、慰问、助学助医和应急救助',
      'Temporary relief, visits, education and medical aid, emergencies',
    ),
  },
  access: {
    id: 'access',
    name: b('无障碍', 'Accessibility'),
    scope: b('坡道、扶手、助残服务和辅具', 'Ramps, rails, disability support and aids'),
  },
  volunteer: {
    id: 'volunteer',
    name: b('志愿服务', 'Volunteering'),
    scope: b('志愿者保险、补贴、培训和积分兑换', 'Insurance, subsidies, training and points for volunteers'),
  },
} as const;
