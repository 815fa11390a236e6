import { notNumber, type Ratio, readRatio } from './field.ts';
import { isTrouble, refine, type Trouble, trouble } from './reader.ts';
import { siteAddressFault } from './site-address.ts';

/** A whole number of a setting, from `low` to `high`: a rule that nobody could keep is no rule. */
export const within = (zh: string, en: string, low: number, high: number) =>
  refine(zh, en, 'count', [], (text): number | Trouble => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : undefined;
    if (value === undefined) return notNumber(text, '整数', 'a whole number');
    return value >= low && value <= high
      ? value
      : trouble('setting-range', {
          found: text,
          expected: { zh: `${low} 到 ${high}`, en: `${low} to ${high}` },
        });
  });

/** A share of a setting, above nothing and up to the whole. */
export const someOf = (zh: string, en: string) =>
  refine(zh, en, 'ratio', [], (text): Ratio | Trouble => {
    const value = readRatio(text);
    return isTrouble(value) || value.of > 0
      ? value
      : trouble('setting-range', { found: text, expected: { zh: '大于 0 的比例', en: 'a share above 0' } });
  });

/** The address of the site itself: it becomes the beginning of every link, so its path is made of Latin letters. Capitals of scheme and host are the same as small ones. */
export const siteAddress = (zh: string, en: string) =>
  refine(zh, en, 'url', [], (text): string | Trouble => {
    const why = siteAddressFault(text);
    return why
      ? trouble('site-address', { found: text, why })
      : text.replace(/^[^/]*\/\/[^/]*/, (host) => host.toLowerCase());
  });
