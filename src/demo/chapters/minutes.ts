import type { Draft } from '../scene.ts';

export type Meeting = Draft<'meeting'>;
export type Topic = Meeting['topics'][number];

/** What a meeting of residents left behind, by its id; the place is the beginning of the id. */
export type Minutes = Readonly<Record<string, Meeting>>;
