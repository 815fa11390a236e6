import { type Duty, type DutyCounts, dutyCounts, nextDuty } from '../domain/disclosure/clock.ts';
import { dutiesFor } from '../domain/disclosure/duties.ts';
import type { Locale } from '../domain/portal/address.ts';
import { ledgersUnder, onHome } from '../domain/portal/rollup.ts';
import type { PublicFund, PublicPlace, Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { disclosureWords } from '../texts/disclosure.ts';
import { bindsText, dutyBasis, dutyName } from '../texts/duty.ts';
import { dutyKinds, dutyLimit } from '../texts/duty-limit.ts';
import { passingOf } from '../texts/passing.ts';
import { dayText, localize, read } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { areaAsOne, portal } from './shape/owner.ts';
import { pick } from './shape/words.ts';

const kinds = pick(disclosureWords, ...dutyKinds);
const states = { ...pick(disclosureWords, 'met', 'late', 'soon', 'ahead'), overdue: disclosureWords.open };

/** The day, the kind and the subject tell the duties of a fund apart. */
function dutyId({ fund, kind, subject, period, due }: Duty): string {
  return [fund, kind, subject ?? period, due].join('/');
}

/** The words of both languages. */
function both(say: (locale: Locale) => string): Bilingual {
  return { zh: say('zh'), en: say('en') };
}

/** Every duty of every fund. */
export const duties = defineTable({
  name: 'duty',
  title: { zh: '该公开的事项', en: 'What must be disclosed, and when' },
  subject: 'disclosure',
  owner: { ...areaAsOne, own: 'fund', part: 'funds' },
  key: ['id'],
  rows: (site, { funds }) =>
    dutiesFor(site, funds).map((duty) => ({
      ...duty,
      name: both((locale) => dutyName(site, duty, locale)),
      basis: both((locale) => dutyBasis(site, duty.kind, locale)),
    })),
  columns: ({ text, id, code, date, number, bilingual }) => [
    text('id', '编号', 'Id', dutyId),
    id('fund', 'fund', '基金', 'Fund', (duty) => duty.fund),
    id('place', 'place', '地点', 'Place', (duty) => duty.home),
    code('kind', '种类', 'Kind', kinds, (duty) => duty.kind),
    text('period', '期间', 'Period', (duty) => (duty.subject === undefined ? duty.period : undefined)),
    text('subject', '对象', 'Subject', (duty) => duty.subject),
    ...bilingual('name', '事项', 'What is due', (duty) => duty.name),
    date('due', '到期日', 'Due', (duty) => duty.due),
    date('published', '公开日期', 'Published', (duty) => duty.published),
    code('state', '状态', 'State', states, (duty) => duty.state),
    number('days', '迟了几天', 'Days late', (duty) => duty.days),
    ...bilingual('basis', '依据', 'Basis', (duty) => duty.basis),
  ],
});

const counts = ['due', 'met', 'late', 'overdue'] as const;

/** How each fund met its duties. The funds whose ledgers are added up: real ones, or the demonstration where there are no real ones yet. */
export const disclosureRecords = defineTable({
  name: 'disclosure_record',
  title: { zh: '各基金的公开记录', en: 'Disclosure record by fund' },
  subject: 'disclosure',
  owner: areaAsOne,
  key: ['fund'],
  rows: (site, { funds }) =>
    onHome(
      site,
      funds.filter(({ coverage }) => coverage === 'ledger'),
      ({ home }) => home,
    ).map((fund) => recordOf(site, [fund], { fund })),
  columns: ({ text, id, date, number, bilingual }) => [
    id('fund', 'fund', '基金', 'Fund', (row) => row.fund?.id ?? ''),
    ...bilingual('name', '名称', 'Name', (row) => row.fund?.name),
    number('due', '到期', 'Came due', (row) => row.due),
    number('met', '按时', 'On time', (row) => row.met),
    number('late', '延迟', 'Late', (row) => row.late),
    number('overdue', '逾期', 'Overdue', (row) => row.overdue),
    date('next_due', '下一项到期日', 'Next due', (row) => row.next?.due),
    { ...text('next_duty', '下一项', 'Next', (row) => row.next && dutyId(row.next)), to: 'duty' },
  ],
  page: ({ site, locale, to }, rows, _, sums) => {
    const words = localize(disclosureWords, locale);
    const total = dutyCounts(
      dutiesFor(
        site,
        rows.flatMap(({ fund }) => fund ?? []),
      ),
    );
    const heads = { ...words, overdue: words.open };
    return {
      caption: sums ? words.places : words.funds,
      quiet: true,
      fold: 'fold',
      columns: [
        {
          head: sums ? words.place : words.fund,
          role: 'key',
          show: ({ fund, place }) =>
            fund
              ? { href: `${to.fund(fund.id)}#disclosure`, text: { words: fund.name } }
              : place && {
                  href: place.children.length > 0 ? `${to.place(place.id)}disclosure/` : to.place(place.id),
                  text: { words: place.name },
                },
        },
        ...counts.map((of) => ({
          of,
          head: heads[of],
          role: of === 'overdue' ? ('amount' as const) : ('small' as const),
        })),
        {
          head: words.next,
          role: 'day',
          show: ({ next }) =>
            next && {
              until: passingOf(next.due, locale),
              text: `${dayText(next.due, locale)} ${dutyName(site, next, locale)}`,
            },
        },
        {
          head: words.calendar,
          role: 'small',
          show: ({ fund, place }) => {
            const [part, one] = fund ? (['funds', fund] as const) : (['places', place] as const);
            return (
              one && {
                href: to.calendar(part, one.id),
                text: ['.ics', { hidden: ` ${read(one.name, locale).text}` }],
              }
            );
          },
        },
      ],
      foot: [{ label: words.total, cells: { ...pick(total, ...counts) } }],
    };
  },
});

/** How a fund met its duties, or on a page over very many all funds of a place together. */
type DutyRecord = DutyCounts & { fund?: PublicFund; place?: PublicPlace; next: Duty | undefined };

function recordOf(site: Site, funds: readonly PublicFund[], of: Pick<DutyRecord, 'fund' | 'place'>): DutyRecord {
  const own = dutiesFor(site, funds);
  return { ...of, ...dutyCounts(own), next: nextDuty(own) };
}

/** How the funds of some places met their duties, place by place. */
export function placeRecords(site: Site, places: readonly PublicPlace[]): DutyRecord[] {
  return places.flatMap((place) => {
    const funds = ledgersUnder(site, place.id);
    return funds.length > 0 ? [recordOf(site, funds, { place })] : [];
  });
}

/** The rules by which due days are worked out: what, until when, and where it is written. */
export const disclosureRules = defineTable({
  name: 'disclosure_rule',
  title: { zh: '公开期限和依据', en: 'Time limits for disclosure and their basis' },
  subject: 'disclosure',
  owner: portal,
  key: ['kind'],
  rows: (site) =>
    dutyKinds
      .map((kind) => ({
        kind,
        limit: both((locale) => dutyLimit(site.settings.rules, kind, locale) ?? ''),
        basis: both((locale) => dutyBasis(site, kind, locale)),
        binds: both((locale) => bindsText(site, kind, locale)),
      }))
      .filter(({ limit }) => limit.zh),
  columns: ({ code, bilingual }) => [
    code('kind', '种类', 'Kind', kinds, (row) => row.kind),
    ...bilingual('limit', '期限', 'Limit', (row) => row.limit),
    ...bilingual('basis', '依据', 'Basis', (row) => row.basis),
    ...bilingual('binds', '约束谁', 'Binds', (row) => row.binds),
  ],
  page: ({ locale }) => {
    const words = localize(disclosureWords, locale);
    return {
      caption: words.rules,
      quiet: true,
      fold: 'stack',
      columns: [
        { head: words.rule, role: 'key', show: (row) => words[row.kind] },
        { of: 'limit', head: words.limit, role: 'amount', num: false },
        { of: 'basis', head: words.basis, role: 'small' },
      ],
    };
  },
});
