import { type BookLine, bookOf } from '../domain/ledger/book.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { lineNames } from '../texts/movement.ts';
import type { Cell } from './shape/cell.ts';
import type { Column, Table } from './shape/table.ts';

const columns: readonly Column[] = [
  { key: 'on', kind: 'date', zh: '到账日期', en: 'Banked on' },
  { key: 'date', kind: 'date', zh: '单据日期', en: 'Document date' },
  { key: 'id', kind: 'text', zh: '编号', en: 'Id' },
  { key: 'kind', kind: 'text', zh: '种类', en: 'Kind' },
  { key: 'party', kind: 'text', zh: '对方', en: 'Party' },
  { key: 'text', kind: 'text', zh: '事由', en: 'What it was for' },
  { key: 'category', kind: 'text', zh: '类别', en: 'Category' },
  { key: 'pot', kind: 'text', zh: '用途限定', en: 'Purpose' },
  { key: 'to_pot', kind: 'text', zh: '转入用途', en: 'To purpose' },
  { key: 'in', kind: 'money', zh: '收入', en: 'In' },
  { key: 'out', kind: 'money', zh: '支出', en: 'Out' },
  { key: 'moved', kind: 'money', zh: '用途调整', en: 'Moved' },
  { key: 'balance', kind: 'money', zh: '余额', en: 'Balance' },
];

/** The account book of a fund for one year, row by row with its running balance, as on the page; or one month of it (`month`, `01` to `12`). */
export function bookTable(site: Site, fund: PublicFund, year: string, month?: string): Table {
  const name = month ? `${year}-${month}` : year;
  const lines = bookOf(site, fund, year).quarters.flatMap((quarter) => quarter.lines);
  return {
    name,
    title: {
      zh: `${fund.name.zh} ${year} 年${month ? ` ${Number(month)} 月` : ''}账本`,
      en: `Account book ${name}, ${fund.name.en ?? fund.name.zh}`,
    },
    columns,
    rows: lines.filter(({ on }) => on.startsWith(name)).map((line) => cellsOf(site, line)),
  };
}

function cellsOf(site: Site, line: BookLine): Cell[] {
  const { on, id, kind, text, balance, row } = line;
  const { party, category, restriction, toRestriction } = lineNames(site, line);
  const words = [party.zh || undefined, text || undefined, category.zh, restriction.zh, toRestriction?.zh];
  return [on, row.date, id, kind, ...words, line.in, line.out, line.moved, balance];
}
