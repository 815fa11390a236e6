import type { Hit } from './kind.ts';
import { findNumbers } from './number.ts';

/** Words that lead from one part of a number to the next: `前六位 330102 余下 …`. */
const lead =
  '(?:余下|剩下|剩余|其余|后面|前面|中间|最后|接着|接上?|然后|之后|再加|加上|再|尾号|末尾|续|下接|转|[前后末][一二三四五六七八九十\\d]{1,2}[位段]|前段|后段|[上下]半)';
const bridge = new RegExp(`(?<=\\d)[ ,，、.。(（-]{0,3}${lead}(?:是|为)?[ :：)）]{0,3}(?=\\d)`, 'g');

/** Numbers whose parts are joined by words; words keep their place as blanks. */
export function findBridged(text: string): Hit[] {
  const joined = text.replace(bridge, (words) => ' '.repeat(words.length));
  return joined === text ? [] : findNumbers(joined);
}

const seam = `[ \\t"']*(?:\\r?\\n|,)[ \\t"'#>|*-]{0,12}(?:[\\u4e00-\\u9fff]{0,6}[ :：]{0,2})`;
/** Two digits and more, perhaps with blanks between. */
const part = '\\d(?: ?\\d){1,18}';
const cell = new RegExp(`(?<![\\d.\\-/:])${part}(?:${seam}${part}){1,4}[Xx]?(?![\\d.\\-/:])`, 'g');
const line = new RegExp(cell.source.replaceAll('(?:\\r?\\n|,)', '(?:\\r?\\n)'), 'g');
const label = /身份证|证件|证号|手机|电话|联系|拨打|致电|卡号|账号|帐号|银行卡|存折|mobile|phone|card/i;

/**
 * Numbers that go on in the next cell or line: those whose check digit says so, and those that a word in the row, the line or the heading announces.
 */
export function findSplit(text: string, table: boolean): Hit[] {
  const hits: Hit[] = [];
  const heading = table ? text.slice(0, Math.max(0, text.indexOf('\n'))) : '';
  for (const { 0: found, index } of text.matchAll(table ? cell : line)) {
    const whole = found.normalize('NFKC').replace(/[^\dXx]/g, '');
    if (whole.length < 11 || whole.length > 20) continue;
    const near = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - 60), index);
    const asked =
      label.test(near) ||
      label.test(heading) ||
      label.test(found) ||
      label.test(text.slice(index + found.length, index + found.length + 12));
    const [hit] = findNumbers(whole);
    if (hit && hit.start === 0 && (hit.kind === 'id_card' ? hit.certainty === 'error' || asked : asked))
      hits.push({ ...hit, start: index, end: index + found.length });
  }
  return hits;
}
