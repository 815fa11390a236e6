import { latest } from '../../domain/common/day.ts';
import { yearsOf } from '../../domain/ledger/book.ts';
import { dayOf } from '../../domain/portal/reach.ts';
import { thisYear } from '../../domain/portal/today.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { thingWords } from '../../texts/standard.ts';
import { fill, read } from '../../texts/text.ts';
import { type Format, offered } from '../format.ts';
import { formats } from '../formats.ts';
import type { ExportContext } from '../output.ts';
import { describe, type Thing } from './schema-org.ts';

/** The ledger of a fund, all its years; nothing where there is none. */
export function ledgerThings(desk: ExportContext, fund: PublicFund): Thing[] {
  const years = yearsOf(desk.site, fund);
  const first = fund.opening_balance?.on;
  if (years.length === 0 || !first) return [];
  const address = desk.to.fund(fund.id);
  return [bookThing(desk, fund, years, { url: address, from: first, to: dayOf([fund]) ?? first, title: '' })];
}

/** The account book of one year. `title` is the title of its page. */
export function yearThings(desk: ExportContext, fund: PublicFund, year: string, title: string): Thing[] {
  const opened = fund.opening_balance?.on ?? '';
  const from = opened > `${year}-01-01` ? opened : `${year}-01-01`;
  const to = year === thisYear(desk.site) ? (latest([dayOf([fund]), from]) ?? from) : `${year}-12-31`;
  return [bookThing(desk, fund, [year], { url: desk.to.year(fund.id, year), from, to, title })];
}

/** All open data of the portal with the files that follow a standard, for other people's tools. */
export function dataThings(desk: ExportContext, all: readonly Format[] = formats): Thing[] {
  const { locale, to, site } = desk;
  const name = read(site.settings.title, locale).text;
  const files = offered(site, all).filter(({ title, standard }) => title && standard);
  return [
    {
      '@type': 'Dataset',
      name: `${name} · ${thingWords.data[locale]}`,
      url: to.data(),
      description: describe(isAllFictional(site), locale, thingWords.dataText[locale]),
      ...common(desk, site.asOf),
      distribution: files.map(({ file, type }) => download(to.file(file), type)),
    },
  ];
}

type Span = { url: string; from: string; to: string; title: string };

function bookThing(
  desk: ExportContext,
  fund: PublicFund,
  years: readonly string[],
  { url, from, to, title }: Span,
): Thing {
  const { locale } = desk;
  const name = read(fund.name, locale).text;
  return {
    '@type': 'Dataset',
    name: `${name} ${title || thingWords.ledger[locale]}`,
    url,
    description: describe(fund.fictional, locale, fill(thingWords.ledgerText[locale], { fund: name })),
    ...common(desk, dayOf([fund])),
    temporalCoverage: `${from}/${to}`,
    distribution: [
      ...years.map((year) => download(desk.to.table(year, 'funds', fund.id).csv, 'text/csv')),
      download(desk.to.table('', 'funds', fund.id).json, 'application/json'),
    ],
  };
}

function common({ locale, site }: ExportContext, day: string | undefined): Partial<Thing> {
  const { publisher, licence } = site.settings;
  return {
    license: licence?.url,
    dateModified: day,
    creator: { '@type': 'Organization', name: read(publisher, locale).text },
  };
}

function download(contentUrl: string, encodingFormat: string): Thing {
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}

/** Whether no ledger of the portal is real. */
function isAllFictional(site: Site): boolean {
  const ledgers = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  return ledgers.length > 0 && ledgers.every(({ fictional }) => fictional);
}
