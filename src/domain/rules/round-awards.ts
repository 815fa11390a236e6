import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { sum, yuan } from '../common/money.ts';
import type { Round } from '../portal/portal.ts';
import { isAwarded } from '../round/award.ts';
import { type EntryResult, micro, ranked, rankRound } from '../round/ranking.ts';
import { cameTo, countedEntries, type RoundEntry, rankingStage } from '../round/round.ts';
import { place } from './place.ts';

/** Bonus and award stay within the rules; an award against the result needs a public reason. `judged`: all scores are there. */
export function checkAwards(round: Round, judged: boolean): Draft[] {
  const entries = countedEntries(round);
  return [
    ...entries.flatMap((entry) => [...checkBonus(round, entry), ...checkAward(round, entry)]),
    ...checkBudget(round, entries),
    ...(round.criteria && judged ? checkReasons(round) : []),
  ];
}

function checkBonus(round: Round, entry: RoundEntry): Draft[] {
  const { bonus = 0, title } = entry;
  const rule = round.bonus_rule;
  if (bonus === 0 || (rule && bonus <= rule.max)) return [];
  const why: Both = rule
    ? { zh: `规则上限是 ${rule.max} 分`, en: `the rule allows at most ${rule.max}` }
    : { zh: '本轮没有加分规则', en: 'this round has no bonus rule' };
  return [{ ...place(entry, 'bonus'), code: 'bonus-excess', params: { entry: title, found: bonus, why } }];
}

function checkAward(round: Round, entry: RoundEntry): Draft[] {
  const { awarded = 0, asked, title } = entry;
  if (!isAwarded(entry)) return [];
  const why = asked !== undefined && awarded > asked ? aboveAsked(asked) : whyAgainst(round, entry);
  if (!why) return [];
  const params = { entry: title, found: yuan(awarded), why: why.text };
  return [{ ...place(entry, why.field), code: 'award-excess', params }];
}

type Why = { field: 'awarded' | 'self_raised'; text: Both };

function aboveAsked(asked: number): Why {
  return { field: 'awarded', text: { zh: `申请只有 ${yuan(asked)} 元`, en: `only ${yuan(asked)} yuan were asked` } };
}

function whyAgainst(round: Round, { awarded = 0, asked, self_raised = 0 }: RoundEntry): Why | undefined {
  const { max_amount, max_percent, self_raised_percent } = round.award_rules ?? {};
  if (max_amount !== undefined && awarded > max_amount)
    return {
      field: 'awarded',
      text: { zh: `单项上限是 ${yuan(max_amount)} 元`, en: `the largest award is ${yuan(max_amount)} yuan` },
    };
  const budget = (asked ?? 0) + self_raised;
  if (asked === undefined || budget === 0) return undefined;
  const share = (fen: number) => BigInt(fen) * 100_000_000n;
  if (max_percent !== undefined && share(awarded) > micro(max_percent) * BigInt(budget))
    return {
      field: 'awarded',
      text: {
        zh: `超过项目预算 ${yuan(budget)} 元的 ${max_percent}%`,
        en: `that is more than ${max_percent}% of the project's budget of ${yuan(budget)} yuan`,
      },
    };
  if (self_raised_percent !== undefined && share(self_raised) < micro(self_raised_percent) * BigInt(budget))
    return {
      field: 'self_raised',
      text: {
        zh: `自筹 ${yuan(self_raised)} 元，不到项目预算 ${yuan(budget)} 元的 ${self_raised_percent}%`,
        en: `the self-raised ${yuan(self_raised)} yuan are less than ${self_raised_percent}% of the budget of ${yuan(budget)} yuan`,
      },
    };
  return undefined;
}

function checkBudget(round: Round, entries: readonly RoundEntry[]): Draft[] {
  const total = sum(entries.map(({ awarded = 0 }) => awarded));
  if (round.budget === undefined || total <= round.budget) return [];
  const params = { found: yuan(total), budget: yuan(round.budget) };
  return [{ ...place(round, 'budget'), code: 'award-budget', params }];
}

function checkReasons(round: Round): Draft[] {
  const results = rankRound(round);
  const single = results.flatMap((result): Draft[] => {
    const why = isAwarded(result.entry) && !result.entry.override_reason ? whyUnearned(round, result) : undefined;
    return why ? [tell(result, why)] : [];
  });
  return [...single, ...checkJumps(results)];
}

function whyUnearned(round: Round, { entry, total, passed }: EntryResult): Both | undefined {
  if (entry.status === 'withdrawn') return { zh: '已经退出，却获得资助', en: 'withdrew, yet has an award' };
  if (total === undefined)
    return cameTo(entry, rankingStage(round))
      ? undefined
      : { zh: '没有参加评审，却获得资助', en: 'was never judged, yet has an award' };
  if (passed !== false) return undefined;
  const points = (total / 100).toFixed(2);
  return {
    zh: `总分 ${points}，低于及格线 ${round.pass_mark}，却获得资助`,
    en: `has a total of ${points}, below the pass mark of ${round.pass_mark}, yet has an award`,
  };
}

/** Awards out of the order of ranks: reported at those awarded out of order or at those passed over, whichever are fewer. */
function checkJumps(results: readonly EntryResult[]): Draft[] {
  const open = ranked(results).filter(({ entry, passed }) => !entry.override_reason && passed !== false);
  const without = open.filter(({ entry }) => !isAwarded(entry));
  const awarded = open.filter(({ entry }) => isAwarded(entry));
  const jumped = awarded.filter(({ rank }) => without.some((other) => other.rank < rank));
  const passedOver = without.filter(({ rank }) => awarded.some((other) => other.rank > rank));
  if (passedOver.length < jumped.length)
    return passedOver.map((result) => {
      const lower = awarded.find(({ rank }) => rank > result.rank) as (typeof awarded)[number];
      return tell(result, {
        zh: `排第 ${result.rank}，没有资助，第 ${lower.rank} 名“${lower.entry.title}”却获得资助`,
        en: `ranks ${result.rank} and has no award, while "${lower.entry.title}" at rank ${lower.rank} has one`,
      });
    });
  return jumped.map((result) => {
    const higher = without.find(({ rank }) => rank < result.rank) as (typeof without)[number];
    return tell(result, {
      zh: `排第 ${result.rank}，获得资助，第 ${higher.rank} 名“${higher.entry.title}”却没有`,
      en: `has an award at rank ${result.rank}, while "${higher.entry.title}" at rank ${higher.rank} has none`,
    });
  });
}

function tell({ entry }: EntryResult, why: Both): Draft {
  return { ...place(entry, 'awarded'), code: 'award-unexplained', params: { entry: entry.title, why } };
}
