import { type Agreement, allianceOf, hasActivity, outcomeOf, partnerState } from '../domain/neighbourhood/alliance.ts';
import {
  type AllianceSum,
  activitiesOf,
  agreementsOf,
  gapsOf,
  type Performance,
  performancesOf,
  sumOf,
} from '../domain/neighbourhood/alliance-sum.ts';
import { withBelow } from '../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { date, make, money, number, text } from './shape/column.ts';
import { byPlace, inTrees, placeColumns } from './shape/of.ts';
import type { Table } from './shape/table.ts';

/** What the pages of the alliance compute from its rows: places side by side, needs that wait, partners, agreements, activities. */
export function allianceTables(site: Site): Table[] {
  const places = inTrees(site);
  const own = places
    .map((place) => ({ place, alliance: allianceOf(site, [place]) }))
    .filter(({ alliance }) => hasActivity(alliance));
  const active = new Set(own.map(({ place }) => place));
  const below = places
    .map((place) => ({ place, places: withBelow(site, place.id).filter((one) => active.has(one)) }))
    .filter(({ places }) => places.length > 0);
  return [
    sumTable(own.map(({ place, alliance }) => ({ place, sum: sumOf(site, alliance) }))),
    gapTable(
      site,
      'need_gap',
      '无人认领的需求（按类别）',
      'Unclaimed needs by category',
      own.map(({ place }) => ({ place, places: [place] })),
    ),
    gapTable(
      site,
      'need_gap_below',
      '无人认领的需求（按类别，含下级）',
      'Unclaimed needs by category, with the places below',
      below,
    ),
    partnerTable(
      site,
      own.flatMap(({ alliance }) => performancesOf(alliance, site.asOf)),
    ),
    ...(['agreement_running', 'agreement_closed'] as const).map((name) =>
      agreementTable(
        site,
        name,
        own.flatMap(
          ({ alliance }) =>
            agreementsOf(alliance.agreements, site.asOf)[name === 'agreement_running' ? 'running' : 'closed'],
        ),
      ),
    ),
    activityTable(own.flatMap(({ alliance }) => alliance.activities)),
  ];
}

function sumTable(rows: readonly { place: PublicPlace; sum: AllianceSum }[]): Table {
  // As on the page: places under one parent stand together.
  const grouped = [...Map.groupBy(rows, ({ place }) => place.parent ?? '').values()].flat();
  const table = make('alliance_sum', '各地共享联盟', 'Sharing alliances by place', grouped, [
    ...placeColumns<(typeof rows)[number]>(),
    number('partners', '伙伴', 'Partners', ({ sum }) => sum.partners),
    number('agreements', '协议', 'Agreements', ({ sum }) => sum.agreements.all),
    number('completed', '已履行', 'Completed', ({ sum }) => sum.agreements.on_time + sum.agreements.late),
    number('overdue', '逾期', 'Overdue', ({ sum }) => sum.agreements.overdue),
    number('needs_met', '已满足的需求', 'Needs met', ({ sum }) => sum.needs.met),
    number('needs_open', '无人认领的需求', 'Needs unclaimed', ({ sum }) => sum.needs.open),
    number('claim_days', '认领用时中位数（天）', 'Days to claim, median', ({ sum }) => sum.claim?.median),
    number('oldest_days', '最长已等天数', 'Longest wait in days', ({ sum }) => sum.oldest?.days),
  ]);
  return byPlace(table, ['place'], true);
}

function gapTable(
  site: Site,
  name: string,
  zh: string,
  en: string,
  groups: readonly { place: PublicPlace; places: readonly PublicPlace[] }[],
): Table {
  const rows = groups.flatMap(({ place, places }) =>
    gapsOf(allianceOf(site, places).needs, site.asOf).map((gap) => ({ place, ...gap })),
  );
  const table = make(name, zh, en, rows, [
    text('place', '地点', 'Place', ({ place }) => place.id),
    text('category', '类别', 'Category', ({ category }) => category),
    number('needs', '需求数', 'Needs', ({ needs }) => needs.length),
    number('median_days', '已等天数中位数', 'Days waited, median', ({ median }) => median),
    number('longest_days', '最长已等天数', 'Longest wait in days', ({ longest }) => longest),
    text('need', '需求编号', 'Ids of the needs', ({ needs }) => needs.map(({ id }) => id).join('; ')),
  ]);
  return byPlace(table, ['place', 'category']);
}

