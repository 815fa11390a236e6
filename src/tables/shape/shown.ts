import type { Addresses, Locale } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import type { Bilingual } from '../../schemas/field.ts';
import type { Counted, Passing } from '../../texts/passing.ts';

/** Shape of a status mark: disc, triangle, clock, dashed ring. */
export type State = 'ok' | 'bad' | 'soon' | 'none';

/** A mark with its word, which may lead somewhere, the number of days in place of the word, and what stands instead of it after the day through which it holds. */
export type Marked = {
  state: State;
  word: string;
  href?: string;
  passing?: Passing | undefined;
  counted?: Counted | undefined;
};

/** For whom a table is printed: language, published data, links. */
export type Page = { locale: Locale; site: Site; to: Addresses };

/** What was approved, and what was paid of it, integer fen. */
type Approved = { approved: number | undefined; paid: number };

/** Why a value is not there; never printed as 0. */
export type Gap = 'unpublished' | 'unreported' | 'inapplicable' | 'unverified';

/**
 * What a page prints in a cell. A text stands as it is, a number gets its separators, a list is printed one after the other.
 * Nothing (`undefined`) leaves the cell empty, on phones without its label; an empty text keeps the label.
 */
export type ShownValue =
  | string
  | number
  | undefined
  /** An amount, integer fen. */
  | { fen: number; sign?: '+' | '−' | 'auto'; kind?: 'in' | 'out' | undefined }
  /** A published text in the reader's language, with its language tag where it is not. */
  | { words: Bilingual | string | undefined }
  /** Words in Chinese, whatever the page's language. */
  | { chinese: ShownValue }
  | { missing: Gap }
  /** Own words for what is not there, in the look of `missing`. */
  | { lack: string }
  | { mark: Marked }
  /** A bar that repeats the number beside it, on the scale of all bars of its column. */
  | { bar: number; among: readonly number[] }
  /** A box for what was approved, filled by what was paid, on the scale of all boxes of its column; integer fen. */
  | { box: Approved; among: readonly Approved[] }
  /** What holds through a day, and what stands instead of it after that day. */
  | { until: Passing | undefined; text: ShownValue }
  /** A path or a name of a program. */
  | { code: string }
  /** For the eye only: the word beside it says the same. */
  | { unsaid: string }
  /** A bar that repeats the numbers beside it: so much of a whole. */
  | { part: number; of: number }
  /** Things one below the other. */
  | { list: readonly ShownValue[] }
  /** `outside` marks a link that leaves the site; `lang` the language of its text where it is not the page's. */
  | { href: string; text: ShownValue; lang?: string | undefined; outside?: boolean }
  /** A line below, in small letters. */
  | { small: ShownValue; lang?: string | undefined }
  | { strong: ShownValue }
  /** What was retracted, struck through. */
  | { struck: ShownValue }
  /** In lighter ink. */
  | { quiet: ShownValue }
  /** Never broken over two lines. */
  | { whole: ShownValue }
  /** For screen readers only. */
  | { hidden: ShownValue }
  /** Each on a line of its own. */
  | { lines: readonly ShownValue[] }
  /** An ISO day, for people and for programs. */
  | { time: string }
  /** Several things that keep together beside the label on phones. */
  | { together: readonly ShownValue[] }
  | readonly ShownValue[];

/** Things one after the other with `joint` between them. */
export function joined(things: readonly ShownValue[], joint: string): ShownValue[] {
  return things.flatMap((thing, index) => (index > 0 ? [joint, thing] : [thing]));
}
