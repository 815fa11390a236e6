import type { FeedPart } from '../../domain/portal/address.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { placeName } from '../../texts/place-name.ts';
import { read } from '../../texts/text.ts';
import type { ExportContext } from '../output.ts';

/** What a feed or a calendar is of: its place among the addresses, and its name in each language. */
export type FeedSubject = { at: [part?: FeedPart, id?: string]; name: (desk: ExportContext) => string };

/** The whole portal. */
export function ofPortal({ settings }: Site): FeedSubject {
  return { at: [], name: ({ locale }) => read(settings.title, locale).text };
}

/** A place, with all below it. */
export function ofPlace(place: PublicPlace): FeedSubject {
  return { at: ['places', place.id], name: ({ locale }) => placeName(place, locale).text };
}

/** A fund or a project. */
export function ofNamed(part: 'funds' | 'projects', { id, name }: Pick<PublicFund, 'id' | 'name'>): FeedSubject {
  return { at: [part, id], name: ({ locale }) => read(name, locale).text };
}
