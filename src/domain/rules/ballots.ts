import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { sum } from '../common/money.ts';
import { type Ballot, neededOf, passedOver, type Shortfall, shortfallOf } from '../neighbourhood/ballot.ts';
import type { Portal } from '../portal/portal.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';

/** Ballots: boxes and options add up, days follow each other, and what was chosen had the votes that it needs (Civil Code 278 for owners). A poll chooses nothing. */
export function checkBallots({ records }: Portal): Draft[] {
  return records.ballot
    .filter(({ retracted }) => !retracted)
    .flatMap((ballot) => {
      const own = sums(ballot);
      // A wrong total is one problem, told once.
      return [...(own.length > 0 ? own : boxes(ballot)), ...days(ballot), ...chosen(ballot)];
    });
}

function wrong(ballot: Ballot, path: readonly (string | number)[], zh: string, en: string): Draft {
  return { ...place(ballot, ...path), code: 'ballot-sum', params: { record: ballot.title.zh, why: { zh, en } } };
}

/** No more voted than may, and no option has more votes than were cast. */
function sums(ballot: Ballot): Draft[] {
  const { eligible, eligible_area, turnout, turnout_area, invalid = 0, marks = 1, options } = ballot;
  const found: Draft[] = [];
  if (turnout === undefined) return found;
  if (eligible !== undefined && turnout > eligible)
    found.push(
      wrong(
        ballot,
        ['turnout'],
        `投票 ${turnout} 人，多于有权投票的 ${eligible} 人`,
        `${turnout} voted, more than the ${eligible} who may`,
      ),
    );
  if (eligible_area !== undefined && turnout_area !== undefined && turnout_area > eligible_area)
    found.push(
      wrong(
        ballot,
        ['turnout_area'],
        `投票面积 ${turnout_area}，多于专有部分面积 ${eligible_area}`,
        `the area that voted, ${turnout_area}, is more than the ${eligible_area} that there is`,
      ),
    );
  if (invalid > turnout)
    found.push(
      wrong(
        ballot,
        ['invalid'],
        `无效票 ${invalid} 张，多于投票的 ${turnout} 人`,
        `${invalid} ballots are invalid, more than the ${turnout} that were cast`,
      ),
    );
  const valid = turnout - invalid;
  for (const [index, { title, votes = 0, area }] of options.entries()) {
    if (votes > valid)
      found.push(
        wrong(
          ballot,
          ['options', index, 'votes'],
          `选项“${title.zh}”${votes} 票，多于有效票 ${valid} 张`,
          `the option "${title.en ?? title.zh}" has ${votes} votes, more than the ${valid} valid ballots`,
        ),
      );
    if (area !== undefined && turnout_area !== undefined && area > turnout_area)
      found.push(
        wrong(
          ballot,
          ['options', index, 'area'],
          `选项“${title.zh}”同意面积 ${area}，多于投票面积 ${turnout_area}`,
          `the option "${title.en ?? title.zh}" has ${area} square metres, more than the ${turnout_area} that voted`,
        ),
      );
  }
  const all = sum(options.map(({ votes = 0 }) => votes));
  if (found.length === 0 && all > valid * marks)
    found.push(
      wrong(
        ballot,
        ['options', 0, 'votes'],
        `各选项合计 ${all} 票，有效票 ${valid} 张、每票可选 ${marks} 项，最多 ${valid * marks} 票`,
        `the options have ${all} votes together; ${valid} valid ballots with ${marks} marks each give ${valid * marks} at most`,
      ),
    );
  return found;
}

