import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { yuan } from '../common/money.ts';
import { type Fund, isSound, type Portal } from '../portal/portal.ts';
import { isKey } from '../trace/key.ts';
import { traceFunds } from '../trace/trace.ts';
import { place } from './place.ts';

/** Identity 11: each key leads to one gift, and refunds of used money are reported. That the parts add up follows from the algorithm. */
export function checkTrace(portal: Portal): Draft[] {
  return [...checkKeys(portal), ...checkRefunds(portal)];
}

type Row = Fund['income'][number];

function checkKeys(portal: Portal): Draft[] {
  const seen = new Map<string, Row>();
  return [...portal.funds.values()].flatMap(({ income }) =>
    income.flatMap((row): Draft[] => {
      const key = row.trace_key;
      if (!key) return [];
      const at = place(row, 'trace_key');
      if (!isKey(key)) return [{ ...at, code: 'trace-key-form', params: { count: [...key].length } }];
      const why = unfit(row);
      if (why) return [{ ...at, code: 'trace-key-row', params: { why } }];
      // What was entered anew keeps the key of the row that was taken back.
      if (row.retracted_on) return [];
      const other = seen.get(key);
      if (other) return [{ ...at, code: 'trace-key-twice', params: { found: `${other.book}/${other.id}` } }];
      seen.set(key, row);
      return [];
    }),
  );
}

function unfit(row: Row): Both | undefined {
  if ((row.donors ?? 1) > 1) return { zh: '合并了几位捐赠人', en: 'gathers several givers' };
  if (row.reverses) return { zh: '是冲销', en: 'is a reversal' };
  return undefined;
}

/**
 * Refunds of used money, only where all books are complete: transfers carry gifts from one into the next. What a restriction cannot refund is reported by its
 * balance.
 */
function checkRefunds(portal: Portal): Draft[] {
  const funds = [...portal.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  const back = funds.some(({ income }) => income.some(({ reverses, retracted_on }) => reverses && !retracted_on));
  if (!back || !portal.settings || !funds.every((fund) => isSound(portal, fund))) return [];
  const rows = new Map(funds.flatMap(({ income }) => income.map((row) => [`${row.book} ${row.id}`, row] as const)));
  const { refunds } = traceFunds(funds, { rule: portal.settings.attribution, corrections: portal.records.correction });
  return refunds.flatMap(({ source, row: id, fen, refilled, short }): Draft[] => {
    const row = rows.get(`${source.split(' ')[0]} ${id}`);
    if (!row || refilled <= 0 || short > 0) return [];
    return [{ ...place(row, 'amount'), code: 'refund-of-used', params: { sum: yuan(fen), used: yuan(refilled) } }];
  });
}
