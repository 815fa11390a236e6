import { sum } from '../../domain/common/money.ts';
import type { TableFiles } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import { type Makers, makers, type RecordColumn } from './column.ts';
import type { FootLine, Layout, PageColumn, Role } from './layout.ts';
import type { TableOwner } from './owner.ts';
import type { Page, ShownValue } from './shown.ts';

/** What of a table its page needs. */
export type Printable<Row, Of> = {
  name: string;
  owner: TableOwner<Of>;
  rows: (site: Site, of: Of) => readonly Row[];
  columns: (make: Makers<Row>, site: Site) => readonly RecordColumn<Row>[];
  /** Where a page shows only some rows of the file: their column and its value there, `{ year: '2026' }`. */
  shows?: (of: Of) => Readonly<Record<string, string>>;
  /** `rows` are those that are shown, or that the `sums` add up. */
  page?: (page: Page, rows: readonly Row[], of: Of, sums: readonly Row[] | undefined) => Layout<Row>;
};

/** Less than all rows: only some of them, or sums over several that stand instead of them. */
export type Excerpt<Row> = { only?: ((row: Row) => boolean) | undefined; sums?: readonly Row[] | undefined };

/** A cell as it is printed, over `span` columns and `reach` rows. `label` stands beside it on phones. */
export type PrintedCell = {
  shown: ShownValue;
  role: Role;
  num: boolean;
  label: string | undefined;
  wide: boolean;
  look?: string | undefined;
  span?: number | undefined;
  reach?: number | undefined;
};

/** A row as it is printed. */
type PrintedRow = {
  id?: string | undefined;
  look?: string | undefined;
  rest?: number | undefined;
  cells: readonly PrintedCell[];
};

/** A table as it is printed, for whatever prints it. `data` are its files. */
export type Printed = {
  caption: string;
  quiet: boolean | undefined;
  fold: 'stack' | 'fold' | 'four' | undefined;
  excerpt: boolean | undefined;
  heads: readonly { label: string; num: boolean; hide: boolean; role: Role; look: PageColumn<unknown>['sign'] }[];
  rows: readonly PrintedRow[];
  foot: readonly PrintedRow[];
  data: TableFiles;
};

/** The rows of one owner as its page shows them. */
export function print<Row, Of>(table: Printable<Row, Of>, page: Page, of: Of, excerpt: Excerpt<Row> = {}): Printed {
  const { name, owner, shows } = table;
  const { only, sums } = excerpt;
  const own = table.rows(page.site, of).filter((row) => only?.(row) ?? true);
  const layout = table.page?.(page, own, of, sums);
  if (!layout) throw new Error(`table ${name} has no page`);
  const rows = sums ?? own;
  const readers = table.columns(makers, page.site);
  const columns = layout.columns.map((column) => ({ ...column, ...filled(name, readers, column) }));
  const cells = (shown: (at: number) => ShownValue, row?: Row, labels: FootLine['labels'] = {}) =>
    columns.map(({ of = '', role, num, head, label = head, wide = false, bare, look }, at): PrintedCell => {
      const own = shown(at);
      const beside = layout.fold && own !== undefined && !bare ? (labels[of] ?? label) : undefined;
      return { shown: own, role, num, wide, label: beside, look: typeof look === 'function' ? row && look(row) : look };
    });
  const key = columns.findIndex(({ role }) => role === 'key');
  const line = ({ label, over, row, cells: own = {}, labels, look, rest }: FootLine<Row>): PrintedRow => {
    const cell = (at: number) => {
      if (at === key) return label;
      const place = [at, columns[at]?.of ?? ''].find((one) => one in own);
      return place === undefined && row !== undefined ? columns[at]?.show(row) : own[place ?? at];
    };
    const [first, ...others] = cells(cell, undefined, labels).slice(Math.max(key, 0));
    const span = over ? columns.length : key > 0 ? key + 1 : undefined;
    return { ...{ look, rest }, cells: first ? [{ ...first, span }, ...(over ? [] : others)] : [] };
  };
  const lines = rows.slice(0, layout.first).flatMap((row, index): PrintedRow[] => {
    const above = layout.above?.(row, index);
    const instead = layout.instead?.(row);
    const own = cells((at) => columns[at]?.show(row), row).flatMap((cell, at) => {
      const reach = reachOf(rows, index, columns[at]?.share);
      return reach === 0 ? [] : { ...cell, reach: reach > 1 ? reach : undefined };
    });
    const key = own.filter(({ role }) => role === 'key');
    const whole = { shown: instead, role: 'small', num: false, label: undefined, wide: true } as const;
    return [
      ...(above ? [line(above)] : []),
      {
        ...{ id: layout.id?.(row), look: layout.look?.(row) },
        cells: instead === undefined ? own : [...key, { ...whole, span: columns.length - key.length }],
      },
    ];
  });
  const added: FootLine['cells'] = Object.fromEntries(
    columns.flatMap(({ added }, at) => (added ? [[at, { fen: sum(rows.map(added)) }]] : [])),
  );
  const total = layout.total === undefined ? [] : [{ label: layout.total, cells: { ...added } }];
  const { caption, quiet, fold } = layout;
  const id = owner.id(of);
  return {
    ...{ caption, quiet, fold, excerpt: layout.excerpt || only !== undefined || sums !== undefined || undefined },
    heads: columns.map(({ head, num, hide = false, role, sign }) => ({ label: head, num, hide, role, look: sign })),
    rows: [...lines, ...(layout.more ?? []).map(line)],
    foot: [...total, ...(layout.foot ?? [])].map(line),
    data: page.to.table(name, id === undefined ? undefined : owner.part, id, shows?.(of)),
  };
}

/** Over how many rows a cell reaches; 0 where the one above reaches into its place. */
function reachOf<Row>(rows: readonly Row[], index: number, share: ((row: Row) => string) | undefined): number {
  if (!share) return 1;
  const values = rows.map(share);
  if (index > 0 && values[index - 1] === values[index]) return 0;
  const end = values.findIndex((value, at) => at > index && value !== values[index]);
  return (end < 0 ? values.length : end) - index;
}

/** A page column with what it takes from the column of the files. */
type Filled<Row> = { num: boolean; show: (row: Row) => ShownValue; added: ((row: Row) => number) | undefined };

function filled<Row>(
  name: string,
  columns: readonly RecordColumn<Row>[],
  { of, num, show, blank, chinese, link, add }: PageColumn<Row>,
): Filled<Row> {
  const reader = columns.find(({ key }) => key === of);
  if (of !== undefined && !reader) throw new Error(`table ${name} has no column ${of}`);
  const english = columns.find(({ key }) => key === `${of}_en`);
  const read = (row: Row): ShownValue => {
    const cell = reader?.read(row);
    if (cell === undefined) return blank;
    if (reader?.kind === 'money') return { fen: cell as number };
    if (chinese) return { chinese: cell };
    return english ? { words: { zh: cell as string, en: english.read(row) as string | undefined } } : cell;
  };
  const text = show ?? read;
  const linked = (row: Row): ShownValue => {
    const href = link?.(row);
    return href === undefined ? text(row) : { href, text: text(row) };
  };
  return {
    num: num ?? (reader?.kind === 'money' || reader?.kind === 'number'),
    show: link ? linked : text,
    added: add ? (row) => Number(reader?.read(row) ?? 0) : undefined,
  };
}

/** The page of a table whose files are those of the data. */
export function onPage<Row, Of>(table: Printable<Row, Of>): { print: (page: Page, of: Of) => Printed } {
  return { print: (page, of) => print(table, page, of) };
}
