import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkData } from '../src/check.ts';
import { type Code, codes } from '../src/issues/codes.ts';
import type { Issue } from '../src/issues/issue.ts';
import { type Block, blocks, examples, headings, readPage, withExample } from './example.ts';

const all = Object.keys(codes) as Code[];
const languages = ['zh', 'en'] as const;

/** Codes whose example cannot be a text on a page, with the reason. Every other example is put into a data folder and checked. */
const inWordsOnly: Partial<Record<Code, string>> = {
  'file-too-large': 'needs more than 32 MB',
  'correction-missing': 'needs an earlier snapshot',
  'record-vanished': 'needs an earlier snapshot',
  'snapshot-foreign': 'needs an earlier snapshot',
  'row-late': 'needs an earlier snapshot',
  'correction-removed': 'needs an earlier snapshot',
  'explanation-removed': 'needs an earlier snapshot',
  'snapshot-broken': 'needs an earlier snapshot',
  'secrets-missing': 'needs an earlier snapshot',
  'secret-public': 'needs a portal that is no demonstration',
  'file-binary': 'needs bytes that are no text',
  'file-encoding': 'needs bytes of two encodings',
  'file-gb18030': 'needs GB18030 bytes',
  'file-link': 'needs a link on the disk',
  'file-unreadable': 'needs a file without permission to read',
  'image-large': 'needs more than 3 MB',
  'privacy-photo': 'needs the bytes of a photo',
  'privacy-unread': 'needs bytes that are no text',
};

describe('every code has its page', () => {
  for (const language of languages)
    test(`no page is missing and none is left over (${language})`, () => {
      const pages = readdirSync(`content/help/${language}`).map((name) => name.replace('.mdx', ''));
      expect(pages.toSorted()).toEqual(all.toSorted());
    });

  test.each(all)('%s tells in both languages what happened, why, and what to do', (code) => {
    for (const language of languages) {
      const { front, sections, lead } = readPage(language, code);
      expect(front.title).toBe(codes[code].title[language]);
      expect(front.description).toMatch(language === 'zh' ? /^[^。]+。$/ : /^[A-Z"].*\.$/);
      expect(lead.split('\n\n').length, 'what happened, and why').toBeGreaterThanOrEqual(2);
      expect(sections.get(headings[language].fix)).toMatch(/^1\. /);
      expect([...sections.keys()]).toEqual(Object.values(headings[language]));
    }
  });

  test.each(all)('%s links only to other pages of the help', (code) => {
    for (const language of languages) {
      const links = [...readPage(language, code).body.matchAll(/\]\(([^)]*)\)/g)].map(
        ([, address]) => address as string,
      );
      for (const address of links) {
        expect(address).toMatch(/^\.\.\/[a-z0-9-]+\/$/);
        expect(all.filter((other) => other !== code)).toContain(address.slice(3, -1));
      }
    }
  });
});

describe('every page shows a wrong and a right example', () => {
  test.each(all)('%s', (code) => {
    const [zh, en] = [examples('zh', code), examples('en', code)];
    expect(en, 'one example for both languages').toEqual(zh);
    for (const block of [...zh.wrong, ...zh.right]) expect(block.text.trim()).not.toBe('');
    expect(zh.wrong.length).toBeGreaterThan(0);
    expect(zh.right.length).toBeGreaterThan(0);
    expect(zh.wrong).not.toEqual(zh.right);
  });

  test.each(all)('%s names the file of each example above it', (code) => {
    for (const language of languages)
      for (const { path, before } of blocks(readPage(language, code).body))
        if (path) expect(before).toContain(`\`${path}\``);
  });
});

describe('the checker agrees with the examples', () => {
  const checked = all.filter((code) => !inWordsOnly[code]);

  test.each(checked)('%s: the wrong example is told by this name and by no other', (code) => {
    const { issues } = checkExample(examples('zh', code).wrong);
    expect([...new Set(issues.filter(isOpen).map((issue) => issue.code))]).toEqual([code]);
  });

  test.each(checked)('%s: the right example has no error', (code) => {
    const { issues } = checkExample(examples('zh', code).right);
    expect(issues.filter((issue) => isOpen(issue) && (issue.severity === 'error' || issue.code === code))).toEqual([]);
  });

  test.each(checked.filter((code) => codes[code].severity === 'breach'))(
    '%s: the right example keeps every date and figure, and tells what happened',
    (code) => {
      const { wrong, right } = examples('zh', code);
      expect(right.slice(0, wrong.length)).toEqual(wrong);
      expect(right.slice(wrong.length).map(({ path }) => path)).toEqual([expect.stringMatching(/explanations\.yaml$/)]);
      const explained = checkExample(right).issues.filter((issue) => issue.code === code);
      expect(explained.map(({ severity }) => severity)).toEqual(
        checkExample(wrong)
          .issues.filter((issue) => issue.code === code)
          .map(() => 'breach'),
      );
    },
  );

  test.each(all.filter((code) => codes[code].severity === 'breach'))('%s sends to explanations.yaml', (code) => {
    for (const language of languages) {
      expect(codes[code].remedy[language]).toContain('explanations.yaml');
      expect(readPage(language, code).sections.get(headings[language].fix)).toContain('`explanations.yaml`');
    }
  });

  test('the folder into which they are put is itself without fault', () => {
    expect(checkExample([]).issues).toEqual([]);
  });

  test('what is shown in words only names no file', () => {
    for (const code of Object.keys(inWordsOnly) as Code[])
      for (const block of [...examples('zh', code).wrong, ...examples('zh', code).right]) expect(block.path).toBe('');
  });
});

/** What is explained in public is no mistake any more. */
const isOpen = ({ severity }: Issue) => severity === 'error' || severity === 'notice';

/** Checks the smallest right data folder with the files of an example in it. */
function checkExample(files: readonly Pick<Block, 'path' | 'text'>[]) {
  for (const { path } of files) expect(path, 'a checked example names its file').not.toBe('');
  return withExample(files, checkData);
}
