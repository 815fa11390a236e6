import type { Locale } from '../domain/address.ts';
import { transferWords } from '../domain/book.ts';
import { quarterOf } from '../domain/day.ts';
import type { Project } from '../domain/portal.ts';
import type { Site } from '../domain/public.ts';
import { type Part, plain, weave } from '../domain/sentence.ts';
import type { FundsStory, ProjectStory } from '../domain/story.ts';
import { terms } from './terms.ts';
import { dayText, fill, moneyText, number, read, shortDay, speak } from './text.ts';

/** Words of the three sentences. */
export const storyWords = {
  came: { zh: '钱从哪来', en: 'Where it came from' },
  did: { zh: '做了什么', en: 'What it did' },
  open: { zh: '还剩多少，还差什么', en: 'What is left, what is open' },
  thisYear: { zh: '今年', en: 'This year' },
  year: { zh: '{year} 年', en: 'In {year}' },
  yearSoFar: { zh: '{year} 年（截至 {day}）', en: 'In {year}, up to {day},' },
  quarter: { zh: '{year} 年第{no}季度', en: 'In quarter {no} of {year}' },
  quarterSoFar: { zh: '{year} 年第{no}季度（截至 {day}）', en: 'In quarter {no} of {year}, up to {day},' },

  in: { zh: '{when}收入 {in}：{list}。', en: '{when} {in} came in: {list}.' },
  inBoth: {
    zh: '{when}收入 {in}，其他基金划入 {received}：{list}。',
    en: '{when} {in} came in, and {received} from other funds: {list}.',
  },
  rest: { zh: '其余来自另外 {n} 个渠道', en: 'the rest from {n} other {n:channel|channels}' },
  internal: {
    zh: '另有 {internal} 是基金之间的划转，不重复计算。',
    en: ' Another {internal} moved between the funds and is not counted twice.',
  },
  inNone: { zh: '{when}没有收入。', en: '{when} there was no income.' },
  out: {
    zh: '花了 {out}，用得最多的是{top}；支持项目 {projects} 个，已办成 {done} 个。',
    en: '{out} was spent, most of it on {top}. Projects paid for: {projects}; finished: {done}.',
  },
  outProjects: {
    zh: '花了 {out}，用得最多的是{top}；支持项目 {projects} 个。',
    en: '{out} was spent, most of it on {top}. Projects paid for: {projects}.',
  },
  outOnly: { zh: '花了 {out}，用得最多的是{top}。', en: '{out} was spent, most of it on {top}.' },
  such: { zh: '比如{project}：{what}。', en: ' For example, {project}: {what}.' },
  outNone: { zh: '没有支出。', en: 'Nothing was spent.' },
  given: { zh: '另划给其他基金 {given}。', en: ' Another {given} went to other funds.' },
  left: {
    zh: '还有 {now}，其中 {restricted}只能用在指定的事上；',
    en: '{now} is left, of which {restricted} may be used only for stated purposes; ',
  },
  running: {
    zh: '{n} 件用资申请办理中，',
    en: '{n} {n:application is|applications are} under way, ',
  },
  overdue: { zh: '{overdue} 项公开逾期', en: '{overdue} {overdue:disclosure is|disclosures are} overdue' },
  onTime: { zh: '到期该公开的都公开了', en: 'every disclosure that came due was made' },
  noneDue: { zh: '还没有到期应公开的事项', en: 'no disclosure has come due yet' },
  stop: { zh: '。', en: '.' },
  closing: {
    zh: '期末还有 {now}，其中 {restricted}只能用在指定的事上；期内批准用资申请 {approved} 件。',
    en: '{now} was left at the end, of which {restricted} could be used only for stated purposes; {approved} {approved:application was|applications were} approved meanwhile.',
  },

  planned: { zh: '计划 {planned}，', en: '{planned} planned; ' },
  paid: { zh: '基金已付 {paid}，共 {n} 笔', en: 'the funds paid {paid} in {n} {n:payment|payments}' },
  paidNone: { zh: '基金没有付款', en: 'the funds have paid nothing' },
  others: { zh: '，其他来源付了 {others}', en: ', others paid {others}' },
  got: { zh: '已有产出：{list}。', en: 'Output so far: {list}.' },
  stage: { zh: '目前状态：{stage}。', en: 'Stage: {stage}.' },
  stageNone: { zh: '还没有产出。', en: 'No output yet.' },
  late: {
    zh: '“{name}”应在 {day}完成，已晚 {late} 天',
    en: '“{name}” was due on {day} and is {late} {late:day|days} late',
  },
  next: { zh: '下一步“{name}”，计划 {day}', en: 'Next is “{name}”, planned for {day}' },
  noNext: { zh: '已公布的节点都已完成', en: 'Every published step is done' },
  noPlan: { zh: '没有公布待完成的节点', en: 'No open step is published' },
  ended: { zh: '项目已结束', en: 'The project has ended' },
  unanswered: { zh: '；{n} 个追问还没有答复', en: '; {n} {n:question|questions} not answered yet' },
  surplus: { zh: '；结项时结余 {surplus}', en: '; {surplus} left at close-out' },
  reported: {
    zh: '公开报道里有 {n} 个数字，没有逐笔账目。',
    en: 'Known from reports: {n} {n:figure|figures}; there is no account row by row.',
  },
} as const;

