import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { undoWritten, writeChange, zipOf } from '../../src/preview/data.ts';
import { refusalOf } from '../../src/preview/guard.ts';
import { dataFolderOf, unzip } from '../../src/staff/desk.ts';
import { hashes } from '../build/run.ts';

const settings = 'portal.yaml';
const fresh = 'mappings/ledger.yaml';
let root: string;
let data: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
  data = join(root, 'data');
  cpSync('tests/fixtures/base', data, { recursive: true });
  vi.stubEnv('PORTAL_SECRETS', join(root, 'secrets'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const sent = (before: Record<string, string>, after: Record<string, string>) =>
  zipSync(
    Object.fromEntries([
      ...Object.entries(before).map(([file, text]) => [`before/${file}`, bytes(text)] as const),
      ...Object.entries(after).map(([file, text]) => [`after/${file}`, bytes(text)] as const),
    ]),
  );
const textOf = (file: string) => readFileSync(join(data, file), 'utf8');

describe('a change of the desk', () => {
  test('is written whole: a file that changed, one that is new, one that is gone; and taken back byte for byte', () => {
    const before = hashes(data);
    const [old, now] = [textOf(settings), textOf(settings).replace('示例公示', '另一个公示')];
    const gone = Object.keys(before).find((file) =>
      /corrections\.yaml$|donations.*\.csv$|income.*\.csv$/.test(file),
    ) as string;
    const done = writeChange(
      data,
      sent({ [settings]: old, [gone]: textOf(gone) }, { [settings]: now, [fresh]: 'a: 1\n' }),
    );
    expect(done).toMatchObject({ state: 'done' });
    expect([textOf(settings), textOf(fresh), existsSync(join(data, gone))]).toEqual([now, 'a: 1\n', false]);
    expect(undoWritten(data)).toMatchObject({ state: 'undone' });
    expect(hashes(data)).toEqual(before);
    expect(undoWritten(data)).toEqual({ refused: 'nothing', file: '' });
  });

  test('keeps bytes that are no UTF-8, as a table of an old spreadsheet program is written', () => {
    const old = Buffer.from([0xd5, 0xfd, 0xb3, 0xa3, 0x0a]);
    mkdirSync(join(data, 'mappings'));
    writeFileSync(join(data, fresh), old);
    const body = zipSync({ [`before/${fresh}`]: old, [`after/${fresh}`]: bytes('正常\n') });
    expect(writeChange(data, body)).toMatchObject({ state: 'done' });
    undoWritten(data);
    expect(readFileSync(join(data, fresh))).toEqual(old);
  });

  test('is refused as a whole where a file was changed meanwhile', () => {
    const before = hashes(data);
    const body = sent({ [settings]: 'as it was long ago' }, { [settings]: 'new', [fresh]: 'a: 1\n' });
    expect(writeChange(data, body)).toEqual({ refused: 'meanwhile', file: settings });
    expect(writeChange(data, sent({}, { [settings]: 'not there before' }))).toEqual({
      refused: 'meanwhile',
      file: settings,
    });
    expect(hashes(data)).toEqual(before);
  });

  test('is not taken back over a later edit', () => {
    const old = textOf(settings);
    writeChange(data, sent({ [settings]: old }, { [settings]: `${old}\n` }));
    writeFileSync(join(data, settings), 'edited');
    expect(undoWritten(data)).toEqual({ refused: 'edited', file: settings });
    expect(textOf(settings)).toBe('edited');
  });

  test.each([
    '../outside.yaml',
    'places/../../outside.yaml',
    'places/../portal.yaml',
    '/etc/passwd',
    '..\\outside.yaml',
    'portal.yaml\0.csv',
    'portal.yaml.writing',
    'snapshots/chain.json',
    'secrets/key',
    '.git/config',
    'places/.git/place.yaml',
    'places/Garden/place.yaml',
    'mappings/..yaml',
    'mappings/a/b.yaml',
    'package.json',
    'README.md',
  ])('never writes %j', (file) => {
    const before = hashes(root);
    expect(writeChange(data, sent({}, { [file]: 'x', [fresh]: 'a: 1\n' }))).toEqual({ refused: 'file', file });
    expect(hashes(root)).toEqual(before);
  });

  test('never follows a link out of the folder', () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/a.yaml'), 'a: 1\n');
    symlinkSync(join(root, 'elsewhere'), join(data, 'mappings'));
    expect(writeChange(data, sent({}, { [fresh]: 'x' }))).toEqual({ refused: 'file', file: fresh });
    rmSync(join(data, 'mappings'));
    mkdirSync(join(data, 'mappings'));
    symlinkSync(join(root, 'elsewhere/a.yaml'), join(data, fresh));
    expect(writeChange(data, sent({ [fresh]: 'a: 1\n' }, { [fresh]: 'x' }))).toEqual({ refused: 'file', file: fresh });
    expect(readFileSync(join(root, 'elsewhere/a.yaml'), 'utf8')).toBe('a: 1\n');
  });

  test.each([
    ['no zip', bytes('before/portal.yaml')],
    ['nothing in it', zipSync({})],
    ['a file of neither side', zipSync({ 'portal.yaml': bytes('x') })],
  ])('is refused: %s', (_, body) => {
    expect(writeChange(data, body)).toEqual({ refused: 'form', file: '' });
  });

  test('starts from the whole folder, attachments included, without snapshots', () => {
    mkdirSync(join(data, 'snapshots'));
    writeFileSync(join(data, 'snapshots/chain.json'), '[]');
    const files = unzip(new Uint8Array(zipOf(data)));
    expect(files && dataFolderOf(files)).toEqual(files);
    const there = Object.keys(hashes(data)).filter((file) => !/^snapshots\/|README\.md$/.test(file));
    expect([...(files?.keys() ?? [])].toSorted()).toEqual(there.toSorted());
  });
});

describe('who may use the doors', () => {
  const headers = { host: 'localhost:4321', origin: 'http://localhost:4321', 'x-preview-token': 'right' };
  const ask = (more: Record<string, string | undefined>, method = 'POST') =>
    refusalOf({ method, headers: { ...headers, ...more } }, 'right');

  test('a page of this run, by any name of this computer', () => {
    expect(ask({})).toBeUndefined();
    expect(ask({ 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(ask({ origin: undefined }, 'GET')).toBeUndefined();
    for (const host of ['127.0.0.1:9', '[::1]:9', 'localhost'])
      expect(ask({ host, origin: `http://${host}` })).toBeUndefined();
  });

  test.each([
    'evil.example',
    'evil.example:4321',
    'localhost.evil.example',
    '192.168.1.5:4321',
    'localhost:4321@evil',
    undefined,
  ])('not by the host %s', (host) => expect(ask({ host, origin: `http://${host}` })).toBe('host'));

  test.each(['http://evil.example', 'null', 'http://localhost:5555', 'https://localhost:4321', undefined])(
    'not from a page of %s',
    (origin) => expect(ask({ origin })).toBe('origin'),
  );

  test('not from another site as the browser says', () => {
    for (const site of ['cross-site', 'same-site', 'none']) expect(ask({ 'sec-fetch-site': site })).toBe('origin');
    expect(ask({ origin: 'http://evil.example' }, 'GET')).toBe('origin');
  });

  test.each(['wrong', 'righ', 'right2', '', undefined])('not with the token %j', (token) => {
    expect(ask({ 'x-preview-token': token })).toBe('token');
    expect(ask({ 'x-preview-token': token, origin: undefined }, 'GET')).toBe('token');
  });
});
