import type { Both, Draft } from '../../issues/issue.ts';
import { addDays } from '../day.ts';
import { balanceAt, type Entry, entriesOf } from '../ledger.ts';
import { signedYuan, yuan } from '../money.ts';
import { type Fund, isSound, type Portal } from '../portal.ts';
import { place } from './place.ts';

/** Identity 2: each statement balance equals the computed one. The message names the good past, the first suspect row, and a guessed cause. */
export function checkBank(portal: Portal): Draft[] {
  return [...portal.funds.values()].filter((fund) => isSound(portal, fund)).flatMap(checkFund);
}

function checkFund(fund: Fund): Draft[] {
  const entries = entriesOf(fund);
  const lines = fund.balances.filter((line) => !line.retracted_on).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  let good: string | undefined;
  let known = 0;
  const found: Draft[] = [];
  for (const line of lines) {
    const difference = line.balance - balanceAt(entries, line.date);
    // One wrong row moves every later balance by the same amount: it is told once.
    if (difference !== known) {
      const since = good;
      const window = entries.filter(
        (entry) => entry.kind !== 'opening' && entry.on <= line.date && (since === undefined || entry.on > since),
      );
      found.push({
        ...place({ id: line.date, at: line.at }, 'balance'),
        code: 'balance-mismatch',
        params: {
          on: line.date,
          bank: yuan(line.balance),
          ledger: signedYuan(balanceAt(entries, line.date)),
          difference: signedYuan(difference - known),
          since: sinceText(since, window[0]),
          suspects: suspectText(guess(difference - known, window, entries, line.date)),
        },
      });
      known = difference;
    }
    if (difference === known) good = line.date;
  }
  return found;
}

/** A guessed cause of a difference: bank minus ledger, integer fen. */
type Guess = { cause: 'duplicate' | 'transposed' | 'other_day' | 'missing'; entries: Entry[]; fen: number };

/** What may have happened between the last good statement and this one. */
export function guess(difference: number, window: readonly Entry[], all: readonly Entry[], day: string): Guess {
  const size = Math.abs(difference);
  const twins = window.flatMap((a, i) =>
    window.slice(i + 1).filter((b) => a.fen === b.fen && a.fen === -difference && a.on === b.on && a.kind === b.kind),
  );
  if (twins.length) return { cause: 'duplicate', entries: twins.slice(0, 1), fen: size };
  // The account was told right and the ledger wrong: the row's true amount is its amount plus the difference.
  const swapped = window.filter((entry) => size % 9 === 0 && isTransposed(entry.fen, entry.fen + difference));
  if (swapped.length) return { cause: 'transposed', entries: swapped.slice(0, 3), fen: size };
  const near = all.filter((entry) => {
    const late = entry.on > day && entry.on <= addDays(day, 7) && entry.fen === difference;
    const early = entry.on <= day && entry.on >= addDays(day, -7) && entry.fen === -difference;
    return late || early;
  });
  if (near.length) return { cause: 'other_day', entries: near.slice(0, 3), fen: size };
  return { cause: 'missing', entries: [], fen: difference };
}

/** Two neighbouring digits changed places. */
function isTransposed(written: number, meant: number): boolean {
  if (Math.sign(written) !== Math.sign(meant)) return false;
  const [a, b] = [String(Math.abs(written)), String(Math.abs(meant))];
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function sinceText(good: string | undefined, first: Entry | undefined): Both {
  const row = first && rowName(first);
  if (good && row)
    return {
      zh: `${good} 还对得上，之后的第一笔是 ${row.zh}。`,
      en: `They agreed on ${good}; the first row after it is ${row.en}. `,
    };
  if (good)
    return {
      zh: `${good} 还对得上，之后账上没有记录。`,
      en: `They agreed on ${good}; the ledger has no row after it. `,
    };
  return row
    ? { zh: `之前没有对上过，第一笔是 ${row.zh}。`, en: `They never agreed; the first row is ${row.en}. ` }
    : { zh: '', en: '' };
}

function suspectText({ cause, entries, fen }: Guess): Both {
  const zh = entries.map((entry) => rowName(entry).zh).join('、');
  const en = entries.map((entry) => rowName(entry).en).join(', ');
  if (cause === 'duplicate')
    return {
      zh: `${zh} 与另一笔同日同额，可能重复录入。`,
      en: `${en} has a twin of the same day and amount: possibly entered twice.`,
    };
  if (cause === 'transposed')
    return { zh: `${zh} 的金额可能有两位数字颠倒。`, en: `Two digits of ${en} may be transposed.` };
  if (cause === 'other_day')
    return {
      zh: `${zh} 金额正好等于差额，可能到账日期写错。`,
      en: `${en} equals the difference: its bank date may be wrong.`,
    };
  return fen > 0
    ? {
        zh: `可能漏记一笔 ${yuan(fen)} 元的收入，或多记了支出。`,
        en: `Income of ${yuan(fen)} yuan may be missing, or spending too high.`,
      }
    : {
        zh: `可能漏记一笔 ${yuan(fen)} 元的支出，或多记了收入。`,
        en: `Spending of ${yuan(fen)} yuan may be missing, or income too high.`,
      };
}

function rowName(entry: Entry): Both {
  const file = entry.at.file.split('/').at(-1);
  return {
    zh: `${entry.id}（${file} 第 ${entry.at.line ?? 1} 行）`,
    en: `${entry.id} (${file} line ${entry.at.line ?? 1})`,
  };
}
