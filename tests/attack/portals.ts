import { randomFrom } from '../../src/demo/random.ts';
import { buildPortal, type Portal } from '../../src/domain/portal/portal.ts';
import { kindNames, type Records } from '../../src/schemas/kinds.ts';
import { wishGroups } from '../../src/schemas/wish.ts';

const groups = Object.keys(wishGroups);
const items = ['台灯', '电饭锅', '电热毯', '收音机', '书包', '拐杖', '课外书', '画笔'];
const shops = ['书香文具店', '平安家电维修部', '好邻里超市', '日日新日用品店'];
/** Restricted money of the fund, and what wishes are paid of it. */
export const restrictions: Readonly<Record<string, readonly string[]>> = {
  disabled: ['拐杖', '收音机'],
  school: ['书包', '课外书', '画笔', '台灯'],
};
const pad = (n: number) => String(n).padStart(2, '0');

/** A year of a small place from a seed, as it stands at the end of each of twelve months: wishes, their payments, people served, surveys. */
export function yearOf(seed: string): Portal[] {
  const all = recordsOf(seed);
  return Array.from({ length: 12 }, (_, index) => buildPortal(until(all, `2026-${pad(index + 1)}-31`)));
}

type Row = Record<string, unknown>;

function recordsOf(seed: string): Record<string, Row[]> {
  const random = randomFrom(`attack ${seed}`);
  const at = { file: 'x', line: 2 };
  const day = (month: number) => `2026-${pad(month)}-${pad(random.int(1, 28))}`;
  const own = (id: string, book = ''): Row => ({ id, home: 'garden', book, at });
  const spending: Row[] = [];
  const reallocation: Row[] = [];
  const income = [undefined, ...Object.keys(restrictions)].map((restriction, index) => ({
    ...own(`I-${index}`, 'fund'),
    ...{ date: '2026-01-01', amount: 2_000_000, category: 'I01', method: 'transfer', restriction },
    ...{ donor_display: '爱心居民', donor_type: 'group' },
  }));
  const wish: Row[] = [];
  const pay = (month: number, more: Row): string => {
    const id = `S-${pad(spending.length)}`;
    const row = {
      ...own(id, 'fund'),
      date: day(month),
      amount: random.int(2_000, 49_000),
      category: 'E13',
      payee_display: random.pick(shops),
      payee_type: 'individual_business',
      ...more,
    };
    spending.push(row);
    return id;
  };
  const weights = groups.map(() => random.int(0, 6));
  const anyGroup = () =>
    random.pick(
      groups.flatMap((group, index) => Array.from({ length: weights[index] ?? 0 }, () => group)).concat('elder'),
    );
  for (let month = 1; month <= 12; month++)
    for (let n = random.int(0, 4); n > 0; n--) {
      const item = random.pick(items);
      const id = `W-${pad(wish.length)}`;
      const base: Row = {
        ...own(id),
        category: 'goods',
        description: `想要一个${item}`,
        group: anyGroup(),
        posted_month: `2026-${pad(month)}`,
        status: 'open',
      };
      const later = month + random.int(0, 1);
      if (later > 12 || random.int(0, 5) === 0) wish.push(base);
      else if (random.int(0, 2) > 0) {
        const restriction = Object.keys(restrictions).find((name) => restrictions[name]?.includes(item));
        const way = restriction ? random.int(0, 3) : 0;
        const paid = pay(later, {
          purpose: `微心愿：${item}`,
          ...(way === 1 && { restriction: restriction, note: `用${restriction}` }),
        });
        const row = spending.find((one) => one.id === paid) as Row;
        // Paid from free money first, and given back from the pot.
        if (way === 2)
          reallocation.push({
            ...own(`R-${paid}`, 'fund'),
            ...{
              date: row.date,
              amount: row.amount,
              from_restriction: restriction,
              kind: 'reimbursement',
              spending: paid,
            },
            consent: 'not_needed',
          });
        wish.push({
          ...base,
          claimed: row.date,
          claimed_by: '社区基金',
          claimed_by_type: 'fund',
          fulfilled: row.date,
          way: '社工送到',
          amount: row.amount,
          spending: paid,
          status: 'fulfilled',
        });
      } else {
        const on = day(later);
        wish.push({
          ...base,
          claimed: on,
          claimed_by: '护河队',
          claimed_by_type: 'group',
          fulfilled: on,
          way: '上门',
          amount: random.int(1000, 30_000),
          status: 'fulfilled',
        });
      }
    }
  const projects = ['p1', 'p2', 'p3'];
  for (const project of projects)
    for (let month = 1; month <= 12; month += random.int(1, 3))
      pay(month, {
        category: 'E07',
        project,
        purpose: '活动',
        ...(random.int(0, 3) > 0 && { beneficiaries: random.int(0, 30) }),
      });
  const agreement = projects.flatMap((_, index) =>
    Array.from({ length: random.int(1, 3) }, (_none, n) => ({
      ...own(`a${index}${n}`),
      need: `n${index}`,
      project: `p${index + 1}`,
      signed: day(random.int(1, 12)),
      beneficiaries: random.int(1, 20),
    })),
  );
  const survey = Array.from({ length: 4 }, (_, index) => {
    const cells = Array.from({ length: 5 }, () => random.int(0, random.pick([1, 3, 30])));
    const [very_satisfied, satisfied, fair, dissatisfied, unknown] = cells;
    return {
      ...own(`s${index}`),
      project: 'p1',
      date: day(random.int(1, 12)),
      method: '问卷',
      issued: 200,
      valid: cells.reduce((a, b) => a + b, 0),
      very_satisfied,
      satisfied,
      fair,
      dissatisfied,
      unknown,
    };
  });
  return { income, spending, reallocation, wish, agreement, survey };
}

