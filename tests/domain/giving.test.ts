import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { agreementNow, collectingFor, latestAccounts, latestProgress } from '../../src/domain/news/giving.ts';
import { type PublicFund, publish, type Site } from '../../src/domain/published/public.ts';
import { withCase } from '../case.ts';

/** The example portal on 31 March 2026, with changed files. */
function portal(change: (write: (path: string, text: string) => void, folder: string) => void = () => {}) {
  return withCase('base', (folder) => {
    change((path, text) => writeFileSync(join(folder, path), text), folder);
    const site = publish(checkData(folder).portal);
    return { site, fund: site.funds.get('garden-fund') as PublicFund };
  });
}

const campaign = (start: string, end: string, number?: string) =>
  [
    `name: 募捐\ncustodian: example-charity\nstart: ${start}\nend: ${end}\nfunds: [garden-fund]\nfictional: true`,
    ...(number ? [`filing_number: "${number}"`] : []),
  ].join('\n');

/** The stretches as `from – to: filed | unfiled`. */
function told({ site, fund }: { site: Site; fund: PublicFund }): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');
  return collectingFor(site, fund).map(
    ({ from = '', to = '', filed, unfiled }) => `${from} – ${to}: ${ids(filed)} | ${ids(unfiled)}`,
  );
}

describe('whether a fund collects', () => {
  test('not after its campaigns have ended', () => {
    expect(told(portal())).toEqual([' – :  | ']);
  });

  test('through the last day of a filed campaign', () => {
    const open = (end: string) => portal((write) => write('campaigns/drive.yaml', campaign('2026-03-31', end, 'N-1')));
    expect(told(open('2026-04-30'))).toEqual([' – 2026-04-30: drive | ', '2026-05-01 – :  | ']);
    expect(told(open('2026-03-31'))).toEqual([' – 2026-03-31: drive | ', '2026-04-01 – :  | ']);
  });

  test('one without a filing number is told apart', () => {
    const site = portal((write) => write('campaigns/drive.yaml', campaign('2026-03-01', '2026-04-30')));
    expect(told(site)).toEqual([' – 2026-04-30:  | drive', '2026-05-01 – :  | ']);
  });

  test('several follow one another, overlap, and leave a gap', () => {
    const site = portal((write) => {
      write('campaigns/a.yaml', campaign('2026-03-01', '2026-04-10', 'N-1'));
      write('campaigns/b.yaml', campaign('2026-04-01', '2026-04-20', 'N-2'));
      write('campaigns/c.yaml', campaign('2026-06-01', '2026-06-30', 'N-3'));
    });
    expect(told(site)).toEqual([
      ' – 2026-03-31: a | ',
      '2026-04-01 – 2026-04-10: a b | ',
      '2026-04-11 – 2026-04-20: b | ',
      '2026-04-21 – 2026-05-31:  | ',
      '2026-06-01 – 2026-06-30: c | ',
      '2026-07-01 – :  | ',
    ]);
  });

  test('a campaign for another fund is none of its own', () => {
    const { site } = portal((write) => write('campaigns/a.yaml', campaign('2026-03-01', '2026-04-10', 'N-1')));
    expect(told({ site, fund: site.funds.get('riverside-fund') as PublicFund })).toEqual([' – :  | ']);
  });
});

describe('what the records of a fund say', () => {
  const reports = 'places/garden/funds/garden-fund/reports.yaml';

  test('the latest accounts are those of the latest period, not the last that were published', () => {
    const { site, fund } = portal((write) =>
      write(
        reports,
        '- {kind: quarterly, period: 2026-Q1, published: 2026-03-30}\n- {kind: annual, period: 2025, published: 2026-03-31}\n',
      ),
    );
    expect(latestAccounts(site, fund)?.period).toBe('2026-Q1');
  });

  test('no accounts are no accounts', () => {
    const { site, fund } = portal();
    expect(latestAccounts(site, fund)).toBeUndefined();
  });

  test('the latest progress is the newest of its money, decisions, projects and meetings, and no report', () => {
    const reported = portal((write) => write(reports, '- {kind: quarterly, period: 2026-Q1, published: 2026-03-30}\n'));
    expect(latestProgress(reported.site, reported.fund)).toMatchObject({ kind: 'month', on: '2026-02-28' });
    const told = portal((_, folder) =>
      appendFileSync(
        join(folder, 'places/garden/projects/lamps.yaml'),
        '\nupdates:\n  - {on: 2026-03-10, text: 灯装好了}\n',
      ),
    );
    expect(latestProgress(told.site, told.fund)).toMatchObject({ kind: 'update', on: '2026-03-10' });
  });

  test('the agreement that holds is the last that has begun and not ended', () => {
    const agreements = (more: string) =>
      portal((_, folder) => {
        const file = join(folder, 'places/garden/funds/garden-fund/fund.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replace('committee:', `${more}committee:`));
      });
    const later = agreements('  - {number: A-2, signed: 2026-03-01, from: 2026-04-01, purpose: 公益}\n');
    expect(agreementNow(later.site, later.fund)?.number).toBe('A-1');
    const now = agreements('  - {number: A-2, signed: 2026-03-01, from: 2026-03-31, purpose: 公益}\n');
    expect(agreementNow(now.site, now.fund)?.number).toBe('A-2');
  });
});
