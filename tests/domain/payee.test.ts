import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { people } from '../../src/domain/ledger/organisation.ts';
import { payeeAccounts, payeePage, payeePages, payeeSums } from '../../src/domain/ledger/payee.ts';
import { organisationOf } from '../../src/domain/ledger/registered.ts';
import { totalsOf } from '../../src/domain/ledger/totals.ts';
import { homeRoots, ledgersUnder } from '../../src/domain/portal/rollup.ts';
import { publicOrganisations } from '../../src/domain/published/organisation-public.ts';
import { type PublicSpending, publish, publishedSite, type Site } from '../../src/domain/published/public.ts';
import { isSubstituted } from '../../src/domain/published/substitute.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { withCase } from '../case.ts';

const site = publishedSite(checkData('data').portal);
const ever = { from: '2000-01-01', to: '9999-12-31' };

describe('the payees of the demonstration', () => {
  const funds = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  const spent = totalsOf(funds, ever);

  test('together received to the fen what the books spent, in as many rows', () => {
    const lines = [...allLines(site), ...payeeSums(site, 'others')];
    expect(sumOf(lines, ({ fen }) => fen)).toBe(spent.spending);
    expect(sumOf(lines, ({ rows }) => rows)).toBe(spent.spendingRows);
    const [all] = payeeSums(site, 'all');
    expect([all?.fen, all?.rows, all?.funds]).toEqual([spent.spending, spent.spendingRows, funds.length]);
    for (const { fen, years } of lines) expect(sumOf(Object.values(years), (year) => year)).toBe(fen);
  });

  test('an account adds up by fund and year, by category and to its line of the list', () => {
    const accounts = payeeAccounts(site);
    expect(accounts.size).toBeGreaterThan(10);
    for (const line of allLines(site)) {
      const account = accounts.get(line.organisation ?? '');
      const sums: readonly (readonly { fen: number; rows: number }[] | undefined)[] = [
        account?.years,
        account?.categories,
      ];
      for (const parts of sums) {
        expect(sumOf(parts ?? [], ({ fen }) => fen)).toBe(line.fen);
        expect(sumOf(parts ?? [], ({ rows }) => rows)).toBe(line.rows);
      }
      expect(account?.newest.length).toBe(Math.min(100, line.rows));
    }
  });

  test('both names of a shop are one, and what came back is deducted', () => {
    const rows = funds
      .flatMap(({ spending }) => spending)
      .filter(({ payee_display }) => payee_display.includes('恒光'));
    expect(new Set(rows.map(({ payee_display }) => payee_display)).size).toBe(2);
    expect(rows.some(({ reverses }) => reverses)).toBe(true);
    const net = sumOf(rows, ({ amount, reverses, retracted_on }) => (retracted_on ? 0 : reverses ? -amount : amount));
    expect(payeeAccounts(site).get('demo-hengguang')?.fen).toBe(net);
  });

  test('nobody who is paid as a person stands in any table of payees', () => {
    const names = new Set(
      funds
        .flatMap(({ spending }) => spending)
        .filter(({ payee_type }) => people.has(payee_type))
        .map(({ payee_display }) => payee_display),
    );
    expect(names.size).toBeGreaterThan(5);
    const told = catalogue(site)
      .filter(({ name }) => /^(?:payee|organisation)/.test(name))
      .flatMap(({ rows }) => rows.flat());
    expect(told).toContain('示范区恒光五金店');
    expect(told.filter((cell) => names.has(String(cell)))).toEqual([]);
  });

  test('no withheld payment is an organisation’s', () => {
    const withheld = funds.flatMap(({ spending }) => spending).filter(isSubstituted);
    expect(withheld.length).toBeGreaterThan(10);
    expect(withheld.flatMap((row) => organisationOf(site, row) ?? [])).toEqual([]);
  });
});

