import { expect, test } from 'vitest';
import { sessionsOf } from '../../src/domain/neighbourhood/governance.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';

const site = publish(demonstration.portal);
const body = (id: string) => {
  const found = site.bodies.find((one) => one.id === id);
  if (!found) throw new Error(`no body ${id}`);
  return found;
};

test('a body that is to meet every month misses the whole months without a meeting', () => {
  const { held, due, missed } = sessionsOf(site, body('qingfeng-partners'));
  expect(held.map(({ date }) => date)).toEqual(['2026-09-29', '2026-03-26']);
  // March to October 2026, the last day of which is the day of the data.
  expect(due).toBe(8);
  expect(missed).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-10']);
});

test('a period counts when it is whole: since the body was formed, and over', () => {
  const young = { ...body('qingfeng-youth'), formed: '2026-01-02' };
  expect(sessionsOf(site, young)).toMatchObject({ due: 0, missed: [] });
  expect(sessionsOf(site, { ...young, formed: '2026-01-01' })).toMatchObject({ due: 1, missed: ['2026-H1'] });
  expect(sessionsOf(site, { ...young, formed: '2025-01-01', meets: 'year' }).missed).toEqual(['2025']);
  expect(sessionsOf(site, { ...young, formed: '2025-01-01', ended: '2025-09-30', meets: 'quarter' }).missed).toEqual([
    '2025-Q1',
    '2025-Q2',
    '2025-Q3',
  ]);
});

test('a body without a rhythm misses nothing', () => {
  const { meets: _, ...free } = body('qingfeng-partners');
  expect(sessionsOf(site, free)).toMatchObject({ due: 0, missed: [] });
});
