import { yearsOf } from '../../domain/ledger/book.ts';
import { ledgersUnder } from '../../domain/portal/rollup.ts';
import type { PublicPlace } from '../../domain/published/public.ts';
import type { Frame } from './frame.ts';
import { documentLink, documentLinks, type Links, pageOf, tablesOf } from './link.ts';
import { type ApiValue, recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import { amount, array, bool, integer, object, ref, type Schema, string, titled } from './shape.ts';
import { totalsValue } from './totals.ts';

/** One place with what lies in it and below it. */
export const placeResource: ApiResource = {
  name: 'place',
  path: '/places/{place}.json',
  group: 'place',
  title: { zh: '一个地点', en: 'One place' },
  text: {
    zh: '上下级、基金、项目，以及本地和下级各基金的年度合计（互相划转只算一次）。',
    en: 'Places above and below, funds and projects, and totals by year over all ledgers in it and below it, with what moved among them counted once.',
  },
  schema: 'PlaceDocument',
  content: {
    place: ref('Place'),
    'ledgers?': array(string('基金', 'Fund'), '合计包含的基金', 'Funds that the totals hold'),
    'totals?': array(ref('Totals'), '各年合计', 'Totals by year'),
    'scheme?': ref('Scheme'),
    'wishes?': ref('WishBook'),
    aggregates: array(ref('Aggregate'), '报道数字', 'Reported figures'),
  },
  ...ofEach('places', (frame, place) => [
    {
      values: { place: place.id },
      make: () => ({ links: placeLinks(frame, place), body: placeBody(frame, place) }),
    },
  ]),
};

/** What is told of the wishes of a place as a whole. */
export const wishBookSchema: Schema = object(
  {
    suppressed: bool('有人群不公布', 'Some group is withheld'),
    ungrouped: integer('未写人群的微心愿', 'Wishes whose group is not told'),
    spent: amount('写明花费的微心愿合计', 'What wishes cost whose rows tell it'),
    priced: integer('写明花费的微心愿', 'Wishes whose rows tell their cost'),
  },
  titled('微心愿合计', 'Wishes of a place'),
);

function placeBody(frame: Frame, place: PublicPlace): ApiValue {
  const { site } = frame;
  const funds = ledgersUnder(site, place.id);
  const years = [...new Set(funds.flatMap((fund) => yearsOf(site, fund)))].toSorted().toReversed();
  const scheme = site.schemes.get(place.id);
  return {
    place: recordValue(frame, 'place', place),
    ...(funds.length > 0
      ? {
          ledgers: funds.map(({ id }) => id),
          totals: years.map((year) => totalsValue(site, funds, year)),
        }
      : {}),
    scheme: scheme && recordValue(frame, 'scheme', scheme),
    wishes: site.wishBooks.get(place.id),
    aggregates: site.aggregates
      .filter(({ home }) => home === place.id)
      .map((figure) => recordValue(frame, 'aggregate', figure)),
  };
}

function placeLinks(frame: Frame, place: PublicPlace): Links {
  const { site, zh } = frame;
  const at = <T extends { id: string; home: string }>(records: Iterable<T>) =>
    [...records].filter(({ home }) => home === place.id).map(({ id }) => id);
  return {
    collection: zh.api('places.json'),
    parent: documentLink(frame, 'places', place.parent),
    children: documentLinks(frame, 'places', place.children),
    fund: documentLink(frame, 'funds', place.served_by),
    funds: documentLinks(frame, 'funds', place.ownFunds),
    projects: documentLinks(frame, 'projects', place.projects),
    rounds: documentLinks(frame, 'rounds', at(site.rounds.values())),
    meetings: documentLinks(frame, 'meetings', at(site.meetings.values())),
    page: pageOf(frame, (to) => to.place(place.id)),
    tables: tablesOf(frame, 'places', place.id),
  };
}
