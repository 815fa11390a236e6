import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Both, Draft } from '../issues/issue.ts';
import { type LineColumn, lineColumns } from './line.ts';
import { readPlain } from './plain.ts';

/** Values of a YAML text: every scalar is text, blank ones are left out, so that "missing" has one form. */
export type YamlRead = { value: unknown; issues: Draft[]; notices?: Draft[] };

/** Deepest nesting that is read, a list or a group and its key counted each; no file of the contract needs a third of it. */
const deepest = 60;

/** Reads one YAML document. Types are never guessed (`0123` stays text); anchors, aliases and tags are refused. */
export function readYaml(file: string, text: string): YamlRead {
  const value = readPlain(text);
  return value === undefined ? readExact(file, text) : { value, issues: [] };
}

/** Reads any YAML, and tells what is wrong and where; many times slower than the plain form is read. */
export function readExact(file: string, text: string): YamlRead {
  const document = parseYaml(text);
  if (!document) return { value: undefined, issues: [{ code: 'yaml-syntax', file, params: { reason: tooDeep } }] };
  const at = lineColumns(text);
  const broken = syntaxFaults(document);
  const typed = broken.length || isScalar(document.contents) ? typingFaults(text) : [];
  if (typed.length) return { value: undefined, issues: typed.map((fault) => typingDraft(file, fault, at)) };
  const faults = broken;
  if (faults.length)
    return {
      value: undefined,
      issues: faults.map(({ offset, reason }) => ({
        code: 'yaml-syntax',
        file,
        position: at(Math.min(offset, text.length)),
        params: { reason },
      })),
    };
  const issues = nodeFaults(document).map(({ offset, ...draft }): Draft => ({ ...draft, file, position: at(offset) }));
  if (issues.length) return { value: undefined, issues };
  const notices = swallowed(document, text).map((comment) => commentDraft(file, text, comment, at));
  return { value: prune(document.toJS()), issues, ...(notices.length ? { notices } : {}) };
}

/** What stands behind a value on its line, from the `#` on. */
type Swallowed = { start: number; hash: number; end: number };

/** Comments behind bare values: a part of the value may have been lost in them. Behind a closing quotation mark nothing can be. */
function swallowed(document: Document, text: string): Swallowed[] {
  const found: Swallowed[] = [];
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === 'key' || !range || (type !== 'PLAIN' && type !== null && type !== undefined)) return;
      const [start, end, last] = range;
      const [, blank = '', comment] = /^(\s*?)(#[^\r\n]*)/.exec(text.slice(end, last)) ?? [];
      if (comment === undefined || /[\r\n]/.test(blank)) return;
      const hash = end + blank.length;
      found.push({ start: start === end ? hash : start, hash, end: hash + comment.trimEnd().length });
    },
  });
  return found;
}

