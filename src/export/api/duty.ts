import { derived } from '../../domain/common/derived.ts';
import type { Duty } from '../../domain/disclosure/clock.ts';
import { allDuties } from '../../domain/disclosure/duties.ts';
import type { Addresses } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import type { Frame } from './frame.ts';
import { documentLink, pageOf } from './link.ts';
import type { Collection } from './page.ts';
import type { ApiValue } from './record.ts';
import { bool, day, integer, object, oneOf, ref, type Schema, string, titled } from './shape.ts';

/** What must be published by when: the legal clock. */
export const dutyCollection: Collection = {
  name: 'duties',
  group: 'trust',
  title: { zh: '该公开的事项', en: 'Disclosure duties' },
  text: {
    zh: '每只基金依规要公开什么、哪天到期、哪天公开。',
    en: 'What each fund owes the public, by when, and when it was done.',
  },
  item: 'Duty',
  tables: ['duty'],
  items: (frame) => inOrder(frame.site).map((duty) => () => dutyValue(frame, duty)),
  page: (frame) => pageOf(frame, (to: Addresses) => to.disclosure()),
};

/** A duty as it is published. `days` late, of what was published. */
export function dutyValue(frame: Frame, duty: Duty): ApiValue {
  const { fund, home, kind, period, subject, due, published, state, days } = duty;
  return {
    calc_place: home,
    calc_fund: fund,
    kind,
    ...(subject === undefined ? { period } : {}),
    // An event without an id of its own has only its day.
    ...(subject === undefined || subject === fund || subject.includes('[') ? {} : { subject }),
    due,
    published,
    state,
    days,
    ...standingValues(frame.site, home),
    links: {
      place: documentLink(frame, 'places', home),
      fund: documentLink(frame, 'funds', fund),
      page: pageOf(frame, (to) => to.fund(fund)),
    },
  };
}

/** One duty. */
export const dutySchema: Schema = object(
  {
    calc_place: string('地点', 'Place'),
    calc_fund: string('基金', 'Fund'),
    kind: oneOf('种类', 'Kind', [
      ...(['quarterly', 'annual', 'campaign_progress', 'campaign_results'] as const),
      ...(['project_progress', 'project_results', 'event', 'query'] as const),
    ] satisfies Duty['kind'][]),
    'period?': string('期间', 'Period', { pattern: '^\\d{4}(-Q[1-4])?$' }),
    'subject?': string('募捐活动、项目、事项或咨询的编号', 'Id of the campaign, project, event or query'),
    due: day('到期日', 'Due'),
    'published?': day('公开日期', 'Published'),
    state: oneOf('状态', 'State', ['met', 'late', 'overdue', 'soon', 'ahead'] satisfies Duty['state'][]),
    'days?': integer('迟了几天（已公开的）', 'Days late, where it was published'),
    fictional: bool('虚构', 'Fictional'),
    standing: ref('Standing'),
    links: ref('Links'),
  },
  titled('该公开的事项', 'Disclosure duty'),
);

/** Only funds with a ledger have duties. */
function standingValues(site: Site, home: string): ApiValue {
  const fictional = site.places.get(home)?.fictional === true;
  return { fictional, standing: fictional ? 'fictional' : 'ledger' };
}

/** The duties of one fund, by due day. */
export function dutiesUnder(site: Site, fund: string): readonly Duty[] {
  return byFund(site).get(fund) ?? [];
}

/** By due day, then fund, kind and subject: the order does not change with the day. */
const inOrder = derived('duties in order', (site: Site): readonly Duty[] => {
  const key = ({ fund, kind, subject = '' }: Duty) => `${fund} ${kind} ${subject}`;
  return allDuties(site).toSorted((a, b) => compare(a.due, b.due) || compare(key(a), key(b)));
});
const byFund = derived('duties in order by fund', (site: Site) => Map.groupBy(inOrder(site), ({ fund }) => fund));
