import { deflateSync, strToU8 } from 'fflate';
import { memoize } from '../domain/common/memoize.ts';
import { dutiesFor } from '../domain/disclosure/duties.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import { pagedBooks } from '../domain/ledger/paging.ts';
import { restrictionName } from '../domain/ledger/restriction.ts';
import { addresses } from '../domain/portal/address.ts';
import { dayOf } from '../domain/portal/reach.ts';
import type { PublicFund, PublicIncome, PublicSpending, Site } from '../domain/published/public.ts';
import { type GiftTrace, giftOf, traceOf } from '../domain/trace/gift.ts';
import { tracedGoods } from '../domain/trace/goods.ts';
import { digest } from '../domain/trace/key.ts';
import type {
  GiftKind,
  TraceDocument,
  TraceFundName,
  TraceGift,
  TraceGoods,
  TracePayment,
  TraceProject,
} from '../domain/trace/shard.ts';
import type { Both } from '../issues/both.ts';
import type { Bilingual } from '../schemas/field.ts';
import { dutyName } from '../texts/duty.ts';
import { fill } from '../texts/text.ts';
import { goodsKinds, traceWords } from '../texts/trace.ts';

/** Sizes of the files are rounded up to this, so that they change seldom. */
const step = 16 * 1024;

/**
 * The files of all shards by name. All are of one size: packed, behind four bytes that tell how much is packed, and filled with what cannot be packed, so that
 * neither a watcher of the line nor a host that packs once more can tell which was asked for.
 */
export function lotsFiles(site: Site): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const packed = site.shards.names.map((name) => deflateSync(strToU8(JSON.stringify(lotsDocument(site, name)))));
  const size = Math.ceil((4 + Math.max(...packed.map(({ length }) => length))) / step) * step;
  return new Map(site.shards.names.map((name, index) => [name, filled(packed[index] as Uint8Array, size, name)]));
}

function filled(packed: Uint8Array, size: number, name: string): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(size);
  new DataView(file.buffer).setUint32(0, packed.length);
  file.set(packed, 4);
  for (let at = 4 + packed.length; at < size; at += 32)
    file.set(digest(`fill ${name} ${at}`).slice(0, Math.min(32, size - at)), at);
  return file;
}

/** What became of the gifts of one shard, with the payments, funds and projects that they lead to. */
export function lotsDocument(site: Site, name: string): TraceDocument {
  const gifts = (site.shards.gifts.get(name) ?? []).map((row) => giftEntry(site, row));
  const payments = new Set(gifts.flatMap(({ used }) => used.map(([key]) => key)));
  const named = Object.fromEntries([...payments].toSorted().map((key) => [key, paymentEntry(site, key)]));
  const projects = new Set(
    [
      ...Object.values(named).map(({ project }) => project),
      ...gifts.flatMap(({ goods = [] }) => goods.flatMap(({ given }) => given.map(([, , project]) => project))),
    ].filter((id) => id !== undefined && id !== null),
  );
  const funds = new Set(gifts.flatMap(({ fund, left }) => [fund, ...left.map(([other]) => other)]));
  return {
    as_of: dayOf([...funds].map((id) => site.funds.get(id) as PublicFund)) ?? '',
    rule: site.settings.attribution,
    gifts,
    payments: named,
    funds: Object.fromEntries([...funds].toSorted().map((id) => [id, fundEntry(site, id)])),
    projects: Object.fromEntries([...projects].toSorted().map((id) => [id, projectEntry(site, id)])),
  };
}

function giftEntry(site: Site, row: PublicIncome): TraceGift {
  const fund = site.funds.get(row.book) as PublicFund;
  const trace = giftOf(traceOf(site), `${row.book} ${row.id}`);
  const kind: GiftKind = row.method === 'in_kind' ? 'goods' : row.method === 'service' ? 'service' : 'money';
  return {
    fund: row.book,
    id: row.id,
    on: row.date,
    banked: bankDay(row),
    fen: row.amount,
    name: row.donor_display,
    kind,
    path: links(site).row(row.book, bankDay(row), row.id),
    ...(row.restriction && { restriction: restrictionName(row.restriction, fund.purposes, site.projects) }),
    ...(row.donors !== undefined && row.donors > 1 && { donors: row.donors }),
    ...wayOf(site, trace),
    ...(kind === 'goods' && { goods: (goodsBy(fund).get(row.id) ?? []).map(goodsEntry) }),
  };
}

