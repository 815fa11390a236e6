import { z } from 'zod';
import { siteAddressFault } from '../schemas/site-address.ts';

/** Where a portal publishes its summary, below its root; the joined overview of several does the same. */
export const summaryFile = 'data/summary.json';

/** The version of the format. It only grows; what would change its meaning makes the next one. */
export const summaryVersion = 1;

const words = z.object({ zh: z.string().min(1), en: z.string().min(1).optional() });
const day = z.iso.date();
const fen = z.int();
const count = z.int().min(0);
const address = z.string().refine((text) => text.endsWith('/') && siteAddressFault(text) === undefined);
/** Addresses of pages are paths below the address of their portal; the English page is the same path below `en/`. */
const page = z.string();

const category = z.object({ code: z.string().min(1), name: words, fen });

/**
 * What the funds of a tree add up to from `from` to `to` (ISO days), integer fen; `opening + income + moved − spending + advanced − repaid = closing`. `moved`
 * is what other funds of the portal gave less what was given to them; `under_way` is part of `closing`.
 */
const accounts = z.object({
  ...{ from: day, to: day, opening: fen, income: fen, moved: fen, spending: fen },
  ...{ advanced: fen, repaid: fen, closing: fen, under_way: fen },
  income_categories: z.array(category),
  spending_categories: z.array(category),
  /** What had to be disclosed by `to`: on time, late, or not yet. */
  disclosures: z.object({ due: count, met: count, late: count, overdue: count }),
});

const named = { id: z.string().min(1), name: words, name_unverified: z.literal(true).optional() };
const level = z.enum(['city', 'county', 'district', 'street', 'community']);

/** A place without a place above it, with all below it. `funds` have a ledger; where there is none, there are no `accounts`. */
const tree = z.object({
  ...named,
  kind: level,
  standing: z.enum(['fictional', 'ledger', 'reported']),
  page,
  communities: count,
  funds: count,
  accounts: accounts.optional(),
});

/** A disclosure; without `tree` where it concerns the whole portal. */
const news = z.object({ on: day, tree: z.string().optional(), title: words, page });

/** A city, district, street … below the top of its tree. */
const place = z.object({ ...named, tree: z.string(), kind: level, page });

/** A portal: its whole address, which ends with a slash, who publishes it, the day (ISO) up to which its data are complete, and what it tells. */
const portal = z
  .object({
    address,
    title: words,
    publisher: words,
    as_of: day,
    licence: z.object({ name: z.string(), url: z.url({ protocol: /^https?$/ }), title: words }).optional(),
    trees: z.array(tree),
    /** The newest first. */
    news: z.array(news),
    places: z.array(place),
  })
  .superRefine(({ address, trees, ...lists }, context) => {
    const wrong = (path: (string | number)[]) => context.addIssue({ code: 'custom', message: 'contradiction', path });
    const isBelow = (path: string) =>
      URL.canParse(path, address) && new URL(path, address).href.startsWith(new URL(address).href);
    for (const [name, list] of Object.entries({ trees, ...lists }))
      if (Array.isArray(list))
        for (const [index, one] of list.entries()) if (!isBelow(one.page)) wrong([name, index, 'page']);
    for (const [index, { accounts: sums, funds, standing }] of trees.entries()) {
      if ((sums !== undefined) !== funds > 0 || (standing === 'reported' && sums)) wrong(['trees', index, 'accounts']);
      if (sums && !addsUp(sums)) wrong(['trees', index, 'accounts']);
    }
    if (new Set(trees.map(({ id }) => id)).size < trees.length) wrong(['trees']);
  });

/** A portal that an overview should hold and does not: its source, and why. */
const missing = z.object({ source: z.string(), why: z.object({ zh: z.string(), en: z.string() }) });

/** What one portal, or several that were joined, tell an overview. Keys that are not known are passed over, so that later programs may add some. */
export const summarySchema = z.object({
  version: z.literal(summaryVersion),
  currency: z.literal('CNY'),
  /** All amounts are whole hundredths of a yuan. */
  unit: z.literal('fen'),
  title: words,
  /** Where the summary is published; unknown where a joined one was not told. */
  address: address.optional(),
  portals: z.array(portal),
  missing: z.array(missing).optional(),
});

/** A summary as it is read back. */
export type PortalSummary = z.infer<typeof summarySchema>;

/** A portal in it. */
export type SummaryPortal = PortalSummary['portals'][number];

/** One tree of places of a portal, with its sums where it has ledgers. */
export type SummaryTree = SummaryPortal['trees'][number];

/** The sums of a tree, or of several. */
export type TreeAccounts = z.infer<typeof accounts>;

/** A summary as a file: one line, the same bytes for the same data. */
export function summaryText(summary: PortalSummary): string {
  return `${JSON.stringify(summary)}\n`;
}

function addsUp({ income_categories: income, spending_categories: spending, disclosures, ...sums }: TreeAccounts) {
  const total = (list: typeof income) => list.reduce((all, one) => all + one.fen, 0);
  const { due, met, late, overdue } = disclosures;
  return (
    sums.opening + sums.income + sums.moved - sums.spending + sums.advanced - sums.repaid === sums.closing &&
    total(income) === sums.income &&
    total(spending) === sums.spending &&
    met + late + overdue === due
  );
}
