import type { Duty } from '../../domain/clock.ts';
import { type CalendarDay, toCalendar } from '../../export/feed/calendar.ts';
import type { Context } from '../../layouts/context.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName } from '../../texts/duty.ts';
import { placeName } from '../../texts/place-name.ts';
import { fill } from '../../texts/text.ts';

/** The calendar of what is still owed: open duties on their due days. `home` is the address of the site with its base. */
export function dutyCalendar({ site, locale, to }: Context, name: string, duties: readonly Duty[], home: URL): string {
  const days = duties
    .filter(({ published }) => published === undefined)
    .map((duty): CalendarDay => {
      const place = site.places.get(duty.home);
      const overdue = duty.state === 'overdue' ? `${fill(common.overdue[locale], { days: duty.days })}\n` : '';
      const colon = locale === 'zh' ? '：' : ': ';
      return {
        uid: `${duty.fund}.${duty.kind}.${duty.subject ?? duty.period}.${duty.due}@${home.host}`,
        day: duty.due,
        title: `${place ? `${placeName(place, locale).text}${colon}` : ''}${dutyName(site, duty, locale)}`,
        text: `${overdue}${dutyBasis(site, duty.kind, locale)}`,
        url: new URL(to.fund(duty.fund), home).href,
      };
    });
  return toCalendar(name, days, site.asOf);
}
