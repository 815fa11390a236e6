import type { Settings } from './portal.ts';

/** Privacy holds even where a portal has not written the rule down. */
const floor = { answers: 10, group: 5 } as const;

type Rules = Pick<Settings, 'rules'> | undefined;

/** Fewest valid answers of a survey that is shown. */
export function fewestAnswers(settings: Rules): number {
  return settings?.rules.satisfaction?.minimum ?? floor.answers;
}

/** Smallest sensitive group whose number is shown. */
export function smallestGroup(settings: Rules): number {
  return settings?.rules.small_groups?.minimum ?? floor.group;
}
