import type { PublicPlace } from '../../domain/published/public.ts';
import type { Topic } from '../../schemas/portal.ts';
import { placeName } from '../../texts/place-name.ts';
import { bilingual, type Reader, text } from './column.ts';
import type { Page, Shown } from './shown.ts';

/** The name of a place as a link to its page, or to its page of a topic. */
export function placeLink({ locale, to }: Page, place: PublicPlace, topic?: Topic): Shown {
  const { text, lang } = placeName(place, locale);
  return { href: topic ? to.topicAt(place.id, topic) : to.place(place.id), text, lang };
}

/** The columns that begin a table of places side by side: id and name. */
export function placeColumns<T extends { place: PublicPlace }>(): Reader<T>[] {
  return [
    text('place', '地点', 'Place', (row: T) => row.place.id),
    ...bilingual('name', '名称', 'Name', (row: T) => row.place.name),
  ];
}
