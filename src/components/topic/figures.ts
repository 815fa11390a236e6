import { reportedOf } from '../../domain/neighbourhood/topic.ts';
import type { Locale } from '../../domain/portal/address.ts';
import type { PublicPlace, Site } from '../../domain/published/public.ts';
import type { LifeTopic } from '../../schemas/portal.ts';
import { common } from '../../texts/common.ts';
import { figureText } from '../../texts/figure.ts';
import { joint } from '../../texts/joint.ts';
import { fill, read } from '../../texts/text.ts';
import { topicWords } from '../../texts/topic.ts';

/** What was reported of a topic in a sentence: every figure of one place, or how many there are of several. */
export function topicFiguresText(site: Site, places: readonly PublicPlace[], topic: LifeTopic, locale: Locale): string {
  const telling = places.filter(({ id }) => reportedOf(site, id, topic).length > 0);
  const figures = telling.flatMap(({ id }) => reportedOf(site, id, topic));
  if (telling.length > 1) return fill(topicWords.figuresOf[locale], { places: telling.length, n: figures.length });
  const each = figures.map((figure) =>
    fill(topicWords.figure[locale], { metric: read(figure.metric, locale).text, figure: figureText(figure, locale) }),
  );
  return fill(topicWords.reported[locale], {
    label: common.reported[locale],
    figures: each.join(joint.clause[locale]),
  });
}
