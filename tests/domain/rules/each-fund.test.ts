import { expect, test } from 'vitest';
import { buildPortal, type Fund } from '../../../src/domain/portal/portal.ts';
import { eachFund } from '../../../src/domain/rules/each-fund.ts';
import type { Records } from '../../../src/schemas/kinds.ts';
import { joinParts, partsOf } from '../../../src/schemas/parts.ts';
import { demonstration } from '../../demonstration.ts';

/** The records of the demonstration as they are after a file was read again: other records of the same content. */
function readAgain(records: Records, kind: 'income' | 'term', index: number): Records {
  const parts = partsOf<Records[typeof kind][number]>(records[kind]);
  const again = parts.map((part, at) => (at === index ? part.map((record) => ({ ...record })) : part));
  return { ...records, [kind]: joinParts(again) };
}

const { records } = demonstration.portal;

test('a rule of one fund looks again at what was read again, and at all where what they have in common was', () => {
  let looked: string[] = [];
  const rule = eachFund((_, fund) => {
    looked.push(fund.id);
    return [{ code: 'file-empty', file: fund.at.file }];
  });
  const look = (of: Records) => {
    looked = [];
    const portal = buildPortal(of);
    expect(rule(portal).map(({ file }) => file)).toEqual([...portal.funds.values()].map(({ at }: Fund) => at.file));
    return looked;
  };
  const all = look(records);
  expect(all.length).toBeGreaterThan(3);
  expect(look(records)).toEqual([]);
  const [row] = partsOf(records.income)[2] ?? [];
  expect(look(readAgain(records, 'income', 2))).toEqual([row?.book]);
  expect(look(readAgain(records, 'term', 0))).toEqual(all);
});

test('a fund does not show others to its rule', () => {
  eachFund((common) => {
    expect(Object.keys(common)).not.toContain('funds');
    expect(Object.keys(common)).not.toContain('applications');
    expect(Object.keys(common.records)).not.toContain('income');
    return [];
  })(demonstration.portal);
  expect.assertions(3 * demonstration.portal.funds.size);
});
