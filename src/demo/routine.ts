import { addDays, isWorking, monthEnd } from '../domain/common/day.ts';
import { add, balanceOn, type Income, room } from './book.ts';
import { dayIn, holidays, last, later, months, seasonDays, workday } from './calendar.ts';
import { gift, pay, type Scene } from './scene.ts';
import { givers, shopOf } from './shops.ts';
import { donatedGoods, donatedServices, type Small, smalls } from './small.ts';
import { collectives, demoSurnames, endings } from './words.ts';

/** The everyday life of a fund over its months: gifts first, then what they allow to be paid, then interest. */
export function liveOn(scene: Scene, over: readonly string[] = months): void {
  for (const month of over) receive(scene, month);
  for (const month of over) if (Number(month.slice(5)) % 3 === 0) payFee(scene, month);
  for (const month of over) spend(scene, month);
  for (const month of over) if (Number(month.slice(5)) % 3 === 0) earnInterest(scene, month);
}

/** How generous the months are: the charity day in September, the weeks before the Spring Festival, March. */
const season: Readonly<Record<number, number>> = { 1: 1.5, 2: 1.3, 3: 1.3, 9: 2, 10: 1.2, 12: 1.2 };

function receive(scene: Scene, month: string): void {
  const { random } = scene;
  const mood = (scene.community.routine?.scale ?? 1) * (season[Number(month.slice(5))] ?? 1);
  const residents = Math.round(random.int(3, 6) * mood);
  for (let count = 0; count < residents; count++) resident(scene, month);
  const merchants = random.int(0, 2) + (mood > 1.4 ? 1 : 0);
  for (let count = 0; count < merchants; count++) merchant(scene, month);
  box(scene, month);
  if (random.chance(0.55)) inKind(scene, month);
  if (random.chance(0.14)) service(scene, month);
}

function resident(scene: Scene, month: string): void {
  const { random } = scene;
  const on = anyDay(scene, month);
  const yuan = random.pick([10, 20, 20, 30, 50, 50, 50, 66, 88, 100, 100, 100, 168, 200, 200, 300, 500]);
  const cash = random.chance(0.3);
  const from = random.chance(0.62) ? `${random.pick(demoSurnames)}*${random.pick(endings)}` : random.pick(collectives);
  const anonymous = from.includes('匿名');
  gift(scene, {
    on,
    yuan,
    from,
    donor_type: anonymous ? 'anonymous' : 'person',
    method: cash ? 'cash' : 'transfer',
    ...(cash ? banked(on, random.int(1, 3)) : {}),
    ...(random.chance(0.05)
      ? { note: random.pick(['给孩子们的活动', '一点心意', '感谢志愿者', '给老人们添个菜']) }
      : {}),
  });
}

function merchant(scene: Scene, month: string): void {
  const { random } = scene;
  const yuan = random.pick([200, 300, 500, 500, 600, 800, 800, 1000, 1000, 1200, 1500, 2000, 3000]);
  gift(scene, {
    on: dayIn(month, random.int(2, 26)),
    yuan,
    from: random.pick(givers),
    donor_type: 'organization',
    category: 'I02',
  });
}

/** The box at the service counter is opened at the end of the month, with two witnesses. */
function box(scene: Scene, month: string): void {
  const { random } = scene;
  const donors = Math.round(random.int(9, 34) * (season[Number(month.slice(5))] ?? 1));
  const tenths = Array.from({ length: donors }, () => random.pick([5, 10, 10, 20, 50, 50, 100, 100, 200])).reduce(
    (a, c) => a + c,
    0,
  );
  const on = dayIn(month, 25);
  gift(scene, {
    on,
    yuan: tenths / 10,
    from: '服务大厅募捐箱（匿名）',
    donor_type: 'anonymous',
    donors,
    category: 'I06',
    method: 'cash',
    ...banked(on, 1),
    note: '两人开箱清点',
  });
}

function inKind(scene: Scene, month: string): void {
  const { random, book } = scene;
  const goods = random.pick(donatedGoods.filter((one) => seasonDays(one, month, [2, 18])));
  const count = random.int(goods.from / 2, goods.to / 2) * 2;
  const on = dayIn(month, Math.min(random.int(...(seasonDays(goods, month, [2, 18]) ?? [2, 18])), 18));
  const row = gift(scene, {
    on,
    yuan: count * goods.yuan,
    from: random.pick(givers),
    donor_type: 'organization',
    category: 'I15',
    method: 'in_kind',
    goods: goods.item,
    quantity: count,
    unit: goods.unit,
    valuation_basis: random.pick(['捐赠方发票', '同款超市零售价', '捐赠方出库单']),
  });
  add(book.goods, { date: on, item: goods.item, unit: goods.unit, in: count, kind: 'donated', income: row });
  const out = workday(addDays(on, random.int(3, 9)));
  const given = random.chance(0.7) ? count : Math.round(count * 0.8);
  add(book.goods, { date: out, item: goods.item, unit: goods.unit, out: given, kind: 'distributed' });
}

