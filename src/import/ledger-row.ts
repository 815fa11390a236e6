import { plainYuan } from '../domain/common/money.ts';
import type { LedgerKind, LedgerRow } from './ledger.ts';
import type { Line } from './line.ts';
import { giver, giverIn, payee } from './person.ts';
import type { ImportTask, Known, Own } from './result.ts';
import type { Original } from './reversal.ts';
import type { CodeMeanings } from './word.ts';
import { naming, withoutPersons } from './wording.ts';

/** A row for the ledger, the table it belongs to, and the row of the source that it was. */
export type ImportedRow = { row: LedgerRow; kind: LedgerKind; own: Own };

/** The rows for the ledger, the oldest first. No name of a natural person and no word that may tell of one gets there. */
export function importedRows(
  rows: readonly Own[],
  task: ImportTask,
  words: CodeMeanings,
  originals: ReadonlyMap<Own, Original>,
): ImportedRow[] {
  const isNamed = naming(personsIn(rows));
  const next = numbering(task.ledger);
  const ordered = rows.toSorted((a, b) =>
    a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : a.line.row.number - b.line.row.number,
  );
  const ids = new Map(ordered.map((own) => [own, next(own.line.kind, own.line.on)]));
  const particulars = ({ line }: Own) =>
    line.kind === 'income' ? incomeOf(line, words) : spendingOf(line, words, isNamed);
  return ordered.map((own) => {
    const { line } = own;
    const original = originals.get(own);
    // A reversal has the particulars of what it takes back.
    const like = original && 'own' in original ? original.own : own;
    const reverses = original && ('own' in original ? ids.get(original.own) : original.known.id);
    const amount = plainYuan(Math.abs(line.fen));
    const row = {
      id: ids.get(own) ?? '',
      date: line.on,
      amount,
      ...particulars(like),
      ...(reverses ? { reverses } : {}),
    };
    return { kind: line.kind, own, row };
  });
}

function incomeOf(line: Line, words: CodeMeanings): LedgerRow {
  const name = line.text('giver') || line.text('counterparty') || line.text('person') || giverIn(line.text('note'));
  const { display, type } = giver(name);
  return {
    ...{ category: words.category(line), method: words.method(line.text('method')) },
    ...{ donor_display: display, donor_type: type },
  };
}

function spendingOf(line: Line, words: CodeMeanings, isNamed: (text: string) => boolean): LedgerRow {
  const { display, type } = payee(line.text('payee') || line.text('counterparty'));
  const [purpose, note] = [line.text('purpose'), line.text('note')];
  return {
    ...{ category: words.category(line), payee_display: display, payee_type: type },
    purpose: withoutPersons(purpose || note, isNamed) || '未说明',
    note: purpose ? withoutPersons(note, isNamed) : '',
  };
}

/** Names of natural persons in the columns of names. */
export function personsIn(rows: readonly Pick<Own, 'line'>[]): string[] {
  const names = rows.flatMap(({ line }) =>
    (['giver', 'person', 'counterparty', 'payee'] as const).map((role) => line.text(role)),
  );
  return [...new Set(names)].filter((name) => name !== '' && giver(name).type === 'person');
}

/** Free ids, counted up within a year: `I2026-0001`, `S2026-0001`. */
function numbering(ledger: readonly Known[]): (kind: LedgerKind, on: string) => string {
  const used = new Set(ledger.map(({ id }) => id.toLowerCase()));
  const last = new Map<string, number>();
  return (kind, on) => {
    const start = `${kind === 'income' ? 'I' : 'S'}${on.slice(0, 4)}-`;
    let number = (last.get(start) ?? 0) + 1;
    while (used.has(`${start}${String(number).padStart(4, '0')}`.toLowerCase())) number++;
    last.set(start, number);
    return `${start}${String(number).padStart(4, '0')}`;
  };
}
