import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../src/check.ts';
import { allBreaches } from '../src/domain/disclosure/breach.ts';
import { publish, type Site } from '../src/domain/published/public.ts';
import { sourceFilesOf } from '../src/export/folder/folder.ts';
import { told } from './case.ts';
import { breachCases, breachCodes, openBreaches, said, twinOf } from './explain-breaches.ts';

const cases = breachCases();

describe('a fact against a rule is told as the message offers', () => {
  test.each([...cases.keys()])('%s: explained, counted once each, and nothing else comes', (name) => {
    const { before, open, after } = twinOf(name);
    expect(after.issues.map(told)).toEqual(before.issues.map(told));
    expect(after.summary.errors).toBe(before.summary.errors - open.length);
    expect(after.summary.breaches).toBe(before.summary.breaches + open.length);
    expect(openBreaches(after)).toEqual([]);
  });

  test.each([...cases.keys()])('%s: each problem has an entry of its own', (name) => {
    const entries = (cases.get(name) ?? []).map(({ explain }) => `${explain?.file}\n${explain?.entry}`);
    expect(new Set(entries).size).toBe(entries.length);
  });

  test.each(breachCodes)('%s has a case that is published when it is explained', (code) => {
    const names = [...cases].filter(([, issues]) => issues.some((issue) => issue.code === code)).map(([name]) => name);
    const clean = names.map(twinOf).filter(({ after }) => after.summary.errors === 0);
    expect(clean.length).toBeGreaterThan(0);
    for (const { after, open } of clean) {
      const site = publish(after.portal);
      const shown = allBreaches(site).filter(({ happened }) => happened.zh === said.happened);
      expect(shown.length).toBe(open.length);
      expect(republished(site)).toEqual({ errors: 0, breaches: allBreaches(site).length });
    }
  });
});

/** The published folder as it checks: its errors, and the breaches that it tells. */
function republished(site: Site): { errors: number; breaches: number } {
  const root = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    for (const { path, text } of sourceFilesOf(site)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { portal, summary } = checkData(root);
    return { errors: summary.errors, breaches: allBreaches(publish(portal)).length };
  } finally {
    rmSync(root, { recursive: true });
  }
}
