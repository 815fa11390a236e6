import { listOf } from '../domain/common/list.ts';
import { yuan } from '../domain/common/money.ts';
import type { TraceDocument } from '../domain/trace/shard.ts';
import { common } from '../texts/common.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill, number, speak } from '../texts/text.ts';
import { traceSaid } from '../texts/trace-script.ts';
import { fillRows, keep, partOf, repeat } from './printed.ts';
import type { Found } from './trace-find.ts';
import { langOf, lead, nameOf, type Sums, type View } from './trace-parts.ts';

/** The payments with this gift's part of each; the last rows sum up to the gift. */
export function fillPaid(print: ParentNode, { gift, document: all }: Found, sums: Sums, view: View): void {
  repeat(
    print,
    '#paid tbody tr',
    gift.used,
    ([key, fen]) => ({
      what: nameOf(all, key, view),
      paidOn: dayText(all.payments[key]?.on ?? '', view.locale),
      whole: yuan(all.payments[key]?.fen ?? 0),
      part: yuan(fen),
      ...doneOf(all, key, view),
      evidence: evidence(all, key, view),
    }),
    (row, [key]) => {
      const { path = '', project } = all.payments[key] ?? {};
      lead(partOf(row, 'th a'), `${view.root}${path}`, langOf(nameOf(all, key, view), view));
      const link = partOf(row, 'td a');
      if (link.textContent) lead(link, `${view.root}projects/${project}/`);
      else (link.closest('td') as HTMLElement).textContent = doneOf(all, key, view).facts;
    },
  );
  fillRows(partOf(print, '#paid tfoot'), { ...sums, left: sums.left || undefined }, (row, fen) => {
    partOf(row, '.num').textContent = yuan(fen);
  });
}

/** What a payment achieved: its project, and what is known of it; without a project, what it was for at least. */
function doneOf(all: TraceDocument, key: string, view: View): { project: string; facts: string } {
  const words = speak(traceSaid, view.locale);
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
  const words = speak(traceSaid, view.locale);
  const names = speak(common, view.locale);
  const { evidence: kinds = '', voucher } = all.payments[key] ?? {};
  const known = ['receipt', 'bank', 'minutes', 'acceptance', 'photo', 'contract', 'other'] as const;
  const list: string[] = known.filter((kind) => listOf(kinds).includes(kind)).map((kind) => names[kind]);
  if (voucher) list.push(fill(words.voucher, { no: voucher }));
  return list.length > 0 ? list.join(joint.list[view.locale]) : words.notTold;
}

/** How the figures came about, with the place in the queue where that explains all of it. */
export function fillHow(print: ParentNode, { gift, document: all }: Found, view: View): void {
  const share = all.rule === 'pro_rata';
  const place = gift.place !== undefined;
  keep(print, {
    '[data-rule=share]': share,
    '[data-rule=place]': !share && place,
    '[data-rule=queue]': !share && !place,
    '#how table': place,
  });
  lead(partOf(print, '[data-book]'), `${view.root}${gift.path}`);
}

/** When the fund publishes next: the promise of an update. */
export function fillNext(print: ParentNode, { gift, document: all }: Found, { locale }: View): void {
  repeat(print, '#next .rows li', all.funds[gift.fund]?.next ?? [], ({ on, name, days }) => ({
    nextOn: on,
    nextDay: dayText(on, locale),
    what: name[locale],
    days,
  }));
}

/** Goods in pieces: what came, what was given out and when, what is in stock. */
export function fillGoods(print: ParentNode, { gift, document: all }: Found, { locale }: View): void {
  const items = gift.goods ?? [];
  keep(print, { '[data-unknown]': items.length === 0 });
  repeat(
    print,
    '#goods table',
    items,
    ({ item, unit, left }) => ({ item, unit, stock: number(left) }),
    (table, { came, given }) => {
      const moves = given.map(([on, kind, project, count]) => ({
        movedOn: dayText(on, locale),
        what: [kind[locale], project ? all.projects[project]?.name[locale] : ''].filter(Boolean).join(' · '),
        count: `−${number(count)}`,
      }));
      const first = { movedOn: dayText(gift.on, locale), what: traceSaid.came[locale], count: number(came) };
      repeat(table, 'tbody tr', [first, ...moves], (row) => row);
    },
  );
}
