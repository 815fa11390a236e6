import { allianceCodes } from './codes/alliance.ts';
import { councilCodes } from './codes/council.ts';
import { explanationCodes } from './codes/explanation.ts';
import { historyCodes } from './codes/history.ts';
import { pointsCodes } from './codes/points.ts';
import { privacyCodes } from './codes/privacy.ts';
import { roundCodes } from './codes/round.ts';
import { settingCodes } from './codes/setting.ts';
import { shareCodes } from './codes/share.ts';
import { snapshotCodes } from './codes/snapshot.ts';
import { traceCodes } from './codes/trace.ts';
import { wishCodes } from './codes/wish.ts';
import type { CodeEntry } from './entry.ts';

/** Every problem that the portal can tell. Each code has a help page in Chinese and English under `content/help/`. */
export const codes = {
  // ---- files
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
      zh: '改成约定的文件名；照片和附件放进这个地方的 files 文件夹；用不着的文件请移走。',
      en: 'Use a known file name; put photos and attachments into the place\'s "files" folder; move away what is not needed.',
    },
  },
  'file-misplaced': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件放错了文件夹', en: 'File in the wrong folder' },
    message: { zh: '文件“{found}”放错了文件夹。', en: 'The file "{found}" lies in the wrong folder.' },
    remedy: { zh: '移到“{expected}”。', en: 'Move it to "{expected}".' },
  },
  'file-name': {
    severity: 'error',
    group: 'file',
    title: { zh: '文件名或文件夹名不能当编号', en: 'File or folder name cannot be an id' },
    message: {
      zh: '“{found}”要用作编号，只能有小写字母、数字和连字符。',
      en: '"{found}" serves as an id: only lower-case letters, digits and hyphens are allowed.',
    },
    remedy: { zh: '改名为“{fix}”。', en: 'Rename it to "{fix}".' },
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
      zh: '账本按年份拆成几个文件，例如 income-2025.csv、income-2026.csv；照片和附件放进 files 文件夹。',
      en: 'Split a ledger by year, for example income-2025.csv and income-2026.csv; put photos and attachments into "files".',
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
    remedy: {
      zh: '在 Excel 或 WPS 中打开原文件，另存为“CSV UTF-8（逗号分隔）”。改扩展名不起作用。',
      en: 'Open the original in a spreadsheet and save it as "CSV UTF-8". Renaming the file does not convert it.',
    },
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
      zh: '用 Excel 或 WPS 重新打开核对文字，另存为“CSV UTF-8”。',
      en: 'Open it again, check the text, and save it as UTF-8.',
    },
  },
  'file-gb18030': {
    severity: 'notice',
    group: 'file',
    title: { zh: '按 GB18030 读取', en: 'Read as GB18030' },
    message: {
      zh: '文件不是 UTF-8，已按 GB18030（Excel 中文版的默认编码）读取。',
      en: 'The file is not UTF-8; it was read as GB18030, as Excel saves it in China.',
    },
    remedy: {
      zh: '看一眼预览里的汉字是否正确。以后另存为“CSV UTF-8”更稳妥。',
      en: 'Check the characters in the preview. Saving as "CSV UTF-8" is safer.',
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
    remedy: { zh: '检查文件权限，或重新复制一份。', en: 'Check its permissions or copy it again.' },
  },
  'file-later': {
    severity: 'notice',
    group: 'file',
    title: { zh: '暂不支持的内容', en: 'Not yet supported' },
    message: {
      zh: '文件名是约定好的，但这个版本还不展示它的内容。',
      en: 'The name of this file is known, but this version does not show its content yet.',
    },
    remedy: { zh: '不用改，留着即可。', en: 'Nothing to do: keep the file.' },
  },
  // ---- YAML
  'yaml-syntax': {
    severity: 'error',
    group: 'yaml',
    title: { zh: 'YAML 写法有误', en: 'YAML cannot be read' },
    message: { zh: '从这里起读不下去：{reason}。', en: 'Reading stops here: {reason}.' },
    remedy: {
      zh: '检查这一行和上一行：缩进是否用空格对齐，冒号后是否有空格，引号是否成对。',
      en: 'Check this line and the one before: aligned spaces, a blank after each colon, quotes in pairs.',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    group: 'yaml',
    title: { zh: '同一个键写了两次', en: 'Key written twice' },
    message: {
      zh: '键“{found}”在同一处出现了两次，不知道以哪个为准。',
      en: 'The key "{found}" occurs twice in one place; it is unclear which one holds.',
    },
    remedy: { zh: '留下正确的一个，删掉另一个。', en: 'Keep the right one and delete the other.' },
  },
  'yaml-alias': {
    severity: 'error',
    group: 'yaml',
    title: { zh: '用了锚点或引用', en: 'Anchor or alias used' },
    message: {
      zh: '“{found}”是 YAML 的锚点或引用，这里不允许使用。',
      en: '"{found}" is a YAML anchor or alias; it is not allowed here.',
    },
    remedy: {
      zh: '把内容完整写出来。文字以 & 或 * 开头时，两边加引号。',
      en: 'Write the content out. Put quotes around text that begins with & or *.',
    },
  },
  // ---- CSV
  'csv-quote': {
    severity: 'error',
    group: 'csv',
    title: { zh: '引号不成对', en: 'Quotation mark not closed' },
    message: { zh: '{what}', en: '{what}' },
    remedy: {
      zh: '单元格里有逗号、换行或引号时，整格用英文双引号括起来，格内的双引号写两个。',
      en: 'Put cells with commas, line breaks or quotes into double quotes, and double the quotes inside.',
    },
  },
  'csv-ragged': {
    severity: 'error',
    group: 'csv',
    title: { zh: '这一行的格数与表头不同', en: 'Row length differs from the header' },
    message: {
      zh: '这一行有 {found} 格，表头有 {expected} 格{guess}。',
      en: 'This row has {found} cells, the header has {expected}{guess}.',
    },
    remedy: {
      zh: '补齐或删去多余的格；格里的逗号要用英文双引号括住整格。',
      en: 'Add or remove cells; a cell that contains a comma needs double quotes around it.',
    },
  },
  'csv-header-duplicate': {
    severity: 'error',
    group: 'csv',
    title: { zh: '表头重复', en: 'Column header twice' },
    message: {
      zh: '表头“{found}”与 {other} 列是同一列。',
      en: 'The header "{found}" names the same column as column {other}.',
    },
    remedy: { zh: '留下正确的一列，删掉另一列。', en: 'Keep the right column and delete the other.' },
  },
  'csv-header-blank': {
    severity: 'error',
    group: 'csv',
    title: { zh: '表头是空的', en: 'Column without a header' },
    message: { zh: '这一列没有表头，下面却有内容。', en: 'This column has no header, yet there are values below.' },
    remedy: { zh: '填上表头，或删掉整列。', en: 'Name the column or delete it.' },
  },
  'column-unknown': {
    severity: 'error',
    group: 'csv',
    title: { zh: '不认识的列', en: 'Unknown column' },
    message: { zh: '不认识表头“{found}”。{nearest}', en: 'The column "{found}" is not known.{nearest}' },
    remedy: {
      zh: '改成约定的列名；只供自己核对的列请删掉，或在列名前加 calc_。',
      en: 'Use a known column name; delete columns for your own checks, or begin their names with calc_.',
    },
  },
  'column-missing': {
    severity: 'error',
    group: 'csv',
    title: { zh: '缺少必需的列', en: 'Required column missing' },
    message: { zh: '缺少“{expected}”列。', en: 'The column "{expected}" is missing.' },
    remedy: { zh: '在表头加上“{expected}”，并逐行填写。', en: 'Add the column "{expected}" and fill it in every row.' },
  },
  // ---- values
  'key-unknown': {
    severity: 'error',
    group: 'value',
    title: { zh: '不认识的键', en: 'Unknown key' },
    message: { zh: '不认识键“{found}”。{nearest}', en: 'The key "{found}" is not known.{nearest}' },
    remedy: { zh: '改成约定的键名；想补充说明，写进 note。', en: 'Use a known key; put remarks into "note".' },
  },
  'value-missing': {
    severity: 'error',
    group: 'value',
    title: { zh: '必填项没有填', en: 'Required value missing' },
    message: { zh: '缺少必填的内容：{expected}。', en: 'A required value is missing: {expected}.' },
    remedy: {
      zh: '对照原始单据填上；一时查不到的，先不要录，不要编，也不要写 0。',
      en: 'Fill it in from the original document; if it cannot be found yet, leave the record out. Never invent it and never write 0.',
    },
  },
  'value-shape': {
    severity: 'error',
    group: 'value',
    title: { zh: '内容的样子不对', en: 'Wrong kind of value' },
    message: { zh: '这里应该是{expected}，现在是{found}。', en: 'Here {expected} is needed, not {found}.' },
    remedy: { zh: '参照帮助页的正确例子改写。', en: 'Write it as in the right example of the help page.' },
  },
  'amount-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '金额写法不对', en: 'Amount not readable' },
    message: { zh: '金额“{found}”读不出来。', en: 'The amount "{found}" cannot be read.' },
    remedy: {
      zh: '以元为单位，只写数字，最多两位小数{fix}。',
      en: 'Write yuan in digits with at most two decimals{fix}.',
    },
  },
  'amount-negative': {
    severity: 'error',
    group: 'value',
    title: { zh: '金额写成了负数', en: 'Negative amount' },
    message: {
      zh: '金额“{found}”是负数，账本里的金额一律写正数。',
      en: 'The amount "{found}" is negative; amounts in the ledger are always positive.',
    },
    remedy: {
      zh: '改成“{fix}”。是退款或冲销，就另起一行，在“冲销”（reverses）列写原来那一行的编号。',
      en: 'Write "{fix}". For a refund or a reversal, add a row that names the original in "reverses".',
    },
  },
  'date-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '日期写法不对', en: 'Date not readable' },
    message: { zh: '日期“{found}”{why}。', en: 'The date "{found}" {why}.' },
    remedy: { zh: '写成“年-月-日”，例如 {fix}。', en: 'Write year-month-day, for example {fix}.' },
  },
  'date-rewritten': {
    severity: 'notice',
    group: 'value',
    title: { zh: '日期已换成标准写法', en: 'Date read in another form' },
    message: { zh: '日期“{found}”按 {fix} 读取。', en: 'The date "{found}" was read as {fix}.' },
    remedy: { zh: '没有读错就不用改。', en: 'Nothing to do if that is right.' },
  },
  'date-future': {
    severity: 'error',
    group: 'value',
    title: { zh: '日期在数据截至日之后', en: 'Date after the as-of date' },
    message: {
      zh: '{found} 晚于数据截至日 {as_of}，还没有发生的事不能记账。',
      en: '{found} is later than the as-of date {as_of}; what has not happened cannot be recorded.',
    },
    remedy: {
      zh: '检查年份是否写错；确实已经发生的，先更新 portal.yaml 的 as_of；还没有发生的，先不要录。',
      en: 'Check the year; if it has happened, update as_of in portal.yaml first; if it has not, do not enter it yet.',
    },
  },
  'number-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '数字写法不对', en: 'Number not readable' },
    message: { zh: '“{found}”不是{expected}。', en: '"{found}" is not {expected}.' },
    remedy: {
      zh: '只写数字{fix}；不知道就留空，不要写 0。',
      en: 'Write digits only{fix}; leave it blank when unknown, never 0.',
    },
  },
  'period-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '期间写法不对', en: 'Period not readable' },
    message: { zh: '“{found}”不是{expected}。', en: '"{found}" is not {expected}.' },
    remedy: { zh: '按年-月的写法改{fix}。', en: 'Write it year first{fix}.' },
  },
  'id-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '编号写法不对', en: 'Id not allowed' },
    message: {
      zh: '编号“{found}”只能有小写字母、数字和连字符，最多 64 个字符（账本行的编号可以用大写）。',
      en: 'The id "{found}" may only have lower-case letters, digits and hyphens, at most 64 (ledger rows may use capitals).',
    },
    remedy: { zh: '改成“{fix}”。', en: 'Write "{fix}".' },
  },
  'code-padded': {
    severity: 'notice',
    group: 'value',
    title: { zh: '补回了开头的零', en: 'Leading zeros restored' },
    message: {
      zh: '“{found}”不足四位，已按 {fix} 读取；Excel 会去掉开头的零。',
      en: '"{found}" has fewer than four digits and was read as {fix}; Excel strips leading zeros.',
    },
    remedy: {
      zh: '没有读错就不用改；把这一列设为“文本”格式可以避免。',
      en: 'Nothing to do if that is right; format the column as text to avoid it.',
    },
  },
  'code-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '票据号或凭证号写法不对', en: 'Receipt or voucher digits not allowed' },
    message: {
      zh: '“{found}”应该是号码的最后四位。',
      en: '"{found}" should be the last four characters of the number.',
    },
    remedy: {
      zh: '只写最后四位，完整号码不要公开。',
      en: 'Write the last four only; the full number is not for publication.',
    },
  },
  'choice-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '不在可选范围内', en: 'Not one of the choices' },
    message: { zh: '“{found}”不在可选范围内。{nearest}', en: '"{found}" is not one of the choices.{nearest}' },
    remedy: { zh: '从这些里选一个：{choices}。', en: 'Choose one of: {choices}.' },
  },
  'uscc-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '统一社会信用代码不对', en: 'USCC not valid' },
    message: { zh: '统一社会信用代码“{found}”{why}。', en: 'The Unified Social Credit Code "{found}" {why}.' },
    remedy: {
      zh: '对照登记证书重新录入 18 位代码。',
      en: 'Copy the 18 characters from the registration certificate again.',
    },
  },
  'url-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '网址不对', en: 'Web address not allowed' },
    message: { zh: '“{found}”不是完整的网址。', en: '"{found}" is not a complete web address.' },
    remedy: { zh: '写以 https:// 开头的完整网址。', en: 'Write the complete address, beginning with https://.' },
  },
  'text-control': {
    severity: 'error',
    group: 'value',
    title: { zh: '文字里有看不见的控制字符', en: 'Invisible control character in a text' },
    message: {
      zh: '文字里有看不见的控制字符（{found}）。',
      en: 'The text contains an invisible control character ({found}).',
    },
    remedy: {
      zh: '删掉这一格重新输入，不要从网页或 PDF 直接粘贴。',
      en: 'Clear the cell and type the text again instead of pasting it.',
    },
  },
  'formula-cell': {
    severity: 'error',
    group: 'value',
    title: { zh: '单元格里是公式', en: 'Formula in a cell' },
    message: {
      zh: '“{found}”看起来是公式，这一列只能写值。',
      en: '"{found}" looks like a formula; this column takes values only.',
    },
    remedy: {
      zh: '在 Excel 中复制该列，选择性粘贴为“数值”，再保存。',
      en: 'Copy the column, paste it as values, and save again.',
    },
  },
  'formula-text': {
    severity: 'warning',
    group: 'value',
    title: { zh: '文字以公式符号开头', en: 'Text begins like a formula' },
    message: {
      zh: '文字以“{sign}”开头，别人用 Excel 打开下载文件时可能被当成公式。',
      en: 'The text begins with "{sign}"; a spreadsheet could take it for a formula.',
    },
    remedy: {
      zh: '换一个开头，或在最前面加一个英文单引号；确实要保留原样，就在 explanations.yaml 里说明。',
      en: 'Begin with another character, put an apostrophe before it, or explain it in explanations.yaml.',
    },
  },
  // ---- references
  'id-duplicate': {
    severity: 'error',
    group: 'reference',
    title: { zh: '编号重复', en: 'Id used twice' },
    message: { zh: '编号“{found}”已经用在 {other}。', en: 'The id "{found}" is already used in {other}.' },
    remedy: {
      zh: '换一个没有用过的编号；是同一笔重复录入，就删掉一行。',
      en: 'Give it an unused id; if it is the same record entered twice, delete one.',
    },
  },
  'reference-unknown': {
    severity: 'error',
    group: 'reference',
    title: { zh: '找不到所指的记录', en: 'Record not found' },
    message: { zh: '找不到{kind}“{found}”。{nearest}', en: 'There is no {kind} "{found}".{nearest}' },
    remedy: {
      zh: '核对编号；记录还没有建，就先建。',
      en: 'Check the id; create the record first if it does not exist.',
    },
  },
  'reference-loop': {
    severity: 'error',
    group: 'reference',
    title: { zh: '互相指向，绕成了圈', en: 'References in a circle' },
    message: { zh: '“{found}”绕了一圈又指回自己。', en: '"{found}" leads back to itself.' },
    remedy: {
      zh: '改正“上级”（parent）或“被取代”（superseded_by）里的编号。',
      en: 'Correct the id in "parent" or "superseded_by".',
    },
  },
  'fictional-mixed': {
    severity: 'error',
    group: 'reference',
    title: { zh: '虚构与真实混在一起', en: 'Fictional and real mixed' },
    message: {
      zh: '“{found}”与“{other}”一个虚构、一个真实，不能相连。',
      en: '"{found}" and "{other}": one is fictional, the other real; they cannot be joined.',
    },
    remedy: { zh: '改正 fictional，或改正所指的编号。', en: 'Correct "fictional" or the id.' },
  },
  'coverage-conflict': {
    severity: 'error',
    group: 'reference',
    title: { zh: '报道数据的基金不能有账目', en: 'Reported fund with ledger rows' },
    message: {
      zh: '基金“{found}”的 coverage 是 {coverage}，却有账目行。',
      en: 'The fund "{found}" has coverage {coverage}, yet it has ledger rows.',
    },
    remedy: {
      zh: '账目是真实的，就把 coverage 改成 ledger；否则删掉账目，数字写进 aggregates.yaml。',
      en: 'Set coverage to ledger if the rows are real; else delete them and use aggregates.yaml.',
    },
  },
  'aggregate-range': {
    severity: 'error',
    group: 'reference',
    title: { zh: '报道数字的上下限颠倒', en: 'Range upside down' },
    message: { zh: '下限 {from} 大于上限 {to}。', en: 'The lower end {from} is above the upper end {to}.' },
    remedy: { zh: '对照报道原文改正 value 和 value_to。', en: 'Correct value and value_to from the report.' },
  },
  // ---- ledger
  'row-before-opening': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '早于期初的账目', en: 'Row before the opening balance' },
    message: {
      zh: '到账日 {found} 早于基金期初日 {opening}。',
      en: 'The bank date {found} is before the opening balance of {opening}.',
    },
    remedy: {
      zh: '核对日期；已经算在期初余额里的，删掉这一行；要从更早的一天公开，就把期初余额改到那一天。',
      en: 'Check the date; delete the row if the opening balance includes it, or move the opening balance to an earlier day.',
    },
  },
  'opening-overdrawn': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '期初限定资金超过期初余额', en: 'Opening pots exceed the opening balance' },
    message: {
      zh: '期初限定资金合计 {found} 元，超过期初余额 {limit} 元。',
      en: 'The restricted opening amounts sum to {found} yuan, above the opening balance of {limit} yuan.',
    },
    remedy: { zh: '核对期初余额和各用途的金额。', en: 'Check the opening balance and the amount of each purpose.' },
  },
  'balance-negative': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '基金余额为负', en: 'Fund balance below zero' },
    message: {
      zh: '记到这一行，{on} 日终余额是 −{found} 元；没有的钱不能花。',
      en: 'With this row the balance at the end of {on} is −{found} yuan; money that is not there cannot be spent.',
    },
    remedy: {
      zh: '检查是否漏记收入、重复记了支出，或到账日期写错。',
      en: 'Look for income not entered, spending entered twice, or a wrong bank date.',
    },
  },
  'pot-negative': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '限定资金超支', en: 'Pot below zero' },
    message: {
      zh: '记到这一行，{on} 日终“{pot}”这部分钱是 −{found} 元。',
      en: 'With this row the pot "{pot}" stands at −{found} yuan at the end of {on}.',
    },
    remedy: {
      zh: '检查“用途限定”（restriction）是否写对；确实要动用别的钱，先在 reallocations.csv 记一笔，并写明同意或公示。',
      en: 'Check "restriction"; to use other money, first enter a reallocation with its consent or notice.',
    },
  },
  'balance-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '账面与银行对不上', en: 'Ledger and bank differ' },
    message: {
      zh: '{on} 银行余额 {bank} 元，账面算得 {ledger} 元，相差 {difference} 元。{since}{suspects}',
      en: 'On {on} the bank has {bank} yuan, the ledger gives {ledger} yuan: {difference} yuan apart. {since}{suspects}',
    },
    remedy: {
      zh: '先看上面提到的行，再逐笔核对这段时间的对账单。',
      en: 'Look at the rows named above first, then compare this period with the statement row by row.',
    },
  },
  'pot-not-allowed': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '限定资金用到了别处', en: 'Pot used for something else' },
    message: { zh: '“{pot}”这部分钱不能付{what}。', en: 'The pot "{pot}" may not pay {what}.' },
    remedy: {
      zh: '改正“用途限定”（restriction）或“项目”（project）；确实要改变用途，先在 reallocations.csv 记一笔，并写明同意或公示。',
      en: 'Correct "restriction" or "project"; to change the purpose, first enter a reallocation with its consent or notice.',
    },
  },
  'fee-from-restricted': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '从限定资金提取费用', en: 'Fee taken from a restricted pot' },
    message: {
      zh: '从“{pot}”列支{category}，但协议和募捐方案都没有允许。',
      en: '{category} is charged to the pot "{pot}", which neither agreement nor campaign allows.',
    },
    remedy: {
      zh: '改从非限定资金列支；协议允许的，在 fund.yaml 这份协议的 fee 里写 from_restricted: true 和依据。',
      en: 'Charge unrestricted money; if the agreement allows it, write from_restricted: true and its basis under "fee" of that agreement in fund.yaml.',
    },
  },
  'fee-mismatch': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '管理费与协议约定不符', en: 'Fee differs from the agreement' },
    message: {
      zh: '{period} 的管理费按协议应为{sum} = {due} 元，实际提取 {charged} 元，{way} {difference} 元。',
      en: 'By the agreement the fee for {period} is {sum} = {due} yuan; {charged} yuan were charged, {difference} yuan {way}.',
    },
    remedy: {
      zh: '金额录错的，改正；这笔不是上面这一期的，在“管理费期间”（fee_period）写明是哪一期；协议的比例或口径写错的，对照协议改正 fee。确实多提或少提的，金额不要改，在 explanations.yaml 如实说明，退回的另记一笔冲销。',
      en: 'Correct a mistyped amount; if the row is for another period, name it in "fee_period"; if percent or base differ from the signed agreement, correct "fee". If it really was charged so, leave the amount and explain it in explanations.yaml; what is paid back is a reversal.',
    },
  },
  'reallocation-unconsented': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '变更用途缺少同意或公示', en: 'Change of purpose without consent or notice' },
    message: { zh: '这笔变更用途{why}。', en: 'This change of purpose {why}.' },
    remedy: {
      zh: '写明“同意方式”（consent）：捐赠人同意、重新备案或公示；公示要写起止日期，并在调整之前结束。',
      en: 'State "consent" (donor, refiled or notice); a notice needs its dates and ends before the money moves.',
    },
  },
  'transfer-self': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '划转给了自己', en: 'Transfer to itself' },
    message: { zh: '基金“{found}”划转给了自己。', en: 'The fund "{found}" transfers to itself.' },
    remedy: {
      zh: '改正“转入基金”（to_fund）；同一只基金内换用途，请记在 reallocations.csv。',
      en: 'Correct "to_fund"; a change of pot within a fund belongs in reallocations.csv.',
    },
  },
  'transfer-return': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '退回的划转对不上', en: 'Return does not fit its transfer' },
    message: { zh: '退回“{found}”{why}。', en: 'The return of "{found}" {why}.' },
    remedy: {
      zh: '核对“退回对应”（returns）的编号、方向、金额和日期。',
      en: 'Check the id in "returns", and the direction, amount and date.',
    },
  },
  'income-from-fund': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '基金之间的钱记成了收入', en: 'Transfer entered as income' },
    message: {
      zh: '“{found}”是本站上的基金，它给的钱不能再记一笔收入，否则会重复计算。',
      en: '"{found}" is a fund of this portal; its money must not be entered again as income.',
    },
    remedy: {
      zh: '删掉这一行，由对方基金在 transfers.csv 里记一次。',
      en: 'Delete this row; the giving fund enters it once in its transfers.csv.',
    },
  },
  'reversal-exceeds': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '冲销超过原金额', en: 'Reversals exceed the original' },
    message: {
      zh: '对“{found}”的冲销合计 {sum} 元，超过原来的 {limit} 元。',
      en: 'The reversals of "{found}" sum to {sum} yuan, above the original {limit} yuan.',
    },
    remedy: { zh: '核对冲销金额，或检查是否冲销了两次。', en: 'Check the amounts, or whether it was reversed twice.' },
  },
  'reversal-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '冲销与原记录不一致', en: 'Reversal does not fit the original' },
    message: { zh: '冲销“{found}”：{why}。', en: 'Reversal of "{found}": {why}.' },
    remedy: {
      zh: '类别、用途限定、项目、用资申请都要和原记录一样，日期不早于原记录；冲销本身记错的，撤回那一行，不要再冲一次。',
      en: 'Give it the category, restriction, project and application of the original and no earlier date; a wrong reversal is retracted, not reversed again.',
    },
  },
  'settlement-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '同一结算单对不上', en: 'Settlement does not agree' },
    message: { zh: '结算单“{found}”{why}。', en: 'The settlement "{found}" {why}.' },
    remedy: {
      zh: '募捐平台一次结算的收入和手续费，要写同一个结算单号、同一个到账日；手续费不能多于收入。',
      en: 'Gifts and fee of one settlement share its number and its bank date, and the fee is not above the gifts.',
    },
  },
  'payment-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '同一笔付款的各行不一致', en: 'Rows of one payment differ' },
    message: { zh: '付款“{found}”的各行{why}不同。', en: 'The rows of payment "{found}" differ in {why}.' },
    remedy: {
      zh: '同一笔银行付款拆成的几行，日期和收款单位必须相同。',
      en: 'Rows that split one bank payment have the same dates and payee.',
    },
  },
  'duplicate-row': {
    severity: 'warning',
    group: 'ledger',
    title: { zh: '疑似重复录入', en: 'Possibly entered twice' },
    message: {
      zh: '与“{found}”同日、同额、同对方，可能重复录入。',
      en: 'Same day, amount and party as "{found}": possibly entered twice.',
    },
    remedy: {
      zh: '是同一笔，就删掉一行（已经公开过的，填“撤回日期”和“撤回原因”）；确实是两笔，填上各自的票据号或凭证号后四位，或在 explanations.yaml 里说明。',
      en: 'If it is one payment, delete a row (once published, retract it with date and reason instead); if there were two, fill in the last four of each receipt or voucher, or explain it in explanations.yaml.',
    },
  },
  'goods-negative': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '物资发出多于入库', en: 'More goods given out than received' },
    message: {
      zh: '记到这一行，“{found}”库存是 −{count} {unit}。',
      en: 'With this row the stock of "{found}" is −{count} {unit}.',
    },
    remedy: { zh: '核对入库和发放数量。', en: 'Check the quantities received and given out.' },
  },
  'in-kind-incomplete': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '实物捐赠没有写全', en: 'In-kind gift incomplete' },
    message: { zh: '实物或服务捐赠缺少“{expected}”。', en: 'A gift of goods or services lacks "{expected}".' },
    remedy: { zh: '填写物资名称、数量、单位和折价依据。', en: 'Fill in goods, quantity, unit and valuation basis.' },
  },
  // ---- decisions
  'agreement-missing': {
    severity: 'error',
    group: 'decision',
    title: { zh: '缺少托管组织、协议或期初余额', en: 'Host charity, agreement or opening balance missing' },
    message: {
      zh: '基金“{found}”公开逐笔账目，却没有写{what}。',
      en: 'The fund "{found}" publishes a ledger, but states no {what}.',
    },
    remedy: {
      zh: '在 fund.yaml 补上{what}；只有报道数据的基金，把 coverage 改成 reported。',
      en: 'Add the {what} in fund.yaml; if only reported figures are known, set coverage to reported.',
    },
  },
  'agreement-late': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '协议签订前就有账目', en: 'Rows before the agreement' },
    message: {
      zh: '最早的协议签于 {signed}，晚于第一笔账目 {first}。',
      en: 'The first agreement was signed on {signed}, after the first row of {first}.',
    },
    remedy: { zh: '补上更早的协议，或改正日期。', en: 'Add the earlier agreement or correct the date.' },
  },
  'committee-size': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '管委会人数不合规定', en: 'Committee size' },
    message: {
      zh: '{on} 管委会在任 {found} 人，规定不少于 {minimum} 人且为单数。',
      en: 'On {on} the committee has {found} members; the rule asks for at least {minimum} and an odd number.',
    },
    remedy: { zh: '核对 committee.members 的任期起止。', en: 'Check the terms in committee.members.' },
  },
  'vote-due': {
    severity: 'error',
    group: 'decision',
    title: { zh: '应到人数与管委会不符', en: 'Number due differs from the committee' },
    message: {
      zh: '{on} 管委会在任 {found} 人，应到却写了 {due} 人。',
      en: 'On {on} the committee has {found} members, yet {due} are entered as due.',
    },
    remedy: {
      zh: '核对应到（due）和 committee.members 的任期；不是管委会的表决，请在 meeting 写明是哪次会议。',
      en: 'Check "due" and the terms in committee.members; if another body voted, name its meeting in "meeting".',
    },
  },
  'vote-sum': {
    severity: 'error',
    group: 'decision',
    title: { zh: '表决票数对不上', en: 'Votes do not add up' },
    message: {
      zh: '同意、反对、弃权、无效、回避合计 {found}，实到 {present} 人，应到 {due} 人。',
      en: 'For, against, abstain, invalid and recused sum to {found}; present {present}, due {due}.',
    },
    remedy: {
      zh: '对照会议记录改正；合计要等于实到，实到不超过应到。',
      en: 'Correct it from the minutes: the sum equals those present, at most those due.',
    },
  },
  'vote-quorum': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '到会人数不足', en: 'No quorum' },
    message: {
      zh: '应到 {due} 人，实到 {present} 人，不足规定的 {quorum}。',
      en: 'Due {due}, present {present}: below the quorum of {quorum}.',
    },
    remedy: {
      zh: '先对照签到表核对人数；人数没有录错的，这次表决不算数，要重新开会表决。',
      en: 'Compare the numbers with the attendance sheet; if they are right, the vote does not count and must be repeated.',
    },
  },
  'vote-failed': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '没有通过的表决当成了通过', en: 'Failed vote treated as passed' },
    message: {
      zh: '同意 {for} 票，计算基数 {base} 人，没有达到通过要求 {percent}（50% 指超过一半），不能批准。',
      en: 'Votes for: {for}, out of {base}. That does not meet the pass rule of {percent} (50% means more than half), so it cannot be approved.',
    },
    remedy: {
      zh: '改正票数，或把申请改为未通过（rejected）。',
      en: 'Correct the votes or mark the application as rejected.',
    },
  },
  'date-order': {
    severity: 'error',
    group: 'decision',
    title: { zh: '日期先后颠倒', en: 'Dates in the wrong order' },
    message: {
      zh: '{later}（{later_on}）早于{earlier}（{earlier_on}），不可能是这样。',
      en: '"{later}" ({later_on}) is before "{earlier}" ({earlier_on}), which cannot have been so.',
    },
    remedy: {
      zh: '对照原始记录，改正写错的那个日期。两个日期都查不清的，先不填，问清楚再补。',
      en: 'Find in the records which of the two is wrong and correct it. If neither is certain, leave it blank until it is.',
    },
  },
  'order-breach': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '办理的先后不合规定', en: 'Steps in the wrong order' },
    message: {
      zh: '{later}（{later_on}）早于{earlier}（{earlier_on}），按规定应当在后。',
      en: '"{later}" ({later_on}) is before "{earlier}" ({earlier_on}); by the rules it comes after.',
    },
    remedy: {
      zh: '日期录错的，对照原始记录改正；确实是这样办的，日期不要改，在 explanations.yaml 如实说明，页面会标“未按规定办理”。',
      en: 'Correct a date that was mistyped. If it really was done in this order, leave the dates and explain it in explanations.yaml; pages will say "not done by the rules".',
    },
  },
  'authority-missing': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款没有依据', en: 'Payment without authority' },
    message: {
      zh: '这笔付款 {amount} 元没有写用资申请，也不属于免申请的情形。',
      en: 'This payment of {amount} yuan names no application and is not exempt.',
    },
    remedy: {
      zh: '在“用资申请”（application）列填写已批准的用资申请编号。',
      en: 'Name the approved application in "application".',
    },
  },
  'application-unapproved': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '申请未批准就付款', en: 'Paid without approval' },
    message: { zh: '用资申请“{found}”{why}。', en: 'The application "{found}" {why}.' },
    remedy: {
      zh: '核对申请编号和批准日期；没有批准的申请不能付款。',
      en: 'Check the id and the date of approval; nothing may be paid without it.',
    },
  },
  'notice-unfinished': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '公示没有结束就付款', en: 'Paid before the notice ended' },
    message: { zh: '用资申请“{found}”{why}。', en: 'The application "{found}" {why}.' },
    remedy: {
      zh: '核对公示起止和付款日期；公示最后一天过后，没有未办结的异议，才能付款。',
      en: 'Check the dates; payment follows the last day of the notice, with no objection open or upheld.',
    },
  },
  'notice-short': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '公示期不够长', en: 'Notice too short' },
    message: {
      zh: '公示 {found} {unit}，规定不少于 {minimum} {unit}。',
      en: 'The notice ran {found} {unit}; the rule asks for at least {minimum}.',
    },
    remedy: {
      zh: '日期录错的改正；天数确实不够的，要重新公示。',
      en: 'Correct the dates if they are wrong; if the notice really was too short, it must be posted again.',
    },
  },
  'application-overspent': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款超过批准金额', en: 'Payments exceed the approval' },
    message: {
      zh: '用资申请“{found}”累计付款 {paid} 元，超过批准的 {approved} 元。',
      en: 'The payments of application "{found}" sum to {paid} yuan, above the approved {approved} yuan.',
    },
    remedy: {
      zh: '检查是否记错申请编号、重复录入或漏记冲销；确实要多用的，先另提一份申请，批准后写新的编号。',
      en: 'Look for a wrong application id, a row entered twice or a missing reversal; if more is needed, have a new application approved first and name it.',
    },
  },
  'payee-person': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款给了个人', en: 'Payment to a private person' },
    message: { zh: '{category}不应付给个人。', en: '{category} must not be paid to a private person.' },
    remedy: {
      zh: '收款方其实是单位或个体工商户的，改正“收款方类型”（payee_type）；只有救助、慰问、助学助医和退款可以付给个人。',
      en: 'If the payee is an organisation or a registered shop, correct "payee_type"; only relief, condolence, education or medical aid and refunds may go to persons.',
    },
  },
  'donor-consent': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '公开个人姓名没有同意依据', en: 'Name published without consent' },
    message: {
      zh: '捐赠人是个人，公示名“{found}”没有遮盖，也没有同意书编号。',
      en: 'The donor is a person; the name "{found}" is not masked and no consent is referenced.',
    },
    remedy: {
      zh: '改成“王*明”“爱心居民”一类的写法；本人单独同意公开的，在“同意书编号”（consent_ref）填编号。',
      en: 'Mask the name or use a neutral one; where the person gave separate consent, give its number in "consent_ref".',
    },
  },
  'correction-mismatch': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '更正记录与现在的内容不符', en: 'Correction does not fit the record' },
    message: {
      zh: '更正把“{found}”的“{field}”改为“{new}”，记录里现在是“{value}”。',
      en: 'The correction of "{found}" sets "{field}" to "{new}"; the record now says "{value}".',
    },
    remedy: {
      zh: '内容又改过，就再加一条更正；没有改过，就核对 field 和 new。',
      en: 'If it was changed again, add another correction; otherwise check "field" and "new".',
    },
  },
  'status-conflict': {
    severity: 'error',
    group: 'decision',
    title: { zh: '状态互相矛盾', en: 'Contradicting states' },
    message: { zh: '{why}。', en: '{why}.' },
    remedy: { zh: '对照原始记录，只保留真实的状态。', en: 'Keep the state that the records prove.' },
  },
  ...settingCodes,
  ...explanationCodes,
  // ---- what neighbourhoods do with the money, one file an area
  ...historyCodes,
  ...shareCodes,
  ...traceCodes,
  ...roundCodes,
  ...allianceCodes,
  ...wishCodes,
  ...pointsCodes,
  ...councilCodes,
  ...snapshotCodes,
  ...privacyCodes,
} as const satisfies Record<string, CodeEntry>;

/** The name of a problem, kebab-case. */
export type Code = keyof typeof codes;
