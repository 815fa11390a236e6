import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/domain/disclosure/clock.ts';
import { type PublicFund, publish, type Site } from '../../src/domain/published/public.ts';
import { accessOf } from '../../src/domain/score/finance.ts';
import { type Finding, inapplicable, missing, present } from '../../src/domain/score/item.ts';
import {
  addUp,
  bandsOf,
  defaults,
  items,
  levelOf,
  linesWithLoss,
  recordScore,
  type Score,
  type ScoredItem,
  scoreChange,
  scoreOf,
  scoresOf,
} from '../../src/domain/score/score.ts';
import { timeOf } from '../../src/domain/score/time.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { rulesField } from '../../src/schemas/rules.ts';
import { scoreWords } from '../../src/texts/score.ts';
import { scoreReasonText } from '../../src/texts/score-reason.ts';
import { demonstration } from '../demonstration.ts';
import { runs } from './arbitrary.ts';

const { portal } = demonstration;
const site = publish(portal);
const ledgers = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
const basis = { zh: '依据' };

/** The site with one fund changed, and what else is given. */
function changed(fund: PublicFund, change: Partial<PublicFund>, rest: Partial<Site> = {}): [Site, PublicFund] {
  const own = { ...fund, ...change };
  return [{ ...site, ...rest, funds: new Map([...site.funds, [own.id, own]]) }, own];
}
function scored(fund: PublicFund, change: Partial<PublicFund> = {}, rest: Partial<Site> = {}): Score {
  const score = scoreOf(...changed(fund, change, rest));
  if (!score) throw new Error(`${fund.id} has no score`);
  return score;
}
const lineOf = (score: Score, id: string) => {
  const line = score.lines.find(({ item }) => item.id === id);
  if (!line) throw new Error(`no item ${id}`);
  return line;
};
const stateOf = (score: Score, id: string) => lineOf(score, id).found.state;
const first = <T>(list: readonly T[], fits: (one: T) => boolean): T => {
  const one = list.find(fits);
  if (one === undefined) throw new Error('the demonstration has none');
  return one;
};

