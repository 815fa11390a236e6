import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { stageWords } from '../../schemas/round.ts';
import { sum, yuan } from '../common/money.ts';
import { isSound, type Portal, type Round } from '../portal/portal.ts';
import { type AwardPayment, awardPayments, barOf, isAwarded, type Tranche, tranchesOf } from '../round/award.ts';
import { countedEntries, type RoundEntry } from '../round/round.ts';
import { beyond } from './authority.ts';
import { place } from './place.ts';

/** Awards are paid after the notice, each tranche after its gate, and never more than was awarded. */
export function checkAwardPayments(portal: Portal, round: Round): Draft[] {
  const fund = portal.funds.get(round.fund ?? '');
  if (!fund || !isSound(portal, fund)) return [];
  return countedEntries(round)
    .filter(isAwarded)
    .flatMap((entry) => {
      const payments = awardPayments(fund, entry);
      const tranches = tranchesOf(round, entry, payments);
      // What was paid before its notice was over is told as that, and not at its gate once more.
      const early = new Map(payments.map((payment) => [payment, checkNotice(round, entry, payment)]));
      const gates = payments
        .filter((payment) => early.get(payment)?.length === 0)
        .flatMap((payment) => checkGate(round, entry, tranches, payment, payments));
      return [...[...early.values()].flat(), ...gates, ...checkSums(entry, tranches, payments)];
    });
}

function checkNotice(round: Round, entry: RoundEntry, payment: AwardPayment): Draft[] {
  const bar = payment.fen > 0 ? barOf(round, payment.on) : undefined;
  if (!bar) return [];
  const why: Both = {
    none: { zh: '评审结果却没有公示', en: 'the result was never posted' },
    running: {
      zh: `公示到 ${bar.kind === 'running' ? bar.end : ''} 才结束，付款是 ${payment.on}`,
      en: `the notice runs until ${bar.kind === 'running' ? bar.end : ''}, the payment is of ${payment.on}`,
    },
    open: { zh: '还有异议没有办结', en: 'an objection is still open' },
    upheld: { zh: '异议成立，改正后要重新公示', en: 'an objection was upheld and the result must be posted again' },
  }[bar.kind];
  const params = { entry: entry.title, why };
  const at = place(payment, payment.kind === 'transfer' ? 'date' : 'tranche');
  return [{ ...at, code: 'award-unposted', cause: entry.id, params }];
}

function checkGate(
  round: Round,
  entry: RoundEntry,
  tranches: readonly Tranche[],
  payment: AwardPayment,
  all: readonly AwardPayment[],
): Draft[] {
  if (payment.fen <= 0 || tranches.length === 0) return [];
  const stopped = (round.evaluations ?? []).find(
    (one) => one.entry === entry.id && one.result === 'stopped' && one.on < payment.on,
  );
  const why: Both | undefined = stopped
    ? {
        zh: `${stopped.on} 已经终止，${payment.on} 又拨款`,
        en: `was stopped on ${stopped.on}, yet paid on ${payment.on}`,
      }
    : payment.kind === 'transfer'
      ? whyTooSoon(tranches, payment, all)
      : whyShut(tranches, payment);
  const field = payment.kind === 'transfer' ? 'amount' : 'tranche';
  return why ? [{ ...place(payment, field), code: 'tranche-gate', params: { entry: entry.title, why } }] : [];
}

function whyShut(tranches: readonly Tranche[], { tranche, on }: AwardPayment): Both | undefined {
  const found = tranches.find(({ no }) => no === tranche);
  if (!found)
    return {
      zh: `只分 ${tranches.length} 期拨付，没有第 ${tranche} 期`,
      en: `there are ${tranches.length} tranches, none is number ${tranche}`,
    };
  if (found.open !== undefined && found.open <= on) return undefined;
  const gate = stageWords[found.gate];
  return found.open === undefined
    ? {
        zh: `第 ${tranche} 期要在“${gate.zh}”通过后拨付，还没有通过的记录，付款是 ${on}`,
        en: `tranche ${tranche} waits for the ${gate.en}, which has no pass on record; the payment is of ${on}`,
      }
    : {
        zh: `第 ${tranche} 期要在“${gate.zh}”（${found.open}）通过后拨付，付款是 ${on}`,
        en: `tranche ${tranche} waits for the ${gate.en} of ${found.open}; the payment is of ${on}`,
      };
}

/** Why a payment is too soon. A transfer names no tranche: with all that was paid before, it stays within the tranches that are open on its day. */
function whyTooSoon(
  tranches: readonly Tranche[],
  payment: AwardPayment,
  all: readonly AwardPayment[],
): Both | undefined {
  const open = sum(tranches.filter((one) => one.open !== undefined && one.open <= payment.on).map(({ fen }) => fen));
  const paid = sum(all.slice(0, all.indexOf(payment) + 1).map(({ fen }) => fen));
  if (paid <= open) return undefined;
  return {
    zh: `到 ${payment.on} 可以拨付 ${yuan(open)} 元，却累计拨付 ${yuan(paid)} 元`,
    en: `by ${payment.on} ${yuan(open)} yuan may be paid; ${yuan(paid)} yuan were`,
  };
}

/** One problem for each payment that exceeds its tranche or the award. */
function checkSums(entry: RoundEntry, tranches: readonly Tranche[], payments: readonly AwardPayment[]): Draft[] {
  const over = tranches.flatMap((tranche) => {
    const paid = sum(tranche.payments.map(({ fen }) => fen));
    const why: Both = {
      zh: `第 ${tranche.no} 期累计拨付 ${yuan(paid)} 元，按 ${tranche.percent}% 只应拨付 ${yuan(tranche.fen)} 元`,
      en: `tranche ${tranche.no} was paid ${yuan(paid)} yuan; ${tranche.percent}% of the award is ${yuan(tranche.fen)} yuan`,
    };
    return paid > tranche.fen
      ? tellOver(entry, `${entry.id} ${tranche.no}`, beyond(tranche.payments, tranche.fen), why)
      : [];
  });
  const [paid, award] = [sum(payments.map(({ fen }) => fen)), entry.awarded ?? 0];
  if (over.length > 0 || paid <= award) return over;
  const why: Both = {
    zh: `累计拨付 ${yuan(paid)} 元，资助只有 ${yuan(award)} 元`,
    en: `was paid ${yuan(paid)} yuan; the award is ${yuan(award)} yuan`,
  };
  return tellOver(entry, entry.id, beyond(payments, award), why);
}

function tellOver(entry: RoundEntry, cause: string, payments: readonly AwardPayment[], why: Both): Draft[] {
  const params = { entry: entry.title, why };
  return payments.map((payment) => ({ ...place(payment, 'amount'), code: 'tranche-excess', cause, params }));
}
