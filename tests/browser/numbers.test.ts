import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { signedYuan, sum } from '../../src/domain/common/money.ts';
import { yearsOf } from '../../src/domain/ledger/book.ts';
import { bankDay, isBanked, netSum } from '../../src/domain/ledger/movement.ts';
import { type Period, type Totals, totalsOf, yearPeriod } from '../../src/domain/ledger/totals.ts';
import { homeRoots, ledgersUnder, yearToDate } from '../../src/domain/portal/rollup.ts';
import type { PublicFund } from '../../src/domain/published/public.ts';
import { siteOf } from './kinds.ts';
import { sameReader, withBrowser } from './visit.ts';

const { address, base, data } = inject('plain');
const site = siteOf(data);
const period = yearToDate(site);
const funds = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
withBrowser('looking');

describe('without scripts every total on a page is the ledger’s, to the fen', () => {
  test.each(['', 'en/'])('home /%s', async (language) => {
    const all = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
    expect(all.length).toBeGreaterThan(1);
    await open(language, async (page) => {
      expect(await sumRows(page)).toEqual(sumLines(totalsOf(all, period)));
      await expectTableSum(page, all, period);
    });
  });

  const places = [...site.places.values()].filter(({ id }) => ledgersUnder(site, id).length > 0);
  test.each(places.map(({ id, kind }) => ({ id, kind })))('$kind $id', async ({ id, kind }) => {
    const own = ledgersUnder(site, id);
    await open(`places/${id}/`, async (page) => {
      expect(await sumRows(page)).toEqual(sumLines(totalsOf(own, period)));
      if (kind !== 'community') await expectTableSum(page, own, period);
    });
  });

  test.each(funds.map(({ id }) => id))('fund %s and each of its years', async (id) => {
    const fund = site.funds.get(id) as PublicFund;
    await open(`funds/${id}/`, async (page) => {
      expect(await sumRows(page)).toEqual(sumLines(totalsOf([fund], period)));
    });
    for (const year of yearsOf(site, fund))
      await open(`funds/${id}/${year}/`, async (page) => {
        const totals = totalsOf([fund], yearPeriod(year));
        const [came, went] = [totals.income + totals.transfers_in, totals.spending + totals.transfers_out];
        expect(await sumRows(page), year).toEqual([totals.opening, came, went, totals.closing].map(signedYuan));
        await expectBook(page, fund, year, { came, went, closing: totals.closing });
      });
  });

  test('every amount of the three sentences stands elsewhere on the page', async () => {
    const projects = [...site.projects.values()].filter(({ coverage }) => coverage === 'ledger');
    const paths = [
      '',
      ...places.map(({ id }) => `places/${id}/`),
      ...funds.map(({ id }) => `funds/${id}/`),
      ...projects.map(({ id }) => `projects/${id}/`),
    ];
    let amounts = 0;
    await open('', async (page) => {
      for (const path of paths.flatMap((one) => [one, `en/${one}`])) {
        await page.goto(`${address}${path}`);
        const { told, said, rest } = await page.evaluate(amountsOf);
        expect(told, path).toBe(true);
        amounts += said.length;
        expect(
          said.filter((amount) => !rest.includes(amount)),
          path,
        ).toEqual([]);
      }
    });
    expect(amounts).toBeGreaterThan(paths.length);
  });

  test('every project that a fund paid for', async () => {
    const projects = [...site.projects.values()].filter(({ coverage }) => coverage === 'ledger');
    expect(projects.length).toBeGreaterThan(0);
    await open('', async (page) => {
      for (const { id, planned, other_funding = [] } of projects) {
        await page.goto(`${address}projects/${id}/`);
        const paid = netSum(funds.flatMap(({ spending }) => spending.filter(({ project }) => project === id)));
        const cost = planned?.cost;
        const others = other_funding.reduce((sum, { actual = 0 }) => sum + actual, 0);
        const spent = others ? [paid, others] : [paid];
        const wanted = cost === undefined ? spent : [cost, ...spent, cost - paid - others];
        expect.soft(await sumRows(page), id).toEqual(wanted.map(signedYuan));
      }
    });
  });
});

