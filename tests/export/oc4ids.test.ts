import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { worksPackage } from '../../src/export/standard/oc4ids.ts';
import { projectFields, statusOf, worksOf } from '../../src/export/standard/oc4ids-field.ts';
import { projectStages } from '../../src/schemas/project.ts';
import { loadSite } from '../../src/site.ts';
import { standards } from './standards.ts';

type Value = { amount: number; currency: string };
type Reference = { id: string; name: string };
type Project = {
  id: string;
  title: string;
  description: string;
  status?: string;
  budget?: {
    amount?: Value;
    budgetBreakdowns?: { budgetBreakdown: { id: string; amount: Value; sourceParty?: Reference }[] }[];
  };
  parties?: (Reference & { roles: string[] })[];
  transactions?: { id: string; value: Value; payer: Reference; payee?: Reference; source: string }[];
  benefits?: { beneficiaries: { numberOfPeople?: number }[] }[];
};

const site = loadSite();
const text = worksPackage(site, 'https://sunshine.example/') ?? '';
const { projects } = JSON.parse(text) as { projects: Project[] };
const works = worksOf(site);
const fen = ({ amount }: Value) => Math.round(amount * 100);
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('building projects as OC4IDS', () => {
  test('are those that build something and have an open ledger', () => {
    const built = [...site.projects.values()].filter(
      ({ kind, coverage }) => /^(works|facility)$/.test(kind) && coverage === 'ledger',
    );
    expect(projects.map(({ id }) => id)).toEqual(built.map(({ id }) => `sunshine.example-${id}`));
    expect(new Set(projects.map(({ id }) => id)).size).toBe(projects.length);
    expect(text).not.toContain('demo-guihuayuan-canteen"');
    expect(projects.length).toBeGreaterThan(8);
  });

  test('every stage has a status, but for a pause, which the standard does not know', () => {
    expect(Object.keys(statusOf)).toEqual(Object.keys(projectStages));
    expect(Object.entries(statusOf).filter(([, status]) => !status)).toEqual([['paused', undefined]]);
    works.forEach(({ stage }, index) => {
      expect(projects[index]?.status).toBe(stage && statusOf[stage]);
    });
  });

  test('payments are those of the ledgers, to the fen', () => {
    works.forEach((work, index) => {
      const rows = [...site.funds.values()].flatMap(({ spending }) =>
        spending.filter(({ project, retracted_on }) => project === work.id && !retracted_on),
      );
      const paid = projects[index]?.transactions ?? [];
      expect(paid, work.id).toHaveLength(rows.length);
      expect(total(paid.map(({ value }) => fen(value)))).toBe(
        total(rows.map(({ amount, reverses }) => (reverses ? -amount : amount))),
      );
    });
    expect(projects.some(({ transactions }) => transactions?.length)).toBe(true);
  });

  test('the parts of a budget are what was approved for it', () => {
    works.forEach((work, index) => {
      const approved = [...site.applications.values()].filter(
        ({ project, approval, withdrawn }) => project === work.id && approval && !withdrawn,
      );
      const lines =
        projects[index]?.budget?.budgetBreakdowns?.[0]?.budgetBreakdown.filter(({ sourceParty }) => sourceParty) ?? [];
      expect(total(lines.map(({ amount }) => fen(amount))), work.id).toBe(
        total(approved.map(({ approval }) => approval?.amount ?? 0)),
      );
    });
  });

  test('everyone who is named stands among the parties under the same name', () => {
    for (const { id, parties = [], transactions = [], budget } of projects) {
      const named = [
        ...transactions.flatMap(({ payer, payee }) => [payer, ...(payee ? [payee] : [])]),
        ...(budget?.budgetBreakdowns?.[0]?.budgetBreakdown.flatMap(({ sourceParty }) => sourceParty ?? []) ?? []),
      ];
      for (const one of named)
        expect(parties.find((party) => party.id === one.id)?.name, `${id} ${one.id}`).toBe(one.name);
      expect(new Set(parties.map((party) => party.id)).size).toBe(parties.length);
    }
  });

  test('nobody is named who may be a person, and few people are not counted', () => {
    const rows = [...site.funds.values()].flatMap(({ spending }) => spending);
    const kept = new Set(
      rows
        .filter(({ payee_type }) => /^(company|social_organization|public_institution)$/.test(payee_type))
        .map(({ payee_display }) => payee_display),
    );
    const names = projects.flatMap(({ transactions = [] }) => transactions.flatMap(({ payee }) => payee?.name ?? []));
    expect(names.filter((name) => !kept.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
    const counts = projects.flatMap(({ benefits = [] }) =>
      benefits.flatMap(({ beneficiaries }) => beneficiaries.flatMap(({ numberOfPeople }) => numberOfPeople ?? [])),
    );
    expect(counts.filter((count) => count < 5)).toEqual([]);
  });

  test('what is fictional says so', () => {
    works.forEach((work, index) => {
      const fictional = site.places.get(work.home)?.fictional === true;
      expect(projects[index]?.title.startsWith('【虚构示范】')).toBe(fictional);
      expect(projects[index]?.description.includes('虚构示范数据')).toBe(fictional);
    });
  });

  test('every field of the list is used by some project, and no other', () => {
    const used = new Set(projects.flatMap((project) => Object.keys(project)));
    expect([...used].filter((field) => !projectFields.some((one) => one.field === field))).toEqual([]);
    expect(projectFields.filter(({ field }) => !used.has(field)).map(({ field }) => field)).toEqual([]);
  });
});

test('a portal that builds nothing, or knows its projects from reports only, has no package', () => {
  const all = [...site.projects];
  const services = all.filter(([, { kind }]) => kind !== 'works' && kind !== 'facility');
  const reported = all.filter(([, { coverage }]) => coverage !== 'ledger');
  expect([services.length, reported.length].every((count) => count > 0)).toBe(true);
  for (const projects of [services, reported])
    expect(worksPackage({ ...site, projects: new Map(projects) }, 'https://sunshine.example/')).toBeUndefined();
});

const there = existsSync(resolve(standards, 'oc4ids-project-package-schema.json'));

describe('the official schema of OC4IDS', () => {
  test.skipIf(!there)(`accepts the package${there ? '' : ' (skipped: STANDARDS names no folder with it)'}`, () => {
    const validate = compile();
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
  });

  test.skipIf(!there)('refuses a project without an id, and a status it does not know', () => {
    const validate = compile();
    const whole = JSON.parse(text) as { projects: Project[] };
    const [first] = projects;
    const { id: _, ...nameless } = first as Project;
    expect(validate({ ...whole, projects: [nameless] })).toBe(false);
    expect(validate({ ...whole, projects: [{ ...first, status: 'paused' }] })).toBe(false);
  });
});

function compile() {
  const read = (name: string) => JSON.parse(readFileSync(resolve(standards, name), 'utf8')) as object;
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema(read('oc4ids-project-schema.json'));
  return ajv.compile(read('oc4ids-project-package-schema.json'));
}
