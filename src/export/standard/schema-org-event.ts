import { allianceOf } from '../../domain/neighbourhood/alliance.ts';
import type { Meeting } from '../../domain/neighbourhood/meeting.ts';
import type { PublicPlace } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import { allianceTerms } from '../../texts/alliance.ts';
import { meetingKindWords } from '../../texts/meeting.ts';
import { read } from '../../texts/text.ts';
import type { ExportContext } from '../output.ts';
import { describe, type Thing } from './schema-org.ts';

/** A meeting: what, when and where; never who. */
export function meetingThings({ locale, to, site }: ExportContext, meeting: Meeting): Thing[] {
  const place = site.places.get(meeting.home);
  if (!place || meeting.retracted) return [];
  const name = read(place.name, locale).text;
  return [
    {
      '@type': 'Event',
      name: meeting.title ? read(meeting.title, locale).text : meetingKindWords[meeting.kind][locale],
      url: to.meeting(meeting.id),
      startDate: meeting.date,
      description: describe(place.fictional === true, locale),
      location: { '@type': 'Place', name: meeting.place_text ? read(meeting.place_text, locale).text : name },
      organizer: { '@type': 'Organization', name, url: to.place(place.id) },
    },
  ];
}

/** Markets, service days and the like of a place, the newest first. */
export function activityThings({ locale, to, site }: ExportContext, place: PublicPlace): Thing[] {
  return allianceOf(site, [place])
    .activities.toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id))
    .map(({ title, kind, date }) => ({
      '@type': 'Event',
      name: title ?? allianceTerms.activity[kind][locale],
      url: to.topicAt(place.id, 'alliance'),
      startDate: date,
      description: describe(place.fictional === true, locale),
      location: { '@type': 'Place', name: read(place.name, locale).text },
    }));
}
