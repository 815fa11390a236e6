import type { Words } from './text.ts';

/** Words of the page on which staff cover what must not be seen on a paper before it is published. */
export const coverWords = {
  title: { zh: '遮盖票据', en: 'Cover a paper' },
  description: {
    zh: '给票据拍照或扫描，把不能公开的地方盖住，存成新图片。全部在这台电脑上做，不上传。',
    en: 'Cover what must not be seen on the photograph of a paper, and save a new picture. All of it on this computer; nothing is uploaded.',
  },
  lede1: { zh: '盖住的地方从图片里去掉，还原不出来', en: 'What is covered is gone from the picture for good' },
  lede2: { zh: '不上传，原图不动', en: 'Nothing is uploaded; the original stays as it is' },
  noScript: {
    zh: '这一页要用脚本才能工作。没有脚本时，把要遮的地方在纸上贴住，重新拍照。',
    en: 'This page works with scripts only. Without them, cover the paper itself and photograph it again.',
  },
  choose: { zh: '选票据图片', en: 'Choose the picture' },
  chooseNote: {
    zh: 'JPEG、PNG 或 WebP。PDF 先打印出来拍照，或者截图：PDF 里看不见的文字会留下来。',
    en: 'JPEG, PNG or WebP. Photograph a printed PDF or take a screenshot of it: text behind a cover stays in a PDF.',
  },
  unread: { zh: '这个文件不是能打开的图片。', en: 'This file is no picture that can be opened.' },
  draw: { zh: '盖住不能公开的地方', en: 'Cover what must not be seen' },
  drawNote: {
    zh: '在图上拖一下就盖一块。也可以按“加一块”，再用方向键移动，按住 Shift 用方向键改大小，按 Delete 去掉。',
    en: 'Drag over the picture. Or press “Add a cover” and move it with the arrow keys; with Shift they change its size, Delete takes it away.',
  },
  add: { zh: '加一块', en: 'Add a cover' },
  undo: { zh: '去掉最后一块', en: 'Take the last one away' },
  box: { zh: '第 {n} 块', en: 'Cover {n}' },
  count: { zh: '盖了 {n} 块', en: '{n} {n:cover|covers}' },
  check: { zh: '逐样核看', en: 'Look at each' },
  checkNote: {
    zh: '每一样都要看过：票据上没有，或者已经盖住，才打钩。',
    en: 'Tick each one that is not on the paper or is covered.',
  },
  codes: { zh: '二维码、条形码、校验码', en: 'QR codes, bar codes, check codes' },
  accounts: { zh: '银行账号、手机号、身份证号、住址', en: 'Account, telephone and identity numbers, addresses' },
  names: { zh: '个人的姓名和签名', en: 'Names and signatures of persons' },
  faces: { zh: '人脸、车牌、门牌', en: 'Faces, number plates, door numbers' },
  seals: {
    zh: '公章、财务章（不用盖住，缩小以后加水印）',
    en: 'Seals (need no cover: the picture is made smaller and marked)',
  },
  save: { zh: '存成公开件', en: 'Save the public copy' },
  saveNote: {
    zh: '存下的是重新画的图片：缩小到 1200 像素以内，印上“仅供公示”，不带原图的任何信息。再请另一个人看一遍。',
    en: 'What is saved is drawn anew: at most 1,200 pixels, marked as for disclosure only, with nothing of the original file. Let somebody else look at it, too.',
  },
  open: { zh: '还有 {n} 样没有核看', en: '{n} still to be looked at' },
  mark: { zh: '仅供公示', en: '仅供公示' },
  saved: {
    zh: '存好了：{file}。放进这个地方的 files 文件夹，文件名填进 documents.csv 的“公开件”，下面两样填进“原件指纹”“原件密钥”。',
    en: 'Saved: {file}. Put it into the "files" folder of the place, and enter its name in the column "file" of documents.csv and the two below in "original_hash" and "original_key".',
  },
  hash: { zh: '原件指纹', en: 'Hash of the original' },
  key: {
    zh: '原件密钥（和原件一起存进会计档案，不公布）',
    en: 'Key of the original (keep it in the archive with the original; never published)',
  },
} as const satisfies Words;

/** What somebody has to look at before a copy is saved. */
export const coverChecks = ['codes', 'accounts', 'names', 'faces', 'seals'] as const;
