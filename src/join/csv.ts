import { toCsv } from '../export/csv.ts';
import type { PortalSummary } from '../export/summary-format.ts';

/** The trees of an overview for spreadsheets, one line each, amounts in yuan. Where there is no ledger, amounts and counts of disclosures are blank. */
export function joinCsv({ portals }: Pick<PortalSummary, 'portals'>): string {
  const rows = portals.flatMap((portal) =>
    portal.trees.map(({ id, name, kind, standing, page, communities, funds, accounts: sums }) => {
      const { due, met, late, overdue } = sums?.disclosures ?? {};
      return [
        ...[portal.address, portal.title.zh, portal.as_of, id, name.zh, name.en, kind, standing, communities, funds],
        ...[sums?.from, sums?.to, sums?.opening, sums?.income, sums?.moved, sums?.spending, sums?.advanced],
        ...[sums?.repaid, sums?.closing, sums?.under_way, due, met, late, overdue],
        new URL(page, portal.address).href,
      ];
    }),
  );
  const money = new Set(['opening', 'income', 'moved', 'spending', 'advanced', 'repaid', 'closing', 'under_way']);
  return toCsv(
    heads,
    rows,
    heads.map((head) => money.has(head)),
  );
}

const heads = [
  ...['portal', 'portal_title', 'as_of', 'id', 'name_zh', 'name_en', 'kind', 'standing', 'communities', 'funds'],
  ...['from', 'to', 'opening', 'income', 'moved', 'spending', 'advanced', 'repaid', 'closing', 'under_way'],
  ...['disclosures_due', 'disclosures_met', 'disclosures_late', 'disclosures_overdue', 'page'],
];
