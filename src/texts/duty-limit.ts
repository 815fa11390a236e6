import type { DutyKind } from '../domain/disclosure/clock.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Settings } from '../domain/portal/portal.ts';
import { disclosureWords } from './disclosure.ts';
import { fill, localize, shortDay } from './text.ts';

/** What is owed, in the order in which the rules are listed. */
export const dutyKinds = [
  'quarterly',
  'annual',
  'campaign_progress',
  'campaign_results',
  'project_progress',
  'project_results',
  'event',
  'query',
] as const satisfies readonly DutyKind[];

/** Until when something is owed; undefined where the portal sets no rule. */
export function dutyLimit(rules: Settings['rules'], kind: DutyKind, locale: Locale): string | undefined {
  const words = localize(disclosureWords, locale);
  const { quarterly_posting, annual_report, major_events, queries } = rules;
  switch (kind) {
    case 'quarterly':
      return fill(words.afterQuarter, { days: quarterly_posting.days });
    case 'annual':
      return fill(words.byDay, { day: shortDay(`2000-${annual_report.month}-${annual_report.day}`, locale) });
    case 'campaign_progress':
    case 'project_progress': {
      const rule = rules[kind];
      return rule && fill(words.every, { months: rule.months, over: rule.over });
    }
    case 'campaign_results':
    case 'project_results':
      return rules[kind] && fill(words.afterEnd, { months: rules[kind].months });
    case 'event':
      return major_events && fill(words.within, { days: major_events.days });
    case 'query':
      return queries && fill(queries.unit === 'working' ? words.withinWorking : words.within, { days: queries.days });
    default:
      return kind satisfies never;
  }
}
