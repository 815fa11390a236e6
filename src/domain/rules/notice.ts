import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { countDays } from '../common/day.ts';
import type { Application, Fund, Portal } from '../portal/portal.ts';
import { lastNotice, noticeRule } from '../project/application.ts';
import { place } from './place.ts';

/** Posted long enough, by the fund's rule or else the portal's. */
export function checkNotice(
  portal: Pick<Portal, 'settings' | 'holidays'>,
  fund: Fund,
  application: Application,
): Draft[] {
  const rule = noticeRule(portal, fund);
  if (application.emergency || !rule) return [];
  const notice = lastNotice(application);
  // A notice that ends before it begins is told as a wrong date.
  if (!notice || notice.end < notice.start) return [];
  const unit = notice.unit ?? rule.unit;
  const lasted = countDays(notice.start, notice.end, unit, portal.holidays);
  if (lasted >= rule.days) return [];
  const word: Both = unit === 'working' ? { zh: '个工作日', en: 'working days' } : { zh: '天', en: 'days' };
  const at = place(application, 'notices', (application.notices ?? []).length - 1, 'end');
  return [{ ...at, code: 'notice-short', params: { found: lasted, unit: word, minimum: rule.days } }];
}

/** Why a payment on a day could not rest on the notice of its application: it must have ended, with no objection open or upheld. */
export function whyUnfinished(application: Application, paid: string): Both | undefined {
  const notice = lastNotice(application);
  if (!notice) return { zh: '没有公示', en: 'was never posted' };
  if (notice.end >= paid)
    return {
      zh: `公示到 ${notice.end} 才结束，付款是 ${paid}`,
      en: `was posted until ${notice.end}, the payment is of ${paid}`,
    };
  const standing = (notice.objections ?? []).find(
    ({ outcome, closed_on }) => outcome === undefined || outcome === 'upheld' || (closed_on ?? paid) > paid,
  );
  if (!standing) return undefined;
  return standing.outcome === 'upheld'
    ? { zh: '的异议成立，改正后要重新公示', en: 'has an upheld objection and must be posted again' }
    : { zh: `有一条异议还没有办结（${standing.on}）`, en: `has an open objection (${standing.on})` };
}
