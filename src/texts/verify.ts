/** Words of the page that checks what was published. */
export const verifyWords = {
  title: { zh: '核对', en: 'Check' },
  description: {
    zh: '用快照核对：网页和下载的文件公布以后有没有被改动。',
    en: 'Check against the snapshots whether pages and downloads were altered after publication.',
  },
  lede: { zh: '不必相信我们，自己算一遍', en: 'Do not take our word for it: work it out yourself' },
  none: {
    zh: '还没有快照。记下第一次快照以后，这里可以核对每个网页和文件。',
    en: 'There is no snapshot yet. After the first one every page and file can be checked here.',
  },
  answer: {
    zh: '已有 {count} 次快照，最近一次的数据截至 {day}，记下 {files} 个公开文件的指纹。',
    en: '{count} {count:snapshot|snapshots} so far; the latest, with data as of {day}, holds the fingerprints of {files} published {files:file|files}.',
  },
  rootNow: { zh: '现在的数据指纹', en: 'Data root now' },
  sameData: { zh: '与最近一次快照相同。', en: 'The same as in the latest snapshot.' },
  otherData: {
    zh: '与最近一次快照不同：数据在快照以后改过，还没有再记快照。',
    en: 'Not that of the latest snapshot: the data were changed since, and no snapshot was taken yet.',
  },
  page: { zh: '核对一个网页', en: 'Check a page' },
  pageNote: {
    zh: '每页下方的“核对这一页”会带您到这里。',
    en: '“Check this page” at the foot of every page leads here.',
  },
  pageLabel: { zh: '网页或文件的地址', en: 'Address of the page or file' },
  check: { zh: '核对', en: 'Check' },
  file: { zh: '核对下载的文件', en: 'Check a downloaded file' },
  fileNote: {
    zh: '文件只在您的浏览器里计算，不会上传。',
    en: 'The file is worked on in your browser and never uploaded.',
  },
  fileLabel: { zh: '选择下载的文件', en: 'Choose the downloaded file' },
  proof: { zh: '核对凭证', en: 'Check a proof' },
  proofNote: {
    zh: '凭证是一个小文件，存下来就能一直证明：某一页某一天是这样公布的。',
    en: 'A proof is a small file. Kept, it shows for ever that a page was published in this form on that day.',
  },
  proofLabel: { zh: '选择凭证文件（.json）', en: 'Choose the proof file (.json)' },
  save: { zh: '存下凭证', en: 'Save the proof' },
  compare: { zh: '两次快照之间改了什么', en: 'What changed between two snapshots' },
  compareNote: {
    zh: '每页都印着数据指纹，数据改过，各页都会不同，所以先看数据文件。',
    en: 'Every page prints the data root, so a change of the data changes all pages: look at the data files first.',
  },
  from: { zh: '从第几次', en: 'From' },
  to: { zh: '到第几次', en: 'To' },
  show: { zh: '比较', en: 'Compare' },
  option: { zh: '第 {number} 次（{date}）', en: 'No. {number} ({date})' },
  dataFiles: { zh: '数据文件', en: 'Data files' },
  siteFiles: { zh: '网页和下载', en: 'Pages and downloads' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '减少', en: 'Removed' },
  changed: { zh: '改动', en: 'Changed' },
  alike: { zh: '没有变化。', en: 'No change.' },
  counted: { zh: '{kind} {count} 个', en: '{kind}: {count}' },
  chain: { zh: '快照链', en: 'The chain of snapshots' },
  chainNote: {
    zh: '每一条都含有前一条的指纹：改动、删去或调换任何一条，从那里起就对不上。新的在前。',
    en: 'Each entry holds the fingerprint of the one before: alter, drop or move one, and nothing fits from there on. The newest first.',
  },
  number: { zh: '次', en: 'No.' },
  day: { zh: '数据截至', en: 'Data as of' },
  dataRoot: { zh: '数据指纹', en: 'Data root' },
  siteRoot: { zh: '网站指纹', en: 'Root of the pages' },
  files: { zh: '文件', en: 'Files' },
  version: { zh: '程序版本', en: 'Version' },
  hash: { zh: '本条指纹', en: 'Entry' },
  lists: { zh: '清单', en: 'Lists' },
  dataList: { zh: '数据', en: 'data' },
  siteList: { zh: '网站', en: 'site' },
  signature: { zh: '签名', en: 'signature' },
  chainFile: { zh: '快照链（JSON）', en: 'The chain (JSON)' },
  signers: { zh: '可以签名的公钥', en: 'Keys that may sign' },
  purges: { zh: '清除过的隐私内容', en: 'Private values taken out' },
  purgesText: {
    zh: '下面这些内容涉及隐私，已从公布值里清除，只留指纹，快照链没有断。',
    en: 'These values were private. They were taken out of the published values; their fingerprints stay, and the chain is whole.',
  },
  purge: { zh: '{file} 的“{record}”，{field}', en: '{file}, “{record}”, {field}' },
  purgedBy: { zh: '{role}批准，{day}', en: 'Approved by {role}, {day}' },
  how: { zh: '自己核对', en: 'Check it yourself' },
  howNote: { zh: '不联网、不用浏览器也能核对。', en: 'Without the network and without a browser, too.' },
  how1: {
    zh: '有全部数据和程序的，运行下面的命令：核对快照链、文件清单、签名、数据文件和建好的网站。',
    en: 'With the data and the program, this command checks the chain, the lists, the signatures, the data files and the built site:',
  },
  how2: { zh: '核对下载的文件，或者一份凭证：', en: 'A downloaded file, or a proof:' },
  how3: {
    zh: '没有程序也行：下载清单，用 sha256sum 逐个核对。',
    en: 'Without the program: download a list and let sha256sum go through it.',
  },
  limits: { zh: '能说明什么，不能说明什么', en: 'What this shows, and what it does not' },
  limit1: {
    zh: '对得上，说明内容从那次快照以后没有改动。它不说明内容属实：是否属实，要看单据和银行对账。',
    en: 'A match shows that nothing was altered since that snapshot. It does not show that the content is true: for that see the documents and the bank statements.',
  },
  limit2: {
    zh: '有人把整条链从头重做，单看这里看不出来。存下凭证，记下最近一条的指纹，或者看签名，就能发现。',
    en: 'A chain that was made anew from its beginning cannot be told from here alone. A saved proof, a note of the latest fingerprint or a signature shows it.',
  },
  limit3: {
    zh: '快照链和本页（verify 文件夹里的内容）自己不在快照里，其余的网页和下载都在。',
    en: 'The chain and this page (all in the folder “verify”) stand outside the snapshots; every other page and download is in them.',
  },
  busy: { zh: '正在核对……', en: 'Checking…' },
  same: {
    zh: '一致。{path} 与第 {number} 次快照（{date}）一字不差。',
    en: 'A match: {path} is to the letter what snapshot {number} ({date}) recorded.',
  },
  differs: {
    zh: '不一致。{path} 与第 {number} 次快照（{date}）不同。如果数据在快照以后改过，还没有再记快照，也会这样。',
    en: 'No match: {path} differs from snapshot {number} ({date}). That is also so where the data were changed since and no snapshot was taken yet.',
  },
  absent: {
    zh: '第 {number} 次快照（{date}）里没有 {path}。',
    en: 'Snapshot {number} ({date}) has no {path}.',
  },
  outside: { zh: '核对页和快照链自己不在快照里。', en: 'This page and the chain stand outside the snapshots.' },
  foreign: { zh: '这个地址不是本站的。', en: 'This address is not of this site.' },
  missing: { zh: '打不开 {path}。', en: '{path} cannot be opened.' },
  failed: { zh: '没有读到快照，请稍后再试。', en: 'The snapshots could not be read; please try again.' },
  list: {
    zh: '第 {number} 次快照的文件清单与快照里的总指纹对不上：清单被改动过。',
    en: 'The list of files of snapshot {number} does not fit its root: the list was altered.',
  },
  whole: { zh: '快照链 {count} 条，首尾相接。', en: 'The chain of {count} {count:entry|entries} holds together.' },
  broken: {
    zh: '快照链第 {number} 条对不上：它或前一条被改动、删去或调换过。',
    en: 'Entry {number} of the chain does not fit: it or the one before was altered, dropped or moved.',
  },
  found: {
    zh: '一致。这个文件就是第 {number} 次快照（{date}）里的 {path}。',
    en: 'A match: this file is {path} of snapshot {number} ({date}).',
  },
  unknown: {
    zh: '没有哪次快照有这个文件。它的指纹是 {hash}。',
    en: 'No snapshot has this file. Its fingerprint is {hash}.',
  },
  wording: { zh: '文字调整和进度更新', en: 'Wording and progress' },
  wordingNote: {
    zh: '备注、简介、联系方式这类文字，和还在进行的项目的进度，改动不用更正。这里自动列出改过的地方，不列内容。',
    en: 'Notes, summaries, contacts, and the progress of what still runs may change without a correction. Listed here is where they did, not what they said.',
  },
  reworded: {
    zh: '第 {number} 次快照（{day}）：{count} 处',
    en: 'Snapshot {number} ({day}): {count} {count:place|places}',
  },
  holds: {
    zh: '凭证有效：{path} 在第 {number} 次快照（{date}）里，指纹是 {hash}。',
    en: 'The proof holds: {path} stands in snapshot {number} ({date}) with the fingerprint {hash}.',
  },
  format: { zh: '这不是凭证文件。', en: 'This is no proof file.' },
  way: {
    zh: '凭证无效：里面的文件推不到那次快照，凭证被改过。',
    en: 'The proof does not hold: its file does not lead to that snapshot. It was altered.',
  },
  entry: {
    zh: '凭证无效：里面的快照与自己的指纹不符，凭证被改过。',
    en: 'The proof does not hold: the snapshot in it does not fit its own hash. It was altered.',
  },
  gone: {
    zh: '凭证本身完好，但公布的快照链里没有这一条了：链被截短过。请保存好凭证并投诉。',
    en: 'The proof is sound, but the published chain has no such entry any more: it was cut. Keep the proof and complain.',
  },
  other: {
    zh: '凭证本身完好，但公布的快照链里这一条变了：链被换过。请保存好凭证并投诉。',
    en: 'The proof is sound, but the published chain has another entry in its place: it was replaced. Keep the proof and complain.',
  },
} as const;

/** The words that the script of the page needs. */
export const verifyAnswers = [
  ...(['busy', 'same', 'differs', 'absent', 'outside', 'foreign', 'missing', 'failed', 'list', 'whole'] as const),
  ...(['broken', 'found', 'unknown', 'holds', 'format', 'way', 'entry', 'gone', 'other'] as const),
  ...(['added', 'removed', 'changed', 'alike', 'counted', 'dataFiles', 'siteFiles'] as const),
] as const satisfies readonly (keyof typeof verifyWords)[];