/** Boxes sum to the whole: ballots, invalid ones, and votes of each option. */
function boxes(ballot: Ballot): Draft[] {
  const { boxes: all = [], turnout, invalid, options } = ballot;
  if (all.length === 0) return [];
  const found: Draft[] = [];
  const ids = new Set(options.map(({ id }) => id));
  for (const [index, { title, votes }] of all.entries())
    for (const id of Object.keys(votes).filter((id) => !ids.has(id)))
      found.push(
        wrong(
          ballot,
          ['boxes', index, 'votes', id],
          `票箱“${title.zh}”有选项“${id}”的票，没有这个选项`,
          `the box "${title.en ?? title.zh}" has votes for "${id}", which is no option`,
        ),
      );
  if (found.length > 0) return found;
  const differ = (path: readonly (string | number)[], what: Both, total: number | undefined, parts: number) => {
    if (total !== undefined && total !== parts)
      found.push(
        wrong(
          ballot,
          path,
          `各票箱合计${what.zh} ${parts}，写的是 ${total}`,
          `the boxes sum to ${parts} ${what.en}, and ${total} is written`,
        ),
      );
  };
  differ(['turnout'], { zh: '收回', en: 'ballots' }, turnout, sum(all.map(({ returned }) => returned)));
  differ(['invalid'], { zh: '无效', en: 'invalid ballots' }, invalid, sum(all.map((box) => box.invalid ?? 0)));
  for (const [index, { id, title, votes }] of options.entries()) {
    const what = { zh: `“${title.zh}”得票`, en: `votes for "${title.en ?? title.zh}"` };
    differ(['options', index, 'votes'], what, votes, sum(all.map((box) => box.votes[id] ?? 0)));
  }
  return found;
}

function days(ballot: Ballot): Draft[] {
  const { called, opens, closes, counted, contract_on } = ballot;
  const words = {
    called: { zh: '公告', en: 'the call' },
    closes: { zh: '投票截止', en: 'the end of voting' },
    counted: { zh: '计票', en: 'the count' },
  };
  return [
    ...tooEarly(ballot, ['opens'], { zh: '投票起', en: 'The opening' }, opens, words.called, called),
    ...tooEarly(ballot, ['closes'], { zh: '投票止', en: 'The end of voting' }, closes, words.called, opens ?? called),
    ...tooEarly(ballot, ['counted'], { zh: '计票日期', en: 'The count' }, counted, words.closes, closes ?? called),
    ...tooEarly(ballot, ['contract_on'], { zh: '合同日期', en: 'The contract' }, contract_on, words.counted, counted),
  ];
}

const shortfalls: Readonly<Record<Shortfall, Both>> = {
  quorum_heads: { zh: '参与表决的人数不到三分之二', en: 'fewer than two thirds of the owners took part' },
  quorum_area: {
    zh: '参与表决的专有部分面积不到三分之二',
    en: 'owners of fewer than two thirds of the floor area took part',
  },
  heads: { zh: '票数没有达到要求的比例', en: 'it has not the share of the votes that it needs' },
  area: { zh: '同意的专有部分面积没有达到要求的比例', en: 'it has not the share of the floor area that it needs' },
};

/** What was chosen was counted, reached what it needs, and was not put before one with more votes without a word. */
function chosen(ballot: Ballot): Draft[] {
  return ballot.options.flatMap((option, index): Draft[] => {
    if (!option.chosen) return [];
    const tell = (why: Both): Draft[] => [
      {
        ...place(ballot, 'options', index, 'chosen'),
        code: 'ballot-failed',
        params: { record: ballot.title.zh, option: option.title.zh, why },
      },
    ];
    if (ballot.kind === 'poll')
      return tell({ zh: '意见征询只听意见，不作决定', en: 'a poll asks for views and decides nothing' });
    if (option.votes === undefined || ballot.counted === undefined)
      return tell({ zh: '没有写票数和计票日期', en: 'its votes or the day of the count are missing' });
    const lack = shortfallOf(ballot, option);
    if (lack) return tell(shortfalls[lack]);
    const [over] = passedOver(ballot, option);
    return over && !option.why && neededOf(ballot) === undefined
      ? tell({
          zh: `“${over.title.zh}”的票更多，没有说明为什么选它`,
          en: `"${over.title.en ?? over.title.zh}" has more votes, and nothing says why this one was taken`,
        })
      : [];
  });
}
