import type { CodeEntry } from '../entry.ts';

/** Problems of characters in a text or a cell: invisible marks, quotation marks, formulas. */
export const textCodes = {
  'text-control': {
    severity: 'error',
    group: 'value',
    title: { zh: '文字里有看不见的控制字符', en: 'Invisible control character in a text' },
    message: {
      zh: '文字里有看不见的控制字符（{found}），显示出来的可能和写的不一样。',
      en: 'The text contains an invisible control character ({found}); it may look other than it was written.',
    },
    remedy: {
      zh: '对照原件，删掉这一格重新输入，不要从网页或 PDF 直接粘贴。',
      en: 'Clear the cell and type the text again from the original instead of pasting it.',
    },
  },
  'text-invisible': {
    severity: 'notice',
    group: 'value',
    title: { zh: '看不见的字符没有读取', en: 'Invisible marks were not read' },
    message: {
      zh: '里面有看不见的字符（{found}），读取时去掉了。',
      en: 'There is an invisible mark in it ({found}), which was left out.',
    },
    remedy: {
      zh: '不用改；删掉这一格重新输入，就不再提示。',
      en: 'Nothing to do; clear the cell and type it again to be rid of this notice.',
    },
  },
  'text-quoted': {
    severity: 'notice',
    group: 'value',
    title: { zh: '整段文字在中文引号里', en: 'Text wholly within Chinese quotation marks' },
    message: {
      zh: '整段文字写在中文引号里，引号也会公布出来：{found}。',
      en: 'The whole text stands within Chinese quotation marks, which are published too: {found}.',
    },
    remedy: {
      zh: '不想公布引号的，删掉；YAML 里需要引号的地方用英文双引号。',
      en: 'Delete the marks if they should not show; where YAML needs quotes, use plain double quotes.',
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
} as const satisfies Record<string, CodeEntry>;
