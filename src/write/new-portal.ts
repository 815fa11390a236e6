import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { createSecrets } from '../read/secrets.ts';
import type { Kind } from '../schemas/kinds.ts';
import { editorSettings } from '../template/editor.ts';
import { schemaAddress } from '../template/json-schema.ts';
import { type Given, skeleton } from '../template/skeleton.ts';
import { emptyLedger } from '../template/table-head.ts';

/** What a new portal says of itself; amounts in yuan as they are written, days as ISO days. */
export type NewPortal = {
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

/** Where editors of the kind of VS Code look for their settings. */
const editorFile = '.vscode/settings.json';

/**
 * Writes the data folder of a new portal and its secrets: settings and code lists as this program has them, a street, a community, its fund, the charity that
 * keeps its money, and empty ledgers with Chinese heads. Nothing of the demonstration gets there. The folder must be empty. Returns the files.
 */
export function newPortal(folder: string, portal: NewPortal): string[] {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} 不是空文件夹 (this folder is not empty)`);
  const data = join(folder, 'data');
  const begun = (kind: Kind, given: Given) => skeleton(kind, given, schemaAddress(portal.url, kind));
  const files = new Map([['portal.yaml', settings(portal)]]);
  for (const name of readdirSync('data/vocabulary'))
    files.set(`vocabulary/${name}`, readFileSync(join('data/vocabulary', name), 'utf8'));
  files.set(`custodians/${names.charity}.yaml`, begun('custodian', { name: portal.charity }));
  if (portal.street)
    files.set(
      `places/${names.street}/place.yaml`,
      begun('place', { name: portal.street, kind: 'street', coverage: 'ledger', fund_status: 'none' }),
    );
  files.set(
    `places/${names.community}/place.yaml`,
    begun('place', {
      ...{ name: portal.community, kind: 'community', coverage: 'ledger', fund_status: 'own' },
      ...(portal.street ? { parent: names.street } : {}),
    }),
  );
  const fund = `places/${names.community}/funds/${names.fund}`;
  files.set(`${fund}/fund.yaml`, begun('fund', fundOf(portal)));
  const year = portal.ledger?.on.slice(0, 4);
  if (year) for (const [name, text] of emptyLedger(year)) files.set(`${fund}/${name}`, text);
  for (const [file, text] of files) {
    mkdirSync(join(data, file, '..'), { recursive: true });
    writeFileSync(join(data, file), text);
  }
  writeFileSync(
    join(folder, '.gitignore'),
    '# 密钥和导入记录不进仓库，另外备份 (secrets and records of imports stay out of git; keep a backup)\n/secrets/\n/dist/\n',
  );
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, editorFile), editorSettings(portal.url));
  createSecrets(data);
  return ['.gitignore', editorFile, ...[...files.keys()].map((file) => `data/${file}`), 'secrets/'];
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

function fundOf({ fund, ledger }: NewPortal): Given {
  const own = { name: fund, kind: 'community_fund', custodian: names.charity, status: 'active' };
  if (!ledger) return { ...own, coverage: 'none' };
  const { on, total, agreement: number, signed, purpose } = ledger;
  return { ...own, coverage: 'ledger', opening_balance: { on, total }, agreements: [{ number, signed, purpose }] };
}
