import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Random, randomFrom } from '../../src/demo/random.ts';
import { memoize } from '../../src/domain/common/memoize.ts';
import type { PublicFund } from '../../src/domain/published/public.ts';
import { digest, hex, sealedKeyOf, traceKeyText } from '../../src/domain/trace/key.ts';
import {
  advance,
  entrySize,
  fewestGiftsInShard,
  type KeyedGift,
  newPlan,
  type Shards,
  shardsOf,
} from '../../src/domain/trace/plan.ts';

/** What is published in one step, with what only we know: which entries are those of gifts, and of which row. */
type Step = {
  shards: Shards;
  rows: string[];
  truth: Map<string, string>;
  total: number;
  before: Step | undefined;
};

/** Ten publications of a portal: gifts come in uneven lots, some months none; some are keyed late, taken back, purged or given another key. */
async function publications(seed: string): Promise<Step[]> {
  const random = randomFrom(`trace ${seed}`);
  let plan = newPlan(hex(digest(`seed ${seed}`)));
  let next = 0;
  const key = (row: string, turn: number) =>
    sealedKeyOf(traceKeyText(digest(`key ${seed} ${row} ${turn}`).slice(0, 16)));
  const rows: { id: string; retracted_on?: string }[] = [];
  let keyed: KeyedGift[] = [];
  const steps: Step[] = [];
  const truth = new Map<string, string>();
  for (const come of [
    random.int(150, 400),
    0,
    3,
    random.int(20, 60),
    1,
    0,
    random.int(100, 300),
    2,
    random.int(5, 30),
    12,
  ]) {
    const keep = (row: string, turn: number) => {
      const lock = key(row, turn);
      truth.set(hex(lock.tag), row);
      return { row, lock };
    };
    const before = rows.length;
    for (let n = 0; n < come; n++) rows.push({ id: `I-${next++}` });
    // Three in five have a key when they come; a few of the older ones get theirs now.
    for (const [index, { id }] of rows.entries()) {
      const has = keyed.some(({ row }) => row === `fund ${id}`);
      if (!has && (index >= before ? random.chance(0.6) : random.chance(0.02))) keyed.push(keep(`fund ${id}`, 0));
    }
    if (steps.length > 0) {
      for (const row of rows.slice(0, before)) if (random.chance(0.01)) row.retracted_on = '2026-01-01';
      keyed = keyed.flatMap((one) => {
        if (random.chance(0.01)) return [];
        return random.chance(0.01) ? [keep(one.row, steps.length)] : [one];
      });
    }
    plan = await advance(plan, keyed, steps.length + 1);
    const fund = { coverage: 'ledger', income: rows.map((row) => ({ ...row, book: 'fund' })) } as unknown as PublicFund;
    steps.push({
      shards: shardsOf(plan, [fund]),
      rows: rows.map(({ id }) => `fund ${id}`),
      truth: new Map(truth),
      total: keyed.length,
      before: steps.at(-1),
    });
  }
  return steps;
}

const entriesOf = memoize(({ shards }: Step) =>
  [...shards.keys].flatMap(([shard, bytes]) =>
    Array.from({ length: bytes.length / entrySize }, (_, at) => ({
      shard,
      at,
      text: hex(bytes.slice(at * entrySize, (at + 1) * entrySize)),
    })),
  ),
);

type Seen = ReturnType<typeof entriesOf>[number];

/** What an entry looks like to somebody who guesses which are gifts: each is a number, and the guess is that gifts have the larger (or the smaller) ones. */
const looks: Record<string, (entry: Seen, step: Step) => number> = {
  'place in the file': ({ at }) => at,
  shard: ({ shard }) => Number.parseInt(shard, 16),
  'tag, low byte': ({ text }) => Number.parseInt(text.slice(2, 4), 16),
  'ones in the sealed text': ({ text }) =>
    [...text.slice(32)].reduce(
      (sum, digit) => sum + (Number.parseInt(digit, 16).toString(2).match(/1/g)?.length ?? 0),
      0,
    ),
  'size when packed': ({ text }) => gzipSync(Buffer.from(text, 'hex')).length,
  'last byte': ({ text }) => Number.parseInt(text.slice(-2), 16),
  'new entries of its shard': ({ shard }, step) => countsOf(step).entries.get(shard)?.length ?? 0,
  'new rows in the shard of that name': ({ shard }, step) => countsOf(step).rows.get(shard) ?? 0,
};

const freshOf = memoize((step: Step): Seen[] => {
  const old = new Set(step.before && entriesOf(step.before).map(({ text }) => text));
  return entriesOf(step).filter(({ text }) => !old.has(text));
});

const countsOf = memoize((step: Step) => {
  const old = new Set(step.before?.rows);
  const rows = [...step.shards.gifts].map(
    ([shard, list]) => [shard, list.filter(({ book, id }) => !old.has(`${book} ${id}`)).length] as const,
  );
  return { entries: Map.groupBy(freshOf(step), ({ shard }) => shard), rows: new Map(rows) };
});

