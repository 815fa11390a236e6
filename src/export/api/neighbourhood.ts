import type { Addresses } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { Listed } from './list.ts';
import type { Held } from './record.ts';

/** Lists of what neighbours do, ask for and give. */
export const neighbourhoodLists: Partial<Record<Kind, Listed>> = {
  partner: alliance(
    'partners',
    '伙伴',
    'Partners',
    '联盟伙伴，从加入到退出。',
    'Members of the alliance, from joining to leaving.',
    (site) => site.partners,
  ),
  resource: alliance(
    'resources',
    '资源清单',
    'Resources',
    '伙伴能提供什么。',
    'What partners offer.',
    (site) => site.resources,
  ),
  need: alliance(
    'needs',
    '需求清单',
    'Needs',
    '居民提出的需求；人数太少的不公布人数。',
    'What residents ask for; no number where few people are concerned.',
    (site) => site.needs,
  ),
  agreement: alliance(
    'agreements',
    '共建协议',
    'Agreements',
    '与伙伴签订的协议和履行情况。',
    'Agreements with partners and what became of them.',
    (site) => site.agreements,
  ),
  activity: alliance(
    'activities',
    '联盟活动',
    'Activities',
    '集市、服务日等活动，以及反哺金额。',
    'Markets, service days and what they gave back.',
    (site) => site.activities,
  ),
  wish: {
    ...topical('wishes', '微心愿', 'Wishes'),
    text: {
      zh: '微心愿的进展；人数太少的人群不公布。',
      en: 'Micro-wishes and how they went; small groups are withheld.',
    },
    records: (site) => site.wishes,
  },
  point: {
    ...topical('points', '积分', 'Points'),
    text: {
      zh: '积分的获得、兑换和过期；账户只写代号。',
      en: 'Points earned, spent and lapsed; accounts are pseudonyms.',
    },
    records: (site) => site.points,
  },
  volunteer: {
    ...topical('volunteers', '志愿服务', 'Volunteers'),
    text: { zh: '每支队伍每期的服务。', en: 'What each team did in each period.' },
    records: (site) => site.volunteers,
  },
  history: {
    name: 'history',
    group: 'neighbourhood',
    title: { zh: '状态变动', en: 'Steps back' },
    text: {
      zh: '需求、协议、微心愿等退回上一状态的记录。',
      en: 'When a need, agreement or wish went back a step, and why.',
    },
    records: (site) => site.history,
  },
};

function topical(name: 'wishes' | 'points' | 'volunteers', zh: string, en: string) {
  return {
    name,
    group: 'neighbourhood' as const,
    title: { zh, en },
    shown:
      (_: Site, { home }: Held) =>
      (to: Addresses) =>
        to.topicAt(home, name),
  };
}

function alliance(name: string, zh: string, en: string, textZh: string, textEn: string, records: Listed['records']) {
  return {
    name,
    group: 'neighbourhood' as const,
    title: { zh, en },
    text: { zh: textZh, en: textEn },
    records,
    page: (to: Addresses) => to.topic('alliance'),
    shown:
      (_: Site, { home }: Held) =>
      (to: Addresses) =>
        to.topicAt(home, 'alliance'),
  };
}
