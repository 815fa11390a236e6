import type { CodeEntry } from '../entry.ts';

/** How a table is written: its rows, its header, and rows that are none. */
export const csvCodes = {
  'csv-quote': {
    severity: 'error',
    group: 'csv',
    title: { zh: '引号不成对', en: 'Quotation mark not closed' },
    message: { zh: '这一格的引号有问题：{what}。', en: 'The quotation marks of this cell are wrong: {what}.' },
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
      zh: '对照原始表格找出缺的或多的一格；格里本来有逗号的，用英文双引号括住整格。不要为了凑数删掉内容。',
      en: 'Compare the original to find the cell that lacks or is too many; a cell that contains a comma needs double quotes around it. Never delete a value to make it fit.',
    },
  },
  'csv-separator': {
    severity: 'error',
    group: 'csv',
    recipe: 'first-import',
    title: { zh: '各格之间不是英文逗号', en: 'Cells not separated by commas' },
    message: {
      zh: '{where}各格之间是{found}，不是英文逗号，整张表没有读取。',
      en: '{where} the cells are separated by {found} instead of commas; the table was not read.',
    },
    remedy: {
      zh: '在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”；手工改的，格里有逗号的整格加英文双引号。',
      en: 'Open it in a spreadsheet and save it as "CSV UTF-8"; when changing it by hand, put double quotes around cells with commas.',
    },
  },
  'csv-title': {
    severity: 'notice',
    group: 'csv',
    recipe: 'first-import',
    title: { zh: '表头上面的行没有读取', en: 'Rows above the header were not read' },
    message: {
      zh: '表头在第 {found} 行，上面的文字（“{text}”）没有读取。',
      en: 'The header is in row {found}; what stands above it ("{text}") was not read.',
    },
    remedy: {
      zh: '上面没有账目就不用管；想去掉这条提示，删掉表头上面的行。',
      en: 'Nothing to do if no record stands there; to be rid of this notice, delete the rows above the header.',
    },
  },
  'csv-unit': {
    severity: 'error',
    group: 'csv',
    title: { zh: '表里的金额不是以元为单位', en: 'Amounts of the table are not in yuan' },
    message: {
      zh: '表头或表头上面写着“{found}”，本站的金额一律以元为单位，照读会差很多倍。',
      en: 'The heading says "{found}", but amounts are always in yuan; read as they are they would be wrong many times over.',
    },
    remedy: {
      zh: '对照原始单据，把每一笔换成以元为单位的准确数，再删掉“{found}”；只有约数的，不能记账。',
      en: 'Write each amount in exact yuan from its document, then delete "{found}"; rounded amounts cannot be booked.',
    },
  },
  'row-total': {
    severity: 'error',
    group: 'csv',
    recipe: 'first-import',
    title: { zh: '像是合计行', en: 'Looks like a totals row' },
    message: { zh: '这一行像是{what}，不是一笔记录{sum}。', en: 'This row looks like {what}, not like a record{sum}.' },
    remedy: {
      zh: '删掉这一行。合计由本站计算，录进来钱会算两次；上年结转的余额写在 fund.yaml 的期初余额里。',
      en: 'Delete this row. Totals are computed here, and entering one counts the money twice; what was carried over belongs in the opening balance in fund.yaml.',
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
    remedy: {
      zh: '两列内容一样的，删掉一列；不一样的，给写错表头的那一列改名。',
      en: 'Delete one column if both hold the same; otherwise rename the one with the wrong header.',
    },
  },
  'csv-header-blank': {
    severity: 'error',
    group: 'csv',
    title: { zh: '表头是空的', en: 'Column without a header' },
    message: { zh: '这一列没有表头，下面却有内容。', en: 'This column has no header, yet there are values below.' },
    remedy: {
      zh: '填上表头；只供自己核对、不用公布的列，删掉整列。',
      en: 'Name the column; delete it if it is only for your own checks.',
    },
  },
  'column-unknown': {
    severity: 'error',
    group: 'csv',
    title: { zh: '不认识的列', en: 'Unknown column' },
    message: { zh: '不认识表头“{found}”。{nearest}', en: 'The column "{found}" is not known.{nearest}' },
    remedy: {
      zh: '改成约定的列名；只供自己核对的列请删掉，或在列名前加 calc_，带 calc_ 的列不读取、不公布。',
      en: 'Use a known column name; delete columns for your own checks, or begin their names with calc_: such columns are neither read nor published.',
    },
  },
  'column-missing': {
    severity: 'error',
    group: 'csv',
    title: { zh: '缺少必需的列', en: 'Required column missing' },
    message: { zh: '缺少“{expected}”列。', en: 'The column "{expected}" is missing.' },
    remedy: {
      zh: '在表头加上“{expected}”，逐行照原始单据填写{choices}。',
      en: 'Add the column "{expected}" and fill it in every row from its document{choices}.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
