import { listOf } from '../domain/list.ts';
import { sum, yuan } from '../domain/money.ts';
import { common } from '../texts/common.ts';
import { dayText, fill, number, speak } from '../texts/text.ts';
import { traceWords } from '../texts/trace.ts';
import { type Child, element } from './element.ts';
import type { Found } from './trace-find.ts';
import { langOf, leftOf, nameOf, type Part, rowsTable, section, type View } from './trace-parts.ts';

/** The payments with this gift's part of each; the last rows sum up to the gift. */
export function paidSection({ gift, document: all }: Found, view: View): Part {
  const words = speak(traceWords, view.locale);
  const columns = [
    { label: words.payment },
    { label: words.whole, num: true },
    { label: words.part, num: true },
    { label: words.done },
    { label: words.evidence },
  ];
  const body = gift.used.map(([key, fen]): Child[] => {
    const payment = all.payments[key];
    const name = nameOf(all, key, view);
    const title = element('a', { href: `${view.root}${payment?.path ?? ''}`, lang: langOf(name, view) }, name);
    const day = element('small', {}, dayText(payment?.on ?? '', view.locale));
    return [
      element('span', {}, title, day),
      yuan(payment?.fen ?? 0),
      element('b', {}, yuan(fen)),
      done({ document: all }, key, view),
      evidence({ document: all }, key, view),
    ];
  });
  const foot = ([label, fen]: [string, number]): Child[] => [label, '', yuan(fen), '', ''];
  const ends: [string, number][] = [
    [words.used, sum(gift.used.map(([, fen]) => fen))],
    [words.back, sum(gift.refunded.map(([, fen]) => fen))],
    [words.away, gift.away],
    [words.left, leftOf(gift)],
  ];
  const table = rowsTable(words.paidCaption, columns, body, [
    ...ends.filter(([, fen], index) => index === 0 || fen > 0).map(foot),
    foot([words.thisGift, gift.fen]),
  ]);
  return (no) => section(no, 'paid', words.paid, words.paidNote, table);
}

function done({ document: all }: Pick<Found, 'document'>, key: string, view: View): Child {
  const words = speak(traceWords, view.locale);
  const { project: id, people, few } = all.payments[key] ?? {};
  const project = id === undefined ? undefined : all.projects[id];
  const comma = view.locale === 'zh' ? '，' : ', ';
  const outputs = (project?.outputs ?? []).map((output) => output[view.locale]);
  const helped = few ? [words.fewPeople] : people === undefined ? [] : [fill(words.people, { n: people })];
  const facts = [...outputs, ...helped].join(comma);
  if (!project) return facts || all.payments[key]?.category[view.locale];
  const link = element('a', { href: `${view.root}projects/${id}/` }, project.name[view.locale]);
  return element('span', {}, link, facts && element('small', {}, facts));
}

function evidence({ document: all }: Pick<Found, 'document'>, key: string, view: View): Child {
  const words = speak(traceWords, view.locale);
  const names = speak(common, view.locale);
  const { evidence: kinds = '', voucher } = all.payments[key] ?? {};
  const known = ['receipt', 'bank', 'minutes', 'acceptance', 'photo', 'contract', 'other'] as const;
  const list = known.filter((kind) => listOf(kinds).includes(kind)).map((kind) => names[kind]);
  if (voucher) list.push(fill(words.voucher, { no: voucher }));
  return list.length > 0 ? list.join(view.locale === 'zh' ? '、' : ', ') : words.notTold;
}

/** How the figures came about, with the place in the queue where that explains all of it. */
export function howSection({ gift, document: all }: Found, view: View): Part {
  const words = speak(traceWords, view.locale);
  const { place } = gift;
  const text =
    all.rule === 'pro_rata'
      ? words.howShare
      : place
        ? fill(words.howFifo, { from: yuan(place.from) })
        : words.howFifoPlain;
  const table =
    place &&
    rowsTable(
      words.queueCaption,
      [{ label: words.queue }, { label: words.from, num: true }, { label: words.to, num: true }],
      [
        [words.thisGift, yuan(place.from), yuan(place.to)],
        [fill(words.reached, { day: dayText(all.as_of, view.locale) }), '', yuan(place.reached)],
        [words.differ, '', yuan(leftOf(gift))],
      ],
    );
  const links = element(
    'p',
    { class: 's' },
    element('a', { href: `${view.root}about/method/` }, words.method),
    view.locale === 'zh' ? '；' : '; ',
    element('a', { href: `${view.root}${gift.path}` }, words.inTheBook),
  );
  return (no) => section(no, 'how', words.how, undefined, element('p', {}, text), table, links);
}

/** When the fund publishes next: the promise of an update. */
export function nextSection({ gift, document: all }: Found, view: View): Part {
  const words = speak(traceWords, view.locale);
  const rows = (all.funds[gift.fund]?.next ?? []).map(({ on, name, days }) =>
    element(
      'li',
      {},
      element('time', { datetime: on }, dayText(on, view.locale)),
      element('div', {}, element('span', {}, name[view.locale])),
      element('span', { class: 'q' }, fill(words.inDays, { days })),
    ),
  );
  const print = element('button', { type: 'button', class: 'btn line', 'data-print': '' }, words.print);
  const keep = element('button', { type: 'button', class: 'btn line', 'data-keep': '' }, words.keep);
  return (no) =>
    section(
      no,
      'next',
      words.next,
      words.nextNote,
      element('ol', { class: 'rows' }, rows),
      element('p', { class: 'tools-row' }, print, ' ', keep),
      element('p', { class: 's' }, words.keepNote),
    );
}

/** Goods in pieces: what came, what was given out and when, what is in stock. */
export function goodsSection({ gift, document: all }: Found, view: View): Part {
  const words = speak(traceWords, view.locale);
  const columns = [{ label: words.day }, { label: words.goods }, { label: words.count, num: true }];
  const tables = (gift.goods ?? []).map(({ item, unit, came, left, given }) =>
    rowsTable(
      fill(words.goodsCaption, { item, unit }),
      columns,
      [
        [dayText(gift.on, view.locale), words.came, number(came)],
        ...given.map(([on, kind, project, count]): Child[] => [
          dayText(on, view.locale),
          [kind[view.locale], project ? all.projects[project]?.name[view.locale] : ''].filter(Boolean).join(' · '),
          `−${number(count)}`,
        ]),
      ],
      [[words.leftOver, '', number(left)]],
    ),
  );
  const content = tables.length > 0 ? tables : [element('p', {}, words.goodsUnknown)];
  return (no) => section(no, 'goods', words.goods, words.goodsNote, ...content);
}
