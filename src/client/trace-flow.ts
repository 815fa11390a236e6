import { type GiftEnd, giftFlowOf } from '../charts/gift-flow.ts';
import { yuan } from '../domain/common/money.ts';
import { shape } from './element.ts';

/** The beam of a gift, wide and narrow; the table of payments says the same. */
export function giftFlowDrawings(
  title: string,
  source: { label: string; fen: number },
  ends: readonly GiftEnd[],
): SVGElement[] {
  return (['wide', 'narrow'] as const).map((look) => {
    const { width, height, source: box, ends: shapes } = giftFlowOf(ends, look);
    const middle = box.x + box.width / 2;
    return shape(
      'svg',
      { class: look, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title },
      shape('rect', { class: 'gift', ...box }),
      look === 'wide' && shape('text', { class: 'on', x: middle, y: box.y + box.height / 2 - 16 }, source.label),
      shape(
        'text',
        { class: 'on sum', x: middle, y: box.y + box.height / 2 + 12 },
        look === 'wide' ? yuan(source.fen) : source.label,
      ),
      shapes.flatMap(({ giftFlow: path, bar, lit, lines, amount }, index) => [
        shape('path', { class: 'beam', d: path }),
        shape('rect', { class: lit ? 'rest' : 'spent', ...bar }),
        ...lines.map(({ text, x, y, small }) => shape('text', { class: small ? 'small' : 'name', x, y }, text)),
        shape(
          'text',
          { class: amount.end ? 'amount end' : 'amount', x: amount.x, y: amount.y },
          yuan((ends[index] as GiftEnd).fen),
        ),
      ]),
    );
  });
}
