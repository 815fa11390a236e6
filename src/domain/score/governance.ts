import { breachesFor } from '../disclosure/breach.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { allShown, type Finding, inapplicable, missing, present, type ScoreItem, shown, supplied } from './item.ts';

const terms = { page: 'fund', part: 'terms' } as const;

/** B: who decides, and how that can be checked. 15 points. */
export const governanceItems = [
  {
    id: 'roster',
    group: 'governance',
    points: 2,
    name: { zh: '管委会名单和职务', en: 'Committee and roles' },
    needs: { zh: '公布现任成员和职务；姓名打码不扣分', en: 'Present members with their roles; masked names are fine' },
    from: { kind: 'fund', field: 'committee.members' },
    at: terms,
    find: ({ asOf }, fund) => shown(sitting(fund, asOf) > 0, '没有公布现任成员', 'No present member is published'),
  },
  {
    id: 'size',
    group: 'governance',
    points: 1,
    name: { zh: '管委会人数', en: 'Size of the committee' },
    needs: {
      zh: '人数达到规则要求，要求单数的为单数',
      en: 'As many members as the rule asks for, odd where it says so',
    },
    from: { kind: 'fund', field: 'committee.members' },
    at: terms,
    find: findSize,
  },
  {
    id: 'supervisor',
    group: 'governance',
    points: 2,
    name: { zh: '监督员', en: 'Supervisor' },
    needs: { zh: '公布现任监督员；姓名打码不扣分', en: 'A present supervisor; a masked name is fine' },
    from: { kind: 'fund', field: 'committee.supervisors' },
    at: terms,
    find: ({ asOf }, { committee }) =>
      shown(
        (committee?.supervisors ?? []).some(({ from, to }) => (from ?? '') <= asOf && asOf <= (to ?? '9')),
        '没有公布现任监督员',
        'No present supervisor is published',
      ),
  },
  {
    id: 'term',
    group: 'governance',
    points: 2,
    name: { zh: '任期和回避', en: 'Term and recusals' },
    needs: {
      zh: '写明任期；每次表决写明回避人数，或者到会的人都投了票',
      en: 'The term; each vote tells who was recused, or all who were present voted',
    },
    from: { kind: 'fund', field: 'committee.term' },
    at: terms,
    find: findTerm,
  },
  {
    id: 'minutes',
    group: 'governance',
    points: 2,
    name: { zh: '会议记录对应表决', en: 'Minutes for each vote' },
    needs: { zh: '每次表决都能找到公布的会议记录', en: 'Each vote leads to published minutes' },
    from: { kind: 'application', field: 'votes[].meeting' },
    at: { page: 'fund', part: 'applications' },
    find: findMinutes,
  },
  {
    id: 'related',
    group: 'governance',
    points: 2,
    name: { zh: '关联交易和重大事项', en: 'Related parties and major events' },
    needs: { zh: '登记的事项都已公开', en: 'Everything on record has been disclosed' },
    from: { kind: 'event', field: 'disclosed' },
    at: { page: 'fund', part: 'disclosure' },
    duties: ['event'],
    find: (site, fund) => {
      const events = fund.events.filter(({ kind, retracted }) => kind !== 'other' && !retracted);
      if (events.length === 0)
        return inapplicable(
          '没有登记这类事项。没有发生还是没有登记，本站分不出来，所以不计分',
          'None is on record; whether there was none or it was not recorded cannot be told, so it does not count',
        );
      return allShown(
        events,
        ({ disclosed }) => disclosed === undefined || disclosed > site.asOf,
        ['{of} 件里有 {n} 件还没有公开', '{n} of {of} not yet disclosed'],
        () => ({ page: 'fund', part: 'disclosure' }),
      );
    },
  },
  {
    id: 'compliance',
    group: 'governance',
    points: 2,
    name: { zh: '按规定办理', en: 'Done by the rules' },
    needs: {
      zh: '没有未按规定办理的事；如实公开说明的，也要扣这两分',
      en: 'Nothing was done against the rules; what was, costs these points even where it is openly explained',
    },
    from: { kind: 'explanation', field: 'happened' },
    at: { page: 'fund', part: 'breaches' },
    find: (site, fund) => {
      const n = breachesFor(site, { fund: fund.id }).length;
      return n === 0
        ? present()
        : missing('未按规定办理 {n} 处，已公开说明', 'Not done by the rules: {n}, openly explained', { n }, [
            { page: 'fund', part: 'breaches' },
          ]);
    },
  },
  {
    id: 'corrections',
    group: 'governance',
    points: 2,
    name: { zh: '更正记录', en: 'Log of corrections' },
    needs: { zh: '每次更正和撤回都写明原因', en: 'Each correction and retraction with its reason' },
    from: { kind: 'correction', field: 'reason' },
    at: { page: 'fund', part: 'corrections' },
    find: findCorrections,
  },
] as const satisfies readonly ScoreItem[];

