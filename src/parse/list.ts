import { stringify } from 'yaml';
import { readYaml } from './yaml.ts';

/**
 * A list in YAML with entries added at its end. What stood there stays byte for byte. Undefined where the text is no list that goes on below, so that it would
 * not hold the same entries and the new ones after them.
 */
export function withEntries(text: string, entries: readonly string[]): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)- /m.exec(text)?.[1] ?? '';
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : end;
  const after = text + gap + entries.map((entry) => indent + entry + end).join('');
  const [old, now, added] = [text, after, entries.join('\n')].map(listIn);
  return old && added && stringify(now) === stringify([...old, ...added]) ? after : undefined;
}

/** The entries of a list; none in a text without any; undefined in any other text. */
function listIn(text: string): unknown[] | undefined {
  const { value, issues } = readYaml('list.yaml', text.replace(/^\uFEFF/, ''));
  if (issues.length > 0) return undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : undefined;
}
