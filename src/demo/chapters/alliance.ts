import { addDays, monthEnd } from '../../domain/common/day.ts';
import { add, fen, type Income } from '../book.ts';
import { donghuLists as donghu } from '../communities/donghu-alliance.ts';
import { fenglinLists as fenglin } from '../communities/fenglin-alliance.ts';
import { guihuayuanLists as guihuayuan } from '../communities/guihuayuan-alliance.ts';
import { liuanLists as liuan } from '../communities/liuan-alliance.ts';
import { shiqiaoLists as shiqiao } from '../communities/shiqiao-alliance.ts';
import { demoCsv } from '../files.ts';
import { agreementRows, type Lists, needRows, resourceRows } from '../lists.ts';
import { randomFrom } from '../random.ts';
import { randomKey } from '../receipts.ts';
import { type DemoRecord, type Scene, sceneOf, type Town } from '../scene.ts';

/** The day up to which the demonstration is told. */
const today = '2026-10-31';

/** A row of `activities.csv`; the income by reference, because it gets its id later. */
type Event = Omit<DemoRecord<'activity'>, 'income'> & { income?: Income };

/** What partners offer, what residents ask for, what was agreed, and the markets that gave back. */
export function addAlliance(town: Town): void {
  enter(sceneOf(town, 'demo-shiqiao'), shiqiao, markets);
  enter(sceneOf(town, 'demo-guihuayuan'), guihuayuan, serviceDays);
  enter(sceneOf(town, 'demo-fenglin'), fenglin, sell);
  enter(sceneOf(town, 'demo-liuan'), liuan, salons);
  enter(sceneOf(town, 'demo-donghu'), donghu, () => []);
}

function enter(scene: Scene, lists: Lists, events: (scene: Scene) => Event[]): void {
  const { community, extra } = scene;
  const table = (file: string, kind: Parameters<typeof demoCsv>[0], rows: readonly object[]) => {
    if (rows.length > 0) extra.set(file, () => demoCsv(kind, rows, community.head));
  };
  community.agreements = [...(community.agreements ?? []), ...agreementRows(lists)];
  table('resources.csv', 'resource', resourceRows(lists));
  table('needs.csv', 'need', needRows(lists));
  table('activities.csv', 'activity', events(scene));
  remember(scene, lists.history ?? []);
  for (const [id, needs] of Object.entries(lists.projects ?? {})) {
    const project = community.projects[id];
    if (project) project.needs = [...needs];
  }
}

/** Steps back of several chapters stand in one table. */
function remember({ extra, community }: Scene, rows: readonly DemoRecord<'history'>[]): void {
  const others = extra.get('history.csv');
  const own = () => demoCsv('history', rows, community.head);
  if (rows.length > 0) extra.set('history.csv', () => (others ? others() + own().replace(/^.*\n/, '') : own()));
}

/** The market of the old street: every row of stall fees is one market, on the last Saturday of its month. */
function markets({ book }: Scene): Event[] {
  const random = randomFrom('markets');
  return book.income
    .filter(({ agreement }) => agreement === 'sq-a01')
    .map((income, index) => {
      const date = lastSaturday(income.date.slice(0, 7));
      const published = addDays(date, 4);
      return {
        id: `sq-v${String(index + 1).padStart(2, '0')}`,
        date,
        kind: 'market',
        title: '石桥睦邻集市',
        agreement: 'sq-a01',
        project: 'demo-shiqiao-market',
        businesses: income.amount / 3_000,
        visits: random.int(38, 62) * 10,
        give_back: income.amount,
        income,
        goods_items: random.int(0, 9),
        published: published < today ? published : today,
      };
    });
}

/** Two markets of one autumn whose give-back was paid together: five per cent of sales, at least 200 yuan a market. */
function sell({ book }: Scene): Event[] {
  const market = { kind: 'market', title: '枫林周末集市', agreement: 'fl-a16' } as const;
  const income = add(book.income, {
    date: '2026-10-30',
    amount: 34_213 + 20_000,
    category: 'I12',
    method: 'transfer',
    donor_display: '示范区书香文具店',
    donor_type: 'organization',
    agreement: 'fl-a16',
    receipt_last4: '0000',
    trace_key: randomKey('fl-a16'),
    note: '9 月、10 月两场集市反哺',
  });
  return [
    {
      id: 'fl-v01',
      date: '2026-09-19',
      ...market,
      businesses: 12,
      visits: 460,
      sales: fen(6_842.5),
      give_back: 34_213,
      income,
      published: '2026-09-24',
    },
    {
      id: 'fl-v02',
      date: '2026-10-17',
      ...market,
      businesses: 9,
      visits: 310,
      sales: fen(3_180),
      give_back: 20_000,
      income,
      goods_items: 26,
      published: '2026-10-22',
    },
  ];
}

function serviceDays(): Event[] {
  return [
    {
      id: 'gh-v01',
      date: '2025-03-05',
      kind: 'service_day',
      title: '学雷锋便民服务日',
      businesses: 6,
      visits: 240,
      published: '2025-03-07',
    },
    {
      id: 'gh-v02',
      date: '2026-03-05',
      kind: 'service_day',
      title: '学雷锋便民服务日',
      businesses: 7,
      visits: 265,
      published: '2026-03-09',
    },
    {
      id: 'gh-v03',
      date: '2026-09-19',
      kind: 'training',
      title: '手机课志愿者培训',
      agreement: 'gh-a14',
      visits: 24,
      published: '2026-09-21',
    },
    {
      id: 'gh-v04',
      date: '2026-10-17',
      kind: 'other',
      title: '重阳邻里演出',
      agreement: 'gh-a12',
      visits: 200,
      published: '2026-10-19',
    },
  ];
}

function salons(): Event[] {
  return [
    {
      id: 'la-v01',
      date: '2026-04-18',
      kind: 'salon',
      title: '手工坊订货会',
      project: 'demo-liuan-workshop',
      businesses: 8,
      visits: 45,
      published: '2026-04-20',
    },
    {
      id: 'la-v02',
      date: '2026-05-17',
      kind: 'service_day',
      title: '助残日服务',
      businesses: 3,
      visits: 96,
      goods_items: 14,
      published: '2026-05-19',
    },
  ];
}

function lastSaturday(month: string): string {
  const last = monthEnd(month);
  return addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 1) % 7));
}
