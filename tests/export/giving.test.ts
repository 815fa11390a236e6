import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { paidUnder } from '../../src/domain/project/application.ts';
import type { PublicApplication, PublicFund, PublicSpending, Site } from '../../src/domain/published/public.ts';
import { givingPackage } from '../../src/export/standard/giving.ts';
import { givingFields } from '../../src/export/standard/giving-field.ts';
import { grantsOf } from '../../src/export/standard/giving-grant.ts';
import { isBody } from '../../src/export/standard/party.ts';
import { loadSite } from '../../src/site.ts';
import { standards } from './standards.ts';

type Grant = {
  id: string;
  title: string;
  description: string;
  amountAwarded: number;
  amountDisbursed: number;
  awardDate: string;
  url: string;
  recipientOrganization: { id: string; name: string; department?: string }[];
  recipientIndividual?: unknown;
  fundingOrganization: { id: string; name: string; department: string }[];
  disbursementTransaction?: { id: string; value: number; transactionDate: string }[];
  grantProgramme: { code: string }[];
  regrantType?: string;
};

const site = loadSite();
const base = 'https://sunshine.example/';
const text = givingPackage(site, base) ?? '';
const { grants } = JSON.parse(text) as { grants: Grant[] };
const ledgers = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
const { grants: made, leftOut } = grantsOf(site);
const fen = (yuan: number) => Math.round(yuan * 100);
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('grants as 360Giving', () => {
  test('there are many, each with an id of its own', () => {
    expect(grants.length).toBeGreaterThan(80);
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
    expect(grants.filter(({ id }) => !/^sunshine\.example-[\w-]+$/.test(id))).toEqual([]);
  });

  test.each(ledgers.map(({ id }) => id))('%s: grants and what was left out are everything it approved', (id) => {
    const fund = site.funds.get(id);
    const approved = (fund?.applications ?? []).filter(({ approval, retracted }) => approval && !retracted);
    const mine = made.filter((grant) => grant.fund.id === id && grant.kind !== 'award' && grant.application);
    const out = leftOut.filter((one) => one.fund === id && one.reason !== 'undated');
    expect(approved.length).toBeGreaterThan(0);
    expect(total(mine.map(({ awarded }) => awarded)) + total(out.map((one) => one.fen))).toBe(
      total(approved.map(({ approval }) => approval?.amount ?? 0)),
    );
  });

  test('awards are those of the rounds, once', () => {
    for (const round of site.rounds.values()) {
      const mine = made.filter((grant) => grant.kind === 'award' && grant.round.id === round.id);
      const awarded = round.entries.filter((entry) => !entry.retracted_on).map((entry) => entry.awarded ?? 0);
      expect(total(mine.map((grant) => grant.awarded)), round.id).toBe(
        round.coverage === 'ledger' ? total(awarded) : 0,
      );
    }
    expect(made.some(({ kind }) => kind === 'award')).toBe(true);
  });

  test('every transfer that gives stands in exactly one grant, and no return is one', () => {
    const given = ledgers.flatMap((fund) =>
      fund.transfers.filter((row) => row.kind !== 'return' && !row.retracted_on).map((row) => `${fund.id}_${row.id}`),
    );
    const found = made.flatMap(({ paid }) => paid.filter(({ fen: amount }) => amount > 0).map(({ id }) => id));
    for (const id of given)
      expect(
        found.filter((one) => one === id),
        id,
      ).toHaveLength(1);
    const listed = made.flatMap((grant) => (grant.kind === 'transfer' ? grant.transfers : []));
    expect(listed.filter(({ kind }) => kind === 'return')).toEqual([]);
  });

  test('what was paid is what the ledger paid, and a return takes from it', () => {
    for (const grant of made)
      if (grant.kind === 'application')
        expect(total(grant.paid.map((one) => one.fen)), grant.application.id).toBe(
          paidUnder(grant.fund, grant.application.id),
        );
    const back = grants.filter(
      ({ disbursementTransaction = [], regrantType }) =>
        regrantType && disbursementTransaction.some(({ value }) => value < 0),
    );
    expect(back.map(({ amountAwarded, amountDisbursed }) => [amountAwarded, amountDisbursed])).toEqual([
      [30000, 25620],
    ]);
  });

  test('amounts are yuan, exactly a hundredth of the fen', () => {
    grants.forEach((grant, index) => {
      expect(fen(grant.amountAwarded)).toBe(made[index]?.awarded);
      expect(fen(grant.amountAwarded) / 100).toBe(grant.amountAwarded);
      const parts = (grant.disbursementTransaction ?? []).map(({ value }) => fen(value));
      expect(total(parts), grant.id).toBe(fen(grant.amountDisbursed));
    });
    expect(text).not.toMatch(/"(value|amount\w+)": -?\d+\.\d{3,}/);
  });

  test('what is fictional says so in title and description of every grant', () => {
    made.forEach((grant, index) => {
      expect(grants[index]?.title.startsWith('【虚构示范】'), grants[index]?.id).toBe(grant.fund.fictional);
      expect(grants[index]?.description.includes('虚构示范数据')).toBe(grant.fund.fictional);
      expect(grants[index]?.description.includes('Fictional demonstration data')).toBe(grant.fund.fictional);
    });
  });

  test('no person receives: not as a name, not as an individual, not as the payee of a payment', () => {
    expect(grants.filter(({ recipientIndividual }) => recipientIndividual)).toEqual([]);
    const places = new Set([...site.places.values()].map(({ name }) => name.zh));
    const charities = new Set([...site.custodians.values()].map(({ name }) => name.zh));
    const applicants = new Set(
      [...site.rounds.values()].flatMap(({ entries }) => entries.map((entry) => entry.applicant)),
    );
    const names = grants.flatMap(({ recipientOrganization }) => recipientOrganization.map(({ name }) => name));
    expect(
      names.filter((name) => !places.has(name) && !charities.has(name) && !applicants.has(name) && !isBody(name)),
    ).toEqual([]);
    const paid = new Set(
      ledgers.flatMap(({ spending }) => spending.filter(({ payee_type }) => payee_type === 'person')),
    );
    for (const { payee_display } of paid) expect(text).not.toContain(payee_display);
    expect(leftOut.filter(({ reason }) => reason === 'persons').length).toBeGreaterThan(0);
  });

  test('an office holder is not a body, a council is', () => {
    expect(
      ['居民议事会', '社区党委', '妇女之家', '示范区青藤社工事务所', '居民议事会（桂花园社区）'].map(isBody),
    ).toEqual(Array(5).fill(true));
    expect(['楼栋长', '张三', '李女士', '王某某', '热心居民'].map(isBody)).toEqual(Array(5).fill(false));
  });

  test('every grant leads to a page of the site', () => {
    const pages = { applications: site.applications, rounds: site.rounds, funds: site.funds } as const;
    for (const { url, grantProgramme } of grants) {
      const [, kind = '', id = ''] = new URL(url).pathname.split('/');
      expect(pages[kind as keyof typeof pages]?.has(id), url).toBe(true);
      expect(grantProgramme.every(({ code }) => site.funds.has(code) || site.rounds.has(code))).toBe(true);
    }
  });

  test('every field of the list is used by some grant, and no other', () => {
    const used = new Set(grants.flatMap((grant) => Object.keys(grant)));
    expect([...used].toSorted()).toEqual(givingFields.map(({ field }) => field).toSorted());
  });

  test('addresses are where the site stands, ids those of the portal wherever it stands', () => {
    const under = (base_url: string) =>
      JSON.parse(
        givingPackage({ ...site, settings: { ...site.settings, base_url } }, 'https://example.org/sun/') ?? '',
      ) as { grants: Grant[] };
    expect(under(site.settings.base_url).grants[0]?.id).toMatch(/^sunshine\.example-/);
    expect(under('https://example.org/sun/').grants[0]?.id).toMatch(/^example\.org-sun-/);
    expect(under(site.settings.base_url).grants[0]?.url).toMatch(/^https:\/\/example\.org\/sun\//);
  });
});

describe('grants of other portals', () => {
  const grantsFor = (other: Site) => {
    const written = givingPackage(other, base);
    return written === undefined ? undefined : (JSON.parse(written) as { grants: Grant[]; license?: string });
  };
  const only = (fund: PublicFund): Site => ({ ...site, funds: new Map([[fund.id, fund]]), rounds: new Map() });
  const donghu = site.funds.get('demo-donghu-fund') as PublicFund;
  const [summer] = donghu.applications.filter(({ id }) => id === 'demo-donghu-summer-2025') as [PublicApplication];
  const paid = donghu.spending.filter(({ application }) => application === summer.id);

  test('without an open ledger there is no package', () => {
    const funds = new Map([...site.funds].filter(([, { coverage }]) => coverage !== 'ledger'));
    expect(grantsFor({ ...site, funds, rounds: new Map() })).toBeUndefined();
  });

  test('a host charity with a credit code is named by it', () => {
    const uscc = '51000000000000000X';
    const custodians = new Map([...site.custodians].map(([id, one]) => [id, { ...one, uscc }]));
    const all = grantsFor({ ...site, custodians })?.grants ?? [];
    expect(new Set(all.map(({ fundingOrganization }) => fundingOrganization[0]?.id))).toEqual(
      new Set([`CN-USCI-${uscc}`]),
    );
  });

  test('the licence of the data is told where there is one', () => {
    expect(grantsFor(site)?.license).toBe(site.settings.licence?.url);
    const licence = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/', title: { zh: '署名' } };
    expect(grantsFor({ ...site, settings: { ...site.settings, licence } })?.license).toBe(licence.url);
  });

  const told = (change: Partial<PublicApplication>, row: Partial<PublicSpending> = {}) => {
    const other = only({
      ...donghu,
      transfers: [],
      applications: [{ ...summer, ...change }],
      spending: paid.map((one) => ({ ...one, ...row })),
    });
    const { leftOut: out } = grantsOf(other);
    return { grants: grantsFor(other)?.grants ?? [], out: out.map(({ reason, fen: amount }) => [reason, amount]) };
  };
  const approved = summer.approval?.amount ?? 0;

  test('money that went to persons, that ran the fund, or that was taken back is no grant', () => {
    expect(told({}).out).toEqual([]);
    expect(told({}).grants).toHaveLength(1);
    expect(told({}, { payee_type: 'person' })).toEqual({ grants: [], out: [['persons', approved]] });
    expect(told({}, { category: 'E20' })).toEqual({ grants: [], out: [['own', approved]] });
    const withdrawn = { on: site.asOf, reason: { zh: '不办了' } };
    expect(told({ withdrawn })).toEqual({ grants: [], out: [['withdrawn', approved]] });
    const retracted = { on: site.asOf, reason: { zh: '重复' } };
    expect(told({ retracted })).toEqual({ grants: [], out: [] });
  });

  test('where a person proposed it, the community receives', () => {
    const by = { zh: '居民王某', en: 'A resident, Wang' };
    const { grants: made } = told({ proposed: { on: summer.proposed.on, by } });
    expect(made[0]?.recipientOrganization).toEqual([
      { id: 'sunshine.example-org-demo-donghu', name: '东湖社区', alternateName: 'Donghu Community' },
    ]);
    expect(JSON.stringify(made)).not.toContain('王某');
  });

  test('a long purpose is cut to what a title may hold, and kept whole in the description', () => {
    const purpose = { zh: '长'.repeat(200) };
    const [grant] = told({ purpose }).grants;
    expect([...(grant?.title ?? '')]).toHaveLength(140);
    expect(grant?.description).toContain(purpose.zh);
  });
});

const there = existsSync(resolve(standards, '360-giving-package-schema.json'));

describe('the official schema of 360Giving', () => {
  test.skipIf(!there)(`accepts the package${there ? '' : ' (skipped: STANDARDS names no folder with it)'}`, () => {
    const { validate } = compile();
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
  });

  test.skipIf(!there)('refuses a grant without a recipient, and one with an amount in words', () => {
    const { validate } = compile();
    const [first] = grants;
    const { recipientOrganization: _, ...nobody } = first as Grant;
    expect(validate({ grants: [nobody] })).toBe(false);
    expect(validate({ grants: [{ ...first, amountAwarded: '一万元' }] })).toBe(false);
  });
});

/** The package schema names the grant schema by the address of an older version: that is the one kept here. */
function compile() {
  const read = (name: string) => {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(resolve(standards, name), 'utf8')) as Record<
      string,
      unknown
    >;
    return schema;
  };
  const { $id, ...grant } = read('360-giving-schema.json');
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema(grant, String($id).replace('/1.4.3/', '/1.4.2/'));
  return { validate: ajv.compile(read('360-giving-package-schema.json')) };
}
