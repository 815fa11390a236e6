import { readDate } from '../schemas/date.ts';

/** The settings of a portal with another day up to which its data are whole; the rest stays byte for byte. Undefined where the day is none, or where it cannot be put. */
export function withAsOf(settings: string, day: string): string | undefined {
  const after = settings.replace(/^(as_of:[ \t]*)(['"]?)\d[^\s#'"]*\2/m, `$1${day}`);
  return readDate(day) === day && after !== settings ? after : undefined;
}
