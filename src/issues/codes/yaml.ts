import type { CodeEntry } from '../entry.ts';

/** How a YAML file is written. */
export const yamlCodes = {
  'yaml-syntax': {
    severity: 'error',
    group: 'yaml',
    title: { zh: 'YAML 写法有误', en: 'YAML cannot be read' },
    message: { zh: '从这里起读不下去：{reason}。', en: 'Reading stops here: {reason}.' },
    remedy: {
      zh: '检查这一行和上一行：缩进用空格对齐，冒号是英文冒号、后面有一个空格，引号是英文引号、成对。',
      en: 'Check this line and the one before: aligned blanks, a plain colon with a blank after it, plain quotes in pairs.',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    group: 'yaml',
    title: { zh: '同一个字段写了两次', en: 'Field written twice' },
    message: {
      zh: '字段“{found}”在同一处出现了两次，不知道以哪个为准。',
      en: 'The field "{found}" occurs twice in one place; it is unclear which one holds.',
    },
    remedy: {
      zh: '对照原始记录，留下正确的一个，删掉另一个。',
      en: 'Compare the records, keep the right one and delete the other.',
    },
  },
  'yaml-alias': {
    severity: 'error',
    group: 'yaml',
    title: { zh: '开头的 & 或 * 被当成特殊符号', en: 'A leading & or * is a special sign' },
    message: {
      zh: '“{found}”开头的 & 或 * 在 YAML 里是特殊符号，这里不能用。',
      en: 'In "{found}" the leading & or * is a special sign of YAML, which is not allowed here.',
    },
    remedy: {
      zh: '文字本来就以 & 或 * 开头的，整段加英文双引号；不是的，把内容完整写出来。',
      en: 'Put quotes around text that really begins with & or *; otherwise write the content out.',
    },
  },
  'yaml-hash': {
    severity: 'error',
    group: 'yaml',
    title: { zh: '“#”后面的文字没有读到', en: 'Text behind a "#" was not read' },
    message: {
      zh: '“#”前面有空格，后面的“{found}”被当成批注，没有读取。',
      en: 'A blank stands before the "#", so "{found}" was taken for a comment and not read.',
    },
    remedy: {
      zh: '要公布的，把整段文字用英文双引号括起来；只是批注的，在“#”后面加一个空格，或另起一行写。',
      en: 'To publish it, put the whole text into double quotes; if it is a comment, put a blank behind the "#" or write it on a line of its own.',
    },
  },
  'yaml-comment': {
    severity: 'notice',
    group: 'yaml',
    title: { zh: '“#”后面的文字当作批注', en: 'Text behind a "#" is a comment' },
    message: {
      zh: '“# {found}”当作批注，不读取，也不公布。',
      en: '"# {found}" is taken for a comment: it is neither read nor published.',
    },
    remedy: {
      zh: '本来就是批注的，不用改；要公布的，把整段文字用英文双引号括起来。',
      en: 'Nothing to do if it is one; to publish it, put the whole text into double quotes.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
