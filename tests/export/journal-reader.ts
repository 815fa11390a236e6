/** What our own small reader finds in a file: amounts in whole millionths, so that fen and pieces are read alike. */
export type Book = { transactions: Read[]; claims: ReadClaim[]; accounts: string[]; commodities: string[] };
export type Read = { date: string; head: string; postings: ReadPosting[] };
export type ReadPosting = { account: string; amount: bigint; commodity: string };
/** Holds at the end of `date`. */
export type ReadClaim = ReadPosting & { date: string; whole: boolean };

const amountPattern = String.raw`(-?\d+(?:\.\d{1,6})?) ([A-Z_]+)`;

/** Gives the text of a file that another one includes. */
export type Included = (path: string) => string;

const alone: Included = (path) => {
  throw new Error(`includes ${path}`);
};

/** The lines of a file with those of the files that it includes in their place. */
function* linesOf(text: string, include: RegExp, included: Included): Generator<string> {
  for (const line of text.split('\n')) {
    const path = include.exec(line)?.[1];
    if (path === undefined) yield line;
    else yield* linesOf(included(path), include, alone);
  }
}

/** Reads the file of hledger line by line; a line that it does not know is an error. */
export function readHledger(text: string, included = alone): Book {
  const book: Book = { transactions: [], claims: [], accounts: [], commodities: [] };
  let open: Read | undefined;
  for (const line of linesOf(text, /^include (\S+)$/, included)) {
    const head = /^(\d{4}-\d\d-\d\d) (.+)$/.exec(line);
    const posting = new RegExp(`^    ([A-Z]\\S*)  ${amountPattern}(?: (=\\*?) ${amountPattern})?$`).exec(line);
    const declared = /^(account|commodity) (\S+)$/.exec(line);
    if (head) open = begun(book, head[1], head[2]);
    else if (posting && open) readPosting(book, open, posting);
    else if (declared) book[declared[1] === 'account' ? 'accounts' : 'commodities'].push(declared[2] as string);
    else if (line !== '' && !/^( {4})?;/.test(line) && !/^ {4}format 1000\.00 [A-Z_]+$/.test(line))
      throw new Error(`unknown line: ${line}`);
  }
  return { ...book, transactions: book.transactions.filter(({ postings }) => postings.length > 0) };
}

function begun(book: Book, date = '', head = ''): Read {
  const one: Read = { date, head, postings: [] };
  book.transactions.push(one);
  return one;
}

function readPosting(book: Book, open: Read, found: RegExpExecArray): void {
  const [, account = '', amount = '', commodity = '', sign, claimed = '', of = ''] = found;
  const units = millionths(amount);
  if (sign)
    book.claims.push({ date: open.date, account, amount: millionths(claimed), commodity: of, whole: sign === '=*' });
  if (!sign || units !== 0n) open.postings.push({ account, amount: units, commodity });
}

/** Reads the file of beancount line by line. A balance there holds at the beginning of its day; a second account or commodity of one name is an error, as there. */
export function readBeancount(text: string, dayBefore: (day: string) => string, included = alone): Book {
  const book: Book = { transactions: [], claims: [], accounts: [], commodities: [] };
  const declared = new Set<string>();
  let open: Read | undefined;
  for (const line of linesOf(text, /^include "(\S+)"$/, included)) {
    const [, date = '', kind, rest = ''] =
      /^(\d{4}-\d\d-\d\d) (\*|open|commodity|custom "commodity"|balance) (.+)$/.exec(line) ?? [];
    if (kind === 'open' || kind === 'commodity') {
      const one = `${kind} ${rest.split(' ')[0]}`;
      if (declared.has(one)) throw new Error(`twice: ${one}`);
      declared.add(one);
    }
    const posting = new RegExp(`^  ([A-Z]\\S*)  ${amountPattern}$`).exec(line);
    if (kind === '*') open = begun(book, date, rest);
    else if (kind === 'open') book.accounts.push(rest.split(' ')[0] as string);
    else if (kind === 'commodity') book.commodities.push(rest);
    else if (kind?.startsWith('custom')) book.commodities.push(rest.replaceAll('"', ''));
    else if (kind === 'balance') {
      const [, account = '', amount = '', commodity = ''] = new RegExp(`^(\\S+)  ${amountPattern}$`).exec(rest) ?? [];
      book.claims.push({ date: dayBefore(date), account, amount: millionths(amount), commodity, whole: true });
    } else if (posting && open) readPosting(book, open, posting);
    else if (!/^(;.*|option "\w+" ".*"| {2}[a-z][a-z_-]*: ("(\\.|[^"\\])*"|TRUE)|)$/.test(line))
      throw new Error(`unknown line: ${line}`);
  }
  return book;
}

function millionths(text: string): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + part.padEnd(6, '0'));
  return text.startsWith('-') ? -units : units;
}

/** What an account holds of a commodity at the end of a day, with all accounts below it where `whole`. */
export function heldAt(book: Book, day: string, account: string, commodity: string, whole: boolean): bigint {
  return heldBy(book)(day, account, commodity, whole);
}

const known = new WeakMap<Book, ReturnType<typeof index>>();

function heldBy(book: Book): ReturnType<typeof index> {
  const so = known.get(book) ?? index(book);
  known.set(book, so);
  return so;
}

/** Postings by account and commodity, so that thousands of questions are answered fast. */
function index(book: Book) {
  const lists = new Map<string, { date: string; amount: bigint }[]>();
  for (const { date, postings } of book.transactions)
    for (const { account, amount, commodity } of postings) {
      const parts = account.split(':');
      for (let length = 1; length <= parts.length; length++) {
        const key = `${parts.slice(0, length).join(':')}${length < parts.length ? ':*' : ''} ${commodity}`;
        const list = lists.get(key) ?? [];
        list.push({ date, amount });
        lists.set(key, list);
      }
    }
  const add = (key: string, day: string) =>
    (lists.get(key) ?? []).reduce((total, { date, amount }) => (date <= day ? total + amount : total), 0n);
  return (day: string, account: string, commodity: string, whole: boolean) =>
    add(`${account} ${commodity}`, day) + (whole ? add(`${account}:* ${commodity}`, day) : 0n);
}
