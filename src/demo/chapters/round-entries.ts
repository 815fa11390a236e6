import { b, type DemoText } from '../words.ts';

/** What was handed in: who, for which community, and how good the judges found it on the whole (points out of 100). */
export type Submission = {
  place: string;
  slug: string;
  title: DemoText;
  applicant: string;
  type: 'social_organization' | 'community_self_run';
  field: string;
  category: string;
  /** Yuan. */
  asked: number;
  base: number;
  bonus?: number;
  summary: DemoText;
  who: DemoText;
  feedback: string;
};

const submission = (
  [place, slug, applicant, field, category, asked, base, bonus = 0]: readonly [
    string,
    string,
    string,
    keyof typeof fields,
    string,
    number,
    number,
    number?,
  ],
  title: DemoText,
  summary: DemoText,
  who: DemoText,
  feedback: string,
): Submission => ({
  place: `demo-${place}`,
  slug,
  title,
  applicant: applicant.startsWith('*') ? `${applicant.slice(1)}公益服务中心（社区自办）` : `示范区${applicant}`,
  type: applicant.startsWith('*') ? 'community_self_run' : 'social_organization',
  field: fields[field],
  category,
  asked,
  base,
  ...(bonus ? { bonus } : {}),
  summary,
  who,
  feedback,
});

const fields = {
  elder: '为老服务',
  child: '儿童青少年',
  harmony: '邻里和睦',
  green: '环境',
  care: '助残和健康',
} as const;
const elders = b('老年居民', 'Elders');
const children = b('社区儿童', 'Children of the community');
const all = b('社区居民', 'Residents');

