import type { CodeEntry } from '../entry.ts';

/** Problems of explanations: those that explain nothing, are empty, or were removed. */
export const explanationCodes = {
  'explanation-unused': {
    severity: 'notice',
    group: 'disclosure',
    title: { zh: '说明没有对应的问题', en: 'Explanation without a problem' },
    message: {
      zh: '没有需要这条说明的问题（{code}，{found}）。',
      en: 'No problem needs this explanation ({code}, {found}).',
    },
    remedy: {
      zh: '问题已经解决，就删掉这条说明；还没有解决，就核对 code、record、fund、round 和 field。',
      en: 'Delete the explanation if the problem is solved; otherwise check "code", "record", "fund", "round" and "field".',
    },
  },
  'explanation-unfounded': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '说明的情况没有发生', en: 'Explanation of something that did not happen' },
    message: {
      zh: '这条说明说“{found}”未按规定办理（{code}），检查却没有发现这样的情况，照此公布会说错。',
      en: 'This explanation says that "{found}" was not done by the rules ({code}), but the check finds nothing of the kind; published, it would be wrong.',
    },
    remedy: {
      zh: '核对 code、record、fund、round 和 field。日期或数字已经改正、情况不再有的，删掉这条说明；公布过的，要有改正那条记录的更正。',
      en: 'Check "code", "record", "fund", "round" and "field". If a date or figure was corrected and nothing is left to explain, delete the explanation; if it was published, the corrected record needs its correction.',
    },
  },
  'explanation-vague': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '说明对应的不止一处', en: 'Explanation fits more than one problem' },
    message: {
      zh: '看不出对“{found}”的说明（{code}）说的是哪一处：{what}（{which}）。',
      en: 'It is not clear which problem the explanation of "{found}" ({code}) means: {what} ({which}).',
    },
    remedy: {
      zh: '在这条说明里加一行，写明{name}，例如 {line}；另外几处也要说明的，各写一条。',
      en: 'Add a line that says {name}, for example {line}; where the others need it too, write one explanation for each.',
    },
  },
  'explanation-blank': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '说明里有没写完的地方', en: 'Placeholder left in an explanation' },
    message: {
      zh: '“{expected}”写的是“{found}”，不是实际情况。',
      en: '"{expected}" says "{found}", which tells nothing.',
    },
    remedy: {
      zh: '写清楚实际情况；还不知道的，问清楚再公布。职务写岗位名称，不写姓名。',
      en: 'Write what really was; if it is not known yet, find out before you publish. The role is an office, not a name.',
    },
  },
  'explanation-removed': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '公布过的“未按规定办理”说明被改动或删除', en: 'Published explanation of a breach changed or removed' },
    message: {
      zh: '{date} 的快照里有“未按规定办理”的说明“{found}”，现在改了样或者不见了。',
      en: 'The snapshot of {date} has the explanation "{found}" of something not done by the rules; now it says something else or is gone.',
    },
    remedy: {
      zh: '按原样补回。处理有进展的，在后面再加一条，不动原来那条。那条记录的日期或数字本来录错、已经改正的，先在 corrections.yaml 写更正，说明才能删。',
      en: 'Put it back as it was. Tell what was done since in another entry below it. If a date or figure of the record had been mistyped and is now right, enter its correction; then the explanation may go.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
