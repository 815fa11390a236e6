import type { CodeEntry } from '../entry.ts';

/** Problems of micro-wishes. */
export const wishCodes = {
  'wish-state': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '心愿的状态与日期不符', en: 'State and dates of a wish disagree' },
    message: { zh: '心愿的状态是“{state}”，{why}。', en: 'The state of the wish is "{state}", {why}.' },
    remedy: {
      zh: '先问清这个心愿走到了哪一步：状态写错的改状态；“{field}”漏写的补上，误填的删去。认领作废的，在 history.csv 写明退回的日期和原因，再清空认领。',
      en: 'Find out how far the wish has come: correct a wrong state, fill in "{field}" if it was left out, remove it if it was a slip. If a claim fell through, put the step back with its date and reason into history.csv, then clear the claim.',
    },
  },
  'wish-claimer': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '一个心愿只能有一个认领方', en: 'A wish has one claimer' },
    message: { zh: '心愿“{record}”：{why}。', en: 'Wish "{record}": {why}.' },
    remedy: {
      zh: '只写现在负责的一方，一起帮忙的写进备注；前一次认领作废的，在 history.csv 写明退回的日期和原因，再填新的认领日期。',
      en: 'Name only the one who is in charge now and put the others into the note; if an earlier claim fell through, put the step back with its date and reason into history.csv and enter the date of the new claim.',
    },
  },
  'wish-claimer-name': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '认领方写了真实姓名', en: 'Full name of a person who claimed a wish' },
    message: {
      zh: '认领方“{found}”像是一个人的姓名，这张表会公布。',
      en: 'The claimer "{found}" looks like the name of a person, and this table is published.',
    },
    remedy: {
      zh: '改成“{fix}”或“爱心居民”；确实是单位的，把认领方类型写成“单位”。',
      en: 'Write "{fix}" or a collective name that points to nobody; if it is an organisation, say so in the claimer type.',
    },
  },
  'wish-over-limit': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '心愿金额超过上限', en: 'A wish above the limit' },
    message: {
      zh: '“{field}”是 {found} 元，微心愿每个不超过 {limit} 元。依据：{basis}。',
      en: '"{field}" is {found} yuan; a micro-wish costs at most {limit} yuan. Basis: {basis}.',
    },
    remedy: {
      zh: '核对金额，录错的改正；还没有实现的，不走微心愿，另写用资申请。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the amount; if it is not fulfilled yet, it needs an application instead. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'wish-category': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '微心愿的付款记在别的类别', en: 'Payment for a wish under another category' },
    message: {
      zh: '这笔付款实现了心愿“{wish}”，类别却是“{category}”。类别会公布，能让人看出是谁的心愿。',
      en: 'This payment fulfilled the wish "{wish}", but its category is "{category}", which is published and may tell whose wish it was.',
    },
    remedy: {
      zh: '整笔都是为心愿付的，类别改成“{own}”（{code}）；只有一部分是的，按收款单据拆成两行，为心愿的一行用“{own}”；付款编号填错的，改正心愿的“支出”一栏。',
      en: 'If all of it was for wishes, make the category "{own}" ({code}); if only a part was, split the row by its papers, and give that part "{own}"; if the number of the payment is wrong, correct "spending" of the wish.',
    },
  },
  'wish-too-long': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '心愿写得太长', en: 'Description of a wish is too long' },
    message: {
      zh: '公开描述有 {count} 个字，最多 {limit} 个字。',
      en: 'The public description has {count} characters; {limit} are allowed.',
    },
    remedy: {
      zh: '只写想要什么、什么时候要，家庭情况不写。',
      en: 'Say only what is wished for and when; leave the circumstances of the family out.',
    },
  },
  'text-personal': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '文字里有能认出个人的内容', en: 'Words that point to a person' },
    message: {
      zh: '“{found}”是{why}，公布出来会让人认出是谁。',
      en: '"{found}" is {why}: published, it shows who is meant.',
    },
    remedy: {
      zh: '换成不指向具体人的说法{fix}。这段文字已经提交过的，还要告诉负责数据的人。',
      en: 'Use words that point to nobody{fix}. If the text has been committed before, tell the person in charge of the data too.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
