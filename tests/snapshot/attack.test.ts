import { createHash, createHmac } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purge } from '../../src/build/purge.ts';
import { verify } from '../../src/build/verify.ts';
import { checkData } from '../../src/check.ts';
import { hashData } from '../../src/read/hashes.ts';
import { createSecrets, readSecrets } from '../../src/read/secrets.ts';
import { type ChainEntry, readChain, withdrawnLists } from '../../src/snapshot/chain.ts';
import { publishTiny } from './folder.ts';

/**
 * What an outsider can try: rebuild a raw file of the demonstration from what is published, with every value that the withheld cells could have, and look for its
 * hash in all that is published of a snapshot. The same is done against plain hashes, so that the attack is known to find what can be found.
 */
const root = mkdtempSync(join(tmpdir(), 'portal-'));
const [data, site] = [join(root, 'data'), join(root, 'site')];
const surveys = 'places/demo-liuan/surveys.csv';
const wishes = 'places/demo-liuan/wishes.csv';
const raw = (file: string) => readFileSync(join('data', file), 'utf8');

beforeAll(() => {
  mkdirSync(site);
  // The demonstration with secrets of its own, as a real portal has them, and both earlier snapshots.
  cpSync('data', data, { recursive: true });
  createSecrets(data);
  publishTiny(data, site, 'one', { renewed: true });
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every hash in every published file. */
function published(): Set<string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  return new Set(texts.join('\n').match(/[0-9a-f]{64}/g));
}

/** Every hash that somebody without the secrets can make of a guess. */
function tries(guess: string, keys: readonly string[]): string[] {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const keyed = keys.map((key) => createHmac('sha256', Buffer.from(key, 'hex')).update(guess).digest('hex'));
  return [sha(guess), sha(`value ${JSON.stringify(guess)}`), ...keyed];
}

/** The first survey with all splits of so few answers that it is withheld. */
function* surveyGuesses(): Generator<string> {
  const [head, row = '', ...rest] = raw(surveys).split('\n');
  const cells = row.split(',');
  for (let valid = 1; valid <= 9; valid++)
    for (let a = 0; a <= valid; a++)
      for (let b = 0; a + b <= valid; b++)
        for (let c = 0; a + b + c <= valid; c++)
          for (let d = 0; a + b + c + d <= valid; d++) {
            const numbers = [valid, a, b, c, d, valid - a - b - c - d].map(String);
            yield [head, [...cells.slice(0, 5), ...numbers, ...cells.slice(11)].join(','), ...rest].join('\n');
          }
}

/** The wishes with every group that the first seven could have. */
function* wishGuesses(): Generator<string> {
  const [head = '', ...rows] = raw(wishes).split('\n');
  const at = head.split(',').indexOf('group');
  const groups = [...new Set(rows.map((row) => row.split(',')[at] ?? ''))].filter(Boolean).slice(0, 4);
  for (let number = 0; number < groups.length ** 7; number++) {
    const guessed = rows.map((row, index) =>
      index < 7
        ? row
            .split(',')
            .with(at, groups[Math.floor(number / groups.length ** index) % groups.length] as string)
            .join(',')
        : row,
    );
    yield [head, ...guessed].join('\n');
  }
}

describe.each([
  ['a survey with few answers', surveys, surveyGuesses],
  ['the groups of wishes', wishes, wishGuesses],
] as const)('%s', (_, file, guesses) => {
  test('would be found by a plain hash of the file, as earlier lists had it', () => {
    const plain = hashData('data').find(({ path }) => path === file)?.hash as string;
    expect([...guesses()].some((guess) => tries(guess, []).includes(plain))).toBe(true);
  });

  test('is not found in anything that is published', () => {
    const hashes = published();
    expect(hashes.size).toBeGreaterThan(400);
    // Whatever looks like a key is tried as one: all of the chain.
    const keys = JSON.stringify(readChain(readFileSync(join(site, 'verify/chain.json'), 'utf8'))).match(
      /[0-9a-f]{64}/g,
    );
    let tried = 0;
    for (const guess of guesses())
      for (const hash of tries(guess, tried > 20_000 ? [] : (keys ?? []))) {
        tried++;
        if (hashes.has(hash)) expect.fail(`found: ${hash}`);
      }
    expect(tried).toBeGreaterThan(4_000);
  });
});

test('the lists with plain hashes are taken back: the entry says which and why, and no copy is left', () => {
  const chain = readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as ChainEntry[];
  const old = chain.filter(({ keyed }) => !keyed);
  const gone = withdrawnLists(chain);
  for (const { number } of old) {
    const list = `000${number}/data.sha256`;
    expect(gone.get(list)?.why).toContain('密钥');
    expect(existsSync(join(data, 'snapshots', list)) || existsSync(join(site, 'verify', list))).toBe(false);
  }
  expect(old.length).toBeGreaterThan(0);
  const told = verify({ data, site }).filter(({ text: { en } }) => en.includes('was withdrawn by snapshot'));
  expect(told.map(({ holds }) => holds)).toEqual(old.map(() => true));
  expect(verify({ data, site }).filter(({ holds }) => holds === false)).toEqual([]);
});

test('a number that was published by mistake and taken out is not found by its hash', () => {
  const path = readdirSync(join(data, 'places/demo-liuan/funds'), { recursive: true, encoding: 'utf8' })
    .map((name) => `places/demo-liuan/funds/${name}`)
    .find((one) => /spending.*\.csv$/.test(one) && existsSync(join(data, one))) as string;
  const values = JSON.parse(readFileSync(join(data, `snapshots/${last()}/values.json`), 'utf8'))[path];
  const [record, fields] = Object.entries(values)[0] as [string, Record<string, unknown>];
  const [field, value] = Object.entries(fields).find(([, one]) => typeof one === 'string') as [string, string];
  const order = { file: path, record, field, reason: '个人信息', approved_by_role: '主任', on: '2026-10-31' };
  const made = purge(data, order, readSecrets(data, false));
  expect(made).toHaveProperty('hash');
  const hash = 'hash' in made ? made.hash : '';
  const guess = `value ${JSON.stringify(value)}`;
  const known = JSON.stringify([readSecrets(data, false), published()]).match(/[0-9a-f]{64}/g) ?? [];
  expect(tries(guess, [...known, ...published()])).not.toContain(hash);
  expect(checkData(data).snapshots.purges.at(-1)?.hash).toBe(hash);
});

function last(): string {
  const chain = readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as ChainEntry[];
  return String(chain.length).padStart(4, '0');
}
