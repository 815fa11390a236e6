import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Both } from '../../issues/both.ts';
import { journalWords as words } from '../../texts/journal.ts';
import { goodsText } from '../../texts/text.ts';
import type { Commodity } from './model.ts';

/** The commodities of real or of fictional books. Codes are capitals and underscores: both programs take them without quotes. */
export type Commodities = ReturnType<typeof commoditiesOf>;

/** Makes the commodities; those of fictional books end in `_DEMO`, so that no program adds them to real ones. */
export function commoditiesOf(fictional: boolean) {
  const make = (code: string, places: 2 | 6, name: Both): Commodity => ({
    code: fictional ? `${code}_DEMO` : code,
    places,
    name,
    fictional,
  });
  return {
    money: make('CNY', 2, words.yuan),
    stated: make('CNY_STATED', 2, words.statedYuan),
    hour: make('HOUR', 6, words.hour),
    point: make('POINT', 6, words.point),
    goods: (item: string, unit: string): Commodity => ({
      ...make(`GOODS_${letters(`${item}\n${unit}`)}`, 6, { zh: goodsText(item, unit), en: goodsText(item, unit) }),
      unit,
    }),
  };
}

/** Ten letters from A to P that depend on the name and unit of the goods alone: a new item never renames another. */
function letters(text: string): string {
  return [...sha256(utf8ToBytes(text)).slice(0, 5)]
    .flatMap((byte) => [byte >> 4, byte & 15])
    .map((nibble) => String.fromCharCode(65 + nibble))
    .join('');
}