/** Every line of the book on all its pages, its three columns, and their sums. */
async function expectBook(
  page: Page,
  fund: PublicFund,
  year: string,
  sums: { came: number; went: number; closing: number },
): Promise<void> {
  const own = page.url();
  const further = await page
    .locator('[data-pages] a:not([aria-current])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const [ids, gone, came, went]: [string[], string[], number[], number[]] = [[], [], [], []];
  for (const address of [own, ...further]) {
    if (page.url() !== address) await page.goto(address);
    ids.push(...(await page.locator('.led tr[id]').evaluateAll((rows) => rows.map(({ id }) => id))));
    gone.push(...(await page.locator('li:has(> del)').evaluateAll((rows) => rows.map(({ id }) => id))));
    came.push(...(await fens(page, '.led tr[id] td:nth-child(6)')));
    went.push(...(await fens(page, '.led tr[id] td:nth-child(7)')));
  }
  expect(ids.toSorted(), `rows of ${year}`).toEqual(idsOf(fund, year).toSorted());
  expect(gone.toSorted(), `retracted rows of ${year}`).toEqual(retractedOf(fund, year).toSorted());
  if (ids.length === 0) return;
  expect(sum(came), 'income adds up').toBe(sums.came);
  expect(sum(went), 'spending adds up').toBe(sums.went);
  expect(await fens(page, '.led tfoot td:nth-child(n + 6):nth-child(-n + 8)')).toEqual([
    sums.came,
    sums.went,
    sums.closing,
  ]);
}

/** Ids of the rows that moved the account in a year, straight from the records. */
function idsOf(fund: PublicFund, year: string): string[] {
  const inYear = (day: string) => day.startsWith(year);
  const living = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ retracted_on }) => !retracted_on);
  const own = [
    ...living(fund.income).filter((row) => isBanked(row.method) && inYear(bankDay(row))),
    ...living(fund.spending).filter((row) => inYear(bankDay(row))),
    ...living(fund.transfers).filter(({ date }) => inYear(date)),
    ...living(fund.reallocations).filter(({ date }) => inYear(date)),
  ].map(({ id }) => id);
  // Numbers are unique within a fund: what another fund gave carries that fund's name.
  const received = living(fund.received).filter(({ received_on, date }) => inYear(received_on ?? date));
  return [...own, ...received.map(({ book, id }) => `${book}-${id}`)];
}

function retractedOf(fund: PublicFund, year: string): string[] {
  return [...fund.income, ...fund.spending]
    .filter(({ retracted_on, date }) => retracted_on && date.startsWith(year))
    .map(({ id }) => id);
}

/** The table of funds adds up in sight: its last line is the roll-up, and its lines give it. */
async function expectTableSum(page: Page, all: readonly PublicFund[], of: Period): Promise<void> {
  const totals = totalsOf(all, of);
  const moved = totals.transfers_in - totals.transfers_out;
  const table = 'table:has(tfoot td.num:nth-of-type(5))';
  const [, , , , closing] = [totals.opening, totals.income, moved, totals.spending, totals.closing];
  expect(await fens(page, `${table} tfoot tr:first-child td.num`)).toEqual([
    totals.opening,
    totals.income,
    moved,
    totals.spending,
    closing,
  ]);
  const lines = await page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td.num')].map(({ textContent }) => textContent)),
    );
  for (const [index, total] of [totals.opening, totals.income, moved, totals.spending, closing].entries())
    expect(sum(lines.map((line) => fen(line[index] ?? ''))), `column ${index + 1}`).toBe(total);
}

/** The lines of the account sum at the head of a page. */
function sumLines({ opening, income, transfers_in, spending, transfers_out, closing }: Totals): string[] {
  const given = [transfers_in, transfers_out].map((fen) => (fen ? [fen] : []));
  return [opening, income, ...(given[0] ?? []), spending, ...(given[1] ?? []), closing].map(signedYuan);
}

async function sumRows(page: Page): Promise<string[]> {
  return page.locator('table.slip').first().locator('td.dg:not(.nil)').allTextContents();
}

async function fens(page: Page, selector: string): Promise<number[]> {
  return (await page.locator(selector).allTextContents()).map(fen);
}

/** Integer fen of an amount as it is printed; a blank cell is zero. */
function fen(text: string): number {
  const value = Number(text.replace(/\D/g, ''));
  return text.includes('−') ? -value : value;
}

async function open(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await sameReader(new URL(address).origin, { javaScriptEnabled: false });
  await page.goto(new URL(base + path, address).href);
  await look(page);
  expect(faults).toEqual([]);
}

/** The amounts of the sentences, and those of the rest of the page. Runs in the page. */
function amountsOf(): { told: boolean; said: string[]; rest: string[] } {
  const amounts = (text: string | null | undefined) => text?.match(/\d[\d,]*\.\d\d/g) ?? [];
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
  const told = main.querySelector('.said');
  told?.remove();
  return {
    told: told !== null,
    said: [...amounts(told?.querySelector('ol')?.textContent)],
    rest: [...amounts(main.textContent)],
  };
}
