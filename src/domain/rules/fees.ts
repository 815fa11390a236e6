import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { feeCounts } from '../../schemas/fund.ts';
import { yuan } from '../common/money.ts';
import { type FeePeriod, feesOf } from '../ledger/fee.ts';
import { isSound } from '../portal/portal.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** The fee of every period is what the agreement says, to the fen. A base that is given only in words is not checked. */
export const checkFees = eachFund((common, fund) =>
  isSound(common, fund) ? feesOf(common, fund).periods.flatMap(checkPeriod) : [],
);

/** Told at the last row of the period. */
function checkPeriod(one: FeePeriod): Draft[] {
  const { period, due, charged, rows } = one;
  const last = rows.at(-1);
  if (due === charged || !last) return [];
  const more = charged > due;
  const params = {
    period,
    due: yuan(due),
    charged: yuan(charged),
    difference: yuan(Math.abs(charged - due)),
    sum: arithmetic(one),
    way: more ? { zh: '多提', en: 'too much' } : { zh: '少提', en: 'too little' },
  };
  return [{ ...place(last, 'amount'), code: 'fee-mismatch', params }];
}

/** `到账捐赠 7,266.00 元 × 2%`, one term an agreement. */
function arithmetic({ parts }: FeePeriod): Both {
  const terms = parts.map(({ fee, base }) => {
    const words = feeCounts[fee.counts ?? 'income_received'];
    return {
      zh: `${words.zh} ${yuan(base)} 元 × ${fee.percent}%`,
      en: `${words.en} ${yuan(base)} yuan × ${fee.percent}%`,
    };
  });
  return { zh: terms.map(({ zh }) => zh).join(' + '), en: terms.map(({ en }) => en).join(' + ') };
}
