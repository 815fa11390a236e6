import { writeScalar } from '../parse/writing.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { fieldKinds } from '../texts/data.ts';
import { skeletonWords as words } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { targetName } from './column.ts';
import { type FieldNode, fieldTree } from './node.ts';

/** What is known of a new record: texts as they are written in the file, lists and groups of them. */
export type Given = { readonly [key: string]: GivenValue };
export type GivenValue = string | Given | readonly GivenValue[];

/** A field that must be filled in and is not: its path (`proposed.by`) and its names. */
export type Lacking = { key: string; zh: string; en: string };

/**
 * A file to begin with, or an entry for a list file: what is known, and everything else as a line behind `#` with its meaning, so that nothing stands there that
 * is no fact. `schema` is the address of the JSON Schema for editors.
 */
export function skeleton(kind: Kind, given: Given, schema?: string): string {
  const { words: name, shape } = kinds[kind];
  const body = fieldTree(kind).flatMap((node) => linesOf(node, given[node.name]));
  if (shape === 'list') return `${asItem(body).join('\n')}\n`;
  const head = [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    ...[words.head.zh, words.head.en].map((text) => `# ${fill(text, { zh: name.zh, en: name.en })}`),
  ];
  return `${[...head, ...body].join('\n')}\n`;
}

/** What a skeleton still lacks: fields that must be there where the group around them is. */
export function lackingIn(kind: Kind, given: Given): Lacking[] {
  const look = (nodes: readonly FieldNode[], value: Given, path: string): Lacking[] =>
    nodes.flatMap(({ name, entry: { zh, en }, needed, children }) => {
      const own = value[name];
      const key = path + name;
      if (own === undefined) return needed ? [{ key, zh, en }] : [];
      const items = (Array.isArray(own) ? own : [own]) as readonly GivenValue[];
      return items.flatMap((item) => (isGroup(item) && children.length > 0 ? look(children, item, `${key}.`) : []));
    });
  return look(fieldTree(kind), given, '');
}

function isGroup(value: GivenValue): value is Given {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A field: a line that says what it is, then its value; behind `#` where nothing is known. */
function linesOf(node: FieldNode, value: GivenValue | undefined): string[] {
  const says = `# ${meaningOf(node)}`;
  if (value === undefined) {
    const inner = node.children.flatMap((child) => blankLines(child));
    const item = node.entry.kind === 'list' ? asItem(inner) : inner;
    return [says, `# ${node.name}:`, ...item.map((line) => `#   ${line}`)];
  }
  if (typeof value === 'string') return [says, `${node.name}: ${written(node, value)}`];
  if (isGroup(value)) {
    const known =
      node.children.length > 0
        ? node.children.flatMap((child) => linesOf(child, value[child.name]))
        : plainGroup(value);
    return [says, `${node.name}:`, ...known.map(indented)];
  }
  const items = (value as readonly GivenValue[]).flatMap((item) =>
    isGroup(item)
      ? asItem(node.children.flatMap((child) => linesOf(child, item[child.name])))
      : [`- ${written(node, String(item))}`],
  );
  return [says, `${node.name}:`, ...items.map(indented)];
}

/** A field within something that is not known, on one line each. */
function blankLines({ name, entry, needed, children }: FieldNode): string[] {
  const inner = children.flatMap(blankLines);
  const item = entry.kind === 'list' && inner.length > 0 ? asItem(inner) : inner;
  const must = needed ? `${words.must.zh} ` : '';
  return [`${name}: # ${must}${entry.zh} ${entry.en}${choicesOf(entry.choices)}`, ...item.map(indented)];
}

/** Lines as one item of a list: the first line with a value bears the sign, and what is said before it stands above. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  // Of an item of which nothing is known, nothing stands there.
  if (first < 0) return [...lines];
  return lines.map((line, at) => (at < first ? line : `${at === first ? '- ' : '  '}${line}`));
}

function indented(line: string): string {
  return `  ${line}`;
}

function plainGroup(value: Given): string[] {
  return Object.entries(value).map(([key, text]) => `${writeScalar(key)}: ${writeScalar(String(text))}`);
}

/** Numbers, days and codes stand as they are; a text is quoted where a sign in it would be taken for YAML. */
function written({ entry: { kind } }: FieldNode, value: string): string {
  if (/^(money|count|quantity)$/.test(kind)) return value.replaceAll(',', '');
  return /^(percent|date|flag|id|choice)$/.test(kind) ? value : writeScalar(value);
}

function meaningOf({ entry, needed }: FieldNode): string {
  const { zh, en, kind, choices, privacy } = entry;
  const target = targetName(entry.to ?? '');
  const form =
    Object.keys(choices).length > 0 ? '' : target ? fill(words.target.zh, { name: target.zh }) : fieldKinds[kind].zh;
  const parts = [form, ...(privacy === 'private' ? [words.kept.zh] : [])].filter(Boolean).join('；');
  const must = needed ? `（${words.must.zh} ${words.must.en}）` : '';
  return `${zh} ${en}${must}${parts && kind !== 'group' && kind !== 'list' ? `：${parts}` : ''}${choicesOf(choices)}`;
}

function choicesOf(choices: Readonly<Record<string, string>>): string {
  const list = Object.entries(choices).map(([code, zh]) => `${zh} ${code}`);
  return list.length > 0 ? `：${list.join('、')}` : '';
}
