import { signedYuan, sum } from '../domain/common/money.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Bilingual } from '../schemas/field.ts';
import { shareWords } from '../texts/share.ts';
import { fill, localize, read } from '../texts/text.ts';
import { type Bar, barSize } from './bars.ts';
import { fix } from './measure.ts';

/** What flows, integer fen: gross, what goes first, and each party's part. */
type Fall = {
  gross: number;
  operating_cost: number;
  recovered: number;
  distributable: number;
  parties: readonly { name: string | Bilingual; fen: number; fund: boolean }[];
};

/** A step of the waterfall: solid is money in, hatched what goes first, a dashed box what others get. */
type FallRow = {
  key: string;
  name: string;
  lang?: string | undefined;
  fen: number;
  sign: '' | '−' | '=';
  look: 'in' | 'out' | 'rest';
  bar: Bar;
};

/** Bars that hang one below the other: each begins where the last one ended. `title` says the same in words. */
export type WaterfallChart = { caption: string; title: string; rows: FallRow[] };

/** The waterfall of a period or of a whole run. Recovery stands there only where there is something to recover. */
export function waterfall(fall: Fall, caption: string, locale: Locale, recovering: boolean): WaterfallChart {
  const words = localize(shareWords, locale);
  const { gross, operating_cost, recovered, distributable } = fall;
  const after = gross - operating_cost;
  const draw = scale(Math.min(0, after), Math.max(gross, 0));
  let left = distributable;
  const rows: FallRow[] = [
    { key: 'gross', name: words.gross, fen: gross, sign: '', look: 'in', bar: draw(0, gross) },
    { key: 'operating', name: words.operating, fen: operating_cost, sign: '−', look: 'out', bar: draw(after, gross) },
    ...(recovering
      ? [
          {
            key: 'recovered',
            name: words.recovered,
            fen: recovered,
            sign: '−',
            look: 'out',
            bar: draw(after - recovered, after, recovered),
          } as const,
        ]
      : []),
    {
      key: 'distributable',
      name: words.distributable,
      fen: distributable,
      sign: '=',
      look: 'rest',
      bar: draw(0, left),
    },
    ...fall.parties.map(({ name, fen, fund }, index): FallRow => {
      const from = left - fen;
      const bar = draw(from, left, fen);
      left = from;
      const { text, lang } = read(name, locale);
      return { key: `party-${index}`, name: text, lang, fen, sign: '', look: fund ? 'in' : 'rest', bar };
    }),
  ];
  const funds = sum(fall.parties.filter(({ fund }) => fund).map(({ fen }) => fen));
  const values = { caption, gross: signedYuan(gross), rest: signedYuan(distributable), funds: signedYuan(funds) };
  return { caption, title: fill(words.fallTitle, values), rows };
}

/** Bars between two sums on one scale; what is not zero is never thinner than one unit. */
function scale(low: number, high: number, width: number = barSize.width) {
  const unit = high === low ? 0 : width / (high - low);
  const zero = fix(-low * unit);
  return (from: number, to: number, fen = to - from): Bar => {
    const length = fen === 0 ? 0 : Math.max(1, fix((to - from) * unit));
    return { x: fix(Math.min(Math.max(0, (from - low) * unit), width - length)), width: length, zero };
  };
}
