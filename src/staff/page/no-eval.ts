import { config } from 'zod';

/** The policy of the pages forbids to make functions of text: the schemas are told before they are made. */
config({ jitless: true });
