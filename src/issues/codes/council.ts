import type { CodeEntry } from '../entry.ts';

/** Problems of meetings, surveys, volunteers and what projects show of their works: identity 13. */
export const councilCodes = {
  'meeting-sum': {
    severity: 'error',
    group: 'council',
    title: { zh: '会议人数或票数对不上', en: 'People or votes of a meeting do not add up' },
    message: { zh: '会议“{record}”：{why}。', en: 'Meeting "{record}": {why}.' },
    remedy: {
      zh: '对照会议记录改正：同意、反对、弃权、无效、回避合计等于实到，实到不超过应到。',
      en: 'Correct it from the minutes: for, against, abstain, invalid and recused sum to those present, at most those due.',
    },
  },
  'topic-failed': {
    severity: 'breach',
    group: 'council',
    title: { zh: '没有通过的议题写成了通过', en: 'Topic marked as agreed without enough votes' },
    message: {
      zh: '议题“{topic}”写的是通过，同意 {for} 票，计算基数 {base} 人，没有达到 {percent}（50% 指超过一半）。',
      en: 'The topic "{topic}" is marked as agreed with {for} votes for, out of {base}; that does not meet {percent} (50% means more than half).',
    },
    remedy: {
      zh: '对照会议记录改正票数；结果录错的，改为未通过（rejected）或再议（deferred）。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct the votes from the minutes; if the result was mistyped, it is rejected or deferred. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'topic-unagreed': {
    severity: 'breach',
    group: 'council',
    title: { zh: '没有通过的议题照样办了', en: 'A topic carried out without agreement' },
    message: {
      zh: '议题“{topic}”的结果是“{result}”，却在 {on} 办结。',
      en: 'The topic "{topic}" was {result}, yet carried out on {on}.',
    },
    remedy: {
      zh: '结果或日期录错的，对照会议记录改正；后来另一次会议通过的，办结日期写在那次会议的议题里。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct the result or the day from the minutes; if a later meeting agreed to it, the day belongs to its topic there. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'ballot-sum': {
    severity: 'error',
    group: 'council',
    title: { zh: '票决的票数对不上', en: 'Votes of a ballot do not add up' },
    message: { zh: '票决“{record}”：{why}。', en: 'Ballot "{record}": {why}.' },
    remedy: {
      zh: '对照计票单改正：各票箱合计等于总数，投票人数不多于有权投票人数，一个选项的票不多于有效票。',
      en: 'Correct it from the counting sheet: boxes sum to the total, no more vote than may, and no option has more votes than there are valid ballots.',
    },
  },
  'ballot-failed': {
    severity: 'breach',
    group: 'council',
    title: { zh: '没有通过的选项写成了选中', en: 'Option marked as chosen without the votes it needs' },
    message: {
      zh: '票决“{record}”的选项“{option}”写着选中：{why}。',
      en: 'The ballot "{record}" marks the option "{option}" as chosen: {why}.',
    },
    remedy: {
      zh: '对照计票单改正票数、面积和选中；征询意见的，去掉选中。票少的被选中，在这个选项的“说明”（why）写清原因。确实是这样定的，不要改数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct votes, area and "chosen" from the counting sheet; a poll has nothing chosen. Where an option with fewer votes was taken, give the reason under its "why". If it really was decided so, change no figure to fit; explain it in explanations.yaml.',
    },
  },
  'feedback-incomplete': {
    severity: 'error',
    group: 'council',
    title: { zh: '居民反映没有写全', en: 'Feedback is not complete' },
    message: { zh: '居民反映“{found}”{why}。', en: 'Feedback "{found}" {why}.' },
    remedy: {
      zh: '对照台账补上缺的一格，或者把“状态”（state）改成实际情况；写原话要先得到本人同意，没有同意的改写成概述，“原话”（verbatim）留空。',
      en: 'Fill in what is missing from the register, or correct "state". Verbatim words need the consent of the speaker; without it sum them up and leave "verbatim" blank.',
    },
  },
  'measure-incomplete': {
    severity: 'error',
    group: 'council',
    title: { zh: '账外事项没有写全', en: 'Figure beside the books is not complete' },
    message: { zh: '账外事项“{found}”{why}。', en: 'The figure beside the books "{found}" {why}.' },
    remedy: {
      zh: '补上数字或单位；金额写成区间的，小的写“金额”，大的写“金额至”。个案太少的，并到更长的期间或更宽的事项里。',
      en: 'Fill in the figure or its unit; of a range the lower amount stands under "amount" and the upper one under "amount_to". Put too few cases into a longer period or a broader item.',
    },
  },
  'vote-mismatch': {
    severity: 'error',
    group: 'council',
    title: { zh: '申请里的表决与会议记录不一致', en: 'Vote and meeting disagree' },
    message: {
      zh: '申请“{application}”写着在会议“{meeting}”上表决：{why}。',
      en: 'The application "{application}" says it was voted on at the meeting "{meeting}": {why}.',
    },
    remedy: {
      zh: '对照会议记录，把两处改成同样的日期、人数和票数；不是这次会议表决的，改正 meeting。',
      en: 'Make day, people and votes the same in both from the minutes; if it was another meeting, correct "meeting".',
    },
  },
  'survey-sum': {
    severity: 'error',
    group: 'council',
    title: { zh: '满意度各项合计不对', en: 'Answers of a survey do not add up' },
    message: { zh: '调查“{record}”：{why}。', en: 'Survey "{record}": {why}.' },
    remedy: {
      zh: '按原始答卷重新清点：各项合计等于有效数，有效数不超过发放数。有效答卷太少、不公布数字的，只写发放数，并在“不公布”列写“是”。',
      en: 'Count the answers again: the options sum to the valid ones, at most those issued. Where too few answered, give only those issued and write "yes" under "suppressed".',
    },
  },
  'gate-unmet': {
    severity: 'breach',
    group: 'council',
    title: { zh: '没有通过开工门槛就开工', en: 'Works before residents agreed' },
    message: { zh: '关于“{record}”：{why}。', en: 'On "{record}": {why}.' },
    remedy: {
      zh: '核对通过日期、调查和议题，录错的改正。设计、调查等开工前的支出，把类别写进 allowed_before。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the day, the survey and the topic, and correct what was mistyped. Drawings or the survey itself: name their categories under "allowed_before". If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'volunteer-value': {
    severity: 'error',
    group: 'council',
    title: { zh: '志愿服务的数字互相矛盾', en: 'Volunteer figures that contradict one another' },
    message: { zh: '“{team}”{period} 的数字对不上：{why}。', en: '"{team}", {period}: {why}.' },
    remedy: {
      zh: '对照签到和时长记录改正；没有记录的格子留空，不要写 0。',
      en: 'Correct it from the register; leave blank what was not recorded, and do not write 0.',
    },
  },
  'volunteer-overlap': {
    severity: 'error',
    group: 'council',
    title: { zh: '同一支队伍的期间重叠', en: 'Periods of a team overlap' },
    message: {
      zh: '“{team}”的 {period} 与第 {line} 行的 {other} 重叠，合计时会算两遍。',
      en: '"{team}": {period} overlaps with {other} in row {line}; a total would count it twice.',
    },
    remedy: {
      zh: '同一段时间只留一行：要么按季度，要么按年；重复录入的删掉一行。',
      en: 'Keep one row for each stretch of time: by quarter or by year; delete a row entered twice.',
    },
  },
  'image-missing': {
    severity: 'error',
    group: 'council',
    title: { zh: '找不到照片', en: 'Picture not found' },
    message: {
      zh: '“{found}”不在这个地方的 files 文件夹里。{nearest}',
      en: '"{found}" is not in the "files" folder of the place.{nearest}',
    },
    remedy: {
      zh: '把照片放进 files 文件夹，file 写文件名；暂时没有照片的，去掉这一项。',
      en: 'Put the picture into "files" and give its name; without a picture, leave the entry out.',
    },
  },
  'image-format': {
    severity: 'error',
    group: 'council',
    title: { zh: '照片格式不能用', en: 'Picture format cannot be used' },
    message: {
      zh: '“{found}”不是完整的 JPEG、PNG 或 WebP 图片，无法去掉里面的拍摄信息，没有发布。',
      en: '"{found}" is not a whole JPEG, PNG or WebP picture, so what the camera wrote into it cannot be removed; it was not published.',
    },
    remedy: {
      zh: '用看图软件打开，另存为 JPEG 或 PNG。只改扩展名不起作用。',
      en: 'Open it in a picture program and save it as JPEG or PNG. Renaming does not convert it.',
    },
  },
  'image-large': {
    severity: 'error',
    group: 'council',
    title: { zh: '照片太大', en: 'Picture too large' },
    message: {
      zh: '“{found}”有 {size} MB，超过上限 {limit} MB。',
      en: '"{found}" has {size} MB, over the limit of {limit} MB.',
    },
    remedy: {
      zh: '用看图软件缩小到宽 1600 像素左右，再存一次。',
      en: 'Reduce it to a width of about 1600 pixels and save it again.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
