import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/portal/portal.ts';
import { measureOf } from '../../src/domain/project/gate.ts';
import { countsOf, percentOf, publicSurvey, satisfiedOf, surveyAnswers } from '../../src/domain/project/survey.ts';
import { publish } from '../../src/domain/published/public.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { tableJson } from '../../src/export/table-json.ts';
import type { Sourced } from '../../src/schemas/kinds.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';
import { jsonRows } from '../export/json-rows.ts';

type Survey = Sourced<'survey'>;
const survey = (id: string, [very, satisfied, fair, dissatisfied, unknown]: readonly number[]): Survey =>
  ({
    id,
    project: 'shed',
    home: 'demo',
    date: '2026-03-01',
    issued: 400,
    valid: (very ?? 0) + (satisfied ?? 0) + (fair ?? 0) + (dissatisfied ?? 0) + (unknown ?? 0),
    very_satisfied: very,
    satisfied,
    fair,
    dissatisfied,
    unknown,
  }) as Survey;
const counts = countsOf(survey('a', [171, 96, 15, 4, 0]), false);

describe('the satisfaction rate', () => {
  test('is very satisfied and satisfied out of the valid answers', () => {
    expect(counts && satisfiedOf(counts)).toEqual({ of: 267, in: 286 });
    expect(percentOf(267, 286)).toBe(93.4);
  });

  test('counts fairly satisfied ones where the rule says so', () => {
    const fair = countsOf(survey('a', [171, 96, 15, 4, 0]), true);
    expect(fair && satisfiedOf(fair)).toEqual({ of: 282, in: 286 });
  });

  test.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1],
    [0, 12, 0],
    [12, 12, 100],
  ])('%d of %d is %d%%', (part, whole, rate) => expect(percentOf(part, whole)).toBe(rate));

  test('of nobody there is none', () => expect(percentOf(0, 0)).toBeUndefined());
});

const rule = { fewest: 10, fair: false };

describe('a survey with too few answers', () => {
  const few = survey('b', [6, 2, 1, 0, 0]);

  test('leaves no number of answers, and says so', () => {
    const shown = publicSurvey(few, rule);
    expect(shown.suppressed).toBe(true);
    for (const key of ['valid', ...surveyAnswers] as const) expect(key in shown).toBe(false);
    expect(shown.issued).toBe(400);
    expect(countsOf(shown, false)).toBeUndefined();
  });

  test('is shown from the tenth answer on', () => {
    const ten = survey('c', [6, 4, 0, 0, 0]);
    expect(publicSurvey(ten, rule)).toBe(ten);
  });

  test('stands in no download either, and there is one in the demonstration', () => {
    const { portal } = demonstration;
    const hidden = portal.records.survey.filter(({ valid }) => (valid ?? 0) < 10);
    expect(hidden.map(({ project }) => project)).toEqual(['demo-liuan-ramps']);
    const table = catalogue(publish(portal)).find(({ name }) => name === 'survey');
    if (!table) throw new Error('no table of surveys');
    const row = tableCsv(table)
      .split('\n')
      .find((line) => line.includes('demo-liuan-ramps'));
    expect(row).toMatch(/,14,,,,,,,,true,/);
    const own = jsonRows(tableJson(table, portal.asOf)).find(({ project }) => project === 'demo-liuan-ramps') ?? {};
    expect(Object.keys(own).filter((key) => surveyAnswers.some((answer) => answer === key) || key === 'valid')).toEqual(
      [],
    );
    expect(own.suppressed).toBe('true');
  });
});

describe('what one or two people chose', () => {
  const shown = (list: readonly number[], fair = false) => publicSurvey(survey('s', list), { ...rule, fair });
  const parts = (list: readonly number[]) =>
    countsOf(shown(list), false)?.parts.map(({ answers: of, count }) => `${of.join('+')} ${count}`);

  test('is told with the next smallest, and the rate stays', () => {
    expect(parts([39, 31, 6, 4, 1])).toEqual(['very_satisfied 39', 'satisfied 31', 'fair 6', 'dissatisfied+unknown 5']);
    expect(parts([39, 2, 6, 4, 0])).toEqual(['very_satisfied+satisfied 41', 'fair 6', 'dissatisfied 4', 'unknown 0']);
    const counts = countsOf(shown([39, 2, 6, 4, 1]), false);
    expect(counts && satisfiedOf(counts)).toEqual({ of: 41, in: 52 });
  });

  test('published once more, it stays as it is', () => {
    const once = shown([39, 2, 6, 4, 1]);
    expect(publicSurvey(once, rule)).toBe(once);
  });

  test('follows from nothing that is told: of every survey of up to 17 answers, each number that is withheld could be another', () => {
    let withheld = 0;
    for (const fair of [false, true]) {
      const told = new Map<string, number[][]>();
      for (const list of splits(17, 5).filter((one) => one.reduce((sum, n) => sum + n, 0) >= 10)) {
        const { valid, satisfied_total, ...row } = shown(list, fair);
        const key = JSON.stringify([valid, satisfied_total, surveyAnswers.map((answer) => row[answer] ?? null)]);
        told.set(key, [...(told.get(key) ?? []), list]);
      }
      for (const [key, lists] of told) {
        const cells = (JSON.parse(key) as [number, number, (number | null)[]])[2];
        for (const [index, cell] of cells.entries())
          if (cell === null) {
            withheld++;
            expect(new Set(lists.map((list) => list[index])).size, key).toBeGreaterThan(1);
          } else expect([1, 2]).not.toContain(cell);
      }
    }
    expect(withheld).toBeGreaterThan(300);
  });
});

/** All ways to give up to `most` answers to so many options. */
function splits(most: number, options: number): number[][] {
  if (options === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, n) => splits(most - n, options - 1).map((rest) => [n, ...rest])).flat();
}

describe('a gate', () => {
  const project = (satisfaction_gate: object) =>
    ({ id: 'shed', home: 'demo', satisfaction_gate }) as unknown as Project;
  const known = {
    surveys: [survey('a', [171, 96, 15, 4, 0]), survey('b', [6, 2, 1, 0, 0])],
    meetings: new Map(),
    fair: false,
    fewest: 10,
  };
  const measure = (gate: object) => measureOf(project({ rule: { zh: '' }, ...gate }), known);

  test('is reached to the very answer', () => {
    const share = (267 / 286) * 100;
    expect(measure({ survey: 'a', percent: Math.floor(share * 1e6) / 1e6 })?.ok).toBe(true);
    expect(measure({ survey: 'a', percent: Math.ceil(share * 1e6) / 1e6 })?.ok).toBe(false);
  });

  test('is proved by no survey with too few answers', () => {
    expect(measure({ survey: 'b', percent: 50 })).toMatchObject({ ok: false, share: undefined });
  });

  test('that names nothing, or what is not there, has no measure', () => {
    expect(measure({})).toBeUndefined();
    expect(measure({ survey: 'z' })).toBeUndefined();
  });

  test('may be a topic: agreed, and by enough of those present', () => {
    const topic = (result: string, votes: number) => {
      const meeting = { id: 'm', date: '2026-03-01', present: 10, topics: [{ id: 't', result, vote: { for: votes } }] };
      return measureOf(project({ topic: 't', percent: 80 }), { ...known, meetings: new Map([['m', meeting]]) as never })
        ?.ok;
    };
    expect([topic('agreed', 8), topic('agreed', 7), topic('deferred', 9)]).toEqual([true, false, false]);
  });
});
