import type { Locale } from '../domain/portal/address.ts';
import { addresses } from '../domain/portal/address.ts';
import { escaped } from '../report/html.ts';
import { previewWords } from '../texts/preview.ts';
import { fillFound, localize } from '../texts/text.ts';
import { isBehind, type PreviewState } from './state.ts';

/** Pages that only the preview has, below the staff desk. */
export const previewPages = { problems: 'staff/problems/', review: 'staff/review/' } as const;

/** What the page of the desk needs to read and write the data folder. */
type Door = { base: string; token: string };

/** A page with what the preview says over it; the staff desk gets the token by which it reads and writes. */
export function withBanner(html: string, state: PreviewState, path: string, { base, token }: Door): string {
  const locale: Locale = path.startsWith('en/') ? 'en' : 'zh';
  const door = /^(?:en\/)?staff\/$/.test(path)
    ? html.replace('data-staff=', `data-preview="${token}" data-staff=`)
    : html;
  const script = `<script type="module" src="${base}src/preview/page/start.ts"></script>`;
  const style = `<style>${looks}</style>`;
  return door
    .replace('</head>', () => `${style}${script}</head>`)
    .replace(/<body[^>]*>(?:\s*<a class="skip"[^>]*>[^<]*<\/a>)?/, (start) => `${start}${banner(state, base, locale)}`);
}

function banner(state: PreviewState, base: string, locale: Locale): string {
  const words = localize(previewWords, locale);
  const to = addresses(base, locale);
  const link = (path: string, text: string) => `<a href="${to.page(path)}">${escaped(text)}</a>`;
  if (isBehind(state)) {
    const count = state.checked?.summary.errors ?? 0;
    const text = state.failure === undefined ? fillFound(words.bannerErrors, { count }) : words.bannerFailed;
    return `<p class="preview-bar behind" role="status">${escaped(text)} ${link(previewPages.problems, words.toProblems)}</p>`;
  }
  const texts = [words.bannerChanged, words.bannerSame, words.bannerAlone].map(escaped);
  const [changed, same, alone] = texts;
  const data = `data-base="${base}" data-changed-text="${changed}" data-same="${same}" data-alone="${alone}"`;
  return `<p class="preview-bar" role="status" hidden ${data}><span></span> ${link(previewPages.review, words.toReview)}</p>`;
}

/** What is behind and what is changed is said in words; the bar repeats it. */
const looks = `
.preview-bar{margin:0;padding:.5rem 1rem;background:var(--sun-wash,#fdf1d0);color:var(--ink,#222);font-size:.9375rem}
.preview-bar.behind{border-left:6px solid var(--bad,#b3261e)}
[data-changed]{box-shadow:-.4rem 0 0 0 var(--sun,#d98e04)}
tr[data-changed]>:first-child{box-shadow:inset .3rem 0 0 0 var(--sun,#d98e04)}
tr[data-changed]{box-shadow:none}
`;
