import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodDays } from '../../src/domain/common/day.ts';
import { recoveryOf } from '../../src/domain/project/recovery.ts';
import {
  type Agreed,
  isWhole,
  openAfter,
  operatingLimit,
  type RevenueRow,
  recoveryDue,
  type ShareTerm,
  settledOf,
  shareOut,
  termsIn,
} from '../../src/domain/project/share.ts';
import { runs } from './arbitrary.ts';

const term = (party: string, percent: number | undefined, from?: string): ShareTerm => ({
  party: { zh: party },
  ...(percent === undefined ? {} : { percent }),
  ...(from ? { from } : {}),
});

/** Lines of a table with one line a period. */
function table(lines: readonly Partial<RevenueRow>[]): RevenueRow[] {
  return lines.map(
    (line, index) =>
      ({
        id: `r-${index}`,
        period: '2026-01',
        home: 'garden',
        book: '',
        at: { file: 'places/garden/projects/lot.revenue.csv', line: index + 2 },
        ...line,
      }) as RevenueRow,
  );
}

/** Percents with up to two decimals that make 100. */
const percents = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }).map((weights) => {
  const all = weights.reduce((sum, one) => sum + one, 0);
  const parts = weights.map((one) => Math.floor((one * 10_000) / all));
  const rest = 10_000 - parts.reduce((sum, one) => sum + one, 0);
  return parts.map((part, index) => (part + (index === 0 ? rest : 0)) / 100);
});
const fen = fc.integer({ min: 0, max: 100_000_000 });