function partnerTable(site: Site, rows: readonly Performance[]): Table {
  const quantity = (side: 'promised' | 'delivered') => (row: Performance) =>
    row.quantities.map((one) => [one[side], one.unit].filter((part) => part !== '').join(' ')).join('; ') || undefined;
  const table = make('partner_performance', '伙伴承诺与履行', 'Promised and delivered by partner', rows, [
    text('place', '地点', 'Place', ({ partner }) => partner.home),
    text('partner', '伙伴', 'Partner', ({ partner }) => partner.id),
    text('name', '名称', 'Name', ({ partner }) => partner.name),
    text('type', '类型', 'Type', ({ partner }) => partner.type),
    text('state', '状态', 'State', ({ partner }) => partnerState(site, partner)),
    ...(['on_time', 'late', 'open', 'overdue', 'terminated'] as const).map((key) =>
      number<Performance>(
        key,
        { on_time: '按期履行', late: '逾期履行', open: '履行中', overdue: '逾期未履行', terminated: '已终止' }[key],
        { on_time: 'On time', late: 'Late', open: 'Running', overdue: 'Overdue', terminated: 'Terminated' }[key],
        ({ outcomes }) => outcomes[key],
      ),
    ),
    text('promised', '承诺', 'Promised', quantity('promised')),
    text('delivered', '已履行', 'Delivered', quantity('delivered')),
  ]);
  return byPlace(table, ['place', 'partner']);
}

function agreementTable(site: Site, name: 'agreement_running' | 'agreement_closed', rows: readonly Agreement[]): Table {
  const units = new Map(site.resources.map(({ home, id, unit }) => [`${home} ${id}`, unit]));
  const [zh, en] =
    name === 'agreement_running' ? ['履行中的协议', 'Running agreements'] : ['已结束的协议', 'Closed agreements'];
  const table = make(name, zh, en, rows, [
    text('place', '地点', 'Place', (one) => one.home),
    text('id', '编号', 'Id', (one) => one.id),
    text('partner', '伙伴', 'Partner', (one) => one.partner),
    text('content', '内容', 'Content', (one) => one.content),
    text('need', '需求', 'Need', (one) => one.need),
    text('project', '项目', 'Project', (one) => one.project),
    date('signed', '签订日期', 'Signed', (one) => one.signed),
    date('starts', '开始', 'Starts', (one) => one.starts),
    date('ends', '结束', 'Ends', (one) => one.ends),
    date('completed', '完成日期', 'Completed', (one) => one.completed),
    number('quantity', '约定数量', 'Quantity agreed', (one) => one.quantity),
    number('delivered', '已提供数量', 'Quantity delivered', (one) => one.delivered),
    text('unit', '单位', 'Unit', (one) => units.get(`${one.home} ${one.resource}`)),
    number('give_back_percent', '反哺比例（%）', 'Give-back percent', (one) => one.give_back_percent),
    money('give_back_minimum', '反哺保底', 'Give-back minimum', (one) => one.give_back_minimum),
    number('beneficiaries', '受益人数', 'Beneficiaries', (one) => one.beneficiaries),
    text('few', '人数少不公布', 'Too few to publish', (one) => (one.few ? 'true' : undefined)),
    text('calc_outcome', '履行情况', 'Outcome', (one) => outcomeOf(one, site.asOf)),
  ]);
  return byPlace(table, ['place', 'id']);
}

function activityTable(rows: readonly Site['activities'][number][]): Table {
  const table = make('alliance_activity', '联盟活动（按日期）', 'Alliance activities by date', activitiesOf(rows), [
    text('place', '地点', 'Place', (one) => one.home),
    text('id', '编号', 'Id', (one) => one.id),
    date('date', '日期', 'Date', (one) => one.date),
    text('kind', '种类', 'Kind', (one) => one.kind),
    text('title', '名称', 'Title', (one) => one.title),
    number('businesses', '参加商户', 'Businesses', (one) => one.businesses),
    number('visits', '到场人次', 'Visits', (one) => one.visits),
    number('goods_items', '捐赠物资件数', 'Goods given', (one) => one.goods_items),
    money('sales', '销售额', 'Sales', (one) => one.sales),
    money('give_back', '反哺金额', 'Give-back', (one) => one.give_back),
    text('income', '对应收入', 'Income row', (one) => one.income),
    date('published', '公布日期', 'Published', (one) => one.published),
  ]);
  return byPlace(table, ['place', 'id']);
}
