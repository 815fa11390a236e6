import type { TreeAccounts } from '../export/summary-format.ts';
import { common } from '../texts/common.ts';
import { placeWords } from '../texts/place.ts';
import { placeName } from '../texts/place-name.ts';
import { fill, localize, numberText } from '../texts/text.ts';
import { type JoinDesk, portalPage, said, spoken, yuanText } from './desk.ts';
import { markup, type Piece } from './markup.ts';
import { type JoinedTree, type TreeGroup, type TreeGroups, treeCounts } from './sums.ts';

/** One column of amounts: its head, and integer fen. */
type Column = { head: string; fen: (sums: TreeAccounts) => number; isSigned?: true };

/** One line a tree, with a sum for the real ones and another for the invented; trees without a ledger at the end. */
export function treeTable(desk: JoinDesk, { real, fictional, without }: TreeGroups): Piece {
  const { locale, words } = desk;
  const shared = localize(placeWords, locale);
  const groups = [real, fictional].flatMap((group) => group ?? []);
  const columns: Column[] = [
    { head: shared.carried, fen: ({ opening }) => opening },
    { head: shared.external, fen: ({ income }) => income },
    { head: shared.moved, fen: ({ moved }) => moved, isSigned: true },
    { head: shared.spent, fen: ({ spending }) => spending },
    ...(groups.some(({ total }) => total.advanced !== 0 || total.repaid !== 0)
      ? [{ head: words.advanced, fen: lent, isSigned: true } as const]
      : []),
    { head: shared.balance, fen: ({ closing }) => closing },
  ];
  const heads = [words.communitiesHead, words.fundsHead, ...columns.map(({ head }) => head), shared.disclosure];
  const body = (group: TreeGroup, word: string) => {
    const { communities, funds } = treeCounts(group);
    const rows = group.trees.map((one) =>
      rowOf(desk, treeName(desk, one), one.tree.communities, one.tree.funds, columns, heads, one.accounts),
    );
    const total = rowOf(desk, markup`${word}`, communities, funds, columns, heads, group.total);
    return markup`<tbody>${rows.map((row) => markup`<tr>${row}</tr>\n`)}<tr class="total">${total}</tr></tbody>\n`;
  };
  const rest = without.map(
    (one) =>
      markup`<tr class="bare"><th scope="row">${treeName(desk, one)}</th><td class="n" data-h="${heads[0]}">${numberText(
        one.tree.communities,
      )}</td><td class="q" colspan="${heads.length - 1}">${one.tree.standing === 'fictional' ? shared.noFund : words.noLedger}</td></tr>\n`,
  );
  return markup`<div class="wide"><table class="trees"><thead><tr><th scope="col">${words.tree}</th>${heads.map(
    (head, index) => markup`<th scope="col"${markup`${index < heads.length - 1 && markup` class="n"`}`}>${head}</th>`,
  )}</tr></thead>
${real && body(real, words.totalReal)}${fictional && body(fictional, words.totalFictional)}${rest.length > 0 && markup`<tbody>${rest}</tbody>`}</table></div>`;
}

/** A tree as it is named in lists: its name, which leads to its portal, the mark of invented data, its portal. */
function treeName({ locale }: JoinDesk, { portal, tree }: JoinedTree): Piece {
  const mark = tree.standing === 'fictional' && markup` <b class="tag">${common.invented[locale]}</b>`;
  return markup`<a href="${portalPage(portal, tree.page, locale)}">${spoken(placeName(tree, locale))}</a>${mark}<small>${said(
    portal.title,
    locale,
  )}</small>`;
}

function rowOf(
  desk: JoinDesk,
  name: Piece,
  communities: number,
  funds: number,
  columns: readonly Column[],
  heads: readonly string[],
  sums: TreeAccounts,
): Piece {
  const counts = [communities, funds].map(
    (count, index) => markup`<td class="n c" data-h="${heads[index]}">${numberText(count)}</td>`,
  );
  const amounts = columns.map(
    ({ head, fen, isSigned }) => markup`<td class="n" data-h="${head}">${yuanText(fen(sums), isSigned)}</td>`,
  );
  return markup`<th scope="row">${name}</th>${counts}${amounts}<td data-h="${heads.at(-1)}">${stateOf(desk, sums)}</td>`;
}

/** Whether everything that came due was disclosed, in shape and words. */
function stateOf({ locale }: JoinDesk, { disclosures: { due, met, overdue } }: TreeAccounts): Piece {
  if (due === 0) return mark('none', common.noneDue[locale]);
  const word = overdue > 0 ? fill(common.overdueCount[locale], { count: overdue }) : common.noneOverdue[locale];
  return markup`${mark(overdue > 0 ? 'bad' : 'ok', word)}<small>${fill(placeWords.onTimeSmall[locale], { due: numberText(due), met: numberText(met) })}</small>`;
}

function mark(state: 'ok' | 'bad' | 'none', word: string): Piece {
  return markup`<span class="mk ${state}"><svg aria-hidden="true"><use href="#mk-${state}"></use></svg>${word}</span>`;
}

function lent({ advanced, repaid }: TreeAccounts): number {
  return advanced - repaid;
}
