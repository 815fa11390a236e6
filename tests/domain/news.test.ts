import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../src/check.ts';
import { allDuties } from '../../src/domain/disclosure/duties.ts';
import { bookOf } from '../../src/domain/ledger/book.ts';
import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import { newsAddress } from '../../src/domain/news/address.ts';
import { newest, newsAbout, newsFor, newsOf, newsUnder } from '../../src/domain/news/news.ts';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import { ledgersUnder, withBelow } from '../../src/domain/portal/rollup.ts';
import { publish } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';
import { newsText } from '../../src/texts/news-text.ts';
import { moneyText } from '../../src/texts/text.ts';
import { withCase } from '../case.ts';

const site = loadSite();
const news = newsOf(site);
const ledgers = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
const both = ['zh', 'en'] as const satisfies Locale[];

describe('what is new', () => {
  it('has every report, correction, retraction and overdue duty once', () => {
    const kind = <K extends (typeof news)[number]['kind']>(wanted: K) =>
      news.filter((one): one is Extract<(typeof news)[number], { kind: K }> => one.kind === wanted);
    const reports = ledgers.flatMap(({ reports }) => reports).filter(({ published }) => published <= site.asOf);
    expect(reports.length).toBeGreaterThan(100);
    expect(new Set(kind('report').map(({ report }) => report))).toEqual(new Set(reports));
    expect(kind('report')).toHaveLength(reports.length);
    expect(
      kind('correction')
        .map(({ correction }) => correction.id)
        .toSorted(),
    ).toEqual(site.corrections.map(({ id }) => id).toSorted());
    const overdue = allDuties(site).filter(({ state }) => state === 'overdue');
    expect(overdue.length).toBeGreaterThan(0);
    expect(new Set(kind('overdue').map(({ duty }) => duty))).toEqual(new Set(overdue));
    expect(kind('overdue')).toHaveLength(overdue.length);
    for (const { duty, on } of kind('overdue')) expect(on).toBe(duty.due);
    const rows = ledgers.flatMap(({ income, spending, transfers, reallocations }) => [
      ...income,
      ...spending,
      ...transfers,
      ...reallocations,
    ]);
    const taken = rows.filter(({ retracted_on }) => retracted_on);
    expect(kind('row_retracted').map(({ row }) => row.id)).toEqual(taken.map(({ id }) => id));
  });

  it('says nothing that is only soon due', () => {
    const soon = allDuties(site).filter(({ state }) => state === 'soon' || state === 'ahead');
    expect(soon.length).toBeGreaterThan(0);
    const told = new Set(news.flatMap((one) => (one.kind === 'overdue' ? [one.duty] : [])));
    expect(soon.filter((duty) => told.has(duty))).toEqual([]);
  });

  it('has one entry for each month in which an account moved, whose sums close the month', () => {
    for (const fund of ledgers) {
      const months = newsFor(site, fund.id).flatMap((one) => (one.kind === 'month' ? [one] : []));
      const moved = entriesOf(fund).filter(({ kind }) => kind !== 'opening');
      expect(new Set(months.map(({ month }) => month))).toEqual(new Set(moved.map(({ on }) => on.slice(0, 7))));
      for (const one of months) {
        const text = newsText(site, one, 'zh').lines.map((line) => line.text);
        expect(text.join(' ')).toContain(moneyText(balanceAt(entriesOf(fund), one.to), 'zh'));
      }
    }
  });

  it('has ids that are unique, plain, and the same whatever else is there', () => {
    const ids = news.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(encodeURI(id)).toBe(id);
    // What was published stays under its id when a day's new rows come in: without the youngest month nothing else is called otherwise.
    const earlier = newsOf({ ...site, asOf: '2026-09-30' });
    expect(earlier.length).toBeLessThan(news.length);
    const now = new Set(ids);
    const gone = earlier.filter((one) => one.kind !== 'overdue' && !now.has(one.id));
    expect(gone.map(({ id }) => id)).toEqual([]);
  });

  it('tells corrections without a number apart', () => {
    const [one] = site.corrections;
    if (!one) throw new Error('no correction');
    const bare = { ...one, id: one.home };
    const other = { ...bare, field: 'payee_display' };
    const ids = newsOf({ ...site, corrections: [bare, other, { ...bare, on: '2026-01-02' }] }).flatMap((piece) =>
      piece.kind === 'correction' ? [piece.id] : [],
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('stands newest first, nothing after the day of the data', () => {
    const days = news.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days[0]).toBe(site.asOf);
  });

  it('is said in both languages, each with a title, a text and a page', () => {
    for (const locale of both)
      for (const one of news) {
        const { title, tag, lines } = newsText(site, one, locale);
        expect(`${title} ${tag}`).not.toMatch(/[{}]|undefined|NaN/);
        expect(lines.map(({ text }) => text).join(' '), one.id).not.toMatch(/undefined|NaN/);
        expect(title.length, one.id).toBeGreaterThan(4);
        expect(newsAddress(site, addresses('/', locale), one)).toMatch(locale === 'zh' ? /^\/[a-z]/ : /^\/en\/[a-z]/);
      }
  });
});

describe('what is new of one', () => {
  it('has nothing of another fund', () => {
    for (const fund of ledgers) {
      const own = newsFor(site, fund.id);
      expect(own.length).toBeGreaterThan(40);
      for (const one of own) {
        expect(one.funds).toContain(fund.id);
        if (one.fund) expect(one.fund).toBe(fund.id);
        if (one.kind === 'application') expect(one.application.book).toBe(fund.id);
        // Without a fund of its own it is a project that the fund pays, a meeting that decided on its money, or such a project's record.
        if (!one.fund && one.kind !== 'meeting') {
          const paid = fund.spending.some(({ project }) => project !== undefined && one.projects.includes(project));
          expect(paid, one.id).toBe(true);
        }
      }
    }
  });

  it('project is all that names it, and of a place all that lies below', () => {
    const project = 'demo-guihuayuan-shed';
    expect(newsAbout(site, project).length).toBeGreaterThan(3);
    for (const { projects } of newsAbout(site, project)) expect(projects).toContain(project);
    const below = new Set(withBelow(site, 'demo').map(({ id }) => id));
    const expected = news.filter(({ places }) => places.some((id) => below.has(id)));
    expect(newsUnder(site, 'demo')).toEqual(expected);
    expect(newsUnder(site, 'demo-liuan').length).toBeLessThan(expected.length);
    for (const { place } of newsUnder(site, 'zibo')) expect(place).not.toMatch(/^demo/);
  });

  it('portal without places is its corrections, with or without a number', () => {
    const [own] = site.corrections.filter(({ home }) => home === '');
    if (!own) throw new Error('the portal has no correction');
    const bare = newsOf({ ...site, corrections: [{ ...own, id: 'correction[0]' }] });
    const told = [news, bare].map((all) => all.filter(({ place }) => place === '').map(({ id }) => id));
    expect(told).toEqual([[`corrections/${own.id}`], [`corrections/${own.record}/${own.on}`]]);
  });

  it('reported place is what reports say, with the day of the report', () => {
    const reported = news.filter(({ place }) => place && !place.startsWith('demo'));
    expect(reported.length).toBeGreaterThan(10);
    for (const one of reported) {
      if (one.kind !== 'figures')
        expect(
          ['project', 'round'].some((kind) => kind in one),
          one.id,
        ).toBe(true);
      else expect(one.on).toBe(one.source.date);
    }
  });
});

describe('the newest disclosures of a page', () => {
  it('are reports, decisions and few payments', () => {
    const shown = newest(site, ledgersUnder(site, 'demo'), 8);
    expect(shown).toHaveLength(8);
    const steps = shown.flatMap((one) => (one.kind === 'application' ? [one.step.kind] : []));
    expect(steps.filter((step) => step === 'payment').length).toBeLessThanOrEqual(3);
    for (const one of shown) expect(['report', 'application']).toContain(one.kind);
  });
});

it('every row that was taken back is found where the news point to: transfers, moves between pots, gifts banked in the next year or dated too early', () => {
  const small = withCase('base', (folder) => {
    const write = (fund: string, file: string, ...lines: string[]) =>
      writeFileSync(join(folder, 'places', fund.replace('-fund', ''), 'funds', fund, file), `${lines.join('\n')}\n`);
    const back = '2026-03-01,重复';
    write(
      'riverside-fund',
      'transfers.csv',
      'id,date,received_on,amount,to_fund,kind,reason,retracted_on,retracted_reason',
      `T-1,2026-01-15,2026-01-16,1000,garden-fund,injection,启动资金,${back}`,
    );
    write(
      'garden-fund',
      'reallocations.csv',
      'id,date,amount,from_restriction,kind,decided_by,decided_on,consent,retracted_on,retracted_reason',
      `R-1,2026-01-20,10,elders,release,管委会,2026-01-19,not_needed,${back}`,
    );
    write(
      'garden-fund',
      'income.csv',
      'id,date,banked_on,amount,category,method,donor_display,donor_type,retracted_on,retracted_reason',
      `I-1,2025-12-31,2026-01-05,500,I01,transfer,网友,anonymous,${back}`,
      `I-2,2006-01-05,,500,I01,transfer,网友,anonymous,${back}`,
    );
    return publish(checkData(folder).portal);
  });
  const back = newsOf(small).flatMap((one) => (one.kind === 'row_retracted' ? [one] : []));
  expect(back.map(({ row }) => row.id).toSorted()).toEqual(['I-1', 'I-2', 'R-1', 'T-1']);
  for (const { fund, row, day } of back) {
    const own = small.funds.get(fund ?? '');
    const found = own ? bookOf(small, own, day.slice(0, 4)).retracted.map(({ id }) => id) : [];
    expect(found).toContain(row.id);
  }
});