function wayOf(site: Site, trace: GiftTrace | undefined) {
  return {
    used: (trace?.uses ?? []).map(({ fund, id, fen }): [string, number] => [`${fund} ${id}`, fen]),
    refunded: (trace?.refunds ?? []).map(({ on, fen }): [string, number] => [on, fen]),
    left: (trace?.left ?? []).map(({ fund, restriction, fen }): [string, Both, number] => [
      fund,
      restrictionName(restriction, site.funds.get(fund)?.purposes, site.projects),
      fen,
    ]),
    away: trace?.under_way ?? 0,
    moves: movesOf(site, trace),
    ...(trace?.place && { place: trace.place }),
  };
}

/** A transfer or reallocation with all it moved of this gift. */
function movesOf(site: Site, trace: GiftTrace | undefined): TraceGift['moves'] {
  return [...Map.groupBy(trace?.moves ?? [], ({ kind, row }) => `${kind} ${row}`).values()].map((list) => {
    const [{ on, kind, row, fund, toRestriction }] = list as [GiftTrace['moves'][number]];
    const fen = list.reduce((sum, move) => sum + move.fen, 0);
    if (kind === 'reallocation')
      return [on, restrictionName(toRestriction, site.funds.get(fund)?.purposes, site.projects), fen];
    const id = row.slice(fund.length + 1);
    const taker = site.funds.get(fund)?.transfers.find((transfer) => transfer.id === id)?.to_fund ?? '';
    return [on, both(site.funds.get(taker)?.name ?? taker), fen];
  });
}

function paymentEntry(site: Site, key: string): TracePayment {
  const use = traceOf(site).uses.get(key);
  const [book = '', id = ''] = key.split(' ');
  const row = spendingBy(site.funds.get(book) as PublicFund).get(id);
  const term = row && site.spendingTerms.get(row.category);
  return {
    on: use?.on ?? '',
    fen: use?.fen ?? 0,
    what: row?.purpose ?? '',
    category: term ? { zh: term.zh, en: term.en } : both(id),
    path: links(site).row(book, use?.on ?? '', id),
    ...(row?.project && site.projects.has(row.project) && { project: row.project }),
    ...(row?.evidence && { evidence: row.evidence }),
    ...(row?.voucher_last4 && { voucher: row.voucher_last4 }),
    ...(row?.beneficiaries !== undefined && { people: row.beneficiaries }),
    ...(row?.few && { few: true as const }),
  };
}

/** A fund with what it will publish next: the promise of the next update. */
function fundEntry(site: Site, id: string): TraceFundName {
  const fund = site.funds.get(id) as PublicFund;
  const open = dutiesFor(site, [fund]).filter(({ state }) => state === 'soon' || state === 'ahead');
  return {
    name: both(fund.name),
    fictional: fund.fictional,
    next: open.slice(0, 2).map((duty) => ({
      on: duty.due,
      name: { zh: dutyName(site, duty, 'zh'), en: dutyName(site, duty, 'en') },
    })),
  };
}

function projectEntry(site: Site, id: string): TraceProject {
  const project = site.projects.get(id);
  const outputs = (project?.outputs ?? []).filter(({ actual }) => actual !== undefined);
  return {
    name: both(project?.name ?? id),
    outputs: outputs.map(({ indicator, unit, actual }) => {
      const [what, of] = [both(indicator), both(unit)];
      const values = { n: actual ?? 0 };
      return {
        zh: fill(traceWords.output.zh, { ...values, what: what.zh, unit: of.zh }),
        en: fill(traceWords.output.en, { ...values, what: what.en, unit: of.en }),
      };
    }),
  };
}

function goodsEntry({ item, unit, came, left, given }: Omit<TraceGoods, 'given'> & { given: Given[] }): TraceGoods {
  return {
    item,
    unit,
    came,
    left,
    given: given.map(({ on, kind, project, count }) => [on, goodsKinds[kind], project ?? null, count]),
  };
}

type Given = { on: string; kind: keyof typeof goodsKinds; project: string | undefined; count: number };

const linksOf = memoize((paged: ReadonlyMap<string, number>) =>
  addresses('', 'zh', { paged, volumes: new Map(), books: new Map() }),
);
const links = (site: Site) => linksOf(pagedBooks(site));
const goodsBy = memoize((fund: PublicFund) => tracedGoods(fund));
const spendingBy = memoize(
  (fund: PublicFund): ReadonlyMap<string, PublicSpending> => new Map(fund.spending.map((row) => [row.id, row])),
);

function both(text: Bilingual | string): Both {
  return typeof text === 'string' ? { zh: text, en: text } : { zh: text.zh, en: text.en ?? text.zh };
}
