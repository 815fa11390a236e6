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
  sameData: {
    zh: '数据在这次快照以后没有改过。',
    en: 'The data have not changed since.',
  },
  otherData: {
    zh: '数据在这次快照以后改过，还没有再记快照。',
    en: 'The data were changed since, and no snapshot was taken yet.',
  },
  limit: { zh: '先说清这一页的限度', en: 'First, what this page cannot do' },
  limit0: {
    zh: '谁掌管网站服务器，谁就能让这一页说“一致”。真正管用的，是记在别处的指纹：现在把下面这串指纹抄下来、打印出来，或者下载存好，以后拿它来对。',
    en: 'Whoever holds the web server can make this page say “a match”. What helps is a fingerprint that is kept elsewhere: write the one below down, print it or download it now, and hold it against the site later.',
  },
  head: { zh: '现在的最新快照指纹', en: 'The head of the chain now' },
  headShort: { zh: '抄前 12 位就够了：{digits}', en: 'The first twelve digits are enough: {digits}' },
  headFile: { zh: '下载最新快照指纹（head.txt）', en: 'Download the head (head.txt)' },
  noHead: {
    zh: '还没有快照，现在没有可以记的指纹。',
    en: 'There is no snapshot yet, so there is no fingerprint to keep.',
  },
  witness: {
    zh: '社区可以把它印在墙上的季度公示里，请街道、托管的慈善组织各存一份，或者给版本库打一个签名的标签。几处记的一样，网站就没法悄悄重做。',
    en: 'A community can print it on the quarterly notice on the wall, have the street and the host charity keep a copy, or put a signed tag on the repository. Where several hold the same, the site cannot be made anew unnoticed.',
  },
  look: { zh: '核对记下的指纹', en: 'Check a fingerprint you noted' },
  lookNote: {
    zh: '从公示、存证文件、head.txt 抄下的最新快照指纹，或者网页下方印的“本页指纹”，都可以填。',
    en: 'The head of the chain from a notice, a proof or head.txt, or the “code of this page” at the foot of any page.',
  },
  lookLabel: { zh: '指纹（至少 12 位）', en: 'Fingerprint (twelve digits or more)' },
  headLabel: { zh: '或者选择存下的 head.txt', en: 'Or choose the head.txt you kept' },
  digits: {
    zh: '这不是指纹：要有 12 到 64 位，只用数字 0–9 和字母 a–f。',
    en: 'This is no fingerprint: it has 12 to 64 digits, only 0–9 and a–f.',
  },
  headFound: {
    zh: '链里有它：第 {number} 次快照（{date}），以后又记了 {more} 次。',
    en: 'The chain holds it: snapshot {number} ({date}), with {more} after it.',
  },
  codeFound: {
    zh: '这是第 {number} 次快照（{date}）里 {path} 这一页的指纹。',
    en: 'This is the code of the page {path} in snapshot {number} ({date}).',
  },
  headGone: {
    zh: '链里没有 {digits}，各次快照的网页也没有。如果您是从本站以前的公示或文件抄来的，说明链被截短或者重做过：请留好证据并投诉。',
    en: 'Neither the chain nor any page of a snapshot has {digits}. If you took it from an earlier notice or file of this site, the chain was cut or made anew: keep the evidence and complain.',
  },
  unsigned: {
    zh: '快照没有签名，链是否被重做，只能靠记在别处的指纹。',
    en: 'The snapshots are not signed: only a fingerprint kept elsewhere shows whether the chain was made anew.',
  },
  signHolds: {
    zh: '{count} 次快照的签名都对，签名人 {who}，密钥指纹 {fingerprint}。名单也在本站，请与别处登的密钥指纹核对。',
    en: 'The {count:signature|signatures} of {count} {count:snapshot|snapshots} {count:holds|hold}: {who}, key {fingerprint}. The list of signers is on this site too, so hold the key against one published elsewhere.',
  },
  signStranger: {
    zh: '签名是密钥 {fingerprint} 签的，公钥名单里没有它。',
    en: 'Signed by the key {fingerprint}, which is not on the list of signers.',
  },
  signWrong: {
    zh: '第 {number} 次快照应由密钥 {fingerprint} 签名，签名不对或者不见了。',
    en: 'Snapshot {number} should be signed by the key {fingerprint}; the signature is wrong or missing.',
  },
  signUnchecked: {
    zh: '签名没有核对：这个浏览器核不了这种密钥。快照写明的签名密钥是 {fingerprint}，可以用 npm run verify 核对。',
    en: 'The signatures were not checked: this browser cannot check this kind of key. The snapshot names the key {fingerprint}; npm run verify checks it.',
  },
  taken: {
    zh: '其中一次的清单已经撤回，不能比较。',
    en: 'One of the two lists was withdrawn, so they cannot be compared.',
  },
  withdrawn: { zh: '撤回的清单', en: 'Lists that were withdrawn' },
  withdrawnNote: {
    zh: '撤回的清单不再公布，它的总指纹还在链里，链没有断。',
    en: 'These lists are no longer published. Their roots stay in the chain, and the chain is whole.',
  },
  withdrawnBy: {
    zh: '{list}，由第 {by} 次快照撤回：{why}',
    en: '{list}, withdrawn by snapshot {by}: {why}',
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
  proof: { zh: '核对存证文件', en: 'Check a proof' },
  proofNote: {
    zh: '存证文件很小，存下来就能一直证明：某一页某一天是这样公布的。',
    en: 'A proof is a small file. Kept, it shows for ever that a page was published in this form on that day.',
  },
  proofLabel: { zh: '选择存证文件（.json）', en: 'Choose the proof file (.json)' },
  save: { zh: '存下存证文件', en: 'Save the proof' },
  compare: { zh: '两次快照之间改了什么', en: 'What changed between two snapshots' },
  compareNote: {
    zh: '各页印着数据截至日，截至日移动了，每页都会不同，所以先看数据文件。',
    en: 'Every page prints the as-of day, so all pages change when it moves: look at the data files first.',
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
  pagesList: { zh: '网页指纹', en: 'page codes' },
  sideList: { zh: '其他', en: 'others' },
  signer: { zh: '签名密钥', en: 'Signed by' },
  nobody: { zh: '没有签名', en: 'not signed' },
  signature: { zh: '签名', en: 'signature' },
  chainFile: { zh: '快照链（JSON）', en: 'The chain (JSON)' },
  signers: { zh: '可以签名的公钥', en: 'Keys that may sign' },
  purges: { zh: '清除过的隐私内容', en: 'Private contents taken out' },
  purgesText: {
    zh: '下面这些内容涉及隐私，已经清除：或是一项公布值，或是一个数据文件以前的内容。留下的指纹加过密钥，密钥已经销毁，谁也试不出原来是什么。快照链没有断。',
    en: 'These contents were private and were taken out: a published value, or what a data file held before. A keyed fingerprint stays whose key was destroyed, so nobody can find by trying what they were. The chain is whole.',
  },
  purge: { zh: '{file} 的“{record}”，{field}', en: '{file}, “{record}”, {field}' },
  purgedFile: { zh: '文件 {file} 以前的内容', en: 'What the file {file} held before' },
  purgedBy: { zh: '{role}批准，{day}', en: 'Approved by {role}, {day}' },
  how: { zh: '自己核对', en: 'Check it yourself' },
  howNote: { zh: '不联网、不用浏览器也能核对。', en: 'Without the network and without a browser, too.' },
  how1: {
    zh: '有全部数据和程序的，运行下面的命令：核对快照链、文件清单、签名、数据文件和建好的网站。',
    en: 'With the data and the program, this command checks the chain, the lists, the signatures, the data files and the built site:',
  },
  how2: {
    zh: '核对下载的文件、一份存证文件、网页上印的指纹，或者记下的快照指纹：',
    en: 'A downloaded file, a proof, the code that a page prints, or a head that you noted:',
  },
  how3: {
    zh: '没有程序也行：下载清单，用 sha256sum 逐个核对。',
    en: 'Without the program: download a list and let sha256sum go through it.',
  },
  code: { zh: '“本页指纹”怎样算', en: 'How the “code of this page” is made' },
  codeText: {
    zh: '把网页文件里印指纹的 12 位换成 12 个 0，对整个文件算 SHA-256，取前 12 位。各页的全部指纹在清单 pages.sha256 里。',
    en: 'In the file of the page the twelve digits of the code are replaced by twelve zeros; the code is the first twelve digits of the SHA-256 of that file. The list pages.sha256 has all of them.',
  },
  keyed: {
    zh: '数据文件的指纹都加了密钥，外人不能用来试出不公布的内容。要核对原始数据的审计人员，向管理单位索取密钥和数据。',
    en: 'The fingerprints of data files carry a secret, so that outsiders cannot use them to find by trying what is withheld. An auditor who has to check the raw data asks the office for data and secrets.',
  },
  limits: { zh: '能说明什么，不能说明什么', en: 'What this shows, and what it does not' },
  limit1: {
    zh: '对得上，说明内容从那次快照以后没有改动。它不说明内容属实：是否属实，要看单据和银行对账。',
    en: 'A match shows that nothing was altered since that snapshot. It does not show that the content is true: for that see the documents and the bank statements.',
  },
  limit2: {
    zh: '有人重做最后一条或者整条链，单看这里看不出来。记在别处的快照指纹、存下的存证文件、在别处登过密钥指纹的签名，能看出来。',
    en: 'A last entry or a whole chain that was made anew cannot be told from here alone. A head noted elsewhere, a saved proof, or a signature whose key is published elsewhere shows it.',
  },
  limit3: {
    zh: '快照链和本页（verify 文件夹里的内容）自己不在快照里，其余的网页和下载都在。npm run verify 会重新生成这一部分，逐字节比对。',
    en: 'The chain and this page (all in the folder “verify”) stand outside the snapshots; every other page and download is in them. npm run verify builds this part again and compares it byte by byte.',
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
    zh: '存证文件有效：{path} 在第 {number} 次快照（{date}）里，指纹是 {hash}。',
    en: 'The proof holds: {path} stands in snapshot {number} ({date}) with the fingerprint {hash}.',
  },
  format: { zh: '这不是存证文件。', en: 'This is no proof file.' },
  content: {
    zh: '存证文件无效：里面的内容与它的指纹不符，被改过。',
    en: 'The proof does not hold: the content it carries does not fit its fingerprint. It was altered.',
  },
  way: {
    zh: '存证文件无效：里面的文件推不到那次快照，被改过。',
    en: 'The proof does not hold: its file does not lead to that snapshot. It was altered.',
  },
  entry: {
    zh: '存证文件无效：里面的快照与自己的指纹不符，被改过。',
    en: 'The proof does not hold: the snapshot in it does not fit its own hash. It was altered.',
  },
  gone: {
    zh: '存证文件本身完好，但公布的快照链里没有这一条了：链被截短过。请保存好它并投诉。',
    en: 'The proof is sound, but the published chain has no such entry any more: it was cut. Keep the proof and complain.',
  },
  other: {
    zh: '存证文件本身完好，但公布的快照链里这一条变了：链被换过。请保存好它并投诉。',
    en: 'The proof is sound, but the published chain has another entry in its place: it was replaced. Keep the proof and complain.',
  },
} as const;

/** The words that the script of the page needs. */
export const verifyAnswers = [
  ...(['busy', 'same', 'differs', 'absent', 'outside', 'foreign', 'missing', 'failed', 'list', 'whole'] as const),
  ...(['broken', 'found', 'unknown', 'holds', 'format', 'content', 'way', 'entry', 'gone', 'other'] as const),
  ...(['digits', 'headFound', 'codeFound', 'headGone', 'taken'] as const),
  ...(['unsigned', 'signHolds', 'signStranger', 'signWrong', 'signUnchecked'] as const),
  ...(['added', 'removed', 'changed', 'alike', 'counted', 'dataFiles', 'siteFiles'] as const),
] as const satisfies readonly (keyof typeof verifyWords)[];
