import { nearestKey } from '../../issues/nearest.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { splitList } from '../common/list.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';
import { type IdLookup, idSet, type Seeker } from './seeker.ts';

/** Parts of a document that rows point at. */
const parts = {
  item: { zh: '兑换品', en: 'catalogue item' },
  judge: { zh: '评委', en: 'judge' },
  criterion: { zh: '评分标准', en: 'criterion' },
} as const;

/** References of what neighbourhoods do: partners, needs, resources, agreements, wishes, points, meetings, surveys, rounds. */
export function seekNeighbours(portal: Portal, seeker: Seeker): void {
  const here = idsByPlace(portal);
  seekAlliance(portal, seeker, here);
  seekCouncils(portal, seeker, here);
  seekPoints(portal, seeker);
  seekRounds(portal, seeker);
  seekGovernance(portal, seeker);
}

type Local = (kind: 'partner' | 'resource' | 'need' | 'agreement', home: string) => IdLookup;

/** Rows of an alliance are named within their place. */
function idsByPlace({ records }: Portal): Local {
  const sets = new Map<string, Set<string>>();
  for (const kind of ['partner', 'resource', 'need', 'agreement'] as const)
    for (const [home, list] of Map.groupBy<string, { id: string; home: string }>(records[kind], (row) => row.home))
      sets.set(`${kind} ${home}`, idSet(list));
  return (kind, home) => sets.get(`${kind} ${home}`) ?? new Set();
}

function seekAlliance(
  { records, projects, meetings, needTerms, resourceTerms, funds }: Portal,
  { seek }: Seeker,
  here: Local,
) {
  for (const row of records.resource) {
    seek(row, ['partner'], row.partner, 'partner', here('partner', row.home));
    seek(row, ['category'], row.category, 'term', resourceTerms);
  }
  for (const row of records.need) {
    seek(row, ['category'], row.category, 'term', needTerms);
    seek(row, ['claimed_by'], row.claimed_by, 'partner', here('partner', row.home));
  }
  for (const row of records.agreement) {
    for (const kind of ['need', 'resource', 'partner'] as const)
      seek(row, [kind], row[kind], kind, here(kind, row.home));
    seek(row, ['project'], row.project, 'project', projects);
    seek(row, ['meeting'], row.meeting, 'meeting', meetings);
  }
  const books = Map.groupBy(funds.values(), ({ home }) => home);
  // Few activities name what they brought in: the rows of a place are gathered when the first of them does.
  const income = new Map<string, IdLookup>();
  for (const row of records.activity) {
    seek(row, ['agreement'], row.agreement, 'agreement', here('agreement', row.home));
    seek(row, ['project'], row.project, 'project', projects);
    if (row.income === undefined) continue;
    const given = income.get(row.home) ?? idSet((books.get(row.home) ?? []).flatMap((fund) => fund.income));
    income.set(row.home, given);
    seek(row, ['income'], row.income, 'income', given);
  }
}

function seekCouncils(portal: Portal, { seek, found }: Seeker, here: Local): void {
  const { records, projects, applications, rounds, spendingTerms, broken } = portal;
  const topics = idSet(records.meeting.flatMap((meeting) => meeting.topics));
  // A meeting that could not be read may hold the topic.
  const lost = [...broken.ids].some((id) => id.startsWith('meeting '));
  const surveys = Map.groupBy(records.survey, ({ home }) => home);
  for (const meeting of records.meeting)
    for (const [index, topic] of meeting.topics.entries()) {
      const path = ['topics', index] as const;
      seek(meeting, [...path, 'application'], topic.application, 'application', applications);
      seek(meeting, [...path, 'project'], topic.project, 'project', projects);
      seek(meeting, [...path, 'need'], topic.need, 'need', here('need', meeting.home));
    }
  for (const row of records.survey) seek(row, ['project'], row.project, 'project', projects);
  for (const project of records.project) {
    const { survey, topic, allowed_before = [] } = project.satisfaction_gate ?? {};
    const own = (surveys.get(project.home) ?? []).filter((one) => one.project === project.id);
    seek(project, ['satisfaction_gate', 'survey'], survey, 'survey', idSet(own));
    if (topic !== undefined && !topics.has(topic) && !lost)
      found.push({
        ...place(project, 'satisfaction_gate', 'topic'),
        code: 'reference-unknown',
        params: { found: topic, kind: { zh: '议题', en: 'topic' }, nearest: nearestKey(topic, topics) },
      });
    for (const [index, category] of allowed_before.entries())
      seek(project, ['satisfaction_gate', 'allowed_before', index], category, 'term', spendingTerms);
    seek(project, ['round'], project.round, 'round', rounds);
    for (const kind of ['partner', 'need'] as const)
      for (const [index, id] of (project[`${kind}s`] ?? []).entries())
        seek(project, [`${kind}s`, index], id, kind, here(kind, project.home));
  }
}

