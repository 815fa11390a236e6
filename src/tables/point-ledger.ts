import { type PointRow, signedAmount } from '../domain/neighbourhood/points.ts';
import type { PublicPlace } from '../domain/published/public.ts';
import { compare } from '../issues/order.ts';
import { pointTerms, pointWords } from '../texts/points.ts';
import { signedPointsText } from '../texts/points-phrase.ts';
import { localize } from '../texts/text.ts';
import { eachPlace } from './shape/owner.ts';
import type { Printable } from './shape/print.ts';

/** Rows of the ledger that a page shows; the file has them all. */
export const pointLedgerRows = 24;

/** The latest rows of the points ledger, newest first. */
export const pointLedger: Printable<PointRow, PublicPlace> = {
  name: 'point',
  owner: eachPlace,
  rows: (site, { id }) =>
    site.points.filter(({ home }) => home === id).toSorted((a, b) => compare(b.date, a.date) || compare(b.id, a.id)),
  columns: () => [],
  page: ({ locale, site }, rows, { id: place }) => {
    const words = localize(pointWords, locale);
    const scheme = site.schemes.get(place);
    const named = ({ rule, item }: PointRow) =>
      scheme?.catalogue?.find(({ id }) => id === item)?.name ??
      scheme?.rules.find(({ id }) => id === rule)?.name ??
      rule;
    return {
      caption: words.ledger,
      quiet: true,
      fold: 'stack',
      first: pointLedgerRows,
      excerpt: rows.length > pointLedgerRows,
      id: ({ id }) => id,
      columns: [
        { head: words.day, role: 'key', show: ({ date, id }) => [date, { small: id }] },
        { head: words.account, role: 'small', show: ({ account }) => ({ href: `#${account}`, text: account }) },
        {
          head: words.kind,
          role: 'small',
          show: ({ kind, retracted_on }) => {
            const word = pointTerms[kind][locale];
            return retracted_on ? { struck: word } : word;
          },
        },
        {
          head: words.what,
          role: 'small',
          show: (row) => ({
            together: [
              { words: named(row) },
              row.note && { small: { words: row.note } },
              row.retracted_on && { small: `${words.retracted} ${row.retracted_on}` },
            ],
          }),
        },
        {
          ...{ head: words.served, role: 'small', num: true },
          show: ({ hours, retracted_on }) => (retracted_on ? '' : (hours ?? '')),
        },
        {
          ...{ head: words.points, role: 'amount', num: true },
          show: (row) => signedPointsText(row.retracted_on ? 0 : signedAmount(row)),
        },
      ],
    };
  },
};
