import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withCase } from '../case.ts';

// Other tests may have loaded the build with its own renderer before.
vi.resetModules();
/** Stands for a disk that is full in the middle of rendering. */
vi.doMock('../../src/build/renderer.ts', () => ({
  loadRenderer: async () => ({
    copyAssets: (site: string) => mkdirSync(site, { recursive: true }),
    paths: async () => [{ pathname: '/' }, { pathname: '/help/' }],
    render: async ({ pathname }: { pathname: string }) => {
      if (pathname !== '/') throw new Error('ENOSPC');
      return 'half';
    },
  }),
}));
const { buildSite } = await import('../../src/build/site.ts');

test('a build that fails leaves nothing but the earlier site', async () => {
  vi.stubEnv('PORTAL_DATA', '');
  vi.stubEnv('PORTAL_URL', '');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const out = join(root, 'dist');
    mkdirSync(out);
    for (const name of ['index.html', 'sitemap-index.xml']) writeFileSync(join(out, name), 'old');
    const data = join(root, 'data');
    withCase('valid', (folder) => cpSync(folder, data, { recursive: true }));
    await expect(buildSite({ data, out })).rejects.toThrow('ENOSPC');
    expect(readdirSync(root).toSorted()).toEqual(['data', 'dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  } finally {
    vi.restoreAllMocks();
    vi.doUnmock('../../src/build/renderer.ts');
    vi.resetModules();
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  }
});
