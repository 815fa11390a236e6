import type { DemoRecord } from '../scene.ts';

export type DemoMeeting = DemoRecord<'meeting'>;
export type DemoTopic = DemoMeeting['topics'][number];

/** What a meeting of residents left behind, by its id; the place is the beginning of the id. */
export type Minutes = Readonly<Record<string, DemoMeeting>>;
