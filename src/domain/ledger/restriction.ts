import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';
import { isNeutral } from '../published/neutral.ts';

/** What a pot name means: blank is unrestricted, `project:<id>` one project, anything else a purpose of the fund. */
export type Pot = { kind: 'free' } | { kind: 'project'; project: string } | { kind: 'purpose'; purpose: string };

/** Reads the name of a pot as it stands in `restriction`. */
export function readPot(name: string | undefined): Pot {
  if (!name) return { kind: 'free' };
  return name.startsWith('project:')
    ? { kind: 'project', project: name.slice('project:'.length) }
    : { kind: 'purpose', purpose: name };
}

/** The name of a pot as people say it. */
export function potName(
  name: string | undefined,
  purposes: readonly { id: string; name: Bilingual }[] = [],
  projects?: ReadonlyMap<string, { name: Bilingual }>,
): Both {
  const pot = readPot(name);
  if (pot.kind === 'free') return { zh: '非限定', en: 'Unrestricted' };
  if (pot.kind === 'project') {
    const project = projects?.get(pot.project)?.name;
    return { zh: `项目：${project?.zh ?? pot.project}`, en: `Project: ${project?.en ?? project?.zh ?? pot.project}` };
  }
  const purpose = purposes.find(({ id }) => id === pot.purpose)?.name;
  return { zh: purpose?.zh ?? pot.purpose, en: purpose?.en ?? purpose?.zh ?? pot.purpose };
}

/** The pot of a payment as people say it; of one that may be for an untold wish it is withheld. */
export function paidFrom(
  row: { restriction?: string | undefined },
  purposes?: Parameters<typeof potName>[1],
  projects?: Parameters<typeof potName>[2],
): Both {
  return isNeutral(row) ? { zh: '不公布', en: 'Withheld' } : potName(row.restriction, purposes, projects);
}