function seekPoints({ records, schemes, broken }: Portal, { seek }: Seeker): void {
  const known = (ids: { id: string }[] | undefined): IdLookup => idSet(ids ?? []);
  const rules = new Map([...schemes].map(([home, scheme]) => [home, known(scheme.rules)]));
  const items = new Map([...schemes].map(([home, scheme]) => [home, known(scheme.catalogue)]));
  for (const row of records.point) {
    // A place whose rules could not be read is told once, at its rules.
    if (broken.ids.has(`scheme ${row.home}`)) continue;
    seek(row, ['rule'], row.rule, 'scheme', rules.get(row.home) ?? new Set());
    seek(row, ['item'], row.item, 'scheme', items.get(row.home) ?? new Set(), parts.item);
  }
}

function seekRounds({ rounds, funds, projects, places }: Portal, { seek }: Seeker): void {
  for (const round of rounds.values()) {
    const [entries, judges, criteria] = [idSet(round.entries), idSet(round.judges ?? []), idSet(round.criteria ?? [])];
    const kind: Kind = 'round';
    seek(round, ['fund'], round.fund, 'fund', funds);
    for (const [index, judge] of (round.judges ?? []).entries())
      for (const [nth, id] of (judge.recused_from ?? []).entries())
        seek(round, ['judges', index, 'recused_from', nth], id, 'entry', entries);
    for (const [index, id] of (round.tie_break ?? []).entries())
      seek(round, ['tie_break', index], id, kind, criteria, parts.criterion);
    for (const [index, { entry }] of (round.evaluations ?? []).entries())
      seek(round, ['evaluations', index, 'entry'], entry, 'entry', entries);
    for (const row of round.entries) {
      seek(row, ['project'], row.project, 'project', projects);
      seek(row, ['place'], row.place, 'place', places);
    }
    for (const row of round.scores) {
      seek(row, ['entry'], row.entry, 'entry', entries);
      seek(row, ['judge'], row.judge, kind, judges, parts.judge);
      seek(row, ['criterion'], row.criterion, kind, criteria, parts.criterion);
    }
  }
}

/** Votes, bodies and their meetings, organisations of residents, rooms, and what was said or counted. */
function seekGovernance({ records, projects, applications }: Portal, { seek }: Seeker): void {
  const [bodies, ballots] = [idSet(records.body), idSet(records.ballot)];
  for (const meeting of records.meeting) seek(meeting, ['body'], meeting.body, 'body', bodies);
  for (const project of records.project)
    seek(project, ['revenue_share', 'ballot'], project.revenue_share?.ballot, 'ballot', ballots);
  for (const ballot of records.ballot)
    for (const [index, { application, project }] of ballot.options.entries()) {
      seek(ballot, ['options', index, 'application'], application, 'application', applications);
      seek(ballot, ['options', index, 'project'], project, 'project', projects);
    }
  for (const row of records.resident_group)
    for (const id of splitList(row.application ?? '').filter(Boolean))
      seek(row, ['application'], id, 'application', applications);
  for (const kind of ['resident_group', 'space', 'feedback', 'measure'] as const)
    for (const row of records[kind]) seek(row, ['project'], row.project, 'project', projects);
}
