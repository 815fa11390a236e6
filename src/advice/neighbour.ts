import { daysBetween } from '../domain/common/day.ts';
import type { Portal } from '../domain/portal/portal.ts';
import { type AdviceEntry, adviceAt, type Looked, sift } from './entry.ts';
import { approvedApplications } from './scope.ts';

/** What residents said, decided, wished for and did. */
export const neighbourEntries = {
  'application-unconsulted': {
    class: 'usefulness',
    title: { zh: '用钱以前问过谁，没有写', en: 'Applications that do not say who was asked' },
    unit: { zh: '份已批准的非紧急申请', en: 'approved applications, but for emergencies' },
    why: {
      zh: '居民要看到这笔钱是大家商量出来的，不是几个人定的。',
      en: 'Residents want to see that the use was talked over, not settled by a few.',
    },
    todo: {
      zh: '在申请的 consulted 填日期、问了谁、结果；没有问过的，不要补造。',
      en: 'Enter day, who was asked and the result in "consulted". If nobody was asked, make nothing up.',
    },
    look: (portal) =>
      sift(
        approvedApplications(portal).filter(({ emergency }) => !emergency),
        ({ consulted }) => !consulted?.length,
      ),
  },
  'task-unassigned': {
    class: 'usefulness',
    title: { zh: '议定的事没有写谁办、什么时候办完', en: 'Agreed topics without who does them, or by when' },
    unit: { zh: '个议事会通过的议题', en: 'topics that councils agreed' },
    why: {
      zh: '议而不办，居民下次就不来了。写明谁办、哪天办完，大家好催。',
      en: 'Residents stop coming where nothing follows. With a name of office and a day they can ask.',
    },
    todo: {
      zh: '在会议文件的议题下填 responsible（写办公室或职务）和 due。',
      en: 'Enter "responsible" (an office or role) and "due" under the topic.',
    },
    look: (portal) => topics(portal, ({ responsible, due, solved_on }) => !solved_on && (!responsible || !due)),
  },
  'task-overdue': {
    class: 'accuracy',
    title: { zh: '议定的事过了期限一个月，没有下文', en: 'Agreed topics a month overdue, without a word' },
    unit: { zh: '个议事会通过的议题', en: 'topics that councils agreed' },
    why: {
      zh: '可能早办好了，只是忘了写；页面上却是一直拖着。',
      en: 'It may have been done long ago and not entered, while the page shows it as overdue.',
    },
    todo: {
      zh: '办好了的填 solved_on 和 outcome；没有办的，在 outcome 写办到哪一步。',
      en: 'If done, enter "solved_on" and "outcome"; if not, say in "outcome" how far it is.',
    },
    look: (portal) =>
      topics(
        portal,
        ({ due, solved_on, outcome }) =>
          due !== undefined && !solved_on && !outcome && daysBetween(due, portal.asOf) > 30,
      ),
  },
  'task-outcome-missing': {
    class: 'usefulness',
    title: { zh: '写了办结日期，没有写办得怎样', en: 'Topics solved, without what was done' },
    unit: { zh: '个议事会通过的议题', en: 'topics that councils agreed' },
    why: {
      zh: '提意见的居民要看到结果，不只是一个日期。',
      en: 'Who raised it wants to see the result, not only a day.',
    },
    todo: { zh: '在议题的 outcome 写一句办成了什么。', en: 'Say in "outcome" of the topic what was done.' },
    look: (portal) => topics(portal, ({ solved_on, outcome }) => solved_on !== undefined && !outcome),
  },
  'wish-unheard': {
    class: 'usefulness',
    title: { zh: '心愿实现一个月，没有回访', en: 'Wishes fulfilled for a month, without feedback' },
    unit: { zh: '个实现满一个月的心愿', en: 'wishes fulfilled for a month' },
    why: {
      zh: '认领的人想知道东西合不合用，下次才愿意再认领。',
      en: 'Who fulfilled it wants to know whether it served, and comes again.',
    },
    todo: {
      zh: '打个电话问一声，在 wishes.csv 的“回访”写一句；不要写人名和住址。',
      en: 'Ask, and write one sentence in "feedback" of wishes.csv; no names or addresses.',
    },
    look: ({ records, asOf }) =>
      sift(
        records.wish.filter(
          ({ fulfilled, few, retracted_on }) =>
            fulfilled !== undefined && !few && !retracted_on && daysBetween(fulfilled, asOf) > 30,
        ),
        ({ feedback }) => !feedback,
      ),
  },
  'need-uncounted': {
    class: 'usefulness',
    title: { zh: '需求没有写涉及多少人', en: 'Needs without the number of people' },
    unit: { zh: '条还没满足的需求', en: 'needs that are not met' },
    why: {
      zh: '企业和社会组织要知道多少人需要，才好决定接不接。',
      en: 'Firms and organisations decide by the number of people whether they can take it on.',
    },
    todo: {
      zh: '在 needs.csv 的“涉及人数”填个大概数；人数太少不宜公布的，在“人数少不公布”写“是”。',
      en: 'Enter the number in "people" of needs.csv; where they are too few to publish, mark "few".',
    },
    look: ({ records }) =>
      sift(
        records.need.filter(({ status, retracted_on }) => openNeeds.has(status) && !retracted_on),
        ({ people, few }) => people === undefined && !few,
      ),
  },
  'volunteer-uncounted': {
    class: 'usefulness',
    title: { zh: '志愿服务缺人数、次数或时长', en: 'Volunteering without members, services or hours' },
    unit: { zh: '行志愿服务', en: 'rows of volunteers' },
    why: {
      zh: '缺一样，志愿者的付出就算少了，评优和补贴也没有依据。',
      en: 'Where one is missing, what volunteers gave is counted too low.',
    },
    todo: {
      zh: '照签到表补上“队员数”“服务次数”“服务时长”；没有记录的空着，不要估。',
      en: 'Enter members, services and hours from the attendance sheets; leave blank what was not recorded.',
    },
    look: ({ records }) =>
      sift(
        records.volunteer.filter(({ retracted_on }) => !retracted_on),
        ({ members, services, hours }) => members === undefined || services === undefined || hours === undefined,
      ),
  },
} as const satisfies Record<string, AdviceEntry>;

const openNeeds: ReadonlySet<string> = new Set(['open', 'claimed', 'in_progress']);

type Topic = Portal['records']['meeting'][number]['topics'][number];

/** Topics that a council of residents agreed; what a committee decides about money stands in applications. */
function topics({ records }: Portal, find: (topic: Topic) => boolean): Looked {
  const agreed = records.meeting
    .filter(({ kind, retracted }) => kind !== 'committee' && !retracted)
    .flatMap((meeting) =>
      meeting.topics.filter(({ result }) => result === 'agreed').map((topic) => ({ meeting, topic })),
    );
  const found = agreed.filter(({ topic }) => find(topic));
  return { of: agreed.length, places: found.map(({ meeting, topic }) => adviceAt(meeting, topic.id)) };
}
