import { expect, test } from 'vitest';
import { buildPortal } from '../../src/domain/portal/portal.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';

test('what is private does not pass the door', () => {
  const { portal } = demonstration;
  const { income, spending } = portal.records;
  const seeded = buildPortal({
    ...portal.records,
    income: income.map((row) => ({ ...row, trace_key: 'SECRET-T', consent_ref: 'SECRET-C' })),
    spending: spending.map((row) => ({ ...row, payee_id: 'SECRET-P' })),
  });
  expect(JSON.stringify([...seeded.funds.values()])).toContain('SECRET-T');
  const site = publish(seeded);
  const all = JSON.stringify(Object.values(site).map((part) => (part instanceof Map ? [...part.values()] : part)));
  expect(all).not.toMatch(/SECRET/);
  expect(all.length).toBeGreaterThan(100_000);
});

test('a few people served are not counted in public, neither by a payment nor by a project', () => {
  const { portal } = demonstration;
  const { spending, project } = portal.records;
  const site = publish(
    buildPortal({
      ...portal.records,
      spending: spending.map((row, index) => ({ ...row, beneficiaries: index % 2 ? 4 : 5 })),
      project: project.map((one) => ({ ...one, beneficiaries: { who: { zh: '居民' }, count: 3 } })),
    }),
  );
  const counts = [...site.funds.values()].flatMap((fund) => fund.spending.map(({ beneficiaries }) => beneficiaries));
  expect(new Set(counts)).toEqual(new Set([5, undefined]));
  for (const { beneficiaries } of site.projects.values())
    expect(beneficiaries).toEqual({ who: { zh: '居民' }, few: true });
});

test('every list of the published view is that of its records: nothing is published in two ways', () => {
  const site = publish(demonstration.portal);
  const lists = Object.entries(site).filter(([, part]) => Array.isArray(part));
  expect(lists.length).toBeGreaterThan(10);
  const records = new Set<unknown>(Object.values(site.records));
  expect(lists.filter(([, part]) => !records.has(part)).map(([name]) => name)).toEqual([]);
});
