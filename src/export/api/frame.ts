import { type Addresses, addresses, withEndSlash } from '../../domain/portal/address.ts';
import { waysOf } from '../../domain/portal/parting.ts';
import type { Site } from '../../domain/published/public.ts';

/** What every document is made of: the published data, and the links of both languages. */
export type Frame = {
  site: Site;
  zh: Addresses;
  en: Addresses /** Where the site stands: every address that must be whole begins there. */;
  origin: string;
};

/** A frame for one base path (`/` or `/sub/`); `origin` is the whole address of the site, that of the settings where none is given. */
export function frameOf(site: Site, base: string, origin = site.settings.base_url): Frame {
  const ways = waysOf(site);
  return { site, zh: addresses(base, 'zh', ways), en: addresses(base, 'en', ways), origin: withEndSlash(origin) };
}

/** The version of the interface, in the address and in every document. */
export const apiVersion = '1';
