import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { buildPortal } from '../../src/domain/portal.ts';
import { publish } from '../../src/domain/public.ts';

test('what is private does not pass the door', () => {
  const { portal } = checkData('data');
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
