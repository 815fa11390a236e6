/** What the script of a donor's page says itself; the other words of its answer are printed by the page. */
export const traceScriptWords = {
  proofSame: {
    zh: '查询用的文件，和第 {n} 次快照（{day}）记下的一样。',
    en: 'The files that were looked in are those that snapshot {n} of {day} recorded.',
  },
  proofAltered: {
    zh: '注意：查询用的文件和第 {n} 次快照（{day}）记下的不一样，可能被改过。请向发布单位核实。',
    en: 'Careful: the files that were looked in are not those that snapshot {n} of {day} recorded. They may have been altered; ask the publisher.',
  },
  proofNewer: {
    zh: '没有核对：这个网站是在第 {n} 次快照（{day}）之后生成的，快照里还没有这些文件。',
    en: 'Not checked: this site was built after snapshot {n} of {day}, which does not have these files.',
  },
  proofNone: {
    zh: '没有核对：取不到快照，或者还没有快照。',
    en: 'Not checked: there is no snapshot, or it could not be fetched.',
  },
  amountWrong: { zh: '金额请写成 200 或 200.50 的样子。', en: 'Write the amount like 200 or 200.50.' },
  busy: { zh: '正在计算，手机上约需几秒。', en: 'Working it out; a phone needs a few seconds.' },
  none: {
    zh: '没有查到。请核对票据号码和校验码；仍查不到的，用日期、金额和公示名查。',
    en: 'Nothing was found. Check the receipt number and the check code, or look by day, amount and public name.',
  },
  noneByDay: { zh: '没有相符的记录。', en: 'No gift fits.' },
  failed: {
    zh: '没有取到数据，请检查网络后再试。',
    en: 'The data could not be fetched; check the connection and try again.',
  },
  anonymous: { zh: '（未具名）', en: '(no name)' },
  back: { zh: '已退还', en: 'Refunded' },
  away: { zh: '划转途中', en: 'Under way between funds' },
  left: { zh: '还没用', en: 'Not yet used' },
  stillThere: { zh: '仍在基金里', en: 'still in the fund' },
  sayFree: {
    zh: '{day}捐给{fund} {fen}，没有限定用途。',
    en: '{fen} for {fund} on {day}, for any purpose of the fund.',
  },
  sayRestriction: {
    zh: '{day}捐给{fund} {fen}，限定用于“{restriction}”。',
    en: '{fen} for {fund} on {day}, restricted to “{restriction}”.',
  },
  sayGoods: { zh: '{day}捐给{fund}：{items}。', en: 'For {fund} on {day}: {items}.' },
  saySomeGoods: { zh: '{day}捐给{fund}一批物资。', en: 'Goods for {fund} on {day}.' },
  sayBatch: {
    zh: '这是 {n} 人次的合并记录，只能整批查。',
    en: 'This row gathers {n} givers and is followed as a whole.',
  },
  sayUsed: {
    zh: '其中 {fen} 用在 {n} 笔付款上，最大的一笔是“{what}”。',
    en: '{fen} of it went into {n} {n:payment|payments}, the largest for “{what}”.',
  },
  sayUnused: { zh: '还没有用到它。', en: 'None of it has been used yet.' },
  sayBack: { zh: '{day}退还 {fen}。', en: '{fen} was refunded on {day}.' },
  sayLeft: { zh: '还有 {fen} 没用。', en: '{fen} has not been used yet.' },
  sayNext: { zh: '下一次更新在 {day}前：{what}。', en: 'Next update by {day}: {what}.' },
  sayDone: { zh: '已经全部用完。', en: 'All of it has been used.' },
  sayAllBack: { zh: '已经全部退还。', en: 'All of it was refunded.' },
  sayMoved: { zh: '{day}有 {fen} 转到“{where}”。', en: 'On {day}, {fen} of it moved on to “{where}”.' },
  wayTitle: {
    zh: '{total} 元分到 {n} 笔付款，还没用 {left} 元。',
    en: '{total} yuan went into {n} {n:payment|payments}; {left} yuan is left.',
  },
  more: { zh: '其余 {n} 笔', en: '{n} more' },
  voucher: { zh: '凭证 {no}', en: 'voucher {no}' },
  people: { zh: '受益 {n} 人', en: '{n} {n:person|people} helped' },
  fewPeople: { zh: '受益人数少，不公布', en: 'too few people helped to publish' },
  notTold: { zh: '未填', en: 'Not recorded' },
  thisGift: { zh: '这笔捐赠', en: 'This gift' },
  kept: { zh: '存证文件已下载。', en: 'The proof was downloaded.' },
  keepFailed: { zh: '没有读到快照，请稍后再试。', en: 'The snapshots could not be read; please try again.' },
  keepChain: { zh: '快照链对不上，不能存证。', en: 'The chain of snapshots does not hold, so there is no proof.' },
  keepNone: { zh: '还没有快照，不能存证。', en: 'There is no snapshot yet, so there is no proof.' },
  keepDiffers: {
    zh: '这份答复与最近一次快照不同，不能存证。数据刚改过、还没有再记快照，也会这样。',
    en: 'This answer is not what the last snapshot recorded, so there is no proof. That is also so where the data were changed since and no snapshot was taken yet.',
  },
  came: { zh: '收到', en: 'Received' },
} as const;
