import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { topicPages } from '../../src/domain/neighbourhood/topic.ts';
import { publish } from '../../src/domain/published/public.ts';
import { dataRoot } from '../../src/read/hashes.ts';
import { lifeTopics } from '../../src/schemas/portal.ts';
import { withCase } from '../case.ts';
import { describedPaths, linksOf, served, type Tree } from './api.ts';

/** Portals that lack what the demonstration has, or hold what it has not. */
const portals: Record<string, (folder: string) => void> = {
  'of two funds and little else': () => {},
  'without a fund': (folder) => {
    for (const path of ['campaigns', 'places/garden/funds', 'places/garden/projects', 'places/riverside/funds'])
      rmSync(join(folder, path), { recursive: true });
  },
  'of two places': (folder) => {
    for (const path of ['campaigns', 'custodians', 'places/garden', 'places/riverside/funds'])
      rmSync(join(folder, path), { recursive: true });
  },
  'where a transfer and a move between pots were taken back': (folder) => {
    const back = 'retracted_on,retracted_reason';
    writeFileSync(
      join(folder, 'places/riverside/funds/riverside-fund/transfers.csv'),
      `id,date,amount,to_fund,kind,reason,${back}\nT-1,2026-01-15,1000,garden-fund,injection,启动资金,2026-03-01,重复\n`,
    );
    writeFileSync(
      join(folder, 'places/garden/funds/garden-fund/reallocations.csv'),
      `id,date,amount,from_restriction,kind,decided_by,decided_on,consent,${back}\nR-1,2026-01-20,10,elders,release,管委会,2026-01-19,not_needed,2026-03-01,重复\n`,
    );
  },
};

describe.each(Object.entries(portals))('the interface of a portal %s', (_, edit) => {
  const site = withCase('base', (folder) => {
    edit(folder);
    return publish(checkData(folder).portal, new Map(), dataRoot(folder, checkData(folder).secrets));
  });
  const documents = served(site);
  const openapi = documents.find(({ path }) => path === 'openapi.json')?.value as Tree;

  test('is as its description says', () => {
    const paths = describedPaths(openapi);
    expect(documents.length).toBeGreaterThan(20);
    const wrong = documents.flatMap(({ path, value }) => {
      const [found] = paths.filter(({ pattern }) => pattern.test(path));
      return found?.validate(value) ? [] : [[path, found?.validate.errors?.[0]]];
    });
    expect(wrong).toEqual([]);
    const empty = paths.filter(({ pattern }) => !documents.some(({ path }) => pattern.test(path)));
    expect(empty.map(({ template }) => template)).toEqual([]);
  });

  test('links to no page of a side of neighbourhood life that no place tells of', () => {
    const links = new Set(documents.flatMap(({ value }) => linksOf(value)));
    const silent = (Object.keys(lifeTopics) as (keyof typeof lifeTopics)[]).filter(
      (name) => topicPages(site, name).length === 0,
    );
    expect(silent.length).toBeGreaterThan(3);
    expect(silent.filter((name) => links.has(`/${name}/`))).toEqual([]);
  });
});
