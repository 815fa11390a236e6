import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Code, codes } from '../src/issues/codes.ts';
import type { Issue } from '../src/issues/issue.ts';
import { withEnglishHeader } from '../src/schemas/header.ts';
import { checkExample, type Files, headings, readExample, readPage } from './example.ts';

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

  describe.each(languages)('%s', (language) => {
    test.each(all)('%s tells what happened, why, and what to do', (code) => {
      const { front, sections, lead } = readPage(language, code);
      expect(front.description).toMatch(language === 'zh' ? /^[^。]+。$/ : /^[A-Z"].*\.$/);
      expect(lead.split('\n\n').length, 'what happened, and why').toBeGreaterThanOrEqual(2);
      expect(sections.get(headings[language].fix)).toMatch(/^1\. ./);
      expect([...sections.keys()]).toEqual(Object.values(headings[language]));
    });
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

describe('every code has its example', () => {
  test('none is missing and none is left over', () => {
    const names = readdirSync('content/help/examples').map((name) => name.replace('.yaml', ''));
    expect(names.toSorted()).toEqual(all.toSorted());
  });

  test.each(all)('%s shows its wrong and its right files on both pages, under their headings', (code) => {
    const { wrong, right } = readExample(code);
    for (const text of [...Object.values(wrong), ...Object.values(right)]) expect(text).toMatch(/\S/);
    expect(Object.keys(wrong)).not.toEqual([]);
    expect(Object.keys(right)).not.toEqual([]);
    expect(wrong).not.toEqual(right);
    for (const language of languages) {
      const { body, sections } = readPage(language, code);
      for (const as of ['wrong', 'right'] as const)
        expect(sections.get(headings[language][as])?.match(/<Example.*?>/g)).toEqual([`<Example as="${as}" />`]);
      expect(body, 'no copy of an example').not.toContain('```');
    }
  });
});

describe('the checker agrees with the examples', () => {
  const checked = all.filter((code) => !inWordsOnly[code]);

  // What it tells, to the column, is asked with all other cases in fixtures.test.ts.
  test.each(checked)('%s: the wrong example is told by this name and by no other', (code) => {
    const { issues } = checkExample(readExample(code).wrong);
    expect([...new Set(issues.filter(isOpen).map((issue) => issue.code))]).toEqual([code]);
  });

  test.each(checked)('%s: the right example has no error', (code) => {
    const { issues } = checkExample(readExample(code).right);
    expect(issues.filter((issue) => isOpen(issue) && (issue.severity === 'error' || issue.code === code))).toEqual([]);
  });

  test.each(checked)('%s: with the columns named in English, it is told the same', (code) => {
    const { wrong, right } = readExample(code);
    for (const files of [wrong, right]) expect(toldOf(inEnglish(files))).toEqual(toldOf(files));
  });

  test.each(checked.filter((code) => codes[code].severity === 'breach'))(
    '%s: the right example keeps every date and figure, and tells what happened',
    (code) => {
      const { wrong, right } = readExample(code);
      expect(right).toMatchObject(wrong);
      const added = Object.keys(right).filter((path) => !(path in wrong));
      expect(added).toEqual([expect.stringMatching(/explanations\.yaml$/)]);
      const of = (files: Files) => checkExample(files).issues.filter((issue) => issue.code === code);
      expect(of(right).map(({ severity }) => severity)).toEqual(of(wrong).map(() => 'breach'));
    },
  );

  test.each(all.filter((code) => codes[code].severity === 'breach'))('%s sends to explanations.yaml', (code) => {
    for (const language of languages) {
      expect(codes[code].remedy[language]).toContain('explanations.yaml');
      expect(readPage(language, code).sections.get(headings[language].fix)).toContain('`explanations.yaml`');
    }
  });

  test('the folder into which they are put is itself without fault', () => {
    expect(checkExample({}).issues).toEqual([]);
  });

  test('what is shown in words only names no file, and what names files is checked', () => {
    const bare = all.filter((code) => {
      const { wrong, right, told } = readExample(code);
      const names = [...Object.keys(wrong), ...Object.keys(right)].filter((name) => /[./]/.test(name));
      if (told) expect(names.length, code).toBe(Object.keys(wrong).length + Object.keys(right).length);
      else expect(names, code).toEqual([]);
      return !told;
    });
    expect(bare).toEqual(all.filter((code) => inWordsOnly[code]));
  });
});

/** What is explained in public is no mistake any more. */
const isOpen = ({ severity }: Issue) => severity === 'error' || severity === 'notice';

/** The files as the English page shows them. */
function inEnglish(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withEnglishHeader(path, text)]));
}

/** What is told, in words too; where names have other lengths, the column of the sign is another one. */
function toldOf(files: Files) {
  return checkExample(files).issues.map(({ code, severity, file, line, field, message }) => [
    code,
    severity,
    file,
    line,
    field,
    message,
  ]);
}
