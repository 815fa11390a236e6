import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { writeScalar } from '../parse/writing.ts';
import { createSecrets } from '../read/secrets.ts';
import { fieldMeta } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';

/** What a new portal says of itself; amounts in yuan as they are written, days as ISO days. */
type NewPortal = {
  publisher: string;
  title: string;
  /** Address under which it will stand. */
  url: string;
  /** Up to which day its data will be complete. */
  asOf: string;
  street?: string | undefined;
  community: string;
  fund: string;
  charity: string;
  /** The ledger: from which day, what was in the account on it, and under which agreement; without it the fund is there without a ledger. */
  ledger?: { on: string; total: string; agreement: string; signed: string; purpose: string } | undefined;
};

/** Folders and files of the new portal: short names, since they stand in addresses for good. */
const names = { street: 'street', community: 'community', fund: 'fund', charity: 'charity' } as const;

/** Columns that a clerk fills from the first day on; others are added when they are needed. */
const heads = {
  income: [
    'id',
    'date',
    'banked_on',
    'amount',
    'category',
    'method',
    'donor_display',
    'donor_type',
    'restriction',
    'receipt_last4',
    'note',
  ],
  spending: [
    'id',
    'date',
    'amount',
    'category',
    'restriction',
    'project',
    'application',
    'payee_display',
    'payee_type',
    'purpose',
    'voucher_last4',
    'note',
  ],
  balance: ['date', 'balance', 'source'],
} as const;

function headOf(kind: keyof typeof heads, key: string): string {
  return (
    fieldMeta((kinds[kind].schema.shape as Record<string, Parameters<typeof fieldMeta>[0]>)[key] as never)?.zh ?? key
  );
}

/**
 * Writes the data folder of a new portal and its secrets: settings and code lists as this program has them, a street, a community, its fund, the charity that
 * keeps its money, and empty ledgers with Chinese heads. Nothing of the demonstration gets there. The folder must be empty. Returns the files.
 */
export function newPortal(folder: string, portal: NewPortal): string[] {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} 不是空文件夹 (this folder is not empty)`);
  const data = join(folder, 'data');
  const files = new Map([['portal.yaml', settings(portal)]]);
  for (const name of readdirSync('data/vocabulary'))
    files.set(`vocabulary/${name}`, readFileSync(join('data/vocabulary', name), 'utf8'));
  files.set(`custodians/${names.charity}.yaml`, charity(portal));
  if (portal.street) files.set(`places/${names.street}/place.yaml`, place(portal.street, 'street', undefined, 'none'));
  files.set(
    `places/${names.community}/place.yaml`,
    place(portal.community, 'community', portal.street && names.street, 'own'),
  );
  const fund = `places/${names.community}/funds/${names.fund}`;
  files.set(`${fund}/fund.yaml`, fundText(portal));
  const year = portal.ledger?.on.slice(0, 4);
  if (year)
    for (const [kind, name] of [
      ['income', `income-${year}`],
      ['spending', `spending-${year}`],
      ['balance', 'balances'],
    ] as const)
      files.set(`${fund}/${name}.csv`, `\uFEFF${heads[kind].map((key) => headOf(kind, key)).join(',')}\r\n`);
  for (const [file, text] of files) {
    mkdirSync(join(data, file, '..'), { recursive: true });
    writeFileSync(join(data, file), text);
  }
  writeFileSync(
    join(folder, '.gitignore'),
    '# 密钥和导入记录不进仓库，另外备份 (secrets and records of imports stay out of git; keep a backup)\n/secrets/\n/dist/\n',
  );
  createSecrets(data);
  return ['.gitignore', ...[...files.keys()].map((file) => `data/${file}`), 'secrets/'];
}

/** The settings of this program with another title, publisher, address and day; what belongs to the demonstration goes. */
function settings({ title, publisher, url, asOf }: NewPortal): string {
  const document = parseDocument(readFileSync('data/portal.yaml', 'utf8'));
  document.set('title', { zh: title });
  document.set('publisher', { zh: publisher });
  document.set('base_url', url);
  document.set('as_of', asOf);
  for (const key of ['trace', 'licence', 'contact']) document.delete(key);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function charity({ charity: name }: NewPortal): string {
  return `# 保管资金的慈善组织。查到以后补上：统一社会信用代码 uscc、联系方式 contact、投诉电话 complaint_line、官网 official_page。
name:
  zh: ${writeScalar(name)}
`;
}

function place(name: string, kind: string, parent: string | undefined, status: string): string {
  return `# 查到以后补上：人口 population、户数 households、联系方式 contact。没有核实的不要填。
name:
  zh: ${writeScalar(name)}
kind: ${kind}
${parent ? `parent: ${parent}\n` : ''}coverage: ledger
fund_status: ${status}
`;
}

function fundText({ fund, ledger: begun }: NewPortal): string {
  const ledger = begun
    ? `coverage: ledger
opening_balance:
  on: ${begun.on}
  total: ${begun.total}
agreements:
  - number: ${writeScalar(begun.agreement)}
    signed: ${begun.signed}
    purpose:
      zh: ${writeScalar(begun.purpose)}
`
    : `# 有了托管协议和期初余额，把 none 改成 ledger，写上 opening_balance 和 agreements，再建 income.csv 和 spending.csv。
coverage: none
`;
  return `# 查到以后补上：成立日期 established、管委会 committee、限定用途 purposes。没有核实的不要填。
name:
  zh: ${writeScalar(fund)}
kind: community_fund
custodian: ${names.charity}
status: active
${ledger}`;
}
