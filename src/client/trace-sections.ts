import { daysBetween } from '../domain/common/day.ts';
import { splitList } from '../domain/common/list.ts';
import { yuan } from '../domain/common/money.ts';
import type { TraceDocument } from '../domain/trace/shard.ts';
import { common } from '../texts/common.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill, localize, numberText } from '../texts/text.ts';
import { traceScriptWords } from '../texts/trace-script.ts';
import { fillRows, keepParts, partOf, repeat } from './printed.ts';
import { today } from './today.ts';
import type { FoundGift } from './trace-find.ts';
import { langOf, type Sums, setLink, traceName, type View } from './trace-parts.ts';

/** The payments with this gift's part of each; the last rows sum up to the gift. */
export function fillPaid(print: ParentNode, { gift, document: all }: FoundGift, sums: Sums, view: View): void {
  repeat(
    print,
    '#paid tbody tr',
    gift.used,
    ([key, fen]) => ({
      what: traceName(all, key, view),
      paidOn: dayText(all.payments[key]?.on ?? '', view.locale),
      whole: yuan(all.payments[key]?.fen ?? 0),
      part: yuan(fen),
      ...doneOf(all, key, view),
      evidence: evidence(all, key, view),
    }),
    (row, [key]) => {
      const { path = '', project } = all.payments[key] ?? {};
      setLink(partOf(row, 'th a'), `${view.root}${path}`, langOf(traceName(all, key, view), view));
      const link = partOf(row, 'td a');
      if (link.textContent) setLink(link, `${view.root}projects/${project}/`);
      else (link.closest('td') as HTMLElement).textContent = doneOf(all, key, view).facts;
    },
  );
  fillRows(partOf(print, '#paid tfoot'), { ...sums, left: sums.left || undefined }, (row, fen) => {
    partOf(row, '.num').textContent = yuan(fen);
  });
}

/** What a payment achieved: its project, and what is known of it; without a project, what it was for at least. */
function doneOf(all: TraceDocument, key: string, view: View): { project: string; facts: string } {
  const words = localize(traceScriptWords, view.locale);
  const { project: id, people, few, category } = all.payments[key] ?? {};
  const project = id === undefined ? undefined : all.projects[id];
  const outputs = (project?.outputs ?? []).map((output) => output[view.locale]);
  const helped = few ? [words.fewPeople] : people === undefined ? [] : [fill(words.people, { n: people })];
  const facts = [...outputs, ...helped].join(joint.comma[view.locale]);
  return project
    ? { project: project.name[view.locale], facts }
    : { project: '', facts: facts || (category?.[view.locale] ?? '') };
}

function evidence(all: TraceDocument, key: string, view: View): string {
  const words = localize(traceScriptWords, view.locale);
  const names = localize(common, view.locale);
  const { evidence: kinds = '', voucher } = all.payments[key] ?? {};
  const known = ['receipt', 'bank', 'minutes', 'acceptance', 'photo', 'contract', 'other'] as const;
  const list: string[] = known.filter((kind) => splitList(kinds).includes(kind)).map((kind) => names[kind]);
  if (voucher) list.push(fill(words.voucher, { no: voucher }));
  return list.length > 0 ? list.join(joint.list[view.locale]) : words.notTold;
}

/** How the figures came about, with the place in the queue where that explains all of it. */
export function fillHow(print: ParentNode, { gift, document: all }: FoundGift, view: View): void {
  const share = all.rule === 'pro_rata';
  const place = gift.place !== undefined;
  keepParts(print, {
    '[data-rule=share]': share,
    '[data-rule=place]': !share && place,
    '[data-rule=queue]': !share && !place,
    '#how table': place,
  });
  setLink(partOf(print, '[data-book]'), `${view.root}${gift.path}`);
}

/** When the fund publishes next: the promise of an update. */
export function fillNext(print: ParentNode, { gift, document: all }: FoundGift, { locale }: View): void {
  repeat(print, '#next .rows li', all.funds[gift.fund]?.next ?? [], ({ on, name }) => ({
    nextOn: on,
    nextDay: dayText(on, locale),
    what: name[locale],
    days: Math.max(0, daysBetween(today, on)),
  }));
}

/** Goods in pieces: what came, what was given out and when, what is in stock. */
export function fillGoods(print: ParentNode, { gift, document: all }: FoundGift, { locale }: View): void {
  const items = gift.goods ?? [];
  keepParts(print, { '[data-unknown]': items.length === 0 });
  repeat(
    print,
    '#goods table',
    items,
    ({ item, unit, left }) => ({ item, unit, stock: numberText(left) }),
    (table, { came, given }) => {
      const moves = given.map(([on, kind, project, count]) => ({
        movedOn: dayText(on, locale),
        what: [kind[locale], project ? all.projects[project]?.name[locale] : ''].filter(Boolean).join(' · '),
        count: `−${numberText(count)}`,
      }));
      const first = { movedOn: dayText(gift.on, locale), what: traceScriptWords.came[locale], count: numberText(came) };
      repeat(table, 'tbody tr', [first, ...moves], (row) => row);
    },
  );
}
