import type { Duty, DutyKind } from '../domain/disclosure/clock.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import type { bound } from '../schemas/rules.ts';
import { common } from './common.ts';
import { periodText } from './period.ts';
import { terms } from './terms.ts';
import { fill, read, type Words } from './text.ts';

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
  const when = periodText(period, locale);
  const what = kind === 'quarterly' ? { zh: '收支公示', en: 'quarterly posting' }[locale] : terms.report[kind][locale];
  return locale === 'zh' ? `${when}${what}` : `${what}, ${when}`;
}

/** Where it is written that this is owed, and whom that binds: `…（约束慈善组织）`. */
export function dutyBasis(site: Site, kind: DutyKind, locale: Locale): string {
  const rule = ruleOf(site, kind);
  if (!rule) return '';
  return fill(bindWords.basis[locale], { basis: read(rule.basis, locale).text, binds: bindsText(site, kind, locale) });
}

/** Whom the rule of a duty binds, in words. */
export function bindsText(site: Site, kind: DutyKind, locale: Locale): string {
  return boundText(ruleOf(site, kind)?.binds, locale);
}

/** Whom a rule binds, in words; one that does not say is a default of the site. */
export function boundText(binds: keyof typeof bound | undefined, locale: Locale): string {
  return bindWords[binds ?? 'default'][locale];
}

/** Whether a due day follows from a limit that binds nobody here: to miss it is no breach of law. */
export function isOwnLimit(site: Site, kind: DutyKind): boolean {
  const binds = ruleOf(site, kind)?.binds ?? 'default';
  return binds === 'default' || binds === 'reference';
}

/** `逾期`, with a number of days `逾期 3 天`; by a limit that binds nobody here `逾期 3 天（本站默认期限）`. */
export function overdueText(site: Site, kind: DutyKind, locale: Locale, days?: number | string): string {
  const overdue = days === undefined ? common.isOverdue[locale] : fill(common.overdue[locale], { days });
  return isOwnLimit(site, kind) ? fill(bindWords.overdueOwn[locale], { overdue }) : overdue;
}

const bindWords = {
  charity: { zh: '约束慈善组织', en: 'binds the charity' },
  fund: { zh: '约束基金', en: 'binds the fund' },
  reference: { zh: '参照，期限由本站设定', en: 'by reference; the limit is set by this site' },
  default: { zh: '本站默认期限', en: 'default limit of this site' },
  basis: { zh: '{basis}（{binds}）', en: '{basis} ({binds})' },
  overdueOwn: { zh: '{overdue}（本站默认期限）', en: '{overdue} (default limit of this site)' },
} as const satisfies Words;

function ruleOf(site: Site, kind: DutyKind) {
  const { rules } = site.settings;
  return {
    quarterly: rules.quarterly_posting,
    annual: rules.annual_report,
    campaign_progress: rules.campaign_progress,
    campaign_results: rules.campaign_results,
    project_progress: rules.project_progress,
    project_results: rules.project_results,
    event: rules.major_events,
    query: rules.queries,
  }[kind];
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
