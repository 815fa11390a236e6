import type { Site } from '../domain/published/public.ts';
import { allianceTables } from './alliance.ts';
import { meetingSums } from './meeting.ts';
import { pointsSums } from './points-sum.ts';
import type { Table } from './shape/table.ts';
import { volunteerTables } from './volunteer.ts';
import { wishTables } from './wish.ts';

/** What the pages of neighbourhood life compute from their rows. */
export function lifeTables(site: Site): Table[] {
  return [
    ...allianceTables(site),
    ...wishTables(site),
    ...pointsSums(site),
    ...meetingSums(site),
    ...volunteerTables(site),
  ];
}
