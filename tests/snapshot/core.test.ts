import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChainEntry,
  checkChain,
  entryText,
  lineOfEntry,
  readChain,
  writeChain,
} from '../../src/snapshot/chain.ts';
import { hashLeaf, hashOf } from '../../src/snapshot/hash.ts';
import { compareLists, isUnchanged, listRoot, orderFiles, readList, writeList } from '../../src/snapshot/list.ts';
import { checkProof, makeProof, readProof, writeProof } from '../../src/snapshot/proof.ts';
import { proofPath, rootFromPath, treeRoot } from '../../src/snapshot/tree.ts';
import {
  hashBare,
  isPurged,
  purgedIn,
  purgeValue,
  readValues,
  valuesRoot,
  writeValues,
} from '../../src/snapshot/values.ts';
import { chainOf, editions, files, values } from './made.ts';

const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => hashLeaf(`f${index}`, hashOf(`${index}`)));

describe('the tree', () => {
  test('the hash is the SHA-256 of the system', () => {
    for (const text of ['', 'a', '阳光公示'.repeat(100)])
      expect(hashOf(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('every leaf leads to the root from its own place and from no other', () => {
    for (let size = 1; size <= 20; size++) {
      const all = leaves(size);
      const root = treeRoot(all);
      for (const [index, leaf] of all.entries()) {
        const way = proofPath(all, index);
        expect(rootFromPath(leaf, index, size, way)).toBe(root);
        for (let other = 0; other < size; other++)
          if (other !== index) expect(rootFromPath(leaf, other, size, way)).not.toBe(root);
        if (way.length > 0) expect(rootFromPath(leaf, index, size, way.slice(1))).not.toBe(root);
        expect(rootFromPath(leaf, index, size, [...way, hashOf('more')])).toBeUndefined();
      }
    }
  });

  test('any change, exchange, loss or repetition of leaves changes the root', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), (names, a, b) => {
        const all = names.map((name) => hashLeaf(name, hashOf(name)));
        const [i, j] = [a % all.length, b % all.length];
        const root = treeRoot(all);
        expect(treeRoot(all.toSpliced(i, 1))).not.toBe(root);
        expect(treeRoot([...all, all[i] as Uint8Array])).not.toBe(root);
        expect(treeRoot(all.with(i, hashLeaf(`${names[i]}`, hashOf(`other ${names[i]}`))))).not.toBe(root);
        if (i !== j) expect(treeRoot(all.with(i, all[j] as Uint8Array).with(j, all[i] as Uint8Array))).not.toBe(root);
      }),
    );
  });

  test('a node cannot pass for a file, nor a part of a path for content', () => {
    const [one, two] = [hashOf('1'), hashOf('2')];
    expect(hashLeaf('a', one)).not.toEqual(hashLeaf('b', one));
    expect(hashLeaf('ab', one)).not.toEqual(hashLeaf('a', one));
    expect(treeRoot([hashLeaf('a', one), hashLeaf('b', two)])).not.toBe(
      treeRoot([hashLeaf('a', two), hashLeaf('b', one)]),
    );
    const pair = treeRoot([hashLeaf('a', one), hashLeaf('b', two)]);
    expect(treeRoot([hashLeaf('', pair)])).not.toBe(pair);
  });
});

