import type { Words } from './text.ts';

/** Words of the card that a fund's page shows to whoever thinks of giving. */
export const beforeGivingWords = {
  title: { zh: '捐款之前', en: 'Before you give' },
  progress: { zh: '最近的进展', en: 'Latest progress' },
  progressReported: { zh: '最近的报道', en: 'Latest report' },
  accounts: { zh: '最近公布的账', en: 'Latest accounts published' },
  published: { zh: '{day}公布', en: 'published {day}' },
  accountsNone: { zh: '还没有公布', en: 'None published yet' },
  unspent: { zh: '还没花的钱', en: 'Money not yet spent' },
  restricted: { zh: '其中限定用途 {amount}', en: '{amount} of it for stated purposes' },
  fee: { zh: '约定的管理费', en: 'Management fee agreed' },
  receipts: { zh: '谁收款、开捐赠票据', en: 'Who takes the money and issues receipts?' },
  phone: { zh: '{office}，电话 {phone}', en: '{office}, telephone {phone}' },
  phoneOnly: { zh: '电话 {phone}', en: 'telephone {phone}' },
  phoneNone: { zh: '{office}，电话未公布', en: '{office}, telephone not published' },
  contactNone: { zh: '办公室和电话未公布', en: 'office and telephone not published' },
  open: {
    zh: '正在公开募捐，备案编号 {number}，{day}截止：',
    en: 'Collecting now under filing number {number}, until {day}: ',
  },
  unfiled: {
    zh: '“{name}”没有公布备案编号，这里不放链接。',
    en: '“{name}” has no published filing number, so there is no link here.',
  },
  none: { zh: '现在没有公开募捐。', en: 'Not collecting now.' },
  unreported: { zh: '有没有公开募捐：未报道。', en: 'Whether money is being collected: not reported.' },
  receiptsUnreported: { zh: '由谁开票据：未报道。', en: 'Who issues receipts: not reported.' },
  late: { zh: '没拿到票据怎么办', en: 'No receipt yet?' },
  /** The heading of the prose that tells it. */
  lateAt: { zh: '没拿到捐赠票据', en: 'if-you-have-no-receipt' },
} as const satisfies Words;
