import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { decode } from '../../src/parse/bytes.ts';
import { readPlain } from '../../src/parse/plain.ts';
import { readExact, readYaml } from '../../src/parse/yaml.ts';
import { makeDice, mutations } from '../mutation.ts';

/** Every YAML text of a folder. */
function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => decode(file, new Uint8Array(readFileSync(`${folder}/${file}`))).text ?? []);
}

const [portal, fixtures] = [textsOf('data'), textsOf('tests/fixtures')];

/** Whether the quick reader took the text; it must then say what the exact one says, in the same order, and nothing may be wrong. */
function agree(text: string): boolean {
  const quick = readPlain(text);
  if (quick === undefined) return false;
  const exact = readExact('x.yaml', text);
  expect(exact.issues, text).toEqual([]);
  expect(quick, text).toEqual(exact.value);
  expect(JSON.stringify(quick), text).toBe(JSON.stringify(exact.value));
  return true;
}

describe('the quick reader of YAML says what the exact reader says', () => {
  test('of every file of the portal, and takes nearly all of them', () => {
    expect(portal.filter(agree).length).toBeGreaterThan(portal.length * 0.9);
  });

  test('of every fixture, right or wrong', () => {
    expect(fixtures.filter(agree).length).toBeGreaterThan(10);
  });

  test('of every damaged file', () => {
    const dice = makeDice(20260331);
    let taken = 0;
    for (const mutate of Object.values(mutations))
      for (let round = 0; round < 120; round++) {
        const bytes = mutate(new TextEncoder().encode(dice.pick(fixtures)), dice);
        const { text } = decode('x.yaml', bytes);
        if (text !== undefined && agree(text)) taken++;
      }
    expect(taken).toBeGreaterThan(20);
  });

  test('of lines put together at random', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        if (agree(lines.join('\n'))) taken++;
      }),
      { seed: 20260331, numRuns: 60_000 },
    );
    expect(taken).toBeGreaterThan(1500);
  });

  test('of values written out at random', () => {
    let taken = 0;
    fc.assert(
      fc.property(value, fc.constantFrom(0, 20), (one, lineWidth) => {
        if (agree(stringify(one, { lineWidth }))) taken++;
      }),
      { seed: 20260331, numRuns: 12_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});

const scalars = [
  ...[
    'a',
    '0123',
    '1.50',
    '2026-01-05',
    'true',
    'null',
    '~',
    '甲 乙',
    '一、二（三）',
    'x:y',
    'http://a.cn/#b',
    'a#b',
    'a, b',
    '[a]',
  ],
  ...[
    '"a"',
    "'a'",
    '""',
    "''",
    '" a "',
    '"a\\n"',
    "'it''s'",
    '"a" b',
    '"a": b',
    '"a',
    'a"b"',
    '[a, b]',
    '{a: b}',
    '[]',
    '{}',
    '[',
  ],
  ...[
    '|',
    '>-',
    '|2',
    '&x a',
    '*x',
    '!t a',
    '!!str 1',
    '- a',
    '-a',
    '-',
    '? a',
    ': a',
    ':',
    'a: b',
    'a:',
    'a #c',
    '#c',
    '%a',
    '@a',
    '`a',
  ],
  ...[
    '=',
    '<<',
    '...',
    '---',
    'a\tb',
    '\ta',
    'a ',
    '\u3000a\u3000',
    '\u00a0',
    'a\u0085b',
    'a\u2028b',
    '😀',
    'a\rb',
    '\ufeff',
    'a\\',
  ],
];
const keys = [
  'a',
  'b',
  'c-d',
  'e_f',
  '1',
  '2024',
  'h.i',
  '甲',
  'a b',
  '"q"',
  '<<',
  '__proto__',
  'constructor',
  '-',
  '---',
  '...',
  'a:b',
  '',
];
const tokens = {
  scalar: fc.constantFrom(...scalars),
  key: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
    { weight: 1, arbitrary: fc.constantFrom(...keys) },
  ),
  indent: fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '   ', '\t'),
  colon: fc.constantFrom(': ', ': ', ': ', ':  ', ':', ' : ', ':\t', ': \t'),
  end: fc.constantFrom('', '', '', '', ' ', ' # c', '\r', '\t'),
};
const entry = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tokens.key, tokens.colon, tokens.scalar).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: tokens.key.map((key) => `${key}:`) },
  { weight: 1, arbitrary: tokens.scalar },
);
const wild = fc
  .tuple(tokens.indent, fc.constantFrom('', '', '- ', '-  ', '-', '- - '), entry, tokens.end)
  .map((parts) => parts.join(''));
const tame = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    '),
    fc.constantFrom('', '', '', '- '),
    fc.constantFrom(...'abcdefghijklmnop'),
    fc.constantFrom(': 1', ': 乙', ': "c: d"', ': [e]f', ':', ':', ''),
  )
  .map((parts) => parts.join(''));
const line = fc.oneof({ weight: 6, arbitrary: tame }, { weight: 1, arbitrary: wild });

const leaf = fc.oneof(
  fc.constantFrom(...scalars),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie('group'), tie('list')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  group: fc.dictionary(fc.constantFrom(...keys.filter((key) => key !== '__proto__')), tie('value'), { maxKeys: 4 }),
}));

/** What the quick reader may take, and what it must leave to the exact one. */
describe('the quick reader of YAML', () => {
  const taken: Record<string, [text: string, value: unknown]> = {
    'a group': ['a: 1\nb: 乙\n', { a: '1', b: '乙' }],
    'groups and lists in each other': [
      'a:\n  - b: 1\n    c:\n    - 2\n  - 3\nd:\n- e: 4\n',
      { a: [{ b: '1', c: ['2'] }, '3'], d: [{ e: '4' }] },
    ],
    'comments and blank lines between entries': ['# c\n\na: 1\n  # d\nb: 2\n\n', { a: '1', b: '2' }],
    'quotation marks': ['- "a: b"\n- \'# c\'\n', ['a: b', '# c']],
    'signs within a value': ['a: b:c#d [e], {f}\n', { a: 'b:c#d [e], {f}' }],
  };
  test.each(Object.entries(taken))('takes %s', (_, [text, expected]) => {
    expect(readPlain(text)).toStrictEqual(expected);
    expect(readYaml('x.yaml', text)).toStrictEqual({ value: expected, issues: [] });
  });

  const left: Record<string, string> = {
    'a key written twice': 'a: 1\na: 2\n',
    'an anchor': 'a: &b 1\n',
    'an alias': 'a: *b\n',
    'a tag': 'a: !b 1\n',
    'a merge key': '<<: {a: 1}\n',
    'two documents': 'a: 1\n---\nb: 2\n',
    'a tab': 'a:\t1\n',
    'Windows line breaks': 'a: 1\r\nb: 2\r\n',
    'a block of text': 'a: |\n  b\n',
    'a folded text': 'a: >\n  b\n',
    'a value over two lines': 'a: b\n  c\n',
    'a comment behind a value': 'a: b # c\n',
    'a list on one line': 'a: [b]\n',
    'an escape': 'a: "\\u0041"\n',
    'a blank value': 'a:\nb: 1\n',
    'a wrong indentation': 'a:\n  b: 1\n c: 2\n',
    'an item among keys': 'a: 1\n- b\n',
    'a key among items': '- b\na: 1\n',
    'one value only': 'a\n',
    'nothing but a comment': '# a\n',
  };
  test.each(Object.entries(left))('leaves %s to the exact reader', (_, text) => {
    expect(readPlain(text)).toBeUndefined();
    expect(readYaml('x.yaml', text)).toEqual(readExact('x.yaml', text));
  });
});
