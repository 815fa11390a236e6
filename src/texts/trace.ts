import type { Words } from './text.ts';
import { traceScriptWords } from './trace-script.ts';

/** Words of the page on which a donor follows a gift. */
export const traceWords = {
  ...traceScriptWords,

  output: { zh: '{what} {n} {unit}', en: '{what}: {n} {unit}' },

  title: { zh: '查我的捐赠', en: 'Follow my gift' },
  description: {
    zh: '输入捐赠票据，看这笔钱用在哪几笔付款、办成了什么、还剩多少。',
    en: 'Enter a donation receipt and see which payments it paid, what they achieved and what is left.',
  },
  private: {
    zh: '在您自己的设备上计算，输入的内容不会传出去。',
    en: 'Worked out on your own device; what you type is sent nowhere.',
  },
  since: {
    zh: '刚登记的捐赠，要等下一次发布以后才查得到。',
    en: 'A gift that was entered lately can be looked up after the next publication.',
  },
  closed: {
    zh: '现在不能凭票据查：生成这个网站时没有查询用的密钥（或者还没有发布过），所以没有放查询记号。可以用日期、金额和公示名查。',
    en: 'Gifts cannot be looked up by receipt now: this site was built without the secrets of the trace, or nothing has been published with them yet. Look by day, amount and public name.',
  },
  off: {
    zh: '这个门户没有开通凭票据查询。可以用日期、金额和公示名查。',
    en: 'This portal offers no look-up by receipt. Look by day, amount and public name.',
  },
  byReceipt: { zh: '用票据查', en: 'By receipt' },
  number: { zh: '票据号码', en: 'Receipt number' },
  code: { zh: '校验码', en: 'Check code' },
  codeHint: {
    zh: '慈善组织写在票据上给您的十位字母，不分大小写',
    en: 'The ten letters that the charity wrote on the receipt; capitals make no difference',
  },
  look: { zh: '开始查', en: 'Follow' },
  try: { zh: '没有票据？用这张虚构的演示票据试一试：', en: 'No receipt at hand? Try this fictional one:' },
  fillIn: { zh: '填入演示票据', en: 'Fill it in' },
  byDay: { zh: '用日期、金额和公示名查', en: 'By day, amount and public name' },
  byDayNote: {
    zh: '列出全部相符的记录，不说明哪一笔是谁的。公示名不记得可以不填。',
    en: 'Lists every gift that fits and claims none of them for anybody. The name may stay blank.',
  },
  day: { zh: '捐赠日期', en: 'Day of the gift' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  name: { zh: '公示名', en: 'Public name' },
  list: { zh: '列出', en: 'List' },
  matches: { zh: '有 {n} 笔相符', en: '{n} {n:gift fits|gifts fit}' },

  heading: { zh: '这笔捐赠，去了这里', en: 'Where this gift went' },
  publicName: { zh: '公示名', en: 'Public name' },
  receivedBy: { zh: '收款', en: 'Received by' },
  countedTo: { zh: '算到 {day}', en: 'Counted up to {day}' },
  sumCaption: { zh: '这笔捐赠的账', en: 'The account of this gift' },
  given: { zh: '捐了', en: 'Given' },
  used: { zh: '已用', en: 'Used' },
  payments: { zh: '{n} 笔付款', en: '{n} {n:payment|payments}' },

  lineGiven: { zh: '捐了什么', en: 'Given' },
  lineUsed: { zh: '用在哪里', en: 'Used' },
  lineLeft: { zh: '还剩多少', en: 'Left' },

  way: { zh: '去向', en: 'The way' },
  wayNote: { zh: '光束的宽度就是钱数。', en: 'The width of the beam is the amount.' },
  paid: { zh: '用在哪几笔', en: 'Payments' },
  paidNote: { zh: '只列这一笔捐赠的部分。', en: 'Only the part of this gift is listed.' },
  paidCaption: { zh: '这笔捐赠用在哪几笔付款上（元）', en: 'Payments that this gift paid for (yuan)' },
  payment: { zh: '付款', en: 'Payment' },
  whole: { zh: '这笔付款一共', en: 'Whole payment' },
  part: { zh: '其中用了它的', en: 'Of this gift' },
  done: { zh: '办成了什么', en: 'Achieved' },
  evidence: { zh: '凭证', en: 'Evidence' },
  inTheBook: { zh: '在账本里看这一行', en: 'See the row in the account book' },

  how: { zh: '怎么算出来的', en: 'How it is worked out' },
  howFifo: {
    zh: '同一用途的钱排成一队，先到的先用。排在前面的一共 {from} 元，用完以后轮到它。',
    en: 'Money of one purpose stands in a queue, first come first used. {from} yuan stood before it.',
  },
  howFifoPlain: {
    zh: '同一用途的钱排成一队，先到的先用；划转、退款或退回的付款会让钱换位置，所以这里不列排队的数字。',
    en: 'Money of one purpose stands in a queue, first come first used. Transfers, refunds or returned payments moved places here, so the queue is not shown in figures.',
  },
  howShare: {
    zh: '每笔付款由当时同一用途里的全部捐赠按剩余金额分摊，算到分；除不尽的按最大余数分。',
    en: 'Every payment is shared by all gifts of its purpose in proportion to what was left of them, to the fen, by largest remainder.',
  },
  method: { zh: '计算方法和例子', en: 'The method, with an example' },
  queueCaption: { zh: '排队的位置（元）', en: 'Place in the queue (yuan)' },
  queue: { zh: '队列', en: 'Queue' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  reached: { zh: '到 {day} 用到', en: 'Used up to, on {day}' },
  differ: { zh: '这笔捐赠里还没用的', en: 'What is left of this gift' },

  next: { zh: '接下来', en: 'What comes next' },
  nextNote: { zh: '基金下一次要公布的日子。', en: 'When the fund publishes next.' },
  inDays: { zh: '还有 {days} 天', en: 'in {days} {days:day|days}' },
  print: { zh: '打印这一页', en: 'Print this page' },
  keep: { zh: '存下存证文件', en: 'Save a proof' },
  keepNote: {
    zh: '存证文件里有这份答复的全部依据和最新快照指纹，以后可以在“核对”页核对有没有被改动。里面没有票据号码和校验码。',
    en: 'The proof holds all that this answer was made of, and the head of the snapshots; the page “Check” shows later whether anything was altered. It holds neither receipt number nor check code.',
  },

  goods: { zh: '物资去向', en: 'Where the goods went' },
  goodsNote: { zh: '物资按件数算，不折成钱。', en: 'Goods are counted in pieces, never in money.' },
  goodsCaption: { zh: '{item}（{unit}）', en: '{item} ({unit})' },
  leftOver: { zh: '库存', en: 'In stock' },
  count: { zh: '数量', en: 'Count' },
  goodsUnknown: { zh: '物资账里没有登记它的出入。', en: 'The stock book does not record it.' },
  service: {
    zh: '这是一项服务，做完就已经用了，不经过账户。',
    en: 'This was a service: it was used when it was done, and no money moved.',
  },

  plain: { zh: '没有脚本也能查', en: 'Without scripts' },
  plainText: {
    zh: '用票据查询要运行脚本，这台设备没有运行。没有脚本，您也能在账本里找到自己的那一行：打开收款基金的账本，按捐赠日期、金额和公示名找。同一用途的钱先到先用，方法写在',
    en: 'Looking a receipt up needs scripts, which do not run here. Your row is in the account book all the same: open the book of the fund and look for day, amount and public name. Money of one purpose is used first come, first used, as described in',
  },
  books: { zh: '各基金的账本', en: 'Account books' },
  privacy: { zh: '隐私', en: 'Privacy' },
  securityText: {
    zh: '网站上没有捐赠人名单，也没有票据号码和校验码；查哪一笔，存放网页的服务器也看不出来。怎么做到的、挡得住多大的力气，写在',
    en: 'The site holds neither a list of donors nor receipt numbers nor check codes, and its server cannot tell which gift is looked up. How, and how much effort that withstands, is written in',
  },
} as const;

/** What happened to goods. */
export const goodsKinds = {
  donated: { zh: '受赠', en: 'Donated' },
  purchased: { zh: '采购', en: 'Bought' },
  distributed: { zh: '发放', en: 'Given out' },
  scrapped: { zh: '报废', en: 'Scrapped' },
  sold: { zh: '变卖', en: 'Sold' },
  transfer: { zh: '调拨', en: 'Passed on' },
} as const;

/** Why a receipt is not fit for the trace. */
export const receiptWords = {
  number: { zh: '票据号码应有 8 至 24 位数字或字母', en: 'the receipt number has 8 to 24 digits or letters' },
  code: {
    zh: '校验码太容易被猜出：太短，或者只有数字、十六进制数，或者是日期、电话、拼音、单词、键盘顺序、重复',
    en: 'the check code is too easy to guess: too short, or digits or hex digits only, or a date, telephone, word, row of keys or repetition',
  },
} as const satisfies Words;
