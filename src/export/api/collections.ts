import { recordCollections } from './collection.ts';
import { dutyCollection } from './duty.ts';
import type { Collection } from './page.ts';

/** Every list over the whole portal. */
export const apiCollections: readonly Collection[] = [...recordCollections, dutyCollection];
