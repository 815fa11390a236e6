import { describe, expect, test } from 'vitest';
import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import { buildPortal, type Portal } from '../../src/domain/portal/portal.ts';
import { publish } from '../../src/domain/published/public.ts';
import { isSubstituted, substitutes } from '../../src/domain/published/substitute.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { sourceFilesOf } from '../../src/export/folder/folder.ts';
import { type Kind, kindNames, kinds, type Records } from '../../src/schemas/kinds.ts';
import { fieldsOfKind } from '../../src/schemas/manual.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';

const { settings } = demonstration.portal;
const own = (id: string, book = 'fund') => ({ id, home: 'garden', book });
const mark = (text: string) => `${text}轮椅`;

const paid = (id: string, more: object = {}) => ({
  ...own(id),
  date: '2026-05-02',
  amount: 77_700,
  category: 'E13',
  payee_display: mark('店'),
  payee_type: 'individual_business',
  purpose: mark('微心愿'),
  ...more,
});

/** A wish of a small group, paid in advance from restricted money under an application of its own, with goods, reimbursement and repayment. */
function whole(): Portal {
  const records = {
    ...(Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Records),
    portal: [{ ...settings, as_of: '2026-12-31' }],
    place: [{ ...own('garden', ''), name: { zh: '花园' } }],
    fund: [
      {
        ...own('fund', ''),
        name: { zh: '基金' },
        coverage: 'ledger',
        purposes: [{ id: 'disabled', name: { zh: '助残' } }],
      },
    ],
    income: ['disabled', undefined].map((restriction, index) => ({
      ...own(`I-${index}`),
      ...{ date: '2026-01-01', amount: 500_000, category: 'I01', method: 'transfer', donor_display: '单位' },
      ...{ donor_type: 'organization', restriction },
    })),
    wish: [
      { ...own('W-1', ''), description: '想要一辆轮椅', group: 'disabled', spending: 'S-1', status: 'fulfilled' },
      ...Array.from({ length: 3 }, (_, n) => ({ ...own(`W-${n + 2}`, ''), description: '想要书包', status: 'open' })),
    ],
    spending: [
      paid('S-1', {
        ...{ restriction: 'disabled', project: 'care', application: 'chair', campaign: mark('campaign'), tranche: 1 },
        ...{
          payment_ref: mark('p'),
          settlement: mark('s'),
          place: mark('near'),
          beneficiaries: 40,
          note: mark('备注'),
        },
        ...{ evidence: `receipt;${mark('照片')}`, voucher_last4: '0001' },
      }),
      paid('S-2', { purpose: mark('归还'), category: 'E10', restriction: 'disabled' }),
      ...['S-3', 'S-4', 'S-5'].map((id) => paid(id, { restriction: undefined })),
      paid('S-6', { category: 'E07', purpose: '路灯', payee_display: '灯具店', restriction: 'disabled', note: '南门' }),
    ],
    advance: [
      {
        ...own('A-1'),
        ...{ date: '2026-05-02', amount: 77_700, payer_display: mark('会'), payer_type: 'organization' },
        ...{ spending: 'S-1', repaid_by: 'S-2', note: mark('垫付') },
      },
    ],
    reallocation: [
      {
        ...own('R-1'),
        ...{ date: '2026-06-01', amount: 77_700, from_restriction: 'disabled', kind: 'reimbursement', spending: 'S-1' },
        ...{ consent: 'not_needed', basis: mark('归还') },
      },
      ...[77_700, 77_800].map((amount, index) => ({
        ...own(`R-${index + 3}`),
        ...{ date: '2026-06-03', amount, from_restriction: 'disabled', kind: 'reimbursement', consent: 'not_needed' },
      })),
      {
        ...own('R-2'),
        ...{ date: '2026-06-02', amount: 1, from_restriction: 'disabled', kind: 'release', consent: 'donor' },
      },
    ],
    goods: [
      { ...own('G-1'), date: '2026-05-02', item: mark('老人'), unit: '辆', in: 1, kind: 'purchased', spending: 'S-1' },
      { ...own('G-2'), date: '2026-05-04', item: mark('老人'), unit: '辆', out: 1, kind: 'distributed' },
      { ...own('G-3'), date: '2026-05-04', item: '大米', unit: '袋', in: 1, kind: 'donated' },
    ],
    document: [
      { ...own('D-1'), date: '2026-05-02', kind: 'receipt', title: mark('收据'), spending: 'S-6;S-1', archive_no: '1' },
      {
        ...own('D-2'),
        date: '2026-04-03',
        kind: 'minutes',
        title: mark('决议'),
        application: 'chair',
        archive_no: '2',
      },
      { ...own('D-3'), date: '2026-05-02', kind: 'receipt', title: '路灯收据', spending: 'S-6', archive_no: '3' },
    ],
    application: [
      {
        ...own('chair'),
        ...{ purpose: { zh: mark('购买') }, project: 'care', amount: 77_700, note: { zh: mark('备注') } },
        proposed: { on: '2026-04-01', by: { zh: mark('会') } },
        consulted: [{ on: '2026-04-02', who: { zh: mark('家') } }],
        votes: [{ on: '2026-04-03', meeting: 'm', due: 5, present: 5, for: 5, against: 0, abstain: 0 }],
        notices: [{ start: '2026-04-04', end: '2026-04-20', channels: [{ zh: mark('楼') }] }],
        approval: { on: '2026-04-21', amount: 77_700, number: mark('批') },
        acceptance: { on: '2026-05-20', inspectors: { zh: mark('人') }, result: { zh: mark('好') } },
      },
    ],
    meeting: [
      {
        ...own('m', ''),
        date: '2026-04-03',
        topics: [{ id: 't', title: { zh: '用款' }, application: 'chair', result: 'agreed' }],
      },
    ],
    project: [{ ...own('care', ''), name: { zh: '关爱' }, beneficiaries: { who: { zh: '居民' } } }],
    correction: [
      { ...own('c1', ''), record: 'S-1', field: 'restriction', old: mark('a'), new: 'disabled' },
      { ...own('c2', ''), record: 'R-1', field: 'basis', old: mark('a'), new: mark('b') },
      { ...own('c3', ''), record: 'chair', field: 'purpose', old: mark('a'), new: mark('b') },
      { ...own('c4', ''), record: 'A-1', field: '垫付人', old: mark('a'), new: mark('b') },
      { ...own('c5', ''), record: 'S-6', field: 'restriction', old: '', new: 'disabled' },
    ].map((one) => ({ ...one, reason: { zh: '登记错了' }, approved_by_role: { zh: '主任' }, on: '2026-07-01' })),
    history: [{ ...own('W-1', ''), kind: 'wish', state: 'open', on: '2026-04-29', reason: mark('没有') }],
  };
  const placed = Object.entries(records).map(([kind, rows]) => [
    kind,
    (rows as { id: string }[]).map((row, index) => ({
      ...row,
      at: { file: fileOf(kind as Kind, row.id), line: index + 2, index },
    })),
  ]);
  return buildPortal(Object.fromEntries(placed) as Records);
}

