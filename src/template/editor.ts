import { kindNames, kinds, pathsOf } from '../schemas/kinds.ts';
import { schemaAddress } from './json-schema.ts';

/** Settings by which an editor helps with every YAML file of a data folder: its schema, as the site at `address` publishes it, for the files it is for. */
export function editorSettings(address: string): string {
  const schemas = kindNames
    .filter((kind) => kinds[kind].shape !== 'table')
    .map((kind) => [schemaAddress(address, kind), pathsOf(kind).map((path) => `data/${path.replace(/<\w+>/g, '*')}`)]);
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(schemas) }, null, 2)}\n`;
}
