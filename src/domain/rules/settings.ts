import type { Both } from '../../issues/both.ts';
import type { Draft, Path } from '../../issues/issue.ts';
import { addMonths } from '../common/day.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Fund, Portal, Settings } from '../portal/portal.ts';
import { place } from './place.ts';

/** The settings of the portal: days that exist, languages that are built, an as-of day near the books, an address of one's own. */
export function checkSettings(portal: Portal): Draft[] {
  const { settings } = portal;
  if (!settings) return [];
  return [
    ...calendarDay(settings),
    ...languages(settings),
    ...scores(settings),
    ...limits(settings),
    ...farFromBooks(portal),
    ...borrowedAddress(portal, settings),
    ...hostedAbroad(settings),
    ...[...portal.funds.values()].flatMap(undatedFund),
  ];
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 29 February is taken: in common years it means the last day of February. */
function calendarDay(settings: Settings): Draft[] {
  const { month, day } = settings.rules.annual_report;
  const last = longest[month - 1] ?? 31;
  if (day <= last) return [];
  const expected = {
    zh: `1 到 ${last}（${month} 月没有 ${day} 日）`,
    en: `1 to ${last} (month ${month} has no day ${day})`,
  };
  return [outside(settings, day, expected, 'rules', 'annual_report', 'day')];
}

/** Every page is built in both languages. */
function languages(settings: Settings): Draft[] {
  const { locales } = settings;
  if (locales.length === 2 && new Set(locales).size === 2) return [];
  const found = `[${locales.join(', ')}]`;
  return [
    outside(
      settings,
      found,
      { zh: '[zh, en]：网站总是中英文两种', en: '[zh, en]: the site always has both' },
      'locales',
    ),
  ];
}

function scores(settings: Settings): Draft[] {
  const { weights, bands } = settings.rules.score ?? {};
  const found: Draft[] = [];
  if (weights && Object.values(weights).every((weight) => weight === 0))
    found.push(
      outside(
        settings,
        0,
        { zh: '至少有一组大于 0', en: 'above 0 for one group at least' },
        'rules',
        'score',
        'weights',
      ),
    );
  if (bands && (bands.length === 0 || bands.length > 9 || new Set(bands).size < bands.length))
    found.push(
      outside(
        settings,
        `[${bands.join(', ')}]`,
        { zh: '1 到 9 个互不相同的分数', en: 'one to nine scores, each once' },
        'rules',
        'score',
        'bands',
      ),
    );
  return found;
}

/** A wish that may cost nothing could never be granted. */
function limits(settings: Settings): Draft[] {
  if (settings.rules.wishes?.limit !== 0) return [];
  return [outside(settings, 0, { zh: '大于 0 的数', en: 'above 0' }, 'rules', 'wishes', 'limit')];
}

function outside(settings: Settings, found: string | number, expected: Both, ...path: Path): Draft {
  return { ...place(settings, ...path), code: 'setting-range', params: { found, expected } };
}

/** How many months the books may be silent before the as-of day is asked about. */
const silent = 12;

/** Said once, at the newest row of all books: a wrong year in `as_of` moves every due day. */
function farFromBooks(portal: Portal): Draft[] {
  const rows = [...portal.funds.values()].filter(({ coverage }) => coverage === 'ledger').flatMap(datedRows);
  const newest = rows.reduce<(typeof rows)[number] | undefined>(
    (so, one) => (so && so.on >= one.on ? so : one),
    undefined,
  );
  if (!newest || addMonths(newest.on, silent) >= portal.asOf) return [];
  return [
    {
      ...place(newest.row, 'date'),
      code: 'as-of-far',
      params: { as_of: portal.asOf, on: newest.on, months: silent },
    },
  ];
}

function datedRows(fund: Fund) {
  return [
    ...[...fund.income, ...fund.spending].map((row) => ({ row, on: bankDay(row) })),
    ...fund.transfers.map((row) => ({ row, on: row.date })),
    ...fund.balances.map((row) => ({ row, on: row.date })),
  ];
}

/** The ending of addresses that is reserved for examples; the demonstration uses it. */
const examples = /(^|\.)example$/;

/** A portal with real books has no address that is reserved for examples. */
function borrowedAddress(portal: Portal, settings: Settings): Draft[] {
  const { hostname } = new URL(settings.base_url);
  const own = [...portal.funds.values()].find(
    ({ coverage, home }) => coverage === 'ledger' && portal.places.get(home)?.fictional !== true,
  );
  if (!own || !examples.test(hostname)) return [];
  return [
    { ...place(settings, 'base_url'), code: 'address-example', params: { found: settings.base_url, fund: own.id } },
  ];
}

/** Personal information on a server abroad is provided abroad, and the law sets conditions. */
function hostedAbroad(settings: Settings): Draft[] {
  return settings.hosting === 'abroad' ? [{ ...place(settings, 'hosting'), code: 'hosting-abroad' }] : [];
}

/** A fund that opens with nothing and does not say since when it exists: duties are counted from its first row. */
function undatedFund(fund: Fund): Draft[] {
  if (fund.coverage !== 'ledger' || fund.established || fund.status === 'preparing') return [];
  const { opening_balance: opening } = fund;
  if (opening?.total !== 0) return [];
  return [
    {
      ...place(fund, 'opening_balance', 'on'),
      code: 'established-missing',
      params: { found: fund.id, on: opening.on },
    },
  ];
}