/** Two organisations and one centre of the residents' own for each of the seven communities. */
export const submissions: readonly Submission[] = [
  submission(
    ['guihuayuan', 'memory', '青藤社工事务所', 'elder', 'E03', 11_800, 89],
    b('记忆咖啡角', 'Memory café'),
    b(
      '每周一个下午，陪认知障碍老人和家属坐一坐、动一动。',
      'One afternoon a week for elders with dementia and their families.',
    ),
    elders,
    '需求调查扎实，志愿者培训计划清楚。',
  ),
  submission(
    ['guihuayuan', 'hour', '小径儿童服务中心', 'child', 'E04', 9_600, 74],
    b('放学后一小时', 'The hour after school'),
    b('放学到家长下班之间，带孩子做作业和游戏。', 'Homework and games between school and the parents’ return.'),
    children,
    '和社区已有的课后照料重复较多，建议改做假期和周末。',
  ),
  submission(
    ['guihuayuan', 'stairs', '*桂花园社区', 'harmony', 'E08', 6_400, 80, 2],
    b('楼道共管队', 'Stairway stewards'),
    b(
      '每个单元推选两名居民，管好楼道里的灯、墙和杂物。',
      'Two residents for each stairway look after lamps, walls and clutter.',
    ),
    all,
    '居民自己设计，做法简单可行；换届办法要写清楚。',
  ),
  submission(
    ['fenglin', 'tea', '和声邻里促进会', 'harmony', 'E08', 8_800, 84],
    b('枫林调解茶座', 'Tea table for neighbours’ disputes'),
    b(
      '调解员每周坐堂，把停车、噪声、漏水的小事谈开。',
      'A mediator sits in every week to talk over parking, noise and leaks.',
    ),
    all,
    '调解员资质和保密办法齐全。',
  ),
  submission(
    ['fenglin', 'compost', '绿芽环境服务中心', 'green', 'E09', 10_500, 71],
    b('厨余堆肥花园', 'Kitchen-waste compost garden'),
    b('二十户人家的厨余变成花园的肥料。', 'The kitchen waste of twenty households becomes soil for a garden.'),
    all,
    '异味控制和长期维护没有说清，预算里设备占比过高。',
  ),
  submission(
    ['fenglin', 'riders', '*枫林社区', 'elder', 'E03', 7_200, 82],
    b('午间助餐骑手', 'Noon meal riders'),
    b(
      '由楼里的居民把助餐点的午饭送到行动不便的老人家。',
      'Residents carry lunch from the canteen to elders who cannot walk far.',
    ),
    elders,
    '路线和人手都已落实，建议给骑手买意外险。',
  ),
  submission(
    ['shiqiao', 'bell', '桥边社工服务中心', 'elder', 'E03', 11_200, 87, 1],
    b('独居老人安心铃', 'A bell for elders who live alone'),
    b(
      '一按就响的门铃接到邻居家，每天一次平安问候。',
      'A push button that rings at a neighbour’s, and one greeting a day.',
    ),
    elders,
    '邻里结对的做法好，设备费用合理。',
  ),
  submission(
    ['shiqiao', 'stories', '拾光文化服务中心', 'harmony', 'E08', 9_000, 84],
    b('老街口述史', 'Stories of the old street'),
    b('中学生采访老街坊，整理成小册子和展板。', 'Pupils interview old neighbours and make a booklet and a display.'),
    b('老街坊和中学生', 'Old neighbours and pupils'),
    '方案完整，授权和隐私说明写得细。',
  ),
  submission(
    ['shiqiao', 'rain', '*石桥社区', 'green', 'E09', 5_800, 78],
    b('雨水花园养护队', 'Rain garden keepers'),
    b(
      '汛前清淤、旱天浇水，养护排水改造后的三块雨水花园。',
      'Clears silt before the rains and waters in drought: three rain gardens.',
    ),
    all,
    '和已完成的排水改造衔接得好，工具清单要精简。',
  ),
  submission(
    ['nanxiang', 'respite', '暖巷养老服务中心', 'elder', 'E03', 12_000, 85],
    b('照护家属喘息日', 'A day off for family carers'),
    b('每月两天，由护理员上门，让长期照护的家属歇一歇。', 'Twice a month a carer comes so that the family can rest.'),
    b('长期照护的家属', 'Family carers'),
    '需求真实，服务规范；建议与街道护理站签转介协议。',
  ),
  submission(
    ['nanxiang', 'law', '益行法律服务中心', 'harmony', 'E08', 7_600, 69],
    b('巷口法律日', 'Law day in the lane'),
    b('每月一次法律咨询和讲座。', 'Legal advice and a talk once a month.'),
    all,
    '与司法所的免费咨询重复，没有说明居民为什么更需要它。',
  ),
  submission(
    ['nanxiang', 'mending', '*南巷社区', 'harmony', 'E08', 4_600, 79, 3],
    b('南巷缝补小站', 'Nanxiang mending corner'),
    b(
      '会缝补的居民每周两次为邻居改衣服、缝书包。',
      'Residents who can sew mend clothes and bags for neighbours twice a week.',
    ),
    all,
    '花钱少、人气足，注意用电安全。',
  ),
  submission(
    ['liuan', 'map', '同行助残服务中心', 'care', 'E05', 10_800, 88],
    b('轮椅出行地图', 'A map for wheelchairs'),
    b(
      '残疾居民自己测量坡道和门宽，画出能走的路。',
      'Residents in wheelchairs measure ramps and doors and draw the ways that work.',
    ),
    b('残疾居民', 'Residents with disabilities'),
    '残疾居民参与全过程，成果可以推广。',
  ),
  submission(
    ['liuan', 'river', '清源环保志愿服务中心', 'green', 'E09', 8_400, 76],
    b('河岸观察队', 'River watch'),
    b('孩子和家长每月记录水质、鸟类和垃圾。', 'Children and parents record water, birds and litter every month.'),
    children,
    '内容有趣，但数据怎么用、给谁看没有写明。',
  ),
  submission(
    ['liuan', 'craft', '*柳岸社区', 'care', 'E05', 6_200, 73],
    b('手作工坊助学班', 'Workshop apprentices'),
    b(
      '工坊老学员带新学员，做出的东西在集市上卖。',
      'Experienced makers teach new ones; what they make is sold at the fair.',
    ),
    b('工坊学员', 'Workshop members'),
    '销售收入归谁、怎样记账没有说清，下轮可以再报。',
  ),
  submission(
    ['donghu', 'study', '晨光青少年服务中心', 'child', 'E04', 9_800, 83],
    b('湖畔自习室', 'Lakeside study room'),
    b('周末和假期开放，大学生志愿者轮流答疑。', 'Open at weekends and in holidays; students answer questions in turn.'),
    children,
    '场地落实，安全预案完整。',
  ),
  submission(
    ['donghu', 'tenants', '安居社区发展中心', 'harmony', 'E08', 8_200, 75],
    b('合租青年邻里计划', 'Neighbours in shared flats'),
    b('帮合租的年轻人认识楼里的邻居。', 'Helps young tenants to get to know their neighbours.'),
    b('合租青年', 'Young tenants'),
    '',
  ),
  submission(
    ['donghu', 'pets', '*东湖社区', 'green', 'E09', 4_900, 78],
    b('东湖宠物文明队', 'Donghu dog owners’ team'),
    b(
      '养狗的居民约定遛狗牵绳、清理粪便，自己巡查。',
      'Dog owners agree on leads and cleaning up, and see to it themselves.',
    ),
    all,
    '自我管理的想法好，缺少与不养宠物居民的沟通安排。',
  ),
  submission(
    ['xinyuan', 'newcomers', '新芽儿童发展中心', 'child', 'E04', 10_200, 76],
    b('新市民亲子课堂', 'Classes for newcomer families'),
    b(
      '帮刚搬来的家庭了解学校、医院和邻居。',
      'Helps families who have just moved in to find school, clinic and neighbours.',
    ),
    b('新搬来的家庭', 'Newcomer families'),
    '课程较多，人手不足以支撑，建议减少场次。',
  ),
  submission(
    ['xinyuan', 'mind', '明心心理服务中心', 'care', 'E03', 11_000, 70],
    b('新苑心灵驿站', 'Xinyuan counselling room'),
    b('每周半天心理咨询，每季一次讲座。', 'Counselling for half a day a week and a talk each quarter.'),
    all,
    '咨询师资质材料不全，单次服务成本偏高。',
  ),
  submission(
    ['xinyuan', 'heads', '*新苑社区', 'harmony', 'E10', 5_600, 78],
    b('新苑楼组长学堂', 'School for heads of buildings'),
    b(
      '新小区的楼组长一起学议事、记账和调解。',
      'Heads of the new buildings learn to hold meetings, keep accounts and mediate.',
    ),
    b('楼组长', 'Heads of buildings'),
    '社区刚成立，正需要这样的带头人；课时安排偏紧。',
  ),
];