describe('who is one organisation', () => {
  const of = (row: Partial<PublicSpending>, organisations = 'organisations.csv') =>
    withCase('organisation-valid', (folder) => {
      const one = publish(checkData(folder).portal);
      return (
        organisationOf(one, { payee_display: '', payee_type: 'company', ...row } as PublicSpending) ?? organisations
      );
    });

  test.each([
    [{ payee_display: '示例灯具店' }, 'lamp-shop'],
    [{ payee_display: '示例灯饰城' }, 'lamp-shop'],
    [{ payee_display: '示例照明', payee_type: 'unstated' }, 'lamp-shop'],
    [{ payee_display: '示例灯具' }, undefined],
    [{ payee_display: '示例灯具店', payee_type: 'person' }, undefined],
    [{ payee_display: '示例灯具店', payee_type: 'donor' }, undefined],
    [{ payee_display: '示例灯具店', payee_type: 'group' }, undefined],
    // An individually owned business only where somebody has read its trade name.
    [{ payee_display: '示例灯具店', payee_type: 'individual_business' }, undefined],
    [{ payee_display: '示例便民店', payee_type: 'individual_business' }, 'kiosk'],
  ] as const)('%j is %s', (row, id) => {
    expect(of(row, '')).toBe(id ?? '');
  });
});

test('a name that only withheld payments bear is not told, nor who bears no other', () => {
  const at = { file: 'places/a/organisations.csv', line: 2 };
  const one = { id: 'a', name: '甲', other_names: '乙;丙', type: 'company', at, home: 'a', book: '' } as const;
  const paid = (...names: string[]) => names.map((payee_display) => ({ payee_display }));
  expect(publicOrganisations([one], paid('甲', '丁'), paid('甲', '丁'))).toEqual([one]);
  expect(publicOrganisations([one], paid('甲', '乙'), paid('甲', '（不公布）'))).toEqual([
    { ...one, other_names: '丙' },
  ]);
  expect(publicOrganisations([one], paid('乙'), paid('（不公布）'))).toEqual([]);
  // Who was never paid tells nothing.
  expect(publicOrganisations([one], paid('丁'), paid('（不公布）'))).toEqual([one]);
});

describe('very many organisations', () => {
  const [home] = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  if (!home) throw new Error('no fund');
  const [sample] = home.spending;
  if (!sample) throw new Error('no payment');
  const names = Array.from({ length: 230 }, (_, at) => `o-${String(at).padStart(3, '0')}`);
  const at = { file: 'places/demo/organisations.csv', line: 2 };
  const organisations = names.map((id) => ({ id, name: id, type: 'company', at, home: 'demo', book: '' }) as const);
  const paid = names.map((payee_display, index) => ({
    ...{ ...sample, id: `S-${index}`, payee_display, payee_type: 'company' as const, amount: 1000 + index },
    ...{ reverses: undefined, retracted_on: undefined },
  }));
  const fund = { ...home, advances: [], spending: paid };
  const large: Site = { ...site, organisations, funds: new Map([...site.funds, [fund.id, fund]]) };
  const bare: Site = { ...large, organisations: [] };

  test('stand in pages of a hundred, the largest first, each once', () => {
    expect(payeePages(large)).toBe(3);
    expect([1, 2, 3, 4].map((page) => payeePage(large, page).length)).toEqual([100, 100, 30, 0]);
    expect(allLines(large).map(({ organisation }) => organisation)).toEqual(names.toReversed());
    expect(payeeSums(large, 'registered')[0]?.names).toBe(230);
  });

  test('where none is registered, all are counted in one line, to the same sum', () => {
    expect([payeePages(bare), allLines(bare), payeeSums(bare, 'registered')]).toEqual([1, [], []]);
    const [line] = payeeSums(bare, 'others').filter(({ kind }) => kind === 'unregistered');
    expect(line?.names).toBeGreaterThanOrEqual(230);
    expect(payeeSums(bare, 'all')[0]?.fen).toBe(payeeSums(large, 'all')[0]?.fen);
  });
});

function allLines(of: Site) {
  return Array.from({ length: payeePages(of) }, (_, at) => payeePage(of, at + 1)).flat();
}

function sumOf<T>(list: Iterable<T>, of: (one: T) => number): number {
  return [...list].reduce((sum, one) => sum + of(one), 0);
}
