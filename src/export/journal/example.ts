import { addDays } from '../../domain/common/day.ts';
import { sum } from '../../domain/common/money.ts';
import { entriesOf, restrictionsAt } from '../../domain/ledger/ledger.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import { journalAccounts } from './account.ts';
import { amountText } from './amount.ts';
import { commoditiesOf } from './commodity.ts';

/** A command and what the program answers, line by line as it would. */
export type Example = { commands: readonly string[]; output: string };

/** How hledger is asked for the purposes of a fund today, and its answer. Purposes at zero are not in it. */
export function hledgerExample(site: Site, fund: PublicFund): Example {
  const { parent, restrictions, money } = balances(site, fund);
  const line = (fen: number) => amountText(fen, money);
  const rows = restrictions.filter(({ fen }) => fen !== 0).map(({ name, fen }) => ({ name, text: line(fen) }));
  const total = line(sum(restrictions.map(({ fen }) => fen)));
  const width = Math.max(20, ...[...rows.map(({ text }) => text), total].map(({ length }) => length));
  const end = addDays(site.asOf, 1);
  return {
    commands: ['hledger -f ledger.journal check --strict', `hledger -f ledger.journal balance ${parent} -e ${end}`],
    output: [
      ...rows.map(({ name, text }) => `${text.padStart(width)}  ${name}`),
      '-'.repeat(width),
      total.padStart(width),
    ].join('\n'),
  };
}

/** The same question to beancount, and its answer. */
export function beancountExample(site: Site, fund: PublicFund): Example {
  const { parent, restrictions, money } = balances(site, fund);
  const rows = restrictions.map(({ name, fen }) => ({ name, text: fen === 0 ? '' : amountText(fen, money) }));
  const left = Math.max('account'.length, ...rows.map(({ name }) => name.length));
  const right = Math.max('balance'.length, ...rows.map(({ text }) => text.length));
  const query = `SELECT account, sum(position) AS balance WHERE account ~ '${parent}' GROUP BY account ORDER BY account`;
  return {
    commands: ['bean-check ledger.beancount', `bean-query ledger.beancount "${query}"`],
    output: [
      `${center('account', left)} ${center('balance', right)}`,
      `${'-'.repeat(left)} ${'-'.repeat(right)}`,
      ...rows.map(({ name, text }) => `${name.padEnd(left)} ${text.padStart(right)}`),
    ]
      .map((line) => line.trimEnd())
      .join('\n'),
  };
}

/** How Ledger reads the file of hledger, alone or with what it includes: without the assertions that it does not know. */
export const ledgerCommand =
  "cat ledger.journal $(sed -n 's/^include //p' ledger.journal) | grep -vE '^include | =\\* ' | ledger -f - balance";

function balances(site: Site, fund: PublicFund) {
  const accounts = journalAccounts(site, fund.fictional);
  const restrictions = [...restrictionsAt(entriesOf(fund))]
    .map(([restriction, fen]) => ({ name: accounts.restriction(fund, restriction).name, fen }))
    .toSorted((a, b) => compare(a.name, b.name));
  return { parent: accounts.fund(fund).name, restrictions, money: commoditiesOf(fund.fictional).money };
}

/** Text in the middle of a width, an odd blank before it. */
function center(text: string, width: number): string {
  const blanks = width - text.length;
  const before = Math.floor(blanks / 2) + (blanks % 2 && width % 2);
  return text.padStart(text.length + before).padEnd(width);
}