function sitting({ committee }: PublicFund, day: string): number {
  return (committee?.members ?? []).filter(({ from, to }) => from <= day && day <= (to ?? '9')).length;
}

function findSize({ asOf, settings }: Site, fund: PublicFund): Finding {
  const n = sitting(fund, asOf);
  const { minimum, odd } = settings.rules.committee;
  const of = fund.rules?.committee_minimum ?? minimum;
  if (n < of) return missing('现任 {n} 人，少于 {of} 人', '{n} present, fewer than {of}', { n, of });
  return odd && n % 2 === 0 ? missing('现任 {n} 人，不是单数', '{n} present, not an odd number', { n }) : present();
}

/** Where all who were present voted, nobody was recused. */
function findTerm(_: Site, fund: PublicFund): Finding {
  if (!fund.committee?.term) return missing('没有写任期', 'The term is missing');
  const silent = ({ votes = [] }: PublicFund['applications'][number]) =>
    votes.some(
      (vote) =>
        vote.recused === undefined && vote.for + vote.against + vote.abstain + (vote.invalid ?? 0) !== vote.present,
    );
  const unclear = allShown(
    liveApplications(fund),
    silent,
    ['{n} 份申请的表决没有写清回避', 'Recusals are unclear in {n} {n:application|applications}'],
    ({ id }) => ({ page: 'application', id }),
  );
  return supplied(unclear, 'application', 'votes[].recused');
}

function findMinutes({ meetings }: Site, fund: PublicFund): Finding {
  const votes = liveApplications(fund).flatMap(({ id, votes: cast = [] }) =>
    cast.map(({ meeting = '' }) => ({ id, held: meetings.get(meeting) })),
  );
  if (votes.length === 0) return inapplicable('还没有表决', 'There was no vote yet');
  return allShown(
    votes,
    ({ held }) => held === undefined || held.retracted !== undefined,
    ['{of} 次表决里有 {n} 次没有会议记录', '{n} of {of} {of:vote|votes} without minutes'],
    ({ id }) => ({ page: 'application', id }),
  );
}

function findCorrections(site: Site, fund: PublicFund): Finding {
  const rows = [...fund.income, ...fund.spending, ...fund.transfers, ...fund.reallocations];
  const mine = new Set([fund, ...rows, ...fund.pledges, ...fund.advances, ...fund.applications].map(({ id }) => id));
  const corrections = site.corrections.filter(({ home, record }) => home === fund.home && mine.has(record));
  const retracted = rows.filter(({ retracted_on }) => retracted_on !== undefined);
  if (corrections.length + retracted.length === 0)
    return inapplicable('还没有更正和撤回', 'Nothing was corrected or retracted yet');
  return allShown(
    retracted,
    ({ retracted_reason }) => retracted_reason === undefined,
    ['撤回的 {of} 行里有 {n} 行没有写原因', '{n} of {of} retracted {of:row|rows} without a reason'],
    () => ({ page: 'fund', part: 'corrections' }),
  );
}

/** Applications that were not taken back as records. */
export function liveApplications({ applications }: PublicFund) {
  return applications.filter(({ retracted }) => !retracted);
}
