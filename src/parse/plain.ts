/** What the quick reader cannot tell for sure; the exact reader takes such a text from its beginning. */
const unsure = Symbol('unsure');

type Group = Record<string, unknown>;

/** The lists and groups that are open at a line, outermost first: their values, and the column (0-based) in which their entries begin. */
type Open = { value: Group | unknown[]; indent: number }[];

/** Deeper than any file of the contract; what is deeper is left to the exact reader. */
const deepest = 12;

/**
 * Reads YAML in the plain form in which nearly every file is written: groups and lists by indentation, and values on one line, bare or quoted.
 * Gives what the exact reader gives, or undefined for a text that uses anything else or seems wrong in any way.
 */
export function readPlain(text: string): unknown {
  if (strange.test(text)) return undefined;
  const open: Open = [];
  let root: Group | unknown[] | undefined;
  // The key of the last line, where its value must begin on the next.
  let waiting: { key: string; indent: number } | undefined;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const start = firstLetter(text, at, end);
    const indent = start - at;
    at = end + 1;
    if (start === end || text[start] === '#') continue;
    const listed = text[start] === '-' && text[start + 1] === ' ';
    if (waiting || !root) {
      const value = begin(open, waiting, indent, listed);
      if (!value) return undefined;
      root ??= value;
    } else if (!close(open, indent, listed)) return undefined;
    const entry = text.slice(listed ? start + 2 : start, end).trimEnd();
    const next = listed ? addItem(open, entry, indent) : addPair(open, entry, indent);
    if (next === unsure) return undefined;
    waiting = next;
  }
  return waiting ? undefined : root;
}

/** Tabs, carriage returns and whatever else has a meaning of its own or is no letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const strange = /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function firstLetter(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Opens the list or group whose first entry stands on this line; undefined where the indentation does not say so. */
function begin(open: Open, waiting: { key: string; indent: number } | undefined, indent: number, listed: boolean) {
  const value: Group | unknown[] = listed ? [] : {};
  if (waiting) {
    // A list may begin right below its key, a group stands further in.
    if (listed ? indent < waiting.indent : indent <= waiting.indent) return undefined;
    (open.at(-1)?.value as Group)[waiting.key] = value;
  } else if (indent > 0) return undefined;
  return open.push({ value, indent }) <= deepest ? value : undefined;
}

/** Closes what ends above a line; false where the line does not continue what is then open. */
function close(open: Open, indent: number, listed: boolean): boolean {
  while (open.length > 1 && ends(open.at(-1) as Open[number], indent, listed)) open.pop();
  const last = open.at(-1) as Open[number];
  return last.indent === indent && Array.isArray(last.value) === listed;
}

function ends(one: Open[number], indent: number, listed: boolean): boolean {
  return one.indent > indent || (one.indent === indent && Array.isArray(one.value) && !listed);
}

type Next = { key: string; indent: number } | undefined | typeof unsure;

/** An item is a value, or a group that begins on the same line. */
function addItem(open: Open, entry: string, indent: number): Next {
  const items = open.at(-1)?.value as unknown[];
  if (!pair.test(entry)) {
    const value = readValue(entry);
    if (value === unsure) return unsure;
    items.push(value);
    return undefined;
  }
  const group: Group = {};
  items.push(group);
  return open.push({ value: group, indent: indent + 2 }) <= deepest ? addPair(open, entry, indent + 2) : unsure;
}

const pair = /^([A-Za-z0-9][\w.-]{0,80}):(?: +(?=[^ ])|$)/;

function addPair(open: Open, entry: string, indent: number): Next {
  const found = pair.exec(entry);
  const group = open.at(-1)?.value as Group;
  const key = found?.[1];
  if (!found || key === undefined || Object.hasOwn(group, key)) return unsure;
  // Its place among the keys, whatever comes below.
  group[key] = undefined;
  if (found[0].length === entry.length) return { key, indent };
  const value = readValue(entry.slice(found[0].length));
  // A blank value is left out; the exact reader does that.
  if (value === unsure || value === '') return unsure;
  group[key] = value;
  return undefined;
}

/** A value on one line: bare without anything that could be a sign, or within quotation marks without any inside. */
function readValue(entry: string): string | typeof unsure {
  const first = entry[0] ?? '';
  if (first === '"' || first === "'") {
    const inner = entry.slice(1, -1);
    const closed = entry.length > 1 && entry.endsWith(first) && !inner.includes(first) && !inner.includes('\\');
    return closed ? inner.trim() : unsure;
  }
  if (first === '' || signs.includes(first) || entry.includes(': ') || entry.includes(' #') || entry.endsWith(':'))
    return unsure;
  return entry.trim();
}

const signs = ' -?:,[]{}#&*!|>%@`“';
