import { codeLists } from '../domain/portal/code-list.ts';
import { kindNames } from '../schemas/kinds.ts';
import { tableKinds } from '../template/column.ts';
import { jsonSchemaOf } from '../template/json-schema.ts';
import { templateWorkbook } from '../template/workbook.ts';
import type { Output, Sources } from './output.ts';

/** A blank table for spreadsheet programs for each kind of table, with the code lists of the portal. */
export function templateOutputs({ site }: Sources): Output[] {
  const lists = codeLists(site);
  return tableKinds.map((kind) => ({
    path: `data/templates/${kind}.xlsx`,
    write: () => templateWorkbook(kind, lists),
  }));
}

/** A JSON Schema for each kind of file. */
export function schemaOutputs({ address }: Sources): Output[] {
  return kindNames.map((kind) => ({
    path: `data/schemas/${kind}.json`,
    write: () => `${JSON.stringify(jsonSchemaOf(kind, address), null, 1)}\n`,
  }));
}
