import type { Site } from '../../src/domain/public.ts';
import type { Wish } from '../../src/domain/wish.ts';
import { wishGroups } from '../../src/schemas/wish.ts';
import type { Equation } from './solve.ts';

/** What a reader of several publications writes down: sums with the numbers that are withheld as their unknowns. */
export type Notes = { equations: Equation[]; few: Set<string>; differences: number };

const live = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
  rows.filter(({ retracted_on }) => !retracted_on);
const answers = ['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'unknown'] as const;

/** Reads publications as somebody who keeps all of them and takes every total for the sum of its parts. */
export function notesOf(sites: readonly Site[], smallest: number): Notes {
  const notes: Notes = { equations: [], few: new Set(), differences: 0 };
  // What was told once is known for ever.
  const known = new Map<string, number>();
  const sums: { name: string; total: number | undefined; parts: { name: string; value: number | undefined }[] }[] = [];
  const part = (name: string, value: number | undefined, few = false) => {
    if (value !== undefined) known.set(name, value);
    else if (few) notes.few.add(name);
    return { name, value };
  };
  for (const site of sites) {
    const payments = [...site.funds.values()].flatMap(({ spending }) => live(spending));
    const agreements = live(site.agreements);
    for (const { id, beneficiaries } of site.projects.values()) {
      const own = [...payments.map((row) => ({ row, kind: 'spending' })), ...agreements.map((row) => ({ row, kind: 'agreement' }))]
        .filter(({ row }) => row.project === id && (row.beneficiaries !== undefined || row.few));
      for (const kind of ['spending', 'agreement'])
        sums.push({
          name: `project ${id}`,
          total: beneficiaries?.count,
          parts: own
            .filter((one) => one.kind === kind)
            .map(({ row }) => part(`${kind} ${row.home} ${row.book} ${row.id}`, row.beneficiaries, row.few)),
        });
    }
    for (const need of site.needs)
      sums.push({
        name: `need ${need.home} ${need.id}`,
        total: need.people,
        parts: agreements
          .filter((row) => row.home === need.home && row.need === need.id)
          .map((row) => part(`agreement ${row.home} ${row.book} ${row.id}`, row.beneficiaries, row.few)),
      });
    for (const survey of site.surveys) surveySums(site, survey, sums);
  }
  for (const { total, parts } of sums) {
    if (total === undefined || parts.length === 0) continue;
    notes.differences++;
    const open = parts.filter(({ name }) => !known.has(name));
    const told = parts.reduce((sum, { name }) => sum + (known.get(name) ?? 0), 0);
    notes.equations.push({ parts: open.map(({ name }) => name), total: total - told });
  }
  void smallest;
  return notes;
}

type Sum = { name: string; total: number | undefined; parts: { name: string; value: number | undefined }[] };

/** The rate of a survey tells how many are satisfied, and so how many are not. */
function surveySums({ settings }: Site, survey: Site['surveys'][number], sums: Sum[]): void {
  if (survey.suppressed || survey.valid === undefined) return;
  const name = `survey ${survey.home} ${survey.id}`;
  const good = settings.rules.satisfaction?.fair ? 3 : 2;
  const side = (list: readonly (typeof answers)[number][], total: number | undefined) =>
    sums.push({
      name,
      total,
      parts: list.flatMap((key) => (survey[key] === undefined ? [{ name: `${name} ${key}`, value: undefined }] : [])),
    });
  const told = (list: readonly (typeof answers)[number][]) => list.reduce((sum, key) => sum + (survey[key] ?? 0), 0);
  const satisfied = (survey as { satisfied_total?: number }).satisfied_total;
  if (satisfied === undefined) return;
  side(answers.slice(0, good), satisfied - told(answers.slice(0, good)));
  side(answers.slice(good), survey.valid - satisfied - told(answers.slice(good)));
}

/** The groups that an untold wish may belong to, for a reader of all publications: not one that was told in full beside it. By `<place> <wish>`. */
export function groupsLeft(sites: readonly Site[]): Map<string, Set<string>> {
  const left = new Map<string, Set<string>>();
  const told = new Map<string, string>();
  for (const site of sites)
    for (const [home, wishes] of Map.groupBy(live(site.wishes), (wish) => wish.home)) {
      const named = new Set(wishes.flatMap(({ group }) => group ?? []));
      for (const { id, group } of wishes) {
        if (group) told.set(`${home} ${id}`, group);
        const possible = left.get(`${home} ${id}`) ?? new Set(Object.keys(wishGroups));
        if (!group) left.set(`${home} ${id}`, new Set([...possible].filter((one) => !named.has(one))));
      }
    }
  for (const key of told.keys()) left.delete(key);
  return left;
}

/** What the words of a wish call for, and how rows of money name it. */
const words = ['台灯', '电饭锅', '电热毯', '收音机', '书包', '拐杖', '课外书', '画笔', '轮椅', '保温桶'];

/**
 * The payments of a place that may be that of an untold wish, as a reader of all publications finds them: by the words of both, by what the wish says of its
 * price and days, and by what no told wish claims. Where the wish says that it is done, its payment was there by then.
 */
export function candidates(sites: readonly Site[], home: string, id: string): string[] {
  const first = sites.find((site) => site.wishes.some((wish) => wish.home === home && wish.id === id));
  const done = sites.find((site) => site.wishes.some((wish) => wish.home === home && wish.id === id && isDone(wish)));
  const last = sites.at(-1);
  if (!first || !last) return [];
  const versions = sites.flatMap((site) => site.wishes.filter((wish) => wish.home === home && wish.id === id));
  const told = <K extends keyof Wish>(key: K) => versions.map((wish) => wish[key]).find((value) => value !== undefined);
  const claimed = new Set(sites.flatMap((site) => site.wishes.flatMap((wish) => (wish.home === home && wish.id !== id && wish.spending) || [])));
  const item = words.find((word) => versions.some(({ description }) => description.includes(word)));
  const [from, until] = [told('claimed') ?? startOf(told('posted_month') ?? told('period')), told('fulfilled') ?? done?.asOf];
  return [...last.funds.values()]
    .filter((fund) => fund.home === home)
    .flatMap((fund) => live(fund.spending))
    .filter((row) => {
      const texts = sites.flatMap((site) => site.funds.get(row.book)?.spending.filter((one) => one.id === row.id) ?? []);
      const named = texts.flatMap(({ purpose }) => words.filter((word) => purpose.includes(word)));
      const wishful = row.category === 'E13' || texts.some(({ purpose }) => purpose.includes('微心愿'));
      const fits = named.length === 0 || item === undefined || named.includes(item);
      const price = told('amount');
      const on = row.banked_on ?? row.date;
      return (
        wishful && fits && !claimed.has(row.id) && (price === undefined || price === row.amount) &&
        (from === undefined || on >= from) && (until === undefined || on <= until)
      );
    })
    .map((row) => `${row.book} ${row.id}`);
}

const isDone = ({ status }: Wish) => status === 'fulfilled' || status === 'followed_up';

function startOf(period: string | undefined): string | undefined {
  if (period === undefined) return undefined;
  const [year, part] = period.split('-');
  const month = { H1: '01', H2: '07', Q1: '01', Q2: '04', Q3: '07', Q4: '10' }[part ?? ''] ?? part ?? '01';
  return `${year}-${month}-01`;
}
