import { add, fen } from '../book.ts';
import { postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { gift, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { ramps, riverside, workshop } from './liuan-works.ts';

const association = b('残疾人协会', 'Association of disabled residents');

/** What happened in 柳岸 beyond the everyday. */
export function liuanStory(scene: Scene): void {
  ramps(scene);
  riverside(scene);
  workshop(scene);
  others(scene);
  answer(scene);
  postReports(scene);
}

function others(scene: Scene): void {
  for (const on of ['2025-04-11', '2025-10-17', '2026-04-10'])
    gift(scene, {
      on,
      yuan: scene.random.int(180, 420),
      from: '旧衣回收箱运营方',
      donor_type: 'organization',
      category: 'I99',
      note: '旧衣回收箱场地收益',
    });
  carry(
    scene,
    {
      id: 'demo-liuan-disabled-day',
      on: '2025-04-14',
      amount: 3_800,
      by: association,
      purpose: b('2025 年助残日活动', 'Day of disabled people 2025'),
      accepted: ['2025-06-17'],
    },
    { to: '示范区红枫广告制作部', payee_type: 'individual_business', category: 'E05' },
    ['2025-05-19', 3_560, '助残日展台和无障碍体验道具'],
  );
  carry(
    scene,
    {
      id: 'demo-liuan-cleanup-2025',
      on: '2025-02-17',
      amount: 2_600,
      by: proposers.volunteers,
      purpose: b('春季河岸清理', 'Cleaning of the river bank in spring'),
      accepted: ['2025-04-25'],
    },
    { to: '示范区绿源保洁服务部', payee_type: 'individual_business', category: 'E09' },
    ['2025-03-28', 2_480, '河岸清理和垃圾清运 6 车'],
  );
  carry(
    scene,
    {
      id: 'demo-liuan-aid-2025',
      on: '2025-08-04',
      amount: 6_000,
      by: proposers.women,
      purpose: b('困境学生助学', 'Aid for pupils in need'),
      accepted: ['2025-10-21'],
    },
    { to: '受助学生家庭（6 户，匿名）', payee_type: 'person', category: 'E06' },
    ['2025-09-02', 6_000, '助学金每户 1,000 元'],
  );
  const aid = gift(scene, {
    on: '2025-08-13',
    yuan: 3_000,
    from: '示范区第一中学',
    donor_type: 'organization',
    category: 'I03',
    restriction: 'child',
    note: '用于困境学生',
  });
  scene.corrections.push({
    id: 'la-2025-01',
    record: aid,
    fund: scene.book.id,
    field: 'restriction',
    new: 'child',
    reason: b(
      '捐赠函写明用于困境学生，录入时漏填用途限定。',
      'The letter names pupils in need; the restriction had been left out.',
    ),
    approved_by_role: b('基金管委会主任', 'Chair of the committee'),
    on: '2025-09-04',
  });
  use(scene, {
    id: 'demo-liuan-lockers',
    on: '2026-03-02',
    amount: 8_800,
    by: proposers.owners,
    purpose: b('河边钓具存放柜', 'Lockers for fishing gear by the river'),
    vote: [0, 4, 1],
    until: 'voted',
    turn: (record) => {
      record.rejected = {
        on: '2026-03-11',
        reason: b('只有少数人使用，不属于公益支出。', 'Used by a few only; not for the common good.'),
      };
    },
  });
  use(scene, {
    id: 'demo-liuan-minibus',
    on: '2025-10-13',
    amount: 15_000,
    by: association,
    purpose: b('租用无障碍小巴', 'Hire of an accessible minibus'),
    until: 'proposed',
    turn: (record) => {
      record.withdrawn = {
        on: '2025-10-27',
        reason: b('区残联已安排无障碍出行服务。', 'The district association now offers the service.'),
      };
    },
  });
  use(scene, {
    id: 'demo-liuan-rails-2026',
    on: '2026-09-16',
    amount: 7_400,
    by: association,
    purpose: b('12 户残疾居民家中扶手', 'Rails in twelve homes of disabled residents'),
  });
  add(scene.book.pledges, {
    date: '2026-05-18',
    amount: fen(4_000),
    donor_display: '示范区残疾人联合会',
    donor_type: 'organization',
    restriction: 'access',
    due: '2026-12-03',
    status: 'open',
  });
  scene.book.events.push({
    on: '2026-03-12',
    kind: 'major_flow',
    title: b('坡道结余退回街道阳光基金', 'Surplus of the ramps returned to the street fund'),
    parties: b('本基金、青枫街道阳光基金', 'This fund and the sunshine fund of the street'),
    amount: 4_380,
    disclosed: '2026-03-20',
  });
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2026-05-07',
      answered: '2026-05-20',
      topic: '护栏会不会封住洗衣台阶？',
      answer: '异议成立，已改为活动门，重新公示。',
    },
    {
      received: '2026-03-16',
      answered: '2026-03-18',
      topic: '街道给的钱为什么退回去？',
      answer: '注资协议约定结余退回，退回 4,380 元，划转记录可查。',
    },
    { received: '2026-10-27', topic: '手工坊还招人吗？' },
  );
}
