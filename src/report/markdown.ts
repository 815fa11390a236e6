import { codes } from '../issues/codes.ts';
import type { Issue } from '../issues/issue.ts';
import { type CheckCounts, groupByCause, recipeOf, toPaste, totalText, where } from './text.ts';

/** The report for a merge request: a to-do list, one section a cause. */
export function toMarkdown(issues: readonly Issue[], counts: CheckCounts): string {
  const sections = groupByCause(issues).map(({ code, list }) => {
    const { title } = codes[code];
    const items = list.map(
      (issue) =>
        `- [ ] \`${where(issue)}\` ${plain(issue.message.zh)} **${plain(issue.remedy.zh)}**  \n  ${plain(issue.message.en)} ${plain(issue.remedy.en)}${pasted(issue)}`,
    );
    const manual = plain(recipeOf(code));
    return `### ${title.zh} · ${title.en}（${list.length}）\n\n${items.join('\n')}\n${manual && `\n${manual}\n`}`;
  });
  return `## 数据检查 Data check\n\n${totalText(counts)}\n\n${sections.join('\n')}`;
}

/** The entry to paste as a block of the list item. */
function pasted({ explain }: Issue): string {
  if (!explain) return '';
  const block = `\`\`\`yaml\n${explain.entry}\n\`\`\``;
  return `\n\n  ${toPaste.zh}\`${explain.file}\` ${plain(toPaste.en)}\n\n${block.replace(/^/gm, '  ')}\n`;
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
}
