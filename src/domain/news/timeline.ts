import type { Payment } from '../ledger/fund.ts';
import { bankDay } from '../ledger/movement.ts';
import type { PublicApplication } from '../published/public.ts';

type Vote = NonNullable<PublicApplication['votes']>[number];
type Notice = NonNullable<PublicApplication['notices']>[number];

/** One step of an application, with the facts of that step. */
export type TimelineStep = { on: string } & (
  | { kind: 'proposed' }
  | { kind: 'consulted'; index: number }
  | { kind: 'vote'; vote: Vote }
  | { kind: 'notice'; notice: Notice; again: boolean }
  | { kind: 'approval' | 'emergency' | 'rejected' | 'withdrawn' | 'acceptance' }
  | { kind: 'payment'; payment: Payment }
);

const order = [
  'emergency',
  'proposed',
  'consulted',
  'vote',
  'notice',
  'rejected',
  'approval',
  'payment',
  'acceptance',
  'withdrawn',
] as const;

/** The steps of an application in the order in which they happened. */
export function timelineOf(application: PublicApplication, payments: readonly Payment[]): TimelineStep[] {
  const {
    proposed,
    consulted = [],
    votes = [],
    notices = [],
    approval,
    emergency,
    rejected,
    withdrawn,
    acceptance,
  } = application;
  const steps: TimelineStep[] = [
    { kind: 'proposed', on: proposed.on },
    ...consulted.map(({ on }, index): TimelineStep => ({ kind: 'consulted', on, index })),
    ...votes.map((vote): TimelineStep => ({ kind: 'vote', on: vote.on, vote })),
    ...notices.map((notice, index): TimelineStep => ({ kind: 'notice', on: notice.start, notice, again: index > 0 })),
    ...(approval ? [{ kind: 'approval', on: approval.on } as const] : []),
    ...(emergency ? [{ kind: 'emergency', on: emergency.declared_on } as const] : []),
    ...(rejected ? [{ kind: 'rejected', on: rejected.on } as const] : []),
    ...(withdrawn ? [{ kind: 'withdrawn', on: withdrawn.on } as const] : []),
    ...payments.map((payment): TimelineStep => ({ kind: 'payment', on: bankDay(payment.row), payment })),
    ...(acceptance ? [{ kind: 'acceptance', on: acceptance.on } as const] : []),
  ];
  return steps.toSorted((a, b) =>
    a.on === b.on ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.on < b.on ? -1 : 1,
  );
}