/** How often the guess puts a gift before a blind entry: one half is chance. Ties count half. */
function advantage(gifts: readonly number[], blind: readonly number[]): { area: number; noise: number } {
  let won = 0;
  for (const gift of gifts) for (const other of blind) won += gift > other ? 1 : gift === other ? 0.5 : 0;
  const [m, n] = [gifts.length, blind.length];
  return { area: won / (m * n), noise: Math.sqrt((m + n + 1) / (12 * m * n)) };
}

describe('ten publications of the trace', async () => {
  const runs = await Promise.all(['a', 'b', 'c', 'd'].map(publications));
  const pairs = runs.flatMap((steps) => steps.map((step, index) => ({ step, before: steps[index - 1] })));

  test('no entry ever leaves, and every file has the same size in each publication', () => {
    for (const { step, before } of pairs) {
      const now = new Set(entriesOf(step).map(({ text }) => text));
      for (const { text } of before ? entriesOf(before) : []) expect(now.has(text)).toBe(true);
      expect(new Set([...step.shards.keys.values()].map(({ length }) => length)).size).toBe(1);
    }
  });

  test('every publication brings new entries, as many to each shard', () => {
    for (const { step } of pairs) {
      const counts = Map.groupBy(freshOf(step), ({ shard }) => shard);
      expect(counts.size).toBe(step.shards.names.length);
      expect(new Set([...counts.values()].map(({ length }) => length)).size).toBe(1);
    }
  });

  test('the number of shards never falls, and a crowd with keys lies in each', () => {
    for (const { step, before } of pairs) {
      expect(step.shards.bits).toBeGreaterThanOrEqual(before?.shards.bits ?? 0);
      if (step.shards.bits > (before?.shards.bits ?? 0))
        expect(step.total).toBeGreaterThanOrEqual(fewestGiftsInShard * 2 ** step.shards.bits);
    }
    expect(Math.max(...pairs.map(({ step }) => step.shards.bits))).toBeGreaterThan(0);
  });

  test('a row stays in its shard, or its part of it, whether it gets a key or not', () => {
    for (const steps of runs) {
      const [first, last] = [steps[0], steps.at(-1)] as [Step, Step];
      const where = (step: Step) =>
        new Map(
          [...step.shards.gifts].flatMap(([name, list]) => list.map(({ id }) => [id, Number.parseInt(name, 16)])),
        );
      const now = where(last);
      for (const [id, shard] of where(first))
        if (now.has(id)) expect((now.get(id) as number) >> (last.shards.bits - first.shards.bits)).toBe(shard);
    }
  });

  test.each(Object.keys(looks))('new gifts do not differ from blind entries by their %s', (name) => {
    const look = looks[name] as (typeof looks)[string];
    let [area, weight, noise] = [0, 0, 0];
    for (const { step } of pairs) {
      const fresh = freshOf(step);
      const scores = new Map(fresh.map((entry) => [entry, look(entry, step)]));
      const isGift = (entry: Seen) => step.truth.has(entry.text.slice(0, 32));
      const of = (list: readonly Seen[]) => list.map((entry) => scores.get(entry) as number);
      const [gifts, blind] = [of(fresh.filter(isGift)), of(fresh.filter((entry) => !isGift(entry)))];
      if (gifts.length === 0 || blind.length === 0) continue;
      const one = advantage(gifts, blind);
      area += one.area / one.noise ** 2;
      weight += 1 / one.noise ** 2;
      noise = Math.sqrt(1 / weight);
    }
    const success = area / weight;
    console.info(
      `${name}: right in ${(success * 100).toFixed(1)} % of pairs, chance 50.0 % ± ${(noise * 100).toFixed(1)}`,
    );
    expect(Math.abs(success - 0.5)).toBeLessThan(4 * noise);
  });

  test('a new entry cannot be joined with a new row of the account book', () => {
    const random: Random = randomFrom('guess');
    let [tries, right, chance] = [0, 0, 0];
    for (const { step, before } of pairs) {
      const old = new Set(before?.rows);
      const rows = step.rows.filter((row) => !old.has(row));
      if (rows.length === 0) continue;
      const shardOf = new Map(
        [...step.shards.gifts].flatMap(([shard, list]) => list.map(({ book, id }) => [`${book} ${id}`, shard])),
      );
      for (const { shard, text } of freshOf(step)) {
        // The guess: a row that lies in the shard of the same name, else any.
        const near = rows.filter((row) => shardOf.get(row) === shard);
        const guess = random.pick(near.length ? near : rows);
        tries++;
        if (step.truth.get(text.slice(0, 32)) === guess) right++;
        const own = step.truth.get(text.slice(0, 32));
        if (own !== undefined && rows.includes(own)) chance += 1 / rows.length;
      }
    }
    console.info(`entries joined with their rows: ${right} of ${tries}, by chance ${chance.toFixed(1)}`);
    expect(Math.abs(right - chance)).toBeLessThan(4 * Math.sqrt(chance) + 1);
  });
});

test('a publication that is tried again makes the same entries', async () => {
  const keyed = [{ row: 'fund I-1', lock: sealedKeyOf('b'.repeat(32)) }];
  const plan = newPlan(hex(digest('same')));
  expect(await advance(plan, keyed, 1)).toEqual(await advance(plan, keyed, 1));
});
