import type { Locale } from '../domain/portal/address.ts';
import type { Bilingual } from '../schemas/field.ts';
import { placeWords } from './place.ts';
import { fill, read } from './text.ts';

type Named = { name: Bilingual; name_unverified?: boolean | undefined };

/** A title that begins with or names its place, with the same mark: `Hongshan Middle Road（音译，汉字待核）微改造`. */
export function titleAt(title: Bilingual, place: Named | undefined, locale: Locale): ReturnType<typeof read> {
  const shown = read(title, locale);
  if (!place?.name_unverified || locale !== 'zh') return shown;
  const name = read(place.name, locale).text;
  return { ...shown, text: shown.text.replace(name, placeName(place, locale).text).replace(/） /, '）') };
}

/** The name of a place; one whose characters are not known says so wherever it stands in Chinese: `Wanhua 社区（音译，汉字待核）`. */
export function placeName({ name, name_unverified }: Named, locale: Locale): ReturnType<typeof read> {
  const shown = read(name, locale);
  return name_unverified && locale === 'zh' ? { text: fill(placeWords.transcribed.zh, { name: shown.text }) } : shown;
}
