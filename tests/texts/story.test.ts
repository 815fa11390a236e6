import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedYuan } from '../../src/domain/common/money.ts';
import { sentenceText } from '../../src/domain/common/sentence.ts';
import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import { bankDay, isBanked } from '../../src/domain/ledger/movement.ts';
import { fundsStory, projectStory } from '../../src/domain/news/story.ts';
import { ledgersUnder, yearToDate } from '../../src/domain/portal/rollup.ts';
import type { PublicFund } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';
import {
  fundsText,
  projectStoryText,
  storyQuarterText,
  storyText,
  storyYearText,
  yearSpanText,
} from '../../src/texts/story.ts';
import { begin, funds as ledgers, runs } from '../domain/arbitrary.ts';

const site = loadSite();
const languages = ['zh', 'en'] as const;
const amounts = (text: string) => text.match(/−?\d[\d,]*\.\d\d/g) ?? [];
const counts = (text: string) => text.replace(/−?\d[\d,]*\.\d\d/g, '').match(/\d+/g) ?? [];

type Row = { amount: number; reverses?: string; retracted_on?: string; category: string };
const net = (rows: readonly Row[]) =>
  rows.filter((row) => !row.retracted_on).reduce((sum, row) => sum + (row.reverses ? -row.amount : row.amount), 0);

