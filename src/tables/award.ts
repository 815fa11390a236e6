import { derived } from '../domain/common/derived.ts';
import { plainYuan, sum } from '../domain/common/money.ts';
import type { Site } from '../domain/published/public.ts';
import type { AwardPayment, Tranche } from '../domain/round/award.ts';
import { evaluationStages, type Stage } from '../domain/round/round.ts';
import { type Award, type Summary, summaryOf } from '../domain/round/summary.ts';
import { stageWords } from '../schemas/round.ts';
import { joint } from '../texts/joint.ts';
import { roundWords } from '../texts/round.ts';
import { capital, fill, localize, numberText } from '../texts/text.ts';
import { moneyColumn, type RecordColumn, textColumn, toTable } from './shape/column.ts';
import { type Definition, defineTable } from './shape/define.ts';
import type { Layout, PageColumn } from './shape/layout.ts';
import { allRounds } from './shape/owner.ts';
import { print } from './shape/print.ts';
import type { Page, ShownValue } from './shape/shown.ts';

/** How many tranches an award has at most. */
const mostTranches = derived('most tranches of an award', (site: Site): number =>
  Math.max(
    0,
    ...[...site.rounds.keys()].flatMap((id) => summaryOf(site, id).awards.map(({ tranches }) => tranches.length)),
  ),
);

/** Every award with its tranches, the payments under each, and what was found later. Tranches stand in columns of their own, as many as any round has. */
const award: Definition<Award, Summary> = {
  name: 'award',
  title: { zh: '创投资助、拨付和评估', en: 'Awards of rounds, with payments and evaluations' },
  subject: 'rounds',
  owner: allRounds,
  key: ['entry'],
  rows: (_, { awards }) => awards,
  columns: ({ text, money }, site) => {
    return [
      text('entry', '参评项目', 'Entry', (row) => row.entry.id),
      text('title', '项目名称', 'Title', (row) => row.entry.title),
      toTable(
        'project',
        text('project', '项目', 'Project', (row) => row.entry.project),
      ),
      money('awarded', '资助金额', 'Awarded', (row) => row.fen),
      ...Array.from({ length: mostTranches(site) }, (_, index) => trancheColumns(index)).flat(),
      text('transfers', '划转', 'Transfers', (row) => paymentsText(transfersOf(row))),
      money('paid', '已拨付', 'Paid', (row) => row.paid),
      ...evaluationStages.map(evaluationColumn),
      text('note', '备注', 'Note', (row) => row.entry.note),
    ];
  },
};

/** Tranche by tranche: what is due, what gate it waits for, and the rows of the ledger by which it was paid. */
export const awards = defineTable({ ...award, page: tranchesPage });

/** What mid-term, final evaluation, audit and close-out found, award by award; a second look stands under the first. */
export const printEvaluations = (page: Page, summary: Summary) =>
  print({ ...award, page: evaluationsPage }, page, summary);

function tranchesPage({ locale, to }: Page, rows: readonly Award[], summary: Summary): Layout<Award> {
  const words = localize(roundWords, locale);
  const { round, fund } = summary;
  const gated = (gate: Stage) => ({ gate: stageWords[gate][locale] });
  const tranches = (round.tranches ?? []).map(({ percent, gate }, index) => ({
    of: `tranche_${index + 1}`,
    label: fill(words.tranche, { n: index + 1, percent }),
    gate: fill(words.gate, gated(gate)),
  }));
  const link = ({ id, on }: AwardPayment) => fund && { href: to.row(fund.id, on.slice(0, 4), id), text: on };
  const standing = ({ stopped }: Award, { open, gate, payments }: Tranche) => {
    if (payments.length > 0) return undefined;
    return stopped && !open ? words.halted : open ? words.ready : fill(words.waiting, gated(gate));
  };
  const paid = (payment: AwardPayment, due: number): ShownValue => {
    if (payment.fen < 0) return [`${words.back} `, { fen: -payment.fen }];
    return payment.fen === due ? words.paid : { fen: payment.fen };
  };
  const tranche = (row: Award, one: Tranche | undefined): ShownValue => {
    if (!one) return undefined;
    const state = standing(row, one);
    const payments = one.payments.map((payment) => ({ small: [link(payment), ' ', paid(payment, one.fen)] }));
    return { together: [{ fen: one.fen }, ...payments, state && { small: state }] };
  };
  const paidIn = (index: number) =>
    sum(rows.flatMap(({ tranches }) => tranches[index]?.payments.map(({ fen }) => fen) ?? []));
  return {
    caption: words.tranches,
    quiet: true,
    fold: 'stack',
    columns: [
      {
        head: words.entry,
        role: 'key',
        show: titleOf,
        link: ({ entry }) => (entry.project ? to.project(entry.project) : undefined),
      },
      { of: 'awarded', head: words.awarded, role: 'amount' },
      ...tranches.map(
        ({ of, label, gate }, index): PageColumn<Award> => ({
          ...{ of, label, num: false, role: 'small' },
          head: `${label}${joint.comma[locale]}${gate}`,
          show: (row) => tranche(row, row.tranches[index]),
        }),
      ),
      ...(rows.some((row) => transfersOf(row).length > 0)
        ? [
            {
              head: words.transferred,
              role: 'small' as const,
              show: (row: Award) =>
                transfersOf(row).map((payment) => ({ small: [link(payment), ' ', { fen: payment.fen }] })),
            },
          ]
        : []),
      { of: 'paid', head: words.sumPaid, role: 'small' },
    ],
    foot: [
      {
        label: words.total,
        cells: {
          awarded: { fen: summary.awarded },
          ...Object.fromEntries(tranches.map(({ of }, at) => [of, [{ fen: paidIn(at) }, ' ', { quiet: words.paid }]])),
          paid: { fen: summary.paid },
        },
      },
    ],
  };
}

