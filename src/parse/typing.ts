import { type Document, visit } from 'yaml';
import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';
import type { LineColumn } from './line.ts';
import { writeScalar } from './writing.ts';

/** Notices about values of a YAML text that can be read: what a comment may have swallowed, and Chinese marks taken for quotation marks. */
export function valueNotices(file: string, text: string, document: Document, at: LineColumn): Draft[] {
  return [
    ...swallowed(document, text).map((comment) => commentDraft(file, text, comment, at)),
    ...quoted(document).map(
      ({ start, end, found }): Draft => ({
        code: 'text-quoted',
        file,
        position: at(start),
        params: { found },
        fix: { safe: true, edits: [{ start, end, text: writeScalar(found.slice(1, -1)) }] },
      }),
    ),
  ];
}

/** Signs of a Chinese keyboard where YAML needs others, each with its change. */
export function typingDrafts(file: string, text: string, at: LineColumn): Draft[] {
  return typingFaults(text).map((fault) => typingDraft(file, fault, at));
}

/** Bare values that stand wholly within Chinese quotation marks. */
function quoted(document: Document): { start: number; end: number; found: string }[] {
  const found: { start: number; end: number; found: string }[] = [];
  visit(document, {
    Scalar(key, { type, range, value }) {
      if (key !== 'key' && range && type === 'PLAIN' && /^“[^“”]+”$/.test(String(value)))
        found.push({ start: range[0], end: range[1], found: String(value) });
    },
  });
  return found;
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

export function indentFault(start: number, lead: string): Typing {
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
export const wideIndent: Both = {
  zh: '缩进用了全角空格或不换行空格，改成普通空格',
  en: 'The line is indented with wide or no-break blanks; use plain ones',
};
