import type { Both } from '../issues/both.ts';
import type { ReviewSection, ReviewText } from '../review/section.ts';
import { reviewWords } from '../texts/review.ts';
import { fill } from '../texts/text.ts';
import { escaped } from './html.ts';

/** A review for a terminal: Chinese lines, what is in English below. `against` says what was compared with. */
export function reviewTerminal({ head, sections }: ReviewText, against: string): string {
  const both = ({ zh, en }: Both, indent = '') => (zh === en ? `${indent}${zh}` : `${indent}${zh}\n${indent}  ${en}`);
  const lines = sections.map(
    ({ title, lines: list }) =>
      `\n${title.zh} ${title.en}（${list.length}）\n${list.map((line) => both(line, '  ')).join('\n')}`,
  );
  const { title } = reviewWords;
  return `${title.zh} ${title.en}\n${both(againstText(against))}\n${[...head.map((line) => both(line)), ...lines].join('\n')}\n`;
}

/** The same as a comment of a merge request: the figures, and the facts folded. */
export function reviewMarkdown({ head, sections }: ReviewText, against: string): string {
  const { title } = reviewWords;
  const both = ({ zh, en }: Both) => (zh === en ? plain(zh) : `${plain(zh)}  \n  ${plain(en)}`);
  const parts = sections.map(({ part, title: own, lines }) => {
    const list = lines.map((line) => `- ${both(line)}`).join('\n');
    const open = part === 'errors' || part === 'corrections' ? ' open' : '';
    return `<details${open}><summary>${own.zh} ${own.en}（${lines.length}）</summary>\n\n${list}\n\n</details>\n`;
  });
  const top = [againstText(against), ...head].map((line) => `${plain(line.zh)} ${plain(line.en)}`);
  return `## ${title.zh} ${title.en}\n\n${top.join('\n\n')}\n\n${parts.join('\n')}`;
}

/** The same as a page of its own, without script or style from elsewhere. */
export function reviewHtml({ head, sections }: ReviewText, against: string): string {
  const { title } = reviewWords;
  const both = ({ zh, en }: Both) => (zh === en ? escaped(zh) : `${escaped(zh)} <span lang="en">${escaped(en)}</span>`);
  const part = ({ title: own, lines }: ReviewSection) =>
    `<h2>${both({ zh: `${own.zh}（${lines.length}）`, en: own.en })}</h2>\n<ul>\n${lines.map((line) => `<li>${both(line)}</li>`).join('\n')}\n</ul>`;
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title.zh)}</title></head><body>`,
    `<h1>${both(title)}</h1>`,
    ...[againstText(against), ...head].map((line) => `<p>${both(line)}</p>`),
    ...sections.map(part),
    '</body></html>\n',
  ].join('\n');
}

function againstText(what: string): Both {
  return { zh: fill(reviewWords.against.zh, { what }), en: fill(reviewWords.against.en, { what }) };
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
