import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecord, scoreChange } from '../../src/domain/score/score.ts';
import { readScores } from '../../src/read/scores.ts';
import { type ChainEntry, readChain } from '../../src/snapshot/chain.ts';
import { change, publishTiny, withFolders } from './folder.ts';

const chainOf = (data: string) => readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as ChainEntry[];

test('each snapshot keeps the self-scores; a page shows those of earlier days only', () => {
  withFolders((data, site) => {
    publishTiny(data, site, 'one');
    const [first] = chainOf(data);
    const day = first?.date ?? '';
    expect(readScores(data, chainOf(data), day)).toEqual([]);
    change(data, 'portal.yaml', `as_of: ${day}`, 'as_of: 2026-04-30');
    publishTiny(data, site, 'two');
    const chain = chainOf(data);
    expect(readScores(data, chain, '2026-04-30').map(({ date }) => date)).toEqual([day]);
    const past = readScores(data, chain, '2026-05-31');
    expect(past.map(({ date }) => date)).toEqual([day, '2026-04-30']);
    const [before, now] = past.map(({ funds }) => readRecord(funds['garden-fund']));
    expect(before?.on).toBe(day);
    expect(now?.tenths).toBeGreaterThanOrEqual(0);
    if (before && now) expect(scoreChange(before, now).tenths).toBe(now.tenths - before.tenths);
  });
});

test('scores that cannot be read are as if they were not there', () => {
  withFolders((data, site) => {
    publishTiny(data, site, 'one');
    writeFileSync(join(data, 'snapshots/0001/scores.json'), '{"garden-fund": {"on": 3}');
    expect(readScores(data, chainOf(data), '2027-01-01')).toEqual([]);
    writeFileSync(
      join(data, 'snapshots/0001/scores.json'),
      '{"garden-fund": {"on": "2026-03-31", "tenths": 1.5, "items": {}}}',
    );
    const [past] = readScores(data, chainOf(data), '2027-01-01');
    expect(past && readRecord(past.funds['garden-fund'])).toBeUndefined();
  });
});
