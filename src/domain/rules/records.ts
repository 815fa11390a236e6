import type { Draft } from '../../issues/issue.ts';
import { coverageStates } from '../../schemas/common.ts';
import { advancesOf, repaymentsOf } from '../ledger/advance.ts';
import { entriesOf } from '../ledger/ledger.ts';
import { isBanked } from '../ledger/movement.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { isSubstituted } from '../published/substitute.ts';
import { type Common, eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** What a record must have by law or practice, whatever its amounts: source, agreement, consent, payee, papers of goods. */
export function checkRecords(portal: Portal): Draft[] {
  const { fund, project, place: places } = portal.records;
  return [
    ...ofFunds(portal),
    ...[...fund, ...project, ...places]
      .filter((record) => record.coverage === 'reported' && !record.source)
      .map((record) => missing(record, 'source', '来源（source）', 'source')),
    ...aggregates(portal),
  ];
}

const ofFunds = eachFund((common, fund) => [
  ...coverage(fund),
  ...agreement(common, fund),
  ...donors(fund),
  ...payees(common, fund),
  ...inKind(fund),
]);

function missing(record: Parameters<typeof place>[0], field: string, zh: string, en: string): Draft {
  return { ...place(record, field), code: 'value-missing', params: { expected: { zh, en }, choices: '' } };
}

/** A fund known only from reports has no rows. */
function coverage(fund: Fund): Draft[] {
  const { income, spending, transfers, received, reallocations, balances } = fund;
  const empty = [income, spending, transfers, received, reallocations, balances].every((list) => list.length === 0);
  if (fund.coverage === 'ledger' || empty) return [];
  return [
    {
      ...place(fund, 'coverage'),
      code: 'coverage-conflict',
      params: {
        found: fund.name.zh,
        coverage: {
          zh: `${coverageStates[fund.coverage]}（coverage: ${fund.coverage}）`,
          en: `coverage: ${fund.coverage}`,
        },
      },
    },
  ];
}

/** A fund has no legal personality: a charity holds its money under an agreement that is older than its first row. */
function agreement(portal: Common, fund: Fund): Draft[] {
  if (fund.coverage !== 'ledger' || portal.broken.ids.has(`fund ${fund.id}`)) return [];
  const lacks = (field: string, zh: string, en: string): Draft[] => [
    { ...place(fund, field), code: 'agreement-missing', params: { found: fund.name.zh, what: { zh, en } } },
  ];
  if (!fund.opening_balance)
    return [missing(fund, 'opening_balance', '期初余额（opening_balance）', 'opening_balance')];
  if (!fund.custodian) return lacks('custodian', '托管慈善组织（custodian）', 'custodian');
  const days = (fund.agreements ?? []).map((one) => one.signed);
  const signed = days.toSorted()[0];
  if (!signed) return lacks('agreements', '托管协议（agreements）', 'agreement');
  const since = fund.rules_from ?? '';
  const first = entriesOf(fund).find(({ kind, on }) => kind !== 'opening' && on >= since)?.on;
  return first && signed > first
    ? [
        {
          ...place(fund, 'agreements', days.indexOf(signed), 'signed'),
          code: 'agreement-late',
          params: { signed, first },
        },
      ]
    : [];
}

/** A person's full name needs that person's own consent (PIPL Art 25). */
function donors(fund: Fund): Draft[] {
  const open = (type: string, name: string) => mayBePerson.has(type) && !isMasked(name);
  const tell = (row: Parameters<typeof place>[0], field: string, found: string): Draft => ({
    ...place(row, field),
    code: 'donor-consent',
    params: { found },
  });
  return [
    ...[...fund.income, ...fund.pledges]
      .filter((row) => open(row.donor_type, row.donor_display) && !('consent_ref' in row && row.consent_ref))
      .map((row) => tell(row, 'donor_display', row.donor_display)),
    ...fund.advances
      .filter((row) => open(row.payer_type, row.payer_display) && !isSubstituted(row))
      .map((row) => tell(row, 'payer_display', row.payer_display)),
  ];
}

/** Where the source does not say who it was, it may have been a person. */
const mayBePerson = new Set(['person', 'unstated']);

/** Masked, collective or anonymous forms of a name. */
export function isMasked(name: string): boolean {
  return /^(?:未说明|未注明|未留名|不详|未知|无名氏|佚名)$|[*＊某]|爱心|匿名|居民|善心|业主|人士|志愿者|热心|党员|一家|家庭|老人|邻居|[女先][士生]$/.test(
    name,
  );
}

function payees(portal: Common, fund: Fund): Draft[] {
  // Whoever paid for the fund is paid back, whatever was bought.
  const repaid = new Set(advancesOf(fund).list.flatMap(({ row }) => repaymentsOf(row)));
  return fund.spending.flatMap((row): Draft[] => {
    const term = portal.spendingTerms.get(row.category);
    if (row.payee_type !== 'person' || !term || term.to_person || row.reverses || row.retracted_on) return [];
    if (repaid.has(row.id)) return [];
    return [{ ...place(row, 'payee_type'), code: 'payee-person', params: { category: { zh: term.zh, en: term.en } } }];
  });
}

const papers = [
  ['goods', '物资名称（goods）'],
  ['quantity', '数量（quantity）'],
  ['unit', '单位（unit）'],
  ['valuation_basis', '折价依据（valuation_basis）'],
] as const;

function inKind(fund: Fund): Draft[] {
  return fund.income.flatMap((row): Draft[] => {
    const lack = isBanked(row.method) ? undefined : papers.find(([field]) => row[field] === undefined);
    if (!lack) return [];
    const [field, zh] = lack;
    return [{ ...place(row, field), code: 'in-kind-incomplete', params: { expected: { zh, en: field } } }];
  });
}

/** Identity 15: a reported figure is about a record that exists, and its range begins below its end. */
function aggregates(portal: Portal): Draft[] {
  return portal.records.aggregate.flatMap((record): Draft[] => [
    ...(Object.keys(record.subject).length > 0
      ? []
      : [
          missing(
            record,
            'subject',
            '一个对象（place、fund、project 或 round）',
            'one of place, fund, project or round',
          ),
        ]),
    ...(record.value_to !== undefined && record.value_to < record.value
      ? [
          {
            ...place(record, 'value_to'),
            code: 'aggregate-range',
            params: { from: record.value, to: record.value_to },
          } as const,
        ]
      : []),
  ]);
}
