import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { allBreaches } from '../../src/domain/disclosure/breach.ts';
import { ownerOf } from '../../src/domain/portal/owner.ts';
import { publish } from '../../src/domain/published/public.ts';
import { withCase } from '../case.ts';
import { breachCases, breachCodes, explainAll, openBreaches, said } from '../twin.ts';
import type { Order, Rendered } from './render.ts';
import { run } from './run.ts';

/** A fact against a rule, explained as its message offers, stands in words on every page to which its record belongs, on that of its place, and on `/disclosure/`. */
const root = mkdtempSync(join(tmpdir(), 'breach-'));
const words = Object.values(said);
let rendered: Rendered;
const expected = new Map<string, Set<string>>();

/** Addresses of the pages that must tell the breaches of a folder. */
function pagesOf(folder: string): Set<string> {
  const site = publish(checkData(folder).portal);
  const pages = allBreaches(site).flatMap((breach) => [
    `places/${breach.home}`,
    ...Object.entries(ownerOf(site, breach)).flatMap(([kind, id]) => (id ? [`${kind}s/${id}`] : [])),
  ]);
  return new Set(['disclosure', ...pages]);
}

beforeAll(async () => {
  const cases = [...breachCases()];
  const order: Order = {};
  for (const code of breachCodes)
    for (const [name] of cases.filter(([, issues]) => issues.some((issue) => issue.code === code)))
      withCase(name, (data) => {
        explainAll(data, openBreaches(checkData(data)));
        if (order[code] || checkData(data).summary.errors > 0) return;
        const folder = join(root, code);
        cpSync(data, folder, { recursive: true });
        order[code] = { folder, words };
        expected.set(code, pagesOf(folder));
      });
  const { code, stdout, stderr } = await run('tests/build/render.ts', {}, [JSON.stringify(order)]);
  expect([code, stderr]).toEqual([0, '']);
  rendered = JSON.parse(stdout) as Rendered;
}, 900_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(breachCodes)('%s', (code) => {
  const { faults, said: pages = [] } = rendered[code] ?? { faults: ['not rendered'] };
  expect(faults).toEqual([]);
  const found = new Set(pages.map((page) => page.replace(/^\/|\/$/g, '')));
  const owed = [...(expected.get(code) ?? [])].flatMap((page) => [page, `en/${page}`]);
  expect(owed.filter((page) => !found.has(page))).toEqual([]);
  expect(owed.length).toBeGreaterThan(2);
});
