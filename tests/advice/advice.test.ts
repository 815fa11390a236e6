import { describe, expect, test } from 'vitest';
import { type AdviceCode, adviceEntries, adviceOn } from '../../src/advice/advice.ts';
import { demonstration } from '../demonstration.ts';
import { type Change, portalWith } from './fixture.ts';

type Case = [code: AdviceCode, file: string, before: string | RegExp, after: string, found: string];

/** One change of right data for each test: `found` is the file, line, record and what shows why. */
const cases: Case[] = [
  ['amount-far', 'income.csv', 'I-3,2026-01-03,,50,', 'I-3,2026-01-03,,5100,', 'income.csv:4 I-3'],
  [
    'amount-tenfold',
    'spending.csv',
    'S-4,2026-03-05,,60,E07,,,柳岸商贸有限公司',
    'S-4,2026-03-05,,60,E07,,,柳岸便民超市',
    'spending.csv:5 S-4 S-2',
  ],
  ['banked-late', 'income.csv', '2026-03-20,900', '2026-05-20,900', 'income.csv:26 I-30'],
  ['amount-unlike-purpose', 'spending.csv', '管理费 75 元', '管理费 57 元', 'spending.csv:4 S-3'],
  ['people-beyond', 'spending.csv', '购米油 20 份,20,', '购米油 20 份,20000,', 'spending.csv:3 S-2'],
  ['name-variants', 'spending.csv', '柳岸商贸有限公司', '柳岸商贸公司', 'spending.csv:5 S-4 I-30'],
  ['type-unlike-name', 'income.csv', '柳岸商贸有限公司,organization', '柳岸商贸有限公司,person', 'income.csv:26 I-30'],
  ['type-unlike-name', 'spending.csv', '柳岸便民超市,company', '王*,company', 'spending.csv:3 S-2'],
  ['text-unfinished', 'spending.csv', '修理长椅两张', '修理长椅，数量待补', 'spending.csv:5 S-4'],
  ['text-unfinished', 'spring.yaml', '修好两张', '待定', 'spring.yaml spring'],
  ['purpose-brief', 'spending.csv', '修理长椅两张', '修理', 'spending.csv:5 S-4'],
  ['purpose-brief', 'spending.csv', '修理长椅两张', '小微改造', 'spending.csv:5 S-4'],
  ['english-missing', 'place.yaml', '{zh: 柳岸社区, en: Willow}', '柳岸社区', 'place.yaml willow'],
  ['month-empty', 'income.csv', /I-\d+,2026-02.*\n/g, '', 'fund.yaml willow-fund 2026-02'],
  ['ledger-old', 'income.csv', 'I-33,2026-06-21', 'I-33,2026-03-21', 'fund.yaml willow-fund'],
  ['statement-old', 'balances.csv', '2026-05-31', '2026-03-01', 'fund.yaml willow-fund'],
  ['statement-old', 'balances.csv', '2026-05-31,18000.00,对账单\n', '', 'fund.yaml willow-fund'],
  ['pledge-overdue', 'pledges.csv', '2026-06-01', '2026-04-01', 'pledges.csv:2 P-1'],
  ['pledge-undated', 'pledges.csv', '2026-06-01', '', 'pledges.csv:2 P-1'],
  ['category-vague', 'income.csv', /^(I-\d,.*)I01/gm, '$1I99', 'income.csv:2 I-1'],
  ['payment-loose', 'spending.csv', '600,E01,lamps,lamps', '600,E01,,', 'spending.csv:3 S-2'],
  ['evidence-missing', 'spending.csv', '20,票据', '20,', 'spending.csv:3 S-2'],
  ['document-none', 'documents.csv', 'P-2,2026-03-02,票据,S-2,2026-03-002\n', '', 'spending.csv:3 S-2'],
  ['aid-uncounted', 'spending.csv', '购米油 20 份,20,', '购米油 20 份,,', 'spending.csv:3 S-2'],
  ['batch-uncounted', 'income.csv', 'anonymous,40', 'anonymous,', 'income.csv:27 I-31'],
  ['goods-unfollowed', 'goods.csv', 'G-2,2026-03-25,大米,袋,,20,distributed,\n', '', 'income.csv:28 I-32'],
  ['project-unlocated', 'projects/lamps.yaml', 'location: 三巷口\n', '', 'lamps.yaml lamps'],
  ['project-unplanned', 'projects/lamps.yaml', 'end: 2026-03-10, cost: 4000', 'end: 2026-03-10', 'lamps.yaml lamps'],
  ['project-unpictured', 'projects/lamps.yaml', /after: .*\n/, '', 'lamps.yaml lamps'],
  ['project-resultless', 'projects/lamps.yaml', ', actual: 40', '', 'lamps.yaml lamps'],
  ['project-unsurveyed', 'surveys.csv', /V-1.*\n/, '', 'lamps.yaml lamps'],
  [
    'project-unexplained',
    'projects/lamps.yaml',
    'end: 2026-03-12, cost: 4000',
    'end: 2026-03-12, cost: 4900',
    'lamps.yaml lamps',
  ],
  ['application-unconsulted', 'applications/lamps.yaml', /consulted: .*\n/, '', 'lamps.yaml lamps'],
  [
    'task-unassigned',
    'spring.yaml',
    ', responsible: 居委会, due: 2026-07-15',
    ', due: 2026-07-15',
    'spring.yaml spring shade',
  ],
  ['task-overdue', 'spring.yaml', 'due: 2026-07-15', 'due: 2026-05-15', 'spring.yaml spring shade'],
  ['task-outcome-missing', 'spring.yaml', ', outcome: 修好两张', '', 'spring.yaml spring bench'],
  ['wish-unheard', 'wishes.csv', '很合用', '', 'wishes.csv:2 W-1'],
  ['need-uncounted', 'needs.csv', 'normal,30', 'normal,', 'needs.csv:2 N-1'],
  ['volunteer-uncounted', 'volunteers.csv', '4,160', '4,', 'volunteers.csv:2'],
  ['fund-undated', 'fund.yaml', 'established: 2025-10-01\n', '', 'fund.yaml willow-fund'],
  ['committee-missing', 'fund.yaml', / {2}members:\n.*\n/, '', 'fund.yaml willow-fund'],
  ['committee-endless', 'fund.yaml', / {2}term:.*\n/, '', 'fund.yaml willow-fund'],
  ['purpose-unscoped', 'fund.yaml', ', scope: 走访和助餐', '', 'fund.yaml willow-fund elders'],
  ['report-unlinked', 'reports.yaml', ', document: 2025.pdf', '', 'reports.yaml willow-fund 2025'],
  ['answer-missing', 'queries.csv', '三月底换完', '', 'queries.csv:2 Q-1'],
  ['people-ratio', 'place.yaml', 'households: 1200', 'households: 120', 'place.yaml willow'],
  ['place-people-missing', 'place.yaml', 'households: 1200\n', '', 'place.yaml willow'],
  ['place-contact-missing', 'place.yaml', /contact.*\n/, '', 'place.yaml willow'],
  ['charity-code-missing', 'charity.yaml', /uscc.*\n/, '', 'charity.yaml charity'],
  ['charity-page-missing', 'charity.yaml', /official_page.*\n/, '', 'charity.yaml charity'],
  ['charity-line-missing', 'charity.yaml', /complaint_line.*\n/, '', 'charity.yaml charity'],
  ['portal-licence-missing', 'portal.yaml', /licence.*\n/, '', 'portal.yaml portal'],
  ['portal-contact-missing', 'portal.yaml', /contact.*\n/, '', 'portal.yaml portal'],
];

