import type { Weight } from './weight.ts';

/** What was measured at one size: medians of several runs, seconds and MiB. `row` is a build after one row was changed, `same` one after nothing was. */
export type Size = {
  communities: number;
  /** Records of the data, and pages of the site. */
  records: number;
  pages: number;
  check: number;
  full: { wall: number; cpu: number; peak: number };
  same: number;
  row: number;
  files: number;
  bytes: number;
  heaviest: readonly Weight[];
  /** Seconds of the tuned framework for so many pages, and its bytes; undefined where it is not at hand. */
  peer?: { wall: number; pages: number; bytes: number } | undefined;
};

/** The largest size once more, in districts that are built apart and joined. */
export type Apart = Pick<Size, 'full' | 'row' | 'files' | 'bytes'>;

/** One goal as the bench prints it; `met` is undefined where it was not measured. */
type GoalState = { what: string; goal: string; measured: string; met: boolean | undefined };

/** The goals, on two cores: those for a size are told for the largest one that was measured, and say which it is. */
export function goalStates(sizes: readonly Size[], apart?: Apart): GoalState[] {
  const [first, last] = [sizes[0], sizes.at(-1)] as [Size, Size];
  const n = last.communities;
  const atGoal = n >= 1000;
  const page = (size: Size) => (1000 * size.full.wall) / size.pages;
  const peer = last.peer;
  const pages = last.heaviest.map(({ html, css }) => (html + css) / 1024);
  const heavy = pages.filter((kib) => kib > 14).length;
  const growth = last.full.cpu / first.full.cpu;
  const larger = n / first.communities;
  return [
    ...sizeGoals(`${n} communities`, last, atGoal),
    ...(apart ? sizeGoals(`${n} communities in districts`, apart, atGoal) : []),
    told(
      'the same per page and per megabyte, × the tuned framework',
      'printed',
      peer
        ? `${(page(last) / ((1000 * peer.wall) / peer.pages)).toFixed(1)} ×, ${(last.full.wall / last.bytes / (peer.wall / peer.bytes)).toFixed(1)} ×`
        : 'the yardstick is not at hand',
    ),
    sizes.length > 1
      ? limit(`processor time ×, for ${larger.toFixed(1)} × the communities`, growth, larger * 1.034, '', true)
      : told('growth', 'two sizes', 'one size'),
    sizes.length > 1
      ? limit(`one changed row, ${n} : ${first.communities}`, last.row / first.row, 1.5, '', true)
      : told('one changed row, ratio', 'two sizes', 'one size'),
    {
      what: `check, records a second at ${n}`,
      goal: '≥ 500,000',
      measured: Math.round(last.records / last.check).toLocaleString('en'),
      met: last.records / last.check >= 500_000,
    },
    {
      what: 'kinds of pages over 14 KiB with their style sheets (brotli)',
      goal: '0',
      measured: `${heavy} of ${pages.length}; the heaviest ${Math.max(...pages).toFixed(1)} KiB`,
      met: heavy === 0,
    },
  ];
}

/** What is asked of one build of so many. */
function sizeGoals(of: string, { full, row, files, bytes }: Apart, decided: boolean): GoalState[] {
  return [
    limit(`full build of ${of}`, full.wall, 60, 's', decided),
    limit(`peak memory of all processes, ${of}`, full.peak, 1536, 'MiB', decided),
    limit(`files, ${of}`, files, 45_000, '', decided),
    limit(`bytes, ${of}`, bytes / 1e6, 1200, 'MB', decided),
    limit(`one changed row, ${of}`, row, 2, 's', decided),
  ];
}

/** A value that must not be larger; a goal for a size that was not measured is neither met nor missed, unless it is missed already. */
function limit(what: string, value: number, most: number, unit: string, decided: boolean): GoalState {
  const text = (number: number) =>
    `${number.toLocaleString('en', { maximumFractionDigits: number < 100 ? 1 : 0 })}${unit ? ` ${unit}` : ''}`;
  const met = value <= most;
  return {
    what,
    goal: `≤ ${text(most)}`,
    measured: text(value),
    met: Number.isNaN(value) || (met && !decided) ? undefined : met,
  };
}

function told(what: string, goal: string, measured: string): GoalState {
  return { what, goal, measured, met: undefined };
}
