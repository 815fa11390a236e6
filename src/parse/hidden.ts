import { isScalar, visit } from 'yaml';
import { parseYaml } from './yaml.ts';

/** A value of a YAML text that reads otherwise than it is written, and where it begins. */
type HiddenValue = { value: string; start: number };

/** Values that are written with escapes or folded over lines in the middle of a number. Nearly every text has none, and is not parsed. */
export function hiddenValues(text: string): HiddenValue[] {
  if (!(escaped.test(text) || folded.test(text))) return [];
  const found: HiddenValue[] = [];
  visit(parseYaml(text)?.contents ?? null, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const written = text.slice(start, end);
      if (!isScalar(node) || typeof node.value !== 'string' || written.includes(node.value)) return;
      if (escaped.test(written) || /\n/.test(written)) found.push({ value: node.value, start });
    },
  });
  return found;
}

/** Within quotation marks: a letter by its number, a line that goes on. */
const escaped = /\\(?:[xuUN_LPe0]|\r?\n)/;
/** A line that ends with a digit, and a deeper one that goes on with one. */
const folded = /[\d０-９〇零一二三四五六七八九][ \t]{0,3}\r?\n[ \t]+[^\n:#-]{0,8}[\d０-９〇零一二三四五六七八九]/;
