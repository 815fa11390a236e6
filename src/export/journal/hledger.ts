import { compare } from '../../issues/order.ts';
import { journalWords, mixed } from '../../texts/journal.ts';
import { amountText } from './amount.ts';
import { description, remark, tagValue } from './guard.ts';
import { headLines } from './head.ts';
import type { Account, Claim, Commodity, Journal, Retraction, Transaction } from './model.ts';

/** The journal as hledger reads it. Assertions hold at the end of the day and stand after all that happened on it. */
export function toHledger(journal: Journal): string {
  const { accounts, commodities, transactions, claims, retractions, whole } = journal;
  const file = 'ledger.journal';
  const commands = [`hledger -f ${file} check --strict`, `hledger -f ${file} balance --tree`];
  const blocks = [
    headLines(journal, file, commands),
    ...commodities.map(commodityLines),
    ...accounts.map(accountLines),
    ...retractions.map((one) => [retractionLine(one)]),
    // Before the assertions, which hold after all that happened on their day.
    ...(whole ? [whole.parts.map((folder) => `include ${folder}${file}`)] : []),
    ...dated(transactions, claims),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function commodityLines({ code, places, name }: Commodity): string[] {
  const title = `    ; ${remark(mixed(name))}`;
  return [`commodity ${code}`, title, ...(places === 2 ? [`    format 1000.00 ${code}`] : [])];
}

function accountLines({ name, title, ids, cash }: Account): string[] {
  return [
    `account ${name}`,
    `    ; ${remark(mixed(title))}`,
    ...ids.map(([key, id]) => `    ; ${key}: ${tagValue(id)}`),
    ...(cash ? ['    ; type: C'] : []),
  ];
}

function retractionLine({ date, link, on, reason }: Retraction): string {
  return `; ${date} ${link} ${mixed(journalWords.retracted)} ${on} ${remark(reason)}`.trimEnd();
}

/** Transactions and assertions by day, the assertions of a day last. */
function dated(transactions: readonly Transaction[], claims: readonly Claim[]): string[][] {
  const groups = [...Map.groupBy(claims, ({ date, owner, by }) => `${date} ${owner} ${by}`).values()];
  const written = [
    ...transactions.map((one) => ({ date: one.date, last: 0, lines: transactionLines(one) })),
    ...groups.map((group) => ({ date: group[0]?.date ?? '', last: 1, lines: claimLines(group) })),
  ];
  return written.toSorted((a, b) => compare(a.date, b.date) || a.last - b.last).map(({ lines }) => lines);
}

function transactionLines({ date, row, party, text, labels, postings }: Transaction): string[] {
  const [payee, note] = [description(party), description(text)];
  return [
    `${date} (${row}) ${payee ? `${payee} | ${note}` : note}`,
    ...labels.map(([key, value]) => `    ; ${key}: ${tagValue(value)}`),
    ...postings.map(({ account, units, commodity }) => `    ${account.name}  ${amountText(units, commodity)}`),
  ];
}

function claimLines(claims: readonly Claim[]): string[] {
  const [first] = claims;
  if (!first) return [];
  return [
    `${first.date} ${description(first.source)}`,
    `    ; by: ${first.by}`,
    `    ; of: ${first.owner}`,
    ...claims.map(({ account, whole, units, commodity }) => {
      const assertion = `${whole ? '=*' : '='} ${amountText(units, commodity)}`;
      return `    ${account.name}  ${amountText(0, commodity)} ${assertion}`;
    }),
  ];
}
