import type { BeamEnd } from '../charts/beam.ts';
import { sum, yuan } from '../domain/money.ts';
import { common } from '../texts/common.ts';
import { dayText, fill, moneyText, number, speak } from '../texts/text.ts';
import { traceWords } from '../texts/trace.ts';
import { type Child, element } from './element.ts';
import type { Found } from './trace-find.ts';
import { beam, leftOf, nameOf, type Part, type SumRow, section, sumTable, type View } from './trace-parts.ts';
import { goodsSection, howSection, nextSection, paidSection } from './trace-sections.ts';

/** How many payments the drawing shows by name. */
const drawn = 5;

/** The whole answer to a look-up. */
export function giftView(found: Found, view: View): Node[] {
  const { gift, document: all } = found;
  const words = speak(traceWords, view.locale);
  const parts = [
    gift.kind === 'money' && gift.used.length > 0 && wayPart(found, view),
    gift.kind === 'money' && gift.used.length > 0 && paidSection(found, view),
    gift.kind === 'money' && howSection(found, view),
    gift.kind === 'goods' && goodsSection(found, view),
    all.funds[gift.fund] && nextSection(found, view),
  ].filter((part) => typeof part === 'function');
  const numerals = view.locale === 'zh' ? [...'壹贰叁肆伍陆'] : [...'123456'];
  const head = element(
    'div',
    { class: 'head' },
    all.funds[gift.fund]?.fictional &&
      element('p', {}, element('span', { class: 'tag' }, common.fictional[view.locale])),
    element('h2', { class: 'way', tabindex: '-1' }, words.heading),
    element(
      'p',
      { class: 'lede' },
      ...[
        `${words.publicName}${colon(view)}${gift.name || words.anonymous}`,
        `${words.receivedBy}${colon(view)}${all.funds[gift.fund]?.name[view.locale] ?? gift.fund}`,
        fill(words.countedTo, { day: dayText(all.as_of, view.locale) }),
      ].flatMap((fact) => [element('span', {}, fact), ' ']),
    ),
  );
  return [
    head,
    answer(found, view),
    element(
      'div',
      { class: 'book' },
      parts.map((part, index) => part(numerals[index] ?? '')),
    ),
  ];
}

/** Colon between a label and its value. */
export function colon({ locale }: View): string {
  return locale === 'zh' ? '：' : ': ';
}

function answer(found: Found, view: View): Node {
  const { gift } = found;
  const words = speak(traceWords, view.locale);
  if (gift.kind === 'service') return element('p', { class: 'note' }, words.service);
  const said = element('ol', { class: 'say' }, sentences(found, view));
  if (gift.kind === 'goods') return said;
  const used = sum(gift.used.map(([, fen]) => fen));
  const back = sum(gift.refunded.map(([, fen]) => fen));
  const rows: SumRow[] = [
    { label: words.given, small: dayText(gift.on, view.locale), sign: '', fen: gift.fen },
    { label: words.used, small: fill(words.payments, { n: gift.used.length }), sign: '−', fen: used },
  ];
  if (back > 0) rows.push({ label: words.back, sign: '−', fen: back });
  if (gift.away > 0) rows.push({ label: words.away, sign: '−', fen: gift.away });
  const left = leftOf(gift);
  rows.push({ label: words.left, small: left > 0 ? words.stillThere : undefined, sign: '=', fen: left });
  const { brief, sign, amountYuan: amount } = speak(common, view.locale);
  return element('div', { class: 'answer' }, sumTable(words.sumCaption, rows, { brief, sign, amount }), said);
}

