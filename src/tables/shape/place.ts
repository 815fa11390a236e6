import type { PublicPlace } from '../../domain/published/public.ts';
import type { LifeTopic } from '../../schemas/portal.ts';
import { placeName } from '../../texts/place-name.ts';
import { bilingualColumns, type RecordColumn, textColumn } from './column.ts';
import type { Page, ShownValue } from './shown.ts';

/** The name of a place as a link to its page, or to its page of a topic. */
export function placeLink({ locale, to }: Page, place: PublicPlace, topic?: LifeTopic): ShownValue {
  const { text, lang } = placeName(place, locale);
  return { href: topic ? to.topicAt(place.id, topic) : to.place(place.id), text, lang };
}

/** The columns that begin a table of places side by side: id and name. */
export function placeColumns<T extends { place: PublicPlace }>(): RecordColumn<T>[] {
  return [
    textColumn('place', '地点', 'Place', (row: T) => row.place.id),
    ...bilingualColumns('name', '名称', 'Name', (row: T) => row.place.name),
  ];
}
