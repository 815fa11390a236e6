import { describe, expect, test } from 'vitest';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import { waysOf } from '../../src/domain/portal/parting.ts';
import type { ExportContext } from '../../src/export/output.ts';
import { crumbsThing, type Thing, thingsJson } from '../../src/export/standard/schema-org.ts';
import { dataThings, ledgerThings, yearThings } from '../../src/export/standard/schema-org-dataset.ts';
import { activityThings, meetingThings } from '../../src/export/standard/schema-org-event.ts';
import { grantThings, projectThings } from '../../src/export/standard/schema-org-grant.ts';
import { fundThing, placeThing } from '../../src/export/standard/schema-org-organization.ts';
import { loadSite } from '../../src/site.ts';

const site = loadSite();
const base = 'https://sunshine.example/sub/';
const desk = (locale: Locale): ExportContext => ({ locale, site, to: addresses('/sub/', locale, waysOf(site)) });

/** Every thing that pages of a language tell of, as it is written. */
function allThings(locale: Locale): Thing[] {
  const at = desk(locale);
  const made = [
    ...[...site.funds.values()].flatMap((fund) => [
      fundThing(at, fund),
      ...ledgerThings(at, fund),
      ...(fund.opening_balance ? yearThings(at, fund, site.asOf.slice(0, 4), 'title') : []),
    ]),
    ...[...site.places.values()].flatMap((place) => [placeThing(at, place), ...activityThings(at, place)]),
    ...[...site.applications.values()].flatMap((application) => grantThings(at, application)),
    ...[...site.projects.values()].flatMap((project) => projectThings(at, project)),
    ...[...site.meetings.values()].flatMap((meeting) => meetingThings(at, meeting)),
    ...dataThings(at),
  ];
  return (JSON.parse(thingsJson(made, base)) as { '@graph': Thing[] })['@graph'];
}

/** What every thing of a type must have. */
const required: Record<string, readonly string[]> = {
  Organization: ['name'],
  NGO: ['name'],
  AdministrativeArea: ['name', 'url'],
  Project: ['name', 'url'],
  MonetaryGrant: ['name', 'url', 'amount'],
  MonetaryAmount: ['currency', 'value'],
  Dataset: ['name', 'url', 'description', 'creator', 'dateModified', 'distribution'],
  DataDownload: ['encodingFormat', 'contentUrl'],
  Event: ['name', 'url', 'startDate', 'location'],
  Place: ['name'],
  PropertyValue: ['propertyID', 'value'],
};

describe.each(['zh', 'en'] as const)('things of schema.org, %s', (locale) => {
  const things = allThings(locale);
  const nested = things.flatMap(within);

  test('every type is known here and has what it needs', () => {
    for (const thing of nested)
      for (const key of required[thing['@type']] ?? [`unknown type ${thing['@type']}`])
        expect(thing[key], `${thing['@type']} ${String(thing.name)}: ${key}`).toBeTruthy();
    const types = new Set(nested.map((thing) => thing['@type']));
    expect(['MonetaryGrant', 'Dataset', 'Event', 'Project', 'Organization'].filter((type) => !types.has(type))).toEqual(
      [],
    );
  });

  test('addresses are whole and lie on the site', () => {
    const urls = nested.flatMap(({ url, item, contentUrl }) => [url, item, contentUrl].filter(Boolean).map(String));
    expect(urls.length).toBeGreaterThan(300);
    expect(urls.filter((url) => !url.startsWith(base))).toEqual([]);
  });

  test('what is fictional says so, and nothing else does', () => {
    const mark = locale === 'zh' ? '虚构示范数据' : 'Fictional demonstration data';
    for (const thing of things) {
      const id = new URL(String(thing.url)).pathname.split('/').find((part) => /^(demo|data)/.test(part));
      expect(String(thing.description ?? '').includes(mark), String(thing.url)).toBe(id !== undefined);
    }
  });

  test('nobody is a person', () => {
    expect(nested.filter((thing) => thing['@type'] === 'Person')).toEqual([]);
    const text = JSON.stringify(things);
    for (const fund of site.funds.values())
      for (const { display_name } of fund.committee?.members ?? []) expect(text).not.toContain(`"${display_name}"`);
  });

  test('a dataset tells enough to be found, and from when to when', () => {
    const sets = things.filter((thing) => thing['@type'] === 'Dataset');
    for (const { description, url, temporalCoverage } of sets) {
      expect(String(description).length, String(url)).toBeGreaterThanOrEqual(50);
      if (!String(url).endsWith('/data/')) expect(temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    }
  });
});

test('a grant has the approved amount in yuan; what was not approved is no grant', () => {
  const at = desk('zh');
  for (const application of site.applications.values()) {
    const [grant] = grantThings(at, application);
    const approved = application.withdrawn || application.rejected ? undefined : application.approval?.amount;
    const amount = grant?.amount as { value: string } | undefined;
    expect(amount && Math.round(Number(amount.value) * 100), application.id).toBe(approved);
  }
});

test('the way to a page is numbered, and the page itself has no address', () => {
  const thing = crumbsThing([{ name: '首页', href: '/' }, { name: '某页' }]);
  expect(JSON.parse(thingsJson([thing], 'https://a.example/'))['@graph']).toEqual([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a.example/' },
        { '@type': 'ListItem', position: 2, name: '某页' },
      ],
    },
  ]);
});

test('no text can end the block or begin a comment in it', () => {
  const evil = '</script><script>alert(1)</script><!--';
  const text = thingsJson([{ '@type': 'Event', name: evil, url: '/x/' }], base);
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as { '@graph': Thing[] })['@graph'][0]?.name).toBe(evil);
});

/** A thing and all things inside it. */
function within(thing: Thing): Thing[] {
  const inner = Object.values(thing).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [thing, ...inner.filter(isThing).flatMap(within)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && '@type' in value;
}
