import { monthEnd, monthsBetween } from '../../domain/common/day.ts';
import { holdingOf, lapsed, roundExactly } from '../../domain/neighbourhood/points.ts';
import { dayIn } from '../calendar.ts';
import { demoCsv, toYaml } from '../files.ts';
import { randomFrom } from '../random.ts';
import { type DemoRecord, type Scene, sceneOf, type Town } from '../scene.ts';
import { type PointPlan, pointPlans } from './reward.ts';
import { earningsOf } from './wish.ts';

/** Points of two communities: who serves earns, redeems once a quarter, and loses what lies unused too long. */
export function addPoints(town: Town): void {
  for (const [home, plan] of Object.entries(pointPlans)) {
    const scene = sceneOf(town, home);
    scene.extra.set('points.yaml', () => toYaml(plan.scheme));
    scene.extra.set('points.csv', () => demoCsv('point', rowsOf(scene, plan)));
  }
}

type Row = Omit<DemoRecord<'point'>, 'id'>;

function rowsOf(scene: Scene, plan: PointPlan): DemoRecord<'point'>[] {
  const random = randomFrom(`points ${scene.community.id}`);
  const wishes = earningsOf(scene);
  const rows: Row[] = [];
  for (const month of monthsBetween(plan.from, '2026-10-31')) {
    for (let count = random.int(...plan.busy); count > 0; count--) rows.push(serve(plan, month, random));
    for (const told of plan.told.filter(({ date }) => date.startsWith(month))) rows.push(told);
    // Noted together at the end of the month: the day of one wish would tell whose account it is.
    for (const { id, account, points } of wishes.filter((wish) => wish.on.startsWith(month)))
      rows.push({
        date: dayIn(month, 26),
        account,
        kind: 'earn',
        rule: plan.wish,
        points,
        wish: id,
        note: '认领并实现微心愿',
      });
    if (Number(month.slice(5)) % 3 === 0) {
      redeem(plan, rows, month, random);
      if (plan.lapse.includes(month)) rows.push(...lapse(plan, rows, monthEnd(month)));
    }
  }
  return rows
    .toSorted((one, two) => (one.date < two.date ? -1 : one.date > two.date ? 1 : 0))
    .map((row, index) => ({ id: `P-${String(index + 1).padStart(4, '0')}`, ...row }));
}

const deeds = ['小区巡查', '护学岗', '长者饭堂帮厨', '楼道清扫', '垃圾分类引导', '上门探访', '夜间巡逻', '活动布置'];

function serve(plan: PointPlan, month: string, random: ReturnType<typeof randomFrom>): Row {
  const date = dayIn(month, random.int(1, 22));
  const rule = plan.hour(date);
  const hours = random.pick([1, 1, 1.5, 2, 2, 2, 2.5, 3]);
  const points = roundExactly(Math.min(hours, rule.cap) * rule.points_per_hour);
  return {
    date,
    account: random.pick(plan.accounts),
    kind: 'earn',
    rule: rule.id,
    hours,
    points,
    note: random.pick(deeds),
  };
}

/** In the last week of a quarter, each account that can pays for one thing that is left. */
function redeem(plan: PointPlan, rows: Row[], month: string, random: ReturnType<typeof randomFrom>): void {
  const date = dayIn(month, 25);
  for (const account of plan.accounts) {
    const own = rows.filter((row) => row.account === account && row.date <= date);
    const { held } = holdingOf(own);
    const within = plan.scheme.catalogue?.filter(
      ({ id, points, stock, from = '', to = '9999' }) =>
        points <= held && from <= date && date <= to && rows.filter(({ item }) => item === id).length < (stock ?? 9999),
    );
    if (!within?.length || !random.chance(0.6)) continue;
    const item = random.pick(within);
    rows.push({ date, account, kind: 'redeem', rule: plan.redeem, points: item.points, item: item.id });
  }
}

function lapse(plan: PointPlan, rows: readonly Row[], date: string): Row[] {
  return plan.accounts.flatMap((account): Row[] => {
    const own = rows.filter((row) => row.account === account && row.date <= date);
    const points = lapsed(own, date, 12);
    return points > 0 ? [{ date, account, kind: 'expire', rule: plan.expire, points, note: '满十二个月未使用' }] : [];
  });
}
