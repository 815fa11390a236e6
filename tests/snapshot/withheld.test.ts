import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { publish } from '../../src/domain/published/public.ts';
import { fixtures } from '../case.ts';
import { publishTiny, put, withFolders } from './folder.ts';

const wishes = 'places/garden/wishes.csv';
const full = readFileSync(join(fixtures, 'wish-payment-withheld', wishes), 'utf8');
/** As long as nobody claimed them, nothing is known of the payments; the history of a wish has no row then either. */
const open = full.replace(/(W-[1-3],[^,]*,[^,]*,[^,]*,2026-02),.*/g, '$1,,,,,,,,open');
/** Groups that are not sensitive are told. */
const told = full.replace(/,(?:elder|disabled|child),/g, ',resident,');

/** Publishes with one table of wishes, then puts another in its place: the complaints, and what is published then of the reallocations and of one payment. */
function turn(before: string, after: string) {
  return withFolders((data, site) => {
    cpSync(join(fixtures, 'wish-payment-withheld/places'), join(data, 'places'), { recursive: true });
    put(data, wishes, before);
    publishTiny(data, site, 'one');
    put(data, wishes, after);
    const { issues, portal } = checkData(data);
    const fund = publish(portal).funds.get('garden-fund');
    return {
      codes: issues.map(({ code, record, field }) => `${code} ${record} ${field}`),
      moved: fund?.reallocations.map(({ id }) => id),
      restriction: fund?.spending.find(({ id }) => id === 'S-4')?.restriction,
    };
  });
}

test('what is withheld since it was published asks for no correction, and is not missed', () => {
  expect(turn(open, open)).toMatchObject({ moved: ['R-1'], restriction: 'elders' });
  const { codes, ...now } = turn(open, full);
  expect(now).toEqual({ moved: [], restriction: undefined });
  expect(codes).toEqual(['duplicate-row S-5 id']);
});

test('what is told since, as its wish can be told, asks for none either', () => {
  const { codes, ...now } = turn(full, told);
  expect(now).toEqual({ moved: ['R-1'], restriction: 'elders' });
  expect(codes).toEqual(['duplicate-row S-5 id']);
});

test('a change of it that was told before is asked for all the same', () => {
  const spending = 'places/garden/funds/garden-fund/spending.csv';
  withFolders((data, site) => {
    cpSync(join(fixtures, 'wish-payment-withheld/places'), join(data, 'places'), { recursive: true });
    put(data, wishes, open);
    publishTiny(data, site, 'one');
    put(data, wishes, full);
    put(data, spending, readFileSync(join(data, spending), 'utf8').replace('示例文具店', '示例书店'));
    expect(checkData(data).issues.map(({ code, record }) => `${code} ${record}`)).toContain('correction-missing S-7');
  });
});
