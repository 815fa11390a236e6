import type { GiftEnd } from '../charts/gift-flow.ts';
import { sum, yuan } from '../domain/common/money.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill, localize, moneyText, numberText } from '../texts/text.ts';
import { traceScriptWords } from '../texts/trace-script.ts';
import { element } from './element.ts';
import { copyOf, fillSum, keepParts, partOf, type TemplateValues } from './printed.ts';
import type { FoundGift } from './trace-find.ts';
import { giftFlowDrawings } from './trace-flow.ts';
import { type Sums, sumsOf, traceName, type View } from './trace-parts.ts';
import { fillGoods, fillHow, fillNext, fillPaid } from './trace-sections.ts';

/** How many payments the drawing shows by name. */
const drawn = 5;

/** The whole answer to a look-up: the print of the page, without what this gift does not have. */
export function giftView(found: FoundGift, view: View): Node {
  const { gift, document: all } = found;
  const sums = sumsOf(gift);
  const print = copyOf(view.page, 'answer', valuesOf(found, sums, view));
  const numerals = [...print.querySelectorAll('.no')].map(({ textContent }) => textContent);
  const [money, goods] = [gift.kind === 'money', gift.kind === 'goods'];
  keepParts(print, {
    '[data-fictional]': all.funds[gift.fund]?.fictional === true,
    '.note': gift.kind === 'service',
    '.answer': money,
    '.slip tfoot small': sums.left > 0,
    '[data-goods]': goods,
    '#way, #paid': money && gift.used.length > 0,
    '#how': money,
    '#goods': goods,
    '#next': all.funds[gift.fund] !== undefined,
  });
  for (const [index, no] of print.querySelectorAll('.no').entries()) no.textContent = numerals[index] ?? '';
  if (money) {
    fillSum(partOf(print, '.slip'), sums);
    fillHow(print, found, view);
  }
  if (money && gift.used.length > 0) {
    partOf(print, '.beams').append(...drawing(found, sums, view));
    fillPaid(print, found, sums, view);
  }
  if (goods) fillGoods(print, found, view);
  if (all.funds[gift.fund]) fillNext(print, found, view);
  const said = sentences(found, sums, view);
  for (const [index, line] of print.querySelectorAll('.say li').entries()) line.append(...strong(said[index] ?? ''));
  return print;
}

/** What is said of the gift as a whole; the models of rows have places of other names. */
function valuesOf({ gift, document: all }: FoundGift, { left }: Sums, { locale }: View): TemplateValues {
  const { place } = gift;
  return {
    name: gift.name || traceScriptWords.anonymous[locale],
    fund: all.funds[gift.fund]?.name[locale] ?? gift.fund,
    day: dayText(all.as_of, locale),
    on: dayText(gift.on, locale),
    n: gift.used.length,
    left: yuan(left),
    ...(place && { from: yuan(place.from), to: yuan(place.to), reached: yuan(place.reached) }),
  };
}

/** The sentences, one for each label of the print. */
function sentences(found: FoundGift, sums: Sums, view: View): string[] {
  const { gift, document: all } = found;
  const words = localize(traceScriptWords, view.locale);
  const fund = all.funds[gift.fund]?.name[view.locale] ?? gift.fund;
  const day = (on: string) => dayText(on, view.locale);
  const money = (fen: number) => moneyText(fen, view.locale);
  const given = fill(gift.restriction ? words.sayRestriction : words.sayFree, {
    day: day(gift.on),
    fund,
    fen: money(gift.fen),
    restriction: gift.restriction?.[view.locale] ?? '',
  });
  const batch = gift.donors ? fill(words.sayBatch, { n: gift.donors }) : '';
  if (gift.kind === 'goods') return [goodsText(found, view)];
  const moved = gift.moves.map(([on, where, fen]) =>
    fill(words.sayMoved, { day: day(on), fen: money(fen), where: where[view.locale] }),
  );
  const back = gift.refunded.map(([on, fen]) => fill(words.sayBack, { day: day(on), fen: money(fen) }));
  return [
    join(view, [given, batch]),
    join(view, [...moved, usedText(found, sums, view), ...back]),
    leftText(found, sums, view),
  ];
}

function goodsText({ gift, document: all }: FoundGift, view: View): string {
  const words = localize(traceScriptWords, view.locale);
  const items = (gift.goods ?? []).map(({ item, unit, came }) => `${item} ${numberText(came)} ${unit}`);
  return fill(items.length > 0 ? words.sayGoods : words.saySomeGoods, {
    day: dayText(gift.on, view.locale),
    fund: all.funds[gift.fund]?.name[view.locale] ?? gift.fund,
    items: items.join(joint.list[view.locale]),
  });
}

/** Amounts stand out and are never parted from their unit. */
function strong(text: string): (Node | string)[] {
  return text
    .trim()
    .split(/([\d,]+\.\d{2} (?:元|yuan))/)
    .map((piece, index) => (index % 2 ? element('b', {}, piece.replace(' ', '\u00a0')) : piece));
}

function usedText({ gift, document: all }: FoundGift, { used }: Sums, view: View): string {
  const words = localize(traceScriptWords, view.locale);
  const [largest] = gift.used.toSorted(([, a], [, b]) => b - a);
  if (!largest) return words.sayUnused;
  return fill(words.sayUsed, {
    fen: moneyText(used, view.locale),
    n: gift.used.length,
    what: traceName(all, largest[0], view),
  });
}

function leftText({ gift, document: all }: FoundGift, { left, away = 0 }: Sums, view: View): string {
  const words = localize(traceScriptWords, view.locale);
  if (left === 0 && away === 0) return gift.used.length > 0 ? words.sayDone : words.sayAllBack;
  const [next] = all.funds[gift.fund]?.next ?? [];
  return join(view, [
    fill(words.sayLeft, { fen: moneyText(left + away, view.locale) }),
    next ? fill(words.sayNext, { day: dayText(next.on, view.locale), what: next.name[view.locale] }) : '',
  ]);
}

function join({ locale }: View, texts: readonly string[]): string {
  return texts.filter(Boolean).join(joint.gap[locale]);
}

/** The beam, with the largest payments by name. */
function drawing({ gift, document: all }: FoundGift, sums: Sums, view: View): SVGElement[] {
  const words = localize(traceScriptWords, view.locale);
  const uses = gift.used.toSorted(([, a], [, b]) => b - a);
  const shown = uses.length > drawn + 1 ? uses.slice(0, drawn) : uses;
  const rest = uses.slice(shown.length);
  const ends: GiftEnd[] = shown.map(([key, fen]) => ({
    name: traceName(all, key, view),
    small: dayText(all.payments[key]?.on ?? '', view.locale),
    fen,
    lit: false,
  }));
  const also = (name: string, small: string, fen: number, lit: boolean) =>
    fen > 0 && ends.push({ name, small, fen, lit });
  also(fill(words.more, { n: rest.length }), '', sum(rest.map(([, fen]) => fen)), false);
  also(words.back, '', sums.back ?? 0, false);
  also(words.away, '', sums.away ?? 0, true);
  also(words.left, words.stillThere, sums.left, true);
  const title = fill(words.wayTitle, { total: yuan(gift.fen), n: uses.length, left: yuan(sums.left) });
  return giftFlowDrawings(title, { label: words.thisGift, fen: gift.fen }, ends);
}
