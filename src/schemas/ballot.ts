import { z } from 'zod';
import { commonKeys } from './common.ts';
import {
  asTable,
  both,
  changes,
  chineseOf,
  choice,
  count,
  date,
  fact,
  flag,
  group,
  id,
  list,
  money,
  optional,
  percent,
  quantity,
  reference,
  refersTo,
  table,
  tabled,
  text,
} from './field.ts';

/** Who votes on what: residents on uses of money, owners on what they decide together (Civil Code 278), residents on who provides a service; a poll only asks. */
export const ballotKinds = {
  residents: { zh: '居民票决', en: 'Ballot of residents' },
  owners: { zh: '业主共同决定', en: 'Decision of owners' },
  provider: { zh: '选聘服务单位', en: 'Choice of a provider' },
  poll: { zh: '意见征询', en: 'Poll' },
} as const;

/** `places/<place>/ballots.yaml`: a vote on options and its count: totals and boxes, no voter. */
export const ballotSchema = z.strictObject({
  id: id(),
  kind: choice('类型', 'Kind', chineseOf(ballotKinds)),
  title: both('票决事项', 'Title'),
  /** Where the rules of this vote are written. */
  basis: optional(both('依据', 'Basis')),
  called: fact(date('公告日期', 'Called')),
  opens: optional(date('投票起', 'Opens')),
  closes: changes('forward', optional(date('投票止', 'Closes'))),
  counted: changes('forward', optional(fact(date('计票日期', 'Counted')))),
  method: both('投票方式', 'Method'),
  /** Heads that may vote, and the floor area that they own, in square metres. */
  eligible: changes('until_closed', optional(count('有权投票人数', 'Eligible'))),
  eligible_area: changes('until_closed', optional(quantity('专有部分面积', 'Eligible area'))),
  /** Of a decision of owners: whether three quarters must agree (Civil Code 278, items 6 to 8). */
  weighty: optional(flag('须四分之三同意', 'Three quarters')),
  turnout: changes('until_closed', optional(count('投票人数', 'Turnout'))),
  turnout_area: changes('until_closed', optional(quantity('投票面积', 'Turnout area'))),
  invalid: changes('until_closed', optional(count('无效票', 'Invalid'))),
  /** How many options one ballot may mark; 1 where nothing is said. */
  marks: optional(count('每票可选', 'Marks a ballot')),
  /** Percent of the valid ballots that an option needs. */
  needs_percent: optional(percent('所需比例', 'Needs percent')),
  /** What offers were judged by. */
  criteria: optional(both('评选标准', 'Criteria')),
  options: tabled(
    'ballot_option',
    asTable(
      'decisions',
      ['票决选项', 'Options of ballots'],
      ['一行是一次票决的一个选项和它的票数。', 'One row per option of a ballot, with its votes.'],
      { rank: 1 },
    ),
    list(
      '选项',
      'Options',
      group('选项', 'Option', {
        id: id(),
        title: both('选项', 'Title'),
        votes: changes('until_closed', optional(count('票数', 'Votes'))),
        area: changes('until_closed', optional(quantity('同意面积', 'Area'))),
        chosen: changes('forward', optional(flag('选中', 'Chosen'))),
        /** Why it was taken before one with more votes, or not carried out although chosen. */
        why: changes('free', optional(both('说明', 'Why'))),
        application: optional(refersTo('application', reference('用资申请', 'Application'))),
        project: optional(refersTo('project', reference('项目', 'Project'))),
        /** Who offers, and for how much: what it costs in all, yuan. */
        offered_by: optional(text('报价单位', 'Offered by')),
        offer: optional(money('报价', 'Offer')),
      }),
    ),
  ),
  boxes: optional(
    tabled(
      'ballot_box',
      asTable(
        'decisions',
        ['票箱', 'Boxes of ballots'],
        ['一行是一个票箱里一个选项的票数。', 'One row per box and option: the votes in it.'],
        { rank: 1 },
      ),
      list(
        '票箱',
        'Boxes',
        group('票箱', 'Box', {
          title: both('票箱', 'Title'),
          returned: count('收回票数', 'Returned'),
          invalid: optional(count('无效票', 'Invalid')),
          /** Who counted and signed, by role. */
          counted_by: both('计票人', 'Counted by'),
          votes: table('票数', 'Votes', count('票数', 'Votes')),
        }),
      ),
    ),
  ),
  /** Number of the contract that was signed with the provider. */
  contract: changes('forward', optional(text('合同编号', 'Contract'))),
  contract_on: changes('forward', optional(fact(date('合同日期', 'Contract on')))),
  ...commonKeys,
});
