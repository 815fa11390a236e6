import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  changesOf,
  dataFolderOf,
  noFolder,
  openDesk,
  takenBack,
  textAt,
  unzip,
  withFiles,
  zip,
} from '../../src/staff/desk.ts';

const files = new Map([
  ['portal.yaml', bytesOf('title: 甲\n')],
  ['places/a/place.yaml', bytesOf('name: 乙\n')],
]);

describe('a desk', () => {
  test('knows what is new, changed and gone, and goes back step by step', () => {
    const desk = openDesk(files, true);
    expect(changesOf(desk)).toEqual([]);
    const next = withFiles(
      desk,
      new Map([
        ['portal.yaml', bytesOf('title: 丙\n')],
        ['places/a/place.yaml', undefined],
        ['places/b/place.yaml', bytesOf('name: 丁\n')],
      ]),
    );
    expect(changesOf(next).map(({ file, state }) => [file, state])).toEqual([
      ['places/a/place.yaml', 'gone'],
      ['places/b/place.yaml', 'new'],
      ['portal.yaml', 'changed'],
    ]);
    expect(takenBack(next).files).toEqual(files);
    expect(takenBack(takenBack(next)).files).toEqual(files);
  });

  test('a file that is written as it was is no change', () => {
    const same = withFiles(openDesk(files, true), new Map([['portal.yaml', bytesOf('title: 甲\n')]]));
    expect(changesOf(same)).toEqual([]);
  });

  test('zip and unzip give the same files; the same files give the same bytes', () => {
    const packed = zip(files);
    expect(unzip(packed)).toEqual(files);
    expect(zip(new Map([...files].toReversed()))).toEqual(packed);
    expect(unzip(bytesOf('no zip'))).toBeUndefined();
  });

  test('the data folder is found below other folders; what is beside it is left out', () => {
    const deep = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const [file, bytes] of files) deep.set(`my portal/data/${file}`, bytes);
    deep.set('my portal/package.json', bytesOf('{}'));
    deep.set('my portal/data/backup/portal.yaml', bytesOf('title: 旧\n'));
    const found = dataFolderOf(deep);
    expect(found === noFolder ? [] : [...found.keys()]).toEqual([...files.keys(), 'backup/portal.yaml']);
    expect(dataFolderOf(new Map([['a.txt', bytesOf('x')]]))).toBe(noFolder);
  });

  test('a text is written on as it was read, in whatever encoding; what is no text is never written over', () => {
    const gb = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x0a]);
    const odd = new Map([
      ['a.csv', bytesOf('\uFEFF编号,日期\n')],
      ['gb.csv', gb],
      ['gb.yaml', gb],
      ['book.csv', new Uint8Array([0x50, 0x4b, 3, 4])],
      ['neither.csv', new Uint8Array([0xe7, 0xbc, 0x96, 0x0a, 0xb1, 0xff, 0x0a])],
      ['empty.yaml', new Uint8Array()],
    ]);
    expect(['a.csv', 'gb.csv', 'gb.yaml', 'empty.yaml', 'none.csv'].map((file) => textAt(odd, file))).toEqual([
      ...['\uFEFF编号,日期\n', '\uFEFF编号\n', '编号\n', '', undefined],
    ]);
    for (const file of ['book.csv', 'neither.csv']) expect(() => textAt(odd, file)).toThrow(file);
  });
});
