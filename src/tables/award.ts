import { plainYuan } from '../domain/common/money.ts';
import type { AwardPayment } from '../domain/round/award.ts';
import { evaluationStages } from '../domain/round/round.ts';
import type { Award, Summary } from '../domain/round/summary.ts';
import { stageWords } from '../schemas/round.ts';
import { id, make, money, type Reader, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';

type Row = Award & { round: string };

/** Every award with its tranches, the payments under each, and what was found later. Tranches stand in columns of their own, as many as any round has. */
export function awardTable(summaries: readonly Summary[]): Table {
  const rows = summaries.flatMap(({ round, awards }) => awards.map((award) => ({ ...award, round: round.id })));
  const most = rows.reduce((count, { tranches }) => Math.max(count, tranches.length), 0);
  const table = make<Row>('award', '创投资助、拨付和评估', 'Awards of rounds, with payments and evaluations', rows, [
    id('round', 'round', '创投轮次', 'Round', (row) => row.round),
    text('entry', '参评项目', 'Entry', (row) => row.entry.id),
    text('title', '项目名称', 'Title', (row) => row.entry.title),
    { ...text('project', '项目', 'Project', (row) => row.entry.project), to: 'project' },
    money('awarded', '资助金额', 'Awarded', (row) => row.fen),
    ...Array.from({ length: most }, (_, index) => trancheColumns(index)).flat(),
    text('transfers', '划转', 'Transfers', ({ payments }) =>
      paymentsText(payments.filter(({ kind }) => kind === 'transfer')),
    ),
    money('paid', '已拨付', 'Paid', (row) => row.paid),
    ...evaluationStages.map(evaluationColumn),
    text('note', '备注', 'Note', (row) => row.entry.note),
  ]);
  return { ...table, key: ['round', 'entry'], parts: { rounds: 'round' } };
}

function trancheColumns(index: number): Reader<Row>[] {
  const no = index + 1;
  return [
    money(`tranche_${no}`, `第 ${no} 期金额`, `Tranche ${no}`, ({ tranches }) => tranches[index]?.fen),
    text(`tranche_${no}_gate`, `第 ${no} 期拨付条件`, `Gate of tranche ${no}`, ({ tranches }) => tranches[index]?.gate),
    text(`tranche_${no}_payments`, `第 ${no} 期付款`, `Payments of tranche ${no}`, ({ tranches }) =>
      paymentsText(tranches[index]?.payments ?? []),
    ),
  ];
}

/** `2025-06-12 S-0012 12000.00; …`: day, row of the account book, yuan. */
function paymentsText(payments: readonly AwardPayment[]): string | undefined {
  return payments.map(({ on, id, fen }) => `${on} ${id} ${plainYuan(fen)}`).join('; ') || undefined;
}

/** `pass 2025-06-30 88: …; …`: result, day, score, what was said; the first look before the second. */
function evaluationColumn(stage: (typeof evaluationStages)[number]): Reader<Row> {
  const { zh, en } = stageWords[stage];
  return text(
    stage,
    zh,
    en.replace(/^./, (letter) => letter.toUpperCase()),
    ({ evaluations }) => {
      const own = evaluations.filter((one) => one.stage === stage);
      const told = own.map(({ result, on, score, text: said }) =>
        [[result, on, score].filter((part) => part !== undefined).join(' '), said?.zh].filter(Boolean).join(': '),
      );
      return told.join('; ') || undefined;
    },
  );
}
