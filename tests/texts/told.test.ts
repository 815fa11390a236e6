import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../src/check.ts';
import { signedYuan, sum } from '../../src/domain/common/money.ts';
import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import { bankDay, isBanked } from '../../src/domain/ledger/movement.ts';
import type { News } from '../../src/domain/news/item.ts';
import { ledgerNews } from '../../src/domain/news/ledger.ts';
import { newsOf } from '../../src/domain/news/news.ts';
import type { Project } from '../../src/domain/portal/portal.ts';
import { type PublicFund, publish, type Site } from '../../src/domain/published/public.ts';
import { cardSentence, fundCard, projectCard } from '../../src/export/card.ts';
import type { Context } from '../../src/layouts/context.ts';
import { loadSite } from '../../src/site.ts';
import { newsText } from '../../src/texts/news-text.ts';
import { withCase } from '../case.ts';
import { funds as ledgers, runs } from '../domain/arbitrary.ts';

const demonstration = loadSite();
const languages = ['zh', 'en'] as const;
const amounts = (text: string) => text.match(/−?\d[\d,]*\.\d\d/g) ?? [];
const broken = /undefined|NaN|[{}]|，，|。。|：。|−0\.00/;
const few = { ...runs, numRuns: Math.ceil(runs.numRuns / 5) };

type Row = { amount: number; reverses?: string; retracted_on?: string; category: string };
const net = (rows: readonly Row[]) => sum(rows.map((row) => (row.reverses ? -row.amount : row.amount)));
const moved = (rows: readonly { amount: number }[]) => sum(rows.map(({ amount }) => amount));

/** A site of one fund with these rows, up to a day after the last of them. */
function siteOf(rows: LedgerRows, projects: readonly Project[] = []): Site & { fund: PublicFund } {
  const [first] = demonstration.funds.values();
  const none = { reports: [], applications: [], balances: [], events: [], queries: [], advances: [] };
  const fund = { ...first, ...rows, ...none, coverage: 'ledger', rules_from: undefined } as unknown as PublicFund;
  const own = new Map(projects.map((project) => [project.id, project]));
  return { ...demonstration, asOf: '2028-01-01', funds: new Map([[fund.id, fund]]), projects: own, fund };
}

/** What moved in the account of a fund on the days that are asked for. */
function tableOf(fund: LedgerRows, within: (day: string) => boolean) {
  const live = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ retracted_on }) => !retracted_on);
  return {
    income: live(fund.income).filter((row) => isBanked(row.method) && within(bankDay(row))) as Row[],
    spending: live(fund.spending).filter((row) => within(bankDay(row))) as Row[],
    received: live(fund.received).filter(({ date, received_on }) => within(received_on ?? date)),
    given: live(fund.transfers).filter(({ date }) => within(date)),
  };
}

function balanceOf(fund: LedgerRows, day: string): number {
  const { income, spending, received, given } = tableOf(fund, (on) => on <= day);
  const opening = fund.opening_balance && fund.opening_balance.on <= day ? fund.opening_balance.total : 0;
  return opening + net(income) - net(spending) + moved(received) - moved(given);
}

const byCategory = (rows: readonly Row[]) => [...Map.groupBy(rows, ({ category }) => category).values()].map(net);
const textsOf = (site: Site, news: News, locale: 'zh' | 'en') => newsText(site, news, locale, false);