describe('shares of a period', () => {
  it('sum to what is distributable, whatever the percents', () => {
    fc.assert(
      fc.property(percents, fen, (list, whole) => {
        const terms = list.map((percent, index) => term(`p${index}`, percent));
        expect(isWhole(terms)).toBe(true);
        expect(shareOut(whole, terms).reduce((sum, one) => sum + one, 0)).toBe(whole);
      }),
      runs,
    );
  });

  it('change by no more than one fen when the parties stand in another order', () => {
    fc.assert(
      fc.property(percents, fen, (list, whole) => {
        const terms = list.map((percent, index) => term(`p${index}`, percent));
        const there = shareOut(whole, terms);
        const back = shareOut(whole, terms.toReversed()).toReversed();
        for (const [index, part] of there.entries()) expect(Math.abs(part - (back[index] ?? 0))).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('give a fen that is left over to the largest fraction, and to the first of equals', () => {
    const thirds = ['甲', '乙', '丙'].map((party) => term(party, party === '甲' ? 33.34 : 33.33));
    expect(shareOut(100, thirds)).toEqual([34, 33, 33]);
    expect(shareOut(1, [term('甲', 50), term('乙', 50)])).toEqual([1, 0]);
    expect(shareOut(70_001, [term('甲', 40), term('乙', 40), term('丙', 20)])).toEqual([28_001, 28_000, 14_000]);
  });
});

describe('the agreement in force', () => {
  const shares = [
    term('基金', 40, '2025-01-01'),
    term('业委会', 40, '2025-01-01'),
    term('物业', 20, '2025-01-01'),
    term('基金', 50, '2026-01-01'),
    term('业委会', 50, '2026-01-01'),
    term('基金', 45, '2026-07-01'),
    term('街道', 5, '2026-07-01'),
  ];
  const at = (period: string) => termsIn(shares, periodDays(period)).map(({ party, percent }) => [party.zh, percent]);

  it('is the latest that began, whole by itself', () => {
    expect(at('2025-12')).toEqual([
      ['基金', 40],
      ['业委会', 40],
      ['物业', 20],
    ]);
    expect(at('2026-01')).toEqual([
      ['基金', 50],
      ['业委会', 50],
    ]);
  });

  it('keeps what a later one does not restate, and then may fail to make 100', () => {
    expect(isWhole(termsIn(shares, periodDays('2026-07')))).toBe(false);
    const restated = [term('甲', 60, '2026-01-01'), term('乙', 40, '2026-01-01'), term('丙', 0, '2026-01-01')];
    const later = [...restated, term('乙', 30, '2026-03-01'), term('丙', 10, '2026-03-01')];
    expect(termsIn(later, periodDays('2026-03')).map(({ party, percent }) => [party.zh, percent])).toEqual([
      ['甲', 60],
      ['乙', 30],
      ['丙', 10],
    ]);
  });

  it('holds for the whole of the period in which the first one begins', () => {
    const late = [term('甲', 100, '2026-01-15')];
    expect(termsIn(late, periodDays('2026-01'))).toEqual(late);
    expect(termsIn(late, periodDays('2025-12'))).toEqual([]);
  });
});

describe('recovery', () => {
  it('never takes more than the cost, and leaves nothing to share while any is open', () => {
    const surplus = fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 24 });
    fc.assert(
      fc.property(surplus, fc.integer({ min: 0, max: 2_000_000 }), (list, cost) => {
        let open = cost;
        for (const one of list) {
          const part = recoveryDue(one, open, { cost_to_recover: cost });
          open -= part;
          expect(open).toBeGreaterThanOrEqual(0);
          expect(open === 0 || one - part === 0).toBe(true);
        }
        expect(cost - open).toBe(
          Math.min(
            cost,
            list.reduce((sum, one) => sum + one, 0),
          ),
        );
      }),
      runs,
    );
  });

  it('is known period by period until one is not published', () => {
    const rows = table([
      { period: '2026-01', recovered: 400 },
      { period: '2026-02' },
      { period: '2026-03', recovered: 100 },
    ]);
    expect(openAfter(settledOf(rows), { cost_to_recover: 1_000 })).toEqual([600, undefined, undefined]);
    expect(openAfter(settledOf(rows), { cost_to_recover: 400 })).toEqual([0, 0, -100]);
  });

  it('takes an agreed part of each period where there is a limit', () => {
    expect(recoveryDue(5_000, 20_000, { recovery_limit: 600 })).toBe(600);
    expect(recoveryDue(500, 20_000, { recovery_limit: 600 })).toBe(500);
    expect(recoveryDue(5_000, 100, { recovery_limit: 600 })).toBe(100);
  });
});

describe('the ceiling of operating cost', () => {
  it('is a part of gross, rounded half up, and an amount a month', () => {
    const [quarter] = settledOf(table([{ period: '2026-Q1', gross: 10_005 }]));
    if (!quarter) throw new Error('a table with one line has one period');
    expect(operatingLimit(quarter, { operating_limit: { percent: 10, monthly: 200 } })).toBe(1_001 + 600);
    expect(operatingLimit(quarter, { operating_limit: { monthly: 200 } })).toBe(600);
    expect(operatingLimit(quarter, {})).toBeUndefined();
  });
});

describe('periods', () => {
  it('are years, quarters and months', () => {
    expect(periodDays('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(periodDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => periodDays(`2025-${quarter}`).from)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ]);
  });

  it('take the whole from their first line and leave out what was taken back', () => {
    const [period] = settledOf(
      table([{ gross: 900, retracted_on: '2026-02-02' }, { gross: 800, party: '基金' }, { party: '物业' }]),
    );
    expect(period?.gross).toBe(800);
    expect(period?.rows.length).toBe(2);
  });
});

describe('the day of recovery', () => {
  const share: Agreed = { cost_to_recover: 1_000_000 };
  const steps = (recovered: readonly number[], cost = 1_000_000) => {
    let open = cost;
    return recovered.map((fen, index) => {
      open -= fen;
      return { days: periodDays(`2026-${String(index + 1).padStart(2, '0')}`), recovered: fen, open };
    });
  };

  it('is the last day of the period that reached it', () => {
    expect(recoveryOf(share, steps([400_000, 600_000, 0]))).toEqual({ kind: 'reached', on: '2026-02-28' });
  });

  it('is projected from the mean of the last six months at most', () => {
    const list = [300_000, 100_000, 100_000, 100_000, 100_000, 100_000, 50_000];
    // 150,000 are open; six months recovered 550,000: 1.6 months, so the second month after July.
    expect(recoveryOf(share, steps(list))).toEqual({ kind: 'projected', on: '2026-09-30', months: 6, fen: 550_000 });
  });

  it('passes into the next year', () => {
    expect(recoveryOf(share, steps([100_000, 100_000, 50_000]))).toEqual({
      kind: 'projected',
      on: '2026-12-31',
      months: 3,
      fen: 250_000,
    });
    expect(recoveryOf(share, steps([50_000, 50_000, 50_000]))).toMatchObject({ on: '2027-08-31' });
  });

  it('stays open with fewer than three months, or where nothing comes back', () => {
    expect(recoveryOf(share, steps([100_000, 100_000]))).toEqual({ kind: 'open' });
    expect(recoveryOf(share, steps([0, 0, 0, 0]))).toEqual({ kind: 'open' });
    expect(recoveryOf({}, steps([1]))).toBeUndefined();
  });

  it('counts a quarter as three months', () => {
    const quarters = [1, 2, 3].map((index) => ({
      days: periodDays(`2026-Q${index}`),
      recovered: 150_000,
      open: 1_000_000 - 150_000 * index,
    }));
    expect(recoveryOf(share, quarters)).toEqual({ kind: 'projected', on: '2027-08-31', months: 6, fen: 300_000 });
  });
});
