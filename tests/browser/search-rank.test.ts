import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { speakTo } from '../../src/client/pagefind.ts';
import { reword, type SaidWords } from '../../src/client/reword.ts';
import { type Locale, languageFolders, languageTags } from '../../src/domain/portal/address.ts';
import { readCsv } from '../../src/parse/csv.ts';
import { tagsOf } from './html.ts';
import { portOf } from './search-port.ts';

const { out, base } = inject('plain');

/** What the search page hands to its script: what residents say, and the kind of page that they most likely mean. */
function wordsOf(locale: Locale): { said: SaidWords; likely: string } {
  const html = readFileSync(join(out, languageFolders[locale], 'search/index.html'), 'utf8');
  const { attributes } = tagsOf(html).find(({ attributes }) => attributes.has('data-said')) ?? {};
  return { said: JSON.parse(attributes?.get('data-said') ?? ''), likely: attributes?.get('data-likely') ?? '' };
}

/** Names of places, funds, projects, rounds and applications, and words that readers use, each with its right page and the place where it may stand at the latest. */
const questions = readCsv(readFileSync('tests/browser/search-questions.csv', 'utf8'))
  .rows.map(({ cells }) => cells)
  .map(([language = '', question = '', page = '', place = '']) => ({ language, question, page, place: Number(place) }));

test.each(['zh', 'en'] as const)('every right answer keeps its place, %s', { timeout: 120_000 }, async (locale) => {
  const folder = `pagefind/${locale}/site/`;
  const open = speakTo(portOf(out, base, `${folder}pagefind-worker.js`), languageTags[locale].toLowerCase());
  const search = await open([base + folder]);
  const { said, likely } = wordsOf(locale);
  const own = questions.filter(({ language }) => language === locale);
  expect(own.length).toBeGreaterThan(100);
  for (const { question, page, place } of own) {
    const other = reword(question, said);
    const { results } = await search.ask(question, {}, other && { ...other, kind: likely });
    const first = await Promise.all(results.slice(0, place).map(({ data }) => data()));
    expect
      .soft(
        first.map(({ url }) => url),
        question,
      )
      .toContain(base + page);
  }
});