describe('the news of a month, in a feed and on the page of changes', () => {
  it('says what the rows of the month add up to, whatever the ledger: less than nothing and nothing too', () => {
    const seen = { negative: 0, zero: 0 };
    fc.assert(
      fc.property(ledgers, ([rows]) => {
        const site = siteOf(rows as LedgerRows);
        for (const news of ledgerNews(site)) {
          if (news.kind !== 'month') continue;
          const { income, spending, received, given } = tableOf(site.fund, (on) => on.startsWith(news.month));
          const before = balanceOf(site.fund, `${news.month}-00`);
          const opens = site.fund.opening_balance?.on.startsWith(news.month);
          const opening = opens ? (site.fund.opening_balance?.total ?? 0) : before;
          const sums = [net(income), net(spending)];
          const other = received.length || given.length ? [moved(received), moved(given)] : [];
          const shown = other.some((fen) => fen !== 0) ? other : [];
          const ends = [opening, balanceOf(site.fund, news.to)];
          for (const locale of languages) {
            const { title, lines } = textsOf(site, news, locale);
            expect(amounts(title)).toEqual(sums.map(signedYuan));
            const told = lines.map(({ text }) => amounts(text));
            expect(told[0]).toEqual(sums.map(signedYuan));
            expect(told.at(-1)).toEqual(ends.map(signedYuan));
            const parts = [...byCategory(income), ...byCategory(spending), ...shown].map(signedYuan);
            expect(told.slice(1, -1).flat().toSorted()).toEqual(parts.toSorted());
            expect(lines[0]?.text.match(/\d+(?= ?(?:笔|receipts?\b|payments?\b))/g)).toEqual(
              [income.length, spending.length].map(String),
            );
            expect([title, ...lines.map(({ text }) => text)].join('\n')).not.toMatch(broken);
          }
          if (sums.some((fen) => fen < 0)) seen.negative++;
          if (sums.some((fen) => fen === 0)) seen.zero++;
        }
      }),
      few,
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(10);
  });

  /** Opening, what came in and went out, closing: as they are told, and nothing else. */
  const balanced = (site: Site, news: News, locale: 'zh' | 'en') => {
    const { lines } = textsOf(site, news, locale);
    const fen = (text: string) => amounts(text).map((one) => Number(one.replace('−', '-').replace(/[,.]/g, '')));
    const [came = 0, went = 0] = fen(lines[0]?.text ?? '');
    const [opening = 0, closing = 0] = fen(lines.at(-1)?.text ?? '');
    const find = (words: RegExp) => lines.map(({ text }) => text).find((text) => words.test(text)) ?? '';
    const [received = 0, given = 0] = fen(find(/划给其他基金|to other funds/));
    const [advanced = 0] = fen(find(/由人垫付|paid by others/));
    const [repaid = 0] = fen(find(/归还垫付款|Advances repaid/));
    expect(opening + came - went + received - given + advanced - repaid, `${news.id} ${locale}`).toBe(closing);
    return advanced + repaid;
  };

  it('adds up as it is read, advances and transfers included', () => {
    const small = publish(withCase('advance-valid', checkData).portal);
    const lent = [demonstration, small].map((site) => {
      const months = newsOf(site).filter(({ kind }) => kind === 'month');
      return sum(months.flatMap((news) => languages.map((locale) => balanced(site, news, locale))));
    });
    expect(lent.at(-1), 'advances of the small one, and what repaid them, in both languages').toBe(4 * 30_000);
  });

  it('names what a retracted row said', () => {
    fc.assert(
      fc.property(ledgers, ([rows]) => {
        const site = siteOf(rows as LedgerRows);
        for (const news of ledgerNews(site))
          if (news.kind === 'row_retracted')
            for (const locale of languages)
              expect(amounts(textsOf(site, news, locale).title)).toEqual([signedYuan(news.row.amount)]);
      }),
      few,
    );
  });

  it('says the same in both languages, for all news of the demonstration', () => {
    const all = newsOf(demonstration);
    expect(all.length).toBeGreaterThan(500);
    for (const news of all) {
      const [zh, en] = languages.map((locale) => {
        const { title, lines } = textsOf(demonstration, news, locale);
        return [title, ...lines.filter(({ lang }) => !lang).map(({ text }) => text)].join('\n');
      }) as [string, string];
      expect(`${zh}${en}`, news.id).not.toMatch(broken);
      if (news.kind === 'month') expect(amounts(zh), news.id).toEqual(amounts(en));
    }
  });
});

describe('the sentence of a card', () => {
  const context = (site: Site, locale: 'zh' | 'en') => ({ site, locale }) as Context;

  it('of a fund says its balance on the day of the data, below nothing too', () => {
    let negative = 0;
    fc.assert(
      fc.property(ledgers, ([rows]) => {
        const site = siteOf(rows as LedgerRows);
        const balance = balanceOf(site.fund, site.asOf);
        if (balance < 0) negative++;
        for (const locale of languages) {
          const sentence = cardSentence(fundCard(context(site, locale), site.fund), locale);
          expect(amounts(sentence)).toEqual([signedYuan(balance)]);
          expect(sentence).not.toMatch(broken);
        }
      }),
      few,
    );
    expect(negative).toBeGreaterThan(3);
  });

  it('of a project says what was paid, what was planned and what others paid', () => {
    const cost = fc.option(fc.nat(1_000_000), { nil: undefined });
    fc.assert(
      fc.property(ledgers, cost, fc.array(fc.nat(500_000), { maxLength: 2 }), ([rows], planned, others) => {
        const lamps = {
          ...{ id: 'lamps', home: 'demo', name: { zh: '楼道灯' }, coverage: 'ledger' },
          ...(planned === undefined ? {} : { planned: { cost: planned } }),
          other_funding: others.map((actual) => ({ source: { zh: '物业' }, actual })),
        } as unknown as Project;
        const spending = (rows?.spending ?? []).map((row) => ({ ...row, project: 'lamps' }));
        const site = siteOf({ ...(rows as LedgerRows), spending }, [lamps]);
        const paid = net(tableOf(site.fund, () => true).spending);
        const known = [paid, ...(planned === undefined ? [] : [planned]), ...(sum(others) ? [sum(others)] : [])];
        for (const locale of languages) {
          const sentence = cardSentence(projectCard(context(site, locale), lamps), locale);
          expect(amounts(sentence)).toEqual(known.map(signedYuan));
          expect(sentence).not.toMatch(broken);
        }
      }),
      few,
    );
  });
});
