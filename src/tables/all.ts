import type { z } from 'zod';
import type { Site } from '../domain/published/public.ts';
import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds, type Origin, type Sourced } from '../schemas/kinds.ts';
import { documentTables } from './documents.ts';
import { lifeTables } from './life.ts';
import { moneyTables } from './money.ts';
import { pointsTables } from './points.ts';
import { bankedCells, bankedColumns } from './shape/banked.ts';
import { bind } from './shape/bonds.ts';
import { cellOf } from './shape/cell.ts';
import { bonds } from './shape/keys.ts';
import type { Column, ColumnKind, Table } from './shape/table.ts';
import { vocabularyTables } from './vocabulary.ts';

const titles = {
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
  transfer: { zh: '基金间划转', en: 'Transfers between funds' },
  reallocation: { zh: '用途调整', en: 'Reallocations between purposes' },
  pledge: { zh: '认捐', en: 'Pledges' },
  advance: { zh: '垫付', en: 'Advances' },
  balance: { zh: '银行余额', en: 'Bank balances' },
  goods: { zh: '物资收发', en: 'Goods in and out' },
  query: { zh: '咨询与答复', en: 'Questions and answers' },
  partner: { zh: '联盟伙伴', en: 'Alliance partners' },
  agreement: { zh: '共建协议', en: 'Agreements with partners' },
  revenue: { zh: '项目收益分成', en: 'Revenue shares' },
  resource: { zh: '资源清单', en: 'Resources' },
  need: { zh: '需求清单', en: 'Needs' },
  activity: { zh: '联盟活动', en: 'Alliance activities' },
  wish: { zh: '微心愿', en: 'Micro-wishes' },
  point: { zh: '积分账', en: 'Points ledger' },
  survey: { zh: '满意度调查', en: 'Satisfaction surveys' },
  volunteer: { zh: '志愿服务（按队伍和期间）', en: 'Volunteering by team and period' },
  history: { zh: '状态变动', en: 'Steps back' },
  entry: { zh: '参评项目', en: 'Entries of rounds' },
  score: { zh: '评委评分', en: 'Scores of the judges' },
} as const satisfies Partial<Record<Kind, Table['title']>>;

type RowKind = keyof typeof titles;

/** Every table of the portal. The columns of rows are those of the data files, so that a table can be read back. */
export function allTables(site: Site): Table[] {
  const tables = [
    ...documentTables(site),
    ...rowTables(site),
    ...pointsTables(site),
    ...vocabularyTables(site),
    ...lifeTables(site),
    ...moneyTables(site),
  ];
  return tables.map((table) => bind(table, bonds[table.name]));
}

function rowTables(site: Site): Table[] {
  const funds = [...site.funds.values()];
  const rounds = [...site.rounds.values()];
  const rows: Record<RowKind, readonly object[]> = {
    income: funds.flatMap(({ income }) => income),
    spending: funds.flatMap(({ spending }) => spending),
    transfer: funds.flatMap(({ transfers }) => transfers),
    reallocation: funds.flatMap(({ reallocations }) => reallocations),
    pledge: funds.flatMap(({ pledges }) => pledges),
    advance: funds.flatMap(({ advances }) => advances),
    balance: funds.flatMap(({ balances }) => balances),
    goods: funds.flatMap(({ goods }) => goods),
    query: funds.flatMap(({ queries }) => queries),
    partner: site.partners,
    agreement: site.agreements,
    revenue: site.revenue,
    resource: site.resources,
    need: site.needs,
    activity: site.activities,
    wish: site.wishes,
    point: site.points,
    survey: site.surveys,
    volunteer: site.volunteers,
    history: site.history,
    entry: rounds.flatMap(({ entries }) => entries),
    score: rounds.flatMap(({ scores }) => scores),
  };
  return (Object.keys(titles) as RowKind[]).map((kind) => rowTable(kind, rows[kind]));
}

function rowTable(kind: RowKind, rows: readonly object[]): Table {
  const { path, schema } = kinds[kind];
  const fields = Object.entries(schema.shape).filter(([, field]) => fieldMeta(field)?.privacy !== 'private');
  const { columns, keys, parts } = belongings(path);
  const banked = kind === 'income' || kind === 'spending';
  return {
    name: kind,
    title: titles[kind],
    parts,
    columns: [...fields.map(([key, field]) => fieldColumn(key, field)), ...columns, ...(banked ? bankedColumns : [])],
    rows: rows.map((row) => [
      ...fields.map(([key]) => cellOf((row as Record<string, unknown>)[key])),
      ...keys.map((read) => cellOf(read(row as Origin))),
      ...(banked ? bankedCells(row as Sourced<'income' | 'spending'>) : []),
    ]),
  };
}

function fieldColumn(key: string, field: z.core.$ZodType): Column {
  const { kind, zh = key, en = key, choices } = fieldMeta(field) ?? {};
  return {
    key,
    kind: columnKind(kind),
    zh,
    en,
    ...(kind ? { field: kind } : {}),
    ...(field._zod.def.type === 'optional' ? {} : { required: true }),
    ...(choices ? { choices } : {}),
  };
}

/** To whom the rows of a file belong by its folder, and by what subjects they are published: rounds have theirs by their own id; what lies in a fund's folder belongs to the fund, the rest to its place. */
function belongings(path: string): {
  columns: Column[];
  keys: ((row: Origin) => string)[];
  parts: NonNullable<Table['parts']>;
} {
  const column = (to: string, zh: string, en: string): Column => ({
    ...{ key: `calc_${to}`, kind: 'text', zh, en, required: true, to },
  });
  const place = column('place', '所属地点', 'Place');
  const [home, book] = [({ home }: Origin) => home, ({ book }: Origin) => book];
  if (path.includes('<fund>'))
    return {
      columns: [place, column('fund', '所属基金', 'Fund')],
      keys: [home, book],
      parts: { funds: 'calc_fund' },
    };
  if (path.includes('<round>'))
    return {
      columns: [place, column('round', '所属轮次', 'Round')],
      keys: [home, book],
      parts: { rounds: 'calc_round' },
    };
  if (!path.endsWith('<id>.revenue.csv')) return { columns: [place], keys: [home], parts: { places: 'calc_place' } };
  const project = ({ at }: Origin) => (at.file.split('/').at(-1) as string).replace('.revenue.csv', '');
  return {
    columns: [place, column('project', '所属项目', 'Project')],
    keys: [home, project],
    parts: { places: 'calc_place', projects: 'calc_project' },
  };
}

function columnKind(kind: string | undefined): ColumnKind {
  if (kind === 'money' || kind === 'date') return kind;
  return kind === 'count' || kind === 'quantity' || kind === 'percent' ? 'number' : 'text';
}