/** What came in, what it did, what is open. */
export type Story = { came: Part[]; did: Part[]; open: Part[] };

/** The story with its labels, as pages show it. */
export function labelled({ came, did, open }: Story, locale: Locale): { label: string; parts: Part[] }[] {
  const words = speak(storyWords, locale);
  return [
    { label: words.came, parts: came },
    { label: words.did, parts: did },
    { label: words.open, parts: open },
  ];
}

/** The story as one text, for descriptions and sharing. */
export function storyText({ came, did, open }: Story, locale: Locale): string {
  return [came, did, open]
    .map(plain)
    .join(locale === 'zh' ? '' : ' ')
    .replaceAll('\u00a0', ' ');
}

/** A year: complete, or up to the as-of day. Read on the page itself, the running year is "this year". */
export function yearText(year: string, asOf: string, locale: Locale, near = false): string {
  const words = speak(storyWords, locale);
  if (!asOf.startsWith(year)) return fill(words.year, { year });
  return near ? words.thisYear : fill(words.yearSoFar, { year, day: shortDay(asOf, locale) });
}

/** A quarter such as `2026-Q3`: complete, or up to the as-of day. */
export function quarterText(quarter: string, asOf: string, locale: Locale): string {
  const words = speak(storyWords, locale);
  const running = quarterOf(asOf) === quarter;
  const values = { year: quarter.slice(0, 4), no: quarterNo(quarter, locale), day: shortDay(asOf, locale) };
  return fill(running ? words.quarterSoFar : words.quarter, values);
}

function quarterNo(quarter: string, locale: Locale): string {
  const no = Number(quarter.slice(-1));
  return locale === 'zh' ? ('一二三四'[no - 1] as string) : String(no);
}

/** The three sentences of one fund, or of several together. `when` names the period. */
export function fundsText(site: Site, story: FundsStory, locale: Locale, when: string): Story {
  return { came: cameIn(site, story, locale, when), did: didWith(site, story, locale), open: openOf(story, locale) };
}

function cameIn(site: Site, { channels, totals }: FundsStory, locale: Locale, when: string): Part[] {
  const words = speak(storyWords, locale);
  if (channels.length === 0) return [fill(words.inNone, { when })];
  const named = channels.map(({ from, code, fen }) => {
    const name =
      from === 'income'
        ? (site.incomeTerms.get(code)?.[locale] ?? code)
        : transferWords[code as keyof typeof transferWords][locale];
    return `${name} ${keep(moneyText(fen, locale))}`;
  });
  const rest = channels.length > 3 ? [fill(words.rest, { n: channels.length - 3 })] : [];
  const list = [...named.slice(0, 3), ...rest].join(locale === 'zh' ? '，' : ', ');
  const inside = totals.internal ? [fill(words.internal, { internal: moneyText(totals.internal, locale) })] : [];
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const values = { when, in: strong(totals.income), received: strong(totals.transfers_in), list };
  return [...weave(totals.transfers_in ? words.inBoth : words.in, values), ...inside];
}

