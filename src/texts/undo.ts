import type { Words } from './text.ts';

/** What a command says when its last change is taken back. */
export const undoWords = {
  undone: { zh: '已撤销，文件和写入前一字不差。', en: 'Taken back; the files are as before, byte for byte.' },
  nothing: { zh: '没有可以撤销的。', en: 'There is nothing to take back.' },
  edited: { zh: '这些文件后来改过，不能撤销：', en: 'These files were edited since, so it cannot be taken back:' },
  published: { zh: '之后已经发布过快照，不能撤销；用更正。', en: 'A snapshot was recorded since; correct it instead.' },
} as const satisfies Words;
