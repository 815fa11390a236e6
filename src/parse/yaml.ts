import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';
import { lineColumns } from './line.ts';
import { readPlain } from './plain.ts';
import { indentFault, typingDrafts, valueNotices, wideIndent } from './typing.ts';

/** Values of a YAML text: every scalar is text, blank ones are left out, so that "missing" has one form. */
type YamlRead = { value: unknown; issues: Draft[]; notices?: Draft[] };

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
  const typed = broken.length || isScalar(document.contents) ? typingDrafts(file, text, at) : [];
  if (typed.length) return { value: undefined, issues: typed };
  if (broken.length)
    return {
      value: undefined,
      issues: broken.map(({ offset, reason }) => ({
        code: 'yaml-syntax',
        file,
        position: at(Math.min(offset, text.length)),
        params: { reason },
      })),
    };
  const issues = nodeFaults(document).map(({ offset, ...draft }): Draft => ({ ...draft, file, position: at(offset) }));
  if (issues.length) return { value: undefined, issues };
  const notices = valueNotices(file, text, document, at);
  return { value: prune(document.toJS()), issues, ...(notices.length ? { notices } : {}) };
}

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
    if (name === '__proto__')
      return [{ code: 'key-unknown', offset, path: [name], params: { found: name, nearest: '' } }];
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
