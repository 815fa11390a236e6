import { isWithin } from '../../import/template-write.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { type Kind, kinds } from '../../schemas/kinds.ts';
import { read } from '../../texts/text.ts';
import type { StaffPage } from './state.ts';

/** Something to whose folder records belong, as a choice: `<place>/<id>`, or `<place>` alone; grouped by place. */
type Owner = { value: string; text: string; group?: string };

/** Funds that have a ledger, by place. */
export function ledgersOf(page: StaffPage): Owner[] {
  return within(
    page,
    [...(page.state.checked?.portal.funds.values() ?? [])].filter(({ coverage }) => coverage === 'ledger'),
  );
}

/** To what records of a kind may belong: a fund, a round, a project or a place; one blank choice where they belong to the whole portal. */
export function ownersOf(page: StaffPage, kind: Kind): Owner[] {
  const portal = page.state.checked?.portal;
  if (!portal) return [];
  const { path } = kinds[kind];
  if (!path.includes('<place>')) return [{ value: '', text: '' }];
  if (path.includes('<fund>')) return within(page, [...portal.funds.values()]);
  if (path.includes('<round>')) return within(page, [...portal.rounds.values()]);
  if (isWithin(kind) && kinds[kind].shape === 'table') return within(page, [...portal.projects.values()]);
  return [...portal.places.values()].map(({ id, name }) => ({ value: id, text: read(name, page.locale).text }));
}

function within(
  { state, locale }: StaffPage,
  records: readonly { id: string; home: string; name: Bilingual }[],
): Owner[] {
  return records.map(({ id, home, name }) => {
    const place = state.checked?.portal.places.get(home);
    return {
      value: `${home}/${id}`,
      text: read(name, locale).text,
      group: place ? read(place.name, locale).text : home,
    };
  });
}
