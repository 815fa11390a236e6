import { afterEach, describe, expect, test, vi } from 'vitest';
import { examine } from '../../src/staff/examine.ts';
import { recall, remember } from '../../src/staff/page/memory.ts';
import { fixtureFiles } from './fixture.ts';

const checked = examine(fixtureFiles('tests/fixtures/base'));
const prints = new Set(['0123456789abcdef012345', 'abcdef0123456789abcdef']);
afterEach(() => vi.unstubAllGlobals());

/** A storage that holds `entries`; where it is full nothing goes in. */
function stored(entries: Map<string, string>, full = false): Map<string, string> {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => entries.get(name) ?? null,
    removeItem: (name: string) => entries.delete(name),
    setItem: (name: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      entries.set(name, value);
    },
  });
  return entries;
}

describe('what a browser remembers of imports', () => {
  test('is a key, made once for a portal, and the fingerprints; to look leaves nothing', () => {
    const entries = stored(new Map());
    const { key } = recall(checked);
    expect(recall(checked).key).not.toBe(key);
    expect(entries.size).toBe(0);
    remember(checked, { key, prints });
    expect(recall(checked)).toEqual({ key, prints });
    expect(Object.keys(JSON.parse([...entries.values()][0] ?? ''))).toEqual(['key', 'prints']);
    const other = { portal: { ...checked.portal, settings: undefined } };
    expect(recall(other).prints.size).toBe(0);
  });

  test('is gone with the key where it is cleared', () => {
    const entries = stored(new Map());
    remember(checked, { ...recall(checked), prints });
    remember(checked, { ...recall(checked), prints: new Set() });
    expect(entries.size).toBe(0);
  });

  test('is nothing where storage is forbidden, and what it was where storage is full', () => {
    vi.stubGlobal('localStorage', undefined);
    const fresh = recall(checked);
    expect(fresh.key).toMatch(/^[0-9a-f]{64}$/);
    expect(remember(checked, { ...fresh, prints })).toEqual(fresh);
    const entries = stored(new Map());
    remember(checked, { ...fresh, prints });
    stored(entries, true);
    expect(remember(checked, { ...fresh, prints: new Set([...prints, 'more']) })).toEqual({ ...fresh, prints });
  });

  test.each(['', 'no json', '{"key":"1","prints":[]}'])('what is stored as %j is read as nothing', (text) => {
    stored(new Map([['imports //example.org/', text]]));
    expect(recall(checked).prints.size).toBe(0);
  });
});
