import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Names that two modules export on purpose, each with the reason; ten at most. */
const shared: Readonly<Record<string, string>> = {};

type Module = { file: string; code: string };

const modules: Module[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ file: path.replaceAll('\\', '/'), code: readFileSync(join('src', path), 'utf8') }));

describe('exported names', () => {
  test('each has one meaning: no two modules export the same', () => {
    const twins = twinsOf(modules);
    expect(twins.filter(({ name }) => !Object.hasOwn(shared, name))).toEqual([]);
    expect(Object.keys(shared).filter((name) => !twins.some((twin) => twin.name === name))).toEqual([]);
    expect(Object.keys(shared).length).toBeLessThanOrEqual(10);
  });

  test('a name that two modules define is found, whatever it names', () => {
    const forms = [
      'type Part = 1;',
      'const Part = 1;',
      'function Part() {}',
      'async function Part() {}',
      'class Part {}',
    ];
    for (const form of forms) {
      const two = [
        { file: 'a.ts', code: 'export type Part = 2;' },
        { file: 'b.ts', code: `export ${form}` },
      ];
      expect(twinsOf(two)).toEqual([{ name: 'Part', files: ['a.ts', 'b.ts'] }]);
    }
  });

  test('a type and a value of one module are one name, and what is passed on is no second one', () => {
    const one = [
      { file: 'a.ts', code: 'export const part = 1;\nexport type part = typeof part;' },
      { file: 'b.ts', code: "export { part } from './a.ts';" },
    ];
    expect(twinsOf(one)).toEqual([]);
  });
});

/** Names that more than one of some modules define for others. */
function twinsOf(all: readonly Module[]): { name: string; files: string[] }[] {
  const files = new Map<string, Set<string>>();
  const definition = /^export (?:abstract |async )*(?:function\*?|const|let|type|interface|class) (\w+)/gm;
  for (const { file, code } of all)
    for (const [, name = ''] of code.matchAll(definition)) files.set(name, (files.get(name) ?? new Set()).add(file));
  return [...files].filter(([, set]) => set.size > 1).map(([name, set]) => ({ name, files: [...set].toSorted() }));
}
