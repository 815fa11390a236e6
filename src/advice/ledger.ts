import { addMonths, daysBetween, monthsBetween } from '../domain/common/day.ts';
import { countedRows } from '../domain/ledger/document.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import type { Fund, Portal } from '../domain/portal/portal.ts';
import { type AdviceEntry, adviceAt, type Looked, sift, together } from './entry.ts';
import { soundFunds } from './scope.ts';

/** Days after which a ledger or statement that goes on is called old: a quarter and ten days. */
const oldAfter = 100;

/** Ledgers as a whole: months that may be missing, and how fresh they are. */
export const ledgerEntries = {
  'month-empty': {
    class: 'accuracy',
    title: { zh: '忙月中间有一个月一笔账也没有', en: 'A month without any row between busy months' },
    unit: { zh: '个月', en: 'months' },
    why: {
      zh: '可能漏导入了一个月的账。捐赠人会在空着的月份里找自己的钱。',
      en: 'A month may have been left out of an import. Donors look for their money in it.',
    },
    todo: {
      zh: '向慈善组织要这个月的明细账；确实没有收支的，不用改。',
      en: 'Ask the charity for the ledger of that month. If nothing came or went, leave it.',
    },
    look: (portal) => together(soundFunds(portal).map(emptyMonths)),
  },
  'ledger-old': {
    class: 'accuracy',
    title: { zh: '账目比数据截至日早一百多天', en: 'Ledgers that end more than 100 days before the as-of day' },
    unit: { zh: '只基金', en: 'funds' },
    why: {
      zh: '页面写着数据截至这一天，居民会以为这段时间真的没有收支。',
      en: 'Pages say that the data go up to that day, so residents take it that nothing came or went.',
    },
    todo: {
      zh: '补上最近几个月的收支；确实没有的，先不用改，利息到账时记一笔就行。',
      en: 'Enter the rows of the last months. If there were none, leave it; the next interest will show that the book goes on.',
    },
    look: (portal) => sift(running(portal), (fund) => isOld(newest(bookDays(fund)), portal)),
  },
  'statement-old': {
    class: 'accuracy',
    title: { zh: '一百多天没有对过银行余额', en: 'No bank balance for more than 100 days' },
    unit: { zh: '只基金', en: 'funds' },
    why: {
      zh: '没有银行余额，账面是否属实就没有旁证。审计先看这一张。',
      en: 'Without a bank balance nothing beside the book says that it is right. An auditor looks there first.',
    },
    todo: {
      zh: '向慈善组织要最近的对账单，在 balances.csv 加一行：日期、余额、来源。',
      en: 'Ask the charity for the last statement and add a line to balances.csv: day, balance, source.',
    },
    look: (portal) =>
      sift(running(portal), ({ balances }) => isOld(newest(balances.map(({ date }) => date)) ?? '0000-01-01', portal)),
  },
  'pledge-overdue': {
    class: 'accuracy',
    title: { zh: '认捐过了约定日六十天，还写着没有到齐', en: 'Pledges still open 60 days after they were due' },
    unit: { zh: '笔未完成的认捐', en: 'open pledges' },
    why: {
      zh: '可能钱早到了，只是状态没有改；页面却在说这位认捐人没有兑现。',
      en: 'The money may have come and only the state was forgotten, while the page says that the promise is not kept.',
    },
    todo: {
      zh: '到账了的，在收入那一行的“认捐”填它的编号，并改“状态”；没有到的，商定新的日期。',
      en: 'If it came, name the pledge in its income row and change the state. If not, agree on another day.',
    },
    look: (portal) =>
      sift(
        openPledges(portal).filter(({ due }) => due !== undefined),
        ({ due = '' }) => daysBetween(due, portal.asOf) > 60,
      ),
  },
  'pledge-undated': {
    class: 'usefulness',
    title: { zh: '认捐没有写约定到账的日子', en: 'Pledges without a due day' },
    unit: { zh: '笔未完成的认捐', en: 'open pledges' },
    why: {
      zh: '没有日子，管委会排不了用款，居民也看不出是不是拖了。',
      en: 'Without a day the committee cannot plan with it, and residents cannot see whether it is late.',
    },
    todo: {
      zh: '在 pledges.csv 的“约定到账”填协议上的日期。',
      en: 'Enter the day of the agreement in "due" of pledges.csv.',
    },
    look: (portal) => sift(openPledges(portal), ({ due }) => due === undefined),
  },
  'category-vague': {
    class: 'usefulness',
    title: {
      zh: '超过五分之一的账目写着“未说明”或“其他”',
      en: 'More than a fifth of the rows are "not stated" or "other"',
    },
    unit: { zh: '笔收支', en: 'rows' },
    why: {
      zh: '居民最想知道钱从哪里来、用到哪里，图上却是一大块“其他”。',
      en: 'Residents ask first where money comes from and goes, and the chart answers "other".',
    },
    todo: {
      zh: '对照票据改成具体的类别、方式和类型；词表里没有合适的，在 vocabulary 里加一条。',
      en: 'Take category, way and type from the papers; where the list has none that fits, add one in vocabulary.',
    },
    look: (portal) => together(soundFunds(portal).map((fund) => vagueRows(portal, fund))),
  },
} as const satisfies Record<string, AdviceEntry>;

