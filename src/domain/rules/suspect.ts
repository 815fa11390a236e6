import type { Both } from '../../issues/both.ts';
import { signedYuan, yuan } from '../common/money.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { Guess } from './balance-cause.ts';

/** What is known of the time before a wrong balance: the last good statement, an older difference, the first row since. */
export function sinceText(
  good: string | undefined,
  older: { on: string; fen: number } | undefined,
  first: LedgerEntry | undefined,
): Both {
  const row = first && rowName(first);
  if (older)
    return {
      zh: `其中 ${signedYuan(older.fen)} 元在 ${older.on} 已经差了；${row ? `那以后的第一笔是 ${row.zh}。` : '那以后账上没有记录。'}`,
      en: `A difference of ${signedYuan(older.fen)} yuan was already there on ${older.on}; ${row ? `the first row after that is ${row.en}. ` : 'the ledger has no row after that. '}`,
    };
  if (good)
    return {
      zh: `${good} 还对得上，之后${row ? `的第一笔是 ${row.zh}。` : '账上没有记录。'}`,
      en: `They agreed on ${good}; ${row ? `the first row after it is ${row.en}. ` : 'the ledger has no row after it. '}`,
    };
  return row
    ? { zh: `之前没有对上过，第一笔是 ${row.zh}。`, en: `They never agreed; the first row is ${row.en}. ` }
    : { zh: '', en: '' };
}

/** The guessed cause as a sentence. */
export function suspectText({ cause, entries, fen }: Guess): Both {
  const zh = entries.map((entry) => rowName(entry).zh).join('、');
  const en = entries.map((entry) => rowName(entry).en).join(', ');
  if (cause === 'duplicate')
    return {
      zh: `${zh}与另一笔同日同额，可能重复录入。`,
      en: `${en} has a twin of the same day and amount: possibly entered twice.`,
    };
  if (cause === 'transposed')
    return { zh: `${zh}的金额可能有两位数字颠倒。`, en: `Two digits of ${en} may be transposed.` };
  if (cause === 'other_day')
    return {
      zh: `${zh}金额正好等于差额，可能到账日期或月份写错。`,
      en: `${en} equals the difference: its bank date or month may be wrong.`,
    };
  const [less, more] = fen > 0 ? (['收入', '支出'] as const) : (['支出', '收入'] as const);
  const [missing, high] = fen > 0 ? (['Income', 'spending'] as const) : (['Spending', 'income'] as const);
  return {
    zh: `可能漏记一笔 ${yuan(fen)} 元的${less}，或多记了${more}。`,
    en: `${missing} of ${yuan(fen)} yuan may be missing, or ${high} too high.`,
  };
}

function rowName(entry: LedgerEntry): Both {
  const file = entry.at.file.split('/').at(-1);
  const line = entry.at.line ?? 1;
  return { zh: `${entry.id}（${file} 第 ${line} 行）`, en: `${entry.id} (${file} line ${line})` };
}
