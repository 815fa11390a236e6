import { describe, expect, it } from 'vitest';
import { addLimit, addMonths } from '../../src/domain/common/day.ts';
import type { Duty } from '../../src/domain/disclosure/clock.ts';
import { allDuties, dutiesFor } from '../../src/domain/disclosure/duties.ts';
import type { Project } from '../../src/domain/portal/portal.ts';
import type { PublicFund, Site } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';
import { dutyBasis, dutyName } from '../../src/texts/duty.ts';

const site = loadSite();
const [first] = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
const [gift] = first?.spending ?? [];
if (!first || !gift) throw new Error('the demonstration has a fund that pays');

type Made = { reports?: PublicFund['reports']; project?: Partial<Project>; fund?: Partial<PublicFund> };

/** A site of one fund, one campaign and one project. */
function made(asOf: string, { reports = [], project = {}, fund = {} }: Made = {}): Site {
  const spending = [{ ...gift, project: 'ramp', date: '2025-01-20', banked_on: undefined }] as PublicFund['spending'];
  const own = { ...first, queries: [], events: [], reports, spending, ...fund } as unknown as PublicFund;
  const [campaign] = [...site.campaigns.values()];
  const ramp = { id: 'ramp', name: { zh: '坡道' }, coverage: 'ledger', home: own.home, ...project } as Project;
  return {
    ...site,
    asOf,
    funds: new Map([[own.id, own]]),
    campaigns: new Map([
      ['drive', { ...campaign, id: 'drive', funds: [own.id], start: '2025-01-10', end: '2025-10-31' } as never],
    ]),
    projects: new Map([['ramp', ramp]]),
  };
}

const of = (one: Site, kind: Duty['kind']) =>
  allDuties(one).flatMap((duty) => (duty.kind === kind ? [[duty.due, duty.state, duty.days]] : []));
const report = (kind: 'campaign' | 'project', period: string, published: string) =>
  ({ kind, period, published }) as PublicFund['reports'][number];

describe('a campaign of more than six months', () => {
  it('tells of its progress every three months and of its results three months after its end', () => {
    const reports = [report('campaign', 'drive', '2025-04-09'), report('campaign', 'drive', '2025-07-12')];
    const one = made('2026-01-15', { reports });
    expect(of(one, 'campaign_progress')).toEqual([
      ['2025-04-10', 'met', 0],
      // Told two days late, and so within the next three months too.
      ['2025-07-10', 'late', 2],
    ]);
    expect(of(made('2026-01-15', { reports: reports.slice(0, 1) }), 'campaign_progress')).toEqual([
      ['2025-04-10', 'met', 0],
      ['2025-07-10', 'overdue', undefined],
    ]);
    expect(of(one, 'campaign_results')).toEqual([['2026-01-31', 'soon', undefined]]);
    expect(of(made('2026-02-01', { reports }), 'campaign_results')).toEqual([['2026-01-31', 'overdue', undefined]]);
  });

  it('owes nothing where the portal has no such rule', () => {
    const { campaign_progress: _, campaign_results: __, ...rules } = site.settings.rules;
    const one = { ...made('2026-01-15'), settings: { ...site.settings, rules } };
    expect([...of(one, 'campaign_progress'), ...of(one, 'campaign_results')]).toEqual([]);
  });
});

describe('a project', () => {
  it('of half a year owes no progress, of a year it does', () => {
    const short = { actual: { start: '2025-01-31', end: '2025-07-31' } };
    expect(of(made('2025-12-01', { project: short }), 'project_progress')).toEqual([]);
    const long = { actual: { start: '2025-01-31' }, updates: [{ on: '2025-04-30', text: { zh: '基础完工' } }] };
    expect(of(made('2025-10-20', { project: long }), 'project_progress')).toEqual([
      ['2025-04-30', 'met', 0],
      ['2025-07-31', 'overdue', undefined],
      ['2025-10-31', 'soon', undefined],
    ]);
  });

  it('counts silence that one report made good once', () => {
    const project = { actual: { start: '2025-01-01' }, updates: [{ on: '2025-11-05', text: { zh: '完工' } }] };
    expect(of(made('2025-11-10', { project }), 'project_progress')).toEqual([['2025-04-01', 'late', 218]]);
  });

  it('tells of its results within three months, by its close-out too', () => {
    const actual = { start: '2025-01-01', end: '2025-05-31' };
    const close_out = { on: '2025-08-31', surplus: 0 };
    expect(of(made('2025-12-01', { project: { actual, close_out } }), 'project_results')).toEqual([
      ['2025-08-31', 'met', 0],
    ]);
    expect(of(made('2025-12-01', { project: { actual } }), 'project_results')[0]?.[1]).toBe('overdue');
    const cancelled = { actual, stage: 'cancelled' as const };
    expect(of(made('2025-12-01', { project: cancelled }), 'project_results')).toEqual([]);
  });
});

describe('limits in days', () => {
  const holidays = new Map([
    ['2026-01-01', false],
    ['2026-01-04', true],
  ]);
  it('count working days from the day after, over weekends, holidays and make-up days', () => {
    expect(addLimit('2025-12-31', 1, 'working', holidays)).toBe('2026-01-02');
    expect(addLimit('2025-12-31', 2, 'working', holidays)).toBe('2026-01-04');
    expect(addLimit('2025-12-31', 2, 'calendar', holidays)).toBe('2026-01-02');
  });
  it('count months to the same day or the last one', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
    expect(addMonths('2025-01-15', 12)).toBe('2026-01-15');
  });
  it('hold for events and queries', () => {
    const fund = {
      events: [{ id: 'move', on: '2025-03-01', kind: 'major_flow', parties: { zh: '街道' }, disclosed: '2025-04-01' }],
      queries: [{ id: 'Q-1', received: '2025-06-06', topic: '票据', answered: undefined }],
    } as unknown as Partial<PublicFund>;
    const one = made('2025-06-20', { fund });
    expect(of(one, 'event')).toEqual([['2025-03-31', 'late', 1]]);
    expect(of(one, 'query')).toEqual([['2025-06-20', 'soon', undefined]]);
  });
});

describe('the duties of the demonstration', () => {
  it('each have a name and a basis in both languages', () => {
    const all = allDuties(site);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(5);
    for (const duty of all)
      for (const locale of ['zh', 'en'] as const) {
        expect(dutyName(site, duty, locale)).not.toMatch(/undefined|\{|“”/);
        expect(dutyBasis(site, duty.kind, locale).length).toBeGreaterThan(10);
      }
  });
  it('belong to one fund each', () => {
    const funds = [...site.funds.values()];
    expect(funds.flatMap((fund) => dutiesFor(site, [fund]))).toHaveLength(allDuties(site).length);
  });
});
