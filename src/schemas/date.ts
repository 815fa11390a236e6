import { readNumeral, readNumeralDigits } from './numeral.ts';
import { dayOfSerial, type Fault, officeFault, unreadable } from './office.ts';

/** Any day written year first (`2026-03-05`, `2026/3/5 0:00`, `2026年3月5日`, `20260305`, full-width or Chinese digits) → ISO day; undefined for any other. */
export function readDate(text: string): string | undefined {
  const usual = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (usual) return realDay(usual);
  const plain = inDigits(text.normalize('NFKC').trim());
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? yearFirst.exec(plain);
  const day = parts ? realDay(parts) : undefined;
  // A day of the week that does not fit says that something is wrong.
  return day && (!parts?.[4] || week[new Date(day).getUTCDay()]?.includes(parts[4])) ? day : undefined;
}

const week = ['日天', '一', '二', '三', '四', '五', '六'];
const between = '\\s*[-/.,_、。·−–—‐‑\\s]\\s*';
const clock = '\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{1,2}(?:\\.\\d+)?)?[分秒]?';
const yearFirst = new RegExp(
  `^(\\d{4})(?:\\s*年\\s*|${between})(\\d{1,2})(?:\\s*月\\s*|${between})(\\d{1,2})\\s*[日号.。]?\\s*` +
    `(?:\\(?(?:星期|周)([一二三四五六日天])\\)?)?(?:[T\\s]*(?:上午|下午|[AP]M)?\\s*${clock}\\s*(?:[AP]M)?(?:\\+08:?00)?)?$`,
  'i',
);

/** `二〇二六年三月五日` in digits; any other text as it is. */
function inDigits(text: string): string {
  const [, year, month, day, rest = ''] = /^([^\d年]{4})年([^\d月]{1,3})月([^\d日号]{1,3})[日号](.*)$/.exec(text) ?? [];
  const parts = year && month && day ? [readNumeralDigits(year), readNumeral(month), readNumeral(day)] : [undefined];
  return parts.includes(undefined) ? text : `${parts[0]}年${parts[1]}月${parts[2]}日${rest}`;
}

/** Why a date cannot be read, and what to do. A value is proposed only where there is exactly one. */
export function dateFault(text: string): Fault {
  const plain = inDigits(text.normalize('NFKC').trim());
  return (
    officeFault(text) ??
    serial(plain) ??
    named(plain) ??
    unreal(plain) ??
    partial(plain) ??
    dayFirst(plain) ??
    unreadable
  );
}

/** Excel counts days from the end of 1899; a date of our time has five digits. */
function serial(plain: string): Fault | undefined {
  const days = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (days < 32_874 || days > 73_050) return undefined;
  const fix = dayOfSerial(days);
  return {
    why: { zh: `是 Excel 的日期序号，就是 ${fix}`, en: `is a serial day of Excel: ${fix}` },
    how: {
      zh: `改成“${fix}”；整列都这样的，在 Excel 里把这一列的格式设为 yyyy-mm-dd，重新另存。`,
      en: `Write "${fix}"; for a whole column, format it as yyyy-mm-dd in Excel and save again. `,
    },
    fix,
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function named(plain: string): Fault | undefined {
  const first = /^(\d{1,2})[-\s./]*([a-z]{3,9})\.?[-\s.,/]*(\d{4}|\d{2})$/i.exec(plain);
  const [, other, later, whole] = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain) ?? [];
  const [day, month, year] = first ? [first[1], first[2], first[3]] : [later, other, whole];
  const number = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!day || !year || number === 0) return undefined;
  return proposal(realDay(['', year.length === 2 ? `20${year}` : year, number, day]), {
    why: { zh: '用了英文月份', en: 'has its month in words' },
    how: { zh: '', en: '' },
  });
}

function proposal(fix: string | undefined, fault: Fault): Fault {
  if (!fix) return fault;
  return { why: fault.why, how: { zh: `改成“${fix}”。${fault.how.zh}`, en: `Write "${fix}". ${fault.how.en}` }, fix };
}

function unreal(plain: string): Fault | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?!\d)(.*)$/.exec(plain);
  if (!parts) return undefined;
  const look = { zh: '对照票据查实。', en: 'Look it up in the document. ' };
  if (!realDay(parts)) return { why: { zh: '在日历上不存在', en: 'does not exist in the calendar' }, how: look };
  if (/星期|周/.test(parts[4] ?? ''))
    return { why: { zh: '和写的星期对不上', en: 'does not fall on the day of the week that is written' }, how: look };
  if (/Z$|[+-]\d\d:?\d\d$/i.test(plain))
    return { why: { zh: '带了别的时区，可能差一天', en: 'has another time zone and may be a day off' }, how: look };
  return undefined;
}

function partial(plain: string): Fault | undefined {
  if (/^\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号]?$/.test(plain))
    return { why: { zh: '没有写年份', en: 'has no year' }, how: { zh: '对照票据补上年份。', en: 'Add the year. ' } };
  if (/^\d{4}\s*(?:[年/.-]\s*\d{1,2}\s*月?|年)?$/.test(plain))
    return {
      why: { zh: '没有写到哪一天', en: 'names no day' },
      how: { zh: '对照票据补上日期。', en: 'Look the day up in the document. ' },
    };
  return undefined;
}

function dayFirst(plain: string): Fault | undefined {
  const [, a, b, year] = /^(\d{1,2})[/.\s-]+(\d{1,2})[/.\s-]+(\d{4})$/.exec(plain) ?? [];
  if (a && b && year) {
    const days = [realDay(['', year, a, b]), realDay(['', year, b, a])].filter((day) => day !== undefined);
    const why = { zh: '年份不在最前面', en: 'does not begin with the year' };
    if (new Set(days).size === 1) return proposal(days[0], { why, how: { zh: '', en: '' } });
    if (days.length === 0)
      return { why: { zh: '在日历上不存在', en: 'does not exist in the calendar' }, how: { zh: '', en: '' } };
    return {
      why: {
        zh: `日月先后不明：可能是 ${days[0]}，也可能是 ${days[1]}`,
        en: `leaves day and month unclear: ${days[0]} or ${days[1]}`,
      },
      how: { zh: '对照票据查实。', en: 'Look it up in the document. ' },
    };
  }
  if (/^\d{1,2}[/.\s年-]+\d{1,2}[/.\s月-]+\d{1,2}日?$/.test(plain))
    return {
      why: { zh: '年份不足四位，年、月、日的先后不明', en: 'has a short year, so its order is unclear' },
      how: { zh: '对照票据查实。', en: 'Look it up in the document. ' },
    };
  return undefined;
}

/** The ISO day of a year, a month and a day (in places 1 to 3), where the calendar has it. */
function realDay([, year, month, day]: ArrayLike<unknown> & Iterable<unknown>): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return y > 1900 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? iso : undefined;
}
