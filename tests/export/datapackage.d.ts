/** What our tests use of a client of the standard that brings no types. */
declare module 'datapackage' {
  /** Errors of a table name the row and each cell. */
  export type Failure = Error & { errors?: Error[]; rowNumber?: number };
  export type TableResource = {
    readonly valid: boolean;
    readonly errors: readonly Failure[];
    /** Rows with their values cast; with `relations` every foreign key is looked up and replaced by the row it leads to. */
    read(options?: { keyed?: boolean; relations?: boolean; cast?: boolean }): Promise<Record<string, unknown>[]>;
  };
  export const Package: {
    load(
      descriptor: string | object,
      options?: { basePath?: string; strict?: boolean },
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Failure[];
      readonly resourceNames: readonly string[];
      getResource(name: string): TableResource;
    }>;
  };
}
