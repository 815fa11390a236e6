import type { CodeEntry } from '../entry.ts';

/** Whole files: what is missing, misplaced, unreadable or named so that it cannot be kept. */
export const fileCodes = {
  'file-missing': {
    severity: 'error',
    group: 'file',
    title: { zh: '缺少必需的文件', en: 'A required file is missing' },
    message: { zh: '这里应该有文件“{expected}”，没有找到。', en: 'The file "{expected}" should be here and is not.' },
    remedy: { zh: '新建“{expected}”，至少写上{needs}。', en: 'Create "{expected}" with at least {needs}.' },
  },
  'file-unknown': {
    severity: 'error',
    group: 'file',
    title: { zh: '不认识的文件', en: 'Unknown file' },
    message: { zh: '不认识文件“{found}”。{nearest}', en: 'The file "{found}" is not known.{nearest}' },
    remedy: {
      zh: '账目和记录改成约定的文件名；照片和 PDF 放进这个地方的 files 文件夹；草稿和用不着的文件移到数据文件夹外面。',
      en: 'Give ledgers and records a known file name; put photos and PDF into the place\'s "files" folder; move drafts out of the data folder.',
    },
  },
  'file-spreadsheet': {
    severity: 'error',
    group: 'file',
    recipe: 'first-import',
    title: { zh: '表格文件要另存为 CSV', en: 'Spreadsheet not saved as CSV' },
    message: {
      zh: '“{found}”是表格软件自己的文件，本站不读取，里面的账目一笔也没有算进来。',
      en: '"{found}" is a file of a spreadsheet program; it is not read, and nothing in it counts.',
    },
    remedy: {
      zh: '用 Excel 或 WPS 打开，逐张工作表“另存为”“CSV UTF-8（逗号分隔）”，一张一个文件，按约定命名（例如 income-2026.csv），放进基金文件夹；原文件移到数据文件夹外面保存。',
      en: 'Open it, save each sheet as "CSV UTF-8" in a file of its own with a known name (such as income-2026.csv) in the folder of the fund, and keep the original outside the data folder.',
    },
  },
  'file-copy': {
    severity: 'error',
    group: 'file',
    recipe: 'first-import',
    title: { zh: '文件名像是副本', en: 'File name looks like a copy' },
    message: {
      zh: '“{found}”没有读取：“{stem}”后面只能不写，或者写期间。{copy}',
      en: '"{found}" was not read: behind "{stem}" only a period may stand.{copy}',
    },
    remedy: {
      zh: '是副本或旧文件，移到数据文件夹外面，不然钱会算两次；确实是另外的账目，改成带期间的名字，例如 {fix}。',
      en: 'Move a copy or an old file out of the data folder, or its money counts twice; give other rows a name with their period, such as {fix}.',
    },
  },
  'file-misplaced': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件放错了文件夹', en: 'File in the wrong folder' },
    message: { zh: '文件“{found}”放错了文件夹。', en: 'The file "{found}" is in the wrong folder.' },
    remedy: { zh: '移到“{expected}”。', en: 'Move it to "{expected}".' },
  },
  'file-name': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件名或文件夹名不能当编号', en: 'File or folder name cannot be an id' },
    message: {
      zh: '“{found}”要用作编号，只能有小写字母、数字和连字符，最多 64 个字符。',
      en: '"{found}" serves as an id: only lower-case letters, digits and hyphens are allowed, at most 64.',
    },
    remedy: {
      zh: '改成拼音或英文的名字{fix}；别处写着它的地方也要改。',
      en: 'Give it a name in Latin letters{fix}, and change it wherever it is named.',
    },
  },
  'file-reserved': {
    severity: 'error',
    group: 'file',
    title: { zh: 'Windows 存不下的名字', en: 'Name that Windows cannot store' },
    message: {
      zh: '“{found}”{why}，下载的人在 Windows 上打不开。',
      en: '"{found}" {why}: on Windows it cannot be opened.',
    },
    remedy: {
      zh: '换一个名字；别处写着它的地方也要改。',
      en: 'Choose another name, and change it wherever it is named.',
    },
  },
  'file-case': {
    severity: 'error',
    group: 'file',
    title: { zh: '两个名字只差大小写', en: 'Names that differ only in capitals' },
    message: {
      zh: '“{found}”和“{other}”只差大小写或字形，在 Windows 和苹果电脑上会互相覆盖。',
      en: '"{found}" and "{other}" differ only in capitals or in their form: on Windows and on a Mac one overwrites the other.',
    },
    remedy: {
      zh: '先看两份内容是否一样：一样的，移走一份；不一样的，给其中一份换个名字。',
      en: 'Compare the two: move one away if they are the same, otherwise rename one of them.',
    },
  },
  'file-empty': {
    severity: 'error',
    group: 'file',
    title: { zh: '空文件', en: 'Empty file' },
    message: { zh: '文件是空的，里面什么也没有。', en: 'The file is empty.' },
    remedy: {
      zh: '填上内容；没有内容可填就删掉这个文件。CSV 没有记录时，至少保留表头一行。',
      en: 'Fill it in, or delete it. A CSV without records keeps at least its header row.',
    },
  },
  'file-too-large': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件太大', en: 'File too large' },
    message: {
      zh: '文件有 {found} MB，超过上限 {limit} MB，没有读取。',
      en: 'The file has {found} MB, over the limit of {limit} MB, and was not read.',
    },
    remedy: {
      zh: '账本按年份拆成几个文件，例如 income-2025.csv、income-2026.csv，拆完把原来的文件移走；照片和附件放进 files 文件夹。',
      en: 'Split a ledger by year, for example income-2025.csv and income-2026.csv, and move the original away; put photos and attachments into "files".',
    },
  },
  'file-binary': {
    severity: 'error',
    group: 'file',
    title: { zh: '不是文本文件', en: 'Not a text file' },
    message: {
      zh: '文件名是“{found}”，里面却不是文字{guess}。',
      en: 'The file is named "{found}" but holds no text{guess}.',
    },
    remedy: { zh: '{how}改扩展名不起作用。', en: '{how}Renaming the file does not convert it.' },
  },
  'file-encoding': {
    severity: 'error',
    group: 'file',
    title: { zh: '文字编码混乱', en: 'Broken text encoding' },
    message: {
      zh: '文件既不是完整的 UTF-8，也不是完整的 GB18030，可能混用了两种编码。',
      en: 'The file is neither valid UTF-8 nor valid GB18030; two encodings may be mixed.',
    },
    remedy: {
      zh: '{how}保存前逐行看一遍，有乱码的字重新输入。',
      en: '{how}Look through it first and type garbled words again.',
    },
  },
  'file-gb18030': {
    severity: 'notice',
    group: 'file',
    title: { zh: '按 GB18030 读取', en: 'Read as GB18030' },
    message: {
      zh: '文件不是 UTF-8，已按 GB18030（Windows 中文版的默认编码）读取。',
      en: 'The file is not UTF-8; it was read as GB18030, as Windows saves it in China.',
    },
    remedy: {
      zh: '看一眼预览里的汉字是否正确。以后更稳妥的做法：{how}',
      en: 'Check the characters in the preview. Safer in future: {how}',
    },
  },
  'file-link': {
    severity: 'error',
    group: 'file',
    title: { zh: '链接指向数据文件夹之外', en: 'Link out of the data folder' },
    message: {
      zh: '“{found}”是一个链接，指向数据文件夹之外，或指向另一个文件夹，没有读取。',
      en: '"{found}" is a link out of the data folder or to another folder; it was not read.',
    },
    remedy: {
      zh: '把文件本身复制进来，不要用链接。',
      en: 'Copy the file itself into the folder instead of linking to it.',
    },
  },
  'file-unreadable': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件读不了', en: 'File cannot be read' },
    message: { zh: '文件无法读取（{found}）。', en: 'The file cannot be read ({found}).' },
    remedy: {
      zh: '检查这个文件是否允许读取，是否被别的程序占用；不行就重新复制一份。',
      en: 'Check its permissions and whether another program holds it, or copy it again.',
    },
  },
  'file-later': {
    severity: 'notice',
    group: 'file',
    title: { zh: '暂不支持的内容', en: 'Not yet supported' },
    message: {
      zh: '文件名是约定好的，但这个版本不读取它，里面的内容没有公布。',
      en: 'The name of this file is known, but this version does not read it; its content is not published.',
    },
    remedy: { zh: '不用改，留着即可。', en: 'Nothing to do: keep the file.' },
  },
} as const satisfies Record<string, CodeEntry>;
