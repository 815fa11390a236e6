import { applicationResource } from './application.ts';
import { collections } from './collections.ts';
import { entryResource } from './entry.ts';
import { fundResource } from './fund.ts';
import { ledgerResources } from './ledger.ts';
import { meetingResource } from './meeting.ts';
import { collectionResources } from './page.ts';
import { placeResource } from './place.ts';
import { projectResource } from './project.ts';
import type { Resource } from './resource.ts';
import { roundResource } from './round.ts';
import { vocabularyResource } from './vocabulary.ts';

const singles: Readonly<Record<string, readonly Resource[]>> = {
  places: [placeResource],
  funds: [fundResource, ...ledgerResources],
  projects: [projectResource],
  applications: [applicationResource],
  rounds: [roundResource],
  meetings: [meetingResource],
};

/** Every form of document, each list before the documents of its items. */
export const resources: readonly Resource[] = [
  entryResource,
  ...collections.flatMap((collection) => [...collectionResources(collection), ...(singles[collection.name] ?? [])]),
  vocabularyResource,
];