const marks = { pass: 'ok', rectify: 'soon', fail: 'bad', stopped: 'none' } as const;

function evaluationsPage({ locale }: Page, _: readonly Award[], { round }: Summary): Layout<Award> {
  const words = localize(roundWords, locale);
  const stages = evaluationStages.filter((stage) => round.evaluations?.some((one) => one.stage === stage));
  const found = ({ result, on, score, text }: Award['evaluations'][number]): ShownValue => [
    { mark: { state: marks[result], word: words[result] } },
    { small: score === undefined ? on : `${on} ${fill(words.score, { n: numberText(score) })}` },
    text && { small: { words: text } },
  ];
  return {
    caption: words.evaluations,
    quiet: true,
    fold: 'stack',
    columns: [
      {
        head: words.entry,
        role: 'key',
        show: (row) => [titleOf(row), row.entry.note && { small: row.entry.note, lang: 'zh-CN' }],
      },
      ...stages.map(
        (stage): PageColumn<Award> => ({
          ...{ of: stage, head: capital(stageWords[stage][locale]), role: 'state' },
          show: ({ evaluations, stopped }) => {
            const own = evaluations.filter((one) => one.stage === stage);
            return { together: own.length > 0 ? own.map(found) : [{ lack: stopped ? '—' : words.notYet }] };
          },
        }),
      ),
    ],
  };
}

function titleOf({ entry }: Award): ShownValue {
  return { words: { zh: entry.title, en: entry.title_en } };
}

function transfersOf({ payments }: Award): AwardPayment[] {
  return payments.filter(({ kind }) => kind === 'transfer');
}

function trancheColumns(index: number): RecordColumn<Award>[] {
  const no = index + 1;
  return [
    moneyColumn(`tranche_${no}`, `第 ${no} 期金额`, `Tranche ${no}`, ({ tranches }) => tranches[index]?.fen),
    textColumn(
      `tranche_${no}_gate`,
      `第 ${no} 期拨付条件`,
      `Gate of tranche ${no}`,
      ({ tranches }) => tranches[index]?.gate,
    ),
    textColumn(`tranche_${no}_payments`, `第 ${no} 期付款`, `Payments of tranche ${no}`, ({ tranches }) =>
      paymentsText(tranches[index]?.payments ?? []),
    ),
  ];
}

/** `2025-06-12 S-0012 12000.00; …`: day, row of the account book, yuan. */
function paymentsText(payments: readonly AwardPayment[]): string | undefined {
  return payments.map(({ on, id, fen }) => `${on} ${id} ${plainYuan(fen)}`).join('; ') || undefined;
}

/** `pass 2025-06-30 88: …; …`: result, day, score, what was said; the first look before the second. */
function evaluationColumn(stage: (typeof evaluationStages)[number]): RecordColumn<Award> {
  const { zh, en } = stageWords[stage];
  return textColumn(stage, zh, capital(en), ({ evaluations }) => {
    const own = evaluations.filter((one) => one.stage === stage);
    const told = own.map(({ result, on, score, text: said }) =>
      [[result, on, score].filter((part) => part !== undefined).join(' '), said?.zh].filter(Boolean).join(': '),
    );
    return told.join('; ') || undefined;
  });
}
