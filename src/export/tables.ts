import type { Site } from '../domain/public.ts';
import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import type { Cell } from './csv.ts';
import { documentTables } from './documents.ts';
import { pointsTables } from './points.ts';
import type { Column, ColumnKind, Table } from './table.ts';

const titles = {
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
  transfer: { zh: '基金间划转', en: 'Transfers between funds' },
  reallocation: { zh: '用途调整', en: 'Reallocations between pots' },
  pledge: { zh: '认捐', en: 'Pledges' },
  balance: { zh: '银行余额', en: 'Bank balances' },
  goods: { zh: '物资收发', en: 'Goods in and out' },
  query: { zh: '咨询与答复', en: 'Questions and answers' },
  partner: { zh: '伙伴', en: 'Partners' },
  agreement: { zh: '共建协议', en: 'Agreements with partners' },
  revenue: { zh: '项目收益分成', en: 'Revenue shares' },
  resource: { zh: '资源清单', en: 'Resources' },
  need: { zh: '需求清单', en: 'Needs' },
  activity: { zh: '联盟活动', en: 'Activities' },
  wish: { zh: '微心愿', en: 'Micro-wishes' },
  point: { zh: '积分账', en: 'Points ledger' },
  survey: { zh: '满意度调查', en: 'Satisfaction surveys' },
  volunteer: { zh: '志愿服务', en: 'Volunteer service' },
  history: { zh: '状态变动', en: 'Steps back' },
  entry: { zh: '参评项目', en: 'Entries of rounds' },
  score: { zh: '评分', en: 'Scores' },
} as const satisfies Partial<Record<Kind, Table['title']>>;

/** Columns that the public view has dropped. */
const hidden = new Set(['trace_key', 'receipt_last4', 'consent_ref', 'payee_id', 'wish']);

type RowKind = keyof typeof titles;

/** Every table of the portal. The columns of rows are those of the data files, so that a table can be read back. */
export function allTables(site: Site): Table[] {
  return [...documentTables(site), ...rowTables(site), ...pointsTables(site)];
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
  const fields = Object.entries(schema.shape).filter(([key]) => !hidden.has(key));
  const columns: Column[] = [
    ...fields.map(([key, field]) => {
      const meta = fieldMeta(field);
      return { key, kind: columnKind(meta?.kind), zh: meta?.zh ?? key, en: meta?.en ?? key };
    }),
    { key: 'calc_place', kind: 'text', zh: '所属地点', en: 'Place' },
    path.includes('<round>')
      ? { key: 'calc_round', kind: 'text', zh: '所属轮次', en: 'Round' }
      : { key: 'calc_fund', kind: 'text', zh: '所属基金', en: 'Fund' },
  ];
  const keys = [...fields.map(([key]) => key), 'home', 'book'];
  return {
    name: kind,
    title: titles[kind],
    // Rounds have their rows by their own id; what lies in a fund's folder belongs to the fund, the rest to its place.
    parts: path.includes('<fund>')
      ? { funds: 'calc_fund' }
      : path.includes('<round>')
        ? { rounds: 'calc_round' }
        : { places: 'calc_place' },
    columns,
    rows: rows.map((row) => keys.map((key) => cellOf((row as Record<string, unknown>)[key]))),
  };
}

function columnKind(kind: string | undefined): ColumnKind {
  if (kind === 'money' || kind === 'date') return kind;
  return kind === 'count' || kind === 'quantity' || kind === 'percent' ? 'number' : 'text';
}

function cellOf(value: unknown): Cell {
  if (value === '' || value === undefined) return undefined;
  return typeof value === 'number' ? value : String(value);
}
