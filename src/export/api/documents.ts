import type { TablePart } from '../../domain/portal/address.ts';
import type { Frame } from './frame.ts';
import { openapiValue } from './openapi.ts';
import { type ApiResource, type Document, documentValue, pathOf } from './resource.ts';
import { resources } from './resources.ts';

/** A document below `/api/v1/` with how it is written: compact JSON, the same bytes from the same data. */
type ApiDocument = { path: string; write: () => string };

/** Every document of the interface. */
export function apiDocuments(frame: Frame): ApiDocument[] {
  return documentsOf(frame, resources);
}

/** Those that tell of the whole portal. */
export function portalDocuments(frame: Frame): ApiDocument[] {
  return documentsOf(
    frame,
    resources.filter(({ own }) => !own),
  );
}

/** The description of the interface, and the documents of some forms. */
function documentsOf(frame: Frame, forms: readonly ApiResource[]): ApiDocument[] {
  return [
    { path: 'openapi.json', write: () => toJson(openapiValue(frame)) },
    ...forms.flatMap((resource) => written(frame, resource, resource.documents(frame))),
  ];
}

/** Those of one subject. */
export function subjectDocuments(frame: Frame, part: TablePart, id: string): ApiDocument[] {
  return resources.flatMap((resource) =>
    resource.own?.part === part ? written(frame, resource, resource.own.documents(frame, id)) : [],
  );
}

function written(frame: Frame, resource: ApiResource, documents: readonly Document[]): ApiDocument[] {
  return documents.map((document) => ({
    path: pathOf(resource, document),
    write: () => toJson(documentValue(frame, resource, document)),
  }));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
