import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../src/check.ts';
import { allBreaches } from '../src/domain/disclosure/breach.ts';
import { publish } from '../src/domain/published/public.ts';
import { withCase } from './case.ts';
import { explainAll, openBreaches } from './explain-breaches.ts';
import { change, publishTiny, put, withFolders } from './snapshot/folder.ts';

const lamps = 'places/garden/funds/garden-fund/applications/repair-lamps.yaml';
const spending = 'places/garden/funds/garden-fund/spending.csv';
const project = 'places/garden/projects/lamps.yaml';
const file = 'places/garden/explanations.yaml';
const early = 'approval.on < notices[0].end';

/** An explanation of steps of the lamps that were taken too early; `field` names which. */
const told = (field?: string, on = '2026-02-10') =>
  [
    '- code: order-breach',
    '  record: repair-lamps',
    ...(field ? [`  field: "${field}"`] : []),
    '  happened: 公示还没有结束就批准了申请',
    '  why: 当时以为公示开始就可以批准',
    '  action: 管委会开会追认，并在公示栏向居民说明',
    '  by_role: 管委会主任',
    `  on: ${on}`,
    '',
  ].join('\n');

/** What the check still finds wrong: code, and the field or the remedy that tells problems apart. */
function wrong(folder: string): string[] {
  return checkData(folder)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, field, explain }) =>
      [code, explain ? /field: "?([^"\n]*)/.exec(explain.entry)?.[1] : field].join(' '),
    );
}

/** The lamps approved too early, and accepted before they were approved. */
function twice(folder: string): void {
  appendFileSync(join(folder, lamps), 'acceptance: {on: 2026-01-31, inspectors: 居民代表, result: 合格}\n');
}

describe('an explanation is for one problem', () => {
  test.each([
    ['with its field', early],
    ['with its field alone, where that suffices', 'approval.on'],
    ['without a field, where there is one problem', undefined],
  ])('it explains it %s', (_, field) => {
    withCase('order-breach', (folder) => {
      writeFileSync(join(folder, file), told(field));
      expect(wrong(folder)).toEqual([]);
    });
  });

  test('a second breach of the same code on the same record is told again', () => {
    withCase('order-breach', (folder) => {
      explainAll(folder, openBreaches(checkData(folder)));
      twice(folder);
      expect(wrong(folder)).toEqual(['order-breach acceptance.on < approval.on']);
    });
  });

  test('without a field among several problems it is asked which it means, and only that', () => {
    withCase('order-breach', (folder) => {
      writeFileSync(join(folder, file), told());
      twice(folder);
      const [issue, ...others] = checkData(folder).issues.filter(({ severity }) => severity === 'error');
      expect([issue?.code, others]).toEqual(['explanation-vague', []]);
      expect(issue?.message.zh).toContain('“acceptance.on < approval.on”');
      const line = /例如 (field: ".*?")/.exec(issue?.remedy.zh ?? '')?.[1] ?? '';
      writeFileSync(join(folder, file), told().replace('  happened', `  ${line}\n  happened`));
      expect(wrong(folder)).toEqual(['order-breach acceptance.on < approval.on']);
    });
  });

  test('without a field it means the problem that no other explanation names', () => {
    withCase('order-breach', (folder) => {
      writeFileSync(join(folder, file), told() + told('acceptance.on'));
      twice(folder);
      expect(wrong(folder)).toEqual([]);
    });
  });

  test('of another field it explains nothing', () => {
    withCase('order-breach', (folder) => {
      writeFileSync(join(folder, file), told('acceptance.on'));
      expect(wrong(folder)).toEqual(['explanation-unfounded [0].code', 'order-breach approval.on < notices[0].end']);
    });
  });
});

describe('of several facts with one cause', () => {
  test('the first is told, and each later one when the one before is explained', () => {
    withCase('application-overspent', (folder) => {
      const records = () => openBreaches(checkData(folder)).map(({ record }) => record);
      appendFileSync(join(folder, spending), 'S-9,2026-03-30,2.00,E03,,lamps,repair-lamps,示例灯具店,company,灯泡\n');
      const [first, ...others] = records();
      expect(others).toEqual([]);
      explainAll(folder, openBreaches(checkData(folder)));
      expect(records()).toEqual(['S-9']);
      expect(first).not.toBe('S-9');
      explainAll(folder, openBreaches(checkData(folder)));
      expect(records()).toEqual([]);
    });
  });
});

