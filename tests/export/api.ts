import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Site } from '../../src/domain/published/public.ts';
import { apiDocuments } from '../../src/export/api/documents.ts';
import { frameOf } from '../../src/export/api/frame.ts';

/** Any JSON value, read loosely: tests look at what others get. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Tree = { [key: string]: Json };

/** A document as it is served. */
export type Served = { path: string; text: string; value: Tree };

/** Every document of a site, written and read back. */
export function served(site: Site, base = '/'): Served[] {
  return apiDocuments(frameOf(site, base)).map(({ path, write }) => {
    const text = write();
    return { path, text, value: JSON.parse(text) as Tree };
  });
}

type Parameter = { name: string; schema: { pattern: string }; examples: Record<string, { value: string }> };

/** A path of the description: what addresses it stands for, its parameters, and the schema of its documents. */
export type Described = { template: string; pattern: RegExp; parameters: Parameter[]; validate: ValidateFunction };

/** The paths of a description with their schemas compiled by a validator of JSON Schema 2020-12. */
export function describedPaths(openapi: Tree): Described[] {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'openapi', ...openapi });
  return Object.entries(openapi.paths as Record<string, Tree>).map(([template, item]) => {
    const get = item.get as unknown as { parameters?: Parameter[]; responses: Responses };
    const parameters = get.parameters ?? [];
    const schema = get.responses[200].content['application/json'].schema;
    const ref = schema.$ref ? { $ref: `openapi${schema.$ref}` } : schema;
    return { template, pattern: patternOf(template, parameters), parameters, validate: ajv.compile(ref) };
  });
}

type Responses = { 200: { content: { 'application/json': { schema: { $ref?: string } } } } };

function patternOf(template: string, parameters: readonly Parameter[]): RegExp {
  const source = template.slice(1).replaceAll('.', '\\.');
  const filled = parameters.reduce(
    (text, { name, schema }) => text.replace(`{${name}}`, `(?:${schema.pattern.replace(/^\^|\$$/g, '')})`),
    source,
  );
  return new RegExp(`^${filled}$`);
}

/** Every object in a value, the value itself first. */
export function objectsIn(value: Json): Tree[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** Every address that a document links to. */
export function linksOf(document: Tree): string[] {
  const texts = (value: Json): string[] =>
    typeof value === 'string'
      ? value.startsWith('/')
        ? [value]
        : []
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  return objectsIn(document).flatMap(({ links, self, calc_picture }) => [
    ...texts(links ?? null),
    ...[self, calc_picture].flatMap((address) => (typeof address === 'string' ? [address] : [])),
  ]);
}
