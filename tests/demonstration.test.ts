import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generateCommunity } from '../src/bench/synthetic.ts';
import { checkData } from '../src/check.ts';
import { pictures } from '../src/demo/chapters/images.ts';
import { demonstration, writeDemonstration } from '../src/demo/folder.ts';
import { split } from '../src/domain/common/money.ts';
import type { Fund, Portal } from '../src/domain/portal/portal.ts';
import { type ApplicationState, lastNotice, paidUnder, stateOf } from '../src/domain/project/application.ts';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const { portal } = checkData(data);
const funds = [...portal.funds.values()].filter(({ home }) => home.startsWith('demo'));
const all = <K extends keyof Fund>(list: K): Fund[K] =>
  funds.flatMap((fund): unknown[] => fund[list] as unknown[]) as Fund[K];

const income = all('income');
const spending = all('spending');
const transfers = all('transfers');
const reallocations = all('reallocations');
const pledges = all('pledges');
const goods = all('goods');
const applications = all('applications');
const states = new Set(funds.flatMap((fund) => fund.applications.map((one) => stateOf(one, paidUnder(fund, one.id)))));
const projects = [...portal.projects.values()].filter(({ home }) => home.startsWith('demo'));
const records = <K extends keyof Portal['records']>(kind: K) =>
  (portal.records[kind] as { home: string }[]).filter(({ home }) => home.startsWith('demo')) as Portal['records'][K];