function service(scene: Scene, month: string): void {
  const { random } = scene;
  const given = random.pick(donatedServices);
  const count = random.int(given.from, given.to);
  gift(scene, {
    on: dayIn(month, random.int(2, 26)),
    yuan: count * given.yuan,
    from: given.giver,
    donor_type: 'organization',
    category: 'I16',
    method: 'service',
    goods: given.item,
    quantity: count,
    unit: given.unit,
    valuation_basis: '捐赠方公开收费标准',
  });
}

function spend(scene: Scene, month: string): void {
  const { random } = scene;
  const { scale = 1 } = scene.community.routine ?? {};
  const payments = Math.round(random.int(5, 8) * scale);
  for (let count = 0; count < payments; count++) buy(scene, month, choose(scene, month));
  pay(scene, {
    on: dayIn(month, 26),
    yuan: random.pick([1, 1.5, 2, 2.5, 3, 5, 8.5, 10]),
    to: '示范区示例银行青枫支行',
    payee_type: 'bank',
    category: 'E22',
    purpose: random.pick(['转账手续费', '对公账户手续费', '跨行汇款手续费']),
  });
}

function choose(scene: Scene, month: string): Small {
  const { without = [] } = scene.community.routine ?? {};
  const now = smalls.filter((one) => !without.includes(one.category) && seasonDays(one, month, [2, 27]));
  let ticket = scene.random.int(
    1,
    now.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const small of now) {
    ticket -= small.weight;
    if (ticket <= 0) return small;
  }
  return now[0] as Small;
}

/** Pays from the fitting purpose where it has money, else from the unrestricted money, else not at all. */
function buy(scene: Scene, month: string, small: Small): void {
  const { random, book } = scene;
  const on = dayIn(month, random.int(...(seasonDays(small, month, [2, 27]) ?? [2, 27])));
  const tenths = random.chance(0.6)
    ? random.int(small.from, small.to) * 10
    : random.int(small.from * 10, small.to * 10);
  const yuan = Math.min(tenths / 10, 498);
  const special = scene.community.routine?.restrictions[small.category];
  const restriction = [special, ''].find(
    (one) => one !== undefined && room(book, one, on) >= yuan * 100 + (one ? 0 : 150_000),
  );
  if (restriction === undefined) return;
  const shop = typeof small.payee === 'string';
  pay(scene, {
    on,
    yuan,
    to: typeof small.payee === 'string' ? shopOf(small.payee, random, book.home) : small.payee.name,
    payee_type: typeof small.payee === 'string' ? 'individual_business' : small.payee.type,
    category: small.category,
    ...(restriction ? { restriction: restriction } : {}),
    purpose: random.pick(small.texts),
    ...(shop ? { evidence: random.pick(['receipt', 'receipt', 'receipt;bank', 'receipt;photo']) } : {}),
  });
}

/** The custodian's fee: a percentage of the money that came in during the quarter, from unrestricted money. */
function payFee(scene: Scene, month: string): void {
  const percent = scene.community.fund?.facts.agreements?.[0]?.fee?.percent ?? 0;
  const from = `${month.slice(0, 4)}-${String(Number(month.slice(5)) - 2).padStart(2, '0')}-01`;
  const income = scene.book.income.filter(
    (row) => isFeeBase(row) && bankDay(row) >= from && bankDay(row) <= monthEnd(month),
  );
  const base = income.reduce((sum, row) => sum + (row.reverses ? -row.amount : row.amount), 0);
  const yuan = Math.round((base * percent) / 100) / 100;
  if (yuan <= 0) return;
  const on = later(monthEnd(month), 6);
  if (on > last) return;
  pay(scene, {
    on,
    yuan,
    to: '示范区慈善总会（虚构）',
    payee_type: 'custodian',
    category: 'E20',
    purpose: `${month.slice(0, 4)} 年第 ${Number(month.slice(5)) / 3} 季度管理费，到账收入的 ${percent}%`,
  });
}

function isFeeBase(row: Income): boolean {
  return (row.method === 'cash' || row.method === 'transfer') && row.category !== 'I18' && !row.retracted_on;
}

function bankDay(row: Income): string {
  return row.banked_on ?? row.date;
}

/** The bank pays interest on the 21st of the last month of a quarter, 0.2 % a year on the balance. */
function earnInterest(scene: Scene, month: string): void {
  const on = `${month}-21`;
  const yuan = Math.round((balanceOn(scene.book, on) * 0.002) / 4) / 100;
  if (yuan <= 0) return;
  gift(scene, { on, yuan, from: '示范区示例银行青枫支行', donor_type: 'none', category: 'I18', note: '账户结息' });
}

/** Residents give on any day; cash reaches the account on a working day. */
function anyDay(scene: Scene, month: string): string {
  return addDays(`${month}-01`, scene.random.int(0, Number(monthEnd(month).slice(8)) - 1));
}

function banked(on: string, days: number): { banked_on?: string } {
  const day = later(isWorking(on, holidays) ? on : workday(on), days);
  return { banked_on: day > last ? lastDay(on) : day };
}

function lastDay(on: string): string {
  return on > '2026-10-30' ? on : '2026-10-30';
}
