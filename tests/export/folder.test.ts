import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { archiveOf, readmeOf } from '../../src/export/folder/archive.ts';
import { sourceFilesOf } from '../../src/export/folder/folder.ts';
import { kindOf } from '../../src/parse/kind.ts';
import { pictureBytes } from '../../src/read/pictures.ts';
import { kindNames } from '../../src/schemas/kinds.ts';
import { caseNames, checkCase, withCase } from '../case.ts';
import { complaints, editRow, editYaml, type RoundTrip, roundTrip, withCopy } from './folder.ts';

function expectSame({ first, site, files, second, again }: RoundTrip): void {
  expect(first.summary.errors).toBe(0);
  expect(complaints(second).filter((line) => !complaints(first).includes(line))).toEqual([]);
  expect(again).toEqual(site);
  expect(sourceFilesOf(again)).toEqual(files);
}

/** The demonstration without its snapshots. */
const trip = withCopy(
  'data',
  () => {},
  (folder) => roundTrip(folder),
);

describe('the published folder of the demonstration', () => {
  test('is a data folder without a new complaint, and is published as the same site', () => expectSame(trip));

  test('has the files of the data folder, and beside them only what is withheld', () => {
    const own = new Set([...trip.first.texts.keys()]);
    const paths = trip.files.map(({ path }) => path);
    expect([...own].filter((path) => !paths.includes(path))).toEqual([]);
    const added = paths.filter((path) => !own.has(path));
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter((path) => kindOf(path)?.kind !== 'withheld')).toEqual([]);
  });

  test('has no private column, and no key of the trace', () => {
    const all = trip.files.map(({ text }) => text).join('\n');
    const income = trip.first.portal.records.income;
    const keys = income.flatMap(({ trace_key }) => (trace_key ? [trace_key] : []));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => all.includes(key))).toEqual([]);
    const heads = trip.files.filter(({ path }) => path.endsWith('.csv')).map(({ text }) => text.split('\r\n')[0]);
    expect(heads.filter((head) => /trace_key|receipt_last4|payee_id/.test(head ?? ''))).toEqual([]);
  });

  test('without what is withheld would be another site, and told so', () => {
    const { site, second, again } = roundTrip('data', trip.first, (path) => !path.endsWith('/withheld.yaml'));
    const codes = new Set(complaints(second).map((line) => line.split(' ')[1]));
    expect([...codes].toSorted()).toEqual(['duplicate-row', 'notice-short', 'points-wish']);
    expect(again.withheld).not.toEqual(site.withheld);
  });

  test('without the keys gifts cannot be looked up, and nothing says how many could', () => {
    expect(trip.again.shards.keys.size).toBe(0);
    const told = [...trip.site.withheld.values()].flatMap((one) => Object.keys(one));
    expect([...new Set(told)].toSorted()).toEqual(['apart', 'at', 'book', 'home', 'id', 'points']);
  });
});

function tripOf(name: string): RoundTrip {
  return withCase(name, (folder) => roundTrip(folder, checkCase(name)));
}

describe('every kind of file', () => {
  const trip = tripOf('whole');

  test('comes back as it was', () => expectSame(trip));

  test('is in the folder', () => {
    const found = new Set(trip.files.map(({ path }) => kindOf(path)?.kind));
    expect(kindNames.filter((kind) => !found.has(kind))).toEqual([]);
  });
});

describe('every case without an error comes back as it was', () => {
  const whole = caseNames().filter((name) => checkCase(name).summary.errors === 0);

  test('there are many', () => expect(whole.length).toBeGreaterThan(30));

  test.each(whole)('%s', (name) => expectSame(tripOf(name)));
});

