/** A day of a calendar. `uid` stays the same from build to build; `day` is ISO; texts may have any characters. */
export type CalendarDay = { uid: string; day: string; title: string; text: string; url: string };

/** Days as an iCalendar file (RFC 5545). `stamp` is the ISO day of the data: the same data give the same bytes. */
export function toCalendar(name: string, days: readonly CalendarDay[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sunshine-portal//disclosure//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${guard(name)}`,
    ...days.flatMap(({ uid, day, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${guard(title)}`,
      `DESCRIPTION:${guard(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    ...(days.length > 0 ? [] : zone),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** A calendar must hold something: one without days holds the time of China. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function guard(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line of at most 75 bytes; the rest follows on lines that begin with a blank. No character is torn apart. */
function fold(line: string): string[] {
  if (line.length <= 25) return [line];
  const folded: string[] = [];
  let [part, size] = ['', 0];
  for (const character of line) {
    const length = bytesOf(character);
    if (size + length > 75) {
      folded.push(part);
      [part, size] = [' ', 1];
    }
    [part, size] = [part + character, size + length];
  }
  return [...folded, part];
}

/** How many bytes of UTF-8 a character takes. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