const names: Readonly<Record<string, string>> = { place: 'garden', fund: 'fund' };

function fileOf(kind: Kind, id: string): string {
  return kinds[kind].path.replace(/<(\w+)>/g, (_, name) => names[name] ?? id).replace('*', '');
}

const portal = whole();
const site = publish(portal);
const fund = site.funds.get('fund');
if (!fund) throw new Error('the fund is published');

describe('a payment that may be for a wish whose group is withheld', () => {
  const known = portal.funds.get('fund');

  test('is told like all others, with every row that leads to it', () => {
    const [one, back, , , , other] = fund.spending;
    expect(one).toEqual({
      ...own('S-1'),
      at: known?.spending[0]?.at,
      ...{ date: '2026-05-02', amount: 77_700, category: 'E13', application: 'chair', voucher_last4: '0001' },
      ...{ purpose: substitutes.purpose, payee_display: substitutes.text, payee_type: 'unstated', evidence: 'receipt' },
    });
    expect(back).toMatchObject({ purpose: substitutes.purpose, category: 'E10' });
    expect(back?.restriction).toBeUndefined();
    expect(other).toEqual(known?.spending[5]);
    expect(fund.advances[0]).toMatchObject({ payer_display: substitutes.text, spending: 'S-1', amount: 77_700 });
    // R-3 gave back just as much; R-4 did not.
    expect(fund.reallocations.map(({ id }) => id)).toEqual(['R-4', 'R-2']);
    expect(fund.goods.map(({ id }) => id)).toEqual(['G-3']);
    expect(isSubstituted(site.applications.get('chair'))).toBe(true);
    expect(site.applications.get('chair')).toBe(fund.applications[0]);
    expect(site.meetings.get('m')?.topics[0]).not.toHaveProperty('application');
    expect(site.history).toEqual([]);
  });

  test('leaves no word of it in any table or file but that of the wish', () => {
    const tables = catalogue(site).map((table) => tableCsv(table));
    const files = sourceFilesOf(site).map(({ text }) => text);
    const wish = '想要一辆轮椅';
    expect(files.join('\n')).toContain(wish);
    const left = [...tables, ...files].flatMap((text) => text.replaceAll(wish, '').match(/.*轮椅.*/g) ?? []);
    expect(left).toEqual([]);
    // As a control: the books themselves are full of it.
    expect(JSON.stringify(known).match(/轮椅/g)?.length).toBeGreaterThan(20);
  });

  test('leaves the balance exact, and moves none between pots that would tell', () => {
    const [before, after] = [known as NonNullable<typeof known>, fund].map((one) => entriesOf(one));
    for (const day of ['2026-05-01', '2026-05-31', '2026-12-31'])
      expect(balanceAt(after ?? [], day)).toBe(balanceAt(before ?? [], day));
    // Only what is told left the pot.
    expect(balanceAt(after ?? [], '2026-12-31', 'disabled')).toBe(500_000 - 77_700 - 77_800 - 1);
  });

  test('a correction of what is withheld tells no value, and of a row that is left out there is none', () => {
    expect(site.corrections.map(({ record, old, new: now }) => [record, old, now])).toEqual([
      ['S-1', '*', '*'],
      ['chair', '*', '*'],
      ['A-1', '*', '*'],
      ['S-6', '', 'disabled'],
    ]);
  });

  test('published once more, it is the same', () => {
    const { wish, history } = { wish: site.wishes, history: site.history };
    const rows = {
      ...portal.records,
      ...{ wish, history, spending: fund.spending, advance: fund.advances, reallocation: fund.reallocations },
      ...{ goods: fund.goods, application: fund.applications, meeting: [...site.meetings.values()] },
      correction: site.corrections,
    };
    const again = publish(buildPortal(rows as unknown as Records));
    expect(again.funds).toEqual(site.funds);
    expect(again.corrections).toEqual(site.corrections);
  });
});

test('a use of money that paid for three such wishes is told as it is', () => {
  const { records } = portal;
  const spending = records.spending.map((row) => (row.category === 'E13' ? { ...row, application: 'chair' } : row));
  const { applications } = publish(buildPortal({ ...records, spending }));
  expect(applications.get('chair')?.purpose.zh).toBe(mark('购买'));
});

test('every column of a payment is withheld there, or is known to lead nowhere', () => {
  const open = fieldsOfKind('spending').flatMap(({ key, privacy }) => (privacy ? [] : [key]));
  expect(open).toEqual([
    ...['id', 'date', 'banked_on', 'amount', 'category', 'application', 'reverses', 'voucher_last4', 'retracted_on'],
  ]);
});
