import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/domain/published/public.ts';
import { commoditiesOf } from '../../src/export/journal/commodity.ts';
import { journalFunds } from '../../src/export/journal/entries.ts';
import { codePart, namePart, restrictionPart } from '../../src/export/journal/name.ts';
import { demonstration } from '../demonstration.ts';
import { runs, funds as someFunds } from '../domain/arbitrary.ts';
import { siteOf, type Written, writtenOf } from './journal-site.ts';

const site = publish(demonstration.portal);
const funds = journalFunds(site);
const written = writtenOf(site);

describe('names', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);
  const anything = fc.oneof(
    id,
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('Hex-41', 'hex-41', 'hex-c3a9', 'é', 'I01', 'i01', '类别'),
  );
  const legal = /^[A-Z0-9][A-Za-z0-9-]*$/;

  test('two ids never share a part of a name, and every part is legal in both programs', () => {
    for (const part of [namePart, codePart, restrictionPart])
      fc.assert(
        fc.property(anything, anything, (a, b) => {
          expect(part(a)).toMatch(legal);
          expect(part(a) === part(b)).toBe(a === b);
        }),
        { ...runs, numRuns: 2000 },
      );
  });

  test('an id comes back from its part by lower case; pots cannot be taken for one another', () => {
    fc.assert(
      fc.property(id, (one) => {
        if (!one.startsWith('hex-')) expect(namePart(one).toLowerCase()).toBe(one);
        else expect(namePart(one)).toMatch(/^Hex-[0-9A-F]+$/);
      }),
      runs,
    );
    expect(['', 'unrestricted', 'purpose-x', 'project:x', 'project-x', 'x'].map(restrictionPart)).toEqual([
      'Unrestricted',
      'Purpose-Unrestricted',
      'Purpose-Purpose-X',
      'Project-X',
      'Purpose-Project-X',
      'Purpose-X',
    ]);
  });

  test('goods keep their code whatever other goods there are, and all codes are legal', () => {
    const items = [...new Set(funds.flatMap(({ goods }) => goods.map(({ item, unit }) => `${item}\n${unit}`)))];
    const codes = items.map((both) => commoditiesOf(true).goods(...(both.split('\n') as [string, string])).code);
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(codes).size).toBe(items.length);
    for (const code of codes) expect(code).toMatch(/^GOODS_[A-P]{10}_DEMO$/);
    expect(commoditiesOf(false).goods('儿童图书', '册').code).toBe('GOODS_EMOHOFBCLP');
    for (const { code } of written[0]?.journal.commodities ?? []) expect(code.length).toBeLessThanOrEqual(24);
  });

  test('real and fictional books share no account and no commodity', () => {
    const list = [...fc.sample(someFunds, { seed: 1, numRuns: 1 })].flat();
    const [real, demo] = [false, true].map((fictional) => writtenOf(siteOf(site, list, '2027-03-31', fictional)));
    const names = (files: Written[] = []) =>
      files.flatMap(({ journal }) => [
        ...journal.accounts.map(({ name }) => name),
        ...journal.commodities.map(({ code }) => code),
      ]);
    expect(names(real).length).toBeGreaterThan(5);
    expect(names(real).filter((name) => names(demo).includes(name))).toEqual([]);
    expect(names(demo).filter((name) => !/^\w+:Demo:|_DEMO$/.test(name))).toEqual([]);
  });

  test('no two parts share an account; where an account tells what the money was for, the fund is its last part', () => {
    const accounts = written.flatMap(({ journal }) => journal.accounts);
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
    for (const { name, ids } of accounts.filter(({ ids }) =>
      ids.some(([key]) => key === 'category' || key === 'other'),
    ))
      expect(name.split(':').at(-1)).toBe(namePart(new Map(ids).get('fund') ?? ''));
    expect(accounts.filter(({ name }) => /^Income:Demo:Donation:I01:/.test(name)).length).toBe(funds.length);
  });
});
