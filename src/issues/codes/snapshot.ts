import type { CodeEntry } from '../entry.ts';

/** Problems of what was published before: the chain of snapshots, and changes without a correction. */
export const snapshotCodes = {
  'correction-missing': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '公布过的内容改了，没有更正记录', en: 'Published value changed without a correction' },
    message: {
      zh: '“{record}”的“{field}”，{date} 的快照里是“{old}”，现在是“{new}”，没有与此一致的更正记录。',
      en: '"{field}" of "{record}" was "{old}" in the snapshot of {date} and is now "{new}"; no correction says exactly that.',
    },
    remedy: {
      zh: '改错了，就改回去。因为是个人信息才去掉或遮住的，不要写更正，告诉维护人员清除。其他确实要更正的，在 {file} 里加一行，写明原因和批准人职务：{entry}',
      en: 'If it was changed by mistake, change it back. If something private was taken out or masked, write no correction: the maintainers purge it. Any other change that is right: add this line with reason and role to {file}: {entry}',
    },
  },
  'correction-blank': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '更正记录没有写完', en: 'Placeholder left in a correction' },
    message: {
      zh: '“{record}”的更正，“{expected}”写的是“{found}”，不是真实内容。',
      en: '"{expected}" of the correction of "{record}" says "{found}", which tells nothing.',
    },
    remedy: {
      zh: '写清楚为什么更正、由谁批准。批准人写职务，不写姓名；还没有批准的，先报批。',
      en: 'Write why it is corrected and who approved it: an office, not a name. If nobody approved it yet, have it approved first.',
    },
  },
  'record-vanished': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '公布过的记录不见了', en: 'Published record is gone' },
    message: {
      zh: '{date} 的快照里有{kind}{found}，现在没有了。',
      en: 'The snapshot of {date} has the {kind}{found}; now it is gone.',
    },
    remedy: {
      zh: '改过编号的，改回原来的编号，不要再补一条；删掉的，补回来。不该有的记录标为撤回，写明日期和原因，不要删除。因为是个人信息才删的，不要补，先请维护人员清除，下面这一行里就没有原来的内容了。实在不能留的，在 {file} 里加一行，写明原因和批准人职务：{entry}',
      en: 'If its id was changed, change it back and enter nothing twice; if it was deleted, put it back. A record that should not be there is marked as retracted, with day and reason. If it was deleted for being private, leave it out and have the maintainers purge it first: then the line below no longer tells it. If it cannot stay at all, add this line with reason and role to {file}: {entry}',
    },
  },
  'row-late': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '封账以后补记，没有更正记录', en: 'Late row in closed books' },
    message: {
      zh: '账目已封至 {sealed}，“{found}”是 {day} 的账，{date} 的快照里没有，也没有说明是补记的。',
      en: 'The books are closed through {sealed}; "{found}" is of {day}, was not in the snapshot of {date}, and no correction says that it came late.',
    },
    remedy: {
      zh: '核对日期，写错的改正，没有写错的不要改到封账以后。确实是补记，在 {file} 里加一行，写明原因和批准人职务：{entry}',
      en: 'Check the day: correct it if it is wrong, and never move a true one past the closing. If the row was left out, add this line with reason and role to {file}: {entry}',
    },
  },
  'correction-removed': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '公布过的更正记录被改动或删除', en: 'Published correction changed or removed' },
    message: {
      zh: '{date} 的快照里有更正“{found}”，现在改了样或者不见了。',
      en: 'The snapshot of {date} has the correction "{found}"; now it says something else or is gone.',
    },
    remedy: {
      zh: '按原样补回这条更正。更正本身写错了，在后面再加一条，不动原来那条。里面有个人信息的，遮住那一处，请维护人员清除。',
      en: 'Put it back as it was. If the correction itself was wrong, add another one below and leave it. If it holds something private, mask that part and have the maintainers purge it.',
    },
  },
  'snapshot-foreign': {
    severity: 'error',
    group: 'file',
    title: { zh: '快照是另一个网站的', en: 'Snapshots of another portal' },
    message: {
      zh: '{date} 的快照{portal}里有 {count} 条记录，现在的数据里有 {gone} 条都没有：快照和数据不是一个网站的，或者数据丢了。',
      en: 'The snapshot of {date}{portal} has {count} records, and {gone} of them are not in the data: the snapshots are those of another portal, or the data are lost.',
    },
    remedy: {
      zh: '要办自己的网站：示范数据还在的，运行 npm run new -- portal --replace，一次换掉；已经删了的，把 data 里的 snapshots 文件夹整个移到别处，再检查一次。第一次公布时，npm run snapshot 从头记起。数据是误删的，从版本库恢复。',
      en: 'To begin a portal of your own: "npm run new -- portal --replace" takes the place of the demonstration in one step; where its folders were deleted already, move "snapshots" out of "data" and check again. "npm run snapshot" begins anew with your first publication. If the data were lost by mistake, restore them from the repository.',
    },
  },
  'snapshot-broken': {
    severity: 'error',
    group: 'file',
    title: { zh: '快照被改动过', en: 'Snapshot was altered' },
    message: { zh: '{why}。', en: '{why}.' },
    remedy: {
      zh: 'snapshots 文件夹只由 npm run snapshot 写入。从版本库恢复原来的文件；恢复不了，请维护人员查明是谁、为什么改的。',
      en: 'Only npm run snapshot writes into "snapshots". Restore the files from the repository; if that fails, have it found out who changed them and why.',
    },
  },
  'secrets-missing': {
    severity: 'notice',
    group: 'file',
    title: { zh: '缺少密钥，公布值没有核对', en: 'Without the secrets the published values were not proved' },
    message: {
      zh: '{why}，第 {number} 次快照留下的公布值有没有被改动，没有核对。',
      en: '{why}: whether the published values of snapshot {number} were altered was not checked.',
    },
    remedy: {
      zh: '平时改数据不需要密钥，可以不管。发布网站、记快照的电脑要有：把备份的密钥放回 secrets 文件夹，再检查一次。',
      en: 'Secrets are not needed to edit data. The computer that publishes must have them: put them back into the folder "secrets" from the backup and check again.',
    },
  },
  'secret-public': {
    severity: 'error',
    group: 'file',
    title: { zh: '用了示范区的公开密钥', en: 'A public secret of the demonstration is used' },
    message: {
      zh: '{what}是随示范区公开的，人人都知道，不能用在自己的门户里。',
      en: '{what} is published with the demonstration and known to everyone; it cannot serve a portal of your own.',
    },
    remedy: { zh: '不用示范区的：{fix}。', en: 'Do not use that of the demonstration: {fix}.' },
  },
} as const satisfies Record<string, CodeEntry>;
