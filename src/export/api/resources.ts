import { applicationResource } from './application.ts';
import { apiCollections } from './collections.ts';
import { entryResource } from './entry.ts';
import { fundResource } from './fund.ts';
import { ledgerResources } from './ledger.ts';
import { meetingResource } from './meeting.ts';
import { collectionResources } from './page.ts';
import { placeResource } from './place.ts';
import { projectResource } from './project.ts';
import type { ApiResource } from './resource.ts';
import { roundResource } from './round.ts';
import { vocabularyResource } from './vocabulary.ts';

const singles: Readonly<Record<string, readonly ApiResource[]>> = {
  places: [placeResource],
  funds: [fundResource, ...ledgerResources],
  projects: [projectResource],
  applications: [applicationResource],
  rounds: [roundResource],
  meetings: [meetingResource],
};

/** Every form of document, each list before the documents of its items. */
export const resources: readonly ApiResource[] = [
  entryResource,
  ...apiCollections.flatMap((collection) => [...collectionResources(collection), ...(singles[collection.name] ?? [])]),
  vocabularyResource,
];