describe('what is withheld', () => {
  const place = 'places/demo-guihuayuan';
  const fund = `${place}/funds/demo-guihuayuan-fund`;
  const trip = withCopy(
    'data',
    (folder) => {
      const at = (path: string) => `${folder}/${path}`;
      editRow(at(`${place}/needs.csv`), 'gh-n01', { people: '3' });
      editRow(at(`${place}/needs.csv`), 'gh-n02', { people: '' });
      editRow(at(`${place}/needs.csv`), 'gh-n03', { people: '0' });
      editRow(at(`${place}/agreements.csv`), 'gh-a01', { beneficiaries: '4' });
      editRow(at(`${fund}/spending-2025.csv`), 'S2025-0001', { beneficiaries: '2' });
      editRow(at(`${place}/surveys.csv`), 'guihuayuan-sv02', {
        ...{ valid: '6', very_satisfied: '1', satisfied: '2', fair: '3', dissatisfied: '0', unknown: '0' },
      });
      editRow(at(`${fund}/income-2025.csv`), 'I2025-0002', { donor_display: '王小林', consent_ref: 'agreed-2025-7' });
      editYaml<{ beneficiaries: object }>(at(`${place}/projects/demo-guihuayuan-canteen.yaml`), (project) => ({
        ...project,
        beneficiaries: { who: '老人', count: '3' },
      }));
      editYaml<object[]>(at(`${place}/corrections.yaml`), (list) => [
        ...list,
        ...[
          { record: 'gh-n01', field: 'people', old: '12', new: '3' },
          { record: 'I2025-0001', field: '票据号后四位', old: '7391', new: '0328' },
          { record: 'I2025-0002', field: 'consent_ref', new: 'agreed-2025-7' },
          { record: 'P-0048', field: 'wish', old: 'W-904', new: 'W-001' },
          { record: 'W-001', field: 'group', old: 'child', new: 'elder' },
        ].map((one) => ({ ...one, reason: '登记错了', approved_by_role: '主任', on: '2026-10-01' })),
      ]);
      editYaml<object>(at('portal.yaml'), (portal) => ({
        ...portal,
        privacy_exceptions: [
          { file: `${fund}/income-2025.csv`, field: 'consent_ref', kind: 'mobile' },
          { file: `${fund}/income-2025.csv`, field: 'note', kind: 'mobile' },
        ].map((one) => ({ ...one, reason: '公开的服务电话', approved_by_role: '主任', until: '2027-12-31' })),
      }));
    },
    (folder) => roundTrip(folder),
  );
  const { site, files } = trip;
  const own = <T extends { home: string; id: string }>(rows: readonly T[], id: string) =>
    rows.find((row) => row.home === 'demo-guihuayuan' && row.id === id);
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';

  test('stays withheld when the folder is read again', () => expectSame(trip));

  test('looks neither like an unknown number nor like none', () => {
    const shown = ['gh-n01', 'gh-n02', 'gh-n03'].map((id) => own(site.needs, id));
    expect(shown.map((need) => [need?.people, need?.few])).toEqual([
      [undefined, true],
      [undefined, undefined],
      [undefined, true],
    ]);
    expect(own(site.agreements, 'gh-a01')).toMatchObject({ beneficiaries: undefined, few: true });
    const paid = site.funds.get('demo-guihuayuan-fund')?.spending.find(({ id }) => id === 'S2025-0001');
    expect(paid).toMatchObject({ beneficiaries: undefined, few: true });
    expect(site.projects.get('demo-guihuayuan-canteen')?.beneficiaries).toEqual({ who: { zh: '老人' }, few: true });
    expect(own(site.surveys, 'guihuayuan-sv02')).toMatchObject({ suppressed: true, issued: 70 });
    expect(text(`${place}/projects/demo-guihuayuan-canteen.yaml`)).toContain('few: true');
  });

  test('says that a donor agreed, not where the consent lies, so that the name may still be told', () => {
    const row = site.funds.get('demo-guihuayuan-fund')?.income.find(({ id }) => id === 'I2025-0002');
    expect([row?.donor_display, row?.consent_ref]).toEqual(['王小林', 'on-file']);
    expect(files.filter((file) => file.text.includes('agreed-2025-7'))).toEqual([]);
  });

  test('is told by no correction', () => {
    const told = site.corrections.filter(({ on }) => on === '2026-10-01').map((one) => [one.old, one.new]);
    expect(told).toEqual([
      ['*', '*'],
      ['*', '*'],
      [undefined, '*'],
      ['*', '*'],
      ['*', '*'],
    ]);
    expect(text(`${place}/corrections.yaml`)).not.toMatch(/7391|W-904|"12"/);
  });

  test('of points tells the sum of a place and no row', () => {
    const linked = trip.first.portal.records.point.filter(({ wish }) => wish !== undefined);
    expect(linked.length).toBeGreaterThan(3);
    expect(text(`${place}/points.csv`)).not.toContain('W-0');
    expect(trip.again.withheld.get('demo-guihuayuan')?.points).toBeGreaterThan(3);
  });

  test('needs no exception for a column that is not published', () => {
    expect(site.settings.privacy_exceptions?.map(({ field }) => field)).toEqual(['note']);
  });
});

