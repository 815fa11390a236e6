import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateCommunity } from '../../src/bench/synthetic.ts';
import { checkData } from '../../src/check.ts';
import { months } from '../../src/demo/calendar.ts';
import { custodian } from '../../src/demo/common.ts';
import { toYaml } from '../../src/demo/files.ts';
import { publishedSite, type Site } from '../../src/domain/published/public.ts';
import { portalSummary } from '../../src/export/summary.ts';
import type { PortalSummary, SummaryPortal } from '../../src/export/summary-format.ts';

/** A data folder of some invented districts, each with its communities, written below `root`; returns what is published of it. */
export function districtsSite(root: string, districts: readonly string[], communities: number): Site {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const part of ['portal.yaml', 'vocabulary']) cpSync(`data/${part}`, join(root, part), { recursive: true });
  put('custodians/demo-charity.yaml', toYaml(custodian));
  for (const district of districts) {
    const place = { kind: 'district', fictional: true, coverage: 'ledger', fund_status: 'none' };
    const name = { zh: `测试区 ${district}`, en: `Test district ${district}` };
    put(`places/${district}/place.yaml`, toYaml({ name, ...place }));
    for (let index = 1; index <= communities; index++) {
      const files = generateCommunity(`${district}-${index}`, 'join', { parent: district, over: months.slice(-12) });
      for (const [file, text] of files) put(file, text);
    }
  }
  const { portal, issues } = checkData(root);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${errors[0]?.message.en}`);
  return publishedSite(portal);
}

/** The summary of a site at an address. */
export function summaryAt(site: Site, name: string): PortalSummary {
  return portalSummary(site, `https://${name}.example/portal/`);
}

/** A summary whose one portal is another in some ways. */
export function changedPortal(summary: PortalSummary, change: Partial<SummaryPortal>): PortalSummary {
  return { ...summary, portals: summary.portals.map((portal) => ({ ...portal, ...change })) };
}

/** The same with its trees as real ledgers, in place of invented ones. */
export function asReal(summary: PortalSummary): PortalSummary {
  const [{ trees }] = summary.portals as [SummaryPortal];
  return changedPortal(summary, {
    trees: trees.map((tree) => (tree.standing === 'fictional' ? { ...tree, standing: 'ledger' as const } : tree)),
  });
}
