import { checkData } from '../check.ts';
import { publishedSite } from '../domain/published/public.ts';
import { reviewHtml, reviewMarkdown, reviewTerminal } from '../report/review.ts';
import { type Review, reviewOf } from '../review/review.ts';
import { type ReviewText, reviewText } from '../review/section.ts';
import { readEdition } from './edition.ts';

/** The forms in which a review can be printed. */
const printers = {
  text: reviewTerminal,
  markdown: reviewMarkdown,
  html: reviewHtml,
} as const satisfies Record<string, (text: ReviewText, against: string) => string>;

/** Names of the forms. */
export const reviewFormats = ['text', 'markdown', 'json', 'html'] as const;
type Format = (typeof reviewFormats)[number];

/** What publishing a data folder would change for readers against another edition of it, printed. `blocked`: it has errors and cannot be published. */
export function reviewData(
  data: string,
  { against, format }: { against: string | undefined; format: Format },
): { text: string; blocked: boolean } {
  const { portal, issues, summary, corrections } = checkData(data);
  if (!portal.settings) throw new Error('portal.yaml 读不出来，先运行 npm run check (portal.yaml cannot be read)');
  const { site: before, name } = readEdition(data, against);
  const after = publishedSite(portal);
  const review: Review = reviewOf(before, after, { issues, corrections });
  const text =
    format === 'json'
      ? `${JSON.stringify({ against: name, ...review }, null, 2)}\n`
      : printers[format](reviewText(review, before, after), name);
  return { text, blocked: summary.errors > 0 };
}
