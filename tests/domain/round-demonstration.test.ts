import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { awardPayments, isAwarded, tranchesOf } from '../../src/domain/round/award.ts';
import { ranked, rankRound } from '../../src/domain/round/ranking.ts';
import { countedEntries, evaluationsOf } from '../../src/domain/round/round.ts';
import { sensitivityOf } from '../../src/domain/round/sensitivity.ts';
import { demonstration } from '../demonstration.ts';

const { portal } = demonstration;
const found = portal.rounds.get('demo-qingfeng-venture-2025');
const fund = portal.funds.get('demo-qingfeng-sunshine');
if (!found || !fund) throw new Error('the demonstration round is gone');
const round = found;
const payer = fund;
const entries = countedEntries(round);
const results = rankRound(round);
const awards = entries.filter(isAwarded);

describe('the demonstration round', () => {
  test('has 21 entries of seven communities, two of organisations and one of their own each', () => {
    const lines = [...Map.groupBy(entries, ({ place }) => place).values()].map((list) =>
      list
        .map(({ applicant_type }) => applicant_type[0])
        .toSorted()
        .join(''),
    );
    expect(lines).toEqual(Array.from({ length: 7 }, () => 'css'));
  });

  test('has five judges, some of whom keep out with a reason', () => {
    expect(round.judges).toHaveLength(5);
    const recused = (round.judges ?? []).filter(({ recused_from }) => recused_from?.length);
    expect(recused).toHaveLength(3);
    expect(recused.filter(({ recusal_reason }) => !recusal_reason)).toEqual([]);
    expect(new Set(results.flatMap(({ sheets }) => sheets.map(({ state }) => state)))).toEqual(
      new Set(['counted', 'trimmed', 'recused', 'incomplete']),
    );
  });

  test('has one withdrawal, a tie at an award that the plan decides, and one override', () => {
    expect(entries.filter(({ status }) => status === 'withdrawn')).toHaveLength(1);
    const ties = ranked(results).filter(({ tie, entry }) => tie && isAwarded(entry));
    expect(ties.map(({ rank, tie }) => [rank, tie?.by])).toEqual([
      [6, 'plan'],
      [7, 'plan'],
    ]);
    expect(entries.filter(({ override_reason }) => override_reason)).toHaveLength(1);
  });

  test('tells everyone without an award why', () => {
    const silent = entries.filter((entry) => !isAwarded(entry) && !entry.feedback && !entry.note);
    expect(silent).toEqual([]);
  });

  test('is paid tranche by tranche, one project stopped, one put right', () => {
    const all = awards.map((entry) => tranchesOf(round, entry, awardPayments(payer, entry)));
    const paid = [0, 1, 2].map((no) => all.filter((tranches) => (tranches[no]?.payments.length ?? 0) > 0).length);
    expect(awards).toHaveLength(12);
    expect(paid[0]).toBe(12);
    expect(paid[1]).toBe(11);
    expect(paid[2]).toBeGreaterThan(0);
    expect(paid[2]).toBeLessThan(6);
    const stages = awards.map(({ id }) => evaluationsOf(round, id).map(({ stage, result }) => `${stage} ${result}`));
    expect(stages.filter((list) => list.includes('mid_term stopped'))).toHaveLength(1);
    expect(stages.filter((list) => list.includes('mid_term rectify') && list.includes('mid_term pass'))).toHaveLength(
      1,
    );
  });

  test('gives every linked project back its round', () => {
    const projects = awards.map(({ project }) => portal.projects.get(project ?? '')?.round);
    expect(new Set(projects)).toEqual(new Set([round.id]));
  });

  test('says for each change of the weights what would become of the awards', () => {
    const outcomes = sensitivityOf(round);
    expect(outcomes).toHaveLength(17);
    for (const { gain, lose } of outcomes) expect(gain.length).toBe(lose.length);
  });
});

/** The same by other means: rows split by commas, arithmetic in hundredths of hundredths. */
test('the totals are those that a reader works out from the published rows', () => {
  const folder = 'data/places/demo-qingfeng/rounds/demo-qingfeng-venture-2025';
  const weights: Record<string, number> = { roadshow: 20, organisation: 20, plan: 35, management: 25 };
  const sheets = new Map<string, Map<string, number>>();
  for (const line of readFileSync(`${folder}/scores.csv`, 'utf8').trim().split('\n').slice(1)) {
    const [, entry = '', judge = '', criterion = '', score] = line.split(',');
    const own = sheets.get(entry) ?? new Map<string, number>();
    sheets.set(entry, own.set(judge, (own.get(judge) ?? 0) + Number(score) * (weights[criterion] ?? 0)));
  }
  for (const { entry, mean } of results) {
    const totals = [...(sheets.get(entry.id)?.values() ?? [])].toSorted((a, b) => a - b);
    if (totals.length === 0) continue;
    const kept = totals.length >= 5 ? totals.slice(1, -1) : totals;
    const sum = kept.reduce((all, one) => all + one, 0);
    expect([entry.id, mean]).toEqual([entry.id, Math.floor((2 * sum + kept.length) / (2 * kept.length))]);
  }
});
