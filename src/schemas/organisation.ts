import { z } from 'zod';
import { commonColumns } from './common.ts';
import { changes, choice, flag, id, optional, reference, several, text, uscc } from './field.ts';
import { organisationTypes } from './rows.ts';

/** `places/<id>/organisations.csv`: organisations, each once in the whole portal, under the names by which the books call them, so that what all funds paid one of them is found together. No people. */
export const organisationSchema = z.strictObject({
  id: id(),
  /** As the books write it. */
  name: text('名称', 'Name', '单位名称', '收款单位'),
  name_en: changes('free', optional(text('英文名称', 'English name'))),
  /** Tells an organisation from all others, whatever it is called; absent in fictional data. */
  uscc: optional(uscc('信用代码', 'USCC', '统一社会信用代码')),
  type: choice('类型', 'Type', organisationTypes, '收款方类型'),
  /** Of an individually owned business: its trade name has been read and is not the name of a person. Without it such a business cannot be entered. */
  trade_name: optional(flag('字号不含人名', 'Trade name without a personal name')),
  /** Other names under which it stands in the books: short ones, earlier ones; separated by `;`. */
  other_names: several(optional(text('其他名称', 'Other names', '曾用名', '别名'))),
  /** Whose related party it is: `custodian/<id>` or `fund/<id>`, separated by `;`. */
  related_to: several(optional(reference('关联对象', 'Related to'))),
  /** On what the relation rests, in words and without names of people: "its director sits on the committee". */
  related_note: optional(text('关联依据', 'Basis of the relation')),
  ...commonColumns,
});
