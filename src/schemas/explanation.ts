import { z } from 'zod';
import { both, date, fact, optional, reference, text } from './field.ts';

/**
 * `places/<id>/explanations.yaml`: why something unusual is right (`text`), or what was done against a rule (`happened`, `why`, `action`); published. A
 * published explanation of a breach never changes; more is added in another entry below it.
 */
export const explanationSchema = z.strictObject({
  code: text('问题代码', 'Code'),
  record: text('记录', 'Record'),
  /** Tells rows of the same number apart, where a place has several funds. */
  fund: optional(reference('基金', 'Fund')),
  /** The same for entries and scores, where a place has several rounds. */
  round: optional(reference('创投轮次', 'Round')),
  /** Which of several problems of one code and record; not needed where there is one. */
  field: optional(text('字段', 'Field')),
  text: optional(both('说明', 'Explanation')),
  /** What was really done, for a breach. */
  happened: optional(both('实际情况', 'What happened')),
  /** Why it was not done by the rule. */
  why: optional(both('原因', 'Why')),
  /** What was done about it, and so that it does not happen again. */
  action: optional(both('处理', 'What was done')),
  by_role: both('说明人职务', 'Explained by'),
  on: fact(date('日期', 'On')),
});
