import { lifeTopics } from '../schemas/portal.ts';
/** Words of volunteer teams. */
export const volunteerWords = {
  title: lifeTopics.volunteers,
  titleOf: { zh: '{place}志愿服务', en: 'Volunteers of {place}' },
  description: {
    zh: '各支志愿服务队有多少人，服务了多少次、多少小时、多少人次。只公布队伍，不公布个人。',
    en: 'How many members the teams have, how often, how long and for how many people they served. Teams only, never individuals.',
  },
  sentence: {
    zh: '志愿服务队 {teams} 支；{from}至 {to}，',
    en: '{teams} volunteer {teams:team|teams}; {from} to {to}: ',
  },
  sentenceOne: { zh: '志愿服务队 {teams} 支；{from}，', en: '{teams} volunteer {teams:team|teams}; {from}: ' },
  services: { zh: '服务 {n} 次', en: '{n} {n:service|services}' },
  hours: { zh: '共 {n} 小时', en: '{n} {n:hour|hours}' },
  served: { zh: '服务 {n} 人次', en: '{n} {n:person|people} served' },
  team: { zh: '队伍', en: 'Team' },
  teams: { zh: '队伍', en: 'Teams' },
  teamsNote: {
    zh: '按地方和成立先后排列，不排名次。',
    en: 'By place, in the order in which they were formed; no ranking.',
  },
  field: { zh: '领域', en: 'Field' },
  formed: { zh: '{day}成立', en: 'formed {day}' },
  members: { zh: '队员', en: 'Members' },
  servicesHead: { zh: '服务次数', en: 'Services' },
  hoursHead: { zh: '服务时长（小时）', en: 'Hours' },
  servedHead: { zh: '服务人次', en: 'Served' },
  periods: { zh: '各期服务', en: 'Period by period' },
  periodsNote: {
    zh: '最近的在前；有队伍未记录的，注明几支。',
    en: 'The newest first; where teams kept no record, their number is given.',
  },
  period: { zh: '期间', en: 'Period' },
  missing: { zh: '另有 {n} 支未记录', en: '{n} {n:team|teams} without a record' },
  missingRows: { zh: '另有 {n} 期未记录', en: '{n} {n:period|periods} without a record' },
  unrecorded: { zh: '未记录', en: 'Not recorded' },
  below: { zh: '各地情况', en: 'Place by place' },
  place: { zh: '地方', en: 'Place' },
  total: { zh: '合计', en: 'Total' },
  reported: { zh: '报道的数字', en: 'Reported figures' },
  reportedNote: { zh: '来自公开报道，不计入任何合计。', en: 'From published reports; added to nothing.' },
} as const;
