import { plainYuan } from '../../domain/common/money.ts';
import { progressFor } from '../../domain/ledger/fund.ts';
import type { Project } from '../../domain/portal/portal.ts';
import type { PublicApplication } from '../../domain/published/public.ts';
import { read } from '../../texts/text.ts';
import type { ExportContext } from '../output.ts';
import { isFictional } from './oc4ids-read.ts';
import { describe, type Thing } from './schema-org.ts';

/** An approved application as a grant of its fund; nothing where it was not approved or was taken back. */
export function grantThings(desk: ExportContext, application: PublicApplication): Thing[] {
  const { locale, to, site } = desk;
  const fund = site.funds.get(application.book);
  const core = fund && grantCore(desk, application);
  if (!core) return [];
  const project = application.project ? site.projects.get(application.project) : undefined;
  return [
    {
      ...core,
      description: describe(fund.fictional, locale),
      funder: { '@type': 'Organization', name: read(fund.name, locale).text, url: to.fund(fund.id) },
      fundedItem: project && { '@type': 'Project', name: read(project.name, locale).text, url: to.project(project.id) },
    },
  ];
}

/** A project with the grants that pay for it. */
export function projectThings(desk: ExportContext, project: Project): Thing[] {
  const { locale, to, site } = desk;
  if (project.retracted) return [];
  const grants = progressFor(site, project.id).flatMap(({ application }) => grantCore(desk, application) ?? []);
  return [
    {
      '@type': 'Project',
      name: read(project.name, locale).text,
      url: to.project(project.id),
      description: describe(isFictional(site, project), locale),
      funding: grants.length > 0 ? grants : undefined,
    },
  ];
}

function grantCore({ locale, to }: ExportContext, application: PublicApplication): Thing | undefined {
  const { id, purpose, approval, rejected, withdrawn, retracted } = application;
  if (!approval || rejected || withdrawn || retracted) return undefined;
  return {
    '@type': 'MonetaryGrant',
    name: read(purpose, locale).text,
    url: to.application(id),
    amount: { '@type': 'MonetaryAmount', currency: 'CNY', value: plainYuan(approval.amount) },
  };
}
