import { sum } from '../domain/common/money.ts';
import type { PortalSummary, SummaryPortal, SummaryTree, TreeAccounts } from '../export/summary-format.ts';
import { compare } from '../issues/order.ts';

/** A tree with the portal that it comes from. */
export type JoinedTree = { portal: SummaryPortal; tree: SummaryTree };

/** Trees that may be added up with one another, and their sum. */
export type TreeGroup = { trees: readonly (JoinedTree & { accounts: TreeAccounts })[]; total: TreeAccounts };

/** The trees of an overview: those with real ledgers, invented ones, and those without any ledger, which are in no sum. */
export type TreeGroups = { real?: TreeGroup; fictional?: TreeGroup; without: readonly JoinedTree[] };

/** Sorts trees so that nothing real and nothing invented is ever in one sum. */
export function treeGroups({ portals }: Pick<PortalSummary, 'portals'>): TreeGroups {
  const all = portals.flatMap((portal) => portal.trees.map((tree): JoinedTree => ({ portal, tree })));
  const group = (isFictional: boolean): TreeGroup | undefined => {
    const trees = all.flatMap((one) => {
      const { accounts, standing } = one.tree;
      return accounts && (standing === 'fictional') === isFictional ? [{ ...one, accounts }] : [];
    });
    const total = addTrees(trees.map(({ accounts }) => accounts));
    return total && { trees, total };
  };
  const [real, fictional] = [group(false), group(true)];
  return {
    ...(real ? { real } : {}),
    ...(fictional ? { fictional } : {}),
    without: all.filter(({ tree }) => !tree.accounts),
  };
}

/** The sum of several trees, from the first day of any to the last; undefined where there are none. */
function addTrees(trees: readonly TreeAccounts[]): TreeAccounts | undefined {
  const [from] = trees.map((one) => one.from).toSorted(compare);
  const to = trees
    .map((one) => one.to)
    .toSorted(compare)
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const add = (of: (one: TreeAccounts) => number) => sum(trees.map(of));
  return {
    ...{ from, to, opening: add((one) => one.opening), income: add((one) => one.income) },
    ...{ moved: add((one) => one.moved), spending: add((one) => one.spending) },
    ...{ advanced: add((one) => one.advanced), repaid: add((one) => one.repaid) },
    ...{ closing: add((one) => one.closing), under_way: add((one) => one.under_way) },
    income_categories: addCategories(trees.flatMap((one) => one.income_categories)),
    spending_categories: addCategories(trees.flatMap((one) => one.spending_categories)),
    disclosures: {
      ...{ due: add((one) => one.disclosures.due), met: add((one) => one.disclosures.met) },
      ...{ late: add((one) => one.disclosures.late), overdue: add((one) => one.disclosures.overdue) },
    },
  };
}

type Category = TreeAccounts['income_categories'][number];

/** Categories of one code and one name, largest first. Portals may use one code for different things; then each keeps its name. */
function addCategories(list: readonly Category[]): Category[] {
  const groups = Map.groupBy(list, ({ code, name }) => `${code} ${name.zh}`);
  return [...groups.values()]
    .map((same) => ({ ...(same[0] as Category), fen: sum(same.map(({ fen }) => fen)) }))
    .toSorted((a, b) => b.fen - a.fen || compare(a.code, b.code) || compare(a.name.zh, b.name.zh));
}

/** How many portals, trees with a ledger, communities and funds there are in a group. */
export function treeCounts({ trees }: TreeGroup) {
  return {
    portals: new Set(trees.map(({ portal }) => portal.address)).size,
    trees: trees.length,
    communities: sum(trees.map(({ tree }) => tree.communities)),
    funds: sum(trees.map(({ tree }) => tree.funds)),
  };
}
