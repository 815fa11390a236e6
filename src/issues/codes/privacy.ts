import type { CodeEntry } from '../entry.ts';

/** What must not be published: identity 14. */
export const privacyCodes = {
  'privacy-found': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '有不能公开的个人信息', en: 'Private information' },
    message: {
      zh: '这里有{what}（{found}），不能公开。',
      en: 'There is {what} here ({found}); it must not be published.',
    },
    remedy: {
      zh: '删掉它，注释和备注里的也要删。还没提交的，删完再提交；已经提交过的，先停止提交、告诉维护人员，由维护人员按“清除个人信息”一页从历史里清掉。',
      en: 'Delete it, in comments and notes too. If it was never committed, that is all; if it was, stop committing and tell the maintainers first: they purge it from the history as the purge guide tells.',
    },
  },
  'privacy-quoted': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '写出了不公布的内容', en: 'Quotes what is withheld' },
    message: {
      zh: '这段文字会公布，却写出了“{record}”的“{what}”，那一项不公布。',
      en: 'These words are published, and quote "{what}" of "{record}", which is not.',
    },
    remedy: {
      zh: '从这段文字里去掉，换一个不指向它的说法，例如“这笔付款”“那一项”；那一项本身照旧填着。这段文字已经公布过的，告诉维护人员，由维护人员按“清除个人信息”一页处理。',
      en: 'Take it out of these words and say it without pointing there, such as "this payment" or "that figure"; the field itself stays as it is. If these words were published before, tell the maintainers: they purge them as the purge guide tells.',
    },
  },
  'privacy-suspect': {
    severity: 'warning',
    group: 'disclosure',
    title: { zh: '像是个人信息', en: 'Looks like private information' },
    message: { zh: '“{found}”像是{what}。', en: '"{found}" looks like {what}.' },
    remedy: {
      zh: '是个人信息就删掉，已经提交过的还要告诉维护人员；不是的，在 explanations.yaml 说明它是什么，说明里不要再写一遍。',
      en: 'Delete it if it is private, and tell the maintainers if it was committed before; if it is not, say in explanations.yaml what it is, without writing it again.',
    },
  },
  'privacy-person': {
    severity: 'warning',
    group: 'disclosure',
    title: { zh: '能认出一个人的困难', en: 'Tells of one person in need' },
    message: {
      zh: '“{found}”：{what}，邻居能认出是谁。',
      en: '"{found}": {what}; neighbours can recognise the person.',
    },
    remedy: {
      zh: '只写群体和人数，或写“一位居民”；姓名、病情、困难、信仰、民族、生日和住址不写；已经提交过的，还要告诉维护人员。不指向任何个人的，在 explanations.yaml 说明。',
      en: 'Write of a group and its number, or of "a resident"; leave out name, illness, hardship, belief, descent, birthday and address, and tell the maintainers if it was committed before. If it points to nobody, say so in explanations.yaml.',
    },
  },
  'privacy-name': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '文件名里有个人信息', en: 'Private information in a file name' },
    message: { zh: '文件名里有{what}（{found}）。', en: 'The file name holds {what} ({found}).' },
    remedy: {
      zh: '给文件或文件夹换一个不指向个人的名字，引用它的地方一起改；已经提交过的，先停止提交、告诉维护人员。',
      en: 'Give the file or folder a name that points to nobody, also where it is referred to; if it was committed before, stop committing and tell the maintainers first.',
    },
  },
  'privacy-unread': {
    severity: 'notice',
    group: 'disclosure',
    title: { zh: '检查读不了的附件', en: 'Attachments that the check cannot read' },
    message: {
      zh: '有 {count} 个文件，检查读不了里面的内容：{found}。里面有没有个人信息，要由人看过。',
      en: '{count} files whose content the check cannot read: {found}. Someone must look whether they hold private information.',
    },
    remedy: {
      zh: '打开看一遍：有个人信息的拿走，用不着的删掉。扫描件、视频、旧版 .doc 和超过 8 MB 的文件都读不了；能换成 PDF（有文字的）、docx 或 txt 的，换了再放。',
      en: 'Open them: take away what is private, delete what is not needed. Scans, films, old .doc files and files over 8 MB cannot be read; use a PDF with text, docx or txt where possible.',
    },
  },
  'privacy-photo': {
    severity: 'warning',
    group: 'disclosure',
    title: { zh: '照片里记着拍摄地点', en: 'Photo with its place' },
    message: {
      zh: '照片里记着拍摄地点的坐标。公布出去的照片不带坐标，但这个文件本身还带着。',
      en: 'The photo holds the coordinates of where it was taken. Publication strips them; this file still has them.',
    },
    remedy: {
      zh: '去掉照片的定位信息，再放回来；在别人家里拍的、已经提交过的，还要告诉维护人员。坐标确实可以留着的，在 explanations.yaml 说明。',
      en: 'Remove the location from the photo and put it back; if it was taken in a home and committed before, tell the maintainers. If the location may stay, say so in explanations.yaml.',
    },
  },
  'privacy-exception-expired': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '个人信息的例外已过期', en: 'Privacy exception expired' },
    message: {
      zh: '“{file}”的“{field}”准许保留到 {until}，现在已经是 {as_of}。',
      en: '"{field}" of "{file}" was excepted until {until}; it is {as_of} now.',
    },
    remedy: {
      zh: '删掉那里的内容和这条例外；仍要保留的，重新批准并写新的期限。',
      en: 'Delete the content and this exception; if it must stay, have it approved anew with a new date.',
    },
  },
  'privacy-exception-unused': {
    severity: 'notice',
    group: 'disclosure',
    title: { zh: '用不着的例外', en: 'Unused privacy exception' },
    message: {
      zh: '“{file}”的“{field}”里没有这一类内容，这条例外没有用到。',
      en: 'There is nothing of that kind in "{field}" of "{file}"; the exception is not needed.',
    },
    remedy: {
      zh: '删掉这条例外，或核对文件和字段的名字。',
      en: 'Delete the exception, or check the file and field names.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
