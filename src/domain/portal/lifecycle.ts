import { agreementStates, needStates, partnerStates } from '../../schemas/alliance.ts';
import { applicationStates } from '../../schemas/application.ts';
import { fundStates } from '../../schemas/fund.ts';
import { projectStages } from '../../schemas/project.ts';
import { roundStages } from '../../schemas/round.ts';
import { wishStates } from '../../schemas/wish.ts';

/**
 * A life cycle: the words of its states, those that follow one another in order, and those that a history may name: steps back, and states that end or
 * interrupt (paused, rejected, left). Steps forward need no history.
 */
export type Cycle = { words: Readonly<Record<string, string>>; order: readonly string[]; back: readonly string[] };

/** Forward states in the order in which they are written down, without those that end or interrupt. */
function cycle(words: Readonly<Record<string, string>>, aside: readonly string[], back: readonly string[]): Cycle {
  const order = Object.keys(words).filter((state) => !aside.includes(state));
  return { words, order, back: [...back, ...aside.filter((state) => !back.includes(state))] };
}

/** Every life cycle of the portal. */
export const cycles = {
  fund: cycle(fundStates, ['rectifying', 'terminated', 'deregistered'], ['active', 'rectifying']),
  project: cycle(
    projectStages,
    ['paused', 'cancelled'],
    ['deliberation', 'planned', 'building', 'operation', 'paused'],
  ),
  application: cycle(applicationStates, ['rejected', 'withdrawn'], ['proposed', 'voted', 'noticed']),
  partner: cycle(partnerStates, ['left'], ['joined', 'docked']),
  need: cycle(needStates, ['withdrawn', 'unmet'], ['open', 'claimed']),
  agreement: cycle(agreementStates, ['terminated'], ['signed', 'active']),
  wish: cycle(wishStates, ['withdrawn', 'unfulfillable'], ['collected', 'verified', 'open']),
  entry: cycle(roundStages, [], ['call', 'eligibility', 'coaching']),
} as const satisfies Record<string, Cycle>;

/** What has a life cycle. */
export type CycleKind = keyof typeof cycles;

/** The code of a state that is written as code or as Chinese word. */
export function readState({ words }: Cycle, text: string): string | undefined {
  if (Object.hasOwn(words, text)) return text;
  return Object.keys(words).find((state) => words[state] === text);
}

/** Whether `now` can be reached from `before` by going forward, ending or being interrupted. */
export function follows({ order }: Cycle, before: string, now: string): boolean {
  const [from, to] = [order.indexOf(before), order.indexOf(now)];
  return from < 0 || to < 0 || to >= from;
}
