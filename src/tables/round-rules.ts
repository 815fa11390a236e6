import type { Round } from '../domain/portal/portal.ts';
import { joint } from '../texts/joint.ts';
import { roundWords } from '../texts/round.ts';
import { fill, localize, numberText } from '../texts/text.ts';
import type { Layout } from './shape/layout.ts';
import type { TableOwner } from './shape/owner.ts';
import { type Printed, print } from './shape/print.ts';
import { joined, type Page, type ShownValue } from './shape/shown.ts';

const owner: TableOwner<Round> = { all: () => [], id: (round) => round.id, part: 'rounds' };

type Criterion = NonNullable<Round['criteria']>[number];
type Judge = NonNullable<Round['judges']>[number];

/** The criteria with their weights, which add up in sight where all are known. */
export function printCriteria(page: Page, round: Round): Printed {
  const words = localize(roundWords, page.locale);
  const missing = { missing: round.coverage === 'ledger' ? 'unpublished' : 'unreported' } as const;
  const layout = (rows: readonly Criterion[]): Layout<Criterion> => ({
    caption: words.criterion,
    quiet: true,
    fold: 'fold',
    columns: [
      { head: words.criterion, role: 'key', show: ({ name }) => ({ words: name }) },
      {
        ...{ head: words.weight, role: 'amount', num: true },
        show: ({ weight }) => (weight === undefined ? missing : `${numberText(weight)}%`),
      },
      { head: words.max, role: 'small', num: true, show: ({ max }) => max ?? missing },
    ],
    foot: rows.every(({ weight }) => weight !== undefined)
      ? [{ label: words.total, cells: { 1: `${numberText(weightOf(rows))}%` } }]
      : [],
  });
  const rows = () => round.criteria ?? [];
  return print({ name: 'criterion', owner, rows, columns: () => [], page: (_, own) => layout(own) }, page, round);
}

/** The sum of weights that have at most six decimals. */
function weightOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((total, { weight = 0 }) => total + Math.round(weight * 1e6), 0) / 1e6;
}

/** The judges by their number, and from what each is recused. */
export function printJudges(page: Page, round: Round): Printed {
  const { locale } = page;
  const words = localize(roundWords, locale);
  const judges = round.judges ?? [];
  const entry = (id: string): ShownValue => {
    const found = round.entries.find((one) => one.id === id);
    return found ? { words: { zh: found.title, en: found.title_en } } : id;
  };
  const recused = ({ recused_from: from = [], recusal_reason: reason }: Judge): ShownValue =>
    from.length === 0
      ? words.none
      : {
          together: [
            ...joined(from.map(entry), joint.list[locale]),
            { small: reason ? { words: reason } : { missing: 'unpublished' } },
          ],
        };
  const layout: Layout<Judge> = {
    caption: words.judge,
    quiet: true,
    fold: 'stack',
    columns: [
      { head: words.judge, role: 'key', show: (judge) => fill(words.judgeNo, { n: judges.indexOf(judge) + 1 }) },
      { head: words.affiliation, role: 'small', show: ({ affiliation }) => ({ words: affiliation }) },
      { head: words.recused, role: 'state', show: recused },
    ],
  };
  return print({ name: 'judge', owner, rows: () => judges, columns: () => [], page: () => layout }, page, round);
}
