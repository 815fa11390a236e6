import { execFileSync } from 'node:child_process';
import { compare } from '../issues/order.ts';

/** The parts of the project as CycloneDX JSON, from `package-lock.json` alone: the same lock file gives the same bytes on every machine. */
export function billOfMaterials(): string {
  const parts = ['--package-lock-only', '--include=dev', '--include=optional', '--include=peer'];
  const args = ['sbom', ...parts, '--sbom-format=cyclonedx', '--sbom-type=application'];
  const text = execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
  return `${JSON.stringify(steady(JSON.parse(text) as Bill), null, 2)}\n`;
}

/** Leaves out what differs from run to run or machine to machine (number, time, program, folder, place of download), and puts the rest in order. */
function steady({ serialNumber: _number, metadata, components, dependencies, ...rest }: Bill): object {
  const { timestamp: _time, tools: _tools, component, ...about } = metadata;
  const name = component['bom-ref'].slice(0, component['bom-ref'].lastIndexOf('@'));
  return {
    ...rest,
    metadata: { ...about, component: { ...component, name } },
    components: components.map(withoutSource).toSorted((a, b) => compare(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.toSorted(compare) }))
      .toSorted((a, b) => compare(a.ref, b.ref)),
  };
}

/** Where a package was fetched is a matter of the machine; name, version and hash say what it is. */
function withoutSource({ externalReferences = [], ...part }: Part): Part {
  return { ...part, externalReferences: externalReferences.filter(({ type }) => type !== 'distribution') };
}

type Part = { 'bom-ref': string; name: string; externalReferences?: { type: string; url: string }[] };
type Bill = {
  serialNumber: string;
  metadata: { timestamp: string; tools: unknown; component: Part };
  components: Part[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
