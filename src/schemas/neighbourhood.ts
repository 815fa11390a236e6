import { activitySchema, agreementSchema, needSchema, partnerSchema, resourceSchema } from './alliance.ts';
import { historySchema, meetingSchema, surveySchema, volunteerSchema } from './council.ts';
import { pointSchema, schemeSchema } from './points.ts';
import { entrySchema, roundSchema, scoreSchema } from './round.ts';
import { wishSchema } from './wish.ts';
import { withheldSchema } from './withheld.ts';

/** The files of what neighbourhoods do with the money: partners, needs, wishes, points, councils, rounds. */
export const neighbourKinds = {
  partner: {
    path: 'places/<place>/partners.csv',
    shape: 'table',
    schema: partnerSchema,
    words: { zh: '伙伴', en: 'partner' },
  },
  resource: {
    path: 'places/<place>/resources.csv',
    shape: 'table',
    schema: resourceSchema,
    words: { zh: '资源', en: 'resource' },
  },
  need: {
    path: 'places/<place>/needs.csv',
    shape: 'table',
    schema: needSchema,
    words: { zh: '需求', en: 'need' },
  },
  agreement: {
    path: 'places/<place>/agreements.csv',
    shape: 'table',
    schema: agreementSchema,
    words: { zh: '共建协议', en: 'agreement' },
  },
  activity: {
    path: 'places/<place>/activities.csv',
    shape: 'table',
    schema: activitySchema,
    words: { zh: '活动', en: 'activity' },
  },
  wish: {
    path: 'places/<place>/wishes.csv',
    shape: 'table',
    schema: wishSchema,
    words: { zh: '微心愿', en: 'micro-wish' },
  },
  point: {
    path: 'places/<place>/points.csv',
    shape: 'table',
    schema: pointSchema,
    words: { zh: '积分记录', en: 'points row' },
  },
  scheme: {
    path: 'places/<place>/points.yaml',
    shape: 'one',
    schema: schemeSchema,
    key: [],
    words: { zh: '积分规则', en: 'points rules' },
  },
  meeting: {
    path: 'places/<place>/meetings/<id>.yaml',
    shape: 'one',
    schema: meetingSchema,
    words: { zh: '会议', en: 'meeting' },
  },
  survey: {
    path: 'places/<place>/surveys.csv',
    shape: 'table',
    schema: surveySchema,
    words: { zh: '满意度调查', en: 'survey' },
  },
  volunteer: {
    path: 'places/<place>/volunteers.csv',
    shape: 'table',
    schema: volunteerSchema,
    key: ['team', 'period'],
    words: { zh: '志愿服务记录', en: 'volunteer row' },
  },
  history: {
    path: 'places/<place>/history.csv',
    shape: 'table',
    schema: historySchema,
    key: ['kind', 'id', 'state', 'on'],
    words: { zh: '状态变动', en: 'step back' },
  },
  round: {
    path: 'places/<place>/rounds/<round>/round.yaml',
    shape: 'one',
    schema: roundSchema,
    words: { zh: '创投轮次', en: 'round' },
  },
  entry: {
    path: 'places/<place>/rounds/<round>/entries.csv',
    list: 'entries',
    shape: 'table',
    schema: entrySchema,
    words: { zh: '参评项目', en: 'entry' },
  },
  score: {
    path: 'places/<place>/rounds/<round>/scores.csv',
    list: 'scores',
    shape: 'table',
    schema: scoreSchema,
    key: ['stage', 'entry', 'judge', 'criterion'],
    called: ['entry', 'judge', 'criterion'],
    words: { zh: '评分', en: 'score' },
  },
  withheld: {
    path: 'places/<place>/withheld.yaml',
    shape: 'one',
    schema: withheldSchema,
    words: { zh: '不公布的部分', en: 'what is withheld' },
  },
} as const;