function openPledges(portal: Portal): Fund['pledges'] {
  return soundFunds(portal).flatMap(({ pledges }) =>
    pledges.filter(({ status, retracted_on }) => (status === 'open' || status === 'part') && !retracted_on),
  );
}

/** Funds that are under way and have rows. */
function running(portal: Portal): Fund[] {
  return soundFunds(portal).filter(
    (fund) => (fund.status === undefined || fund.status === 'active') && bookDays(fund).length > 0,
  );
}

function bookDays({ income, spending, transfers, received }: Fund): string[] {
  return [...income, ...spending, ...transfers, ...received].filter(({ retracted_on }) => !retracted_on).map(bankDay);
}

const newest = (days: readonly string[]) => days.reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined);

/** Whether a day is old. Where all books are a year behind, the as-of day itself is questioned by the check, and only there. */
function isOld(day: string | undefined, { asOf, funds }: Portal): boolean {
  if (day === undefined || daysBetween(day, asOf) <= oldAfter) return false;
  const last = newest(
    [...funds.values()].flatMap((fund) => [...bookDays(fund), ...fund.balances.map(({ date }) => date)]),
  );
  return last !== undefined && addMonths(last, 12) >= asOf;
}

/** Rows of a month that make it a busy one. */
const busy = 5;

function emptyMonths(fund: Fund): Looked {
  const days = bookDays(fund).toSorted();
  const counts = Map.groupBy(days, (day) => day.slice(0, 7));
  const months = days.length > 0 ? monthsBetween(days[0] as string, days.at(-1) as string) : [];
  const isBusy = (month = '') => (counts.get(month)?.length ?? 0) >= busy;
  const empty = months.filter(
    (month, index) => !counts.has(month) && isBusy(months[index - 1]) && isBusy(months[index + 1]),
  );
  return { of: months.length, places: empty.map((month) => adviceAt(fund, month)) };
}

function vagueRows({ incomeTerms, spendingTerms }: Portal, fund: Fund): Looked {
  const isVague = (word: string | undefined) => /^(?:未说明|其他)/.test(word ?? '');
  const looked = together([
    sift(
      countedRows(fund.income),
      ({ category, method, donor_type }) =>
        method === 'unstated' || donor_type === 'unstated' || isVague(incomeTerms.get(category)?.zh),
    ),
    sift(
      countedRows(fund.spending),
      ({ category, payee_type }) => payee_type === 'unstated' || isVague(spendingTerms.get(category)?.zh),
    ),
  ]);
  return looked.places.length * 5 > looked.of ? looked : { ...looked, places: [] };
}
