import { add, fen } from '../book.ts';
import { demoCsv } from '../files.ts';
import { postReports } from '../posting.ts';
import { gift, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { reimburse, runCanteen } from './guihuayuan-canteen.ts';
import { celebrate, insure, summerClasses, visit } from './guihuayuan-life.ts';
import { buildShed, lightUp } from './guihuayuan-works.ts';

const canteen = 'demo-guihuayuan-canteen';

/** What happened in 桂花园 beyond the everyday. */
export function guihuayuanStory(scene: Scene): void {
  gifts(scene);
  runCanteen(scene);
  reimburse(scene);
  lightUp(scene);
  changePurpose(scene);
  visit(scene);
  insure(scene);
  celebrate(scene);
  buildShed(scene);
  summerClasses(scene);
  undecided(scene);
  answer(scene);
  advance(scene);
  postReports(scene);
}

function gifts(scene: Scene): void {
  const pledge = add(scene.book.pledges, {
    date: '2025-05-20',
    amount: fen(20_000),
    donor_display: '示范区云杉软件有限公司',
    donor_type: 'organization',
    restriction: 'elder',
    due: '2026-06-30',
    agreement: 'gh-a05',
    status: 'fulfilled',
  });
  const firm = {
    from: '示范区云杉软件有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'elder',
    agreement: 'gh-a05',
    pledge,
  } as const;
  gift(scene, { on: '2025-06-18', yuan: 10_000, ...firm, note: '第一期，用于长者饭堂' });
  gift(scene, { on: '2026-06-16', yuan: 10_000, ...firm, note: '第二期，用于长者饭堂' });
  gift(scene, {
    on: '2025-03-18',
    yuan: 15_000,
    from: '示范区民政局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'elder',
    note: '2025 年社区助餐补助',
  });
  gift(scene, {
    on: '2026-03-17',
    yuan: 15_000,
    from: '示范区民政局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'elder',
    note: '2026 年社区助餐补助',
  });
  gift(scene, {
    on: '2025-10-22',
    yuan: 10_000,
    from: '示范区福利彩票管理站',
    donor_type: 'government',
    category: 'I20',
    restriction: 'elder',
    note: '福彩公益金资助长者饭堂',
  });
  gift(scene, {
    on: '2025-01-09',
    yuan: 6_000,
    from: '一位老党员',
    donor_type: 'anonymous',
    category: 'I04',
    restriction: 'relief',
    note: '用于困难邻居',
  });
  gift(scene, {
    on: '2025-06-03',
    yuan: 5_000,
    from: '示范区小马驹幼托中心',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'child',
    note: '用于暑期课堂',
  });
  gift(scene, {
    on: '2026-06-01',
    yuan: 5_000,
    from: '示范区小马驹幼托中心',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'child',
    note: '用于暑期课堂',
  });
  gift(scene, {
    on: '2026-06-10',
    yuan: 30_000,
    from: '示范区安居物业服务有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于电动车充电棚',
  });
  gift(scene, {
    on: '2025-12-09',
    yuan: 3_600,
    from: '示范区第二小学',
    donor_type: 'organization',
    category: 'I03',
    note: '教职工捐款',
  });
}

/** Givers of 2023 could not be reached: the new purpose was posted for sixty days. */
function changePurpose(scene: Scene): void {
  add(scene.book.reallocations, {
    date: '2025-11-10',
    amount: fen(500),
    from_restriction: 'renewal',
    to_restriction: 'relief',
    kind: 'change_of_purpose',
    decided_by: '基金管委会',
    decided_on: '2025-08-29',
    consent: 'notice',
    notice_start: '2025-09-01',
    notice_end: '2025-11-05',
    basis: '2023 年指定用于门禁的 500 元，门禁已由物业改造；联系不上捐赠人，公示 66 日无异议',
  });
}

function undecided(scene: Scene): void {
  use(scene, {
    id: 'demo-guihuayuan-speakers',
    on: '2025-04-14',
    amount: 5_600,
    by: b('广场舞队', 'Dance group'),
    vote: [2, 4, 1],
    until: 'voted',
    purpose: b('购置户外音响一套', 'A set of outdoor loudspeakers'),
    turn: (record) => {
      record.rejected = {
        on: '2025-04-23',
        reason: b(
          '附近居民反映噪音，且不属于本基金的用途范围；建议改用无线耳机，由居民自筹。',
          'Neighbours complained of noise and it is outside the purposes of the fund; headphones paid by the group were suggested.',
        ),
      };
    },
  });
  use(scene, {
    id: 'demo-guihuayuan-handrails-2026',
    on: '2026-10-12',
    amount: 6_400,
    by: proposers.heads,
    until: 'noticed',
    purpose: b('6 个单元加装楼梯扶手', 'Handrails in six stairways'),
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({ ...vote, on: '2026-10-23' }));
      record.notices = record.notices?.map((notice) => ({ ...notice, start: '2026-10-27', end: '2026-11-03' }));
    },
  });
  use(scene, {
    id: `${canteen}-boxes`,
    project: canteen,
    on: '2026-10-28',
    amount: 2_300,
    by: proposers.council,
    until: 'proposed',
    purpose: b('雨雪天送餐保温箱 12 个', 'Twelve insulated boxes to bring meals home in bad weather'),
  });
}

/** The residents' committee paid for something small at the end of the month; the fund still owes it. */
function advance({ community, extra }: Scene): void {
  const paid = {
    id: 'D2026-01',
    date: '2026-10-29',
    amount: fen(86.5),
    payer_display: '桂花园社区居委会（虚构）',
    payer_type: 'organization',
    note: '先买了楼道应急灯的电池，下月报销',
  };
  extra.set(`funds/${community.fund?.id}/advances.csv`, () => demoCsv('advance', [paid]));
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-03-11',
      answered: '2025-03-13',
      topic: '指定给长者饭堂的捐款有没有单独记账？',
      answer: '有，限定用途“为老服务”单独核算，每笔支出写明用途。',
    },
    {
      received: '2025-10-13',
      answered: '2025-10-15',
      topic: '9 月的支出为什么改过一次？',
      answer: '录入时两位数字颠倒，已登记更正，见更正记录 gh-2025-01。',
    },
    {
      received: '2026-04-20',
      answered: '2026-04-24',
      topic: '捐款票据怎么补开？',
      answer: '带付款记录到服务中心，由托管慈善组织补开。',
    },
    { received: '2026-10-26', topic: '充电棚工程款什么时候付第二期？' },
  );
}
