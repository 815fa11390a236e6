import type { Locale } from '../domain/address.ts';
import type { Bilingual } from '../schemas/field.ts';
import { placeWords } from './place.ts';
import { fill, read } from './text.ts';

/** The name of a place; one whose characters are not known says so wherever it stands in Chinese: `Wanhua 社区（音译，汉字待核）`. */
export function placeName(
  { name, name_unverified }: { name: Bilingual; name_unverified?: boolean | undefined },
  locale: Locale,
): ReturnType<typeof read> {
  const shown = read(name, locale);
  return name_unverified && locale === 'zh' ? { text: fill(placeWords.transcribed.zh, { name: shown.text }) } : shown;
}
