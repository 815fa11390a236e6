import { add } from '../book.ts';
import { carry } from '../programme.ts';
import { pay, type Scene, use } from '../scene.ts';
import { b } from '../words.ts';

const streetOffice = b('街道社会事务办公室', 'Street office of social affairs');

/** Goods for the winter and aid for students. */
export function warm(scene: Scene): void {
  const project = 'demo-qingfeng-winter';
  const bill = {
    to: '示范区永和粮油行',
    payee_type: 'individual_business',
    category: 'E02',
    restriction: 'relief',
  } as const;
  carry(
    scene,
    {
      id: `${project}-2024`,
      project,
      on: '2024-11-11',
      amount: 14_000,
      by: streetOffice,
      purpose: b('2024 年冬日暖心：困难家庭过冬物资', 'Winter 2024: goods for households in hardship'),
      accepted: ['2025-01-16'],
    },
    bill,
    ['2024-12-18', 13_650, '过冬米油 130 份'],
  );
  const [, bought] = carry(
    scene,
    {
      id: `${project}-2025`,
      project,
      on: '2025-11-10',
      amount: 18_000,
      by: streetOffice,
      purpose: b(
        '2025 年冬日暖心：困难家庭过冬物资和取暖补助',
        'Winter 2025: goods and heating aid for households in hardship',
      ),
      accepted: ['2026-02-05'],
    },
    bill,
    ['2025-12-17', 14_280, '过冬米油 136 份'],
    ['2026-01-14', 3_300, '低保家庭电热毯 33 床'],
  );
  const blanket = { item: '电热毯', unit: '床', project } as const;
  if (bought) add(scene.book.goods, { ...blanket, date: '2026-01-14', in: 33, kind: 'purchased', spending: bought });
  add(scene.book.goods, { ...blanket, date: '2026-01-16', out: 33, kind: 'distributed' });
  carry(
    scene,
    {
      id: 'demo-qingfeng-students-2025',
      on: '2025-07-07',
      amount: 16_000,
      by: streetOffice,
      purpose: b('2025 年困难家庭新生助学', 'Aid for new students of households in hardship, 2025'),
      accepted: ['2025-09-25'],
    },
    { to: '受助学生家庭（8 户，匿名）', payee_type: 'person', category: 'E06', restriction: 'relief' },
    ['2025-08-20', 16_000, '大学新生每户 2,000 元'],
  );
}

/** What the street fund paid for the community without a fund. */
export function serveXinyuan(scene: Scene): void {
  const project = 'demo-xinyuan-shade';
  const bill = { to: '示范区青枫建筑装饰有限公司', category: 'E07', place: 'demo-xinyuan' } as const;
  carry(
    scene,
    {
      id: project,
      project,
      on: '2025-05-06',
      amount: 33_000,
      by: b('新苑社区居民议事会', "Residents' council of Xinyuan"),
      vote: [8, 0, 1],
      purpose: b('新苑社区候车遮雨棚', 'Shelter at the bus stop of Xinyuan'),
      accepted: ['2025-09-12'],
    },
    { ...bill, evidence: 'receipt;bank;contract' },
    ['2025-07-08', 12_800, '遮雨棚首付款 40%'],
    ['2025-09-16', 18_860, '遮雨棚尾款'],
  );
  carry(
    scene,
    {
      id: 'demo-xinyuan-visits-2026',
      on: '2026-01-05',
      amount: 5_200,
      by: b('新苑社区居委会', "Residents' committee of Xinyuan"),
      purpose: b('新苑社区春节走访', 'Spring Festival visits in Xinyuan'),
      accepted: ['2026-03-05'],
    },
    { to: '示范区好邻里超市', category: 'E02', restriction: 'relief', place: 'demo-xinyuan' },
    ['2026-02-09', 4_920, '春节慰问品 41 份'],
  );
  const outage = use(scene, {
    id: 'demo-xinyuan-outage',
    on: '2026-07-21',
    amount: 4_600,
    by: streetOffice,
    until: 'voted',
    purpose: b(
      '新苑社区停电应急：租用发电机，安置高龄老人',
      'Power cut in Xinyuan: a generator and shelter for the oldest residents',
    ),
    turn: (record) => {
      delete record.votes;
      record.emergency = {
        declared_on: '2026-07-21',
        by: b('青枫街道应急指挥部', 'Emergency office of Qingfeng Street'),
        basis: b(
          '高温红色预警期间配电房故障，停电 19 小时',
          'Failure of the substation in a red heat alert; 19 hours without power',
        ),
      };
      record.approval = { on: '2026-07-21', amount: 4_600, number: '示慈急〔2026〕1 号' };
      record.acceptance = {
        on: '2026-07-30',
        inspectors: b('街道纪检、居民代表', 'Street discipline officer and a resident'),
        result: b('租用时长与现场记录一致', 'Hours of rent agree with the log'),
      };
    },
  });
  pay(scene, {
    on: '2026-07-22',
    yuan: 4_380,
    to: '示范区顺达水电维修部',
    payee_type: 'individual_business',
    category: 'E14',
    place: 'demo-xinyuan',
    application: outage,
    purpose: '发电机租用 2 台 2 天',
    evidence: 'receipt;bank;photo',
  });
}