function sentences(found: Found, view: View): Node[] {
  const { gift, document: all } = found;
  const words = speak(traceWords, view.locale);
  const fund = all.funds[gift.fund]?.name[view.locale] ?? gift.fund;
  const day = (on: string) => dayText(on, view.locale);
  const money = (fen: number) => moneyText(fen, view.locale);
  const given = fill(gift.pot ? words.sayPot : words.sayFree, {
    day: day(gift.on),
    fund,
    fen: money(gift.fen),
    pot: gift.pot?.[view.locale] ?? '',
  });
  const batch = gift.donors ? fill(words.sayBatch, { n: gift.donors }) : '';
  const line = (label: string, text: string) =>
    element(
      'li',
      {},
      element('span', { class: 'lab' }, label, element('span', { class: 'vh' }, colon(view))),
      ...strong(text.trim()),
    );
  if (gift.kind === 'goods') return [line(words.lineGiven, goodsText(found, view))];
  const moved = gift.moves.map(([on, where, fen]) =>
    fill(words.sayMoved, { day: day(on), fen: money(fen), where: where[view.locale] }),
  );
  const back = gift.refunded.map(([on, fen]) => fill(words.sayBack, { day: day(on), fen: money(fen) }));
  return [
    line(words.lineGiven, join(view, [given, batch])),
    line(words.lineUsed, join(view, [...moved, usedText(found, view), ...back])),
    line(words.lineLeft, leftText(found, view)),
  ];
}

function goodsText({ gift, document: all }: Found, view: View): string {
  const words = speak(traceWords, view.locale);
  const items = (gift.goods ?? []).map(({ item, unit, came }) => `${item} ${number(came)} ${unit}`);
  return fill(items.length > 0 ? words.sayGoods : words.saySomeGoods, {
    day: dayText(gift.on, view.locale),
    fund: all.funds[gift.fund]?.name[view.locale] ?? gift.fund,
    items: items.join(view.locale === 'zh' ? '、' : ', '),
  });
}

/** Amounts stand out and are never parted from their unit. */
function strong(text: string): Child[] {
  return text
    .split(/([\d,]+\.\d{2} (?:元|yuan))/)
    .map((piece, index) => (index % 2 ? element('b', {}, piece.replace(' ', '\u00a0')) : piece));
}

function usedText({ gift, document: all }: Found, view: View): string {
  const words = speak(traceWords, view.locale);
  const [largest] = gift.used.toSorted(([, a], [, b]) => b - a);
  if (!largest) return words.sayUnused;
  return fill(words.sayUsed, {
    fen: moneyText(sum(gift.used.map(([, fen]) => fen)), view.locale),
    n: gift.used.length,
    what: nameOf(all, largest[0], view),
  });
}

function leftText({ gift, document: all }: Found, view: View): string {
  const words = speak(traceWords, view.locale);
  const left = leftOf(gift);
  if (left === 0 && gift.away === 0) return gift.used.length > 0 ? words.sayDone : words.sayAllBack;
  const [next] = all.funds[gift.fund]?.next ?? [];
  return join(view, [
    fill(words.sayLeft, { fen: moneyText(left + gift.away, view.locale) }),
    next ? fill(words.sayNext, { day: dayText(next.on, view.locale), what: next.name[view.locale] }) : '',
  ]);
}

function join({ locale }: View, texts: readonly string[]): string {
  return texts.filter(Boolean).join(locale === 'zh' ? '' : ' ');
}

function wayPart({ gift, document: all }: Found, view: View): Part {
  const words = speak(traceWords, view.locale);
  const uses = gift.used.toSorted(([, a], [, b]) => b - a);
  const shown = uses.length > drawn + 1 ? uses.slice(0, drawn) : uses;
  const rest = uses.slice(shown.length);
  const ends: BeamEnd[] = shown.map(([key, fen]) => ({
    name: nameOf(all, key, view),
    small: dayText(all.payments[key]?.on ?? '', view.locale),
    fen,
    lit: false,
  }));
  const also = (name: string, small: string, fen: number, lit: boolean) =>
    fen > 0 && ends.push({ name, small, fen, lit });
  also(fill(words.more, { n: rest.length }), '', sum(rest.map(([, fen]) => fen)), false);
  also(words.back, '', sum(gift.refunded.map(([, fen]) => fen)), false);
  also(words.away, '', gift.away, true);
  also(words.left, words.stillThere, leftOf(gift), true);
  const title = fill(words.wayTitle, { total: yuan(gift.fen), n: uses.length, left: yuan(leftOf(gift)) });
  const picture: Child = beam(title, { label: words.thisGift, fen: gift.fen }, ends);
  return (no) => section(no, 'way', words.way, words.wayNote, picture);
}