describe('the three sentences of a fund', () => {
  const period = { from: '2025-04-01', to: '2025-06-30' };
  const whole = (fund: LedgerRows): PublicFund =>
    ({
      ...site.funds.values().next().value,
      coverage: 'ledger',
      ...fund,
      reports: [],
      applications: [],
      balances: [],
    }) as unknown as PublicFund;

  it('say what the rows of the period add up to, whatever the ledger', () => {
    fc.assert(
      fc.property(ledgers, ([first]) => {
        const fund = whole(first as LedgerRows);
        const story = fundsStory(site, [fund], period);
        const within = (row: { date: string; banked_on?: string | undefined }) =>
          bankDay(row) >= period.from && bankDay(row) <= period.to;
        const income = fund.income.filter((row) => isBanked(row.method) && within(row)) as Row[];
        const spending = fund.spending.filter(within) as Row[];
        const received = fund.received.filter(
          ({ date, received_on, retracted_on }) => !retracted_on && within({ date: received_on ?? date }),
        );
        const given = fund.transfers.filter(({ date, retracted_on }) => !retracted_on && within({ date }));
        const moved = (rows: readonly { amount: number }[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
        const byCategory = (rows: readonly Row[]) =>
          [...Map.groupBy(rows, ({ category }) => category).values()].map(net);
        for (const language of languages) {
          const { came, did, open } = fundsText(site, story, language, '');
          const told = (parts: typeof came) => storyText({ came: parts, did: [], open: [] }, language);
          const sums = [net(income), ...byCategory(income), moved(received)].map(signedYuan);
          expect(sums).toEqual(expect.arrayContaining(amounts(told(came))));
          const spent = [net(spending), ...byCategory(spending), moved(given)].map(signedYuan);
          expect(spent).toEqual(expect.arrayContaining(amounts(told(did))));
          const kept = story.restricted === 0 ? [] : [story.restricted];
          expect(amounts(told(open))).toEqual([story.totals.closing, ...kept].map(signedYuan));
          expect(counts(told(open)), 'no zero that reads like a figure').toEqual([]);
          for (const parts of [came, did, open]) expect(told(parts)).not.toMatch(/undefined|NaN|[{}]|，，|。。|；。/);
        }
      }),
      runs,
    );
  });

  const told = (rows: Partial<LedgerRows>, current = false) => {
    const opening = { on: '2025-01-01', total: 0, restricted: {} };
    const base = { income: [], spending: [], transfers: [], received: [], reallocations: [], opening_balance: opening };
    const fund = whole({ ...base, id: 'plum', at: { file: 'fund.yaml' }, ...rows } as unknown as LedgerRows);
    const own = current ? { from: '2026-01-01', to: site.asOf } : period;
    const { came, did, open } = fundsText(site, fundsStory(site, [fund], own), 'zh', '这一期');
    return [came, did, open].map(sentenceText);
  };
  const row = (id: string, amount: number, more: object = {}) => ({
    id,
    at: { file: 'x.csv', line: 2 },
    date: '2025-05-01',
    amount,
    method: 'transfer',
    category: 'E02',
    ...more,
  });

  it('say in words what is none, one, or less than nothing', () => {
    expect(told({})).toEqual([
      '这一期没有收入。',
      '没有支出。',
      '期末余额 0.00 元，都不限定用途；期内没有批准新的用资申请。',
    ]);
    const [, one] = told({ spending: [row('S1', 5_000)] } as unknown as Partial<LedgerRows>);
    expect(one).toBe(`支出 50.00 元，都用于${site.spendingTerms.get('E02')?.zh}。`);
    const back = [row('S1', 5_000, { date: '2025-01-02' }), row('S2', 2_000, { reverses: 'S1' })];
    const [, less] = told({ spending: back } as unknown as Partial<LedgerRows>);
    expect(less).toBe('收回和冲销比付出的多，支出净额 −20.00 元。');
    const gave = [
      row('I1', 5_000, { date: '2025-01-02', category: 'I01' }),
      row('I2', 2_000, { reverses: 'I1', category: 'I01' }),
    ];
    const [returned] = told({ income: gave } as unknown as Partial<LedgerRows>);
    expect(returned).toBe(
      `这一期退回和冲销比收入多，净额 −20.00 元：${site.incomeTerms.get('I01')?.zh} −20.00\u00a0元。`,
    );
  });

  it('count the projects as the table of projects does: what runs is not finished', () => {
    const all = ledgersUnder(site, 'demo');
    const story = fundsStory(site, all, yearToDate(site));
    const text = sentenceText(fundsText(site, story, 'zh', '').did);
    const stages = [...site.projects.values()]
      .filter(({ id }) =>
        all.some(({ spending }) => spending.some((one) => one.project === id && bankDay(one) >= '2026-01-01')),
      )
      .map(({ stage }) => stage);
    expect(story.stages.reduce((sum, { n }) => sum + n, 0)).toBe(story.projects);
    for (const [stage, word] of [
      ['closed', '已结项'],
      ['operation', '运行中'],
      ['building', '实施中'],
    ] as const) {
      const n = stages.filter((one) => one === stage).length;
      expect(n, stage).toBeGreaterThan(0);
      expect(text).toContain(`${word} ${n} 个`);
    }
  });

  it('are the same in both languages, for every fund and quarter of the demonstration', () => {
    const all = ledgersUnder(site, 'demo');
    expect(all.length).toBeGreaterThan(2);
    for (const fund of all)
      for (const quarter of ['2025-Q1', '2025-Q4', '2026-Q3']) {
        const from = `${quarter.slice(0, 4)}-${{ 1: '01', 4: '10', 3: '07' }[Number(quarter.at(-1)) as 1]}-01`;
        const to = `${quarter.slice(0, 4)}-${{ 1: '03-31', 4: '12-31', 3: '09-30' }[Number(quarter.at(-1)) as 1]}`;
        const story = fundsStory(site, [fund], { from, to });
        const [zh, en] = languages.map((language) =>
          storyText(
            fundsText(site, story, language, storyQuarterText(site, '2026-10-31', quarter, language)),
            language,
          ),
        ) as [string, string];
        expect(amounts(zh)).toEqual(amounts(en));
        expect(amounts(zh).length).toBeGreaterThan(2);
        expect(zh).not.toMatch(/undefined|NaN|\{|\}/);
        expect(en).not.toMatch(/undefined|NaN|\{|\}|\p{Script=Han}{6}/u);
      }
  });

  it('name the period', () => {
    const on = (asOf: string) => ({ asOf });
    expect(storyYearText(on('2026-10-31'), '2026-10-28', '2025', 'zh')).toBe('2025 年');
    expect(storyYearText(on('2026-10-31'), '2026-10-28', '2026', 'zh')).toBe('2026 年（截至 10 月 28 日）');
    expect(storyYearText(on('2026-10-31'), '2025-12-20', '2026', 'zh'), 'no entry this year').toBe('2026 年');
    expect(storyQuarterText(on('2026-10-31'), '2026-10-28', '2026-Q3', 'zh')).toBe('2026 年第三季度');
    expect(storyQuarterText(on('2026-10-31'), '2026-10-28', '2026-Q4', 'en')).toBe(
      'In quarter 4 of 2026, up to 28 Oct,',
    );
    expect(yearSpanText(on('2026-10-31'), '2026-10-28', 'en')).toBe('1 January 2026 to 28 October 2026');
    expect(yearSpanText(on('2026-10-31'), '2025-12-20', 'zh')).toBe('2026 年还没有账目');
    expect(yearSpanText(on('2026-10-31'), undefined, 'en')).toBe('No accounts for 2026 yet');
    expect(begin < '2025-04-01').toBe(true);
  });
});

describe('the three sentences of a project', () => {
  const projects = [...site.projects.values()].filter(({ coverage }) => coverage === 'ledger');

  it('say only amounts and numbers that the project has', () => {
    expect(projects.length).toBeGreaterThan(10);
    for (const project of projects) {
      const story = projectStory(site, project);
      const known = [story.planned, story.paid, story.others, story.surplus].flatMap((fen) =>
        fen === undefined ? [] : [signedYuan(fen)],
      );
      const [zh, en] = languages.map((language) => storyText(projectStoryText(project, story, language), language)) as [
        string,
        string,
      ];
      expect(known).toEqual(expect.arrayContaining(amounts(zh)));
      expect(zh, 'no surplus is said in words').not.toContain('结余 0.00');
      expect(amounts(zh)).toEqual(amounts(en));
      for (const text of [zh, en]) expect(text, project.id).not.toMatch(/undefined|NaN|\{|\}|，，|。。|; \.|: \./);
    }
  });
});

describe('the sentences of a year', () => {
  it('agree with the sum of the whole district', () => {
    const all = ledgersUnder(site, 'demo');
    const story = fundsStory(site, all, yearToDate(site));
    const { opening, income, spending, transfers_in, transfers_out, closing } = story.totals;
    expect(opening + income - spending + transfers_in - transfers_out).toBe(closing);
    expect(amounts(storyText(fundsText(site, story, 'zh', ''), 'zh'))).toContain(signedYuan(closing));
  });
});
