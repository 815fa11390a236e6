/**
 * A published text or figure that was changed without a correction, because its field allows it. The former value is not repeated, for it may have been
 * private.
 */
export type Reworded = { file: string; record: string; field: string };

/** Such changes up to a snapshot. */
export type WordingOf = { number: number; date: string; list: readonly Reworded[] };
