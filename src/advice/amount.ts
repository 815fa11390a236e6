import { daysBetween } from '../domain/common/day.ts';
import { medianOf } from '../domain/common/median.ts';
import { countedRows } from '../domain/ledger/document.ts';
import { readYuan } from '../schemas/yuan.ts';
import { type AdviceEntry, type Looked, sift, together } from './entry.ts';
import { type CountedRow, incomeRows, paymentRows, soundFunds } from './scope.ts';

/** Amounts, days and numbers of single rows that may be slips. A note on the row answers them, for the check as for readers. */
export const amountEntries = {
  'amount-far': {
    class: 'accuracy',
    title: { zh: '金额超过同类中位数的一百倍', en: 'Amounts more than 100 times the median of their category' },
    unit: { zh: '笔收支', en: 'rows' },
    why: {
      zh: '多打两个零就会这样。下一次对账以前没有人会发现，居民看到的却是一个吓人的数字。',
      en: 'Two zeros too many look like this. Nobody notices before the next bank statement, and residents read an alarming figure.',
    },
    todo: {
      zh: '对照票据核对“金额”；没有错的，在“备注”里写一句来由，以后就不再提示。',
      en: 'Compare the amount with the paper. If it is right, say in "note" where it comes from; it is not told again.',
    },
    look: (portal) =>
      together(
        soundFunds(portal).flatMap(({ income, spending }) => [far(countedRows(income)), far(countedRows(spending))]),
      ),
  },
  'amount-tenfold': {
    class: 'accuracy',
    title: {
      zh: '一周内付给同一家的两笔，金额正好差十倍',
      en: 'Two payments to one payee within a week, one ten times the other',
    },
    unit: { zh: '笔支出', en: 'payments' },
    why: {
      zh: '多打或少打一个零就会这样。审计时这两笔一定会被问到。',
      en: 'One zero too many or too few looks like this. An auditor will ask about these two.',
    },
    todo: {
      zh: '对照回单核对两笔的“金额”；没有错的，在后一笔的“备注”里写一句，以后就不再提示。',
      en: 'Compare both amounts with the bank slips. If they are right, say so in "note" of the later one; it is not told again.',
    },
    look: (portal) => together(soundFunds(portal).map(({ spending }) => tenfold(countedRows(spending)))),
  },
  'banked-late': {
    class: 'accuracy',
    title: { zh: '登记以后六十多天才到账或出账', en: 'Banked more than 60 days after the day of the row' },
    unit: { zh: '笔收支', en: 'rows' },
    why: {
      zh: '多半是月份写错。捐赠人会问：这两个月钱在哪里？',
      en: 'Most often a month is wrong. A donor will ask where the money was for two months.',
    },
    todo: {
      zh: '对照银行回单核对“日期”和“到账日期”；确实晚到的，在“备注”里写明原因，以后就不再提示。',
      en: 'Compare both days with the bank slip. If it really was that late, say why in "note"; it is not told again.',
    },
    look: (portal) =>
      sift<CountedRow>(
        [...incomeRows(portal), ...paymentRows(portal)].filter(({ banked_on }) => banked_on !== undefined),
        ({ date, banked_on = date, note }) => !note && daysBetween(date, banked_on) > 60,
      ),
  },
  'amount-unlike-purpose': {
    class: 'accuracy',
    title: { zh: '“用途”里写的金额和这一笔的金额不同', en: 'The purpose names another amount than the row' },
    unit: { zh: '笔支出', en: 'payments' },
    why: {
      zh: '两个数字并排公布，读者不知道信哪一个。',
      en: 'Both figures are published side by side, and a reader cannot tell which one is right.',
    },
    todo: {
      zh: '核对“金额”和“用途”，改正写错的一个；单价、总价这类数字，写清楚是什么的价钱，或者在“备注”里说明。',
      en: 'Correct whichever is wrong. Of a unit price or a total say what it is the price of, or explain it in "note".',
    },
    look: (portal) =>
      sift(paymentRows(portal), ({ purpose, amount, note, payment_ref, tranche }) => {
        if (note || payment_ref || tranche) return false;
        const told = amountIn(purpose);
        return told !== undefined && told !== amount;
      }),
  },
  'people-beyond': {
    class: 'accuracy',
    title: { zh: '受益人数比居民还多', en: 'More people served than live there' },
    unit: { zh: '笔写了受益人数的支出', en: 'payments with a number of people' },
    why: {
      zh: '可能把人次写成了人数，或者多打了一位。居民一看就知道不对。',
      en: 'Visits may have been counted as people, or a digit is too many. Residents see at once that it cannot be.',
    },
    todo: {
      zh: '核对“受益人数”：同一个人只算一次。服务了外来的人，在“备注”里写明。',
      en: 'Check the number of people: each counts once. If people from elsewhere were served, say so in "note".',
    },
    look: (portal) =>
      sift(
        paymentRows(portal).filter(({ beneficiaries }) => beneficiaries !== undefined),
        ({ beneficiaries = 0, place, home, note }) =>
          !note && beneficiaries > (portal.places.get(place ?? home)?.population ?? Infinity),
      ),
  },
} as const satisfies Record<string, AdviceEntry>;

/** Fewest rows of a category of which a median says something. */
const enough = 8;

function far(rows: readonly CountedRow[]): Looked {
  const amounts = Map.groupBy(rows, ({ category }) => category);
  const limits = new Map(
    [...amounts].map(([category, own]) => {
      const median = own.length < enough ? undefined : medianOf(own.map(({ amount }) => amount));
      return [category, (median ?? Infinity) * 100] as const;
    }),
  );
  return sift(rows, ({ amount, category, note }) => !note && amount > (limits.get(category) ?? Infinity));
}

/** The later of two payments to one payee, with the id of the other. */
function tenfold(rows: readonly CountedRow[]): Looked {
  const payees = Map.groupBy(rows, (row) => ('payee_display' in row ? row.payee_display : ''));
  const known = new Map([...payees].map(([payee, own]) => [payee, Map.groupBy(own, ({ amount }) => amount)] as const));
  return sift(rows, (row) => {
    if (row.note || !('payee_display' in row)) return false;
    const amounts = known.get(row.payee_display);
    const others = [row.amount * 10, row.amount / 10].flatMap((amount) => amounts?.get(amount) ?? []);
    return others.find(
      ({ date, id, at }) =>
        daysBetween(date, row.date) <= 7 && (date < row.date || (date === row.date && isBefore({ id, at }, row))),
    )?.id;
  });
}

function isBefore(a: Pick<CountedRow, 'at' | 'id'>, b: Pick<CountedRow, 'at' | 'id'>): boolean {
  return (a.at.line ?? 0) < (b.at.line ?? 0);
}

/** Words beside an amount that make it another one than that of the row: a price of one, a part, a limit. */
const otherAmount = /[每单均共合其余超满减扣折补达标限×xX*/÷~～至]|元[-—]/;

/** The only amount that a text names, in fen; undefined where it names none, several, or one that may mean something else. */
function amountIn(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(/(\d[\d,]*(?:\.\d{1,2})?)\s*元/g)];
  if (found.length !== 1 || otherAmount.test(plain)) return undefined;
  return readYuan(found[0]?.[1] ?? '');
}