describe('the demonstration district', () => {
  it('has a street fund and seven communities, six with a fund of their own', () => {
    const communities = [...portal.places.values()].filter(({ parent }) => parent === 'demo-qingfeng');
    expect(communities).toHaveLength(7);
    expect(communities.filter(({ fund_status }) => fund_status === 'own')).toHaveLength(6);
    expect(communities.find(({ fund_status }) => fund_status === 'served_by')?.served_by).toBe(
      'demo-qingfeng-sunshine',
    );
    expect(funds.map(({ kind }) => kind)).toContain('street_fund');
  });

  it('is fictional in every place, and its charity carries no code', () => {
    const places = [...portal.places.values()].filter(({ id }) => id.startsWith('demo'));
    expect(places.filter(({ fictional }) => fictional !== true)).toEqual([]);
    const charity = portal.custodians.get('demo-charity');
    expect([charity?.fictional, charity?.uscc, charity?.certificate_no]).toEqual([true, undefined, undefined]);
  });

  it('has about three thousand rows over 24 months, each month end compared with the bank', () => {
    expect(income.length + spending.length).toBeGreaterThanOrEqual(2_800);
    expect(income.length + spending.length).toBeLessThan(3_600);
    expect(new Set(income.map(({ date }) => date.slice(0, 7))).size).toBe(24);
    expect(all('balances').length).toBeGreaterThan(150);
  });

  it('uses every income and spending category, every way of giving and every kind of giver', () => {
    const used = (values: readonly string[]) => [...new Set(values)].toSorted();
    // The books of the district state every category: none of their rows comes from a source that does not.
    const got = [...portal.incomeTerms.keys()].filter((code) => code !== 'I98');
    expect(used(income.map(({ category }) => category))).toEqual(got.toSorted());
    // The one advance of the district is still owed: nothing repays it.
    const paid = [...portal.spendingTerms.keys()].filter((code) => code !== 'E31' && code !== 'E98');
    expect(used(spending.map(({ category }) => category))).toEqual(paid.toSorted());
    expect(used(income.map(({ method }) => method))).toEqual(['cash', 'in_kind', 'service', 'transfer']);
    expect(used(income.map(({ donor_type }) => donor_type))).toEqual([
      'anonymous',
      'fund',
      'government',
      'none',
      'organization',
      'person',
    ]);
  });

  it('shows an application in every state', () => {
    const expected: ApplicationState[] = [
      'accepted',
      'approved',
      'noticed',
      'objected',
      'paying',
      'proposed',
      'rejected',
      'voted',
      'withdrawn',
    ];
    expect([...states].toSorted()).toEqual(expected);
    expect(applications.length).toBeGreaterThanOrEqual(40);
  });

  it('shows projects of every kind and stage, in both languages', () => {
    expect(projects.length).toBeGreaterThanOrEqual(20);
    expect(new Set(projects.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(projects.map(({ stage }) => stage)).size).toBe(9);
    expect(projects.filter(({ name, summary }) => !name.en || !summary?.en)).toEqual([]);
  });
});

/** Money and its turns, each a story that the pages tell. */
const stories: Readonly<Record<string, boolean>> = {
  'gifts for one purpose': income.some(({ category, restriction }) => category === 'I04' && restriction !== undefined),
  'a gift for one project': income.some(({ restriction }) => restriction?.startsWith('project:')),
  'a transfer chain whose rest is returned': transfers.some(
    ({ kind, returns, to_fund }) =>
      kind === 'return' && returns !== undefined && transfers.some((row) => row.id === returns && row.book === to_fund),
  ),
  'a transfer under way at the end of a month': transfers.some(
    ({ date, received_on }) => received_on !== undefined && received_on.slice(0, 7) > date.slice(0, 7),
  ),
  'matching that equals the gifts it matches': transfers.some((row) => row.kind === 'matching' && isMatched(row)),
  'an award into the pot of a project': transfers.some(
    ({ kind, to_restriction }) => kind === 'award' && to_restriction?.startsWith('project:'),
  ),
  'an injection': transfers.some(({ kind }) => kind === 'injection'),
  'pledges open, in part, fulfilled and cancelled': new Set(pledges.map(({ status }) => status)).size === 4,
  'a pledge that was paid': income.some(({ pledge }) => pledge !== undefined),
  'a refund to a donor': spending.some(({ category, payee_type }) => category === 'E30' && payee_type === 'donor'),
  'a cheque that the bank returned': income.some(({ reverses }) => reverses !== undefined),
  'a payment that bounced and was made again': spending.some(
    (back) =>
      back.reverses !== undefined &&
      !back.settlement &&
      spending.some(
        (row) =>
          row.book === back.book &&
          row.date > back.date &&
          row.amount === back.amount &&
          row.application === back.application,
      ),
  ),
  'an advance settled with a rest returned': spending.some(
    ({ settlement_state, reverses, book }) =>
      settlement_state === 'settled' &&
      spending.some((row) => row.book === book && row.id === reverses && row.settlement_state === 'advance'),
  ),
  'a platform settlement with several gifts and a fee': spending.some(
    ({ category, settlement, book }) =>
      category === 'E21' && income.filter((row) => row.book === book && row.settlement === settlement).length >= 3,
  ),
  'a change of purpose with the consent of the donor': reallocations.some(
    ({ kind, consent }) => kind === 'change_of_purpose' && consent === 'donor',
  ),
  'a change of purpose after a notice': reallocations.some(
    ({ kind, consent }) => kind === 'change_of_purpose' && consent === 'notice',
  ),
  'a surplus, a release and a reimbursement': ['surplus', 'release', 'reimbursement'].every((kind) =>
    reallocations.some((row) => row.kind === kind),
  ),
  'goods in and out': ['donated', 'purchased', 'distributed', 'scrapped', 'transfer'].every((kind) =>
    goods.some((row) => row.kind === kind),
  ),
  'donated services': income.some(({ method }) => method === 'service'),
  'one payment from two pots': spending.some((row) =>
    spending.some(
      (other) =>
        other.book === row.book &&
        other.payment_ref !== undefined &&
        other.payment_ref === row.payment_ref &&
        other.restriction !== row.restriction,
    ),
  ),
  'a row that was taken back': income.some(({ retracted_on, retracted_reason }) => retracted_on && retracted_reason),
  'a double that is none, explained': records('explanation').some(
    ({ code, record }) => code === 'duplicate-row' && spending.some(({ id }) => id === record),
  ),
  'a notice that was taken down too early, told with what was done about it': records('explanation').some(
    ({ code, record, happened, why, action }) =>
      code === 'notice-short' &&
      applications.some(({ id }) => id === record) &&
      [happened, why, action].every((part) => part?.en),
  ),
  'an amount with two digits swapped, corrected': records('correction').some(
    ({ field, old, new: now }) => field === 'amount' && old !== now && sortDigits(old) === sortDigits(now),
  ),
  'at least three corrections': records('correction').length >= 3,
  'a row entered late': records('correction').some(({ field, old }) => field === 'row' && old === undefined),
  'an objection upheld, then posted again and approved': applications.some(
    (one) => one.approval && one.notices?.[0]?.objections?.[0]?.outcome === 'upheld' && one.notices.length === 2,
  ),
  'an objection dismissed': applications.some((one) =>
    lastNotice(one)?.objections?.some(({ outcome }) => outcome === 'dismissed'),
  ),
  'an objection still open': applications.some((one) => lastNotice(one)?.objections?.some(({ outcome }) => !outcome)),
  'an emergency': applications.some(({ emergency, acceptance }) => emergency && acceptance),
  'a rejection and a withdrawal with their reasons':
    applications.some(({ rejected }) => rejected?.reason.en) &&
    applications.some(({ withdrawn }) => withdrawn?.reason.en),
  'a member who did not vote': applications.some(({ votes }) => votes?.some(({ recused }) => recused === 1)),
  'a payment by the street for a community without a fund': spending.some(
    ({ place, book }) => place === 'demo-xinyuan' && book === 'demo-qingfeng-sunshine',
  ),
  'a gate that residents had to open first': projects.some(({ satisfaction_gate }) => satisfaction_gate?.passed_on),
  'questions answered and open':
    all('queries').some(({ answered }) => answered) && all('queries').some(({ answered }) => !answered),
  'a year of reports overdue': isMissing('demo-nanxiang-fund', '2025') && isMissing('demo-nanxiang-fund', '2026-Q3'),
  'a report published late': all('reports').some(
    ({ period, published }) => period === '2025-Q2' && published > '2025-07-15',
  ),
  'partners who came and one who left': records('partner').length >= 30 && records('partner').some(({ left }) => left),
  'agreements for projects': records('agreement').some(({ project }) => project !== undefined),
};

describe('its stories', () => {
  it.each(Object.entries(stories))('%s', (_, told) => expect(told).toBe(true));

  it('share the income of parking to the fen', () => {
    const rows = records('revenue').filter(({ at }) => at.file.endsWith('/demo-fenglin-parking.revenue.csv'));
    const shares = projects.find(({ id }) => id === 'demo-fenglin-parking')?.revenue_share?.shares ?? [];
    const months = Map.groupBy(rows, ({ period }) => period);
    expect(months.size).toBe(21);
    for (const [period, parts] of months) {
      const [{ gross = 0, operating_cost = 0, recovered = 0, distributable = 0 } = {}] = parts;
      expect(gross - operating_cost - recovered).toBe(distributable);
      const from = period < '2026-07' ? '2025-01-01' : '2026-07-01';
      const percents = shares.filter((share) => share.from === from).map(({ percent = 0 }) => percent);
      expect(parts.map(({ share_amount }) => share_amount)).toEqual(split(distributable, percents));
    }
    expect(rows.reduce((sum, { recovered = 0 }) => sum + recovered, 0)).toBe(1_800_000);
    const settled = income.filter(({ book, category }) => book === 'demo-fenglin-fund' && category === 'I14');
    for (const { id, amount } of settled)
      expect(rows.filter((row) => row.income === id).reduce((sum, row) => sum + (row.share_amount ?? 0), 0)).toBe(
        amount,
      );
    expect(settled.length).toBe(6);
  });

  it('name persons only in masked or collective form', () => {
    const persons = [...income, ...pledges].filter(({ donor_type }) => donor_type === 'person');
    const bare = persons.filter(({ donor_display }) => /^\p{Script=Han}{2,3}$/u.test(donor_display));
    expect(persons.length).toBeGreaterThan(500);
    expect(bare.map(({ donor_display }) => donor_display)).toEqual([]);
    const members = funds.flatMap(({ committee }) => committee?.members ?? []);
    expect(members.filter(({ display_name }) => !/^.\*$/.test(display_name))).toEqual([]);
  });
});

describe('its program', () => {
  const written = () => new Map([...demonstration()].map(([file, bytes]) => [file, Buffer.from(bytes)]));

  it('writes the same bytes twice, and they are those in the data folder', () => {
    const files = written();
    expect(written()).toEqual(files);
    const changed = [...files].filter(([file, bytes]) => !readFileSync(join(data, file)).equals(bytes));
    expect(changed.map(([file]) => file)).toEqual([]);
    expect(files.size).toBeGreaterThan(300);
  });

  it('writes every file of the district: none was added by hand, none is left of a story no longer told', () => {
    const found = ['places', 'custodians', 'campaigns'].flatMap((part) =>
      readdirSync(join(data, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(data.length).replaceAll('\\', '/')),
    );
    const own = found.filter((file) => /^\w+\/demo(?:[-/])/.test(file));
    expect(own.toSorted()).toEqual([...written().keys()].toSorted());
  });

  it('makes a whole data folder elsewhere, says what it changed, and leaves what is not its own', () => {
    const root = mkdtempSync(join(tmpdir(), 'demo-'));
    const [folder, lamp] = [join(root, 'data'), 'places/demo-fenglin/projects/demo-no-story.yaml'];
    try {
      const { written: first, removed } = writeDemonstration(folder);
      expect([first.length, removed]).toEqual([written().size + 2, []]);
      expect(readdirSync(root)).toEqual(['data']);
      expect(readdirSync(folder).toSorted()).toEqual([
        'campaigns',
        'custodians',
        'places',
        'portal.yaml',
        'vocabulary',
      ]);
      expect(checkData(folder).summary.errors).toBe(0);
      const mine = ['portal.yaml', 'places/demo-of-mine/place.yaml', 'places/other/place.yaml'];
      for (const file of [...mine, lamp]) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), 'mine');
      }
      writeFileSync(join(folder, 'places/demo/place.yaml'), 'damaged');
      expect(writeDemonstration(folder)).toEqual({ written: ['places/demo/place.yaml'], removed: [lamp] });
      for (const file of mine) expect(readFileSync(join(folder, file), 'utf8')).toBe('mine');
      expect(writeDemonstration(folder)).toEqual({ written: [], removed: [] });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe('communities of the benchmark', () => {
  it('are others from other seeds', () => {
    const [one, same, other] = ['a', 'a', 'b'].map((seed) => generateCommunity('test-0001', seed));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

function isMatched({ matches, amount, to_fund }: Fund['transfers'][number]): boolean {
  const ids = matches?.split(';') ?? [];
  const gifts = income.filter(({ book, id }) => book === to_fund && ids.includes(id));
  return gifts.length > 1 && gifts.reduce((sum, gift) => sum + gift.amount, 0) === amount;
}

function sortDigits(text: string | undefined): string {
  return [...(text ?? '')].toSorted().join('');
}

function isMissing(fund: string, period: string): boolean {
  const reports = portal.funds.get(fund)?.reports;
  return reports !== undefined && !reports.some((report) => report.period === period);
}

describe('its pictures', () => {
  it('are shown by projects, before and after, and say that they are drawings', () => {
    const shown = projects.filter(({ before, after }) => before && after);
    expect(shown).toHaveLength(Object.keys(pictures).length / 2);
    for (const { before, after } of shown) for (const one of [before, after]) expect(one?.alt.zh).toMatch(/^示意图/);
  });
});