describe('advice on data that no rule forbids', () => {
  test('right data: every test looks at something and finds nothing', () => {
    const portal = portalWith();
    expect(adviceOn(portal)).toEqual([]);
    const blind = Object.entries(adviceEntries).filter(([, { look }]) => look(portal).of === 0);
    expect(blind.map(([code]) => code)).toEqual([]);
  });

  test('every test is shown by a case', () => {
    expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual(Object.keys(adviceEntries).toSorted());
  });

  test.each(cases)('%s is found in %s, and nothing else', (code, file, before, after, found) => {
    const advice = adviceOn(portalWith([file, before, after]));
    expect(advice.map((one) => one.code)).toEqual([code]);
    const [place] = advice[0]?.places ?? [];
    const where = [place?.file.split('/').at(-1), place?.line].filter(Boolean).join(':');
    expect([where, place?.record, place?.beside].filter(Boolean).join(' ')).toBe(found);
  });

  /** The codes that are told of a changed portal. */
  const told = (...changes: readonly Change[]) => adviceOn(portalWith(...changes)).map(({ code }) => code);

  test.each<Change>([
    [
      'income.csv',
      'I-3,2026-01-03,,50,I01,transfer,爱心居民,person,,,,,',
      'I-3,2026-01-03,,5100,I01,transfer,爱心居民,person,,,,,商会募集',
    ],
    ['income.csv', /2026-03-20(,900.*)\n/, '2026-05-20$1汇款退回后重汇\n'],
    ['spending.csv', /管理费 75 元(.*)\n/, '管理费 57 元$1另收 18 元工本费\n'],
    ['spending.csv', /20 份,20(.*)\n/, '20 份,20000$1含外来务工人员\n'],
  ])('a note in %s answers what looked odd', (...change) => {
    expect(told(change)).toEqual([]);
  });

  test.each([
    ['a unit price', '修理长椅两张', '修理长椅，每张 35 元'],
    ['two amounts', '修理长椅两张', '长椅 40 元，油漆 21 元'],
    ['the same amount', '修理长椅两张', '修理长椅 60.00 元'],
  ])('%s in a purpose is no other amount', (_, before, after) => {
    expect(told(['spending.csv', before, after])).toEqual([]);
  });

  test('wishes and payments in words that stand for others are asked nothing', () => {
    expect(told(['spending.csv', '走访困难家庭购米油 20 份,20', '微心愿支出,'])).toEqual([]);
    expect(
      told(['wishes.csv', /status,feedback\n.*\n/, 'status,few\nW-1,goods,一副老花镜,,,,,,,,followed_up,true\n']),
    ).toEqual([]);
  });

  test('rows before the rules apply are not asked for papers and projects', () => {
    const loose: Change = ['spending.csv', '600,E01,lamps,lamps', '600,E01,,'];
    expect(told(loose)).toEqual(['payment-loose']);
    expect(told(loose, ['fund.yaml', 'status:', 'rules_from: 2026-06-01\nstatus:'])).toEqual([]);
  });

  test('two ledgers a year behind are told by the check, not here', () => {
    expect(told(['portal.yaml', 'as_of: 2026-06-30', 'as_of: 2026-10-30'])).toContain('ledger-old');
    expect(told(['portal.yaml', 'as_of: 2026-06-30', 'as_of: 2028-06-30'])).not.toContain('ledger-old');
  });
});

