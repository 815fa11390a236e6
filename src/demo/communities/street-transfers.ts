import { gift, type Scene, sceneOf, type Town, transfer, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

const streetOffice = b('街道社会事务办公室', 'Street office of social affairs');

/** Injections, awards and matching to the funds of the communities, and what came back. */
export function passOn(scene: Scene, town: Town): void {
  const received = b('收款基金到账回执和用途说明', 'Receipt and account of the receiving fund');
  const checked = b('款项到账，用途与申请相符', 'Received and used as applied for');
  const injection = (id: string, on: string, amount: number, zh: string, en: string, closed?: string) =>
    use(scene, {
      id: `demo-qingfeng-${id}`,
      on,
      amount,
      by: streetOffice,
      purpose: b(zh, en),
      ...(closed ? { accepted: [closed, received, checked] } : {}),
    });
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
      '2026-03-20',
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
      '2026-02-25',
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
      '2026-09-24',
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
      accepted: ['2026-06-18', received, checked],
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
