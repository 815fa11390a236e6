import type { Locale } from '../domain/address.ts';
import type { Duty, DutyKind } from '../domain/clock.ts';
import type { Site } from '../domain/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { terms } from './terms.ts';
import { fill, read } from './text.ts';

const names = {
  campaign_progress: { zh: '“{name}”募捐进展', en: 'Progress of “{name}”' },
  campaign_results: { zh: '“{name}”募捐结果', en: 'Results of “{name}”' },
  project_progress: { zh: '“{name}”项目进展', en: 'Progress of “{name}”' },
  project_results: { zh: '“{name}”项目结果', en: 'Results of “{name}”' },
  event: { zh: '“{name}”的公开', en: 'Disclosure of “{name}”' },
  query: { zh: '答复“{name}”', en: 'Answer to query {name}' },
} as const satisfies Partial<Record<DutyKind, { zh: string; en: string }>>;

/** What is owed: `2026 年第三季度收支公示`, `“停车场改造”项目结果`. */
export function dutyName(site: Site, { kind, period, subject, fund }: Duty, locale: Locale): string {
  if (kind === 'quarterly' || kind === 'annual') return periodName(kind, period, locale);
  return fill(names[kind][locale], { name: subjectName(site, kind, subject ?? '', fund, locale) });
}

/** The report of a period. */
export function periodName(kind: 'quarterly' | 'annual', period: string, locale: Locale): string {
  const [year = period, quarter] = period.split('-Q');
  const zh = locale === 'zh';
  const when = quarter
    ? zh
      ? `${year} 年第${'一二三四'[Number(quarter) - 1]}季度`
      : `Q${quarter} ${year}`
    : zh
      ? `${year} 年`
      : year;
  const what = kind === 'quarterly' ? { zh: '收支公示', en: 'quarterly posting' }[locale] : terms.report[kind][locale];
  return zh ? `${when}${what}` : `${what}, ${when}`;
}

/** Where it is written that this is owed. */
export function dutyBasis(site: Site, kind: DutyKind, locale: Locale): string {
  const { rules } = site.settings;
  const rule = {
    quarterly: rules.quarterly_posting,
    annual: rules.annual_report,
    campaign_progress: rules.campaign_progress,
    campaign_results: rules.campaign_results,
    project_progress: rules.project_progress,
    project_results: rules.project_results,
    event: rules.major_events,
    query: rules.queries,
  }[kind];
  return rule ? read(rule.basis, locale).text : '';
}

/** What a campaign, project, event or query is called. */
function subjectName(site: Site, kind: keyof typeof names, id: string, fund: string, locale: Locale): string {
  const name = (record: { name: Bilingual } | undefined) => (record ? read(record.name, locale).text : id);
  if (kind.startsWith('campaign')) return name(site.campaigns.get(id));
  if (kind.startsWith('project')) return name(site.projects.get(id));
  // What was asked is written in Chinese only.
  if (kind === 'query' && locale === 'zh')
    return site.funds.get(fund)?.queries.find((one) => one.id === id)?.topic ?? id;
  const event = kind === 'event' ? site.funds.get(fund)?.events.find((one) => one.id === id) : undefined;
  return event ? read(event.title ?? event.parties, locale).text : id;
}
