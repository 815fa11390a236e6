import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Both, Draft } from '../issues/issue.ts';

/** Values of a YAML text: every scalar is text, blank ones are left out, so that "missing" has one form. */
export type YamlRead = { value: unknown; issues: Draft[] };

/** Reads one YAML document. Types are never guessed (`0123` stays text); anchors and aliases are refused. */
export function readYaml(file: string, text: string): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
  });
  const issues: Draft[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  for (const fault of document.errors)
    issues.push({
      code: 'yaml-syntax',
      file,
      position: at(fault.pos[0]),
      params: { reason: faultText(fault.code, fault.message) },
    });
  if (issues.length) return { value: undefined, issues };
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor))
        issues.push({
          code: 'yaml-alias',
          file,
          position: at(node.range?.[0] ?? 0),
          params: { found: isAlias(node) ? `*${node.source}` : `&${node.anchor}` },
        });
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          issues.push({
            code: 'yaml-duplicate-key',
            file,
            position: at(key.range?.[0] ?? 0),
            path: [name],
            params: { found: name },
          });
        seen.add(name);
      }
    },
  });
  return { value: issues.length ? undefined : prune(document.toJS()), issues };
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, prune(part)] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== '' && part !== null));
}

function faultText(code: string, message: string): Both {
  const zh: Record<string, string> = {
    BAD_INDENT: '缩进不对',
    TAB_AS_INDENT: '缩进用了制表符，应该用空格',
    MISSING_CHAR: '缺少符号，可能是冒号、引号或括号',
    BLOCK_AS_IMPLICIT_KEY: '一行里写了两层键',
    MULTILINE_IMPLICIT_KEY: '键写成了多行，可能漏了冒号',
    UNEXPECTED_TOKEN: '出现了多余的符号',
    BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
    BAD_SCALAR_START: '文字以特殊符号开头，应加引号',
    MULTIPLE_DOCS: '一个文件里写了多份内容（---）',
    TAG_RESOLVE_FAILED: '用了不支持的标记（!）',
  };
  return { zh: zh[code] ?? '这里读不懂', en: message.split('\n')[0] as string };
}
