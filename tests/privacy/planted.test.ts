import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPrivacy } from '../../src/domain/rules/privacy.ts';
import { readPrivate, type Seen } from '../../src/folder/privacy.ts';
import { kindsNamed, privateKinds } from '../../src/privacy/kind.ts';
import { attachmentsIn } from './attachments.ts';
import { holders, sentences, values } from './planted.ts';

type Case = { name: string; file: string; text: string; line: number; column: number; kind: string };

const cases: Case[] = Object.entries(holders).flatMap(([where, { file, hold, fenced }]) =>
  Object.entries(sentences).flatMap(([how, say]) =>
    values.flatMap(({ kind, lead = '', text: value, tail }): Case[] => {
      // A comma of English ends a plain cell.
      if (fenced && value.includes(',')) return [];
      const text = hold(say(lead + value + tail));
      const before = text.slice(0, text.lastIndexOf(lead + value + tail) + lead.length).split(/\r\n|\n/);
      const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      return [{ name: `${kind} ${value} (${how}, ${where})`, file, text, ...place, kind }];
    }),
  ),
);

describe(`planted cases: ${cases.length}`, () => {
  test('are of every kind, in every place', () => {
    expect(cases.length).toBeGreaterThan(200);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(Object.keys(privateKinds).length);
  });

  test.each(Object.keys(holders))('all are found in %s, with line and column', (where) => {
    const own = cases.filter(({ name }) => name.endsWith(`${where})`));
    const root = mkdtempSync(join(tmpdir(), 'planted-'));
    const missed = own.filter((one) => !seenIn(root, one).some((seen) => isThere(seen, one)));
    rmSync(root, { recursive: true });
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(own.length).toBeGreaterThan(100);
  });

  test('all are found in the names of files', () => {
    const names = values.filter(({ text }) => !/[/\u200b\u00ad]/.test(text));
    const missed = names.filter(({ kind, lead = '', text, tail }) => {
      const file = `places/garden/files/${lead}${text}${tail}.pdf`;
      return !readPrivate(attachmentsIn(''), new Map(), [file]).some(
        (seen) => seen.in === 'name' && seen.kind === kind,
      );
    });
    expect(missed.map(({ text }) => text)).toEqual([]);
  });
});

describe('the help lists what a message can name', () => {
  test.each(['found', 'suspect', 'person'] as const)(
    'privacy-%s: one list, printed on the page of both languages',
    (as) => {
      for (const language of ['zh', 'en'])
        expect(readFileSync(`content/help/${language}/privacy-${as}.mdx`, 'utf8')).toContain(
          `<PrivateKinds as="${as}" />`,
        );
    },
  );

  test('it has every kind that the check tells by that name', () => {
    const seen = cases.flatMap(({ file, text }) => readPrivate(attachmentsIn(''), new Map([[file, text]]), []));
    const told = seen.flatMap((one) => {
      const [draft] = checkPrivacy({ records: { explanation: [] }, asOf: '' } as never, [one]).issues;
      return draft && one.in === 'text' ? [[draft.code, one.kind] as const] : [];
    });
    for (const as of ['found', 'suspect', 'person'] as const)
      for (const [code, kind] of told) if (code === `privacy-${as}`) expect(kindsNamed(as)).toContain(kind);
    expect(new Set((['found', 'suspect', 'person'] as const).flatMap(kindsNamed)).size).toBe(
      Object.keys(privateKinds).length,
    );
  });
});

function isThere(seen: Seen, { kind, line, column, file }: Case): boolean {
  if (seen.in !== 'text' || seen.kind !== kind || seen.file !== file) return false;
  return seen.position?.line === line && seen.position.column === column;
}

function seenIn(root: string, { file, text }: Case): Seen[] {
  if (!file.includes('/files/')) return readPrivate(attachmentsIn(root), new Map([[file, text]]), []);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return readPrivate(attachmentsIn(root), new Map(), [file]);
}
