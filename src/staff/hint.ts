import type { Locale } from '../domain/portal/address.ts';
import type { Kind } from '../schemas/kinds.ts';
import { targetName } from '../template/column.ts';
import type { FieldNode } from '../template/node.ts';
import { fieldKinds } from '../texts/data.ts';
import { joint } from '../texts/joint.ts';
import { meaningOf } from '../texts/meaning.ts';
import { staffWords as words } from '../texts/staff.ts';
import { fill } from '../texts/text.ts';

/** Kinds of fields that say by their control how they are written. */
const silent: ReadonlySet<string> = new Set(['choice', 'flag', 'date', 'text', 'both', 'group']);

/** What stands beside a field of a form: what it means, how it is written or to what it refers, whether it is published; blank where all is plain. */
export function hintOf(kind: Kind, node: FieldNode, locale: Locale): string {
  const { key, privacy } = node.entry;
  const kept = privacy === 'private' ? words.formKept[locale] : '';
  const written = [formOf(node, locale), kept].filter(Boolean).join(joint.semicolon[locale]);
  return [meaningOf(kind, key)?.[locale], written].filter(Boolean).join(joint.gap[locale]);
}

function formOf({ entry: { kind, to = '' }, children }: FieldNode, locale: Locale): string {
  if (silent.has(kind)) return '';
  if (kind === 'list') return children.length > 0 ? '' : words.formLines[locale];
  const target = targetName(to);
  return target ? fill(words.formTarget[locale], { name: target[locale] }) : fieldKinds[kind][locale];
}
