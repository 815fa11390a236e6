import { type Flow, type FlowNode, flowOf, usesOf } from '../domain/ledger/flow.ts';
import { yearToDate } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { flowName } from '../texts/flow.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds } from './shape/owner.ts';

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

const use = ['use', '去向', 'Use'] as const;

/** Where the money of a fund came from, this year so far. */
export const flowSources = defineTable({
  name: 'flow_source',
  title: { zh: '资金从哪来', en: 'Where the money came from' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['source'],
  rows: (site, fund) => nodes(site, fund, flow(site, fund).sources),
  columns: (make) => nodeColumns(make, 'source', '来源', 'Source'),
});

/** Where it went. */
export const flowUses = defineTable({
  name: 'flow_use',
  title: { zh: '资金到哪去', en: 'Where the money went' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['use'],
  rows: (site, fund) => nodes(site, fund, flow(site, fund).uses),
  columns: (make) => nodeColumns(make, ...use),
});

/** The same purpose by purpose. */
export const flowPurposes = defineTable({
  name: 'flow_pot',
  title: { zh: '各用途资金的去向', en: 'What became of the money, purpose by purpose' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['pot_name', 'use'],
  rows: (site, fund) => {
    const own = flow(site, fund);
    return own.restrictions.flatMap((restriction) => {
      const name = flowName(restriction, fund, site);
      const uses = usesOf(own, restriction.key).map(({ use: node, fen }) => ({ ...node, fen }));
      return nodes(site, fund, uses).map((row) => ({ ...row, restriction: { key: restriction.key, name } }));
    });
  },
  columns: (make) => [
    make.text('pot', '用途', 'Purpose', (row) => row.restriction.key || undefined),
    ...make.bilingual('pot_name', '用途名称', 'Name of the purpose', (row) => row.restriction.name),
    ...nodeColumns(make, ...use),
  ],
});

function flow(site: Site, fund: PublicFund): Flow {
  return flowOf(fund, yearToDate(site));
}

type Row = { key: string; kind: FlowNode['kind']; name: Both; fen: number };

function nodes(site: Site, fund: PublicFund, list: readonly FlowNode[]): Row[] {
  return list.map((node) => ({ key: node.key, kind: node.kind, name: flowName(node, fund, site), fen: node.fen }));
}

function nodeColumns<T extends Row>(
  { always, text, code, bilingual, money }: Makers<T>,
  key: string,
  zh: string,
  en: string,
): RecordColumn<T>[] {
  return [
    always(text(key, zh, en, (row) => row.key)),
    code('kind', '种类', 'Kind', kinds, (row) => row.kind),
    ...bilingual('name', '名称', 'Name', (row) => row.name),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ];
}
