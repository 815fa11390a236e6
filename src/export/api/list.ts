import type { Addresses } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { ApiSubject } from './link.ts';
import type { ApiValue, Held } from './record.ts';
import type { ResourceGroup } from './resource.ts';

/** How a kind of record is listed. */
export type Listed = {
  name: string;
  group: ResourceGroup;
  title: Both;
  text: Both;
  records: (site: Site) => Iterable<Held>;
  tables?: readonly string[];
  /** Its records have a document each. */
  subject?: ApiSubject;
  /** The page that shows the list, and the page that shows one record. */
  page?: (to: Addresses) => string;
  shown?: (site: Site, record: Held & ApiValue) => ((to: Addresses) => string) | undefined;
};

/** Lists of places, funds and what is done with the money. */
export const workLists: Partial<Record<Kind, Listed>> = {
  place: {
    name: 'places',
    group: 'place',
    title: { zh: '地点', en: 'Places' },
    text: { zh: '市、县、区、街道和社区。', en: 'Cities, counties, districts, streets and communities.' },
    records: (site) => site.places.values(),
    subject: 'places',
    page: (to) => to.places(),
    shown:
      (_, { id }) =>
      (to) =>
        to.place(id),
  },
  fund: {
    name: 'funds',
    group: 'place',
    title: { zh: '基金', en: 'Funds' },
    text: {
      zh: '每只基金的基本情况、协议、管委会和当前余额；没有逐笔账目的，不写余额。',
      en: 'Each fund with its agreement, committee and present balance; no balance where there is no ledger.',
    },
    records: (site) => site.funds.values(),
    tables: ['fund', 'income', 'spending', 'transfer', 'reallocation', 'balance'],
    subject: 'funds',
    shown:
      (_, { id }) =>
      (to) =>
        to.fund(id),
  },
  custodian: {
    name: 'custodians',
    group: 'place',
    title: { zh: '托管慈善组织', en: 'Host charities' },
    text: { zh: '基金的钱存在哪些慈善组织的账户里。', en: 'The charities in whose accounts the money is held.' },
    records: (site) => site.custodians.values(),
  },
  campaign: {
    name: 'campaigns',
    group: 'place',
    title: { zh: '募捐活动', en: 'Campaigns' },
    text: { zh: '备案的公开募捐活动。', en: 'Filed public fundraising campaigns.' },
    records: (site) => site.campaigns.values(),
  },
  project: {
    name: 'projects',
    group: 'work',
    title: { zh: '项目', en: 'Projects' },
    text: { zh: '项目的计划、实际、产出和已付金额。', en: 'Plans, results, outputs, and what was paid.' },
    records: (site) => site.projects.values(),
    tables: ['project', 'output', 'revenue'],
    subject: 'projects',
    shown:
      (_, { id }) =>
      (to) =>
        to.project(id),
  },
  application: {
    name: 'applications',
    group: 'work',
    title: { zh: '用资申请', en: 'Applications' },
    text: {
      zh: '每一次用钱怎样提出、表决、公示、批准和付款；未通过的也在内。',
      en: 'How each use of money was proposed, voted on, posted, approved and paid; also those turned down.',
    },
    records: (site) => site.applications.values(),
    tables: ['application', 'vote', 'notice', 'objection'],
    subject: 'applications',
    shown:
      (_, { id }) =>
      (to) =>
        to.application(id),
  },
  round: {
    name: 'rounds',
    group: 'work',
    title: { zh: '公益创投', en: 'Rounds' },
    text: { zh: '每一轮的规则、评委和评估。', en: 'The rules, judges and evaluations of each round.' },
    records: (site) => site.rounds.values(),
    tables: ['round', 'criterion', 'judge', 'evaluation'],
    subject: 'rounds',
    page: (to) => to.topic('rounds'),
    shown:
      (_, { id }) =>
      (to) =>
        to.round(id),
  },
  meeting: {
    name: 'meetings',
    group: 'work',
    title: { zh: '会议', en: 'Meetings' },
    text: { zh: '议题、表决、决定和交办事项。', en: 'Topics, votes, decisions and tasks.' },
    records: (site) => site.meetings.values(),
    tables: ['meeting', 'topic', 'task'],
    subject: 'meetings',
    page: (to) => to.topic('meetings'),
    shown: (site, { id }) => (site.meetings.has(id) ? (to) => to.meeting(id) : undefined),
  },
  survey: {
    name: 'surveys',
    group: 'work',
    title: { zh: '满意度调查', en: 'Surveys' },
    text: {
      zh: '各选项的份数；有效份数太少的，只说明不公布。',
      en: 'Answers by option; where too few were valid, only that they are withheld.',
    },
    records: (site) => site.surveys,
    shown:
      (_, { project }) =>
      (to) =>
        to.project(String(project)),
  },
};
