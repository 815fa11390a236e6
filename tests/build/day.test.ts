import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableParts } from '../../src/domain/portal/address.ts';
import { buildWith, hashes } from './run.ts';

const minutes = 60_000;
const root = mkdtempSync(join(tmpdir(), 'day-'));
const [data, out, clean] = ['data', 'dist', 'clean'].map((name) => join(root, name)) as [string, string, string];

/** What a day did: the files that are other than on the day before, and those that a build from nothing makes in another way. */
type Moved = { changed: string[]; other: string[] };
let quiet: Moved;
let late: Moved;

function moveTo(day: string): void {
  const file = join(data, 'portal.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^as_of: .*/m, `as_of: ${day}`));
}

async function build(to: string): Promise<Record<string, string>> {
  await buildWith({ PORTAL_DATA: data, PORTAL_OUT: to, PORTAL_URL: '', PORTAL_SECRETS: join(root, 'secrets') });
  return hashes(to);
}

async function move(day: string): Promise<Moved> {
  const before = hashes(out);
  moveTo(day);
  const after = await build(out);
  rmSync(clean, { recursive: true, force: true });
  const whole = await build(clean);
  const unlike = (a: Record<string, string>, b: Record<string, string>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).toSorted();
  return { changed: unlike(before, after), other: unlike(after, whole) };
}

/** Files about one fund, place, project, application, round or meeting, in either language; scores and cards of a fund too. */
function ownFiles(files: readonly string[]): string[] {
  const own = new RegExp(`^(?:en/|data/|api/v1/|embed/|en/embed/)?(?:${tableParts.join('|')}|disclosure)/[^/]+[/.]`);
  return files.filter((path) => own.test(path) && !/^(?:en\/)?[a-z]+\/index\.html$/.test(path));
}

beforeAll(async () => {
  cpSync('tests/help-base', data, { recursive: true });
  // One of two funds publishes its quarter in time; the other owes it on 15 July.
  const report = '- kind: quarterly\n  period: 2026-Q2\n  published: 2026-07-10\n';
  writeFileSync(join(data, 'places/demo/funds/demo-fund/reports.yaml'), report);
  moveTo('2026-07-14');
  await build(out);
  quiet = await move('2026-07-15');
  late = await move('2026-07-16');
}, 30 * minutes);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the day of the portal', () => {
  test('moved on by a day on which nothing flips, changes files of the whole portal alone', () => {
    expect(quiet.other, 'those of a build from nothing').toEqual([]);
    expect(quiet.changed).toEqual(expect.arrayContaining(['index.html', 'data/index.html', 'data/index.json']));
    expect(ownFiles(quiet.changed)).toEqual([]);
  });

  test('moved past a due day, changes what tells of that duty, and nothing of other funds', () => {
    expect(late.other, 'those of a build from nothing').toEqual([]);
    const pages = ownFiles(late.changed).filter((path) => path.endsWith('.html'));
    // Its score does not: an earlier quarter, which was never published, has ended the grade before.
    const told = ['embed/funds/street-fund', 'funds/street-fund', 'funds/street-fund/2026', 'places/street'];
    expect(pages).toEqual(told.flatMap((path) => [`${path}/index.html`, `en/${path}/index.html`]).toSorted());
    expect(ownFiles(late.changed)).toEqual(
      expect.arrayContaining(['data/funds/street-fund/tables.json', 'api/v1/funds/street-fund.json']),
    );
    expect(ownFiles(late.changed).filter((path) => !path.includes('street'))).toEqual([]);
  });
});
