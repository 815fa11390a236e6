import type { Draft } from '../../issues/issue.ts';
import { entriesOf, isBanked } from '../ledger.ts';
import type { Fund, Portal } from '../portal.ts';
import { place } from './place.ts';

/** What a record must have by law or practice, whatever its amounts: agreement, consent, payee, goods, coverage, doubles. */
export function checkRecords(portal: Portal): Draft[] {
  return [
    ...[...portal.funds.values()].flatMap((fund) => [
      ...coverage(fund),
      ...agreement(portal, fund),
      ...donors(fund),
      ...payees(portal, fund),
      ...goods(fund),
      ...inKind(fund),
      ...doubles(fund),
    ]),
    ...aggregates(portal),
  ];
}

/** A fund known only from reports never carries rows. */
function coverage(fund: Fund): Draft[] {
  const rows = [...fund.income, ...fund.spending, ...fund.transfers, ...fund.received];
  if (fund.coverage === 'ledger' || rows.length === 0) return [];
  return [
    { ...place(fund, 'coverage'), code: 'coverage-conflict', params: { found: fund.name.zh, coverage: fund.coverage } },
  ];
}

/** A fund has no legal personality: its money lies with a charity under an agreement that is older than its first row. */
function agreement(portal: Portal, fund: Fund): Draft[] {
  if (fund.coverage !== 'ledger' || portal.broken.ids.has(`fund ${fund.id}`)) return [];
  const missing = (field: string, zh: string, en: string): Draft[] => [
    { ...place(fund, field), code: 'agreement-missing', params: { found: fund.name.zh, what: { zh, en } } },
  ];
  if (!fund.opening_balance) return missing('opening_balance', '期初余额（opening_balance）', 'opening balance');
  if (!fund.custodian) return missing('custodian', '托管慈善组织（custodian）', 'custodian');
  const signed = (fund.agreements ?? []).map((one) => one.signed).toSorted()[0];
  if (!signed) return missing('agreements', '托管协议（agreements）', 'agreement');
  const first = entriesOf(fund).find(({ kind }) => kind !== 'opening')?.on;
  return first && signed > first
    ? [{ ...place(fund, 'agreements', 0, 'signed'), code: 'agreement-late', params: { signed, first } }]
    : [];
}

/** A person's full name needs that person's own consent (PIPL Art 25). */
function donors(fund: Fund): Draft[] {
  return [...fund.income, ...fund.pledges]
    .filter(
      (row) =>
        row.donor_type === 'person' && !isMasked(row.donor_display) && !('consent_ref' in row && row.consent_ref),
    )
    .map((row) => ({ ...place(row, 'donor_display'), code: 'donor-consent', params: { found: row.donor_display } }));
}

/** Masked, collective or anonymous forms of a name. */
export function isMasked(name: string): boolean {
  return /[*＊某]|爱心|匿名|居民|善心|业主|人士|志愿者|热心|党员|一家|家庭|老人|邻居|[女先][士生]$/.test(name);
}

function payees(portal: Portal, fund: Fund): Draft[] {
  return fund.spending.flatMap((row): Draft[] => {
    const term = portal.spendingTerms.get(row.category);
    if (row.payee_type !== 'person' || !term || term.to_person || row.reverses) return [];
    return [{ ...place(row, 'payee_type'), code: 'payee-person', params: { category: { zh: term.zh, en: term.en } } }];
  });
}

function goods(fund: Fund): Draft[] {
  const stock = new Map<string, number>();
  const found: Draft[] = [];
  const rows = fund.goods
    .filter(({ retracted_on }) => !retracted_on)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  for (const row of rows) {
    const key = `${row.item} ${row.unit}`;
    const before = stock.get(key) ?? 0;
    const after = Math.round((before + (row.in ?? 0) - (row.out ?? 0)) * 1000) / 1000;
    stock.set(key, after);
    if (after < 0 && before >= 0)
      found.push({
        ...place(row, 'out'),
        code: 'goods-negative',
        params: { found: row.item, count: -after, unit: row.unit },
      });
  }
  return found;
}

function inKind(fund: Fund): Draft[] {
  return fund.income.flatMap((row): Draft[] => {
    if (isBanked(row.method)) return [];
    const fields = [
      ['goods', '物资名称（goods）'],
      ['quantity', '数量（quantity）'],
      ['unit', '单位（unit）'],
      ['valuation_basis', '折价依据（valuation_basis）'],
    ] as const;
    const missing = fields.find(([field]) => row[field] === undefined);
    return missing
      ? [
          {
            ...place(row, missing[0]),
            code: 'in-kind-incomplete',
            params: { expected: { zh: missing[1], en: missing[0] } },
          },
        ]
      : [];
  });
}

/** Same day, same amount, same party, same paper: probably one fact entered twice. */
function doubles(fund: Fund): Draft[] {
  const seen = new Map<string, string>();
  const found: Draft[] = [];
  const check = (row: { id: string; at: Fund['at'] }, ...parts: (string | number | undefined)[]) => {
    const key = parts.join('\u0000');
    const first = seen.get(key);
    if (first) found.push({ ...place(row, 'id'), code: 'duplicate-row', params: { found: first } });
    else seen.set(key, row.id);
  };
  for (const row of fund.income)
    if (!row.retracted_on && row.donor_type !== 'anonymous')
      check(row, 'in', row.date, row.amount, row.donor_display, row.restriction, row.receipt_last4, row.reverses);
  for (const row of fund.spending)
    if (!row.retracted_on)
      check(
        row,
        'out',
        row.date,
        row.amount,
        row.payee_display,
        row.restriction,
        row.project,
        row.voucher_last4,
        row.reverses,
      );
  return found;
}

function aggregates(portal: Portal): Draft[] {
  return portal.records.aggregate
    .filter(({ value, value_to }) => value_to !== undefined && value_to < value)
    .map((record) => ({
      ...place(record, 'value_to'),
      code: 'aggregate-range',
      params: { from: record.value, to: record.value_to as number },
    }));
}