/** A comment begins with a blank; what follows the sign at once was mostly meant as text (`路灯 #3`). */
function commentDraft(file: string, text: string, { start, hash, end }: Swallowed, at: LineColumn): Draft {
  const comment = text.slice(hash + 1, end);
  const clear = /^(\s|#|$)/.test(comment);
  return {
    code: clear ? 'yaml-comment' : 'yaml-hash',
    file,
    position: at(hash),
    params: { found: comment.trim() },
    fix: { safe: false, edits: [{ start, end, text: JSON.stringify(text.slice(start, end)) }] },
  };
}

type Typing = { start: number; end: number; text: string; reason: Both; safe: boolean };

/** Signs of a Chinese keyboard where YAML needs others: a colon behind a key, blanks before one. Looked for only in a text that cannot be read. */
function typingFaults(text: string): Typing[] {
  const found: Typing[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const [, lead = ''] = /^([ \t]*[\u3000\u00A0\u2000-\u200A][\s]*)(?=\S)/.exec(line) ?? [];
    if (lead) found.push(indentFault(index, lead));
    const [, key = '', colon] = /^(\s*(?:- +)?[^\s#"':：,，。；{[]{1,40})(：\s*)/.exec(line) ?? [];
    if (colon && !/:(\s|$)/.test(line))
      found.push({
        start: index + key.length,
        end: index + key.length + colon.length,
        text: ': ',
        reason: wideColon,
        safe: true,
      });
  }
  return found.slice(0, 20);
}

function indentFault(start: number, lead: string): Typing {
  const text = lead.replaceAll('\u3000', '  ').replace(/[^ ]/g, ' ');
  return { start, end: start + lead.length, text, reason: wideIndent, safe: false };
}

function typingDraft(file: string, { reason, safe, ...edit }: Typing, at: LineColumn): Draft {
  return {
    code: 'yaml-syntax',
    file,
    position: at(edit.start),
    params: { reason },
    fix: { safe, edits: [edit] },
  };
}

const wideColon: Both = {
  zh: '这里是中文冒号“：”，改成英文冒号加一个空格',
  en: 'This is a Chinese colon; write a plain colon and a blank',
};
const wideIndent: Both = {
  zh: '缩进用了全角空格或不换行空格，改成普通空格',
  en: 'The line is indented with wide or no-break blanks; use plain ones',
};

/** Parses; undefined where the text is nested too deep to be parsed at all. */
export function parseYaml(text: string): Document | undefined {
  try {
    // The parser knows no lone carriage return; as a line feed it keeps every offset.
    return parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the parser could not read: of several complaints about one place the first. */
function syntaxFaults({ errors, warnings, contents }: Document): { offset: number; reason: Both }[] {
  // A tag is only a warning to the parser, but it asks for a type, and types are never guessed here.
  const faults = [...errors, ...warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')].map(
    ({ pos: [end], code, message }) => ({
      // The parser notices an open quotation mark where the text ends; people look for where it began.
      offset: /closing .*quote/.test(message) ? (quoteBefore(contents, end) ?? end) : end,
      reason: faultText(code, message),
    }),
  );
  return faults.filter(({ offset }, index) => faults.findIndex((one) => one.offset === offset) === index);
}

/** Where the quoted text that runs up to an offset begins. */
function quoteBefore(contents: Document['contents'], end: number): number | undefined {
  let found: number | undefined;
  if (contents)
    visit(contents as Node, {
      Scalar(_, { type, range }) {
        const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
        if (quoted && range && range[0] < end && end <= range[2]) found = range[0];
      },
    });
  return found;
}

type Fault = Pick<Draft, 'code' | 'path' | 'params' | 'fix'> & { offset: number };

/** What is well written, yet not allowed: anchors, aliases, keys written twice or not plain, groups inside groups without end. */
function nodeFaults(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0;
      const mark = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : undefined;
      if (mark) faults.push({ code: 'yaml-alias', offset, params: { found: mark } });
      if (isMap(node)) for (const fault of keyFaults(node)) faults.push(fault);
      if (path.length <= deepest) return undefined;
      faults.push({ code: 'yaml-syntax', offset, params: { reason: tooDeep } });
      return visit.BREAK;
    },
  });
  return faults;
}

function keyFaults({ items }: YAMLMap): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }): Fault[] => {
    const offset = (key as Node | null)?.range?.[0] ?? 0;
    const name = isScalar(key) ? String(key.value ?? '') : '';
    if (name === '') return [{ code: 'yaml-syntax', offset, params: { reason: notKey } }];
    const [lead] = /^[\u3000\u00A0\u2000-\u200A\s]+/.exec(name) ?? [];
    if (lead) {
      const { start, end, text } = indentFault(offset, lead);
      return [
        {
          code: 'yaml-syntax',
          offset,
          params: { reason: wideIndent },
          fix: { safe: false, edits: [{ start, end, text }] },
        },
      ];
    }
    // The one name that an object of the language would swallow.
    if (name === '__proto__') return [{ code: 'key-unknown', offset, path: [name], params: { found: name } }];
    if (seen.has(name)) return [{ code: 'yaml-duplicate-key', offset, path: [name], params: { found: name } }];
    seen.add(name);
    return [];
  });
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, prune(part)] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== '' && part !== null));
}

const tooDeep: Both = { zh: '一层套一层，嵌套太深', en: 'Groups are nested too deeply' };
const notKey: Both = { zh: '字段名不能是空的，也不能是列表或一组内容', en: 'A key must be a plain, non-blank word' };

/** What the parser's codes mean, in words. */
const faults: Record<string, Both> = {
  BAD_INDENT: { zh: '缩进不对', en: 'The indentation is wrong' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应该用空格', en: 'Tabs are used for indentation; use blanks' },
  MISSING_CHAR: { zh: '缺少符号，可能是冒号、引号或括号', en: 'A colon, quotation mark or bracket is missing' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里写了两层字段', en: 'One line holds keys of two levels' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '字段名写成了多行，可能漏了冒号',
    en: 'A key runs over several lines; a colon may be missing',
  },
  UNEXPECTED_TOKEN: { zh: '出现了多余的符号', en: 'There is a character too many' },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜杠写法不对', en: 'A backslash within double quotes is not understood' },
  BAD_SCALAR_START: {
    zh: '文字以特殊符号开头，应加引号',
    en: 'The text begins with a special character and needs quotes',
  },
  MULTIPLE_DOCS: { zh: '一个文件里写了多份内容（---）', en: 'The file holds several documents (---)' },
  TAG_RESOLVE_FAILED: { zh: '用了不支持的标记（!）', en: 'A tag (!) is used, which is not supported' },
};

function faultText(code: string, message: string): Both {
  if (/closing .*quote/.test(message)) return { zh: '引号没有收尾', en: 'The quotation mark is never closed' };
  if (/end with a [\]}]/.test(message)) return { zh: '括号没有收尾', en: 'The bracket is never closed' };
  return faults[code] ?? { zh: '这里读不懂', en: 'This cannot be read' };
}