test('points for a wish that a fund paid tell no day of it, and the ledger agrees without them', () => {
  const place = 'demo-donghu';
  const trip = withCopy(
    'data',
    (folder) => {
      editRow(`${folder}/places/${place}/wishes.csv`, 'W-001', { points: '2', group: 'disabled' });
      editRow(`${folder}/places/${place}/points.csv`, 'P-0040', { wish: 'W-001' });
    },
    (folder) => roundTrip(folder),
  );
  expectSame(trip);
  const of = (rows: readonly { home: string; id: string }[]) =>
    rows.find(({ home, id }) => home === place && id === 'W-001');
  expect(of(trip.first.portal.records.wish)).toHaveProperty('points', 2);
  expect(of(trip.site.wishes)).toMatchObject({ few: true, status: 'claimed' });
  expect(of(trip.site.wishes)).not.toHaveProperty('points');
});

test('a points ledger that does not say which wishes it paid is wrong where the sum is', () => {
  const codes = (points: string) =>
    withCopy(
      'data',
      (folder) => {
        editRow(`${folder}/places/demo-guihuayuan/wishes.csv`, 'W-001', { points });
        editRow(`${folder}/places/demo-guihuayuan/points.csv`, 'P-0048', { wish: '' });
        editYaml(`${folder}/places/demo-guihuayuan/withheld.yaml`, () => ({ points: '3' }));
      },
      (folder) => complaints(checkData(folder)).filter((line) => line.includes('points-wish')),
    );
  expect(codes('3')).toEqual([]);
  expect(codes('5')).toHaveLength(1);
});

describe('the one file', () => {
  const { first, site } = trip;
  const dated = { ...site, dataRoot: 'f'.repeat(64) };
  const zip = archiveOf(dated, (file) => pictureBytes('data', file));
  const entries = unzipSync(zip);

  test('holds the folder, the pictures as they are published, and a text on itself', () => {
    const texts = new Map(sourceFilesOf(site).map(({ path, text }) => [path, text]));
    expect(Object.keys(entries)).toEqual([...texts.keys(), ...site.pictures.keys(), 'README.md'].toSorted());
    for (const [path, text] of texts) expect(Buffer.from(entries[path] ?? []).equals(Buffer.from(text))).toBe(true);
    expect(site.pictures.size).toBeGreaterThan(3);
    for (const [path, { name }] of site.pictures) {
      const hash = createHash('sha256')
        .update(entries[path] ?? '')
        .digest('hex');
      expect(name.startsWith(hash.slice(0, 16))).toBe(true);
    }
    expect(first.summary.errors).toBe(0);
  });

  test('says in both languages what it is, of which day and data', () => {
    const text = strFromU8(entries['README.md'] ?? new Uint8Array());
    expect(text).toBe(readmeOf(dated));
    for (const page of ['data/portal.zip', 'data/fields/', 'en/data/fields/'])
      expect(readmeOf(dated, 'http://x.test/portal')).toContain(`http://x.test/portal/${page}\n`);
    for (const part of ['2026 年 10 月 31 日', '31 October 2026', dated.dataRoot, '不公布', 'withheld'])
      expect(text).toContain(part);
    expect(text).not.toContain('undefined');
    const licence = { name: 'CC-BY-4.0', url: 'https://example.org/by', title: { zh: '署名 4.0' } };
    const under = (terms: typeof licence | undefined) =>
      readmeOf({ ...dated, settings: { ...dated.settings, licence: terms } });
    expect(under(licence)).toContain('署名 4.0（CC-BY-4.0）');
    expect(under(undefined)).not.toContain('CC-BY');
  });

  test('is the same wherever and whenever it is made', () => {
    const zone = process.env.TZ;
    const made = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(archiveOf(dated, (file) => pictureBytes('data', file))).equals(Buffer.from(zip));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made).toEqual([true, true, true]);
  });
});
