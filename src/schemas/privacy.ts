import { privateKinds } from '../privacy/kind.ts';
import { both, choice, date, group, list, text } from './field.ts';

const words = Object.fromEntries(Object.entries(privateKinds).map(([kind, { zh }]) => [kind, zh])) as Record<
  keyof typeof privateKinds,
  string
>;

/** Fields that may hold what must otherwise not be published: the field is named, never the value, and every exception ends. */
export const exceptionsField = list(
  '个人信息例外',
  'Privacy exceptions',
  group('例外', 'Exception', {
    /** Path in the data folder. */
    file: text('文件', 'File'),
    /** Key or column; dotted in groups, with its index in lists: `agreements[0].number`. */
    field: text('字段', 'Field'),
    kind: choice('种类', 'Kind', words),
    reason: both('理由', 'Reason'),
    approved_by_role: both('批准人职务', 'Approved by'),
    /** The last day on which it holds. */
    until: date('有效期至', 'Until'),
  }),
);