const settings = {
  id: 'portal',
  home: '',
  book: '',
  at: { file: 'portal.yaml' },
  attribution: 'fifo',
  locales: ['zh'],
  rules: {},
};

/** What is known at the end of a day: totals are those of what is known. */
function until(all: Record<string, Row[]>, day: string): Records {
  const known = (rows: Row[] = [], key = 'date') => rows.filter((row) => String(row[key]) <= day);
  const spending = known(all.spending);
  const agreement = known(all.agreement, 'signed');
  const total = (rows: Row[]) => rows.reduce((sum, row) => sum + Number(row.beneficiaries ?? 0), 0);
  const base = (id: string) => ({ id, home: 'garden', book: '', at: { file: 'x' }, name: { zh: id } });
  const wish = known(all.wish, 'posted_month').map((row) => {
    if (String(row.claimed ?? '') <= day) return row;
    const {
      claimed: _c,
      claimed_by: _b,
      claimed_by_type: _t,
      fulfilled: _f,
      way: _w,
      amount: _a,
      spending: _s,
      ...open
    } = row;
    return { ...open, status: 'open' };
  });
  const empty = Object.fromEntries(kindNames.map((kind) => [kind, []]));
  return {
    ...empty,
    portal: [{ ...settings, as_of: day }],
    place: [base('garden')],
    fund: [
      {
        ...base('fund'),
        coverage: 'ledger',
        purposes: Object.keys(restrictions).map((id) => ({ id, name: { zh: id } })),
      },
    ],
    project: ['p1', 'p2', 'p3'].map((id) => ({
      ...base(id),
      beneficiaries: { who: { zh: '居民' }, count: total(spending.filter((row) => row.project === id)) },
    })),
    need: ['n0', 'n1', 'n2'].map((id) => ({ ...base(id), people: total(agreement.filter((row) => row.need === id)) })),
    ...{ income: known(all.income), reallocation: known(all.reallocation) },
    ...{ spending, agreement, wish, survey: known(all.survey) },
  } as unknown as Records;
}
