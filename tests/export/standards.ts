import { resolve } from 'node:path';

/** Folder of the official schemas, named by `STANDARDS`; they are not ours to bring along. Tests that need one say so where it is missing. */
export const standards = resolve(process.env.STANDARDS || 'standards');
