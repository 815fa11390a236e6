import { hasCome, isPast } from '../../domain/portal/today.ts';
import type { PublicFund } from '../../domain/published/public.ts';
import type { Context } from '../../layouts/context.ts';
import { disclosureWords } from '../../texts/disclosure.ts';
import { joint } from '../../texts/joint.ts';
import { passingOf } from '../../texts/passing.ts';
import { placeName } from '../../texts/place-name.ts';
import { dayText, read } from '../../texts/text.ts';
import type { DatedRow } from '../shape.ts';

/** The applications of some funds to which one can object now, by the last day of the notice. */
export function noticeRows({ site, locale, to }: Context, funds: readonly PublicFund[]): DatedRow[] {
  const open = funds.flatMap(({ home, applications }) =>
    applications.flatMap(({ id, purpose, notices = [], withdrawn, rejected }): (DatedRow & { on: string })[] => {
      const last = notices.at(-1);
      if (!last || withdrawn || rejected || !hasCome(site, last.start) || isPast(site, last.end)) return [];
      const place = site.places.get(home);
      const name = place ? `${placeName(place, locale).text}${joint.of[locale]}` : '';
      const passing = passingOf(last.end, locale);
      return [
        {
          ...{ on: last.end, day: dayText(last.end, locale), href: to.application(id) },
          title: `${name}${read(purpose, locale).text}`,
          mark: { state: 'soon', word: disclosureWords.noticeEnd[locale], passing },
        },
      ];
    }),
  );
  return open.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
