import type { Certainty, PrivateKind } from './kind.ts';

/** One way in which something private is written. The group `own` is what is told where the pattern holds words around it. */
export type Form = { kind: PrivateKind; certainty: Certainty; pattern: RegExp; except?: RegExp };
