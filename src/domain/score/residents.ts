import { withBelow } from '../portal/rollup.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { isNamed } from '../published/withheld.ts';
import { liveApplications } from './governance.ts';
import { allShown, type Finding, inapplicable, missing, present, type ScoreItem, shown, supplied } from './item.ts';
import { byDuties } from './time.ts';

/** E: what donors and residents can find, ask and use. 15 points. */
export const residentItems = [
  {
    id: 'lookup',
    group: 'residents',
    points: 4,
    name: { zh: '捐赠查询和反馈', en: 'Donor lookup and feedback' },
    needs: {
      zh: '开通了凭票据查捐赠去向，募捐按期反馈',
      en: 'Gifts can be traced by their receipts, and campaigns report in time',
    },
    from: { kind: 'portal', field: 'trace' },
    at: { page: 'trace' },
    duties: ['campaign_progress', 'campaign_results'],
    find: findLookup,
  },
  {
    id: 'notices',
    group: 'residents',
    points: 3,
    name: { zh: '公示和结果', en: 'Notices and their outcome' },
    needs: {
      zh: '批准的申请都公示过，写明起止；结束的公示里，异议都有结果；紧急用款除外',
      en: 'Each approved application was posted from a day to a day; after it every objection has an outcome; emergencies apart',
    },
    from: { kind: 'application', field: 'notices' },
    at: { page: 'fund', part: 'applications' },
    find: findNotices,
  },
  {
    id: 'purpose',
    group: 'residents',
    points: 2,
    name: { zh: '变更用途', en: 'Changes of purpose' },
    needs: {
      zh: '每次变更写明谁在哪天决定、怎样征得同意；以公示代替的写明起止',
      en: 'Who decided when and how consent was had; the days where a notice took its place',
    },
    from: { kind: 'reallocation', field: 'consent' },
    at: { page: 'fund', part: 'books' },
    find: findPurpose,
  },
  {
    id: 'queries',
    group: 'residents',
    points: 2,
    name: { zh: '咨询和答复', en: 'Questions and answers' },
    needs: { zh: '问题都在期限内答复', en: 'Questions are answered in time' },
    from: { kind: 'query', field: 'answered' },
    at: { page: 'fund', part: 'queries' },
    duties: ['query'],
    find: (site, fund) =>
      byDuties(site, fund, ['query'], { zh: '没有到期要答复的问题', en: 'No answer came due' }, () => ({
        page: 'fund',
        part: 'queries',
      })),
  },
  {
    id: 'lists',
    group: 'residents',
    points: 2,
    name: { zh: '需求资源项目清单', en: 'Lists of needs, resources, projects' },
    needs: { zh: '三张清单都公布', en: 'All three lists' },
    from: { kind: 'need', field: 'category' },
    at: { page: 'place' },
    find: findLists,
  },
  {
    id: 'open',
    group: 'residents',
    points: 2,
    name: { zh: '双语和开放数据', en: 'Both languages and open data' },
    needs: {
      zh: '网页能直接读、表格能下载；基金、用途、项目和申请的名称有英文',
      en: 'Open pages and tables to download; fund, purposes, projects and applications have English names',
    },
    from: { kind: 'fund', field: 'name.en' },
    at: { page: 'data' },
    find: findOpen,
  },
] as const satisfies readonly ScoreItem[];

function findLookup(site: Site, fund: PublicFund): Finding {
  const gifts = fund.income.filter(isNamed);
  if (gifts.length === 0) return inapplicable('没有留名的捐赠', 'There is no gift with a giver');
  if (!site.settings.trace) return missing('门户没有开通捐赠查询', 'The portal offers no donor lookup');
  // How many gifts can be looked up would tell how many givers have a key.
  return present();
}

function findNotices({ asOf }: Site, fund: PublicFund): Finding {
  const approved = liveApplications(fund).filter(({ approval, emergency }) => approval && !emergency);
  if (approved.length === 0) return inapplicable('没有需要公示的申请', 'No application needed a notice');
  return allShown(
    approved,
    ({ notices = [] }) =>
      notices.length === 0 ||
      notices.some(({ end, objections = [] }) => end < asOf && objections.some(({ outcome }) => outcome === undefined)),
    [
      '{of} 份批准的申请里有 {n} 份缺公示或者异议结果',
      '{n} of {of} approved {of:application|applications} without notice or outcome',
    ],
    ({ id }) => ({ page: 'application', id }),
  );
}

function findPurpose(_: Site, fund: PublicFund): Finding {
  const changes = fund.reallocations.filter(
    ({ kind, retracted_on }) => kind === 'change_of_purpose' && retracted_on === undefined,
  );
  if (changes.length === 0) return inapplicable('没有变更过用途', 'No purpose was changed');
  return allShown(
    changes,
    ({ decided_by, decided_on, consent, notice_start, notice_end }) =>
      !decided_by || !decided_on || (consent === 'notice' && !(notice_start && notice_end)),
    ['{of} 次变更里有 {n} 次没有写清决定或者公示', '{n} of {of} {of:change|changes} without decision or notice'],
    ({ id, date }) => ({ page: 'row', id, on: date }),
  );
}

/** A street counts the lists of its communities as its own. */
function findLists(site: Site, fund: PublicFund): Finding {
  const homes = new Set(withBelow(site, fund.home).map(({ id }) => id));
  const has = (list: Iterable<{ home: string }>) => [...list].some(({ home }) => homes.has(home));
  if (!has(site.needs)) return missing('没有需求清单', 'There is no list of needs');
  if (!has(site.resources))
    return supplied(missing('没有资源清单', 'There is no list of resources'), 'resource', 'category');
  return supplied(
    shown(has(site.projects.values()), '没有项目清单', 'There is no list of projects'),
    'project',
    'name',
  );
}

function findOpen(site: Site, fund: PublicFund): Finding {
  const projects = [...site.projects.values()].filter(({ home }) => home === fund.home);
  const names = [
    { id: '', name: fund.name },
    ...(fund.purposes ?? []),
    ...projects.map(({ id, name }) => ({ id, name })),
    ...liveApplications(fund).map(({ id, purpose }) => ({ id, name: purpose })),
  ];
  if (!site.settings.locales.includes('en'))
    return supplied(missing('门户没有英文', 'The portal has no English'), 'portal', 'locales');
  return allShown(names, ({ name }) => name.en === undefined, [
    '{of} 个名称里有 {n} 个没有英文',
    '{n} of {of} {of:name|names} without English',
  ]);
}