describe('over the demonstration', () => {
  const { portal } = demonstration;
  const advice = adviceOn(portal);

  test('there is something to do for a clerk, and nothing endless', () => {
    const counts = Object.fromEntries(advice.map(({ code, places, of }) => [code, [places.length, of]]));
    expect(counts).toMatchObject({ 'report-unlinked': [15, 15], 'portal-contact-missing': [1, 1] });
    expect(advice.flatMap(({ places }) => places).length).toBeLessThan(300);
  });

  test('what may be wrong comes first', () => {
    const classes = advice.map((one) => one.class);
    expect(classes).toEqual(classes.toSorted());
  });

  test('places hold files, lines, ids, months and years, and no other value', () => {
    const ids = new Set(Object.values(portal.records).flatMap((list) => list.map(({ id }) => id)));
    for (const meeting of portal.records.meeting) for (const { id } of meeting.topics) ids.add(id);
    for (const fund of portal.records.fund) for (const { id } of fund.purposes ?? []) ids.add(id);
    const shown = advice.flatMap(({ places }) => places.flatMap(({ record, beside }) => [record, beside]));
    expect(shown.filter((one) => one !== undefined && !ids.has(one) && !/^20\d\d(-\d\d)?$/.test(one))).toEqual([]);
    expect(new Set(advice.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(['code', 'class', 'title', 'unit', 'why', 'todo', 'of', 'places']),
    );
  });

  test('5,000 rows take less than 50 ms', () => {
    // The best time of each test: the machine does other work meanwhile.
    const best = new Map<string, number>();
    for (let run = 0; run < 25; run++) {
      const once = { ...portal };
      for (const [code, { look }] of Object.entries(adviceEntries)) {
        const start = performance.now();
        look(once);
        best.set(code, Math.min(best.get(code) ?? Number.POSITIVE_INFINITY, performance.now() - start));
      }
    }
    const time = [...best.values()].reduce((sum, one) => sum + one, 0);
    const rows = [...portal.funds.values()].reduce(
      (sum, { income, spending }) => sum + income.length + spending.length,
      0,
    );
    expect((time / rows) * 5000).toBeLessThan(50);
  });
});
