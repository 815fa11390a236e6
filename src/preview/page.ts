import { addresses } from '../domain/portal/address.ts';
import type { Both } from '../issues/both.ts';
import { escaped, filled, inBoth, toHtml } from '../report/html.ts';
import { previewWords as words } from '../texts/preview.ts';
import { isBehind, type PreviewState } from './state.ts';

/** What was found in the data, as a page that renews itself. `base`: path of the site, with a slash at both ends. */
export function problemsPage(state: PreviewState, base: string): string {
  const { checked, failure, good } = state;
  const to = addresses(base, 'zh');
  const issues = (checked?.issues ?? []).filter(({ severity }) => severity !== 'notice');
  const must = checked?.summary.errors ?? 0;
  const lines: Both[] = [
    ...(failure === undefined ? [] : [filled(words.failed, { why: failure })]),
    ...(isBehind(state) ? [good ? words.kept : words.nothingYet] : [words.clean]),
    ...(checked ? [filled(words.count, { must, should: issues.length - must })] : []),
    words.fresh,
  ];
  const links = [
    [to.home(), words.home],
    [to.staff(), words.desk],
    [to.help(), words.helpAll],
  ] as const;
  const body = [
    `<nav>${links.map(([href, name]) => `<a href="${href}">${inBoth(name)}</a>`).join(' · ')}</nav>`,
    ...lines.map((line) => `<p class="said">${inBoth(line)}</p>`),
    toHtml(issues, (code) => to.help(code)),
  ];
  return pageOf(words.problems, body.join('\n'), base);
}

/** In place of a page that the program could not make; `why` is what it said itself. */
export function brokenPage(why: string, base: string): string {
  const body = `<p>${inBoth(words.brokenWhy)}</p><pre>${escaped(why)}</pre><p><a href="${base}">${inBoth(words.home)}</a></p>`;
  return pageOf(words.broken, body, base);
}

/** In place of a review where there is nothing to compare with. */
export function noReviewPage(why: string, base: string): string {
  return pageOf(words.toReview, `<p>${inBoth(filled(words.noReview, { why }))}</p>`, base);
}

/** A page of its own, which the client of the dev server renews when a file was saved. */
function pageOf(title: Both, body: string, base: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title.zh)} ${escaped(title.en)}</title><style>${style}</style>
<script type="module" src="${base}@vite/client"></script></head>
<body><main><h1>${inBoth(title)}</h1>
${body}
</main></body></html>
`;
}

const style = `
:root{color-scheme:light dark}
body{margin:0;font:16px/1.7 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2{line-height:1.3}h2{margin:2rem 0 0;font-size:1.15rem}
small{font-size:.85em;opacity:.75}
ul{list-style:none;margin:0;padding:0}
li{margin:.75rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid #b3261e}
li.breach,li.warning{border-color:#9a6b00}
li p{margin:.2rem 0}code,pre{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}
pre{overflow-x:auto;white-space:pre-wrap}
`;