/** What can be done before or without its decision, with what it can still be told as. */
const hasty: Record<string, readonly [file: string, text: string, code: string]> = {
  'accepted without approval': [
    lamps,
    'acceptance: {on: 2026-03-01, inspectors: 居民代表, result: 合格}',
    'acceptance-unapproved',
  ],
  'accepted though rejected': [
    lamps,
    'rejected: {on: 2026-01-26, reason: 太贵}\nacceptance: {on: 2026-03-01, inspectors: 居民代表, result: 合格}',
    'acceptance-unapproved',
  ],
  'accepted before approval': [
    lamps,
    'approval: {on: 2026-02-05, amount: 300}\nacceptance: {on: 2026-02-04, inspectors: 居民代表, result: 合格}',
    'order-breach',
  ],
  'approved before it was proposed': [lamps, 'approval: {on: 2026-01-19, amount: 300}', 'order-breach'],
  'works begun while deliberated': [project, 'stage: deliberation\nactual: {start: 2026-02-01}', 'stage-early'],
  'inspected before works ended': [project, 'stage: acceptance\nactual: {start: 2026-02-01}', 'stage-early'],
  'closed without a close-out': [project, 'stage: closed\nactual: {start: 2026-02-01, end: 2026-02-20}', 'stage-early'],
  'closed out before it ended': [
    project,
    'stage: closed\nactual: {start: 2026-02-01, end: 2026-02-20}\nclose_out: {on: 2026-02-10}',
    'order-breach',
  ],
};

describe('what was done before or without its decision is told as a fact, and needs no false date', () => {
  test.each(Object.entries(hasty))('%s', (_, [path, text, code]) => {
    withCase('base', (folder) => {
      const lines = readFileSync(join(folder, path), 'utf8').split('\n');
      const kept = lines.filter((line) => !line.startsWith('approval'));
      writeFileSync(join(folder, path), `${kept.join('\n').trim()}\n${text}\n`);
      if (path === lamps) unpay(folder);
      const open = openBreaches(checkData(folder));
      expect(open.map((issue) => issue.code)).toEqual([code]);
      explainAll(folder, open);
      expect(wrong(folder)).toEqual([]);
    });
  });
});

/** The base paid under its approval, which is another story. */
function unpay(folder: string): void {
  for (const [path, paid] of [
    [spending, 'repair-lamps'],
    [spending.replace('spending', 'balances'), '2026-02-28'],
  ] as const) {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    writeFileSync(join(folder, path), lines.filter((line) => !line.includes(paid)).join('\n'));
  }
}

describe('a published explanation', () => {
  /** What is wrong after the lamps were approved too early, told so, published, and then changed. */
  function changed(explanation: string, then: (folder: string) => void): string[] {
    let found: string[] = [];
    withFolders((data, site) => {
      change(data, lamps, 'approval: {on: 2026-02-05', 'approval: {on: 2026-02-01');
      put(data, file, explanation);
      publishTiny(data, site, 'first');
      then(data);
      found = wrong(data);
    });
    return found;
  }

  test('may name its field later, and no other one', () => {
    expect(changed(told(), (data) => writeFileSync(join(data, file), told(early)))).toEqual([]);
    const other = changed(told(early), (data) => writeFileSync(join(data, file), told('approval.on')));
    expect(other).toEqual(['explanation-removed ']);
  });

  test('is found again beside a second one of the same day, in any order', () => {
    const second = (data: string) => {
      twice(data);
      writeFileSync(join(data, file), told('acceptance.on') + told(early));
    };
    expect(changed(told(early), second)).toEqual([]);
    expect(changed(told(), second)).toEqual([]);
  });

  test('stays when what it tells of was put right: it was done all the same', () => {
    const short = told('notices[0].end').replace('order-breach', 'notice-short');
    withFolders((data, site) => {
      change(data, lamps, 'end: 2026-02-04}', 'end: 2026-01-30}');
      put(data, file, short);
      expect(wrong(data)).toEqual([]);
      const again = 'end: 2026-01-30}\n  - {start: 2026-01-31, end: 2026-02-04, unit: calendar}';
      change(data, lamps, 'end: 2026-01-30}', again);
      expect(wrong(data)).toEqual(['explanation-unfounded [0].code']);
      change(data, lamps, again, 'end: 2026-01-30}');
      publishTiny(data, site, 'first');
      change(data, lamps, 'end: 2026-01-30}', again);
      expect(wrong(data)).toEqual([]);
      expect(allBreaches(publish(checkData(data).portal)).map(({ code }) => code)).toEqual(['notice-short']);
    });
  });
});
