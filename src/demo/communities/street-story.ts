import { add, fen } from '../book.ts';
import { postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { pay, type Scene, type Town, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { takeIn } from './street-gifts.ts';
import { serveXinyuan, warm } from './street-relief.ts';
import { passOn } from './street-transfers.ts';

const streetOffice = b('街道社会事务办公室', 'Street office of social affairs');

/** What the street fund took in, passed on and paid. */
export function streetStory(scene: Scene, town: Town): void {
  takeIn(scene);
  passOn(scene, town);
  warm(scene);
  serveXinyuan(scene);
  seed(scene);
  keepHouse(scene);
  answer(scene);
  postReports(scene);
  scene.book.reports.push({ kind: 'campaign', period: 'demo-charity-day-2025', published: '2025-12-18' });
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
