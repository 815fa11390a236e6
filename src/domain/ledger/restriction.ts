import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';

/** What a restriction name means: blank is unrestricted, `project:<id>` one project, anything else a purpose of the fund. */
type Restriction = { kind: 'free' } | { kind: 'project'; project: string } | { kind: 'purpose'; purpose: string };

/** Reads the name of a restriction as it stands in `restriction`. */
export function readRestriction(name: string | undefined): Restriction {
  if (!name) return { kind: 'free' };
  return name.startsWith('project:')
    ? { kind: 'project', project: name.slice('project:'.length) }
    : { kind: 'purpose', purpose: name };
}

/** The name of a restriction as people say it. */
export function restrictionName(
  name: string | undefined,
  purposes: readonly { id: string; name: Bilingual }[] = [],
  projects?: ReadonlyMap<string, { name: Bilingual }>,
): Both {
  const restriction = readRestriction(name);
  if (restriction.kind === 'free') return { zh: '非限定', en: 'Unrestricted' };
  if (restriction.kind === 'project') {
    const project = projects?.get(restriction.project)?.name;
    return {
      zh: `项目：${project?.zh ?? restriction.project}`,
      en: `Project: ${project?.en ?? project?.zh ?? restriction.project}`,
    };
  }
  const purpose = purposes.find(({ id }) => id === restriction.purpose)?.name;
  return { zh: purpose?.zh ?? restriction.purpose, en: purpose?.en ?? purpose?.zh ?? restriction.purpose };
}
