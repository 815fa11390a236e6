import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { purge } from '../../src/build/purge.ts';
import { checkData } from '../../src/check.ts';
import { createSecrets, readSecrets } from '../../src/read/secrets.ts';
import type { PublishedValues } from '../../src/snapshot/values.ts';
import { change, publishTiny, put, withFolders } from './folder.ts';

const fund = 'places/garden/funds/garden-fund';
const spending = `${fund}/spending.csv`;
const corrections = 'places/garden/corrections.yaml';
const told = (data: string) => checkData(data).issues.map(({ code, field, record }) => [code, record, field]);

/** Adds corrections below those that were published. */
function correct(data: string, ...lines: string[]): void {
  const rest = 'reason: 核对, approved_by_role: 主任';
  change(
    data,
    corrections,
    'on: 2026-02-01}\n',
    `on: 2026-02-01}\n${lines.map((line) => `- {${line}, ${rest}}\n`).join('')}`,
  );
}

/** A folder that was published; then something happens. */
function since(happens: (data: string, site: string) => void): unknown[] {
  return withFolders((data, site) => {
    publishTiny(data, site, 'one');
    happens(data, site);
    return told(data);
  });
}

describe('a change is covered only by corrections that say exactly that', () => {
  const rename = (data: string, to: string) => change(data, spending, '示例灯具店', to);
  const missing = [['correction-missing', 'S-2', 'payee_display']];
  const payee = 'record: S-2, fund: garden-fund, field: payee_display';

  test.each<[string, string[], unknown[]]>([
    ['none', [], missing],
    ['one that fits', [`${payee}, old: 示例灯具店, new: 丙店, on: 2026-03-01`], []],
    [
      'one without the name of the only fund',
      [`record: S-2, field: payee_display, old: 示例灯具店, new: 丙店, on: 2026-03-01`],
      [],
    ],
    ['another old value', [`${payee}, old: 示例灯店, new: 丙店, on: 2026-03-01`], missing],
    ['no old value', [`${payee}, new: 丙店, on: 2026-03-01`], missing],
    [
      'two steps in order',
      [`${payee}, old: 示例灯具店, new: 乙店, on: 2026-03-01`, `${payee}, old: 乙店, new: 丙店, on: 2026-03-02`],
      [],
    ],
    [
      'two steps with a gap',
      [`${payee}, old: 示例灯具店, new: 乙店, on: 2026-03-01`, `${payee}, old: 甲店, new: 丙店, on: 2026-03-02`],
      missing,
    ],
  ])('%s', (_, lines, expected) => {
    expect(
      since((data) => {
        rename(data, '丙店');
        if (lines.length) correct(data, ...lines);
      }),
    ).toEqual(expected);
  });

  test('a correction covers one change, not every later one', () => {
    const used = since((data, site) => {
      rename(data, '乙店');
      correct(data, `${payee}, old: 示例灯具店, new: 乙店, on: 2026-03-01`);
      publishTiny(data, site, 'two');
      change(data, spending, '乙店', '示例灯具店');
      correct(data, `${payee}, old: 乙店, new: 示例灯具店, on: 2026-03-02`);
      publishTiny(data, site, 'three');
      change(data, spending, '示例灯具店', '乙店');
    });
    expect(used).toContainEqual(['correction-missing', 'S-2', 'payee_display']);
  });

  test('the line that the message gives is the one that is needed', () => {
    withFolders((data, site) => {
      publishTiny(data, site, 'one');
      rename(data, '丙店');
      change(data, `${fund}/applications/repair-lamps.yaml`, 'on: 2026-01-20', 'on: 2026-01-19');
      change(data, `${fund}/pledges.csv`, 'P-2,2026-02-03,100,爱心居民,person,,open,,\n', '');
      const lines = checkData(data).issues.map(({ remedy }) => /- \{.*\}$/.exec(remedy.zh)?.[0]);
      expect(lines).toHaveLength(3);
      const first =
        '- {id: c-1, record: I-1, field: amount, old: "50", new: "500", reason: 少录一个零, approved_by_role: 管委会主任, on: 2026-02-01}';
      const pasted = [first, ...lines].join('\n');
      put(data, corrections, `${pasted}\n`);
      // As it is printed nobody has said why yet, and who approved it.
      expect(checkData(data).issues.map(({ code }) => code)).toEqual(Array(6).fill('correction-blank'));
      put(data, corrections, `${pasted.replaceAll('写明原因', '录错了').replaceAll('批准人职务', '管委会主任')}\n`);
      expect(told(data)).toEqual([]);
    });
  });
});

describe('what is no correction', () => {
  test('rows in another order, another file, another encoding of the same values', () => {
    const moved = since((data) => {
      change(data, `${fund}/income.csv`, 'I-2,2026-01-08,2026-01-09,200,', 'I-2,2026-01-08,2026-01-09,200.00,');
      change(data, `${fund}/pledges.csv`, 'P-2,2026-02-03,100,爱心居民,person,,open,,\n', '');
      change(data, `${fund}/pledges.csv`, 'P-1,', 'P-2,2026-02-03,100,爱心居民,person,,open,,\nP-1,');
    });
    expect(moved).toEqual([]);
  });

  test('a step back with its history, which may not come without', () => {
    const back = (history: string) =>
      since((data) => change(data, 'places/garden/projects/lamps.yaml', 'stage: building', `stage: planned${history}`));
    expect(back('\nhistory: [{state: planned, on: 2026-03-01, reason: 重新选型}]')).toEqual([]);
    expect(back('')).toEqual([['correction-missing', 'lamps', 'stage']]);
  });

  test('a vote added is none, a vote taken out is one', () => {
    const file = `${fund}/applications/repair-lamps.yaml`;
    const vote = '  - {on: 2026-01-25, due: 3, present: 3, for: 3, against: 0, abstain: 0}\n';
    const added = since((data) => change(data, file, vote, `${vote.replace('01-25', '01-24')}${vote}`));
    expect(added).toEqual([]);
    expect(since((data) => change(data, file, vote, vote.replace('01-25', '01-24')))).toEqual([
      ['correction-missing', 'repair-lamps', 'votes[0].on'],
    ]);
  });
});

test('what was purged of a correction may be masked: the correction itself stays', () => {
  const order = { file: corrections, field: 'reason', reason: '个人信息', approved_by_role: '主任', on: '2026-03-01' };
  withFolders((data, site) => {
    createSecrets(data);
    publishTiny(data, site, 'one');
    change(data, corrections, '少录一个零', '涉及个人信息，已清除');
    expect(told(data).map((one) => one[0])).toEqual(['correction-removed']);
    const values = JSON.parse(readFileSync(join(data, 'snapshots/0001/values.json'), 'utf8')) as PublishedValues;
    const [record = ''] = Object.keys(values[corrections] ?? {});
    expect(purge(data, { ...order, record }, readSecrets(data, false))).toHaveProperty('hash');
    expect(told(data)).toEqual([]);
  });
});
