import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
type Bill = {
  metadata: { component: { name: string } };
  components: { name: string; version: string; hashes?: unknown[] }[];
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bill of materials', () => {
  test('names every package of the lock file with its version, and is the same every time', async () => {
    const file = join(folder, 'sbom.json');
    const printed = await run('scripts/sbom.ts', {});
    expect(printed.code).toBe(0);
    expect((await run('scripts/sbom.ts', { TZ: 'Asia/Shanghai' }, [file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
    const bill = JSON.parse(printed.stdout) as Bill;
    expect(bill.metadata.component.name).toBe('sunshine-portal');
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string; name?: string; optional?: boolean }>;
    };
    const locked = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .map(([path, { version, name }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`);
    expect(locked.filter((one) => !listed.has(one))).toEqual([]);
    expect(Object.entries(direct).filter(([name, version]) => !listed.has(`${name}@${version}`))).toEqual([]);
    expect(printed.stdout).not.toMatch(/timestamp|serialNumber|registry\./);
  });
});

describe('ARCHITECTURE.md gives a reason for every direct dependency', () => {
  const [, section = ''] = readFileSync('ARCHITECTURE.md', 'utf8').split('## Dependencies, and why\nFor the site:');
  const [ours = '', theirs = ''] = (section.split('\n## ')[0] as string).split('For development:');

  test.each([
    ['of the site', ours, { ...manifest.dependencies, ...manifest.optionalDependencies }],
    ['of development', theirs, manifest.devDependencies],
  ])('%s: none is missing, none too many', (_, text, packages) => {
    expect(named(text)).toEqual(Object.keys(packages).toSorted());
  });

  test('with a reason behind each group', () => {
    for (const group of `${ours}·${theirs}`.split('·'))
      expect(group.trim(), group).toMatch(/^`[^()]+` \([^()]{5,}\)\.?$/);
  });
});

/** Packages are named in code marks. */
function named(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).toSorted();
}
