import type { Fund, Settings } from './portal.ts';

/** Privacy holds even where a portal has not written the rule down. */
const floor = { answers: 10, group: 5 } as const;

type Rules = Pick<Settings, 'rules'> | undefined;

/** The amount in fen from which on a payment of a fund needs an application: its own rule, or that of the portal. */
export function applicationLimit(settings: Rules, { rules }: Pick<Fund, 'rules'>): number {
  return rules?.application_threshold ?? settings?.rules.application_threshold.amount ?? 0;
}

/** Fewest valid answers of a survey that is shown. */
export function fewestAnswers(settings: Rules): number {
  return settings?.rules.satisfaction?.minimum ?? floor.answers;
}

/** Smallest sensitive group whose number is shown. */
export function smallestGroup(settings: Rules): number {
  return settings?.rules.small_groups?.minimum ?? floor.group;
}
