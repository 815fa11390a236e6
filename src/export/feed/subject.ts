import type { FeedPart } from '../../domain/portal/address.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { placeName } from '../../texts/place-name.ts';
import { read } from '../../texts/text.ts';
import type { Desk } from '../output.ts';

/** What a feed or a calendar is of: its place among the addresses, and its name in each language. */
export type Subject = { at: [part?: FeedPart, id?: string]; name: (desk: Desk) => string };

/** The whole portal. */
export function ofPortal({ settings }: Site): Subject {
  return { at: [], name: ({ locale }) => read(settings.title, locale).text };
}

/** A place, with all below it. */
export function ofPlace(place: PublicPlace): Subject {
  return { at: ['places', place.id], name: ({ locale }) => placeName(place, locale).text };
}

/** A fund or a project. */
export function ofNamed(part: 'funds' | 'projects', { id, name }: Pick<PublicFund, 'id' | 'name'>): Subject {
  return { at: [part, id], name: ({ locale }) => read(name, locale).text };
}