function didWith(site: Site, story: FundsStory, locale: Locale): Part[] {
  const words = speak(storyWords, locale);
  const { top, totals, projects, done, current } = story;
  // What a project has achieved is known as of today: an earlier period does not claim it.
  const such = current ? story.such : undefined;
  const given = totals.transfers_out ? [fill(words.given, { given: moneyText(totals.transfers_out, locale) })] : [];
  if (!top) return [words.outNone, ...given];
  const values = {
    out: { strong: moneyText(totals.spending, locale) },
    top: site.spendingTerms.get(top.code)?.[locale] ?? top.code,
    projects,
    done,
  };
  return [
    ...weave(projects === 0 ? words.outOnly : current ? words.out : words.outProjects, values),
    ...(such
      ? [fill(words.such, { project: read(such.project.name, locale).text, what: outputText(such.output, locale) })]
      : []),
    ...given,
  ];
}

function openOf({ current, totals, restricted, running, approved, standing }: FundsStory, locale: Locale): Part[] {
  const words = speak(storyWords, locale);
  const values = {
    now: { strong: moneyText(totals.closing, locale) },
    restricted: { strong: moneyText(restricted, locale) },
    approved,
  };
  if (!current) return weave(words.closing, values);
  const state = standing.due === 0 ? words.noneDue : words.onTime;
  return [
    ...weave(words.left, values),
    ...(running ? [fill(words.running, { n: running })] : []),
    standing.overdue ? { strong: fill(words.overdue, { overdue: standing.overdue }) } : state,
    words.stop,
  ];
}

/** A thing that was done, with its number and unit. */
function outputText(output: NonNullable<Project['outputs']>[number], locale: Locale): string {
  const indicator = read(output.indicator, locale).text;
  return `${indicator}${/）$/.test(indicator) ? '' : ' '}${number(output.actual ?? 0)} ${read(output.unit, locale).text}`;
}

/** The three sentences of a project with a ledger. */
export function projectText(project: Project, story: ProjectStory, locale: Locale): Story {
  const words = speak(storyWords, locale);
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const { planned, paid, payments, others, outputs } = story;
  const came = [
    ...(planned === undefined ? [] : weave(words.planned, { planned: strong(planned) })),
    ...(payments ? weave(words.paid, { paid: strong(paid), n: payments }) : [words.paidNone]),
    ...(others === undefined ? [] : weave(words.others, { others: strong(others) })),
    words.stop,
  ];
  const list = outputs
    .slice(0, 3)
    .map((output) => outputText(output, locale))
    .join(locale === 'zh' ? '、' : ', ');
  const stage = project.stage ? [fill(words.stage, { stage: terms.stage[project.stage][locale] })] : [];
  const gap = locale === 'zh' ? '' : ' ';
  return {
    came,
    did: [...(list ? [fill(words.got, { list }), gap] : stage.length ? [] : [words.stageNone]), ...stage],
    open: projectOpen(project, story, locale),
  };
}

function projectOpen(project: Project, story: ProjectStory, locale: Locale): Part[] {
  const words = speak(storyWords, locale);
  const { next, unanswered, surplus } = story;
  const step = next && {
    name: read(next.name, locale).text,
    day: dayText(next.due, locale),
    late: next.late,
  };
  const ended = project.stage === 'closed' || project.stage === 'cancelled';
  const done = project.milestones?.length ? words.noNext : words.noPlan;
  return [
    ended ? words.ended : step ? fill(next.late > 0 ? words.late : words.next, step) : done,
    ...(unanswered ? [fill(words.unanswered, { n: unanswered })] : []),
    ...(surplus === undefined ? [] : weave(words.surplus, { surplus: { strong: moneyText(surplus, locale) } })),
    words.stop,
  ];
}

/** What can be said where only reports exist; nothing where there are none. */
export function reportedText(figures: number, locale: Locale): string {
  return figures ? fill(storyWords.reported[locale], { n: figures }) : '';
}

/** An amount inside a list is never parted from its unit. */
function keep(text: string): string {
  return text.replace(' ', '\u00a0');
}
