import type { Locale } from '../../domain/address.ts';
import { type Duty, nextDuty, recordOf } from '../../domain/clock.ts';
import { common } from '../../texts/common.ts';
import { terms } from '../../texts/terms.ts';
import { dayText, fill } from '../../texts/text.ts';
import type { Row, StateItem } from '../shape.ts';

/** The state of all duties in one word, and the next one in small print. */
export function dutyState(duties: readonly Duty[], locale: Locale): Omit<StateItem, 'question'> {
  const { overdue, met, late } = recordOf(duties);
  const next = nextDuty(duties);
  const small = next
    ? `${dayText(next.due, locale)}${locale === 'zh' ? '：' : ': '}${dutyName(next, locale)}`
    : undefined;
  if (overdue > 0)
    return { state: 'bad', word: fill(common.overdueCount[locale], { count: overdue }), small, alarm: true };
  return met + late > 0
    ? { state: 'ok', word: common.onTime[locale], small }
    : { state: 'none', word: common.inapplicable[locale], small };
}

/** `2026 年第三季度 季度收支公示`. */
export function dutyName({ kind, period }: Pick<Duty, 'kind' | 'period'>, locale: Locale): string {
  const [year, quarter] = period.split('-Q');
  const when = quarter
    ? locale === 'zh'
      ? `${year} 年第${'一二三四'[Number(quarter) - 1]}季度`
      : `Q${quarter} ${year}`
    : locale === 'zh'
      ? `${year} 年`
      : year;
  const what = kind === 'quarterly' ? { zh: '收支公示', en: 'quarterly posting' }[locale] : terms.report[kind][locale];
  return locale === 'zh' ? `${when}${what}` : `${what}, ${when}`;
}

/** A duty as a dated row with its mark and basis. */
export function dutyRow(duty: Duty, basis: string, locale: Locale): Row {
  const words = (key: 'late' | 'overdue' | 'inDays' | 'onTime' | 'today') =>
    fill(common[key][locale], { days: duty.days });
  const marks = {
    met: { state: 'ok', word: words('onTime') },
    late: { state: 'ok', word: words('late') },
    overdue: { state: 'bad', word: words('overdue') },
    soon: { state: 'soon', word: duty.days === 0 ? words('today') : words('inDays') },
    ahead: { state: 'none', word: words('inDays') },
  } as const;
  return {
    on: duty.due,
    day: dayText(duty.due, locale),
    title: dutyName(duty, locale),
    note: basis,
    mark: marks[duty.state],
  };
}
