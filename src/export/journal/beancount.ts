import { addDays } from '../../domain/common/day.ts';
import { compare } from '../../issues/order.ts';
import { journalWords, mixed } from '../../texts/journal.ts';
import { amountText } from './amount.ts';
import { oneLine, quotedText } from './guard.ts';
import { headLines } from './head.ts';
import type { Account, Claim, Commodity, Journal, Retraction, Transaction } from './model.ts';

/** The journal as beancount reads it. A balance holds at the beginning of its day, so each stands on the day after. */
export function toBeancount(journal: Journal): string {
  const { accounts, commodities, transactions, claims, retractions, begin, whole } = journal;
  const file = 'ledger.beancount';
  const commands = [`bean-check ${file}`, `bean-report ${file} balances`];
  const held = holdings(journal);
  const blocks = [
    headLines(journal, file, commands),
    optionLines(journal),
    ...commodities.map((one) => commodityLines(one, begin, whole !== undefined)),
    ...accounts.map((one) => accountLines(one, begin, held.get(one.name) ?? [])),
    ...retractions.map((one) => [retractionLine(one)]),
    ...(whole ? [whole.parts.map((folder) => `include "${folder}${file}"`)] : []),
    ...dated(transactions, claims),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function optionLines({ title, commodities }: Journal): string[] {
  return [
    `option "title" ${quotedText(mixed(title))}`,
    ...commodities
      .filter(({ code }) => code === 'CNY' || code === 'CNY_DEMO')
      .map(({ code }) => `option "operating_currency" "${code}"`),
    // Without this a balance may be off by one fen.
    'option "inferred_tolerance_multiplier" "0"',
  ];
}

/** Commodities by account: an account takes no other one. */
function holdings({ transactions, claims }: Journal): Map<string, string[]> {
  const held = new Map<string, Set<string>>();
  for (const { account, commodity } of [...transactions.flatMap(({ postings }) => postings), ...claims])
    held.set(account.name, (held.get(account.name) ?? new Set()).add(commodity.code));
  return new Map([...held].map(([name, codes]) => [name, [...codes].toSorted()]));
}

/** Beancount refuses a second directive for a commodity: only the whole has them, and a part tells the same in a directive of its own. */
function commodityLines({ code, name, unit, fictional }: Commodity, day: string, whole: boolean): string[] {
  return [
    whole ? `${day} commodity ${code}` : `${day} custom "commodity" "${code}"`,
    `  name: ${quotedText(mixed(name))}`,
    ...(unit ? [`  unit: ${quotedText(unit)}`] : []),
    ...(fictional ? ['  fictional: TRUE'] : []),
  ];
}

function accountLines({ name, title, ids }: Account, day: string, codes: readonly string[]): string[] {
  return [
    `${day} open ${name}  ${codes.join(',')}`.trimEnd(),
    `  name: ${quotedText(mixed(title))}`,
    ...ids.map(([key, id]) => `  ${key}: ${quotedText(id)}`),
  ];
}

function retractionLine({ date, link, on, reason }: Retraction): string {
  return `; ${date} ${link} ${mixed(journalWords.retracted)} ${on} ${oneLine(reason)}`.trimEnd();
}

/** Transactions and balances by day; a balance stands before what happens on its day. */
function dated(transactions: readonly Transaction[], claims: readonly Claim[]): string[][] {
  const written = [
    ...claims.map((one) => ({ date: addDays(one.date, 1), last: 0, lines: claimLines(one) })),
    ...transactions.map((one) => ({ date: one.date, last: 1, lines: transactionLines(one) })),
  ];
  return written.toSorted((a, b) => compare(a.date, b.date) || a.last - b.last).map(({ lines }) => lines);
}

function transactionLines({ date, link, party, text, labels, fictional, postings }: Transaction): string[] {
  const payee = oneLine(party) ? `${quotedText(party)} ` : '';
  return [
    `${date} * ${payee}${quotedText(text)} ^${link}${fictional ? ' #fictional' : ''}`,
    ...labels.map(([key, value]) => `  ${key}: ${quotedText(value)}`),
    ...postings.map(({ account, units, commodity }) => `  ${account.name}  ${amountText(units, commodity)}`),
  ];
}

function claimLines({ date, account, units, commodity, by, source }: Claim): string[] {
  return [
    `${addDays(date, 1)} balance ${account.name}  ${amountText(units, commodity)}`,
    `  by: ${quotedText(by)}`,
    // What the portal works out has one source everywhere, which the head tells.
    ...(by === 'bank' ? [`  source: ${quotedText(source)}`] : []),
  ];
}
