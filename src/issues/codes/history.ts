import type { CodeEntry } from '../entry.ts';

/** Problems of life cycles: identity 10. */
export const historyCodes = {
  'state-unknown': {
    severity: 'error',
    group: 'decision',
    title: { zh: '没有这个状态', en: 'No such state' },
    message: {
      zh: '“{found}”不是这类记录的状态。{nearest}',
      en: '"{found}" is no state of this kind of record.{nearest}',
    },
    remedy: { zh: '改成其中一个：{choices}。', en: 'Use one of: {choices}.' },
  },
  'state-back': {
    severity: 'error',
    group: 'decision',
    title: { zh: '不能退回这个状态', en: 'No step back to this state' },
    message: {
      zh: '变动经过写了退回“{found}”，这类记录不能退到这一步。',
      en: 'The history steps back to "{found}"; this kind of record cannot go back there.',
    },
    remedy: {
      zh: '往前走不用写经过，直接改状态和日期；真是退回的，只能退到：{choices}。',
      en: 'Steps forward need no history, only state and date; a real step back leads to one of: {choices}.',
    },
  },
  'state-behind': {
    severity: 'error',
    group: 'decision',
    title: { zh: '现在的状态早于退回的状态', en: 'Present state is before the step back' },
    message: {
      zh: '最后一次变动退回到“{found}”，记录现在却写“{now}”，更靠前。',
      en: 'The last step back led to "{found}", but the record now says "{now}", which comes before it.',
    },
    remedy: {
      zh: '核对现在的状态；确实又退了一步，就在经过里再加一条，写明日期和原因。',
      en: 'Check the present state; if it went back once more, add that step with its date and reason.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
