import { describe, expect, test } from 'vitest';
import { allianceOf, freeOf, matchesOf, outcomeOf, partnerState } from '../../src/domain/neighbourhood/alliance.ts';
import { sumOf } from '../../src/domain/neighbourhood/alliance-sum.ts';
import { honourRule, honoursOf } from '../../src/domain/neighbourhood/honour.ts';
import { placesWithTopic } from '../../src/domain/neighbourhood/topic.ts';
import { publicNeed, publicServed } from '../../src/domain/published/alliance-public.ts';
import { publish } from '../../src/domain/published/public.ts';
import { publicCorrections } from '../../src/domain/published/redact.ts';
import { demonstration } from '../demonstration.ts';

const { portal } = demonstration;
const site = publish(portal);
const place = (id: string) => placesWithTopic(site, id, 'alliance').filter((one) => one.id === id);

describe('the alliances of the demonstration', () => {
  const all = allianceOf(site, [...site.places.values()]);

  test('suggest only free resources of partners that are there, for needs that nobody has claimed', () => {
    const found = [...matchesOf(site).values()].flat();
    expect(found.length).toBeGreaterThan(10);
    for (const { ask, offer, score } of found) {
      expect(site.needs.find(({ home, id }) => home === ask.home && id === ask.id)?.status).toBe('open');
      const resource = all.resources.find(({ home, id }) => home === offer.home && id === offer.id);
      const partner = all.partners.find(({ home, id }) => home === offer.home && id === offer.partner);
      expect(resource && freeOf(resource, all.agreements)).not.toBe(0);
      expect(partner && partnerState(site, partner)).not.toBe('left');
      expect(score).toBeGreaterThanOrEqual(60);
    }
  });

  test('keep one who left and came back, and know who left', () => {
    const state = (id: string) => partnerState(site, all.partners.find((one) => one.id === id) as never);
    expect(state('sq-p07')).toBe('signed');
    expect(state('gh-p09')).toBe('left');
  });

  test('add up to the alliance of their street', () => {
    const street = sumOf(site, allianceOf(site, placesWithTopic(site, 'demo-qingfeng', 'alliance')));
    const parts = placesWithTopic(site, 'demo-qingfeng', 'alliance').map((one) => sumOf(site, allianceOf(site, [one])));
    expect(parts.length).toBeGreaterThan(3);
    for (const key of ['open', 'running', 'met', 'ended', 'all'] as const)
      expect(street.needs[key]).toBe(parts.reduce((sum, { needs }) => sum + needs[key], 0));
    expect(street.agreements.overdue).toBe(parts.reduce((sum, { agreements }) => sum + agreements.overdue, 0));
    expect(street.oldest?.raised_on).toBe(parts.flatMap(({ oldest }) => oldest?.raised_on ?? []).toSorted()[0]);
  });

  test('honour those who fulfil the published rule, and nobody else', () => {
    const rule = honourRule(site);
    expect(rule).toMatchObject({ completed: 2, months: 24, from: '2024-10-31' });
    const honoured = new Set(honoursOf(site, all).map(({ partner }) => partner.id));
    expect(honoured.size).toBeGreaterThan(2);
    for (const partner of all.partners) {
      const own = all.agreements.filter((one) => one.home === partner.home && one.partner === partner.id);
      const outcomes = own.map((one) => outcomeOf(site, one));
      const enough =
        own.filter((one) => outcomeOf(site, one) === 'on_time' && (one.completed ?? '') > '2024-10-31').length >= 2;
      const fulfils = enough && !outcomes.includes('overdue') && partnerState(site, partner) !== 'left';
      expect([partner.id, honoured.has(partner.id)]).toEqual([partner.id, fulfils]);
    }
  });

  test('honour nobody without a rule', () => {
    const { honours: _, ...rules } = site.settings.rules;
    expect(honoursOf({ ...site, settings: { ...site.settings, rules } }, all)).toEqual([]);
  });

  test('say nothing of a place that only reports tell of', () => {
    expect(place('wanhua')).toHaveLength(1);
    expect(sumOf(site, allianceOf(site, place('wanhua')))).toMatchObject({
      partners: 0,
      claim: undefined,
      oldest: undefined,
    });
  });
});

describe('few people', () => {
  const [need, agreement] = [site.needs.find(({ people }) => people), site.agreements.find((one) => one.beneficiaries)];

  test('are not counted in public', () => {
    if (!need || !agreement) throw new Error('the demonstration has needs and agreements with numbers');
    expect(publicNeed({ ...need, people: 5 }, 5)).toMatchObject({ people: 5 });
    expect(publicNeed({ ...need, people: 4 }, 5)).toMatchObject({ people: undefined, few: true });
    expect(publicServed({ ...agreement, beneficiaries: 4 }, 5)).toMatchObject({ beneficiaries: undefined, few: true });
  });

  test('look neither like an unknown number nor like none', () => {
    if (!need || !agreement) throw new Error('the demonstration has needs and agreements with numbers');
    expect(publicNeed({ ...need, people: undefined }, 5).few).toBeUndefined();
    expect(publicServed({ ...agreement, beneficiaries: 5 }, 5).few).toBeUndefined();
  });

  test('that an earlier publication withheld stay withheld', () => {
    if (!need) throw new Error('the demonstration has needs with numbers');
    expect(publicNeed({ ...need, people: undefined, few: true }, 5)).toMatchObject({ people: undefined, few: true });
    expect(publicNeed({ ...need, people: 40, few: true }, 5).people).toBeUndefined();
  });

  test('are not told by a correction either', () => {
    const row = { ...(site.corrections[0] as (typeof site.corrections)[number]), field: 'people', old: '3', new: '40' };
    const told = (change: Partial<typeof row>, record: string) => {
      const correction = [{ ...row, fund: undefined, home: 'demo-donghu', record, ...change }];
      const [one] = publicCorrections({ ...portal.records, correction }, {}, { people: 5, answers: 10 });
      return [one?.old, one?.new];
    };
    const need = portal.records.need.find(({ home }) => home === 'demo-donghu')?.id ?? '';
    const agreement = portal.records.agreement.find(({ home }) => home === 'demo-donghu')?.id ?? '';
    const project = portal.records.project.find(({ home }) => home === 'demo-donghu')?.id ?? '';
    expect(told({}, need)).toEqual(['*', '*']);
    expect(told({ old: '*', new: '*' }, need)).toEqual(['*', '*']);
    expect(told({ field: 'beneficiaries.count' }, project)).toEqual(['*', '*']);
    expect(told({ field: '受益人.人数' }, project)).toEqual(['*', '*']);
    expect(told({ field: '受益人数' }, agreement)).toEqual(['*', '*']);
    expect(told({ old: '30' }, need)).toEqual(['30', '40']);
    expect(told({}, 'no-such-record')).toEqual(['*', '*']);
  });
});
