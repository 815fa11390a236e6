import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/domain/published/public.ts';
import { commoditiesOf } from '../../src/export/journal/commodity.ts';
import { journalFunds, wholeJournal } from '../../src/export/journal/entries.ts';
import type { Journal } from '../../src/export/journal/model.ts';
import { codePart, namePart, restrictionPart } from '../../src/export/journal/name.ts';
import { demonstration } from '../demonstration.ts';
import { runs, funds as someFunds } from '../domain/arbitrary.ts';
import { root, siteOf } from './journal-site.ts';

const site = publish(demonstration.portal);
const funds = journalFunds(site);
const whole = wholeJournal(site, root);

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
    for (const { code } of whole.commodities) expect(code.length).toBeLessThanOrEqual(24);
  });

  test('real and fictional books share no account and no commodity', () => {
    const list = [...fc.sample(someFunds, { seed: 1, numRuns: 1 })].flat();
    const [real, demo] = [false, true].map((fictional) =>
      wholeJournal(siteOf(site, list, '2027-03-31', fictional), root),
    );
    const names = (journal: Journal | undefined) =>
      [...(journal?.accounts ?? []), ...(journal?.commodities ?? [])].map((one) =>
        'code' in one ? one.code : one.name,
      );
    expect(names(real).length).toBeGreaterThan(5);
    expect(names(real).filter((name) => names(demo).includes(name))).toEqual([]);
    expect(names(demo).filter((name) => !/^\w+:Demo:|_DEMO$/.test(name))).toEqual([]);
  });
});
