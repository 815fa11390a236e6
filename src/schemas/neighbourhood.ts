import { activitySchema, agreementSchema, needSchema, partnerSchema, resourceSchema } from './alliance.ts';
import { historySchema, meetingSchema, surveySchema, volunteerSchema } from './council.ts';
import { pointSchema, schemeSchema } from './points.ts';
import { entrySchema, roundSchema, scoreSchema } from './round.ts';
import { asCollection, asTable } from './table-entry.ts';
import { wishSchema } from './wish.ts';
import { withheldSchema } from './withheld.ts';

/** The files of what neighbourhoods do with the money: partners, needs, wishes, points, councils, rounds. */
export const neighbourKinds = {
  partner: {
    path: 'places/<place>/partners.csv',
    list: 'partners',
    shape: 'table',
    schema: partnerSchema,
    words: { zh: '伙伴', en: 'partner' },
    table: asTable('alliance', ['联盟伙伴', 'Alliance partners'], ['一行是一家联盟伙伴。', 'One row per partner.']),
    topic: 'alliance',
    collection: asCollection(
      ['伙伴', 'Partners'],
      ['联盟伙伴，从加入到退出。', 'Members of the alliance, from joining to leaving.'],
    ),
  },
  resource: {
    path: 'places/<place>/resources.csv',
    list: 'resources',
    shape: 'table',
    schema: resourceSchema,
    words: { zh: '资源', en: 'resource' },
    table: asTable(
      'alliance',
      ['资源清单', 'Resources'],
      ['一行是伙伴提供的一项资源。', 'One row per offer of a partner.'],
    ),
    topic: 'alliance',
    collection: asCollection(['资源清单', 'Resources'], ['伙伴能提供什么。', 'What partners offer.']),
  },
  need: {
    path: 'places/<place>/needs.csv',
    list: 'needs',
    shape: 'table',
    schema: needSchema,
    words: { zh: '需求', en: 'need' },
    table: asTable('alliance', ['需求清单', 'Needs'], ['一行是居民提出的一项需求。', 'One row per need of residents.']),
    topic: 'alliance',
    collection: asCollection(
      ['需求清单', 'Needs'],
      ['居民提出的需求；人数太少的不公布人数。', 'What residents ask for; no number where few people are concerned.'],
    ),
  },
  agreement: {
    path: 'places/<place>/agreements.csv',
    list: 'agreements',
    shape: 'table',
    schema: agreementSchema,
    words: { zh: '共建协议', en: 'agreement' },
    table: asTable(
      'alliance',
      ['共建协议', 'Agreements with partners'],
      ['一行是一份共建协议。', 'One row per agreement with a partner.'],
      { rank: 1 },
    ),
    topic: 'alliance',
    collection: asCollection(
      ['共建协议', 'Agreements'],
      ['与伙伴签订的协议和履行情况。', 'Agreements with partners and what became of them.'],
    ),
  },
  activity: {
    path: 'places/<place>/activities.csv',
    list: 'activities',
    shape: 'table',
    schema: activitySchema,
    words: { zh: '活动', en: 'activity' },
    table: asTable(
      'alliance',
      ['联盟活动', 'Alliance activities'],
      ['一行是一场集市、服务日或其他活动。', 'One row per market, service day or other activity.'],
      { rank: 1 },
    ),
    topic: 'alliance',
    collection: asCollection(
      ['联盟活动', 'Activities'],
      ['集市、服务日等活动，以及反哺金额。', 'Markets, service days and what they gave back.'],
    ),
  },
  wish: {
    path: 'places/<place>/wishes.csv',
    list: 'wishes',
    shape: 'table',
    schema: wishSchema,
    words: { zh: '微心愿', en: 'micro-wish' },
    table: asTable(
      'life',
      ['微心愿', 'Micro-wishes'],
      ['一行是一个微心愿，从不写出许愿人是谁。', 'One row per micro-wish; the wisher is never named.'],
    ),
    topic: 'wishes',
    collection: asCollection(
      ['微心愿', 'Wishes'],
      ['微心愿的进展；人数太少的人群不公布。', 'Micro-wishes and how they went; small groups are withheld.'],
    ),
  },
  point: {
    path: 'places/<place>/points.csv',
    list: 'points',
    shape: 'table',
    schema: pointSchema,
    words: { zh: '积分记录', en: 'points row' },
    table: asTable(
      'life',
      ['积分账', 'Points ledger'],
      ['一行是一次积分变动，账户只写代号。', 'One row per movement of points; accounts are pseudonyms.'],
    ),
    topic: 'points',
    collection: asCollection(
      ['积分', 'Points'],
      ['积分的获得、兑换和过期；账户只写代号。', 'Points earned, spent and lapsed; accounts are pseudonyms.'],
    ),
  },
  scheme: {
    path: 'places/<place>/points.yaml',
    shape: 'one',
    schema: schemeSchema,
    key: [],
    words: { zh: '积分规则', en: 'points rules' },
    topic: 'points',
  },
  meeting: {
    path: 'places/<place>/meetings/<id>.yaml',
    shape: 'one',
    schema: meetingSchema,
    words: { zh: '会议', en: 'meeting' },
    topic: 'meetings',
  },
  survey: {
    path: 'places/<place>/surveys.csv',
    list: 'surveys',
    shape: 'table',
    schema: surveySchema,
    words: { zh: '满意度调查', en: 'survey' },
    table: asTable(
      'projects',
      ['满意度调查', 'Satisfaction surveys'],
      [
        '一行是一次满意度调查；有效答卷太少的不公布各项数字。',
        'One row per satisfaction survey; with too few answers the counts are withheld.',
      ],
    ),
  },
  volunteer: {
    path: 'places/<place>/volunteers.csv',
    list: 'volunteers',
    shape: 'table',
    schema: volunteerSchema,
    key: ['team', 'period'],
    words: { zh: '志愿服务记录', en: 'volunteer row' },
    table: asTable(
      'life',
      ['志愿服务（按队伍和期间）', 'Volunteering by team and period'],
      ['一行是一支志愿队伍在某一期间的服务。', 'One row per team and period.'],
      { rank: 1, repeats: true },
    ),
    topic: 'volunteers',
    collection: asCollection(
      ['志愿服务', 'Volunteers'],
      ['每支队伍每期的服务。', 'What each team did in each period.'],
    ),
  },
  history: {
    path: 'places/<place>/history.csv',
    list: 'history',
    shape: 'table',
    schema: historySchema,
    key: ['kind', 'id', 'state', 'on'],
    words: { zh: '状态变动', en: 'step back' },
    table: asTable(
      'life',
      ['状态变动', 'Steps back'],
      ['一行是一次状态变动：撤回、重新开放、退出等。', 'One row per step back: withdrawn, reopened, left.'],
      { rank: 1, repeats: true },
    ),
    collection: asCollection(
      ['状态变动', 'Steps back'],
      ['需求、协议、微心愿等退回上一状态的记录。', 'When a need, agreement or wish went back a step, and why.'],
    ),
  },
  round: {
    path: 'places/<place>/rounds/<round>/round.yaml',
    shape: 'one',
    schema: roundSchema,
    words: { zh: '创投轮次', en: 'round' },
    table: asTable(
      'rounds',
      ['公益创投', 'Rounds'],
      ['一行是一轮公益创投及其评分规则。', 'One row per round, with its rules.'],
    ),
    topic: 'rounds',
  },
  entry: {
    path: 'places/<place>/rounds/<round>/entries.csv',
    list: 'entries',
    shape: 'table',
    schema: entrySchema,
    words: { zh: '参评项目', en: 'entry' },
    table: asTable('rounds', ['参评项目', 'Entries of rounds'], ['一行是一个参评项目。', 'One row per entry.']),
  },
  score: {
    path: 'places/<place>/rounds/<round>/scores.csv',
    list: 'scores',
    shape: 'table',
    schema: scoreSchema,
    key: ['stage', 'entry', 'judge', 'criterion'],
    called: ['entry', 'judge', 'criterion'],
    words: { zh: '评分', en: 'score' },
    table: asTable(
      'rounds',
      ['评委评分', 'Scores of the judges'],
      ['一行是一位评委按一条标准给一个项目打的分。', 'One row per score of a judge for an entry under a criterion.'],
      { rank: 2 },
    ),
  },
  withheld: {
    path: 'places/<place>/withheld.yaml',
    shape: 'one',
    schema: withheldSchema,
    words: { zh: '不公布的部分', en: 'what is withheld' },
  },
} as const;
