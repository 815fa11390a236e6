import { z } from 'zod';
import { commonKeys } from './common.ts';
import { both, changes, chineseOf, choice, date, fact, group, list, optional, reportPeriod, text } from './field.ts';

/** What an audit may say of the accounts. */
export const opinions = {
  unqualified: { zh: '无保留意见', en: 'Unqualified' },
  qualified: { zh: '保留意见', en: 'Qualified' },
  adverse: { zh: '否定意见', en: 'Adverse' },
  disclaimer: { zh: '无法表示意见', en: 'Disclaimer of opinion' },
} as const;

/** `reports.yaml`: what was published for a period. What is due is computed. */
export const reportSchema = z.strictObject({
  kind: choice('种类', 'Kind', {
    quarterly: '季度收支公示',
    annual: '年度报告',
    audit: '审计报告',
    campaign: '募捐情况公开',
    project: '项目情况公开',
    other: '其他',
  }),
  /** `2025`, `2025-Q3` or the id of the campaign or project. */
  period: reportPeriod('期间', 'Period'),
  published: fact(date('公布日期', 'Published')),
  posted_from: optional(date('张贴起', 'Posted from')),
  posted_to: optional(date('张贴止', 'Posted to')),
  document: optional(text('文件', 'Document')),
  /** Of an audit: who made it, whether it covers the host charity as a whole or this fund alone, its opinion, and what it found. */
  auditor: optional(both('审计机构', 'Auditor')),
  scope: optional(choice('审计范围', 'Scope', { host: '托管慈善组织', fund: '专项' })),
  opinion: optional(choice('审计意见', 'Opinion', chineseOf(opinions))),
  findings: optional(
    list(
      '审计发现',
      'Findings',
      group('审计发现', 'Finding', {
        text: both('内容', 'Text'),
        /** What was done about it; left out while nothing was. */
        done: changes('forward', optional(both('整改', 'Done'))),
        done_on: changes('forward', optional(fact(date('整改日期', 'Done on')))),
      }),
    ),
  ),
  ...commonKeys,
});
