import { add, fen } from '../book.ts';
import { postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { gift, pay, type Scene, sceneOf, type Town, transfer, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

const cityCharity = '示范市慈善基金会（虚构）';
const streetOffice = b('街道社会事务办公室', 'Street office of social affairs');

/** What the street fund took in, passed on and paid. */
export function tell(scene: Scene, town: Town): void {
  takeIn(scene);
  passOn(scene, town);
  warm(scene);
  serveXinyuan(scene);
  seed(scene);
  keepHouse(scene);
  answer(scene);
  postReports(scene);
}

function takeIn(scene: Scene): void {
  const charity = { from: cityCharity, donor_type: 'organization' } as const;
  gift(scene, { on: '2025-02-27', yuan: 60_000, ...charity, category: 'I08', note: '2025 年社区慈善注资' });
  gift(scene, { on: '2026-03-03', yuan: 50_000, ...charity, category: 'I08', note: '2026 年社区慈善注资' });
  gift(scene, { on: '2025-11-12', yuan: 8_000, ...charity, category: 'I07', note: '2025 年慈善日网络募捐配捐' });
  gift(scene, {
    on: '2025-12-04',
    yuan: 20_000,
    from: '示范区联运物流有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'relief',
    note: '用于冬日暖心',
  });
  gift(scene, {
    on: '2026-01-15',
    yuan: 12_000,
    from: '示范区青枫建筑装饰有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'relief',
    note: '用于冬日暖心',
  });
  gift(scene, {
    on: '2025-09-08',
    yuan: 6_860,
    from: '示范区机关干部职工',
    donor_type: 'organization',
    donors: 137,
    category: 'I03',
    note: '慈善日捐款',
  });
  gift(scene, {
    on: '2026-09-07',
    yuan: 7_240,
    from: '示范区机关干部职工',
    donor_type: 'organization',
    donors: 142,
    category: 'I03',
    note: '慈善日捐款',
  });
  gift(scene, {
    on: '2025-05-15',
    yuan: 15_000,
    from: '示范区文明实践基金会（虚构）',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'volunteer',
    note: '用于志愿者保险和培训',
  });
  for (const [year, gross] of [
    ['2025', [3_264.2, 1_880, 500]],
    ['2026', [3_517.6, 2_140.5, 666]],
  ] as const) {
    const settlement = `PT-${year}09-01`;
    const banked_on = year === '2025' ? '2025-09-22' : '2026-09-21';
    const batch = {
      donor_type: 'anonymous',
      category: 'I05',
      campaign: `demo-charity-day-${year}`,
      settlement,
      banked_on,
    } as const;
    gift(scene, {
      on: `${year}-09-05`,
      yuan: gross[0],
      from: '网络爱心人士（平台汇总）',
      donors: 418,
      ...batch,
      note: '9 月 5 日',
    });
    gift(scene, {
      on: `${year}-09-06`,
      yuan: gross[1],
      from: '网络爱心人士（平台汇总）',
      donors: 203,
      ...batch,
      note: '9 月 6 日至 12 日',
    });
    gift(scene, { on: `${year}-09-05`, yuan: gross[2], from: '匿名', ...batch });
    const fee = Math.round((gross[0] + gross[1] + gross[2]) * 0.6) / 100;
    pay(scene, {
      on: banked_on,
      yuan: fee,
      to: '示范公益募捐平台（虚构）',
      payee_type: 'platform',
      category: 'E21',
      settlement,
      campaign: `demo-charity-day-${year}`,
      purpose: '平台支付通道费 0.6%，从结算款中扣除',
    });
  }
}

function passOn(scene: Scene, town: Town): void {
  const injection = (id: string, on: string, amount: number, zh: string, en: string) =>
    use(scene, { id: `demo-qingfeng-${id}`, on, amount, by: streetOffice, purpose: b(zh, en) });
  const liuan = sceneOf(town, 'demo-liuan');
  // Sent on the last day of June, received on the first of July: at the end of the month it is under way.
  const ramps = transfer(scene, liuan, {
    on: '2025-06-30',
    received_on: '2025-07-01',
    yuan: 30_000,
    to_restriction: 'access',
    kind: 'injection',
    application: injection(
      'to-liuan',
      '2025-05-19',
      30_000,
      '注资柳岸社区基金，用于无障碍坡道',
      'Injection into the Liuan fund for ramps',
    ),
    reason: '支持无障碍坡道改造',
  });
  transfer(liuan, scene, {
    on: '2026-03-12',
    received_on: '2026-03-13',
    yuan: 4_380,
    from_restriction: 'access',
    kind: 'return',
    returns: ramps,
    reason: '坡道改造结余，按协议退回街道基金',
  });
  transfer(scene, sceneOf(town, 'demo-nanxiang'), {
    on: '2025-04-24',
    received_on: '2025-04-25',
    yuan: 12_000,
    to_restriction: 'elder',
    kind: 'injection',
    application: injection(
      'to-nanxiang',
      '2025-03-24',
      12_000,
      '注资南巷社区基金，用于独居老人探访',
      'Injection into the Nanxiang fund for visits to elders who live alone',
    ),
    reason: '支持独居老人探访',
  });
  transfer(scene, sceneOf(town, 'demo-donghu'), {
    on: '2026-05-28',
    received_on: '2026-05-29',
    yuan: 15_000,
    to_restriction: 'child',
    kind: 'injection',
    application: injection(
      'to-donghu',
      '2026-04-20',
      15_000,
      '注资东湖社区基金，用于暑期课堂',
      'Injection into the Donghu fund for the summer class',
    ),
    reason: '支持暑期儿童课堂',
  });
  match(scene, town);
  const award = (id: string, on: string, amount: number, zh: string, en: string) =>
    use(scene, {
      id: `demo-qingfeng-seed-${id}`,
      project: 'demo-qingfeng-seed',
      on,
      amount,
      by: proposers.station,
      purpose: b(zh, en),
    });
  transfer(scene, sceneOf(town, 'demo-shiqiao'), {
    on: '2025-05-22',
    yuan: 8_000,
    to_restriction: 'project:demo-shiqiao-repair',
    kind: 'award',
    application: award(
      'shiqiao',
      '2025-04-14',
      8_000,
      '微项目资助：石桥便民修理站',
      'Seed award: the Shiqiao repair bench',
    ),
    reason: '社区微项目评选资助',
  });
  transfer(scene, liuan, {
    on: '2025-05-22',
    yuan: 10_000,
    to_restriction: 'project:demo-liuan-workshop',
    kind: 'award',
    application: award('liuan', '2025-04-14', 10_000, '微项目资助：柳岸手工坊', 'Seed award: the Liuan workshop'),
    reason: '社区微项目评选资助',
  });
}

/** On the charity day the street doubles what firms give to their communities. */
function match(scene: Scene, town: Town): void {
  const days = [
    ['2025', '2025-07-14', '2025-09-18', ['demo-guihuayuan', 'demo-shiqiao']],
    ['2026', '2026-07-13', '2026-09-17', ['demo-fenglin', 'demo-donghu']],
  ] as const;
  for (const [year, proposed, on, places] of days) {
    const application = use(scene, {
      id: `demo-qingfeng-match-${year}`,
      on: proposed,
      amount: 10_000,
      by: streetOffice,
      purpose: b(`${year} 年慈善日社区基金配捐`, `Matching of gifts to community funds on the charity day ${year}`),
    });
    for (const id of places) {
      const other = sceneOf(town, id);
      const day = `${year}-09-05`;
      const firm = { on: day, donor_type: 'organization', category: 'I02' } as const;
      const matches = [
        gift(other, { ...firm, yuan: 2_000, from: '示范区河畔茶馆', note: '慈善日捐款' }),
        gift(other, { ...firm, yuan: 1_500, from: '示范区百草药房', note: '慈善日捐款' }),
        gift(other, { on: day, yuan: 500, from: '楼栋爱心邻居', category: 'I01', note: '慈善日捐款' }),
      ];
      transfer(scene, other, {
        on,
        received_on: id === 'demo-shiqiao' ? '2025-09-19' : undefined,
        yuan: 4_000,
        kind: 'matching',
        application,
        matches,
        reason: `${year} 年慈善日按 1:1 配捐`,
      });
    }
  }
}

function warm(scene: Scene): void {
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
  carry(
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

function serveXinyuan(scene: Scene): void {
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

function seed(scene: Scene): void {
  const project = 'demo-qingfeng-seed';
  carry(
    scene,
    {
      id: `${project}-coach`,
      project,
      on: '2025-03-03',
      amount: 12_000,
      by: proposers.station,
      purpose: b('微项目团队辅导和评估', 'Coaching and evaluation of the seed teams'),
      accepted: ['2026-01-20'],
    },
    { to: '示范区青枫社工服务站', payee_type: 'social_organization', category: 'E10' },
    ['2025-04-17', 6_000, '辅导费首期，6 个团队'],
    ['2025-12-16', 6_000, '辅导费尾款，中期评估合格'],
  );
  carry(
    scene,
    {
      id: 'demo-qingfeng-volunteers-2025',
      on: '2025-05-26',
      amount: 6_000,
      by: proposers.volunteers,
      purpose: b('2025 年街道志愿者意外险', 'Accident insurance for volunteers of the street, 2025'),
      accepted: ['2025-07-15'],
    },
    { to: '示范区示例财产保险营业部', category: 'E11', restriction: 'volunteer' },
    ['2025-07-02', 5_460, '志愿者意外险 390 人，每人 14 元'],
  );
  carry(
    scene,
    {
      id: 'demo-qingfeng-training-2026',
      on: '2026-03-16',
      amount: 4_800,
      by: proposers.volunteers,
      purpose: b('楼组长和志愿者骨干培训', 'Training of building heads and volunteers'),
    },
    { to: '示范区青枫社工服务站', payee_type: 'social_organization', category: 'E15', restriction: 'volunteer' },
    ['2026-04-22', 2_400, '第一期培训，56 人'],
  );
  use(scene, {
    id: 'demo-qingfeng-screen',
    on: '2025-10-13',
    amount: 28_000,
    by: streetOffice,
    vote: [3, 5, 1],
    until: 'voted',
    purpose: b('街道服务大厅电子屏', 'An electronic screen for the street office'),
    turn: (record) => {
      record.rejected = {
        on: '2025-10-22',
        reason: b(
          '属于办公设施，不在基金用途之内，应由财政预算安排。',
          'It is office equipment outside the purposes of the fund; it belongs in the public budget.',
        ),
      };
    },
  });
  use(scene, {
    id: 'demo-qingfeng-fair-2026',
    project: 'demo-qingfeng-fair',
    on: '2026-10-19',
    amount: 9_600,
    by: streetOffice,
    until: 'voted',
    purpose: b('七社区公益集市', 'Charity fair of the seven communities'),
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({ ...vote, on: '2026-10-29' }));
    },
  });
}

function keepHouse(scene: Scene): void {
  for (const [year, on, day] of [
    ['2025', '2025-03-10', '2025-05-14'],
    ['2026', '2026-03-09', '2026-05-13'],
  ] as const)
    carry(
      scene,
      {
        id: `demo-qingfeng-audit-${year}`,
        on,
        amount: 6_000,
        by: streetOffice,
        purpose: b(
          `街道各社区基金 ${Number(year) - 1} 年度专项审计`,
          `Audit of the funds of the street for ${Number(year) - 1}`,
        ),
        accepted: [`${year}-05-25`],
      },
      { to: '示范区公正会计师事务所', category: 'E15', evidence: 'receipt;bank;contract' },
      [day, 6_000, `${Number(year) - 1} 年度专项审计费`],
    );
  for (const year of ['2025', '2026'])
    pay(scene, {
      on: `${year}-09-03`,
      yuan: 1_180,
      to: '示范区红枫广告制作部',
      payee_type: 'individual_business',
      category: 'E21',
      campaign: `demo-charity-day-${year}`,
      purpose: '慈善日募捐展板和宣传页',
      evidence: 'receipt;bank',
    });
  scene.book.events.push(
    {
      id: 'demo-qingfeng-injection-2025',
      on: '2025-02-27',
      kind: 'major_flow',
      title: b('接受示范市慈善基金会注资', 'Injection by the city charity'),
      parties: b('示范市慈善基金会（虚构）、本基金', 'City charity (fictional) and this fund'),
      amount: 60_000,
      disclosed: '2025-03-10',
    },
    {
      id: 'demo-qingfeng-injection-2026',
      on: '2026-03-03',
      kind: 'major_flow',
      title: b('接受示范市慈善基金会注资', 'Injection by the city charity'),
      parties: b('示范市慈善基金会（虚构）、本基金', 'City charity (fictional) and this fund'),
      amount: 50_000,
      disclosed: '2026-03-13',
    },
  );
  add(scene.book.pledges, {
    date: '2026-09-05',
    amount: fen(20_000),
    donor_display: '示范区云杉软件有限公司',
    donor_type: 'organization',
    restriction: 'child',
    due: '2026-12-31',
    status: 'open',
  });
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-06-09',
      answered: '2025-06-12',
      topic: '新苑没有基金，居民捐款进哪里？',
      answer: '进街道阳光基金，可以指明用于新苑；用在新苑的支出都标明地点。',
    },
    {
      received: '2025-12-22',
      answered: '2025-12-26',
      topic: '慈善日配捐是怎么算的？',
      answer: '按当天单位和居民捐给社区基金的金额 1:1 配捐，每个社区不超过 5,000 元。',
    },
    { received: '2026-10-21', topic: '2026 年慈善日网络募捐的使用计划什么时候公布？' },
  );
}
