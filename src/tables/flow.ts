import { type Flow, type FlowNode, flowOf, usesOf } from '../domain/ledger/flow.ts';
import { yearToDate } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { flowName } from '../texts/flow.ts';
import { bilingual, code, make, money, type Reader, text } from './shape/column.ts';
import { byFund, fundColumn } from './shape/of.ts';
import type { Table } from './shape/table.ts';

/** Where the money of each fund came from this year, where it went, and the same purpose by purpose. */
export function flowTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const period = yearToDate(site.asOf);
  const flows = funds.map((fund) => ({
    fund: fund.id,
    nameOf: (node: FlowNode) => flowName(node, fund, site),
    flow: flowOf(fund, period),
  }));
  const restrictions = flows.flatMap(({ fund, flow, nameOf }) =>
    restrictionRows(flow).map((row) => ({
      ...row,
      fund,
      name: nameOf(row.node),
      restrictionName: nameOf(row.restriction),
    })),
  );
  const nodes = (side: 'sources' | 'uses') =>
    flows.flatMap(({ fund, flow, nameOf }) =>
      flow[side].map((node) => ({ node, fund, name: nameOf(node), fen: node.fen })),
    );
  const restriction = make(
    'flow_pot',
    '各用途资金的去向',
    'What became of the money, purpose by purpose',
    restrictions,
    [
      fundColumn(),
      text('pot', '用途', 'Purpose', (row) => row.restriction.key || undefined),
      ...bilingual(
        'pot_name',
        '用途名称',
        'Name of the purpose',
        (row: { restrictionName: Both }) => row.restrictionName,
      ),
      ...nodeColumns('去向', 'Use', 'use'),
    ],
  );
  return [
    byFund(
      make(
        'flow_source',
        '资金从哪来',
        'Where the money came from',
        nodes('sources'),
        sides('来源', 'Source', 'source'),
      ),
      ['source'],
    ),
    byFund(make('flow_use', '资金到哪去', 'Where the money went', nodes('uses'), sides('去向', 'Use', 'use')), ['use']),
    byFund(restriction, ['pot_name', 'use'], 'pot'),
  ];
}

const kinds = {
  opening: { zh: '期初结转', en: 'Carried over' },
  income: { zh: '收入', en: 'Income' },
  advance: { zh: '由人垫付', en: 'Paid by others' },
  repayment: { zh: '归还垫付款', en: 'Advances repaid' },
  transfer_in: { zh: '其他基金划入', en: 'From another fund' },
  returned: { zh: '以前付款退回', en: 'Earlier payments returned' },
  pot: { zh: '用途', en: 'Purpose' },
  project: { zh: '项目', en: 'Project' },
  category: { zh: '支出类别', en: 'Spending category' },
  transfer_out: { zh: '划给其他基金', en: 'To another fund' },
  refunded: { zh: '冲回收入', en: 'Income reversed' },
  unspent: { zh: '未使用', en: 'Not yet used' },
} as const satisfies Record<FlowNode['kind'], { zh: string; en: string }>;

type Row = { fund: string; node: FlowNode; name: Both; fen: number };

function restrictionRows(flow: Flow): { restriction: FlowNode; node: FlowNode; fen: number }[] {
  return flow.restrictions.flatMap((restriction) =>
    usesOf(flow, restriction.key).map(({ use, fen }) => ({ restriction, node: use, fen })),
  );
}

function sides(zh: string, en: string, key: string): Reader<Row>[] {
  return [fundColumn(), ...nodeColumns(zh, en, key)];
}

function nodeColumns<T extends Row>(zh: string, en: string, key: string): Reader<T>[] {
  return [
    { ...text(key, zh, en, (row: T) => row.node.key), required: true },
    code('kind', '种类', 'Kind', kinds, (row: T) => row.node.kind),
    ...bilingual('name', '名称', 'Name', (row: T) => row.name),
    money('amount', '金额', 'Amount', (row: T) => row.fen),
  ];
}
