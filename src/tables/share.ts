import { bankDay } from '../domain/ledger/movement.ts';
import type { Project } from '../domain/portal/portal.ts';
import { type GiveBack, giveBackOf, returned } from '../domain/project/give-back.ts';
import { type Part, type Run, runOf } from '../domain/project/recovery.ts';
import type { ShareTerm } from '../domain/project/share.ts';
import type { Site } from '../domain/published/public.ts';
import { shareWords } from '../texts/share.ts';
import { byProject, numbered, ofProjects, projectColumn } from './of-project.ts';
import { code, date, id, make, money, number, type Reader, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** How the income of projects is shared, and what came back from them to the funds. */
export function shareTables(site: Site): Table[] {
  return [termTable(site), periodTable(site), ...fallTables(site), ...giveBackTables(site)];
}

/** Agreed shares in the order of the agreements, as they follow each other. */
function termTable(site: Site): Table {
  const rows = numbered(ofProjects(site, ({ revenue_share }) => inOrder(revenue_share?.shares ?? [])));
  return byProject(
    make('share', '项目收益的分成约定', 'Agreed shares of project revenue', rows, [
      projectColumn(),
      number('no', '序号', 'No.', (row) => row.no),
      date('from', '起始', 'From', (row) => row.from),
      text('party', '分得方', 'Party', (row) => row.party.zh),
      text('party_en', '分得方（英文）', 'Party (English)', (row) => row.party.en),
      text('fund', '基金', 'Fund', (row) => row.fund),
      number('percent', '比例（%）', 'Percent', (row) => row.percent),
    ]),
    'no',
  );
}

function inOrder(shares: readonly ShareTerm[]): ShareTerm[] {
  return [...Map.groupBy(shares, ({ from }) => from ?? '').values()].flat();
}

type Period = Run['steps'][number] & { project: string; run: Run };

/** Every settled period; the parties of a project stand in columns of their own, in the order in which they first shared. */
function periodTable(site: Site): Table {
  const rows: Period[] = ofProjects(site, (project) => {
    const run = runOf(site, project);
    return (run?.steps ?? []).map((step) => ({ ...step, run: run as Run }));
  });
  const most = rows.reduce((count, { run }) => Math.max(count, run.parties.length), 0);
  const recovering = ({ run }: Period) => run.share.cost_to_recover !== undefined || run.recovered > 0;
  return byProject(
    make<Period>('settlement', '各期收益分成结算', 'Settlements of revenue shares by period', rows, [
      projectColumn(),
      text('period', '期间', 'Period', (row) => row.period),
      money('gross', '总收入', 'Gross', (row) => row.gross),
      money('operating_cost', '运营成本', 'Operating cost', (row) => row.operating_cost),
      money('recovered', '收回投入', 'Recovered', (row) => (recovering(row) ? row.recovered : undefined)),
      money('open', '未收回', 'Still open', (row) => (recovering(row) ? row.open : undefined)),
      money('distributable', '可分配', 'To share', (row) => row.distributable),
      ...Array.from({ length: most }, (_, index) => partyColumns(index)).flat(),
    ]),
    'period',
  );
}

function partyColumns(index: number): Reader<Period>[] {
  const no = index + 1;
  const part = ({ run, parts }: Period): Part | undefined =>
    parts.find(({ party }) => party === run.parties[index]?.party);
  return [
    text(`party_${no}`, `分得方 ${no}`, `Party ${no}`, (row) => part(row)?.party),
    money(`amount_${no}`, `分得金额 ${no}`, `Amount ${no}`, (row) => part(row)?.fen),
    text(`income_${no}`, `基金收入编号 ${no}`, `Income row ${no}`, (row) => part(row)?.row?.id),
  ];
}

const fallItems = {
  ...pick(shareWords, 'gross', 'recovered', 'distributable', 'party'),
  operating_cost: shareWords.operating,
};

type Fall = {
  project: string;
  no: number;
  item: keyof typeof fallItems;
  party?: string;
  fund?: string | undefined;
  fen: number;
};

/** From gross income down to each party, over the whole run and for the last period, where every amount was published. */
function fallTables(site: Site): Table[] {
  const runs = ofProjects(site, (project) => {
    const run = runOf(site, project);
    return run?.known && run.steps.length > 0 ? [run] : [];
  });
  const latest = runs.map(({ steps, share, project }) => {
    const last = steps.at(-1) as Run['steps'][number];
    return { ...last, share, project, parties: last.parts };
  });
  return [
    fallTable('revenue_total', '收益分成累计', 'Revenue shares so far', runs.flatMap(fall)),
    fallTable('revenue_latest', '最近一期收益分成', 'Revenue shares of the last period', latest.flatMap(fall)),
  ];
}

type Falling = Partial<Pick<Run, 'gross' | 'operating_cost' | 'recovered' | 'distributable'>> & {
  project: string;
  share: Run['share'];
  parties: readonly { party: string; term: ShareTerm | undefined; fen: number | undefined }[];
};

function fall({
  project,
  share,
  parties,
  gross = 0,
  operating_cost = 0,
  recovered = 0,
  distributable = 0,
}: Falling): Fall[] {
  type Item = Omit<Fall, 'project' | 'no'>;
  const items = [
    { item: 'gross', fen: gross } satisfies Item,
    { item: 'operating_cost', fen: operating_cost } satisfies Item,
    ...(share.cost_to_recover === undefined ? [] : [{ item: 'recovered', fen: recovered } satisfies Item]),
    { item: 'distributable', fen: distributable } satisfies Item,
    ...parties.map(({ party, term, fen = 0 }): Item => ({ item: 'party', party, fund: term?.fund, fen })),
  ];
  return items.map((item, index) => ({ ...item, project, no: index + 1 }));
}

function fallTable(name: string, zh: string, en: string, rows: readonly Fall[]): Table {
  return byProject(
    make(name, zh, en, rows, [
      projectColumn(),
      number('no', '序号', 'No.', (row) => row.no),
      code('item', '项目收支', 'Item', fallItems, (row) => row.item),
      text('party', '分得方', 'Party', (row) => row.party),
      text('fund', '基金', 'Fund', (row) => row.fund),
      money('amount', '金额', 'Amount', (row) => row.fen),
    ]),
    'no',
  );
}

function giveBackTables(site: Site): Table[] {
  const of = <T extends object>(rows: (giveBack: GiveBack, project: Project) => readonly T[]) =>
    ofProjects(site, (project) => {
      const giveBack = giveBackOf(site, project);
      return giveBack ? rows(giveBack, project) : [];
    });
  const funds = of(({ funds }) => funds);
  // A single year says no more than the sum over all.
  const years = of(({ years }) => (years.length > 1 ? years : []));
  const pacts = numbered(of(({ pacts }) => pacts));
  return [
    byProject(
      make('give_back_fund', '项目投入与回流（按基金）', 'Projects: paid and given back, by fund', funds, [
        projectColumn(),
        id('fund', 'fund', '基金', 'Fund', (row) => row.fund.id),
        money('paid', '投入', 'Paid', (row) => row.paid),
        money('back', '回流', 'Given back', (row) => row.back),
        money('back_per_yuan', '每投入一元的回流', 'Given back per yuan paid', returned),
      ]),
      'fund',
    ),
    byProject(
      make('give_back_year', '项目投入与回流（按年）', 'Projects: paid and given back, by year', years, [
        projectColumn(),
        text('year', '年度', 'Year', (row) => row.year),
        money('paid', '投入', 'Paid', (row) => row.paid),
        money('back', '回流', 'Given back', (row) => row.back),
      ]),
      'year',
    ),
    byProject(
      make('give_back_agreement', '项目回流所依据的协议', 'Agreements behind give-backs', pacts, [
        projectColumn(),
        number('no', '序号', 'No.', (row) => row.no),
        text('agreement', '协议', 'Agreement', (row) => row.id),
        date('signed', '签订日期', 'Signed', (row) => row.signed),
        date('first', '首次回流', 'First give-back', (row) => row.first),
        text('content', '内容', 'Content', (row) => row.agreement?.content),
      ]),
      'no',
    ),
    backTable(site, numbered(of(({ backs }) => backs))),
  ];
}

function backTable(site: Site, rows: readonly (GiveBack['backs'][number] & { project: string; no: number })[]): Table {
  return byProject(
    make('give_back', '项目逐笔回流', 'Every give-back of projects', rows, [
      projectColumn(),
      number('no', '序号', 'No.', (back) => back.no),
      date('banked_on', '到账日期', 'Banked on', (back) => bankDay(back.row)),
      id('fund', 'fund', '基金', 'Fund', (back) => back.fund.id),
      text('income', '收入编号', 'Income row', (back) => back.row.id),
      text('donor_display', '付款方', 'Payer', (back) => back.row.donor_display),
      text('category', '收入类别', 'Income category', (back) => back.row.category),
      text('channel', '途径', 'Channel', (back) => site.incomeTerms.get(back.row.category)?.zh),
      money('amount', '金额', 'Amount', (back) => back.fen),
    ]),
    'no',
  );
}
