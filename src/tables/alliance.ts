import { type Alliance, allianceOf, hasActivity, waitOf } from '../domain/neighbourhood/alliance.ts';
import { sumOf } from '../domain/neighbourhood/alliance-sum.ts';
import type { Site } from '../domain/published/public.ts';
import { allianceWords } from '../texts/alliance.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { sideBySide } from './shape/owner.ts';
import { placeColumns, placeLink } from './shape/place.ts';
import { totalOf } from './shape/total.ts';

/** Alliances place by place, those under one parent together. Days are medians, so the total has its own and not their sum. */
export const allianceSums = defineTable({
  name: 'alliance_sum',
  title: { zh: '各地共享联盟', en: 'Sharing alliances by place' },
  subject: 'alliance',
  owner: sideBySide,
  key: ['place'],
  rows: (site, { places }) => {
    const rows = places.flatMap((place) => {
      const alliance = allianceOf(site, [place]);
      return hasActivity(alliance) ? [{ place, ...sumUp(site, alliance) }] : [];
    });
    return [...Map.groupBy(rows, ({ place }) => place.parent ?? '').values()].flat();
  },
  columns: ({ number }) => [
    ...placeColumns(),
    number('partners', '伙伴', 'Partners', ({ sum }) => sum.partners),
    number('agreements', '协议', 'Agreements', ({ sum }) => sum.agreements.all),
    number('completed', '已履行', 'Completed', ({ sum }) => sum.agreements.on_time + sum.agreements.late),
    number('overdue', '逾期', 'Overdue', ({ sum }) => sum.agreements.overdue),
    number('needs_met', '已满足的需求', 'Needs met', ({ sum }) => sum.needs.met),
    number('needs_open', '无人认领的需求', 'Needs unclaimed', ({ sum }) => sum.needs.open),
    number('claim_days', '认领用时中位数（天）', 'Days to claim, median', ({ sum }) => sum.claim?.median),
    number('oldest_days', '最长已等天数', 'Longest wait in days', ({ waited }) => waited),
  ],
  page: (page, rows, { places, under }) => {
    const { site, locale } = page;
    const words = localize(allianceWords, locale);
    const parents = new Set(rows.map(({ place }) => place.parent));
    const blank = { missing: 'inapplicable' } as const;
    return {
      caption: words.places,
      quiet: true,
      fold: 'four',
      excerpt: !under,
      above: ({ place: { parent } }, index) => {
        const above =
          parents.size > 1 && rows[index - 1]?.place.parent !== parent ? site.places.get(parent ?? '') : undefined;
        return above && { label: placeLink(page, above, 'alliance'), over: true, look: 'sub' };
      },
      columns: [
        { head: words.place, role: 'key', show: ({ place }) => placeLink(page, place, 'alliance') },
        { of: 'partners', head: words.colPartners, role: 'small' },
        { of: 'agreements', head: words.colAgreements, role: 'amount' },
        { of: 'completed', head: words.colDone, role: 'small' },
        { of: 'overdue', head: words.colOverdue, role: 'small' },
        { of: 'needs_met', head: words.colMet, role: 'small' },
        { of: 'needs_open', head: words.colOpen, role: 'small' },
        { of: 'claim_days', head: words.colClaim, role: 'small', blank },
        { of: 'oldest_days', head: words.colOldest, role: 'small', blank },
      ],
      foot: totalOf(rows, { label: words.total, row: sumUp(site, allianceOf(site, places)) }, 1),
    };
  },
});

/** The sums of an alliance, and for how many days the need has waited that waits longest, up to the day of the portal. */
function sumUp(site: Site, alliance: Alliance) {
  const sum = sumOf(site, alliance);
  return { sum, waited: sum.oldest && waitOf(sum.oldest, site.asOf) };
}
