import type { Page } from './shape/shown.ts';

type Kind = 'partner' | 'need' | 'resource' | 'agreement' | 'activity';

/** The anchor of a row of an alliance. Ids are unique in their kind only: a need that is called like a partner of its place, and all other rows, say what they are. */
export function anchorOf({ site }: Page, kind: Kind, { home, id }: { home: string; id: string }): string {
  if (kind === 'partner') return id;
  const plain = kind === 'need' && !site.partners.some((one) => one.home === home && one.id === id);
  return plain ? id : `${kind}-${id}`;
}

/** The page of the place on which a row of its alliance stands. */
export function rowHref(page: Page, kind: Kind, row: { home: string; id: string }): string {
  return `${page.to.topicAt(row.home, 'alliance')}#${anchorOf(page, kind, row)}`;
}

/** A partner's name by its id, with the address of its own section. */
export function partnerLink(page: Page, home: string, id: string): { name: string; href: string } {
  const partner = page.site.partners.find((one) => one.home === home && one.id === id);
  return { name: partner?.name ?? id, href: rowHref(page, 'partner', { home, id }) };
}
