import { fillParts } from '../../src/domain/common/sentence.ts';
import type { Locale } from '../../src/domain/portal/address.ts';
import { fill, localize } from '../../src/texts/text.ts';

const words = {
  both: { zh: '{day}共 {n} 行', en: '{n} {n:row|rows} on {day}' },
  misspelt: { zh: '{dya}共 {n} 行', en: '{n} {n:row|rows} on {day}' },
  other: { zh: '{name}', en: '{name}' },
} as const;

/** Never run, only compiled: what stands under a mark must not compile, and the compiler tells of a mark that stands in vain. */
export function compiled(locale: Locale): void {
  const { both, misspelt, other } = localize(words, locale);
  fill(both, { n: 1, day: '' });
  fill(words.both.en, { n: 1, day: '' });
  fill(locale === 'zh' ? both : other, { n: 1, day: '', name: '' });
  // @ts-expect-error a place is missing
  fill(both, { n: 1 });
  // @ts-expect-error a value may be missing
  fill(both, { n: 1, day: undefined });
  // @ts-expect-error a place is misspelt
  fill(both, { n: 1, dya: '' });
  // @ts-expect-error a place is superfluous
  fill(both, { n: 1, day: '', more: 1 });
  const values = { n: 1, day: '', more: 1 };
  // @ts-expect-error a place is superfluous, in an object that was made before
  fill(both, values);
  // @ts-expect-error a place is superfluous, among others
  fill(both, { ...values });
  // @ts-expect-error a place is misspelt in the words of one language
  fill(misspelt, { n: 1, day: '' });
  // @ts-expect-error a place is misspelt in the words of one language
  fill(words.misspelt[locale], { n: 1, day: '' });
  // @ts-expect-error a place of one of two texts is missing
  fill(locale === 'zh' ? both : other, { n: 1, day: '' });
  // @ts-expect-error the text is not known
  fill(String(both), { n: 1, day: '' });
  // @ts-expect-error a place of a woven sentence is misspelt
  fillParts(both, { n: 1, dya: '' });
  // @ts-expect-error a place of a woven sentence is superfluous
  fillParts(both, values);
}
