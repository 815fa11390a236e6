import { z } from 'zod';
import { commonColumns, evidenceKinds } from './common.ts';
import { changes, fact, privateField, refersTo, several } from './declare.ts';
import { choice, date, optional, reference, row, text } from './field.ts';

/** `documents.csv`: the papers behind the rows of a fund. Only a covered copy lies in the data folder; the original stays in the accounting archive. */
export const documentSchema = z.strictObject({
  id: row(),
  /** Day that stands on the paper. */
  date: fact(date('日期', 'Date', '票据日期')),
  kind: choice('种类', 'Kind', evidenceKinds),
  title: optional(text('名称', 'Title')),
  /** The payments that it proves, separated by `;`. */
  spending: several(optional(text('支出', 'Payments', '对应支出'))),
  /** The income rows that it proves, separated by `;`. */
  income: several(optional(text('收入', 'Income rows', '对应收入'))),
  application: optional(refersTo('application', reference('用资申请', 'Application', '申请编号'))),
  /** The covered copy, a picture under `files/` of the place. It may be replaced or taken away at any time: something may have been left uncovered. */
  file: changes('free', optional(text('公开件', 'Public copy'))),
  /** The role of who looked at the copy before it was published, and when. */
  checked_by_role: changes('free', optional(text('核看人职务', 'Checked by (role)'))),
  checked_on: changes('free', optional(fact(date('核看日期', 'Checked on')))),
  /** Number under which the original lies in the accounting archive. */
  archive_no: optional(text('档案号', 'Archive number', '会计档案号')),
  /** HMAC-SHA-256 of the original under `original_key`, 64 hexadecimal digits. */
  original_hash: optional(text('原件指纹', 'Hash of the original')),
  /** Key of that hash: without it nobody can try out what the original says. Kept with it and never published. */
  original_key: privateField(optional(text('原件密钥', 'Key of the original'))),
  note: commonColumns.note,
  retracted_on: commonColumns.retracted_on,
  retracted_reason: commonColumns.retracted_reason,
});
