import { strToU8, zipSync } from 'fflate';
import { addresses, type Locale, withEndSlash } from '../../domain/portal/address.ts';
import type { Volume } from '../../domain/portal/parting.ts';
import type { Site } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import { areaOf, wholeArea } from '../../tables/shape/area.ts';
import { archiveWords } from '../../texts/archive.ts';
import { dayText, fill, localize, read } from '../../texts/text.ts';
import { sourceFilesOf } from './folder.ts';

/**
 * The published data folder, or a volume of it, as one zip file, with the published pictures at their places and a short text on what it is. The same site gives the same bytes
 * on every machine. `picture` gives the published bytes of a picture, by its path in the data folder; `address` is that of the site.
 */
export function archiveOf(
  site: Site,
  picture: (file: string) => Uint8Array,
  address = site.settings.base_url,
  volume?: Volume & { day: string },
): Uint8Array<ArrayBuffer> {
  const area = volume ? areaOf(site, volume.places) : wholeArea(site);
  const readme = readmeOf(site, address, volume);
  const folders = area.homes.map((home) => `places/${home}/`);
  const files = [
    { path: 'README.md', bytes: strToU8(readme) },
    ...sourceFilesOf(site, area).map(({ path, text }) => ({ path, bytes: strToU8(text) })),
    ...[...site.pictures.keys()]
      .filter((path) => area.whole || folders.some((folder) => path.startsWith(folder)))
      .map((path) => ({ path, bytes: picture(path) })),
  ].toSorted((a, b) => compare(a.path, b.path));
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return new Uint8Array(zipSync(entries, { mtime: noonOf(volume?.day ?? site.asOf) }));
}

/** What the file says of itself, in both languages. Readers of data folders pass it over. */
export function readmeOf(site: Site, address = site.settings.base_url, volume?: Volume & { day: string }): string {
  const { title, locales } = site.settings;
  const parts = locales.map((locale) => [
    `${locale === locales[0] ? '#' : '##'} ${fill(localize(archiveWords, locale).title, { title: read(title, locale).text })}`,
    ...paragraphs(site, locale, withEndSlash(address), volume),
  ]);
  return `${parts.flat().join('\n\n')}\n`;
}

function paragraphs(
  site: Site,
  locale: Locale,
  address: string,
  volume: (Volume & { day: string }) | undefined,
): string[] {
  const words = localize(archiveWords, locale);
  const { settings, places } = site;
  const { licence } = settings;
  // The root of the data changes with any row: what holds only some of them does not carry it.
  const root = volume ? '' : site.dataRoot;
  const to = addresses(address, locale);
  return [
    volume
      ? fill(words.volume, { id: volume.id, day: dayText(volume.day, locale), address })
      : fill(words.what, { day: dayText(site.asOf, locale) }),
    ...(root ? [fill(words.root, { root })] : []),
    fill(words.from, { address: to.archive() }),
    fill(words.fields, { address: to.fields() }),
    words.few,
    words.kept,
    ...([...places.values()].some(({ fictional }) => fictional) ? [words.fictional] : []),
    ...(licence ? [fill(words.licence, { ...licence, title: read(licence.title, locale).text })] : []),
  ];
}

/** A zip file keeps the time of the clock on the wall: noon is there on every day of every place. */
export function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
