import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeOf } from '../../src/build/headers.ts';
import { addresses } from '../../src/domain/portal/address.ts';
import { type Format, formatRows, offered } from '../../src/export/format.ts';
import { formats } from '../../src/export/formats.ts';
import { outputsOf } from '../../src/export/outputs.ts';
import { catalogFile } from '../../src/export/standard/dcat.ts';
import { dataThings } from '../../src/export/standard/schema-org-dataset.ts';
import { loadSite } from '../../src/site.ts';

const site = loadSite();
const sources = { site, address: 'https://sunshine.example/sub/', past: () => [], picture: () => new Uint8Array() };
const desk = { locale: 'en' as const, to: addresses('/sub/', 'en'), site };

/** A format that nobody has heard of. */
const invented: Format = {
  file: 'data/abacus.json',
  type: 'application/json',
  title: { zh: '算盘', en: 'Abacus' },
  text: { zh: '给算盘用。', en: 'For the abacus.' },
  standard: { name: 'Abacus', address: 'https://abacus.example/1.0/' },
  outputs: ({ site }) => [{ path: 'data/abacus.json', write: () => `${site.funds.size}\n` }],
};

/** All that is told of a list of formats: the rows of the data page, the catalogue, the block for search engines, the files. */
function told(all: readonly Format[]) {
  const outputs = outputsOf(sources, all);
  return {
    page: formatRows(desk, all).map(({ href, text }) => `${href} ${text}`),
    catalog: String(outputs.find(({ path }) => path === catalogFile)?.write()),
    things: JSON.stringify(dataThings(desk, all)),
    files: outputs.map(({ path }) => path),
  };
}

describe('a format is one entry', () => {
  test('from which the data page, the catalogue, search engines and the build all know it', () => {
    const { page, catalog, things, files } = told([...formats, invented]);
    expect(page).toContain('/sub/data/abacus.json For the abacus.');
    for (const word of ['https://sunshine.example/sub/data/abacus.json', '算盘', 'https://abacus.example/1.0/'])
      expect(catalog).toContain(word);
    expect(things).toContain('/sub/data/abacus.json');
    expect(files).toContain('data/abacus.json');
  });

  test('that is nowhere where this portal has nothing in it', () => {
    expect(JSON.stringify(told([...formats, { ...invented, has: () => false }]))).not.toMatch(/abacus|算盘/i);
  });

  test('whose files are written, of the type that hosts send', () => {
    const paths = new Set(outputsOf(sources).map(({ path }) => path));
    for (const { file, type, both } of formats) {
      expect(paths, file).toContain(file);
      if (both) expect(paths).toContain(`en/${file}`);
      expect(typeOf(file).split(';')[0], file).toBe(type);
    }
    expect(offered(site, formats)).toEqual(formats);
  });

  test('and whose file is named in three modules at most', () => {
    const modules = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(ts|astro)$/.test(name),
    );
    const texts = new Map(modules.map((name) => [name, readFileSync(join('src', name), 'utf8')]));
    for (const { file } of formats) {
      const naming = [...texts].filter(([, text]) => text.includes(`'${file}'`)).map(([name]) => name);
      expect(naming.length, `${file}: ${naming.join(', ')}`).toBeLessThanOrEqual(3);
      expect(naming.length, file).toBeGreaterThan(0);
    }
  });
});
