import type { Frame } from './frame.ts';
import { openapiValue } from './openapi.ts';
import { documentValue, pathOf } from './resource.ts';
import { resources } from './resources.ts';

/** Every document below `/api/v1/` with how it is written: compact JSON, the same bytes from the same data. */
export function apiDocuments(frame: Frame): { path: string; write: () => string }[] {
  return [
    { path: 'openapi.json', write: () => toJson(openapiValue(frame)) },
    ...resources.flatMap((resource) =>
      resource.documents(frame).map((document) => ({
        path: pathOf(resource, document),
        write: () => toJson(documentValue(frame, resource, document)),
      })),
    ),
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
