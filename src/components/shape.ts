import type { Marked } from '../tables/shape/shown.ts';

/** A dated row: `on` is the ISO day, `day` as printed; a mark or a plain tag at the end. */
export type DatedRow = {
  on?: string | undefined;
  day?: string | undefined;
  title: string;
  /** Language of the title where it is not the page's. */
  lang?: string | undefined;
  href?: string | undefined;
  note?: string | undefined;
  noteLang?: string | undefined;
  mark?: Marked | undefined;
  tag?: string | undefined;
};

/** One of the questions of an answer; a plain fact has no mark, `alarm` draws the red bar. */
export type StateItem = Omit<Marked, 'state'> & {
  state?: Marked['state'];
  question: string;
  small?: string | undefined;
  href?: string | undefined;
  alarm?: boolean;
};

/** A line of the account sum; `fen` null is 未公布. The last line of kind `total` closes it. */
export type SumRow = {
  label: string;
  small?: string | undefined;
  sign?: '+' | '−' | '=' | '';
  fen: number | null;
  kind?: 'in' | 'out' | 'total' | undefined;
  /** Name by which a script finds the line. */
  row?: string | undefined;
};