describe('the list of files', () => {
  const list = files({ 'b/index.html': 'b', 'a.csv': 'a', '文件/一.html': '一', '𠮷.html': 'x', '！.html': 'y' });

  test('stands in the order of bytes, and reads back', () => {
    const byBytes = list.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    expect(list).toEqual(byBytes);
    expect(readList(writeList(list))).toEqual(list);
    expect(readList('')).toEqual([]);
  });

  test('a list that is out of order, doubled, cut off or no list is told by its line', () => {
    const lines = writeList(list).split('\n');
    const [first = '', second = ''] = lines;
    expect(readList([second, first, ''].join('\n'))).toBe(2);
    expect(readList([first, first, ''].join('\n'))).toBe(2);
    expect(readList(first)).toBe(1);
    expect(readList(`${first}\nnothing\n`)).toBe(2);
    expect(readList(`${first.toUpperCase()}\n`)).toBe(1);
  });

  test('sha256sum understands it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    try {
      writeFileSync(join(folder, 'a.csv'), 'rows');
      writeFileSync(join(folder, 'list'), writeList(files({ 'a.csv': 'rows' })));
      expect(execFileSync('sha256sum', ['-c', 'list'], { cwd: folder, encoding: 'utf8' })).toContain('a.csv: OK');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('two lists are compared', () => {
    const [before, after] = [files(editions[0]), files(editions[1])];
    expect(compareLists(before, after)).toEqual({
      added: ['funds/b/index.html'],
      removed: [],
      changed: ['data/income.csv', 'index.html'],
    });
    expect(compareLists(after, before).removed).toEqual(['funds/b/index.html']);
    expect(isUnchanged(compareLists(after, after))).toBe(true);
  });
});

describe('the chain', () => {
  const chain = chainOf(3);
  const [one, two, three] = chain as [ChainEntry, ChainEntry, ChainEntry];
  const told = (entries: readonly unknown[]) => checkChain(entries).map(({ index, fault }) => [index, fault]);
  /** An entry that was changed and hashed anew. */
  const rehashed = (entry: ChainEntry, change: Partial<ChainEntry>) => {
    const made = { ...entry, ...change };
    return { ...made, hash: hashOf(entryText(made)) };
  };

  test('holds, and reads back with a line for each entry', () => {
    expect(told(chain)).toEqual([]);
    expect(told([])).toEqual([]);
    const text = writeChain(chain);
    expect(readChain(text)).toEqual(chain);
    expect(text.split('\n')[lineOfEntry(1) - 1]).toContain(two.hash);
    expect(readChain('{')).toBeUndefined();
    expect(readChain('{}')).toBeUndefined();
  });

  const other = hashOf('other');
  test.each<[string, unknown[], [number, string][]]>([
    ['another date', [one, { ...two, date: '2026-02-02' }, three], [[1, 'hash']]],
    ['another number', [one, { ...two, number: 3 }, three], [[1, 'number']]],
    ['another data root', [one, { ...two, data_root: other }, three], [[1, 'hash']]],
    ['another root of the pages', [one, { ...two, site_root: other }, three], [[1, 'hash']]],
    ['another root of the values', [one, two, { ...three, values_root: other }], [[2, 'hash']]],
    ['another count of files', [{ ...one, site_files: 4 }, two, three], [[0, 'hash']]],
    ['another version', [one, two, { ...three, version: '9.9.9' }], [[2, 'hash']]],
    ['another hash', [one, { ...two, hash: other }, three], [[1, 'hash']]],
    ['another hash of the one before', [one, { ...two, previous: other }, three], [[1, 'previous']]],
    ['a first entry with something before', [{ ...one, previous: other }, two, three], [[0, 'previous']]],
    [
      'two entries exchanged',
      [one, three, two],
      [
        [1, 'number'],
        [2, 'number'],
      ],
    ],
    [
      'the first entry dropped',
      [two, three],
      [
        [0, 'number'],
        [1, 'number'],
      ],
    ],
    ['an entry dropped in the middle', [one, three], [[1, 'number']]],
    ['an entry dropped and the rest numbered anew', [one, rehashed(three, { number: 2 })], [[1, 'previous']]],
    [
      'an entry repeated',
      [one, two, two, three],
      [
        [2, 'number'],
        [3, 'number'],
      ],
    ],
    ['an entry repeated under the next number', [one, two, rehashed(two, { number: 3 })], [[2, 'previous']]],
    ['an entry changed and hashed anew', [one, rehashed(two, { data_root: other }), three], [[2, 'previous']]],
    ['an entry that goes back in time', [one, rehashed(two, { date: '2025-12-31' })], [[1, 'date']]],
    ['an entry without its hash', [one, { ...two, hash: undefined }, three], [[1, 'shape']]],
    ['an entry with something more', [one, { ...two, note: 'x' }, three], [[1, 'shape']]],
    ['a word instead of an entry', [one, 'two', three], [[1, 'shape']]],
  ])('%s is found at the right entry', (_, entries, faults) => {
    expect(told(entries)).toEqual(faults);
  });

  test('the hash is that of the text that everyone can write', () => {
    expect(one.hash).toBe(createHash('sha256').update(entryText(one)).digest('hex'));
    expect(entryText(one)).toMatch(/^sunshine-portal snapshot 1\nnumber 1\ndate 2026-01-01\n/);
  });
});

describe('a proof', () => {
  const chain = chainOf(3);
  const entry = chain[1] as ChainEntry;
  const list = files(editions[1]);
  const proof = makeProof(list, 'data/income.csv', entry);
  const again = (change: object) => readProof(JSON.stringify({ ...proof, ...change }));

  test('holds for every file of the snapshot, against the chain', () => {
    expect(entry.site_root).toBe(listRoot(list));
    for (const { path } of list) {
      const made = makeProof(list, path, entry);
      expect(checkProof(made && readProof(writeProof(made)), chain)).toBeUndefined();
    }
    expect(makeProof(list, 'nothing.csv', entry)).toBeUndefined();
  });

  test('carries the bytes along on demand, and other bytes are told', () => {
    const bytes = new TextEncoder().encode('rows 2');
    const whole = makeProof(list, 'data/income.csv', entry, bytes);
    expect(checkProof(whole && readProof(writeProof(whole)), chain)).toBeUndefined();
    expect(checkProof(again({ content: btoa('rows 3') }), chain)).toBe('content');
    expect(checkProof(again({ content: '{' }), chain)).toBe('format');
  });

  test('fails where anything in it or in the chain is not as it was', () => {
    const leaf = { path: 'data/income.csv', hash: hashOf('rows 3') };
    expect(checkProof(again({ leaf }), chain)).toBe('way');
    expect(checkProof(again({ leaf: { ...proof?.leaf, path: 'data/other.csv' } }), chain)).toBe('way');
    expect(checkProof(again({ index: 1 }), chain)).toBe('way');
    expect(checkProof(again({ way: [] }), chain)).toBe('way');
    expect(checkProof(again({ entry: { ...entry, date: '2026-02-02' } }), chain)).toBe('entry');
    expect(checkProof(again({ entry: { ...entry, number: 2 ** 50 } }), chain)).toBe('entry');
    expect(checkProof(proof, chain.slice(0, 1))).toBe('gone');
    expect(checkProof(proof, chain.with(1, { ...entry, hash: hashOf('other') }))).toBe('other');
    for (const text of ['', '{}', '[]', 'null', '{"format":"sunshine-portal proof 1"}'])
      expect(checkProof(readProof(text), chain)).toBe('format');
    expect(checkProof(again({ format: 'another' }), chain)).toBe('format');
  });
});

describe('the values', () => {
  const { root } = valuesRoot(values, hashBare);

  test('read back, and any change changes the root', () => {
    expect(readValues(writeValues(values))).toEqual(values);
    expect(readValues('[]')).toBeUndefined();
    expect(valuesRoot(values, hashBare).count).toBe(3);
    const text = writeValues(values);
    for (const [from, to] of [
      ['1200', '1201'],
      ['王*', '李*'],
      ['I-2', 'I-3'],
      ['"for":5', '"for":6'],
      ['income.csv', 'income-2.csv'],
      ['"amount":500', '"amount":"500"'],
    ] as const)
      expect(valuesRoot(readValues(text.replace(from, to)) ?? {}, hashBare).root, from).not.toBe(root);
  });

  test('a private value gives way to its hash, and the root stays', () => {
    const at = { file: 'places/a/funds/a/income.csv', record: 'income I-1', field: 'donor_display' };
    const purged = purgeValue(values, at, hashBare);
    expect(JSON.stringify(purged?.values)).not.toContain('王');
    expect(valuesRoot(purged?.values ?? {}, hashBare).root).toBe(root);
    expect(isPurged(purged?.values[at.file]?.[at.record]?.donor_display)).toBe(true);
    expect([...purgedIn(purged?.values ?? {})]).toEqual([[`${at.file}#${at.record}#${at.field}`, purged?.hash]]);
    const deep = purgeValue(
      purged?.values ?? {},
      {
        file: 'places/a/funds/a/applications/x.yaml',
        record: 'application x',
        field: 'votes[0].on',
      },
      hashBare,
    );
    expect(valuesRoot(deep?.values ?? {}, hashBare).root).toBe(root);
    expect(purgeValue(purged?.values ?? {}, at, hashBare), 'it has gone already').toBeUndefined();
    expect(purgeValue(values, { ...at, field: 'nothing' }, hashBare)).toBeUndefined();
    expect(purgeValue(values, { ...at, field: '__proto__' }, hashBare)).toBeUndefined();
    expect(purgedIn(values).size).toBe(0);
  });
});

test('files are told apart by the bytes of their paths, whatever order they come in', () => {
  const list = files({ a: '1', b: '2', c: '3' });
  expect(orderFiles(list.toReversed())).toEqual(list);
});