describe('the table of criteria', () => {
  it('has a hundred points in five groups', () => {
    expect(defaults.weights).toEqual({ basic: 15, governance: 15, finance: 30, projects: 25, residents: 15 });
    expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('names for each item a field that exists', () => {
    for (const { id, from } of items) {
      const [key = ''] = from.field.split(/[.[]/);
      expect([id, Object.keys(kinds[from.kind].schema.shape)]).toEqual([id, expect.arrayContaining([key])]);
    }
  });

  it('is never called by the name of another index', () => {
    const words = JSON.stringify([items, scoreWords]);
    expect(words).toContain('披露完整度自评');
    expect(words).not.toMatch(/FTI|透明指数|transparency index/i);
  });
});

const finding = (index: number, found: Finding, time: ScoredItem['time'] = 10): ScoredItem => ({
  item: items[index] as ScoredItem['item'],
  found,
  time,
  late: undefined,
});
const states = fc.constantFrom(
  present(10),
  present(8),
  present(5),
  missing('缺', 'missing'),
  inapplicable('无', 'none'),
);
const findings = fc
  .array(fc.record({ found: states, time: fc.constantFrom(10 as const, 6 as const, 3 as const) }), {
    minLength: items.length,
    maxLength: items.length,
  })
  .map((list) => list.map(({ found, time }, index) => finding(index, found, time)));
const weight = fc.integer({ min: 0, max: 60 });
const weights = fc.record({ basic: weight, governance: weight, finance: weight, projects: weight, residents: weight });
const rule = fc.option(weights, { nil: undefined }).map((own) => own && { weights: own, basis });

describe('the sum', () => {
  it('stays within bounds and adds up, line by line and group by group', () => {
    fc.assert(
      fc.property(findings, rule, (list, own) => {
        const { lines, parts, points, applicable, earned } = addUp(list, own);
        const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(applicable);
        expect(applicable).toBeLessThanOrEqual(points);
        expect([points, earned]).toEqual([sum((line) => line.points), sum((line) => line.earned)]);
        for (const key of ['points', 'applicable', 'earned'] as const)
          expect(parts.reduce((all, part) => all + part[key], 0)).toBe({ points, applicable, earned }[key]);
        for (const part of parts) expect(part.points).toBe((own?.weights ?? defaults.weights)[part.group] * 10);
        for (const line of lines) expect(Number.isInteger(line.earned)).toBe(true);
      }),
      runs,
    );
  });

  it('is never lowered by what was missing and is there now, nor raised by delay or a worse form', () => {
    fc.assert(
      fc.property(findings, rule, fc.nat(items.length - 1), (list, own, at) => {
        const before = addUp(list.with(at, finding(at, missing('缺', 'missing'))), own);
        const poor = addUp(list.with(at, finding(at, present(5), 3)), own);
        const full = addUp(list.with(at, finding(at, present(10))), own);
        expect(before.earned).toBeLessThanOrEqual(poor.earned);
        expect(poor.earned).toBeLessThanOrEqual(full.earned);
        expect(new Set([before, poor, full].map(({ applicable }) => applicable)).size).toBe(1);
      }),
      runs,
    );
  });

  it('loses an item that does not apply in the denominator only', () => {
    fc.assert(
      fc.property(findings, rule, fc.nat(items.length - 1), (list, own, at) => {
        const before = addUp(list.with(at, finding(at, missing('缺', 'missing'))), own);
        const after = addUp(list.with(at, finding(at, inapplicable('无', 'none'))), own);
        expect(after.earned).toBe(before.earned);
        expect(after.points).toBe(before.points);
        expect(before.applicable - after.applicable).toBe(before.lines.find(({ item }) => item === items[at])?.points);
      }),
      runs,
    );
  });

  it.each([
    ['six points, sixteen days late', 'spending', 6, 10, 36],
    ['two points, late, as a text document: 0.96 becomes 0.9', 'audit', 6, 8, 9],
    ['two points, in time, as a scan', 'audit', 10, 5, 10],
    ['four points, much later', 'lookup', 3, 10, 12],
  ] as const)('%s', (_, id, time, access, tenths) => {
    const list = items.map((item, index) => finding(index, present(access), item.id === id ? time : 10));
    expect(addUp(list).lines.find(({ item }) => item.id === id)?.earned).toBe(tenths);
  });

  it('shares the weight of a group that a portal sets among its items, to the tenth', () => {
    const own = { weights: { basic: 10, governance: 20, finance: 40, projects: 20, residents: 10 }, basis };
    const { lines, points } = addUp(
      items.map((_, index) => finding(index, present())),
      own,
    );
    expect(points).toBe(1000);
    // Two of fifteen points, of a weight of ten.
    expect(lines[0]?.points).toBe(14);
  });
});

describe('levels', () => {
  it.each([
    [1000, 1],
    [950, 1],
    [949, 2],
    [850, 3],
    [800, 4],
    [600, 5],
    [599, undefined],
  ])('%i tenths are level %s', (tenths, level) => expect(levelOf(tenths)).toBe(level));

  it('follow the bands of the portal, in whatever order they are written', () => {
    expect(bandsOf({ bands: [50, 90], basis })).toEqual([90, 50]);
    expect(levelOf(600, { bands: [50, 90], basis })).toBe(2);
  });
});

const duty = (state: Duty['state'], due: string, days: number, kind: Duty['kind'] = 'quarterly'): Duty => ({
  fund: 'f',
  home: 'h',
  kind,
  period: due,
  due,
  published: undefined,
  state,
  days,
});

describe('the rule of a portal', () => {
  const read = (text: Record<string, unknown>) =>
    rulesField.shape.score.safeParse({ basis: '居民议事会议定', ...text });

  it('is read with its basis, and changes the score', () => {
    const weights = { basic: '10', governance: '10', finance: '60', projects: '10', residents: '10' };
    const { data } = read({ weights, bands: ['90', '70'] });
    const fund = first(ledgers, () => true);
    const own = { ...site.settings, rules: { ...site.settings.rules, score: data } };
    expect(scored(fund, {}, { settings: own }).parts.map(({ points }) => points)).toEqual([100, 100, 600, 100, 100]);
    expect(scored(fund, {}, { settings: own }).tenths).not.toBe(scored(fund).tenths);
  });

  it('needs a basis and knows no other group', () => {
    expect(rulesField.shape.score.safeParse({ bands: ['90'] }).success).toBe(false);
    expect(read({ weights: { charity: '10' } }).success).toBe(false);
  });

  it('that weighs nothing gives no score', () => {
    const weights = { basic: 0, governance: 0, finance: 0, projects: 0, residents: 0 };
    const settings = { ...site.settings, rules: { ...site.settings.rules, score: { weights, basis } } };
    expect(
      scoreOf(
        ...changed(
          first(ledgers, () => true),
          {},
          { settings },
        ),
      ),
    ).toBeUndefined();
  });
});

describe('timeliness', () => {
  it.each([
    ['nothing due is in time', [], 10],
    ['a duty met is in time', [duty('met', '2026-07-15', 0)], 10],
    ['thirty days late', [duty('late', '2026-07-15', 30)], 6],
    ['thirty-one days late', [duty('late', '2026-07-15', 31)], 3],
    ['open for sixteen days', [duty('overdue', '2026-10-15', 16)], 6],
    ['open for ever', [duty('overdue', '2024-10-15', 746)], 3],
    ['late more than a year ago is forgotten', [duty('late', '2025-10-31', 90)], 10],
    ['late within the year is not', [duty('late', '2025-11-01', 90)], 3],
    ['another kind of duty', [duty('late', '2026-07-15', 90, 'annual')], 10],
  ] as const)('%s', (_, duties, time) => expect(timeOf(duties, ['quarterly'], '2026-10-31').time).toBe(time));

  it('counts the longest delay', () => {
    const late = [duty('late', '2026-01-15', 12), duty('late', '2026-04-15', 40), duty('late', '2026-07-15', 3)];
    expect(timeOf(late, ['quarterly'], '2026-10-31')).toEqual({ time: 3, late: late[1] });
  });
});

describe('the funds of the demonstration', () => {
  const scores = [...scoresOf(site).values()];

  it('have a score each, those known by reports only have none', () => {
    expect([...scoresOf(site).keys()].toSorted()).toEqual(ledgers.map(({ id }) => id).toSorted());
    const reported = first([...site.funds.values()], ({ coverage }) => coverage === 'reported');
    expect(scoreOf(site, reported)).toBeUndefined();
    expect(
      scoreOf(
        ...changed(
          first(ledgers, () => true),
          { status: 'preparing' },
        ),
      ),
    ).toBeUndefined();
  });

  it('differ, and every gap has a reason in both languages that is filled in whole', () => {
    expect(new Set(scores.map(({ tenths }) => tenths)).size).toBeGreaterThan(3);
    for (const score of scores) {
      expect(score.tenths).toBe(Math.floor((score.earned * 1000) / score.applicable));
      for (const { found, late } of [...linesWithLoss(score), ...score.lines.filter(({ earned }) => earned === 0)]) {
        if (found.state === 'present') expect(late ?? found.access).not.toBe(10);
        else
          for (const locale of ['zh', 'en'] as const) {
            const told = scoreReasonText(found.why, locale);
            expect(told).toMatch(/\S/);
            expect(told).not.toMatch(/[{}]|undefined/);
          }
      }
    }
  });

  it('lose in sight exactly what they lack', () => {
    for (const score of scores)
      expect(linesWithLoss(score).reduce((sum, { points, earned }) => sum + points - earned, 0)).toBe(
        score.applicable - score.earned,
      );
  });

  it('lose their level with a duty that passed in silence, and hold it until the next one otherwise', () => {
    for (const { term } of scores)
      if (term.state === 'expired') expect(term.since.due < site.asOf).toBe(true);
      else expect((term.until?.due ?? '9') >= site.asOf).toBe(true);
    expect(new Set(scores.map(({ term }) => term.state))).toEqual(new Set(['valid', 'expired']));
  });

  it('have the same score in whatever order their records are read', () => {
    for (const fund of ledgers) {
      const turned = Object.fromEntries(
        Object.entries(fund).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      ) as Partial<PublicFund>;
      const rest = {
        projects: new Map([...site.projects].toReversed()),
        meetings: new Map([...site.meetings].toReversed()),
        surveys: site.surveys.toReversed(),
        needs: site.needs.toReversed(),
        corrections: site.corrections.toReversed(),
      };
      const once = (score: Score) =>
        score.lines.map(({ item, found, earned, late }) => ({ id: item.id, found, earned, late }));
      expect(once(scored(fund, turned, rest))).toEqual(once(scored(fund)));
    }
  });
});

describe('protecting privacy', () => {
  const same = (fund: PublicFund, change: Partial<PublicFund>, rest: Partial<Site> = {}) =>
    expect(recordScore(scored(fund, change, rest))).toEqual(recordScore(scored(fund)));

  it('costs no point: suppressed surveys, groups without a number, masked names', () => {
    for (const fund of ledgers) {
      const surveys = site.surveys.map(({ id, home, project, date, method, issued, book, at }) => ({
        ...{ id, home, project, date, method, issued, book, at },
        suppressed: true,
      }));
      same(fund, {}, { surveys });
      const projects = new Map(
        [...site.projects].map(([id, project]) => [
          id,
          project.beneficiaries ? { ...project, beneficiaries: { who: project.beneficiaries.who } } : project,
        ]),
      );
      same(fund, {}, { projects });
      same(fund, { income: fund.income.map((row) => ({ ...row, donor_display: '爱心人士' })) });
      const masked = fund.committee?.members?.map((member) => ({ ...member, display_name: '某某' }));
      same(fund, { committee: { ...fund.committee, members: masked } });
    }
  });

  it('costs no point where a giver chooses to stay anonymous, and so without a key', () => {
    for (const fund of ledgers) {
      const income = fund.income.map((row) =>
        row.donor_type === 'person' ? { ...row, donor_type: 'anonymous' as const } : row,
      );
      expect(scored(fund, { income }).tenths).toBeGreaterThanOrEqual(scored(fund).tenths);
    }
  });
});

describe('what the data must show', () => {
  const fund = first(ledgers, (one) => stateOf(scored(one), 'bank') === 'present');

  it('a month end without a statement, or one that differs by a fen, is not reconciled', () => {
    const [line, ...others] = fund.balances;
    if (!line) throw new Error('no statement');
    expect(stateOf(scored(fund, { balances: others }), 'bank')).toBe('missing');
    expect(stateOf(scored(fund, { balances: [{ ...line, balance: line.balance + 1 }, ...others] }), 'bank')).toBe(
      'missing',
    );
  });

  it('a lookup by receipt; how many gifts have a key is told by no score', () => {
    expect(stateOf(scored(fund), 'lookup')).toBe('present');
    const { trace: _, ...settings } = site.settings;
    expect(stateOf(scored(fund, {}, { settings }), 'lookup')).toBe('missing');
  });

  it('minutes for every vote: one more makes it whole, and the score rises', () => {
    const [meeting] = site.meetings.keys();
    const applications = fund.applications.map(({ votes, ...rest }) => ({
      ...rest,
      ...(votes && { votes: votes.map((vote) => ({ ...vote, meeting })) }),
    })) as PublicFund['applications'];
    expect(stateOf(scored(fund, { applications }), 'minutes')).toBe('present');
    const lost = scored(fund, { applications }, { meetings: new Map() });
    expect(stateOf(lost, 'minutes')).toBe('missing');
    expect(scored(fund, { applications }).tenths).toBeGreaterThan(lost.tenths);
  });

  it.each([
    ['https://charity.example/2025.pdf', 'present', 8],
    ['https://charity.example/2025.pdf?download=1', 'present', 8],
    ['https://charity.example/2025.jpg', 'present', 5],
    ['https://charity.example/audit/2025', 'present', 10],
    ['audit-2025.pdf', 'missing', undefined],
  ] as const)('an audit at %s is %s', (document, state, access) => {
    const year = String(Number(site.asOf.slice(0, 4)) - 1);
    const report = { ...fund.reports[0], kind: 'audit' as const, period: year, published: `${year}-12-31`, document };
    const score = scored(fund, { reports: [...fund.reports, report as PublicFund['reports'][number]] });
    expect(lineOf(score, 'audit').found).toMatchObject({ state, ...(access && { access }) });
    expect(score.tenths).toBeGreaterThanOrEqual(scored(fund).tenths);
  });

  it('the code, certificate and page of a real charity; of an invented one they are not asked', () => {
    const id = fund.custodian ?? '';
    const host = site.custodians.get(id);
    if (!host) throw new Error('no custodian');
    const { fictional: _, ...real } = host;
    const withHost = (own: typeof host) => scored(fund, {}, { custodians: new Map([[id, own]]) });
    const states = (score: Score) => ['host', 'certificate', 'official'].map((item) => stateOf(score, item));
    expect(states(withHost(host))).toEqual(['inapplicable', 'inapplicable', 'inapplicable']);
    expect(states(withHost(real))).toEqual(['missing', expect.stringMatching(/missing|inapplicable/), 'missing']);
    const whole = { ...real, uscc: 'x', certificate_no: 'x', official_page: 'https://charity.example/' };
    expect(stateOf(withHost(whole), 'host')).toBe('present');
    expect(stateOf(withHost(whole), 'official')).toBe('present');
  });

  it('a committee of the size that the rule asks for', () => {
    const members = (fund.committee?.members ?? []).slice(0, 2);
    const small = { committee: { ...fund.committee, members } };
    expect(stateOf(scored(fund, small), 'size')).toBe('missing');
    expect(stateOf(scored(fund, small), 'roster')).toBe('present');
    expect(stateOf(scored(fund, { committee: undefined }), 'roster')).toBe('missing');
  });

  it('a change of purpose with its decision', () => {
    const [owner, row] = first(
      ledgers.flatMap((one) => one.reallocations.map((move) => [one, move] as const)),
      ([, { kind }]) => kind === 'change_of_purpose',
    );
    expect(stateOf(scored(owner), 'purpose')).toBe('present');
    const blank = owner.reallocations.map((move) => (move === row ? { ...move, decided_on: undefined } : move));
    expect(stateOf(scored(owner, { reallocations: blank }), 'purpose')).toBe('missing');
    expect(stateOf(scored(owner, { reallocations: [] }), 'purpose')).toBe('inapplicable');
  });

  it('names the form of a document by its ending', () => {
    expect(['a.png', 'a.PDF', 'a.docx', 'a.csv', 'a/'].map((name) => accessOf(`https://x.example/${name}`))).toEqual([
      5, 8, 8, 10, 10,
    ]);
  });
});

describe('the change between two scores', () => {
  const before = { on: '2026-07-31', tenths: 800, items: { host: 20, minutes: 30, audit: 8, gone: 10 } };
  const now = { on: '2026-10-31', tenths: 812, items: { host: 20, minutes: 0, audit: 20, goods: 30 } };

  it('has an arrow for every item that is not the same, in the order of the table', () => {
    expect(scoreChange(before, now)).toEqual({
      way: 'up',
      tenths: 12,
      items: [
        { id: 'minutes', way: 'down', tenths: -30 },
        { id: 'goods', way: 'came', tenths: 30 },
        { id: 'audit', way: 'up', tenths: 12 },
        { id: 'gone', way: 'left', tenths: -10 },
      ],
    });
  });

  it('is nothing between a score and itself', () => {
    expect(scoreChange(now, now)).toEqual({ way: 'same', tenths: 0, items: [] });
  });

  it('keeps of a score what applied', () => {
    const score = scored(first(ledgers, () => true));
    const kept = recordScore(score, site.asOf);
    expect(Object.values(kept.items).reduce((sum, tenths) => sum + tenths, 0)).toBe(score.earned);
    expect(Object.keys(kept.items)).not.toContain(
      first(score.lines, ({ found }) => found.state === 'inapplicable').item.id,
    );
  });
});
