import type { Both } from '../issues/both.ts';
import { codes } from '../issues/codes.ts';
import type { Issue } from '../issues/issue.ts';
import { previewWords as words } from '../texts/preview.ts';
import { fillFound } from '../texts/text.ts';
import { groupByCause, where } from './text.ts';

/** A text in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A text in both languages, Chinese first. */
export function inBoth({ zh, en }: Both): string {
  return zh === en ? escaped(zh) : `${escaped(zh)} <small lang="en">${escaped(en)}</small>`;
}

/** Most problems that are printed at once. */
const most = 200;

/** The report as a list of a page, one part a cause, errors first. `help`: address of the help page of a code. */
export function toHtml(issues: readonly Issue[], help: (code: string) => string): string {
  const groups = groupByCause(issues.slice(0, most));
  const parts = groups.map(({ code, list }) => {
    const link = `<a href="${escaped(help(code))}">${inBoth(words.help)}</a>`;
    return `<section class="cause"><h2>${inBoth(codes[code].title)} ${list.length}</h2><p>${link}</p><ul>${list.map(item).join('')}</ul></section>`;
  });
  const more = issues.length - most;
  return `${parts.join('\n')}${more > 0 ? `<p>${inBoth(filled(words.most, { count: more }))}</p>` : ''}`;
}

function item(issue: Issue): string {
  const { severity, message, remedy, explain } = issue;
  const pasted = explain
    ? `<details><summary>${inBoth(filled(words.paste, { file: explain.file }))}</summary><pre>${escaped(explain.entry)}</pre></details>`
    : '';
  return `<li class="${severity}"><code>${escaped(where(issue))}</code><p>${inBoth(message)}</p><p>→ ${inBoth(remedy)}</p>${pasted}</li>`;
}

/** Fills a text in both languages. */
export function filled({ zh, en }: Both, values: Readonly<Record<string, string | number>>): Both {
  return { zh: fillFound(zh, values), en: fillFound(en, values) };
}
