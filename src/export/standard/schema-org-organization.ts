import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { read } from '../../texts/text.ts';
import type { ExportContext } from '../output.ts';
import { creditList } from './party.ts';
import { describe, type Thing } from './schema-org.ts';

type Custodian = NonNullable<ReturnType<Site['custodians']['get']>>;

/** A fund as an organisation below the charity in whose account it lies. */
export function fundThing({ locale, to, site }: ExportContext, fund: PublicFund): Thing {
  const custodian = fund.custodian ? site.custodians.get(fund.custodian) : undefined;
  const place = site.places.get(fund.home);
  return {
    '@type': 'Organization',
    name: read(fund.name, locale).text,
    url: to.fund(fund.id),
    description: describe(fund.fictional, locale),
    foundingDate: fund.established,
    parentOrganization: custodian && custodianThing(custodian, locale),
    areaServed: place && {
      '@type': 'AdministrativeArea',
      name: read(place.name, locale).text,
      url: to.place(place.id),
    },
  };
}

/** A host charity with its code. */
function custodianThing({ name, uscc, official_page }: Custodian, locale: ExportContext['locale']): Thing {
  return {
    '@type': 'NGO',
    name: read(name, locale).text,
    url: official_page,
    identifier: uscc && { '@type': 'PropertyValue', propertyID: creditList, value: uscc },
  };
}

/** A community or street is an organisation below the street or district; districts and cities are areas. */
export function placeThing({ locale, to, site }: ExportContext, place: PublicPlace): Thing {
  const above = place.parent ? site.places.get(place.parent) : undefined;
  const local = isLocal(place);
  const upper = above && {
    '@type': isLocal(above) ? 'Organization' : 'AdministrativeArea',
    name: read(above.name, locale).text,
    url: to.place(above.id),
  };
  return {
    '@type': local ? 'Organization' : 'AdministrativeArea',
    name: read(place.name, locale).text,
    url: to.place(place.id),
    description: describe(place.fictional === true, locale),
    [local && above && isLocal(above) ? 'parentOrganization' : local ? 'location' : 'containedInPlace']: upper,
  };
}

function isLocal({ kind }: Pick<PublicPlace, 'kind'>): boolean {
  return kind === 'community' || kind === 'street';
}
