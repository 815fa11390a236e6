import { type Addresses, addresses } from '../../domain/portal/address.ts';
import { waysOf } from '../../domain/portal/parting.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { hashOf } from '../../snapshot/hash.ts';
import { joint } from '../../texts/joint.ts';

/** List of org-id.guide to which a unified social credit code belongs. */
export const creditList = 'CN-USCI';

/** Who publishes: the data, the prefix of all ids, and how to make a full address. */
export type Publisher = { site: Site; prefix: string; link: (pick: (to: Addresses) => string) => string };

/** An organisation as both grant and project standards know it. `uscc` where it is registered and the code was published. */
export type Party = { id: string; name: string; en?: string | undefined; uscc?: string | undefined };

/**
 * The publisher of a site that stands at `base`. The prefix is the name of the portal in the net by its settings, which nobody else can have and which stays
 * where the site is only looked at elsewhere; it is not registered with the keepers of the standards, and the page on standards says so.
 */
export function publisherOf(site: Site, base: string): Publisher {
  const { host, pathname } = new URL(site.settings.base_url);
  const to = addresses(new URL(base).pathname, 'zh', waysOf(site));
  const prefix = [host.replace(':', '-'), ...pathname.split('/').filter(Boolean)].join('-');
  return { site, prefix, link: (pick) => new URL(pick(to), base).href };
}

/** Integer fen → yuan as a number: 123450 → 1234.5. */
export function yuanNumber(fen: number): number {
  return fen / 100;
}

/** An ISO day as an instant: its beginning in China. */
export function instant(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The charity in whose account a fund lies; without one on record the fund itself. */
export function holderOf({ site, prefix }: Publisher, fund: PublicFund): Party {
  const custodian = fund.custodian ? site.custodians.get(fund.custodian) : undefined;
  const { id, name } = custodian ?? fund;
  const uscc = custodian?.uscc;
  return { id: uscc ? `${creditList}-${uscc}` : `${prefix}-org-${id}`, name: name.zh, en: name.en, uscc };
}

/** A registered organisation by its published name; its code where a partner of that name has one. */
export function registeredParty({ site, prefix }: Publisher, name: string): Party {
  const uscc = site.partners.find((partner) => partner.name === name && partner.uscc)?.uscc;
  return { id: uscc ? `${creditList}-${uscc}` : `${prefix}-org-${shortHash(name)}`, name, uscc };
}

/**
 * A body of residents or of a community that has no registration: councils, committees, teams. What is not named as a body – an office holder, a person –
 * is never named here: the community stands in its place.
 */
export function localParty(
  { site, prefix }: Publisher,
  by: { zh: string; en?: string | undefined },
  home: string,
): Party {
  const place = site.places.get(home);
  const name = place?.name ?? { zh: home };
  if (!isBody(by.zh)) return { id: `${prefix}-org-${home}`, name: name.zh, en: name.en };
  const own = by.zh.includes(name.zh);
  return {
    id: `${prefix}-org-${shortHash(`${home}\n${by.zh}`)}`,
    name: own ? by.zh : `${by.zh}${joint.open.zh}${name.zh}${joint.close.zh}`,
    en:
      by.en && name.en
        ? by.en.includes(name.en)
          ? by.en
          : `${by.en}${joint.open.en}${name.en}${joint.close.en}`
        : undefined,
  };
}

/** Whether a text names a body: it ends as names of bodies do. `楼栋长` is an office, not a body. */
export function isBody(name: string): boolean {
  return /(会|委|队|站|组|社|所|室|院|校|园|馆|局|处|厅|党委|支部|之家|中心|公司|事务部)(（[^（）]*）)?$/.test(name);
}

/** Twelve letters that depend on the text alone. No digits: a row of them could be taken for a telephone number. */
function shortHash(text: string): string {
  return [...hashOf(text).slice(0, 12)].map((digit) => 'bcdfghjkmnpqrstv'[Number.parseInt(digit, 16)]).join('');
}
