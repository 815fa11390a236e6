import { expect, test } from 'vitest';
import { decode } from '../../src/parse/bytes.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
/** “编号,姓名” and “居民王某” as Excel saves them in China. */
const header = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb];
const person = [0xbe, 0xd3, 0xc3, 0xf1, 0xcd, 0xf5, 0xc4, 0xb3];

test.each([
  ['UTF-8', bytes('编号,姓名'), '编号,姓名', []],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], '编号'), '编号', []],
  ['GB18030', bytes(header, '\n', person), '编号,姓名\n居民王某', ['file-gb18030']],
  ['GB18030 with a four-byte character', bytes(header, [0x95, 0x32, 0x82, 0x36]), '编号,姓名𠀀', ['file-gb18030']],
  ['one line of each encoding', bytes(header, '\n居民王某\n'), undefined, ['file-encoding']],
  ['one cell of each encoding', bytes(header, ',热心市民,', person), undefined, ['file-encoding']],
  ['neither encoding', bytes('a,', [0xff, 0xff], '\n'), undefined, ['file-encoding']],
  ['nothing', bytes(), undefined, ['file-empty']],
  ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), undefined, ['file-empty']],
  ['a workbook', bytes('PK\u0003\u0004x'), undefined, ['file-binary']],
  ['UTF-16', bytes([0xff, 0xfe], 'a'), undefined, ['file-binary']],
])('%s', (_, input, text, codes) => {
  const read = decode('a.csv', input);
  expect([read.text, read.issues.map(({ code }) => code)]).toEqual([text, codes]);
});
