/** Words of the preview that staff see on their own computer: what stands over its pages, and pages that only it has. */
export const previewWords = {
  bannerErrors: {
    zh: '预览：数据有 {count} 处错误，页面还是改动以前的样子。',
    en: 'Preview: the data have {count} {count:error|errors}; pages show what was there before.',
  },
  bannerFailed: {
    zh: '预览：数据没有读成，页面还是改动以前的样子。',
    en: 'Preview: the data could not be read; pages show what was there before.',
  },
  bannerChanged: {
    zh: '预览：和已公布的比，改动 {count} 处，页边有竖线的就是。',
    en: 'Preview: {count} {count:change|changes} against what is published, marked by a bar in the margin.',
  },
  bannerSame: { zh: '预览：和已公布的一样。', en: 'Preview: the same as what is published.' },
  bannerAlone: {
    zh: '预览：还没有公布过的可比。',
    en: 'Preview: nothing published to compare it with.',
  },
  toProblems: { zh: '看哪里要改', en: 'See what to mend' },
  toReview: { zh: '看会变什么', en: 'See what will change' },
  problems: { zh: '数据检查', en: 'Data check' },
  fresh: {
    zh: '存下文件，这一页自己更新。',
    en: 'This page renews itself when a file is saved.',
  },
  kept: {
    zh: '网页还是最后一次没有错误时的样子，改好就更新。',
    en: 'The pages are as they were when the data last had no error; they are renewed when it is mended.',
  },
  nothingYet: {
    zh: '启动时数据就有错误，没有可以显示的网页。改好下面这些，网页就出来；办法页和工作台现在就能用。',
    en: 'The data had errors from the start, so there is no page to show. Mend what follows and the pages appear; help and the staff desk work already.',
  },
  failed: { zh: '数据没有读成：{why}', en: 'The data could not be read: {why}' },
  clean: { zh: '没有错误，可以发布。', en: 'No errors; it can be published.' },
  help: { zh: '怎么改', en: 'How to mend it' },
  paste: { zh: '属实的，把这条填好，加到 {file}：', en: 'If it is true, fill this in and add it to {file}:' },
  count: {
    zh: '必须修改 {must} 处，提醒 {should} 处',
    en: '{must} that must be mended, {should} to look at',
  },
  most: { zh: '还有 {count} 处，先改好这些', en: '{count} more: mend these first' },
  home: { zh: '回首页', en: 'Home' },
  desk: { zh: '工作台', en: 'Staff desk' },
  helpAll: { zh: '办法', en: 'Help' },
  broken: { zh: '这一页没有做出来', en: 'This page could not be made' },
  brokenWhy: {
    zh: '不是数据的错误，是程序出了问题。其他网页照常能看。请把下面这段话告诉维护人员：',
    en: 'No fault of the data: the program failed. Other pages work. Please tell the maintainer:',
  },
  noReview: {
    zh: '没有可比的：{why}',
    en: 'Nothing to compare with: {why}',
  },

  refusedHost: {
    zh: '预览只在这台电脑上用，请用 localhost 打开。',
    en: 'The preview is for this computer alone: open it as localhost.',
  },
  refusedOrigin: { zh: '别的网站不能用预览。', en: 'Other sites may not use the preview.' },
  refusedToken: {
    zh: '预览重新启动过，请刷新页面。',
    en: 'The preview was started anew: load the page again.',
  },
  refusedForm: { zh: '送来的不是改动。', en: 'What was sent is no change.' },
  refusedFile: {
    zh: '没有写：{file} 不是数据文件夹里该有的文件。',
    en: 'Not written: {file} is no file of a data folder.',
  },
  refusedMeanwhile: {
    zh: '没有写：{file} 在别处改过。刷新页面，在新的数据上再做。',
    en: 'Not written: {file} was changed elsewhere. Load the page again and work on the new data.',
  },
  refusedUndo: {
    zh: '没有撤销：{file} 后来又改过。',
    en: 'Not taken back: {file} was changed since.',
  },
  nothingToUndo: { zh: '没有可以撤销的写入。', en: 'There is nothing to take back.' },
  undonePublished: {
    zh: '没有撤销：写入以后公布过。公布过的要改，写更正。',
    en: 'Not taken back: it was published since. What was published is changed by a correction.',
  },
} as const;
