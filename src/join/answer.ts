import type { PortalSummary, SummaryPortal, TreeAccounts } from '../export/summary-format.ts';
import { compare } from '../issues/order.ts';
import { placeWords } from '../texts/place.ts';
import { dayText, fill, localize, numberText } from '../texts/text.ts';
import { type JoinDesk, yuanText } from './desk.ts';
import { markup, type Piece } from './markup.ts';
import { type TreeGroup, type TreeGroups, treeCounts } from './sums.ts';

/** What an overview says first: up to which day, the sums, and what they leave out. Invented data have a sum of their own. */
export function joinAnswer(desk: JoinDesk, { portals }: PortalSummary, groups: TreeGroups): Piece {
  const { words } = desk;
  const { real, fictional, without } = groups;
  const many = portals.length > 1 && (real ?? fictional);
  return markup`<p class="age">${daysText(desk, asOfDays(portals))}</p>
${!real && markup`<p class="note">${fictional ? words.fictionalOnly : words.noLedgers}</p>`}
<div class="sums">${real && sumOf(desk, real, words.sum)}${fictional && sumOf(desk, fictional, words.sumFictional, 'apart')}</div>
${many && markup`<p class="q">${words.between}</p>`}
${without.length > 0 && markup`<p class="q">${fill(words.reported, { n: without.length })}</p>`}`;
}

/** The days (ISO) up to which the data of some portals are complete, each once, the first first. */
export function asOfDays(portals: readonly SummaryPortal[]): string[] {
  return [...new Set(portals.map(({ as_of }) => as_of))].toSorted(compare);
}

function daysText({ locale, words }: JoinDesk, days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (!first) return '';
  if (first === last) return fill(words.oneDay, { day: dayText(first, locale) });
  return fill(words.days, { first: dayText(first, locale), last: dayText(last, locale) });
}

/** The account sum of a group, from what was carried over to what is there now. */
function sumOf({ locale, words }: JoinDesk, group: TreeGroup, title: string, look = ''): Piece {
  const shared = localize(placeWords, locale);
  const counts = treeCounts(group);
  const facts = [
    fill(words.portals, { n: numberText(counts.portals) }),
    fill(words.trees, { n: numberText(counts.trees) }),
    fill(words.communities, { n: numberText(counts.communities) }),
    fill(words.funds, { n: numberText(counts.funds) }),
  ];
  const lines = sumRows(group.total, shared).map(
    ([label, sign, fen]) =>
      markup`<tr><th scope="row">${label}</th><td class="sg">${sign}</td><td class="n">${yuanText(fen)}</td></tr>`,
  );
  const { under_way } = group.total;
  const way =
    under_way !== 0 &&
    markup`<tr class="of"><th scope="row">${shared.underWay}</th><td></td><td class="n">${yuanText(under_way)}</td></tr>`;
  return markup`<table class="sum ${look}"><caption>${title}<small>${facts.map((fact) => markup`<span>${fact}</span> `)}</small></caption>
<tbody>${lines.slice(0, -1)}</tbody><tfoot>${lines.at(-1)}${way}</tfoot></table>`;
}

type SharedWords = { [K in 'carried' | 'income' | 'moved' | 'spending' | 'advanced' | 'repaid' | 'now']: string };

/** The lines of a sum with their signs, integer fen; what moved and was advanced has a line only where there was any. */
function sumRows(sums: TreeAccounts, words: SharedWords): [string, string, number][] {
  const { opening, income, moved, spending, advanced, repaid, closing } = sums;
  const some = (line: [string, string, number]): [string, string, number][] => (line[2] === 0 ? [] : [line]);
  return [
    [words.carried, '', opening],
    [words.income, '+', income],
    ...some([words.moved, moved < 0 ? '−' : '+', Math.abs(moved)]),
    [words.spending, '−', spending],
    ...some([words.advanced, '+', advanced]),
    ...some([words.repaid, '−', repaid]),
    [words.now, '=', closing],
  ];
}
