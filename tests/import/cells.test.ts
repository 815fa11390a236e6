import { expect, test } from 'vitest';
import { withCells } from '../../src/import/cells.ts';

const values = new Map([
  ['I-2', { trace_key: 'abc', receipt_last4: '0038' }],
  ['I-9', { trace_key: 'none', receipt_last4: '1' }],
]);

test('values go into the blank cells of their row; all else stays byte for byte', () => {
  const text = '\uFEFF编号,日期,票据号后四位,备注\r\nI-1,2026-01-05,,"一,二"\r\n\r\nI-2,2026-01-06,"","x"\r\n';
  expect(withCells('income', text, values)).toBe(
    '\uFEFF编号,日期,票据号后四位,备注,查询密钥\r\nI-1,2026-01-05,,"一,二",\r\n\r\nI-2,2026-01-06,0038,"x",abc\r\n',
  );
});

test('what is there is never overwritten', () => {
  const text = 'id,receipt_last4,trace_key\nI-2,1111,kept\n';
  expect(withCells('income', text, values)).toBe(text);
});

test('a value that a spreadsheet would run is disarmed', () => {
  expect(withCells('income', 'id,note\nI-2,\n', new Map([['I-2', { note: '=1+1' }]]))).toBe("id,note\nI-2,'=1+1\n");
});
