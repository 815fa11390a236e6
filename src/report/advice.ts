import type { Advice } from '../advice/advice.ts';
import { type AdvicePlace, adviceClasses } from '../advice/entry.ts';

/** Most places of one test that are printed; the JSON has them all. */
const most = 12;

/** Heads of the section, and what it does not do. */
const head = {
  zh: '可能不准的、可以更有用的：都不是错误，不影响发布',
  en: 'What may be wrong, what would be more useful: no errors, nothing is held up',
} as const;

/** What could be better, for the terminal: one block a test, below the problems. */
export function adviceText(advice: readonly Advice[]): string {
  const blocks = advice.map((one) => {
    const { code, title, why, todo, places } = one;
    const lines = places.slice(0, most).map((place) => `  ? ${placeText(place)}\n`);
    return `${title.zh} ${title.en}（${shareOf(one)}）  [${code}]\n${lines.join('')}${rest(one, '  ')}    ${why.zh}\n    → ${todo.zh}\n    ${why.en}\n    → ${todo.en}\n`;
  });
  return `\n${head.zh} ${head.en}（${countOf(advice)}）\n\n${blocks.join('\n')}`;
}

/** What could be better, for a merge request: a section of its own, one to-do a test. */
export function adviceMarkdown(advice: readonly Advice[]): string {
  const items = advice.map((one) => {
    const { title, why, todo, places } = one;
    const lines = places.slice(0, most).map((place) => `  - \`${placeText(place)}\`\n`);
    return `- [ ] ${title.zh} · ${title.en}（${shareOf(one)}）  \n  ${why.zh}**${todo.zh}**  \n  ${why.en} ${todo.en}\n${lines.join('')}${rest(one, '  - ')}`;
  });
  return `\n## ${head.zh} · ${head.en}（${countOf(advice)}）\n\n${items.join('')}`;
}

/** `12 / 108 笔支出`; of what may be wrong it says so. */
function shareOf({ class: kind, places, of, unit }: Advice): string {
  const share = `${places.length} / ${of}`;
  const { zh, en } = adviceClasses[kind];
  const [may, maybe] = kind === 'accuracy' ? [`${zh}：`, `${en}: `] : ['', ''];
  return `${may}${share} ${unit.zh}；${maybe}${share} ${unit.en}`;
}

function countOf(advice: readonly Advice[]): string {
  return String(advice.reduce((sum, { places }) => sum + places.length, 0));
}

/** `file:line record`, with what shows why; a record that its file is named after is not told twice. */
export function placeText({ file, line, record, beside }: AdvicePlace): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return [where, file.endsWith(`/${record}.yaml`) ? '' : record, beside && `(${beside})`].filter(Boolean).join(' ');
}

function rest({ places }: Advice, before: string): string {
  const more = places.length - most;
  return more > 0 ? `${before}… ${more}（--format json 列出全部 lists all）\n` : '';
}
