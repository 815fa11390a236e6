import type { Both } from '../../issues/both.ts';
import type { Draft, Params } from '../../issues/issue.ts';
import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { type Duty, dutiesOf, type PeriodKind, periodEnd } from '../disclosure/clock.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** A report counts for a period of its fund, a campaign or a project. What counts for none would leave one overdue without a word. */
export function checkReports(portal: Portal): Draft[] {
  return [...periodReports(portal), ...subjectReports(portal)];
}

/** Funds that may report on a campaign are those for which it was filed; on a project, those that pay it. */
function subjectReports({ funds, campaigns, projects }: Portal): Draft[] {
  const paying = new Map<string, Set<string>>();
  for (const fund of funds.values())
    for (const { project } of fund.spending)
      if (project) paying.set(project, (paying.get(project) ?? new Set()).add(fund.id));
  return [...funds.values()].flatMap((fund) =>
    fund.reports.flatMap((report): Draft[] => {
      if (report.retracted) return [];
      const { kind, period } = report;
      const project = kind === 'project' ? projects.get(period) : undefined;
      const campaign = kind === 'campaign' ? campaigns.get(period) : undefined;
      const own = campaign ? campaign.funds : project?.coverage === 'ledger' ? [...(paying.get(period) ?? [])] : [];
      if (own.length === 0 || own.includes(fund.id)) return [];
      const others = own.toSorted(compare).map((id) => funds.get(id)?.name ?? { zh: id });
      const params = { kind: subjects[kind as 'campaign' | 'project'], found: period, why: whyOutside(kind, others) };
      return [{ ...at(report), code: 'report-outside', params }];
    }),
  );
}

const subjects = {
  campaign: { zh: '募捐情况公开', en: 'report on the campaign' },
  project: { zh: '项目情况公开', en: 'report on the project' },
} as const satisfies Record<'campaign' | 'project', Both>;

function whyOutside(kind: string, others: readonly { zh: string; en?: string | undefined }[]): Both {
  const zh = others.map((name) => name.zh).join('、');
  const en = others.map((name) => name.en ?? name.zh).join(', ');
  return kind === 'campaign'
    ? { zh: `活动的受益基金是${zh}，没有这只基金`, en: `the campaign was filed for ${en} and not for this fund` }
    : {
        zh: `项目由${zh}付款，这只基金没有付过`,
        en: `the project is paid by ${en}, and this fund paid nothing for it`,
      };
}

function periodReports({ funds, settings, asOf }: Portal): Draft[] {
  if (!settings) return [];
  return [...funds.values()].flatMap((fund) => {
    const reports = fund.reports.filter(isPeriodic);
    if (reports.length === 0) return [];
    const duties = dutiesOf(fund, settings.rules, asOf);
    const met = new Set<Duty>();
    const inOrder = reports.toSorted((a, b) => (a.published < b.published ? -1 : 1));
    return inOrder.flatMap((report) => {
      if (!forms[report.kind].test(report.period)) return [unreadable(report)];
      const why = whyUnfit(fund, report, duties, met);
      return why ? [unfit(report, why)] : [];
    });
  });
}

type Periodic = Sourced<'report'> & { kind: PeriodKind };

function isPeriodic(report: Sourced<'report'>): report is Periodic {
  return (report.kind === 'quarterly' || report.kind === 'annual') && !report.retracted;
}

const forms = { quarterly: /^\d{4}-Q[1-4]$/, annual: /^\d{4}$/ } as const;

/** Why a report counts for nothing; `met` holds the duties that earlier ones have met. */
function whyUnfit(fund: Fund, report: Periodic, duties: readonly Duty[], met: Set<Duty>): Both | undefined {
  const { kind, period, published } = report;
  const end = periodEnd(period);
  if (published < end)
    return {
      zh: `到 ${end} 才结束，写的公布日期（${published}）却在这以前`,
      en: `ends on ${end}, after the day on which it is said to have been published (${published})`,
    };
  if (fund.established && end < fund.established)
    return {
      zh: `在基金成立（${fund.established}）以前`,
      en: `is of a time before the fund was established (${fund.established})`,
    };
  const duty = duties.find((one) => one.kind === kind && one.period === period);
  if (duty && !met.has(duty)) {
    met.add(duty);
    return undefined;
  }
  // A report too many matters where another is lacking that was owed on the day it came out.
  const open = duties.find((one) => one.kind === kind && !one.published && periodEnd(one.period) <= published);
  if (!open) return undefined;
  return duty
    ? {
        zh: `已经有一份，“${open.period}”却还没有公布`,
        en: `is there already, while "${open.period}" is not published`,
      }
    : {
        zh: `不在应当公开的各期里，“${open.period}”却还没有公布`,
        en: `is none of the periods to be reported, while "${open.period}" is not published`,
      };
}

function unfit(report: Periodic, why: Both): Draft {
  return { ...at(report), code: 'report-unfit', params: { kind: names[report.kind], found: report.period, why } };
}

function unreadable(report: Periodic): Draft {
  return {
    ...at(report),
    code: 'period-invalid',
    params: { found: report.period, expected: expected[report.kind], day: '', part },
  };
}

/** An explanation names the period: the reports of a fund have no ids. */
function at(report: Sourced<'report'>) {
  return { ...place(report, 'period'), record: report.period };
}

const names = {
  quarterly: { zh: '季度收支公示', en: 'quarterly posting' },
  annual: { zh: '年度报告', en: 'annual report' },
} as const satisfies Record<PeriodKind, Both>;

const expected = {
  quarterly: { zh: '季度（如 2026-Q3）', en: 'a quarter such as 2026-Q3' },
  annual: { zh: '年（如 2026）', en: 'a year such as 2026' },
} as const satisfies Record<PeriodKind, Both>;

const part: Params[string] = {
  zh: '报告的起止不是一整个季度或一整年的，不要凑成一期：种类写“其他”（other），期间照报告写。',
  en: ' A report that does not cover a whole quarter or year is not made to look like one: its kind is "other" and its period as the report says.',
};
