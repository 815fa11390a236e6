/** Words of files to begin with. */
export const skeletonWords = {
  head: {
    zh: '{zh}。# 后面是说明，不是数据：查实以后去掉 #，写上内容；不知道的就这样留着，不要编。',
    en: 'A new {en}. What stands behind # is explanation, no data: fill in what is established and take the # away.',
  },
  must: { zh: '必填', en: 'required' },
  target: { zh: '写“{name}”的编号', en: 'id of a record of "{name}"' },
  kept: { zh: '不公布', en: 'never published' },
} as const;

/** Words of the command that begins portals and records. */
export const newWords = {
  portal: {
    zh: 'npm run new -- portal --dir 文件夹，或者 npm run new -- portal --replace 换掉示范数据',
    en: 'a folder for the new portal, or --replace to take the place of the demonstration',
  },
  begun: {
    zh: '接着：\n  PORTAL_DATA={folder}/data npm run check\n  PORTAL_DATA={folder}/data npm start\n密钥在 {folder}/secrets，请备份，不要公开。',
    en: 'The secrets are in {folder}/secrets: keep a backup, never publish them.',
  },
  replaced: {
    zh: '示范数据已移到 {aside}，不再用到，看过可以删。自己的数据在 {data}，密钥在它旁边的 secrets，请备份，不要公开。接着：npm run check，npm start',
    en: 'The demonstration is now in {aside}: nothing needs it. Your data are in {data}, the secrets beside it: keep a backup, never publish them. Next: npm run check, npm start',
  },
  notDemonstration: {
    zh: '{data} 不是示范数据，不换。确实要换，加 --force，原来的会移到一旁',
    en: 'these are not the data of the demonstration; --force replaces them all the same and keeps them aside',
  },
  hasSecrets: {
    zh: '{folder} 里已有密钥，是另一个门户的。先移到别处',
    en: 'there are secrets of another portal: move them away first',
  },
  there: { zh: '{file} 已经有了，不会覆盖', en: 'it is there and is not overwritten' },
  noList: {
    zh: '{file} 不是每项以“- ”开头的列表，加不进去；先改成那样',
    en: 'it is no list whose items begin with "- ": write it so first',
  },
  noOwner: {
    zh: '--to：没有{kind}“{id}”；写成 地点，或 地点/基金',
    en: 'there is no {kind} "{id}": <place>, or <place>/<fund>',
  },
  lacking: {
    zh: '还要填：{fields}。填好以前，检查通不过。',
    en: 'Still to be filled in: {fields}. Until then the check fails.',
  },
  found: { zh: '检查还会指出：', en: 'The check will also say:' },
  next: {
    zh: '接着运行 npm run check。撤销：npm run new -- --undo',
    en: 'Next: npm run check. To take it back: npm run new -- --undo',
  },
} as const;

/** What is asked of a new portal, by the flag that answers it. */
export const portalQuestions = {
  publisher: { zh: '谁来公示，例如 云山街道办事处', en: 'publisher' },
  street: { zh: '街道名称（没有就空着）', en: 'street, may be blank' },
  place: { zh: '社区名称', en: 'community' },
  fund: { zh: '基金名称', en: 'fund' },
  custodian: { zh: '保管资金的慈善组织', en: 'host charity' },
  'base-url': { zh: '网站地址，例如 https://yunshan.example.org/', en: 'address of the site' },
  'as-of': { zh: '数据到哪一天，例如 2026-10-31', en: 'data are complete up to' },
  'opened-on': { zh: '账从哪一天开始（不知道就空着）', en: 'the ledger begins on, may be blank' },
  opening: { zh: '那一天账户里有多少元', en: 'balance on that day, yuan' },
  agreement: { zh: '托管协议编号', en: 'number of the agreement with the charity' },
  agreed: { zh: '协议哪一天签的', en: 'signed on' },
  purpose: { zh: '协议写的基金用途', en: 'purpose of the fund by the agreement' },
} as const;

/** What is wrong with an answer. */
export const portalWrong = {
  day: { zh: '写成 2026-10-31 这样', en: 'a day such as 2026-10-31' },
  amount: { zh: '写成 1234.50 这样', en: 'an amount such as 1234.50' },
} as const;
